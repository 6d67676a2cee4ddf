import type { Transcript } from '../../core/transcript.ts';
import { findMetrics } from '../../figures/lexicon/lexicon.ts';
import type { CallIndex } from '../call-index.ts';
import { partsNamed } from '../claim/parts-named.ts';
import type { Claim, Written } from '../claim/read-claim.ts';
import { VERB } from '../clause/clauses.ts';
import { midOf } from '../figure/sizes.ts';
import { isApart } from './apart.ts';
import { comparedPiece, comparisonOf, LESS, MORE, type Order } from './compared.ts';
import type { Piece } from './piece.ts';

type Given = Readonly<{ transcript: Transcript; index: CallIndex }>;

/** A claim of several figures cut into claims that can be judged alone. */
export interface Pieces {
  readonly pieces: readonly Piece[];
  /** Figures that only tell how far two others are apart. */
  readonly apart: readonly Written[];
}

const NONE: Pieces = { pieces: [], apart: [] };

/**
 * Cuts a claim where another subject begins and where one figure is held against another. None where there is
 * nothing to cut, or where a claim says of two figures that the smaller one is the larger.
 */
export function inPieces(claim: Claim, given: Given): Pieces {
  const { text, figures } = claim;
  const apart = figures.filter((_, at) => isApart(figures, at, text));
  const told = figures.filter((each) => !apart.includes(each));
  const pieces: Piece[] = [];
  let from = 0;
  let ahead: Written[] = [];
  let isSum = false;
  let compared: { pair: readonly [Written, Written]; lead: string; word: string } | null = null;
  const close = (end: number) => {
    if (compared) {
      const piece = comparedPiece(claim, compared.pair, { ...compared, end }, given);
      if (piece) pieces.push(piece);
    } else if (isSum && ahead[0]) pieces.push(sumPiece(ahead[0]));
    else if (ahead.length > 0) pieces.push(ownPiece(text, from, end, ahead, pieces[0]));
    ahead = [];
    compared = null;
    isSum = false;
  };
  for (const [at, each] of told.entries()) {
    const last = told[at - 1];
    const between = last ? cutBetween(claim, [last, each], apart, given) : null;
    if (last && (between?.kind === 'clause' || between?.kind === 'sum')) {
      close(between.end);
      from = between.start;
      isSum = between.kind === 'sum';
    }
    if (last && between?.kind === 'compared') {
      if (!isInOrder(last, each, between)) return NONE;
      close(between.end);
      compared = { pair: [last, each], lead: between.lead, word: between.word };
      from = each.spoken.start;
    }
    ahead.push(each);
  }
  close(endOf(text, told.at(-1), apart));
  return pieces.length < 2 && apart.length === 0 ? NONE : { pieces, apart };
}

const SAYS_ORDER = new RegExp(`^(?:${MORE}|${LESS})$`, 'i');

/** Whether a claim says of two figures of one account that the smaller one tops the larger, or trails the smaller. */
export function isMisordered({ text, figures }: Claim): boolean {
  return figures.some((second, at) => {
    const first = figures[at - 1];
    if (!first || first.role === 'change' || first.spoken.figure.unit === 'multiple') return false;
    const compared = comparisonOf(text, first, second);
    return (
      compared !== null && SAYS_ORDER.test(compared.word) && !isInOrder(first, second, compared)
    );
  });
}

type Cut =
  | { readonly kind: 'clause' | 'sum'; readonly end: number; readonly start: number }
  | {
      readonly kind: 'compared';
      readonly end: number;
      readonly lead: string;
      readonly word: string;
      readonly order: Order;
    };

// "…, while coaches brought in 13% more"
const JOIN =
  /(?:,\s|\s)(?:while|whereas|although|even though|though|yet|but|and|with|alongside|along with|together with|as well as|plus)\s|;\s(?:and\s|but\s)?/gi;
const ABOUT = /^(?:(?:about|around|roughly|nearly|almost|another|some|a further) )*$/i;
// "90 million of repurchases in 2022", "is planned for next year"
const OF_OTHER_TIME =
  /^[^.;\d]{0,60}(?:\b20\d\d\b|\b(?:quarter|year|half|months?|planned|plans?|expected|expects?|will|should|would|next|authori[sz]ed|approved|to come)\b)/i;
const OF_SUM = /\bof\s(?:(?:about|around|roughly|nearly|almost|some) )*$/i;
const NO_SUBJECT = /^(?:it|this|that|these|those|they|which|who|up|down|by|to|from|a|an)\b/i;

function cutBetween(
  claim: Claim,
  [first, second]: readonly [Written, Written],
  apart: readonly Written[],
  given: Given,
): Cut | null {
  const { text } = claim;
  const joins = [...text.slice(first.spoken.end, second.spoken.start).matchAll(JOIN)];
  for (const join of joins) {
    const end = first.spoken.end + join.index;
    const start = end + join[0].length;
    const lead = text.slice(start, second.spoken.start);
    if (!NO_SUBJECT.test(lead) && hasSubject(lead, given)) return { kind: 'clause', end, start };
    const isSum =
      lead.replace(ABOUT, '') === '' &&
      isOtherAccount(first, second) &&
      !OF_OTHER_TIME.test(text.slice(second.spoken.end));
    if (isSum || (OF_SUM.test(lead) && findMetrics(lead).length > 0))
      return { kind: isSum ? 'sum' : 'clause', end, start };
  }
  const moved = moveTo(text, first, second);
  if (moved) return moved;
  const gap = apart.find(
    ({ spoken }) => spoken.start > first.spoken.end && spoken.end < second.spoken.start,
  );
  if (gap?.spoken.figure.unit === 'multiple')
    return {
      ...{ kind: 'compared', end: gap.spoken.start, word: 'times', order: 'more' },
      lead: text.slice(gap.spoken.end, second.spoken.start).replace(AS_LARGE, ' '),
    };
  const compared = comparisonOf(text, gap ?? first, second);
  if (!compared) return null;
  const end = gap ? gap.spoken.start : first.spoken.end + compared.rest.length;
  return { ...compared, kind: 'compared', end };
}

// "sales of 654 million should climb to about": where they stand, and where they are to go
const MOVED_TO =
  /^,?\s(?:(?:should|will|would|may|could)\s|(?:is|are)\s(?:expected|set|likely|seen|forecast|projected|guided|due|poised)\sto\s)(?:\w+\s)?(?:(?<up>climb|rise|grow|increase|recover|improve|expand|widen)|(?<down>fall|drop|decline|ease|slip|shrink|narrow|decrease))\s(?:back\s|further\s)?to\s(?:(?:about|around|roughly|nearly|almost|some|between)\s)*$/i;

function moveTo(text: string, first: Written, second: Written): Cut | null {
  const { end } = first.spoken;
  const found = MOVED_TO.exec(text.slice(end, second.spoken.start));
  if (!found || first.spoken.figure.unit !== second.spoken.figure.unit) return null;
  const order = found.groups?.up === undefined ? 'more' : 'less';
  return { kind: 'compared', end, lead: '', word: 'to', order };
}

const FIGURE = /\b(?:figure|number|one|measure)\b/i;

/** Whether a stretch before a figure names whom or what it is of, and has a verb. */
function hasSubject(lead: string, { transcript, index }: Given): boolean {
  const verb = VERB.exec(lead);
  if (!verb || verb.index === 0) return false;
  const subject = lead.slice(0, verb.index);
  return (
    FIGURE.test(subject) ||
    findMetrics(lead).length > 0 ||
    partsNamed(lead, transcript, index).length > 0 ||
    /\p{L}{3,}/u.test(subject)
  );
}

const TIME_HEAD = /^(?:In|For|During|Over|At)\s[^,]{3,40},\s/;

// "Earnings of $8.61 stood | $1.52 above": how two figures lie is no part of the first
const STANDS =
  /,?\s(?:sits?|sat|stood|stands?|ran|runs?|lies?|lay|came in|comes? in|landed|fell|is|was|were|are)(?:\s\w+ly)?,?$|,?\s(?:well|far|more|a little|just|roughly|nearly|almost|about|comfortably|slightly)$/;

// "Earnings doubled, reaching $1.07": what came of it
const DOUBLED =
  /\b(?:(?:more than|roughly|nearly|about|almost|over|well) )*(?:doubled|tripled|quadrupled)(?:,? (?:to|reaching|and reached|hitting|and came to))? (?=(?:(?:about|roughly|nearly|almost) )?\S?\d)/i;

/** A clause as a claim of its own, of the time that stands at the head of the whole. */
function ownPiece(
  text: string,
  from: number,
  end: number,
  figures: readonly Written[],
  first: Piece | undefined,
): Piece {
  const own = text
    .slice(from, end)
    .trimEnd()
    .replace(/[,.;:]$/, '');
  const head = from > 0 ? (TIME_HEAD.exec(text)?.[0] ?? '') : '';
  const metric = first?.figures[0]?.metric;
  const said = metric && from > 0 ? own.replace(FIGURE, metric) : withVerb(own, figures, from);
  // what is told of it beside has to be borne out itself
  const isCounted = figures.some(({ spoken }) => spoken.figure.unit === 'multiple');
  const whole = (isCounted ? said : said.replace(DOUBLED, 'was ')).replace(STANDS, '');
  return { figures, ways: [`${head}${whole}.`] };
}

const BEFORE_FIGURE = /,\s(?=(?:about |nearly |roughly )?$)/;

/** "Cash flow, $193 million": what it was. */
function withVerb(own: string, figures: readonly Written[], from: number): string {
  const [only, another] = figures;
  if (!only || another || VERB.test(own)) return own;
  const at = only.spoken.start - from;
  return `${own.slice(0, at).replace(BEFORE_FIGURE, ' was ')}${own.slice(at)}`;
}

/** "With 192 million of dividends": an amount of an account of its own. */
function sumPiece(written: Written): Piece {
  const { metric, segment, spoken } = written;
  return {
    figures: [written],
    ways: [`${segment === null ? '' : `${segment} `}${metric} was ${spoken.figure.text}.`],
  };
}

function isOtherAccount(one: Written, other: Written): boolean {
  return one.metric !== null && other.metric !== null && one.metric !== other.metric;
}

/** Where the last piece ends: before "by 88 million", which two others are apart. */
function endOf(text: string, last: Written | undefined, apart: readonly Written[]): number {
  const gap = apart.find(({ spoken }) => last && spoken.start > last.spoken.end);
  return gap
    ? gap.spoken.start - (/\s(?:by|or|,)\s$/.exec(text.slice(0, gap.spoken.start))?.[0].length ?? 0)
    : text.length;
}

const AS_LARGE = /^\sas (?:large|much|many|high|big|fast) as\s/i;
function isInOrder(
  one: Written,
  other: Written,
  { order, word }: { readonly order: Order; readonly word: string },
): boolean {
  if (order === null || one.spoken.figure.unit !== other.spoken.figure.unit) return true;
  // "The loss widened to 11 cents from 7": of what is below zero
  const sign = /^from$/i.test(word) && (one.isLoss || other.isLoss) ? -1 : 1;
  const [first = 0, second = 0] = [one, other].map(({ spoken }) => sign * Math.abs(midOf(spoken)));
  return order === 'more' ? first > second : first < second;
}
