import type { Check } from '../../core/brief.ts';
import type { Transcript } from '../../core/transcript.ts';
import type { Fact } from '../../figures/fact.ts';
import { divide, type Interval, scale, subtract } from '../interval.ts';
import { judge } from '../judge.ts';
import type { Relation } from '../relation.ts';
import { evidenceOf, interval, levelAt, type Slot } from '../slots.ts';
import { DOES_NOT_FIT, percent, shown, subjectOf } from '../words.ts';

/**
 * A stated change against the two levels it joins: "decreased by 10.1% compared with 1,289.1", points
 * between two ratios, and a multiple against a stated percentage.
 */
export const growth: Relation = (slots, transcript) =>
  slots.flatMap((slot) => [...changes(slot, transcript), ...multiples(slot, transcript)]);

function changes(slot: Slot, transcript: Transcript): readonly Check[] {
  const seen = new Set<string>();
  return slot.facts.flatMap((change) => {
    const { unit, value } = change.spoken.figure;
    if (change.role !== 'change' || unit === 'multiple' || change.spoken.figure.bound !== undefined)
      return [];
    const key = `${unit} ${value} ${change.versusPeriod}`;
    const linked = seen.has(key) ? null : link(slot, change);
    if (!linked) return [];
    seen.add(key);
    const computed = compute(change, linked);
    return computed ? checkOf(transcript, change, linked, computed) : [];
  });
}

interface Linked {
  readonly now: Fact;
  readonly then: Fact;
}

/** The levels a change joins: its own breath's, else those of a breath that says the same level. */
function link({ facts }: Slot, change: Fact): Linked | null {
  const levels = facts.filter(
    ({ role, spoken }) => role === 'level' && spoken.figure.bound === undefined,
  );
  const own = levels.filter(({ group }) => group === change.group);
  const now = own.find(({ period, versus }) => period === change.period && versus === null);
  if (!now) return null;
  const twins = new Set(
    levels
      .filter(
        (fact) =>
          fact.period === now.period && fact.spoken.figure.value === now.spoken.figure.value,
      )
      .map(({ group }) => group),
  );
  const then = levels.find(
    (fact) =>
      twins.has(fact.group) &&
      fact.period === change.versusPeriod &&
      // The same figure twice is one figure, read as two.
      fact.spoken.figure.value !== now.spoken.figure.value &&
      fact.spoken.figure.unit === now.spoken.figure.unit,
  );
  return then && then.spoken.figure.currency === now.spoken.figure.currency ? { now, then } : null;
}

function compute(change: Fact, { now, then }: Linked): Interval | null {
  const { unit } = change.spoken.figure;
  const [current, earlier] = [interval(now), interval(then)];
  if (unit === 'points' || unit === 'bps')
    return now.spoken.figure.unit === 'percent'
      ? scale(subtract(current, earlier), unit === 'bps' ? 100 : 1)
      : null;
  if (unit === 'money')
    return now.spoken.figure.unit === 'money' ? subtract(current, earlier) : null;
  if (unit !== 'percent' || now.spoken.figure.unit === 'percent' || earlier.low <= 0) return null;
  const ratio = divide(current, earlier);
  return ratio ? scale(ratio, 100, -100) : null;
}

function checkOf(
  transcript: Transcript,
  change: Fact,
  { now, then }: Linked,
  computed: Interval,
): readonly Check[] {
  const isDifference = change.spoken.figure.unit !== 'percent';
  // A rise of costs may be voiced without its sign; the sizes still have to fit.
  const verdict = judge(interval(change), computed);
  const result = isDifference ? computed.nominal.toFixed(1) : percent(computed.nominal);
  const sum = `${subjectOf(now)}: ${shown(now)} against ${shown(then)} is ${result}`;
  return [
    {
      kind: isDifference ? 'difference' : 'growth',
      verdict,
      text:
        verdict === 'conflict'
          ? `${sum}; “${shown(change)}” ${DOES_NOT_FIT}`
          : `${sum}, stated as ${shown(change)}.`,
      stated: change.spoken.figure,
      computed: { low: computed.low, high: computed.high },
      evidence: evidenceOf(transcript, [change, now, then]),
    },
  ];
}

/** "More than 3x" beside "+202%": two forms of one move. */
function multiples(slot: Slot, transcript: Transcript): readonly Check[] {
  const multiple = slot.facts.find(
    ({ role, spoken }) => role === 'change' && spoken.figure.unit === 'multiple',
  );
  const stated = slot.facts.find(
    ({ role, spoken, versus }) =>
      role === 'change' &&
      spoken.figure.unit === 'percent' &&
      versus === multiple?.versus &&
      spoken.figure.bound === undefined,
  );
  if (!multiple || !stated || !levelAt(slot, multiple.period)) return [];
  const computed = scale(interval(stated), 0.01, 1);
  const { value, bound } = multiple.spoken.figure;
  const agrees =
    bound === 'over'
      ? computed.high >= value && computed.nominal < value * 1.5
      : Math.abs(computed.nominal - value) <= 0.5;
  if (!agrees) return [];
  return [
    {
      kind: 'growth',
      verdict: 'agrees',
      text: `${subjectOf(multiple)}: ${shown(stated)} is ${computed.nominal.toFixed(2)} times, stated as ${shown(multiple)}.`,
      stated: multiple.spoken.figure,
      computed: { low: computed.low, high: computed.high },
      evidence: evidenceOf(transcript, [multiple, stated]),
    },
  ];
}
