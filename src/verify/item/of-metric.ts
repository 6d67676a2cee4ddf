import type { Unit } from '../../core/figure.ts';
import { canBeLevel, termOf } from '../../figures/lexicon/lexicon.ts';
import { type IndexedSentence, speaksOf } from '../call-index.ts';
import { sameMetric } from '../figure/compare.ts';
import { meaningOf } from '../words/meaning.ts';
import type { Located } from './located.ts';

// What a name may add of its own: "share of bookings", "total dividends", "number of stores".
const LOOSE = meaningOf(
  'share ratio rate total net number amount remaining quarterly percentage overall ended base new',
);

/** What a model calls a figure: the standard term where there is one, and its own words. */
export interface Called {
  readonly name: string;
  readonly said: string;
  readonly sources: readonly IndexedSentence[];
  /** Whether the figure is what the metric came to, and no move of it. */
  readonly isLevel: boolean;
}

/**
 * Whether a figure is of the metric that a model calls it. It is what it is read as; where it is read as something
 * else, or as nothing, the model's words for it must stand there and be said of no other figure.
 */
export function isOfMetric({ sentence, spoken, facts }: Located, called: Called): boolean {
  const { name, said, sources } = called;
  const isCalled = (metric: string) =>
    sameMetric(metric, name) ||
    sameMetric(metric, said.replace(SPENT, 'expense')) ||
    // "Pro growth of over 20%"
    (name === 'revenue' && GROWTH.test(metric));
  if (facts.some(({ metric }) => isCalled(metric))) return true;
  const isToldThere = facts.some(({ metric }) => speaksOf(sentence, metric));
  if (isToldThere && facts.some(({ metric }) => isNarrower(metric, called))) return false;
  const isOfAnother = sources.some((source) =>
    source.facts.some(
      (fact) =>
        fact.spoken.start !== spoken.start &&
        fact.spoken.figure.unit === spoken.figure.unit &&
        fact.spoken.figure.value !== spoken.figure.value &&
        isCalled(fact.metric) &&
        !facts.some(({ group }) => group === fact.group),
    ),
  );
  if (isOfAnother || !isOfUnit(spoken.figure.unit, called)) return false;
  if (facts.length === 0 && speaksOf(sentence, name)) return true;
  if (isCoveredBy(sentence.text, said)) return true;
  if (isToldThere) return false;
  // what is read of it was told before, and so may be what the model calls it: the nearer one counts
  const read = facts.map(({ metric }) => back(sentence, (each) => speaksOf(each, metric)));
  const own = back(sentence, (each) => speaksOf(each, name) || isCoveredBy(each.text, said));
  return own !== null && read.every((far) => far === null || own <= far);
}

const GROWTH = /(?:^|\s)growth$/;
const SPENT = /\bspend(?:ing)?$/i;
const FAR = 4; // sentences

/** How many sentences before it stands one of a kind; null where none is near. */
function back(
  { before }: IndexedSentence,
  isIt: (sentence: IndexedSentence) => boolean,
): number | null {
  let each = before;
  for (let far = 1; each && far <= FAR; far += 1) {
    if (isIt(each)) return far;
    each = each.before;
  }
  return null;
}

const SHARE = /\b(?:share|percent(?:age)?|ratio|rate|margin|mix|growth|yield|intensity|per)\b|%/i;

/** No revenue is 35 %; a share of it may be. */
function isOfUnit(unit: Unit, { name, said, isLevel }: Called): boolean {
  const term = termOf(name);
  return !isLevel || term === null || canBeLevel(term.kind, unit) || SHARE.test(said);
}

/** "Cost of revenue" where a model says revenue: a standard name that leaves words of the call's own out. */
function isNarrower(metric: string, { name, said }: Called): boolean {
  const [read, called] = [meaningOf(metric), meaningOf(said)];
  return termOf(name) !== null && called.size < read.size && called.isSubsetOf(read);
}

function isCoveredBy(text: string, name: string): boolean {
  const wanted = meaningOf(name).difference(LOOSE);
  return wanted.size > 0 && wanted.isSubsetOf(meaningOf(text));
}
