import type { NewRequest } from '../core/ports/requests.ts';
import type { HintPayload } from '../flows/ask/post-hint.ts';
import type { Earnings } from './earnings.ts';
import { keyOf } from './keys.ts';
import type { Rate } from './rate.ts';

// What people wait for an answer to; what happens to a channel or a file is no asking.
const ASKED: ReadonlySet<string> = new Set(['question', 'brief', 'audit', 'compare', 'hint']);

/**
 * Takes what a person asks in messages and by buttons only so often. Whoever asks more is told so once, for
 * them alone; commands are told in their ack.
 */
export function withinRate(earnings: Earnings, rate: Rate): Earnings {
  return {
    ...earnings,
    take: async (request) => {
      const asker = ASKED.has(request.kind) ? askerOf(request) : null;
      const tooOften = asker && rate.ask(asker);
      if (!tooOften) return earnings.take(request);
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
