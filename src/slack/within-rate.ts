import type { NewRequest } from '../core/ports/requests.ts';
import type { HintPayload } from '../flows/ask/post-hint.ts';
import type { Earnings } from './earnings.ts';
import { keyOf } from './keys.ts';
import type { Rate } from './rate.ts';

// What makes work: what people wait for an answer to, and what is read, briefed or written out for them.
const COUNTED: ReadonlySet<string> = new Set([
  ...['question', 'brief', 'audit', 'compare', 'hint'],
  ...['file', 'paste', 'csv', 'compareCsv'],
]);
const MOST_REMEMBERED = 10_000;

/**
 * Takes what a person asks in messages, by files and by buttons only so often. Whoever asks more is told so
 * once, for them alone; commands are told in their ack. What Slack tells twice counts once.
 */
export function withinRate(earnings: Earnings, rate: Rate): Earnings {
  const counted = new Set<string>();
  return {
    ...earnings,
    take: async (request) => {
      const asker = COUNTED.has(request.kind) ? askerOf(request) : null;
      // Of a file each event has a key of its own, and all have one lane.
      const name = (request.kind === 'file' ? request.lane : null) ?? request.key;
      const tooOften = asker && !counted.has(name) ? rate.ask(asker) : null;
      if (!asker || !tooOften) {
        if (asker) counted.add(name);
        const [oldest] = counted;
        if (counted.size > MOST_REMEMBERED && oldest !== undefined) counted.delete(oldest);
        return earnings.take(request);
      }
      if (tooOften.isNews) {
        const { seconds } = tooOften;
        const payload: HintPayload = { ...asker, says: 'slow', typed: '', near: [], seconds };
        await earnings.take({ key: keyOf('slow', request.key), kind: 'hint', payload });
      }
      return false;
    },
  };
}

function askerOf({ payload }: NewRequest) {
  const { team, channel, user, threadTs }: Partial<Record<string, unknown>> = {
    ...(payload as object | null),
  };
  if (typeof team !== 'string' || typeof channel !== 'string' || typeof user !== 'string')
    return null;
  return { team, channel, user, ...(typeof threadTs === 'string' && { threadTs }) };
}
