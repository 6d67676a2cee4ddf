import { readClick } from '../click.ts';
import type { Earnings } from '../earnings.ts';
import { keyOf } from '../keys.ts';

/** The thumbs under an answer or a brief. */
export const FEEDBACK = 'feedback';

/** What somebody says of a message by its thumbs; stored before the ack, the last word of a person counts. */
export function onFeedback(earnings: Earnings) {
  return async ({ body, ack }: { body: unknown; ack: () => Promise<void> }): Promise<void> => {
    const click = readClick(body);
    const verdict = click?.value;
    if (click && (verdict === 'up' || verdict === 'down')) {
      const { team, channel, user, ts, threadTs, at } = click;
      await earnings.take({
        key: keyOf('feedback', team, channel, ts, user, verdict, at),
        kind: 'feedback',
        lane: `feedback:${team}/${channel}/${ts}/${user}`, // in the order of the clicks
        payload: { team, channel, user, ts, threadTs, verdict },
      });
    }
    await ack();
  };
}
