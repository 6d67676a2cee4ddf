import { guarded } from '../../core/guarded/guarded.ts';
import type { SpokenFigure } from '../grammar/spoken-figure.ts';
import type { MetricMention } from '../lexicon/lexicon.ts';

// "adjacencies, which serve all customers, rose 12%": of what stands before the aside
const OPENS_ASIDE = /,\s(?:which|who)\s[^,.;\d]{0,60}$/i;
const ENDS_ASIDE =
  /^[^,.;\d]{0,40},\s(?:also\s|again\s)?(?:rose|grew|fell|declined|increased|decreased|dropped|was|were|is|are)\b/i;
// "Free cash flow, which we define as operating cash flow less capital spending, was": what it is made of
const DEFINING =
  '(?:,\\s|\\s\\(?)(?:which|that)\\s(?:we\\s|is\\s|are\\s|was\\s)?(?:also\\s)?(?:defin|calculat|measur|comput)\\w+\\sas\\s';
const TOLD_BEHIND =
  '(?:was|were|is|are|totall?ed|reached|amounted|came|grew|rose|increased|improved|fell|declined|decreased|dropped)';
/** An aside that tells what a metric is made of, up to what is told of it: ", which we define as". */
export const DEFINITION = guarded(
  new RegExp(`^${DEFINING}[^.;:\\d]{3,160}?[,)]?(?=\\s${TOLD_BEHIND}\\b)`, 'i'),
);
const OPENS_DEFINITION = guarded(new RegExp(`${DEFINING}[^.;:\\d]{0,160}$`, 'i'));
const ENDS_DEFINITION = guarded(new RegExp(`^[^.;:\\d]{0,160}?\\s${TOLD_BEHIND}\\b`, 'i'));

/** Whether a metric is only named in an aside behind what a figure is of: "costs, which vary with revenue, rose 7%". */
export function isInRelative(
  text: string,
  metric: MetricMention,
  { start }: SpokenFigure,
): boolean {
  const [before, behind] = [text.slice(0, metric.start), text.slice(metric.end, start)];
  return (
    (OPENS_ASIDE.test(before) && ENDS_ASIDE.test(behind)) ||
    (OPENS_DEFINITION.test(before) && ENDS_DEFINITION.test(behind) && !isAnew(before, behind))
  );
}

/** "Which we count as a loss, and net debt | was": another clause, and no part of a definition. */
function isAnew(before: string, behind: string): boolean {
  return /,\s(?:and|but|while)\s(?:our\s|the\s)?$/.test(before) && /^\s\w/.test(behind);
}
