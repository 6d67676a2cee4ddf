import * as z from 'zod';
import type { Requests, StoredRequest } from '../../core/ports/requests.ts';

/** What a stored `paste` request carries: a long direct message, as it was typed. */
export const PastePayload = z.object({
  team: z.string(),
  channel: z.string(),
  user: z.string(),
  /** Slack's time of the message, in seconds. */
  ts: z.string(),
  tellIn: z.string(),
  text: z.string(),
  /** Slack took no more of it. */
  isCut: z.boolean(),
});
type PastePayload = z.infer<typeof PastePayload>;

/** One message of those that Slack makes of a long one. */
export interface PastePart extends PastePayload {
  readonly key: string;
  /** Counts the parts as they came, which may be another order than they were written in. */
  readonly arrival: number;
}

/** A direct message that may belong to the paste before it. */
export interface Tail {
  readonly team: string;
  readonly channel: string;
  readonly user: string;
  readonly ts: string;
  readonly text: string;
}

/** How far apart the parts of one paste may be, and how long to wait for the next. */
export const PARTS_WITHIN_MS = 10_000;

// Slack splits messages of more than about 4,000 characters, at a break before.
const LEAST_SPLIT = 3000;
// Slack delivers an event that was not acked again for so long.
const LATEST_MS = 24 * 60 * 60 * 1000;
const SHORT_LINE = 60;
const TURN = /^\p{Lu}[^\n:]{1,60}:\s/u; // "Ada Brink - CFO: Thank you."

/** Pastes into one conversation are worked one after another. */
export function pasteLane({ team, channel }: { readonly team: string; readonly channel: string }) {
  return `paste:${team}:${channel}`;
}

/** All parts of the paste that this one belongs to, in the order they were written. */
export async function partsWith(
  requests: Requests,
  { key, receivedAt, payload }: Pick<StoredRequest, 'key' | 'receivedAt' | 'payload'>,
): Promise<readonly PastePart[]> {
  const pasted = await pastedBy(requests, PastePayload.parse(payload), receivedAt);
  let parts: PastePart[] = [];
  for (const each of pasted) {
    const last = parts.at(-1);
    if (last && !isNext(last, each)) {
      if (parts.some((one) => one.key === key)) return parts;
      parts = [];
    }
    parts.push(each);
  }
  return parts;
}

/**
 * Whether a short message is the rest of a paste: it came right after one that was split, which ends in
 * mid-sentence, or it is a turn itself. A question is for the caller to tell.
 */
export async function isRestOfPaste(
  requests: Requests,
  tail: Tail,
  receivedAt: number,
): Promise<boolean> {
  const pasted = await pastedBy(requests, tail, receivedAt);
  const before = pasted.findLast((each) => isNext(each, tail));
  return before !== undefined && (TURN.test(tail.text) || goesOn(before.text, tail.text));
}

/** Whether Slack may have sent more of this message in another. */
export function mayGoOn({ text }: { readonly text: string }): boolean {
  return text.length >= LEAST_SPLIT;
}

/** The whole text, or null where a figure may stand across a split: nobody knows what was between. */
export function joinParts(parts: readonly PastePart[]): string | null {
  let whole = '';
  for (const { text } of parts) {
    if (whole !== '' && mayTearFigure(whole, text)) return null;
    whole += whole === '' ? text : (goesOn(whole, text) ? ' ' : '\n') + text;
  }
  return whole;
}

/** Whether a text ends as texts do: with a sentence's end, or a short last line ("End of call"). */
export function endsWhole(text: string): boolean {
  const last = lastLine(text);
  return endsSentence(last) || last.length <= SHORT_LINE;
}

async function pastedBy(
  requests: Requests,
  { user, ...place }: Pick<Tail, 'team' | 'channel' | 'user'>,
  receivedAt: number,
): Promise<readonly PastePart[]> {
  const stored = await requests.pastesIn(pasteLane(place), receivedAt - LATEST_MS);
  return stored
    .flatMap(({ key, payload }, arrival) => {
      const read = PastePayload.safeParse(payload).data;
      return read?.user === user ? [{ ...read, key, arrival }] : [];
    })
    .toSorted((one, other) => Number(one.ts) - Number(other.ts));
}

function isNext(before: PastePart, after: { readonly ts: string }): boolean {
  const ms = (Number(after.ts) - Number(before.ts)) * 1000;
  return mayGoOn(before) && ms > 0 && ms <= PARTS_WITHIN_MS;
}

/** Whether a sentence goes on from one text to the next; a short line may be a heading. */
function goesOn(before: string, after: string): boolean {
  const left = lastLine(before);
  if (endsSentence(left) || TURN.test(after)) return false;
  return left.length > SHORT_LINE || /^[\p{Ll}\d]/u.test(after);
}

/** "RMB 1" | ".2 billion", "down 3" | "%", "1.2 mil" | "lion", "minus $" | "3". */
function mayTearFigure(before: string, after: string): boolean {
  const left = lastLine(before);
  if (/^\d/.test(after)) return /(?:\d[.,]?|[-−–+$€£¥₹])$/.test(left);
  const words = left.split(/\s+/).slice(-2).join(' ');
  return !endsSentence(left) && /\d/.test(words);
}

function endsSentence(line: string): boolean {
  return /[.?!…:)\]"”'’»]$/.test(line);
}

function lastLine(text: string): string {
  return text.trimEnd().split('\n').at(-1) ?? '';
}
