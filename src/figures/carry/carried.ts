import type { Profit } from '../metric/bare-margins.ts';
import type { Against } from './against.ts';
import { NONE_TOLD, type Told } from './told.ts';

/** What a sentence takes over from those before it in its paragraph. */
export interface Carried {
  readonly segment: string | null;
  /** The sentence itself opened the topic. */
  readonly isOwnTopic: boolean;
  /** The topic was turned to, not only named. */
  readonly isTurnedTo: boolean;
  /** The part was not turned to: a sentence on another told of it, and of nobody else. */
  readonly isWentTo: boolean;
  /** Nothing was told since the topic was opened. */
  readonly isBare: boolean;
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
  /** Turned to as a topic: "let's turn to our full-year performance": it outlasts turns to parts, too. */
  readonly isSpanTurnedTo: boolean;
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
  /** What the moves told last were held against. */
  readonly against: Against | null;
  /** Where in the turn the topic was opened, and how far it holds. */
  readonly topicAt: number;
  readonly reach: number;
}

/** Characters that no paragraph has: a text of more has none, and what it carries lapses sooner. */
export const ENDLESS = 4000;

/** What holds before anything is said. */
export const NOTHING: Carried = {
  segment: null,
  isOwnTopic: false,
  isTurnedTo: false,
  isWentTo: false,
  isBare: false,
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
  isSpanTurnedTo: false,
  isSpanOpened: false,
  told: NONE_TOLD,
  hasTold: false,
  listed: null,
  shown: null,
  isOfMonth: false,
  isOfTwelve: false,
  hasColumns: false,
  profit: null,
  against: null,
  topicAt: 0,
  reach: ENDLESS,
};

/**
 * What the same voice carries over a cut of its text, where a transcript without speakers begins a turn at
 * each pause: what it was forecasting for, and a longer time that it had turned to.
 */
export function overCut(carried: Carried): Carried {
  const { outlook, quarter, span, isSpanTurnedTo } = carried;
  const spans = isSpanTurnedTo ? { span, isSpanTurnedTo, isSpanAnnounced: true } : {};
  return { ...NOTHING, outlook, quarter, ...spans };
}
