import type { webApi } from '@slack/bolt';
import * as z from 'zod';
import type { Log } from '../../core/ports/host.ts';
import { type ClaimsIn, claimsIn } from '../../flows/brief/claims-in.ts';
import { renderNoClaims, renderVerdicts } from '../../render/answer/verdict-modal.ts';
import { renderPick } from '../../render/library/pick-modal.ts';
import { textsIn, wordsOfBlocks } from '../block-words.ts';
import type { Earnings } from '../earnings.ts';
import { openView } from '../open-view.ts';
import { plainText } from '../slack-text.ts';

/** The message shortcut that holds a message's figures against a call. */
export const CHECK_FIGURES = 'check_figures';

const Used = z.object({
  team: z.object({ id: z.string() }).nullish(),
  user: z.object({ id: z.string(), team_id: z.string().optional() }),
  channel: z.object({ id: z.string() }),
  trigger_id: z.string(),
  message_ts: z.string(),
  message: z.object({
    text: z.string().nullish(),
    thread_ts: z.string().nullish(),
    blocks: z.unknown().optional(),
    attachments: z.unknown().optional(),
  }),
});

const MOST_CLAIMS = 20; // three blocks each, of the hundred of a modal
const CARRIED = 2600; // characters of what a modal carries: 3,000, with what stands around them
const MOST_WORDS = 40_000;

/** What the modal that asks for the call carries until it is sent. */
export const Carried = z.object({
  channel: z.string(),
  claims: z.array(z.string()),
  left: z.number(),
});

/**
 * Somebody wants the figures of a message checked: against the call of its thread, else one they pick.
 * The app may not even be in that conversation: what Slack sends along is all that is looked at, and
 * only whoever asked sees what comes of it.
 */
export function onCheckFigures(earnings: Earnings, log: Log) {
  return async ({
    body,
    ack,
    client,
  }: {
    body: unknown;
    ack: () => Promise<void>;
    client: webApi.WebClient;
  }): Promise<void> => {
    await ack();
    const used = Used.safeParse(body).data;
    if (!used) return;
    const {
      trigger_id: trigger,
      channel: { id: channel },
      message,
      message_ts: ts,
    } = used;
    const spot = { team: used.team?.id ?? used.user.team_id ?? '', channel };
    const found = claimsIn(wordsOf(message), { most: MOST_CLAIMS, characters: CARRIED });
    const show = (view: Parameters<typeof openView>[2]) => openView({ client, log }, trigger, view);
    if (found.claims.length === 0) return show(renderNoClaims());
    const checked = await earnings.checkIn({ ...spot, ts: message.thread_ts ?? ts }, found.claims);
    if (checked) return show(renderVerdicts(checked, found.left));
    const carried: z.infer<typeof Carried> = { channel, ...listed(found) };
    const calls = await earnings.callsIn(spot).list();
    await show(renderPick('check', calls, JSON.stringify(carried)));
  };
}

function listed({ claims, left }: ClaimsIn) {
  return { claims: [...claims], left };
}

/** The words of a message: what its blocks say at first sight, else its text, else what is attached to it. */
function wordsOf({ text, blocks, attachments }: z.infer<typeof Used>['message']): string {
  const own = [wordsOfBlocks(blocks), text ?? '', textsIn(attachments).join('\n')];
  const words = own.find((each) => each.trim() !== '') ?? '';
  return plainText(words.slice(0, MOST_WORDS)).replaceAll(/[*_~`]+(?=\S)|(?<=\S)[*_~`]+/g, '');
}
