import type { SocketModeReceiver, webApi } from '@slack/bolt';
import { earningsError } from '../core/faults.ts';
import type { Log } from '../core/ports/host.ts';
import { slackFault } from './slack-fault.ts';
import { clientOptions, openWebClient } from './web-client.ts';

const CONNECT_MS = 15_000;

/**
 * Options of the client that opens sockets. It alone retries by itself, for as long as it takes: Bolt
 * reconnects in the background, and there a call that gives up would end the process.
 */
export function socketClientOptions(apiUrl: string | null, log: Log): webApi.WebClientOptions {
  const retryConfig = { forever: true, retries: 1000, minTimeout: 500, maxTimeout: 30_000 };
  return { ...clientOptions(apiUrl, log), rejectRateLimitedCalls: false, retryConfig };
}

/** Connects; throws `config.slack_rejected` for a bad token and `slack.unreachable` after 15 seconds. */
export async function connectSocket(
  receiver: SocketModeReceiver,
  access: { readonly appToken: string; readonly apiUrl: string | null },
  log: Log,
): Promise<void> {
  await checkToken(access, log);
  let deadline: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    deadline = setTimeout(() => reject(earningsError('slack.unreachable', {})), CONNECT_MS);
  });
  try {
    await Promise.race([receiver.start(), late]);
  } catch (error) {
    void receiver.stop().catch(() => {});
    throw error;
  } finally {
    clearTimeout(deadline);
  }
}

/**
 * Throws `config.slack_rejected` for an app token that is no good. Bolt tries most of these again and again;
 * we ask once ourselves. The address we get lapses unused.
 */
export async function checkToken(
  { appToken, apiUrl }: { readonly appToken: string; readonly apiUrl: string | null },
  log: Log,
): Promise<void> {
  try {
    await openWebClient(appToken, apiUrl, log).apps.connections.open({});
  } catch (cause) {
    const { fault } = slackFault(cause, 'apps.connections.open', '');
    if (fault.code === 'slack.not_authorized')
      throw earningsError('config.slack_rejected', { error: fault.data.error }, { cause });
    log.warn('app token not verified', { code: fault.code });
  }
}
