import { guarded } from '../../core/guarded/guarded.ts';
import { goesAdjusted } from '../basis/goes-adjusted.ts';
import type { Profit } from '../metric/bare-margins.ts';
import { shownByPart } from '../metric/shown-by-part.ts';
import { listedIn } from '../segment/listed-in.ts';
import { handsOver, movesOn } from '../segment/moves-on.ts';
import { aimsAtYear, isNetIncome, isOfAnother, isOfCompany, isOurs } from '../segment/part-left.ts';
import type { Segments } from '../segment/segments.ts';
import { topicOf } from '../segment/topic-of.ts';
import { goesOnAMonth } from '../time/of-a-month.ts';
import { goesOnTwelve } from '../time/of-twelve.ts';
import { pageShown, pageTurned, sectionTurned } from './pages.ts';
import { isTold, NONE_TOLD, type Told } from './told.ts';

/** What a sentence takes over from those before it in its paragraph. */
export interface Carried {
  readonly segment: string | null;
  /** The sentence itself opened the topic. */
  readonly isOwnTopic: boolean;
  /** The topic was turned to, not only named. */
  readonly isTurnedTo: boolean;
  /** The part was only judged: "Latin America remained soft." */
  readonly isJudged: boolean;
  /** "Segment revenue" was said, but of which segment cannot be told: what follows is nobody's. */
  readonly isUnknown: boolean;
  /** Revenue was told that is some part's, of which none was named: a profit behind it is that part's too. */
  readonly isSomeParts: boolean;
  /** "By segment.": the sentences after it name one segment each and go on about it. */
  readonly isListing: boolean;
  /** "Excluding share-based compensation, our expenses were": so are the lines after it. */
  readonly isAdjusted: boolean;
  /** A paragraph about a part came before, and nothing since has said that the company is meant. */
  readonly isAfterPart: boolean;
  /** The part whose page of the slides is open: it outlasts paragraphs, until a page is turned. */
  readonly page: string | null;
  /** The segment whose results are gone through: it outlasts paragraphs on its products. */
  readonly section: string | null;
  /** The part whose revenue the paragraph told last, and where: a smaller profit behind it is its own. */
  readonly earner: { readonly part: string; readonly at: number } | null;
  /** The one part whose revenue or its move the paragraph told last: its organic revenue stands behind it. */
  readonly grower: string | null;
  /** What is told is adjusted, as a sentence without a figure announced. */
  readonly isAllAdjusted: boolean;
  /** The later quarter last looked to: it outlasts a paragraph, and a word on the full year. */
  readonly quarter: string | null;
  /** The later period that the turn's forecasts were last said to be for. */
  readonly outlook: string | null;
  /** The longer period, up to the end of the call's own, that sentences without one go on about. */
  readonly span: string | null;
  /**
   * Metrics told of the call's own period before a span was opened in the midst of a paragraph: only they
   * are told of the span behind it too. Null where the span holds for whatever follows.
   */
  readonly spanOf: Told | null;
  /** Opened by a sentence without a figure of its own: it outlasts a paragraph. */
  readonly isSpanAnnounced: boolean;
  /** Opened by this very sentence. */
  readonly isSpanOpened: boolean;
  /** Metrics told of the call's own period in this turn, a part's by its name too, and whether any was in this paragraph. */
  readonly told: Told;
  readonly hasTold: boolean;
  /** The metric that the paragraph goes through part by part. */
  readonly listed: string | null;
  /** The metric that a page was said to show part by part: "a view of billings by customer segment". */
  readonly shown: string | null;
  /** The sentence is about a month, by its head or by the one before it. */
  readonly isOfMonth: boolean;
  /** What is told is of the last twelve months, as a sentence without a figure announced. */
  readonly isOfTwelve: boolean;
  /** Rows of a table are read aloud whose second sum was said to be last year's. */
  readonly hasColumns: boolean;
  /** The profit last told in the paragraph: a bare margin is its margin. */
  readonly profit: Profit | null;
  /** Where in the turn the topic was opened, and how far it holds. */
  readonly topicAt: number;
  readonly reach: number;
}

// "In Mexico, sales grew 14%, and in Brazil they fell": neither goes on
const AND_ELSEWHERE = guarded(
  /,\s(?:and|but|while|whereas)\s(?:in|at|across)\s(?:the\s|our\s)?\p{Lu}\p{Ll}[^.;]{0,80}\d/u,
);

// A text without paragraphs: a topic lapses after some ten sentences.
const ENDLESS = 4000;
const LAPSE = 1000;
const EARNS = 700; // a part's profit stands near its revenue

// Parts that have a net income of their own in any company
const OF_FINANCE =
  /\b(?:life|banks?|banking|insurance|lending|financ\w+|wealth|cards?|mortgages?|leasing|asset management|credit|capital)\b/i;
const OF_WHOLE =
  /\b(?:total|company|firm|group|overall|consolidated|company-?wide)\b|^(?:our|we) /i;
const SEGMENT_ITSELF = /^(?:And |The |This )?segment\b/i; // Segment gross margin increased
// "By segment.", "Coming to the businesses.": each sentence that begins with a segment opens it
const LISTS = guarded(
  /^(?:[\w'’]+\s){0,4}?(?:by|to|through|at|on|of)\s(?:our |the |its |each of our |each of the )?(?:(?:\w+ )?(?:segments|businesses|divisions|segment results|business lines)|(?:(?:business|operating|reporting|reportable|product|geographic) )?(?:segment|business|division))\b[^,]{0,24}[.:]?$/i,
);
// "Sequentially, revenue was down": a new paragraph on the same thing
const GOES_ON =
  /^(?:Sequentially|On a sequential basis|Quarter[- ]over[- ]quarter|Year[- ]over[- ]year|That said|In addition|Additionally|Moreover|Versus|Compared (?:to|with))\b/;
// "Looking at our geographies.", "Applications was up 9%": the next paragraph of a round through the parts
const GOES_THROUGH = guarded(
  /^(?:(?:looking at|turning to|moving to|now to|in|by|across|from an?|on an?|within)\s(?:our\s|the\s|all\s|each\s)?(?:customer\s|product\s|business\s|reporting\s|end[- ]|geographic\w*\s|regional\s)?(?:geograph\w*|segments?|regions?|categor\w+|verticals?|markets?|businesses|countr\w+|perspective)\b|geographically\b|regionally\b|\p{Lu}[\w&'’-]+(?:\s\p{Lu}[\w&'’-]+){0,3}\s(?:was|were|is|grew|rose|fell|declined|increased|decreased)\s(?:up\s|down\s|by\s|about\s){0,2}\d)/iu,
);
const REFERS = /^(?:This|That|These|It)\s(?!(?:past |last )?(?:quarter|year|month|week|time)\b)/; // "This yielded"
const EXCLUDED = guarded(/\bexcluding (?:share|stock)-based\b/i);
const INCLUDED = /\b(?:(?<!non-)GAAP|including (?:share|stock)-based)\b/i;

// Behind a part that was only judged, the first revenue told at all is the company's.
const TOTAL =
  /^(?:(?:Our |Net |Total ){0,2}[Rr]evenues?|(?:Our |Net |Total ){1,2}sales) (?:was|were|of|came|totall?ed|reached|grew|rose|increased)\b[^.;]{0,40}\d/;

/** What holds before anything is said. */
export const NOTHING: Carried = {
  segment: null,
  isOwnTopic: false,
  isTurnedTo: false,
  isJudged: false,
  isUnknown: false,
  isSomeParts: false,
  isListing: false,
  isAdjusted: false,
  isAfterPart: false,
  page: null,
  section: null,
  earner: null,
  grower: null,
  isAllAdjusted: false,
  quarter: null,
  outlook: null,
  span: null,
  spanOf: null,
  isSpanAnnounced: false,
  isSpanOpened: false,
  told: NONE_TOLD,
  hasTold: false,
  listed: null,
  shown: null,
  isOfMonth: false,
  isOfTwelve: false,
  hasColumns: false,
  profit: null,
  topicAt: 0,
  reach: ENDLESS,
};

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
    told,
    listed: isPrepared && GOES_THROUGH.test(text) ? listed : null,
    shown: isPrepared ? shown : null,
    reach: length > ENDLESS ? LAPSE : ENDLESS,
  };
}

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
    // where nothing was told of the quarter, what has no time goes on about the year
    spanOf:
      isSpanAnnounced || told.size === 0 || (before.isSpanOpened && REFERS.test(text))
        ? null
        : told,
  };
}

/** The segment whose results go on, after a sentence that may turn to another or to the company. */
function sectionOf({ section }: Carried, text: string, segments: Segments): Carried['section'] {
  if (isOfCompany(text)) return null;
  const turned = sectionTurned(text, segments);
  return turned ? turned.part : section;
}

/** Takes in a sentence's own topic and basis; `start` is its place in the turn. */
export function atSentence(
  before: Carried,
  { text, start }: { readonly text: string; readonly start: number },
  segments: Segments,
): Carried {
  const shown = pageShown(text, segments, before);
  const turned = isOfCompany(text) ? { part: null } : (pageTurned(text, segments) ?? shown);
  const isFar = before.earner !== null && start - before.earner.at > EARNS;
  const carried: Carried = {
    ...before,
    isSomeParts: before.isSomeParts && !isOfCompany(text) && !OF_WHOLE.test(text),
    page: turned ? turned.part : before.page,
    section: shown ? (shown.isSection ? shown.part : null) : sectionOf(before, text, segments),
    earner: turned || isFar ? null : before.earner,
    isAllAdjusted: goesAdjusted(text, before.isAllAdjusted),
    shown: shownByPart(text) ?? (turned || handsOver(text) ? null : before.shown),
    isOfMonth: goesOnAMonth(text, before.isOfMonth),
    isOfTwelve: goesOnTwelve(text, before.isOfTwelve),
  };
  const isAdjusted = !INCLUDED.test(text) && (carried.isAdjusted || EXCLUDED.test(text));
  const isListing = LISTS.test(text) || carried.isListing;
  const topic = topicOf(text, segments) ?? (carried.isListing ? listedIn(text, segments) : null);
  if (topic)
    return {
      ...carried,
      segment: topic.segment,
      page: topic.segment === null ? null : carried.page,
      earner: null,
      grower: null,
      isOwnTopic: true,
      isTurnedTo: topic.isTurnedTo === true,
      isJudged: topic.isJudged === true,
      isUnknown: topic.isUnknown === true,
      isSomeParts: false,
      isAfterPart: false,
      isListing,
      isAdjusted,
      topicAt: topic.isPassing || AND_ELSEWHERE.test(text) ? start - carried.reach - 1 : start,
    };
  const mayEarnNet = segments.mayEarnNet || OF_FINANCE.test(carried.segment ?? '');
  const isNet = isNetIncome(text) && !carried.isTurnedTo && !mayEarnNet;
  const isTotal = carried.isJudged && !isTold(carried.told, 'revenue') && TOTAL.test(text);
  const isWhole = !carried.isTurnedTo && carried.page === null && isOurs(text, segments);
  const isAll = isTotal || isNet || isWhole || isOfCompany(text);
  if ((carried.segment !== null || carried.isUnknown) && isAll)
    return {
      ...carried,
      segment: null,
      isOwnTopic: false,
      isUnknown: false,
      isListing,
      isAdjusted,
    };
  const isOpen = carried.segment !== null || carried.isUnknown;
  if (isOpen && !carried.isTurnedTo && aimsAtYear(text, segments))
    return {
      ...carried,
      segment: null,
      isOwnTopic: false,
      isUnknown: false,
      isListing,
      isAdjusted,
    };
  if (carried.segment !== null && isOfAnother(text, carried.segment, segments))
    return { ...carried, segment: null, isOwnTopic: false, isUnknown: true, isAdjusted };
  // "Pumps revenue was $12 million. Segment EBITDA was": those after it go on about that part
  const isEarners = carried.earner !== null && SEGMENT_ITSELF.test(text);
  if (isEarners && carried.segment === null && !carried.isUnknown)
    return {
      ...carried,
      segment: carried.earner?.part ?? null,
      isOwnTopic: false,
      isListing,
      isAdjusted,
      topicAt: start,
    };
  const segment = start - carried.topicAt > carried.reach ? null : carried.segment;
  const isUnknown =
    carried.isUnknown ||
    (segment === null &&
      carried.page === null &&
      carried.section === null &&
      SEGMENT_ITSELF.test(text));
  return { ...carried, segment, isOwnTopic: false, isUnknown, isListing, isAdjusted };
}
