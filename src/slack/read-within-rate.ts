import * as z from 'zod';
import type { Log } from '../core/ports/host.ts';
import { renderTooOften } from '../render/notice-blocks.ts';
import type { Rate } from './rate.ts';
import { respond } from './respond.ts';

/** How many times as often one person may turn pages, open quotes and rate answers as they may ask. */
export const READS_EACH_ASK = 4;

const Clicked = z.object({
  team: z.object({ id: z.string() }).nullish(),
  user: z.object({ id: z.string(), team_id: z.string().optional() }),
  response_url: z.string().nullish(),
});

interface Click {
  readonly body: unknown;
  readonly ack: () => Promise<void>;
}

/**
 * Takes a person's clicks that show something at once only so often. Of those beyond nothing is done; whoever
 * clicks in a message is told so once, in a modal there is no place for it.
 */
export function readWithinRate<C extends Click>(
  { rate, log }: { readonly rate: Rate; readonly log: Log },
  listener: (click: C) => Promise<void>,
): (click: C) => Promise<void> {
  return async (click) => {
    const who = Clicked.safeParse(click.body).data;
    const team = who?.team?.id ?? who?.user.team_id ?? '';
    const url = who?.response_url ?? null;
    const tooOften = rate.ask({ team, user: who?.user.id ?? '', isMute: url === null });
    if (!tooOften) return listener(click);
    await click.ack();
    if (!tooOften.isNews || url === null) return;
    try {
      const isTold = await respond(url, renderTooOften(tooOften.seconds), 'user');
      if (!isTold) log.warn('not told to wait: the address was used up');
    } catch (error) {
      log.warn('not told to wait', { error });
    }
  };
}
