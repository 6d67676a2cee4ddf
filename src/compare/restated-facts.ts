import type { Metric } from '../core/brief.ts';
import { evidenceOf, sentencesOf } from '../extract/evidence.ts';
import { OTHER_TERMS } from '../figures/basis/other-terms.ts';
import type { Fact } from '../figures/fact.ts';
import { readFacts } from '../figures/read-facts.ts';
import type { Briefed } from './briefed.ts';
import { isMeasuredAlike, measuredWords } from './promises/basis.ts';

/** A figure of an earlier call's period as that call gave it, and as a later one has it beside its own. */
export interface ToldAgain {
  readonly before: Metric;
  readonly now: Metric;
}

// "1.2 times by the definition of our bank agreement": another measure of the same name
const OTHER_MEASURE =
  /\bdefinition\b|\bdefined\b|\bcovenant|\bbasis\b|\bunderlying\b|\bper (?:share|unit)\b/i;

/**
 * Figures that a later call holds its own against and that are of an earlier call's period: "that compares with
 * 82 million in the second quarter". Only where both calls tell one thing once, in one measure.
 */
export function toldAgain(earlier: Briefed, later: Briefed): readonly ToldAgain[] {
  const { period } = earlier.transcript.call;
  const ofThen = slotsOf(earlier, (fact) => fact.period === period && fact.versus === null);
  const ofNow = slotsOf(later, (fact) => fact.period === period);
  return [...ofNow].flatMap(([slot, now]): readonly ToldAgain[] => {
    const before = ofThen.get(slot);
    if (!before || !hasPartner(now, slot, later) || !isAlike(before, now, earlier, later))
      return [];
    const [then, said] = [metricOf(before, earlier), metricOf(now, later)];
    if (!then || !said) return [];
    const prior = said.figure && { figure: said.figure, period };
    return [{ before: then, now: { ...said, figure: null, prior } }];
  });
}

function slotOf({ metric, segment, basis, spoken }: Fact): string {
  return JSON.stringify([metric, segment, basis, spoken.figure.unit]);
}

/** Levels of a call that it tells once, or always the same. */
function slotsOf(
  { transcript }: Briefed,
  isWanted: (fact: Fact) => boolean,
): ReadonlyMap<string, Fact> {
  const levels = readFacts(transcript).filter(
    (fact) => fact.modality === 'actual' && fact.role === 'level' && isWanted(fact),
  );
  const bySlot = Map.groupBy(levels, slotOf);
  return new Map(
    [...bySlot].flatMap(([slot, [first, ...others]]) =>
      first && others.every(({ spoken }) => spoken.figure.value === first.spoken.figure.value)
        ? [[slot, first] as const]
        : [],
    ),
  );
}

/** Whether the call tells its own figure of the same in the same breath, or just before, and its brief no other. */
function hasPartner(now: Fact, slot: string, { brief, transcript }: Briefed): boolean {
  const order = [...sentencesOf(transcript).keys()];
  const at = order.indexOf(now.sentence);
  const partner = readFacts(transcript).find(
    (fact) =>
      slotOf(fact) === slot &&
      fact.period === transcript.call.period &&
      fact.versus === null &&
      fact.role === 'level' &&
      fact.turn === now.turn &&
      [order[at], order[at - 1]].includes(fact.sentence),
  );
  const shown = brief.metrics.find(
    ({ name, segment, basis, period }) =>
      name === now.metric &&
      segment === now.segment &&
      basis === now.basis &&
      period === transcript.call.period,
  );
  return (
    partner !== undefined && (!shown?.figure || shown.figure.value === partner.spoken.figure.value)
  );
}

function isAlike(before: Fact, now: Fact, earlier: Briefed, later: Briefed): boolean {
  const [then, said] = [
    sentencesOf(earlier.transcript).get(before.sentence)?.text ?? '',
    sentencesOf(later.transcript).get(now.sentence)?.text ?? '',
  ];
  return (
    ![then, said].some((text) => OTHER_TERMS.test(text) || OTHER_MEASURE.test(text)) &&
    isMeasuredAlike(measuredWords(then, before.spoken), measuredWords(said, now.spoken))
  );
}

function metricOf(fact: Fact, { transcript }: Briefed): Metric | null {
  const evidence = evidenceOf(transcript, [fact.sentence]);
  const { metric: name, segment, basis, period, spoken } = fact;
  return (
    evidence && {
      ...{ name, segment, basis, period, figure: spoken.figure },
      ...{ prior: null, change: null, evidence: [evidence] },
    }
  );
}
