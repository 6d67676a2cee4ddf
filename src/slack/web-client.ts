import { webApi } from '@slack/bolt';
import type { Log } from '../core/ports/host.ts';
import { boltLog } from './bolt-log.ts';
import { plainFetch } from './plain-fetch.ts';

/** How long one Web API call may take; Slack's own answer comes within a second. */
export const SLACK_TIMEOUT_MS = 10_000;

/**
 * The options of every Web API client. A retry inside the client could post twice, and a pause after
 * a 429 would hold every other call, so both are off: the runner retries, by what the outbox knows.
 */
export function clientOptions(apiUrl: string | null, log: Log): webApi.WebClientOptions {
  return {
    ...(apiUrl !== null && { slackApiUrl: apiUrl.endsWith('/') ? apiUrl : `${apiUrl}/` }),
    fetch: plainFetch,
    timeout: SLACK_TIMEOUT_MS,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    allowAbsoluteUrls: false,
    logger: boltLog(log),
  };
}

/** A client for one bot token. */
export function openWebClient(botToken: string, apiUrl: string | null, log: Log): webApi.WebClient {
  return new webApi.WebClient(botToken, clientOptions(apiUrl, log));
}
