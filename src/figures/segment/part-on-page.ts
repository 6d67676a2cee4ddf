import { guarded } from '../../core/guarded/guarded.ts';
import { findMetrics } from '../lexicon/lexicon.ts';
import { partCalled } from './part-called.ts';
import type { Segments } from './segments.ts';

const PAGE = guarded(/\b(?:page|slide)\b/i);

/** Whether a text names a page of the slides. */
export function namesPage(text: string): boolean {
  return PAGE.test(text);
}

const HEAD_NAME =
  /^(?:Our |The )?(\p{Lu}[\w&-]*(?:\s(?:(?:and|&|of)\s)?(?!Q\d)\p{Lu}[\w&-]*){0,3})/u;
// "Harbor Q2 operating income, shown on Slide 21, decreased"
const SHOWN_ON =
  /^(?:['’]s)?\s(?:Q[1-4]\s|(?:first|second|third|fourth)[- ]quarter\s)?[a-z][a-z -]{3,40},\s(?:as\s)?(?:shown|presented|seen) on (?:[Pp]age|[Ss]lide)\s/;
// "Harbor's operational results are on Slide 17."
const RESULTS_ON =
  /^(?:['’]s)?\s(?:[a-z]+\s){0,2}(?:results?|performance|figures|metrics|details|highlights)\s(?:are|is)\s(?:shown |presented |detailed |found )?(?:on|at)\s(?:page|slide)\s[\w-]+\.$/i;

/** "Harbor's results are on Slide 17.": the part whose they are; undefined where no page shows a part's. */
export function partOnPage(text: string, segments: Segments): string | null | undefined {
  if (!namesPage(text)) return undefined;
  const part = HEAD_NAME.exec(text);
  const rest = text.slice(part?.[0].length);
  const isShown = RESULTS_ON.test(rest) || SHOWN_ON.test(rest);
  return part && isShown && findMetrics(text)[0]?.start !== 0
    ? partCalled(part[1], segments)
    : undefined;
}
