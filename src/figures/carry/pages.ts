import { guarded } from '../../core/guarded/guarded.ts';
import { isPartName } from '../segment/part-called.ts';
import { namesPage, partOnPage } from '../segment/part-on-page.ts';
import type { Segments } from '../segment/segments.ts';
import { movesTo } from '../segment/topic-moved-to.ts';
import { topicOf } from '../segment/topic-of.ts';

// "Turning to page six and", "Moving on to Retail on slide 4"
const TURNS_PAGE =
  /^(?:and\s|now,?\s|so,?\s|next,?\s|finally,?\s|lastly,?\s|then,?\s)?(?:turn|mov|shift|switch|flipp?)(?:e|ing)?\b/i;

/** How a sentence turns a page of the slides that it goes along with: `part` null for no part's page. */
export function pageTurned(
  text: string,
  segments: Segments,
): { readonly part: string | null } | null {
  const head = text.slice(0, 120);
  if (!namesPage(head) || !(TURNS_PAGE.test(head) || movesTo(head))) return null;
  return { part: topicOf(text, segments)?.segment ?? null };
}

const ON_PAGE = guarded(
  /^(?:(?:and|now|next|so|then|finally),?\s)?(?:on|as (?:shown|seen|you (?:can )?see) on|you(?:['’]ll| can| will) see on) (?:page|slide) [\w-]+,\s/i,
);
const FOR_SEGMENT =
  /^[^,;.]{0,40}\s(?:for|of|in|from)\s(?:the|our)\s((?:[\w&'’-]+\s){1,5}?)(?:segment|division|business unit)\b/;
const OF_ALL = /\b(?:remaining|consolidated|company|total)\b/i;

/** A page of the slides that a sentence shows, and whether those after it go on about its part. */
interface ShownPage {
  readonly part: string | null;
  readonly isSection: boolean;
}

/**
 * Whose page a sentence shows without turning to it: "On Slide 9, revenue for the boats segment was". A
 * segment goes on over the pages behind it, a region ends with its own.
 */
export function pageShown(
  text: string,
  segments: Segments,
  open: { readonly page: string | null; readonly section: string | null },
): ShownPage | null {
  const shown = ON_PAGE.exec(text);
  if (!shown) {
    const part = partOnPage(text, segments);
    if (part !== undefined) return { part, isSection: true };
    return namesPage(text) && OF_ALL.test(text) ? { part: null, isSection: false } : null;
  }
  const rest = text.slice(shown[0].length);
  const segment = FOR_SEGMENT.exec(rest)?.[1]?.trim();
  if (segment !== undefined && isPartName(segment) && !segments.isCompany(segment))
    return { part: segments.canonical(segment), isSection: true };
  const [known] = segments.find(rest.slice(0, 40));
  if (known?.start === 0 && !segments.isCompany(known.name))
    return { part: known.name, isSection: false };
  const goesOn = open.page !== null && open.page === open.section && !OF_ALL.test(rest);
  return goesOn ? { part: open.page, isSection: true } : { part: null, isSection: false };
}

const OF_SEGMENT =
  /^[^.;\d]{0,80}\b(?:segment|division|operating unit)\b(?! (?:results|reporting|information))/i;

/** How a sentence turns to the results of one segment, or (`part` null) away from them. */
export function sectionTurned(
  text: string,
  segments: Segments,
): { readonly part: string | null } | null {
  if (!movesTo(text)) return null;
  const topic = topicOf(text, segments);
  if (topic?.segment) return OF_SEGMENT.test(text) ? { part: topic.segment } : null;
  return topic && !topic.isUnknown ? { part: null } : null;
}
