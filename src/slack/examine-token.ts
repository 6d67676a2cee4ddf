import type { Log } from '../core/ports/host.ts';
import { slackFault } from './slack-fault.ts';
import { checkToken } from './socket.ts';
import { openWebClient } from './web-client.ts';

const QUIET: Log = { debug() {}, info() {}, warn() {}, error() {} };

/** What Slack says of the configured tokens; `scopes` null where it does not say. */
export interface ExaminedToken {
  readonly team: string;
  readonly user: string;
  readonly scopes: readonly string[] | null;
}

/** Asks Slack whose the tokens are. Throws `slack.*`, and `config.slack_rejected` for a bad app token. */
export async function examineToken(access: {
  readonly botToken: string;
  readonly appToken: string | null;
  readonly apiUrl: string | null;
}): Promise<ExaminedToken> {
  const { botToken, appToken, apiUrl } = access;
  try {
    const found = await openWebClient(botToken, apiUrl, QUIET).auth.test();
    if (appToken !== null) await checkToken({ appToken, apiUrl }, QUIET);
    const { team = '', user = '', response_metadata: more } = found;
    return { team, user, scopes: more?.scopes ?? null };
  } catch (error) {
    throw slackFault(error, 'auth.test', '');
  }
}
