import type { CallId } from '../core/call.ts';
import { readCallQuery } from '../core/call-id.ts';
import { asksOfCall } from '../flows/ask/asks-of-call.ts';
import { withoutCourtesy } from './asked-text.ts';
import type { Calls } from './earnings.ts';
import { mayNameCall } from './typed.ts';

/** A call that a message names and nothing beside it; `miss`: it names none that we have. */
export type CallNamed =
  | { readonly kind: 'found'; readonly id: CallId }
  | { readonly kind: 'miss' | 'several'; readonly near: readonly CallId[] };

const MOST_WORDS = 4; // of a company's name, where it has to be told from a question
const LEAD = /^(?:(?:and|or|but|also|ok(?:ay)?|then|so|what about|how about)\b[\s,]*)+/i;

/** The call that a message to us names, or nearly names; null for a question. */
export async function callNamed(text: string, calls: Calls): Promise<CallNamed | null> {
  const name = withoutCourtesy(text);
  if (!mayNameCall(name)) return null;
  const found = await calls.findCall(name);
  if (found.kind === 'found') return found;
  if (found.kind === 'ambiguous') return { kind: 'several', near: found.matches };
  if (name.includes('?')) return null;
  // One word that nearly is a call's name: a slip of the finger.
  const isSlip = !/\s/.test(name) && found.near.length > 0;
  return isSlip || (await isNameAlone(name, calls)) ? { kind: 'miss', near: found.near } : null;
}

/** Whether several words are a call's name that we do not have: nearly a company's, or with a period. */
async function isNameAlone(name: string, calls: Calls): Promise<boolean> {
  const { words = [], period = null } = readCallQuery(name) ?? {};
  if (words.length === 0 || words.length > MOST_WORDS || asksOfCall(name)) return false;
  const company = await calls.findCompany(words.join(' '));
  if (!period?.includes('-')) return company.kind === 'unknown' && company.near.length > 0;
  if (company.kind !== 'unknown' || company.near.length > 0) return true;
  // "Apple Q3 2024" is a call; "headcount Q3 2024" is asked of the one that is spoken of.
  return name.split(/\s+/).every((word) => /^[\p{Lu}\p{N}'’(]/u.test(word));
}

/**
 * The call that a mention in a thread of ours names and nothing beside it: "Orrin Robotics", "and Orrin?".
 * Only a sure name counts where questions are put: "EPS" and "Q2" are of the call above.
 */
export async function callNamedAmong(
  text: string,
  calls: Calls,
): Promise<{ readonly id: CallId; readonly typed: string } | null> {
  const typed = withoutCourtesy(text.replace(LEAD, '').replace(/(?<![\s?？!.])[\s?？!.]+$/u, ''));
  const isName = mayNameCall(typed) && !asksOfCall(typed) && readCallQuery(typed)?.words.length;
  const found = isName ? await calls.findCall(typed) : null;
  return found?.kind === 'found' ? { id: found.id, typed } : null;
}

/** A command that somebody typed as a message, with nothing asked: "follow Orrin"; null for a question. */
export async function commandSaid(text: string, calls: Calls): Promise<string | null> {
  const [, name = '', rest = ''] =
    /^\/?(?:earnings )?(follow|unfollow|following|audit)\b ?(.*)$/i.exec(text) ?? [];
  const command = name.toLowerCase();
  if (command === 'following') return rest === '' ? command : null;
  if (rest === '' || rest.includes('?') || /^up\b/i.test(rest)) return null; // "follow up on margins"
  if (command === 'audit') {
    const { kind } = await calls.findCall(rest);
    return kind === 'found' ? `${command} ${rest}` : null; // "audit fees"
  }
  return command !== '' && rest.split(' ').length <= MOST_WORDS ? `${command} ${rest}` : null;
}
