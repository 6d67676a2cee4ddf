import type { Book, Said } from '../book/book.ts';

const SAID_BEFORE =
  /\b(?:last (?:month|year|quarter|fall|january|february|march|april|may|june|july|august|september|october|november|december)|previously|originally|initially|in (?:january|february|march|april|may|june|july|august|september|october|november|december)|earlier this year)\b/i;
const REVISED =
  /\bnow\b.{0,40}\d|\b(?:an additional|an extra|another|a further)\s.{0,12}\d|\b(?:expanded|raised|increased|lowered|reduced|revised)\b.{0,40}\bto\b.{0,12}\d/i;

const NOW = /\bnow\b.{0,60}\d/i;
const BEFORE_IT =
  /^(?:before|previously|until now|so far|originally|initially),?\s|^(?:that|this|it) (?:is (?:up|down|an? \w+) from|compares? (?:to|with)|was)\b|^(?:we|i) (?:had )?(?:previously |originally )?(?:said|told|guided|expected)\b/i;

const TURNS_TO = /^(?:turning|moving|looking|switching|now let|let['’]?s|let me)\b/i;

/** What takes the place of a plan told before: "Last May we said 15 billion. We've now raised that to 25". */
export function revisionOf({ at, turn, text }: Said, { said }: Book): Said | null {
  const next = said[at + 1];
  if (next?.turn !== turn || !/\d/.test(next.text) || TURNS_TO.test(next.text)) return null;
  // "We now expect 1.68 to 1.72. Before, we had said 1.64 to 1.70."
  if (NOW.test(text) && BEFORE_IT.test(next.text)) return next;
  return SAID_BEFORE.test(text) && REVISED.test(next.text) ? next : null;
}
