import type { Transcript } from '../../core/transcript.ts';
import { findMetrics } from '../../figures/lexicon/lexicon.ts';
import type { CallIndex } from '../call-index.ts';
import { ON_REPURCHASES } from '../claim/claimed-metric.ts';
import { partsNamed } from '../claim/parts-named.ts';
import type { Claim, Written } from '../claim/read-claim.ts';
import type { Piece } from './piece.ts';
import { TIME, timesSaid } from './times-said.ts';

const DEGREE =
  '(?:well|far|slightly|just|only|roughly|nearly|almost|about|around|approximately|a (?:little|bit|touch|shade)|somewhat|much|substantially|considerably|comfortably|more than|less than|over)';
export const MORE =
  'above|ahead of|on top of|(?:exceed|top|beat|outr[ua]n|outstripp?|outpac|outgr[eo]w|outdo|outsold|surpass|outweigh|dwarf)(?:s|p?ed|e[sd])?';
export const LESS = 'below|under|beneath|short of|shy of|behind|(?:trail|lagg?|miss)(?:s|ed|es)?';
const TIMES =
  '(?:(?:twice|double|triple|quadruple)(?: that of)?|(?:two|three|four|five|\\d+) times)';
// "than in Europe, at", "compared with", "well above the", "more than twice its"
const CONNECTOR = new RegExp(
  `(?:^|,?\\s)(?:${DEGREE}\\s){0,3}(?<word>than|against|versus|vs\\.?|compared (?:with|to)|relative to|as opposed to|after|from|${TIMES}|${MORE}|${LESS})\\s`,
  'i',
);

/** Which of two compared figures a claim says is the larger; null where it does not say. */
export type Order = 'more' | 'less' | null;

/** Two figures of which a claim holds one against the other. */
export interface Comparison {
  /** What stands behind the first figure and still is of it. */
  readonly rest: string;
  /** From the connector on to the second figure. */
  readonly lead: string;
  readonly word: string;
  readonly order: Order;
}

const IS_MORE = new RegExp(`^(?:${MORE}|${TIMES})$`, 'i');
const IS_LESS = new RegExp(`^(?:${LESS})$`, 'i');
const MORE_THAN =
  /\b(?:more|higher|larger|bigger|greater|faster|quicker|harder|stronger|better|steeper|wider|richer|deeper|sharper|further|above)\b/i;
const LESS_THAN =
  /\b(?:less|lower|smaller|slower|weaker|worse|fewer|narrower|lighter|softer|shallower|below)\b/i;

/** How the second of two figures is joined to the first; null where nothing holds them against each other. */
export function comparisonOf(text: string, first: Written, second: Written): Comparison | null {
  const between = text.slice(first.spoken.end, second.spoken.start);
  const found = CONNECTOR.exec(between);
  const word = found?.groups?.word;
  if (!found || word === undefined) return null;
  const rest = between.slice(0, found.index).replace(COMPARATIVE, '');
  const lead = between.slice(found.index + found[0].length);
  if (/[;]|\b(?:while|whereas|although)\b/.test(between)) return null;
  // "climbed 59% from the second quarter to 108 million": what the move is measured against
  if (TIME.test(lead)) return null;
  // "fewer than 40 dealers": a bound
  if (
    /^than$/i.test(word) &&
    lead.trim() === '' &&
    BOUND.test(between.slice(0, found.index + found[0].length))
  )
    return null;
  const order = /^from$/i.test(word)
    ? movedTo(first)
    : orderOf(word, text.slice(0, first.spoken.end + between.slice(0, found.index).length));
  return { rest, lead, word, order };
}

const BOUND = /\b(?:more|less|fewer|greater|higher|lower|larger|smaller|other|rather) than $/i;

/** "Fell to 2.1 from 1.6": which of the two is to be the larger. */
function movedTo({ direction, isReached }: Written): Order {
  if (direction === null || !isReached) return null;
  return direction === 'up' ? 'more' : 'less';
}

function orderOf(word: string, before: string): Order {
  if (IS_MORE.test(word)) return 'more';
  if (IS_LESS.test(word)) return 'less';
  if (!/^than$/i.test(word)) return null;
  const [more, less] = [MORE_THAN.test(before), LESS_THAN.test(before)];
  return more === less ? null : more ? 'more' : 'less';
}

const COMPARATIVE =
  /,?\s(?:(?:a little|a bit|far|much|slightly|somewhat|well|and) )*(?:more|less|higher|lower|larger|bigger|greater|smaller|faster|slower|quicker|stronger|weaker|better|worse)(?: of it)?$/i;
const GENERIC =
  /\b(?:headline|pace|rate|figures?|numbers?|level|mark|total|increase|rise|growth|gain|decline|drop|fall|decrease|one|that)\b/gi;
const MOVED =
  /\b(?:increase|rise|growth|gain|pace|rate|decline|drop|fall|decrease|advance|jump)\b/i;
const AS_REPORTED =
  /\b(?:headline|(?<!non-)GAAP|as reported|reported(?= (?!in\b|for\b))|actually)\b/i;
const AS_ADJUSTED = /\b(?:adjusted|non-GAAP|normali[sz]ed|underlying|core)\b/i;
const OF_WHOLE = /\b(?:group|company|total|overall|consolidated|headline)\b/i;
const RELATIVE =
  /,?\s(?:that|which|who|where|when)\s.*$|,\s(?:so|and|but|as|because|since|thanks)\s.*$/i;
const LEVEL_UNITS = /^(?:money|count)$/;

/**
 * The second of two compared figures as a claim of its own: its account, part and basis are those named beside it,
 * else the first one's. Several ways of saying it where the claim leaves open when.
 */
export function comparedPiece(
  claim: Claim,
  [first, second]: readonly [Written, Written],
  { lead, word, end }: { readonly lead: string; readonly word: string; readonly end: number },
  given: { readonly transcript: Transcript; readonly index: CallIndex },
): Piece | null {
  const whole = claim.text.slice(second.spoken.end, end).replace(/\.$/, '');
  const behind = whole.replace(RELATIVE, '');
  const own = `${lead} # ${behind}`;
  const before = findMetrics(claim.text.slice(0, second.spoken.start)).at(-1);
  const spent = ON_REPURCHASES.test(whole) ? 'share repurchases' : undefined;
  const result = /\b(?:loss|profit)\b/i.exec(own)?.[0];
  const metric =
    spent ?? findMetrics(own).at(-1)?.name ?? result ?? first.metric ?? before?.name ?? null;
  if (metric === null) return null;
  const parts = partsNamed(own.replace('#', ''), given.transcript, given.index);
  const part = parts[0]?.name ?? (OF_WHOLE.test(own) ? null : first.segment);
  const basis = AS_REPORTED.test(`${own} ${whole}`)
    ? 'GAAP '
    : AS_ADJUSTED.test(own)
      ? 'adjusted '
      : '';
  const { figure } = second.spoken;
  const isMove =
    word !== 'to' &&
    !LEVEL_UNITS.test(figure.unit) &&
    (MOVED.test(own) || (first.role === 'change' && figure.unit === first.spoken.figure.unit));
  const way = second.direction ?? first.direction;
  const level = word === 'to' ? 'is expected to be' : 'was';
  const verb = isMove ? (way === 'down' ? 'fell' : 'grew') : level;
  const words = `${lead} ${behind}`.replaceAll(GENERIC, ' ');
  const times = timesSaid(words, { period: first.period, word });
  const as = basis !== '' ? basis : first.basis === 'adjusted' ? 'adjusted ' : '';
  const isLoss = first.isLoss || second.isLoss;
  const of = part === null ? '' : `${named(part)} `;
  const account = plainMetric(isLoss ? (LOSSES[metric] ?? metric) : metric, own);
  return {
    figures: [second],
    ways: times.map((when) => `${of}${as}${account} ${verb} ${figure.text}${when}.`),
  };
}

function named(part: string): string {
  return part.replace(/(?<!\p{L})\p{Ll}/gu, (letter) => letter.toUpperCase());
}

const LOSSES: Readonly<Record<string, string>> = {
  'earnings per share': 'loss per share',
  'net income': 'net loss',
  'operating income': 'operating loss',
};
const ORGANIC = /\borganic(?:ally)?\b/i;

/** "The 51% headline increase" beside an organic one: of the account itself. */
function plainMetric(metric: string, own: string): string {
  if (ORGANIC.test(own) && metric === 'revenue') return 'organic revenue';
  return AS_REPORTED.test(own) ? metric.replace(/^organic\s/, '') : metric;
}
