import { guarded } from '../core/guarded/guarded.ts';
import type { Labelled } from './attach.ts';

// A result has a verb of the past, or a time of it.
const OVER = guarded(
  /\b(?:was|were|had|did|came in|reported|recorded|delivered|generated|achieved|posted|grew|rose|fell|declined|increased|decreased|improved|dropped|reached|ended|closed|totaled|totalled|amounted|approved|declared|announced|paid|repurchased|returned|ago|last (?:year|quarter)|prior[- ]year)\b/i,
);
const ANNOUNCES = guarded(
  /\b(?:guidance|outlook|expectations?|assumptions?|targets?)\b[^.]{0,40}\b(?:as follows|is this|are these|following)\b/i,
);

// "Then guidance for 2026.": what follows it line by line
const HEADING = guarded(
  /^(?:(?:and|then|so|now|finally|next|turning|coming|moving|on|to|our|the|with|for)[,]? ){0,4}(?:(?:full[- ]year|annual|updated|new|financial|20\d\d|FY\S{0,6}) ){0,3}(?:guidance|outlook)\b[^.;:]{0,40}[.:]?\s*$/i,
);
// "Capex below 950 million.": a line without a verb
const VERB =
  /\b(?:is|are|was|were|has|have|had|be|been|came|comes|stands?|stood|did|does|do|will|would|should|can|could|we|it|this|that)\b|['’](?:s|re|ve|ll)\b/i;

// "Operating margin goes to 19.5% from 18.5%", "we leave it as it is": a forecast, revised or kept
const GOES = guarded(
  /\b(?:leave|keep|maintain|reiterate|confirm)(?:s|ing)? (?:it|this|that|our|the)\b|\b(?:is|are|remains?|stays?) (?:\w+ )?unchanged\b|\b(?:goes|moves|steps|rises|increases|comes) (?:up |down )?to\b/i,
);
const FROM = /\bfrom\s(?:(?:about|around|approximately|between|a range of)\s)*$/i;

/** Whether a text has a verb of the past: what it tells is a result. */
export function isOver(text: string): boolean {
  return OVER.test(text);
}

/**
 * A range that goes on with the forecast of the sentence before: "we expect revenue of 429 to 432 million.
 * Subscription revenue, 402 to 404." `guided` is the period of that forecast, null where none was made.
 */
export function guidedOn(
  labelled: readonly Labelled[],
  text: string,
  guided: string | null,
): readonly Labelled[] {
  const before = withoutFormer(labelled, text);
  if (guided === null || OVER.test(text)) return before;
  const goes = GOES.test(text) || !VERB.test(text);
  return before.map((each): Labelled => {
    const { fact } = each;
    const { low, high } = fact.spoken.figure;
    const isRange = low !== undefined && high !== undefined && low !== high;
    const isOpen = fact.role === 'level' ? isRange || goes : isRange;
    if (fact.modality !== 'actual' || !isOpen) return each;
    return isFormer(fact.spoken.start, text)
      ? { ...each, fact: { ...fact, modality: 'aside' } }
      : { ...each, fact: { ...fact, modality: 'guidance', period: guided } };
  });
}

/** "We raise it to 1.69 billion from 1.67": what was forecast before is no result of a year ago. */
function withoutFormer(labelled: readonly Labelled[], text: string): readonly Labelled[] {
  return labelled.map((each): Labelled => {
    const { fact } = each;
    const isRevised = labelled.some(
      ({ fact: other }) =>
        other.modality === 'guidance' &&
        other.metric === fact.metric &&
        other.role === 'level' &&
        other.spoken.end <= fact.spoken.start,
    );
    const isPrior = fact.modality === 'actual' && fact.role === 'level' && fact.versus !== null;
    return isRevised && isPrior && isFormer(fact.spoken.start, text) && !AGO.test(text)
      ? { ...each, fact: { ...fact, modality: 'aside' } }
      : each;
  });
}

const AGO = /\b(?:ago|last (?:year|quarter)|prior[- ]year|20\d\d)\b/i;

/** Whether a figure is what a forecast was before: "from a range of 6% to 8%". */
export function isFormer(start: number, text: string): boolean {
  const before = text.slice(0, start);
  return FROM.test(before) && !/\brang(?:e|es|ed|ing) from\s(?:\w+\s)?$/i.test(before);
}

/** The period of the forecast that the next sentence may go on with; null where it may not. */
export function guidedBy(
  labelled: readonly Labelled[],
  text: string,
  {
    guided,
    outlook,
    year,
  }: {
    readonly guided: string | null;
    readonly outlook: string | null;
    /** The year of the call, where it is not over. */
    readonly year: string | null;
  },
): string | null {
  const last = labelled.findLast(({ fact }) => fact.modality === 'guidance');
  if (last) return last.fact.period;
  if (ANNOUNCES.test(text)) return outlook;
  if (HEADING.test(text)) return outlook ?? year;
  return OVER.test(text) ? null : guided;
}
