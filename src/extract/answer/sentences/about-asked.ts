import { findMetrics } from '../../../figures/lexicon/lexicon.ts';
import type { Ask } from '../ask/ask.ts';
import { BARE_REVENUE } from '../ask/subject-of.ts';
import type { Book } from '../book/book.ts';
import { type Term, termsOf } from '../book/terms.ts';
import type { Hit } from './search.ts';

const LEAST_LED = 0.2; // where an analyst's like question leads to it
const LEAST_OWN = 0.3; // in the sentence itself
const LED_WHOLLY = 0.9; // all that is asked, an analyst asked

/** Whether a sentence is about what is asked, not only about a word of it. */
export function isAbout(hit: Hit, ask: Ask): boolean {
  return isOwn(hit, ask) && speaksOfNames(hit, ask) && !isOfAnotherMetric(hit, ask);
}

/** "Costs stay. For 2025 I give no net interest income": what leans on costs names a metric of its own. */
function isOfAnotherMetric({ own, led, said }: Hit, { metrics, want }: Ask): boolean {
  if (own > 0 || led >= 0.6 || want === 'why') return false;
  const named = findMetrics(said.text);
  return named.length > 0 && !named.some(({ name }) => metrics.includes(name));
}

/** Whether a refusal is nearer to the question than the best passage: by score, or by its rarest term. */
export function isCloser(refusal: Hit, best: Hit, { terms }: Ask, book: Book): boolean {
  if (refusal.score >= best.score && refusal.own >= best.own) return true;
  // The very thing was asked on the call, and this was said to it.
  if (refusal.led >= LED_WHOLLY && best.led < refusal.led) return true;
  const [rarest] = terms.toSorted((one, other) => book.weightOf(other) - book.weightOf(one));
  return (
    best.own < 0.5 &&
    rarest !== undefined &&
    refusal.said.own.has(rarest) &&
    !best.said.own.has(rarest)
  );
}

/** Of few words a sentence must take up more itself, unless it leans on the one before. */
function isOwn({ own, covered, led, said }: Hit, { terms, want, isAhead }: Ask): boolean {
  const mayLean =
    said.leans && (isAhead || (want !== 'value' && want !== 'words' && want !== 'who'));
  const isPair = terms.length === 2 && (want === 'value' || want === 'count' || want === 'amount');
  if (isPair && led < 0.6 && !terms.every((term) => (said.about.get(term) ?? 0) >= 0.35))
    return false;
  const least = terms.length <= 3 && want !== 'why' ? 0.5 : LEAST_OWN;
  return (
    own >= least ||
    // "25 markets", in the breath after the product
    (want === 'count' && terms.every((term) => (said.about.get(term) ?? 0) >= 0.5)) ||
    (led >= 0.6 && own >= LEAST_LED) ||
    (covered >= 0.75 && mayLean) ||
    (terms.length > 3 && covered >= 0.75)
  );
}

/** Names in the question, and the metric whose reason is asked for, have to be spoken of. */
function speaksOfNames({ said, led }: Hit, { proper, want, metricText, isAhead }: Ask): boolean {
  const metric = metricText === null || !isAhead ? [] : termsOf(metricText);
  if (!metric.every((term) => said.own.has(term)) && !said.leans) return false;
  const wanted =
    want === 'why' && metricText !== null && !BARE_REVENUE.test(metricText)
      ? [...proper, ...termsOf(metricText)]
      : proper;
  const isSpoken = (term: Term) =>
    said.own.has(term) ||
    ((said.leans || proper.includes(term)) && (said.about.get(term) ?? 0) >= 0.5);
  return (led >= 0.6 && !isAhead) || wanted.every(isSpoken);
}
