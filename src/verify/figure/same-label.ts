import type { Fact } from '../../figures/fact.ts';
import { findMetrics, termOf } from '../../figures/lexicon/lexicon.ts';
import type { IndexedSentence } from '../call-index.ts';
import type { Claim, Written } from '../claim/read-claim.ts';
import { meaningOf } from '../words/meaning.ts';

/**
 * Whether a claim calls a figure of a cited sentence by words that all stand around it there: two readings
 * that name one thing differently are no difference. What the sentence tells of another of its figures is
 * one, and so is another standard term.
 */
export function isSameLabel(
  written: Written,
  claim: Claim,
  sentence: IndexedSentence,
  fact: Fact | null,
): boolean {
  const { metric, isOwnMetric, role } = written;
  if (metric === null || (fact && role !== null && role !== fact.role)) return false;
  const isTerm = termOf(metric) !== null;
  if (isTerm && fact && termOf(fact.metric) && isOwnMetric) return false;
  // Of a figure that nothing explains a standard term is looked for by its own names.
  if (isTerm && !fact && isOwnMetric) return false;
  const around = meaningOf(`${sentence.text} ${fact?.metric ?? ''} ${fact?.segment ?? ''}`);
  if (!fact && isOfNoun(written, claim, sentence)) return true;
  const label = meaningOf(metric).union(between(written, claim));
  if (label.size === 0 || !label.isSubsetOf(around)) return false;
  if (!fact) return true;
  const said = label.union(meaningOf(`${written.segment ?? ''} ${written.words}`));
  const held = (each: Fact) => {
    const own = meaningOf(`${each.segment ?? ''} ${each.metric}`);
    return said.intersection(own).size / Math.max(1, own.size);
  };
  return (
    held(fact) > 0 &&
    !sentence.facts.some(
      (other) =>
        other !== fact &&
        other.spoken.figure.unit === fact.spoken.figure.unit &&
        (role === null || other.role === fact.role) &&
        held(other) > held(fact),
    )
  );
}

// "$600 million of fresh liquidity": what an amount is of, right behind it
const OF_NOUN =
  /^\sof\s(?!(?:the|its|our|their|it|them|that|this|these|those|which|total|net|all|an?|last|prior)\b)(?:[\p{Ll}&-]{3,20}\s){0,2}?(?<head>[\p{Ll}&-]{3,20})(?=[,.;]|\s(?:once|after|over|in|for|as|when|and|to)\b|$)/u;

/** Whether an amount names right behind it what it is of, and its sentence names that. */
function isOfNoun(
  { isOwnMetric, spoken }: Written,
  { text }: Claim,
  sentence: IndexedSentence,
): boolean {
  const head = OF_NOUN.exec(text.slice(spoken.end))?.groups?.head;
  if (isOwnMetric || head === undefined || spoken.figure.unit === 'percent') return false;
  const words = meaningOf(head);
  return words.size > 0 && words.isSubsetOf(meaningOf(sentence.text));
}

const NEAR = 60; // characters between a metric and its figure

/** What stands between a figure of a claim and the mention of its metric: "over half of server sales". */
function between({ metric, spoken }: Written, { text }: Claim): ReadonlySet<string> {
  const own = findMetrics(text).filter(({ name }) => name === metric);
  const behind = own.find(({ start }) => start >= spoken.end);
  const before = own.findLast(({ end }) => end <= spoken.start);
  const said = before
    ? text.slice(before.end, spoken.start)
    : text.slice(spoken.end, behind?.start ?? spoken.end);
  return said.length > NEAR || /\d|[.;]\s/.test(said) ? new Set() : meaningOf(said);
}
