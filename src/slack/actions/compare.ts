import * as z from 'zod';
import { CallId } from '../../core/call.ts';
import { readClick, readValue } from '../click.ts';
import type { Earnings } from '../earnings.ts';
import { keyOf } from '../keys.ts';

/** The buttons that compare calls: on a brief, and under a comparison: "earnings.compare.beside", "earnings.compare.1". */
export const COMPARE = /^earnings\.compare\.(?:beside|\d+)$/;
/** The button under a comparison that makes a file of it. */
export const SHARE_COMPARED = 'earnings.compared.csv';

const Compared = z.object({ calls: z.array(CallId).min(1).max(12), ts: z.string().nullable() });

/**
 * A click on one of them, stored before the ack. A comparison is asked for as often as somebody clicks; a
 * file comes once, and what several people want of one place is done one after another.
 */
export function onCompare(earnings: Earnings) {
  return async ({ body, ack }: { body: unknown; ack: () => Promise<void> }): Promise<void> => {
    const click = readClick(body);
    const compared = click && readValue(Compared, click.value);
    if (click && compared) {
      const { team, channel, user, userTeam, ts: message, at, actionId, responseUrl } = click;
      const isFile = actionId === SHARE_COMPARED;
      // The button of a brief stands on the message whose thread it is; others carry it.
      const ts = actionId.endsWith('.beside') ? message : compared.ts;
      await earnings.take({
        key: keyOf(isFile ? 'compared' : 'compare', team, channel, message, user, at, click.value),
        kind: isFile ? 'compareCsv' : 'compare',
        ...(isFile && { lane: `csv:${team}/${channel}/${ts ?? ''}` }),
        payload: { team, channel, user, userTeam, callIds: compared.calls, ts, responseUrl },
      });
    }
    await ack();
  };
}
