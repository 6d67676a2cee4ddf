import { isLater } from '../../../figures/time/fiscal.ts';
import { findHedge } from '../../guidance/hedges.ts';
import type { Ask } from '../ask/ask.ts';
import type { Book, Said } from '../book/book.ts';

// "In the first quarter it fell", never "from the first quarter".
const IN = /(?:^|[,;] )(?:in|during|for|back in)\s(?:the\s)?$/i;
// "30% below 2019 levels": what a time is only held against is no time of it.
const BASE =
  /\b(?:vs\.?|versus|than|above|below|over|compared (?:to|with)|relative to|against|in line with|similar to|(?:ahead|short)(?: of)?|behind)\s(?:the\s|our\s|a\s|pre-\w+\s)*$/i;
const AGAINST = /^(?:vs\.?|versus|than|over|compared|against)\b/i;
const DAY = /^\d{4}-\d\d-\d\d$/;
// "Why is the launch delayed" may be told by what is expected.
const OF_PAST =
  /\b(?:did|was|were|had|drove|led to|caused|fell|rose|grew|declin\w*|dropped|increased|lower|higher|down|up)\b/i;
const PAST =
  /\b(?:was|were|fell|rose|grew|declined|decreased|increased|improved|dropped|had|came|contributed|drove|expanded|contracted|narrowed|widened)\b/i;

/**
 * Whether a sentence is only of another time than what is asked: of the outlook where a result is asked
 * for, or of periods that it names, none of which is meant.
 */
export function isOfAnotherTime({ id, text }: Said, ask: Ask, book: Book): boolean {
  if (ask.isAhead || ask.month !== null || !OF_PAST.test(ask.text)) return false;
  const { call } = book.transcript;
  const { facts = [], periods = () => [] } = book.index.sentences.get(id) ?? {};
  const named = periods().flatMap(({ label, versus, isTime, start, end }) => {
    const isBase = BASE.test(text.slice(0, start)) || AGAINST.test(text.slice(start, end));
    const isOwn = !isBase && (versus === null || (isTime && IN.test(text.slice(0, start))));
    return label === null || !isOwn || DAY.test(label) ? [] : [label];
  });
  const meant = [call.period, `FY ${call.fiscalYear}`, ...(ask.period ? [ask.period.label] : [])];
  if (named.length > 0 && !named.some((label) => meant.includes(label))) return true;
  const isGuided = facts.length > 0 && facts.every(({ modality }) => modality === 'guidance');
  const isExpected = findHedge(text)?.isStrong === true && !PAST.test(text);
  return isGuided || isExpected || named.some((label) => isLater(label, call) && !PAST.test(text));
}
