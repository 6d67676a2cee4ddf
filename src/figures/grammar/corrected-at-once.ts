import type { SpokenFigure } from './spoken-figure.ts';

const SORRY =
  "(?:(?:oh|or|no|um|uh|well|actually|I|so|very|I['’]m|am)[,;]?\\s)*(?:(?:sorry|apologies|excuse me|pardon(?: me)?|correction|I mean|rather|make (?:that|it)|(?:let me |I )?(?:correct|scratch|strike) (?:that|myself)|let me correct|I mis-?spoke)[,;:.–—-]*\\s)+";
// "; I'm sorry, it was", ", or rather "
const CORRECTS = new RegExp(`^\\s?(?:[,;.–—-]+\\s?)?${SORRY}(?<again>[^\\d$€£¥₹,;]*)$`, 'i');
// "I'm sorry, that's $282 million.": a whole sentence that puts right the one before it
const CORRECTS_BEFORE = new RegExp(
  `^${SORRY}(?:(?:that|it|this|which)(?:['’]s| is| was| should be| should have been)\\s|(?:the )?(?:right|correct) (?:number|figure) is\\s)?(?:about |approximately |up |down |minus )?$`,
  'i',
);
// What may stand between the correction and the figure beside words that were said before
const FILLS =
  /^(?:it|it['’]s|that|that['’]s|is|was|were|are|should|be|read|have|been|of|at|to|by|about|the|our|an?|for|about|approximately|up|down|minus|negative)$/i;
// "5%, I mean, 3% of that is price": no correction
const PART = /^\sof (?:that|which|it|this)\b/i;

/**
 * Figures without those that their speaker puts right in the same breath: of "$292 million; I'm sorry, $282
 * million" the second, in the place of both.
 */
export function correctedAtOnce(
  text: string,
  figures: readonly SpokenFigure[],
): readonly SpokenFigure[] {
  const kept: SpokenFigure[] = [];
  for (const spoken of figures) {
    const last = kept.at(-1);
    if (last && putsRight(text, last, spoken))
      kept[kept.length - 1] = { ...spoken, start: last.start };
    else kept.push(spoken);
  }
  return kept;
}

/** Whether a sentence does no more than put right a figure of the sentence before it. */
export function correctsBefore(text: string, [spoken]: readonly SpokenFigure[]): boolean {
  return (
    spoken !== undefined &&
    CORRECTS_BEFORE.test(text.slice(0, spoken.start)) &&
    !PART.test(text.slice(spoken.end))
  );
}

function putsRight(
  text: string,
  last: SpokenFigure,
  { figure, start, end }: SpokenFigure,
): boolean {
  const isBare = last.figure.unit === 'count' && last.noun === null;
  if (!isBare && last.figure.unit !== figure.unit) return false;
  const again = CORRECTS.exec(text.slice(last.end, start))?.groups?.again;
  if (again === undefined || PART.test(text.slice(end))) return false;
  const said = text.slice(0, last.start).toLowerCase();
  return again
    .split(/\s/)
    .every((word) => word === '' || FILLS.test(word) || said.includes(word.toLowerCase()));
}
