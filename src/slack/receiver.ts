import type { RequestListener } from 'node:http';
import type { HTTPReceiver } from '@slack/bolt';
import type { Clock } from '../core/ports.ts';

// Slack: a signature is good for five minutes. Bolt refuses older ones, but not those from the future.
const SKEW_S = 300;

/** Bolt's listener behind what it leaves out: future timestamps, and a content type with a charset. */
export function guardedListener(receiver: HTTPReceiver, clock: Clock): RequestListener {
  return (request, response) => {
    const stamp = Number(request.headers['x-slack-request-timestamp']);
    if (Number.isFinite(stamp) && stamp > clock.now() / 1000 + SKEW_S) {
      response.writeHead(401).end();
      return;
    }
    const type = request.headers['content-type'];
    if (type) request.headers['content-type'] = type.split(';')[0]?.trim() ?? type;
    try {
      receiver.requestListener(request, response);
    } catch {
      // Bolt throws for a path it does not serve.
      if (!response.headersSent) response.writeHead(404).end();
    }
  };
}
