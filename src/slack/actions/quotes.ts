import type { webApi } from '@slack/bolt';
import * as z from 'zod';
import type { Log } from '../../core/ports/host.ts';
import { renderInContext, renderQuotesModal } from '../../render/brief/quotes-modal.ts';
import { readClick, readValue } from '../click.ts';
import type { Earnings } from '../earnings.ts';
import { openView, updateView } from '../open-view.ts';
import { readViewClick } from '../view-click.ts';

/** The button on a brief that opens its quotes. */
export const OPEN_QUOTES = 'earnings.quotes';

/** The buttons of the modal: "quotes.context.7", "quotes.page.1". */
export const IN_QUOTES = /^quotes\.(?:context|page)\.\d+$/;

const Trigger = z.object({ trigger_id: z.string() });
const Of = z.object({ channel: z.string(), ts: z.string() });

interface Clicked {
  readonly body: unknown;
  readonly ack: () => Promise<void>;
  readonly client: webApi.WebClient;
}

/** A click on it opens the quotes of what the brief shows, for that person alone. */
export function onOpenQuotes(earnings: Earnings, log: Log) {
  return async ({ body, ack, client }: Clicked): Promise<void> => {
    await ack();
    const click = readClick(body);
    const trigger = Trigger.safeParse(body).data?.trigger_id;
    const briefed = click && (await earnings.briefIn(click));
    if (!click || !briefed || trigger === undefined) return;
    const view = renderQuotesModal(briefed, { channel: click.channel, ts: click.ts });
    await openView({ client, log }, trigger, view);
  };
}

/** A click in it: another page, or a quote with its neighbours laid over it. */
export function onInQuotes(earnings: Earnings, log: Log) {
  return async ({ body, ack, client }: Clicked): Promise<void> => {
    await ack();
    const click = readViewClick(body);
    const of = click && readValue(Of, click.carried);
    const briefed = of && (await earnings.briefIn({ team: click.team, ...of }));
    const at = Number(click?.value);
    if (!click || !briefed || !Number.isInteger(at)) return;
    if (click.actionId.startsWith('quotes.context'))
      return openView({ client, log }, click.trigger, renderInContext(briefed, at), 'push');
    await updateView({ client, log }, click.view, renderQuotesModal(briefed, of, at));
  };
}
