import type { Book, Said } from '../book/book.ts';

const SAID_BEFORE =
  /\b(?:last (?:month|year|quarter|fall|january|february|march|april|may|june|july|august|september|october|november|december)|previously|originally|initially|in (?:january|february|march|april|may|june|july|august|september|october|november|december)|earlier this year)\b/i;
const REVISED =
  /\bnow\b.{0,40}\d|\b(?:an additional|an extra|another|a further)\s.{0,12}\d|\b(?:expanded|raised|increased|lowered|reduced|revised)\b.{0,40}\bto\b.{0,12}\d/i;

/** What takes the place of a plan told before: "Last May we said 15 billion. We've now raised that to 25". */
export function revisionOf({ at, turn, text }: Said, { said }: Book): Said | null {
  if (!SAID_BEFORE.test(text)) return null;
  const next = said[at + 1];
  return next?.turn === turn && REVISED.test(next.text) ? next : null;
}
