import type { Labelled } from './attach.ts';

// A result has a verb of the past, or a time of it.
const OVER =
  /\b(?:was|were|had|did|came in|reported|recorded|delivered|generated|achieved|posted|grew|rose|fell|declined|increased|decreased|improved|dropped|reached|ended|closed|totaled|totalled|amounted|ago|last (?:year|quarter)|prior[- ]year)\b/i;
const ANNOUNCES =
  /\b(?:guidance|outlook|expectations?|assumptions?|targets?)\b[^.]{0,40}\b(?:as follows|is this|are these|following)\b/i;

// "Operating margin goes to 19.5% from 18.5%", "we leave it as it is": a forecast, revised or kept
const GOES =
  /\b(?:leave|keep|maintain|reiterate|confirm)(?:s|ing)? (?:it|this|that|our|the)\b|\b(?:is|are|remains?|stays?) (?:\w+ )?unchanged\b|\b(?:goes|moves|steps|rises|increases|comes) (?:up |down )?to\b/i;
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
  const goes = GOES.test(text);
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
  return FROM.test(text.slice(0, start));
}

/** The period of the forecast that the next sentence may go on with; null where it may not. */
export function guidedBy(
  labelled: readonly Labelled[],
  text: string,
  { guided, outlook }: { readonly guided: string | null; readonly outlook: string | null },
): string | null {
  const last = labelled.findLast(({ fact }) => fact.modality === 'guidance');
  if (last) return last.fact.period;
  if (ANNOUNCES.test(text)) return outlook;
  return OVER.test(text) ? null : guided;
}
