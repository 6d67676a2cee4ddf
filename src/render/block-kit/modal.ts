import type { CallSummary } from '../../core/library.ts';
import { shortTitle } from '../summaries.ts';
import type { Block } from './blocks.ts';
import { cut, plain } from './escape.ts';
import type { View } from './view-rules.ts';

const MOST_OPTIONS = 100; // Slack: of one menu
const OPTION = 75;

/** A modal that is only read. */
export function infoModal(title: string, blocks: readonly Block[]): View {
  return { type: 'modal', title: words(title), close: words('Close'), blocks };
}

/** A text of a view that is plain, without hidden characters. */
export function words(text: string) {
  return { type: 'plain_text', text: plain(text), emoji: false };
}

/** One choice of a menu; words that have nothing to show are a dash. */
export function option(text: string, value: string): Block {
  return { text: words(cut(plain(text).trim(), OPTION) || '–'), value };
}

/** The calls that a menu can hold, as they are chosen: those that came last first. */
export function callOptions(calls: readonly CallSummary[]): readonly Block[] {
  return newestFirst(calls)
    .slice(0, MOST_OPTIONS)
    .map(({ call }) => option(shortTitle(call), call.id));
}

/** Whether a menu cannot hold them all. */
export function isTooMany(calls: readonly CallSummary[]): boolean {
  return calls.length > MOST_OPTIONS;
}

/** Calls in the order in which they were taken in, the last first. */
export function newestFirst(calls: readonly CallSummary[]): readonly CallSummary[] {
  return calls.toSorted((one, other) => other.takenInAt.localeCompare(one.takenInAt));
}
