import { guarded } from '../../core/guarded/guarded.ts';
import { goesAdjusted } from '../basis/goes-adjusted.ts';
import { shownByPart } from '../metric/shown-by-part.ts';
import { listedIn } from '../segment/listed-in.ts';
import { handsOver } from '../segment/moves-on.ts';
import { aimsAtYear, isNetIncome, isOfAnother, isOfCompany, isOurs } from '../segment/part-left.ts';
import type { Segments } from '../segment/segments.ts';
import { topicOf } from '../segment/topic-of.ts';
import { goesOnAMonth } from '../time/of-a-month.ts';
import { goesOnTwelve } from '../time/of-twelve.ts';
import type { Carried } from './carried.ts';
import type { Totals } from './in-section.ts';
import { pageShown, pageTurned, sectionTurned } from './pages.ts';
import { isTold } from './told.ts';

// "In Mexico, sales grew 14%, and in Brazil they fell": neither goes on
const AND_ELSEWHERE = guarded(
  /,\s(?:and|but|while|whereas)\s(?:in|at|across)\s(?:the\s|our\s)?\p{Lu}\p{Ll}[^.;]{0,80}\d/u,
);

const NO_TOTALS: Totals = new Map();
const EARNS = 700; // a part's profit stands near its revenue

// Parts that have a net income of their own in any company
const OF_FINANCE =
  /\b(?:life|banks?|banking|insurance|lending|financ\w+|wealth|cards?|mortgages?|leasing|asset management|credit|capital)\b/i;
const OF_WHOLE =
  /\b(?:total|company|firm|group|overall|consolidated|company-?wide)\b|^(?:our|we) /i;
// "Segment adjusted EBITDA was", "The segment's margin rose"
const SEGMENTS_OWN =
  /^(?:And |The )?segment(?:['’]s)?\s(?:(?:adjusted|operating|gross|net|core)\s){0,2}(?:EBITDA?|profits?|income|margins?|earnings|revenues?|sales|orders|backlog)\b/i;
const SEGMENT_ITSELF = /^(?:And |The |This )?segment\b/i; // Segment gross margin increased
// "By segment.", "Coming to the businesses.": each sentence that begins with a segment opens it
const LISTS = guarded(
  /^(?:[\w'’]+\s){0,4}?(?:by|to|through|at|on|of)\s(?:our |the |its |each of our |each of the )?(?:(?:\w+ )?(?:segments|businesses|divisions|segment results|business lines)|(?:(?:business|operating|reporting|reportable|product|geographic) )?(?:segment|business|division))\b[^,]{0,24}[.:]?$/i,
);
const EXCLUDED = guarded(/\bexcluding (?:share|stock)-based\b/i);
const INCLUDED = /\b(?:(?<!non-)GAAP|including (?:share|stock)-based)\b/i;

// Behind a part that was only judged, the first revenue told at all is the company's.
const TOTAL =
  /^(?:(?:Our |Net |Total ){0,2}[Rr]evenues?|(?:Our |Net |Total ){1,2}sales) (?:was|were|of|came|totall?ed|reached|grew|rose|increased)\b[^.;]{0,40}\d/;

/** The segment whose results go on, after a sentence that may turn to another or to the company. */
function sectionOf({ section }: Carried, text: string, segments: Segments): Carried['section'] {
  if (isOfCompany(text)) return null;
  const turned = sectionTurned(text, segments);
  return turned ? turned.part : section;
}

// "Adjusted EBITDA in Q1 was $12 million": behind a word on a part, and told for the first time
const OF_QUARTER =
  /^(?:(?:Our|Total|Net|Adjusted|GAAP|Overall) ){0,3}(?:(?<sold>[Rr]evenues?|[Ss]ales)|(?<ebitda>EBITDA)|[Oo]perating (?<income>income|profit)) (?:in|for|during) (?:the (?:(?:first|second|third|fourth) )?quarter|Q[1-4])(?: of (?:fiscal )?20\d\d)?,? (?:was|were|of|came|totall?ed|reached|grew|rose|increased|declined|decreased)\b/;

/** Whether the quarter's result stands behind a part that was given no more than a word, before the company's own was told: it is that. */
function isFirstTotal(
  { isBare, isTurnedTo, page }: Carried,
  text: string,
  totals: Totals,
): boolean {
  const groups = isBare && !isTurnedTo && page === null ? OF_QUARTER.exec(text)?.groups : undefined;
  if (groups === undefined) return false;
  return !totals.has(groups.sold ? 'revenue' : groups.ebitda ? 'ebitda' : 'operating income');
}

// Behind a part that was only gone on to: "For the full year, revenue was"
const LONGER =
  /^(?:For|In|Over|During) the (?:full|fiscal|whole|first (?:half|six|nine)|six|nine|twelve|year)\b/i;

/** Takes in a sentence's own topic and basis; `start` is its place in the turn. */
export function atSentence(
  before: Carried,
  {
    text,
    start,
    totals = NO_TOTALS,
  }: { readonly text: string; readonly start: number; readonly totals?: Totals },
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
      isWentTo: false,
      isBare: topic.segment !== null,
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
  const isQuarters = isFirstTotal(carried, text, totals);
  const isAnew = carried.isWentTo && LONGER.test(text);
  const isAll = isTotal || isNet || isWhole || isAnew || isQuarters || isOfCompany(text);
  const isOpen = carried.segment !== null || carried.isUnknown;
  if (isOpen && (isAll || (!carried.isTurnedTo && aimsAtYear(text, segments))))
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
  const isEarners = carried.earner !== null && SEGMENTS_OWN.test(text);
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
