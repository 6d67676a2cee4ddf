import { setTimeout } from 'node:timers/promises';
import type { webApi } from '@slack/bolt';
import type { Log } from '../core/ports/host.ts';
import type { Presence } from '../core/ports/slack.ts';
import type { ThreadPlace } from '../core/ports/threads.ts';
import { isNeverHere } from './never-here.ts';
import { slackFault } from './slack-fault.ts';
import { openWebClient } from './web-client.ts';

const PATIENCE_MS = 1000; // an answer does not wait longer for the words that announce it

/** Shows in a thread that we are at work: a status line, and a session that people can stop. */
export function createPresence(options: {
  readonly botToken: string;
  readonly apiUrl: string | null;
  readonly log: Log;
  readonly patienceMs?: number;
}): Presence {
  const { log, patienceMs = PATIENCE_MS } = options;
  const client = openWebClient(options.botToken, options.apiUrl, log);
  const off = new Map<string, number>();

  /** Whether one call that may fail did not; a method that Slack does not have, or does not take now, is left alone. */
  const attempt = async (method: string, send: () => Promise<unknown>): Promise<boolean> => {
    if ((off.get(method) ?? 0) > performance.now()) return false;
    try {
      await send();
      return true;
    } catch (error) {
      const refusal = slackFault(error, method, '');
      const { fault } = refusal;
      log.debug('work not shown', { method, code: fault.code });
      if (fault.code === 'slack.rate_limited')
        off.set(method, performance.now() + fault.data.retryAfterMs);
      if (isNeverHere(refusal)) off.set(method, Number.POSITIVE_INFINITY);
      return false;
    }
  };
  const status = (place: ThreadPlace, words: string) =>
    attempt('assistant.threads.setStatus', () => setStatus(client, place, words));
  const session = (place: ThreadPlace, state: 'processing' | 'active') =>
    attempt('agents.sessions.setStatus', () => setSession(client, place, state));

  return {
    begin: (place, words) => {
      let isShown = false;
      const beginning = Promise.all([status(place, words), session(place, 'processing')]).then(
        ([isStatus]) => {
          isShown = true;
          return isStatus;
        },
      );
      let showing: Promise<unknown> = beginning;
      return {
        begun: Promise.race([beginning, setTimeout(patienceMs, false, { ref: false })]),
        say: (other) => {
          isShown = false;
          const saying = showing
            .then(() => status(place, other))
            .then(() => {
              isShown = showing === saying;
            });
          showing = saying;
        },
        end: async (isPosted) => {
          const wasInTime = isShown;
          await showing;
          await Promise.all([
            session(place, 'active'),
            // A message takes the status away, but not one that Slack came to show after it.
            ...(isPosted && wasInTime ? [] : [status(place, '')]),
          ]);
        },
      };
    },
  };
}

function setStatus(client: webApi.WebClient, { channel, ts }: ThreadPlace, status: string) {
  return client.assistant.threads.setStatus({ channel_id: channel, thread_ts: ts, status });
}

function setSession(
  client: webApi.WebClient,
  { channel, ts }: ThreadPlace,
  status: 'processing' | 'active',
) {
  return client.agents.sessions.setStatus({ channel_id: channel, thread_ts: ts, status });
}
