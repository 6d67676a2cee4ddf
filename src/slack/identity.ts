import type { Log } from '../core/ports/host.ts';
import { slackFault } from './slack-fault.ts';
import { openWebClient } from './web-client.ts';

/** Who we are in the workspace, as Slack says. */
export interface Identity {
  readonly teamId: string;
  readonly userId: string;
  readonly botId: string;
}

/**
 * Asks Slack whom the token belongs to. Throws `slack.not_authorized` for a token that is no good; a
 * Slack that cannot be reached, or knows no such question, does not keep the service from starting.
 */
export async function identify(
  { botToken, apiUrl }: { readonly botToken: string; readonly apiUrl: string | null },
  log: Log,
): Promise<Identity> {
  try {
    const found = await openWebClient(botToken, apiUrl, log).auth.test();
    return { teamId: found.team_id ?? '', userId: found.user_id ?? '', botId: found.bot_id ?? '' };
  } catch (error) {
    const fault = slackFault(error, 'auth.test', '');
    if (fault.fault.code === 'slack.not_authorized') throw fault;
    log.warn('token not verified', { code: fault.fault.code });
    return { teamId: '', userId: '', botId: '' };
  }
}
