import type { Turn } from '../../core/transcript.ts';
import type { Fact } from '../fact.ts';
import { textsOf, weightOfWhole } from './of-whole.ts';

const MOST = 200; // figures compared with one another: no call says its revenue so often
const NEAR = 0.02; // "1.84 billion" and "1,835.4 million" are one revenue

// "Net revenue was 9.4 billion. Total sales were 15.9 billion": with tax, or with what others sell
const NET = /\bnet (?:operating )?(?:revenues?|sales)\b[^,.;]{0,60}$/i;
const TOTAL = /\btotal (?:sales|turnover)\b[^,.;]{0,40}$/i;

const OF_QUARTER = /\b(?:quarter|Q[1-4]|three months)\b/i;

/**
 * Leaves out revenue that passes for the company's while a larger one is said as often: in the mouth of
 * a head of a business, "we had revenue of" is that business's, and a part is never its whole. A larger one that
 * is told in passing, of no time and beside no other, comes too late once the quarter's was held against another.
 */
export function withoutParts(facts: readonly Fact[], turns: readonly Turn[]): readonly Fact[] {
  const all = facts.filter(isWholeRevenue).slice(0, MOST);
  const net = new Set(
    all.flatMap((fact) => (NET.test(saidBefore(fact, turns)) ? fact.period : [])),
  );
  const dropped = new Set(
    all.flatMap((fact) =>
      net.has(fact.period) && TOTAL.test(saidBefore(fact, turns)) ? [fact.group] : [],
    ),
  );
  for (const { group } of toldInPassing(all, facts, turns)) dropped.add(group);
  const whole = all.filter(({ group }) => !dropped.has(group));
  for (const one of whole) {
    const larger = whole.filter(
      (other) =>
        other.period === one.period &&
        (other.basis === 'adjusted') === (one.basis === 'adjusted') &&
        other.spoken.figure.currency === one.spoken.figure.currency &&
        one.spoken.figure.value < other.spoken.figure.value * (1 - NEAR),
    );
    const alike = likeOf(one, whole);
    // Sums that contradict one another, as a year's and a plan's, are not one revenue said often.
    const mostAlike = Math.max(0, ...larger.map((other) => likeOf(other, larger).length));
    if (mostAlike >= alike.length && mostAlike > 0) dropped.add(one.group);
  }
  return facts.filter((fact) => !(dropped.has(fact.group) && isRevenue(fact)));
}

/** Those told bare behind a smaller one of the same time that is the quarter's or the whole's and held against another. */
function toldInPassing(
  all: readonly Fact[],
  facts: readonly Fact[],
  turns: readonly Turn[],
): readonly Fact[] {
  const textOf = textsOf(turns);
  const held = new Set(
    facts.flatMap(({ versus, group }) =>
      versus === 'year-ago' || versus === 'previous-quarter' ? [group] : [],
    ),
  );
  const sure = all.filter(({ group, sentence }) => {
    const text = textOf(sentence);
    return held.has(group) && (OF_QUARTER.test(text) || weightOfWhole(text) > 1);
  });
  return all.filter(
    (bare, at) =>
      !held.has(bare.group) &&
      weightOfWhole(textOf(bare.sentence)) < 1 &&
      sure.some(
        (each) =>
          each.period === bare.period &&
          all.indexOf(each) < at &&
          each.spoken.figure.value < bare.spoken.figure.value * (1 - NEAR),
      ),
  );
}

/** Those of a list that tell the same revenue of the same time. */
function likeOf(one: Fact, all: readonly Fact[]): readonly Fact[] {
  const { value } = one.spoken.figure;
  return all.filter(
    ({ period, spoken }) =>
      period === one.period && Math.abs(spoken.figure.value - value) <= NEAR * value,
  );
}

/** The words of its sentence before a figure. */
function saidBefore({ sentence, turn, spoken }: Fact, turns: readonly Turn[]): string {
  const place = turns[turn]?.sentences.find(({ id }) => id === sentence);
  return place ? (turns[turn]?.text.slice(place.start, place.start + spoken.start) ?? '') : '';
}

function isRevenue({ metric, segment }: Fact): boolean {
  return metric === 'revenue' && segment === null;
}

function isWholeRevenue(fact: Fact): boolean {
  return (
    isRevenue(fact) && fact.role === 'level' && fact.versus === null && fact.modality === 'actual'
  );
}
