import type { webApi } from '@slack/bolt';
import * as z from 'zod';
import { CallId } from '../../core/call.ts';
import type { Log } from '../../core/ports/host.ts';
import { renderFoundInContext } from '../../render/brief/quotes-modal.ts';
import { readClick, readValue } from '../click.ts';
import { found } from '../commands/search.ts';
import type { Earnings } from '../earnings.ts';
import { openView } from '../open-view.ts';
import { respond } from '../respond.ts';

/** The button below what was found that shows the next page: "search.page.1". */
export const SEARCH_PAGE = /^search\.page\.\d+$/;
/** The button that shows what stands around a passage: "search.context.7". */
export const SEARCH_CONTEXT = /^search\.context\.\d+$/;

const Trigger = z.object({ trigger_id: z.string() });
const Next = z.object({ typed: z.string(), page: z.int().nonnegative() });
const Passage = z.object({ call: CallId, sentence: z.string() });

interface Clicked {
  readonly body: unknown;
  readonly ack: () => Promise<void>;
}

/** A click on it: nothing is kept of it, and whoever lost a page to a fault clicks again. */
export function onSearchPage(earnings: Earnings, log: Log) {
  return async ({ body, ack }: Clicked): Promise<void> => {
    await ack();
    const click = readClick(body);
    const next = click && readValue(Next, click.value);
    if (!click || !next || click.responseUrl === null) return;
    const message = await found(next.typed, next.page, earnings.callsIn(click));
    const isShown = await respond(click.responseUrl, message, 'user').catch(() => false);
    if (!isShown) log.warn('page of a search not shown', { channel: click.channel });
  };
}

/** A click on it opens the passage with its neighbours, where its call may be seen. */
export function onSearchContext(earnings: Earnings, log: Log) {
  return async ({
    body,
    ack,
    client,
  }: Clicked & { readonly client: webApi.WebClient }): Promise<void> => {
    await ack();
    const click = readClick(body);
    const passage = click && readValue(Passage, click.value);
    const trigger = Trigger.safeParse(body).data?.trigger_id;
    if (!click || !passage || trigger === undefined) return;
    const transcript = await earnings.callsIn(click).transcript(passage.call);
    await openView({ client, log }, trigger, renderFoundInContext(transcript, passage.sentence));
  };
}
