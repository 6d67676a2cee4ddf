import { findMetrics } from '../../../figures/lexicon/lexicon.ts';
import type { Book } from '../book/book.ts';
import { looseMetric } from '../book/loose-metrics.ts';
import { termsOf } from '../book/terms.ts';
import { asksForItself, GUIDES, OF_IT } from './asking-words.ts';
import { isDealWithPrice } from './second-question.ts';

const BARE_LOOSE = /^(?:(?:the|its|their) )?(?:margins?|profits?|earnings|orders)\W*$/i;
const TO_WHOM = /^\s(?:to|from|with|by|among|for)\s/i;
const WHOSE = new Set(['customers', 'stores']);

/** Both sides name a metric of their own, or the second asks something of the first. */
export function asksTwo(
  question: string,
  first: string,
  second: string,
  { at, book }: { readonly at: number; readonly book: Book },
): boolean {
  const isWithin = findMetrics(question).some(({ start, end }) => start < at && end > at);
  if (isWithin || second.split(' ').length > 14) return false;
  if (areNames(question, first, second, book)) return true;
  if (isDealWithPrice(first, second)) return true;
  const asks = (each: string) => asksForItself(each) || (each === second && OF_IT.test(each));
  if (asks(first) && asks(second)) return true;
  const [one] = findMetrics(first);
  const other = findMetrics(second)[0] ?? null;
  // "Sales to schools and army customers": to both
  if (one && TO_WHOM.test(first.slice(one.end)) && WHOSE.has(other?.name ?? '')) return false;
  if (!one && !looseMetric(first)) return false;
  if (GUIDES.test(second)) return true;
  if (other) return other.name !== one?.name;
  // "Rides revenue and margin"
  if (one && BARE_LOOSE.test(second)) return looseMetric(second) !== null;
  return asks(second);
}

/** "AUM and flows": a metric, and one word more that the call uses apart from it. */
function areNames(
  question: string,
  first: string,
  second: string,
  { has, transcript }: Book,
): boolean {
  const [metric] = findMetrics(first);
  const isWhole = metric !== undefined && metric.start === 0 && metric.end === first.length;
  const [word = '', ...others] = second.replaceAll(/[?!.]/g, '').trim().split(' ');
  const terms = termsOf(word);
  if (!isWhole || others.length > 0 || terms.length !== 1 || !terms.every((term) => has(term)))
    return false;
  const whole = question.replaceAll(/[?!.]/g, '').trim().toLowerCase();
  return !transcript.turns.some(({ text }) => text.toLowerCase().includes(whole));
}

// What is said to move, or why, of each of two metrics: "how much did revenue and margins grow".
const OF_EACH =
  /^(?:and )?(?:why|what (?:drove|drives|caused|helped|hurt)|how (?:much|did|do|does|are|is|have|has)|did|do|does|is|are|has|have|will)\b/i;

/** "Why did revenue | and margins fall": the same of each; null where each side asks for itself. */
export function ofEach(first: string, second: string): readonly string[] | null {
  if (!OF_EACH.test(first) || asksForItself(second)) return null;
  const one = findMetrics(first)[0] ?? looseMetric(first);
  const other = findMetrics(second)[0] ?? looseMetric(second);
  if (!one || !other || other.start > 0 || first.slice(one.end).trim() !== '') return null;
  return [`${first}${second.slice(other.end)}`, `${first.slice(0, one.start)}${second}`];
}
