import * as z from 'zod';
import { CallId } from '../../core/call.ts';
import { conversationOf } from '../../core/conversation.ts';
import { type ButtonClick, readClick, readValue } from '../click.ts';
import type { Earnings } from '../earnings.ts';
import { keyOf } from '../keys.ts';

/** The buttons that ask: "ask.again.1" a further question, "ask.about.1" the one that waits for its call. */
export const ASK = /^ask\.(?:again|about)\.\d+$/;

const Again = z.object({ call: CallId, question: z.string().min(1) });
const About = z.object({ call: CallId, asked: z.string().min(1) });

/**
 * A click on a question is a question of that person, in that thread, stored before the ack. A further
 * question is asked once by each person; one that waited for its call is answered once for all.
 */
export function onAsk(earnings: Earnings) {
  return async ({ body, ack }: { body: unknown; ack: () => Promise<void> }): Promise<void> => {
    const click = readClick(body);
    const asked = click && readAsk(click);
    if (click && asked) {
      const { team, channel, user, userTeam, ts, actionId } = click;
      const threadTs = click.threadTs ?? ts;
      const whose = 'asked' in asked ? '' : user;
      await earnings.take({
        key: keyOf('ask', team, channel, ts, actionId, whose),
        kind: 'question',
        lane: `question:${conversationOf({ team, channel, threadTs })}`,
        payload: { team, channel, user, userTeam, ts, threadTs, ...asked },
      });
    }
    await ack();
  };
}

function readAsk({ actionId, value }: ButtonClick) {
  if (actionId.startsWith('ask.again.')) {
    const again = readValue(Again, value);
    return again ? { text: again.question, callId: again.call, isByButton: true } : null;
  }
  const about = readValue(About, value);
  return about ? { text: '', callId: about.call, asked: about.asked } : null;
}
