import { guarded } from '../../core/guarded/guarded.ts';
import { handsOver, movesOn } from '../segment/moves-on.ts';
import { type Carried, ENDLESS, NOTHING } from './carried.ts';

const LAPSE = 1000; // a topic of a text without paragraphs lapses after some ten sentences
// "Sequentially, revenue was down": a new paragraph on the same thing
const GOES_ON =
  /^(?:Sequentially|On a sequential basis|Quarter[- ]over[- ]quarter|Year[- ]over[- ]year|That said|In addition|Additionally|Moreover|Versus|Compared (?:to|with))\b/;
// "Looking at our geographies.", "Applications was up 9%": the next paragraph of a round through the parts
const GOES_THROUGH = guarded(
  /^(?:(?:looking at|turning to|moving to|now to|in|by|across|from an?|on an?|within)\s(?:our\s|the\s|all\s|each\s)?(?:customer\s|product\s|business\s|reporting\s|end[- ]|geographic\w*\s|regional\s)?(?:geograph\w*|segments?|regions?|categor\w+|verticals?|markets?|businesses|countr\w+|perspective)\b|geographically\b|regionally\b|\p{Lu}[\w&'’-]+(?:\s\p{Lu}[\w&'’-]+){0,3}\s(?:was|were|is|grew|rose|fell|declined|increased|decreased)\s(?:up\s|down\s|by\s|about\s){0,2}\d)/iu,
);

/** At a new paragraph only what forecasts are for holds on, and only in prepared remarks. */
export function atParagraph(
  {
    quarter,
    outlook,
    segment,
    isAfterPart,
    page,
    section,
    isAllAdjusted,
    topicAt,
    span,
    isSpanAnnounced,
    isSpanTurnedTo,
    told,
    listed,
    shown,
  }: Carried,
  {
    text,
    length,
    isPrepared,
  }: { readonly text: string; readonly length: number; readonly isPrepared: boolean },
): Carried {
  const goesOn = segment !== null && GOES_ON.test(text);
  return {
    ...NOTHING,
    segment: goesOn ? segment : null,
    topicAt: goesOn ? topicAt : 0,
    isAfterPart: isPrepared && (segment !== null || isAfterPart),
    page: isPrepared ? page : null,
    section: isPrepared ? section : null,
    isAllAdjusted: isPrepared && isAllAdjusted,
    quarter: isPrepared ? quarter : null,
    outlook: isPrepared ? (quarter ?? outlook) : null,
    span: isPrepared ? span : null,
    spanOf: isSpanAnnounced ? null : told,
    isSpanAnnounced,
    isSpanTurnedTo,
    told,
    listed: isPrepared && GOES_THROUGH.test(text) ? listed : null,
    shown: isPrepared ? shown : null,
    reach: length > ENDLESS ? LAPSE : ENDLESS,
  };
}

const REFERS = /^(?:This|That|These|It)\s(?!(?:past |last )?(?:quarter|year|month|week|time)\b)/; // "This yielded"

/**
 * At a line that is no paragraph: a topic that was turned to goes on for about ten sentences, one that was
 * named as a page does; another topic or speaker ends both.
 */
export function atLine(before: Carried, text: string, start: number): Carried {
  const { segment, page, isTurnedTo, topicAt, isAfterPart, isSpanAnnounced, told } = before;
  const open = segment ?? page;
  const isOver = start - topicAt > LAPSE || movesOn(text);
  return {
    ...before,
    segment: isTurnedTo && !isOver ? segment : null,
    page: isTurnedTo || isOver ? null : open,
    earner: movesOn(text) ? null : before.earner,
    isOwnTopic: false,
    isListing: false,
    isAdjusted: false,
    isUnknown: false,
    isAfterPart:
      !handsOver(text) && (isAfterPart ? start - topicAt < LAPSE * 2 : open !== null && isOver),
    spanOf: isSpanAnnounced || (before.isSpanOpened && REFERS.test(text)) ? null : told,
  };
}
