import type { Transcript } from '../../core/transcript.ts';
import { sentencesOf } from '../../extract/evidence.ts';
import type { Fact } from '../../figures/fact.ts';
import { readFacts } from '../../figures/read-facts.ts';

// "up from our former guidance of 6.20 to 6.40", "versus the prior range of 31% to 32%"
const FORMER =
  /\b(?:prior|previous(?:ly)?|earlier|original(?:ly)?|initial(?:ly)?|former(?:ly)?|last (?:quarter|time|year)['’]?s?|old|(?:we|i) (?:had )?(?:said|guided))\b[^.;]{0,70}$/i;
// "from a range of 3% to 4% to …", but not "to range from 3.02 to 3.06"
const FROM =
  /(?<!\brang(?:e|es|ing)\s)\b(?:from|versus|vs\.?|against|instead of|rather than|compared (?:to|with)|down from|up from)\s(?:(?:an?|the|our|about|around|approximately|roughly|between|range|of)\s){0,4}(?:(?:[A-Z]{2,3}\s)?\S{1,12}(?:\s(?:million|billion|thousand|crores?))?\s(?:to|and)\s)?$/i;

// "raising it from 5 to 6"
const MOVED =
  /\b(?:rais|lift|lower|cut|trimm?|reduc|increas|mov|chang|up|down|narrow|tighten|widen)(?:e|es|ed|ing|ting|s)?\b/i;

/**
 * The figures that a call guides to now: not what it guided to before, and none of a sentence that has two
 * of one metric, since nobody can tell which of them stands.
 */
export function nowGuided(transcript: Transcript): readonly Fact[] {
  const placed = sentencesOf(transcript);
  const guided = readFacts(transcript)
    .map(asMove)
    .filter(
      ({ modality, sentence, spoken }) =>
        modality === 'guidance' && !isFormer(placed.get(sentence)?.text ?? '', spoken),
    );
  const slotOf = ({ sentence, metric, segment, basis, role, spoken }: Fact) =>
    JSON.stringify([sentence, metric, segment, basis, role, spoken.figure.unit]);
  const counts = Map.groupBy(guided, slotOf);
  return guided.filter((fact) => counts.get(slotOf(fact))?.length === 1);
}

/** "Organic growth of 4%" is a move of organic sales, however it is told. */
export function asMove(fact: Fact): Fact {
  return fact.metric === 'organic growth' && fact.role === 'level'
    ? { ...fact, metric: 'organic revenue', role: 'change', versus: 'year-ago' }
    : fact;
}

function isFormer(text: string, { start, end, figure }: Fact['spoken']): boolean {
  const before = text.slice(0, start);
  // "somewhere from 525 to 540": two ends of what it is now
  const isRange =
    figure.high !== undefined &&
    /\bfrom $/.test(before) &&
    !MOVED.test(before) &&
    !/^ (?:to|up to|down to)\b/.test(text.slice(end));
  return FORMER.test(before) || (!isRange && FROM.test(before));
}
