import * as z from 'zod';
import { readClick, readValue } from '../click.ts';
import type { Earnings } from '../earnings.ts';
import { laneOf } from '../events/name-reply.ts';
import { keyOf } from '../keys.ts';

/** The buttons that say whether a transcript replaces the one that is here. */
export const REPLACE_CALL = /^earnings\.replace\.(?:yes|no)$/;

const Value = z.object({ upload: z.string() });

/** A click on either: stored before the ack; of two clicks the second finds it decided. */
export function onReplaceCall(earnings: Earnings) {
  return async ({ body, ack }: { body: unknown; ack: () => Promise<void> }): Promise<void> => {
    const click = readClick(body);
    const value = click && readValue(Value, click.value);
    if (click && value) {
      const { team, channel, user, actionId } = click;
      await earnings.take({
        key: keyOf('replace', value.upload, user, actionId),
        kind: 'replace',
        lane: laneOf(team, channel),
        payload: {
          ...{ team, channel, user, upload: value.upload },
          replaces: actionId.endsWith('yes'),
        },
      });
    }
    await ack();
  };
}
