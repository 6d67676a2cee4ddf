import { CallId } from '../../core/call.ts';
import { readClick } from '../click.ts';
import type { Earnings } from '../earnings.ts';
import { keyOf } from '../keys.ts';

/** The button on a brief that puts its metrics into the thread as a file. */
export const SHARE_METRICS = 'earnings.csv';

/** A click on it: stored before the ack; what several people want of one brief is done one after another. */
export function onShareMetrics(earnings: Earnings) {
  return async ({ body, ack }: { body: unknown; ack: () => Promise<void> }): Promise<void> => {
    const click = readClick(body);
    const callId = CallId.safeParse(click?.value).data;
    if (click && callId) {
      const { team, channel, user, ts, at, responseUrl } = click;
      await earnings.take({
        key: keyOf('csv', team, channel, ts, user, at),
        kind: 'csv',
        lane: `csv:${team}/${channel}/${ts}`,
        payload: { team, channel, user, ts, callId, responseUrl },
      });
    }
    await ack();
  };
}
