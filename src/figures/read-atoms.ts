import { CURRENCY_AFTER, CURRENCY_BEFORE, currencyOf } from '../core/currencies.ts';
import type { Unit } from '../core/figure.ts';
import type { Atom } from './atom.ts';
import { isNoFigure } from './not-figures.ts';
import { NUMBER_WORDS, readNumberWords } from './number-words.ts';
import { isLetterScale, SCALE, scaleOf } from './scales.ts';

const REACH = 56; // how far words about an amount stand from its digits

const DIGITS = /(?:\d{1,3}(?:,\d{2,3})+(?!\d)|\d+)(?:\.\d+)?|(?<![\d.])\.\d+/g; // 1,835.4  9,22,000  .5
const WORDS = new RegExp(`\\b${NUMBER_WORDS}\\b`, 'gi'); // twenty-five

const OVER =
  'more than|over|above|at least|north of|in excess of|greater than|exceeding|no less than|upwards of';
const UNDER = 'less than|under|below|up to|as much as|at most|no more than|fewer than';
const NEAR =
  'about|around|approximately|approx\\.?|roughly|nearly|almost|close to|some|circa|an estimated|like';

// "more than negative RMB [", the end of what stands before the digits
const BEFORE = new RegExp(
  `(?:(?:(?<over>${OVER})|(?<under>${UNDER})|(?<near>${NEAR}))\\s+(?:(?:a|the|around|about)\\s+)?|(?<tilde>~)\\s?)?` +
    `(?<own>(?!\\s)(?<sign>\\b(?:negative|minus|positive)\\s+)?(?<dash>(?<![\\w)])[-−–])?` +
    `(?<money>(?<![A-Za-z])(?:${CURRENCY_BEFORE}))?\\s?(?<inner>(?:negative|minus)\\s+|[-−])?(?<open>[[(])?(?<late>(?<![A-Za-z])(?:${CURRENCY_BEFORE})\\s?)?)$`,
  'i',
);
const LOSS =
  /\b(?:loss(?:es)?|deficit|outflows?)(?:\s+(?:of|was|were|at|to|amounted to|came in at|totaled))*\s*(?:(?:about|around|approximately|nearly|almost|over|more than)\s+)?$/i; // gross loss of

// "] million dollars", the beginning of what stands after the digits
const AFTER = new RegExp(
  `^(?<close>[\\])])?(?:(?<tight>[kKmMbBtT])(?![\\w])|[\\s-]?(?<scale>${SCALE})(?![\\w-]))?(?<late>[\\])])?` +
    `(?:\\s?(?<percent>%|percent\\b(?!age)|per\\s?cent\\b|pct\\b)(?<points>[\\s-]points?\\b)?|` +
    `[\\s-]?(?<pp>percentage[\\s-]points?\\b|pts\\b|ppts?\\b|pps?\\b|p\\.p\\.|full points?\\b|points?\\b)|` +
    `[\\s-]?(?<bps>basis[\\s-]points?\\b|bps?\\b)|` +
    `(?<x>x\\b|\\s?×|\\s(?:times|fold)\\b|-fold\\b|-times\\b)|` +
    `\\s?(?<cents>cents?\\b|¢)|\\s?(?<money>(?:${CURRENCY_AFTER})(?![\\w])))?(?<last>[\\])])?(?<plus>\\+|\\s(?:plus|or so|or more)\\b)?`,
  'i',
);

const NOUN =
  /^[\s-]((?:[a-z][\w-]*\s){0,3}?[a-z][\w-]*)(?=\s(?:of|in|for|and|to|by|with|from|as|on|at|that|which|this|per|or|is|are|was|were|have|has|across|over|during|we|who|than|\w+ing)\b|[^\w\s-]|\s-|$)/i; // " new customers in"
const NO_NOUN =
  /^[\s-](?:of|in|for|and|to|by|with|from|as|on|at|that|which|this|per|or|is|are|was|were|than|but|versus|compared|year|years|quarter|quarters|month|months|day|days|week|weeks|hour|hours|minutes?|respectively|last|next|we|it|so|all|now|when|if|because|then|who|million|billion|each|again|both|a|an|the|our|their)\b/i;

/** Every amount of a text in order of place, ranges not yet joined. */
export function readAtoms(text: string, currency: string | null): readonly Atom[] {
  const atoms: Atom[] = [];
  for (const match of text.matchAll(DIGITS)) {
    const atom = atomAt(text, match.index, match[0], currency);
    if (atom) atoms.push(atom);
  }
  for (const match of text.matchAll(WORDS)) {
    const value = readNumberWords(match[0]);
    const atom = value === null ? null : atomAt(text, match.index, match[0], currency, value);
    if (atom && !atoms.some(({ start, end }) => atom.start < end && start < atom.end))
      atoms.push(atom);
  }
  return atoms.sort((one, other) => one.start - other.start);
}

function atomAt(
  text: string,
  at: number,
  digits: string,
  ofCall: string | null,
  spelled?: number,
): Atom | null {
  const left = text.slice(Math.max(0, at - REACH), at);
  const end = at + digits.length;
  const right = text.slice(end, end + REACH);
  const before = BEFORE.exec(left)?.groups ?? {};
  const after = AFTER.exec(right);
  const said = after?.groups ?? {};

  const start = at - (before.own?.length ?? 0);
  const sign = before.money ?? before.late?.trim();
  const unit = unitOf(said, sign);
  const scaleWord = said.tight ?? said.scale;
  const letter = scaleWord !== undefined && isLetterScale(scaleWord);
  if (spelled !== undefined && (unit === null || unit === 'count') && !scaleWord) return null;
  if (letter && unit !== 'money' && !/\.\d|\d\d/.test(digits)) return null; // "AI 2B"
  const around = left.slice(0, left.length - (before.own?.length ?? 0));
  const hasUnit = unit !== null || scaleWord !== undefined;
  if (
    spelled === undefined &&
    isNoFigure({ left: before.money ? around : left, digits, right, hasUnit })
  )
    return null;

  const scale = scaleOf(scaleWord);
  const amount = spelled ?? Number(digits.replaceAll(',', ''));
  const cents = said.cents !== undefined && unit === 'money' ? 0.01 : 1;
  const decimals =
    spelled === undefined ? (digits.split('.')[1]?.length ?? 0) : Number.isInteger(spelled) ? 0 : 1;
  const bracket = before.open === '[' || said.close === ']' || isInsideSquare(text, at);
  const noun = unit === null ? nounAfter(text.slice(end + (after?.[0].length ?? 0))) : null;
  const resolved: Unit | null =
    unit ?? (noun !== null ? 'count' : scaleWord !== undefined ? 'money' : null);
  const negative =
    /^(?:negative|minus)/i.test(before.sign ?? before.inner ?? '') ||
    before.dash !== undefined ||
    /[-−]/.test(before.inner ?? '') ||
    (before.open === '(' && /\)/.test(`${said.close ?? ''}${said.late ?? ''}${said.last ?? ''}`)) ||
    (resolved === 'money' && LOSS.test(text.slice(Math.max(0, at - REACH), start)));
  const places = 10 ** -decimals * scale * cents;
  const value = tidy(amount * scale * cents);

  return {
    value: negative && value !== 0 ? -value : value,
    unit: resolved,
    currency:
      resolved === 'money'
        ? sign
          ? currencyOf(sign, ofCall)
          : said.money
            ? currencyOf(said.money, ofCall)
            : (ofCall ?? (said.cents ? 'USD' : null))
        : null,
    scale: scale * cents,
    step: tidy(places),
    approximate: [before.over, before.under, before.near, before.tilde, said.plus].some(
      (word) => word !== undefined,
    ),
    doubtful: bracket,
    bound: before.over || said.plus ? 'over' : before.under ? 'under' : null,
    noun,
    start,
    end: end + (after ? after[0].length : 0),
    core: at,
  };
}

function unitOf(
  said: Readonly<Record<string, string | undefined>>,
  sign: string | undefined,
): Unit | null {
  if (said.points !== undefined) return 'points';
  if (said.percent !== undefined) return 'percent';
  if (said.bps !== undefined) return 'bps';
  if (said.pp !== undefined && sign === undefined) return 'points';
  if (said.x !== undefined) return 'multiple';
  if (sign !== undefined || said.money !== undefined || said.cents !== undefined) return 'money';
  return null;
}

function nounAfter(right: string): string | null {
  if (NO_NOUN.test(right)) return null;
  return NOUN.exec(right.slice(0, REACH))?.[1] ?? null;
}

function isInsideSquare(text: string, at: number): boolean {
  const from = Math.max(0, at - 40);
  const open = text.lastIndexOf('[', at);
  if (open < from) return false;
  const close = text.indexOf(']', open);
  return close >= at && close - open < 80;
}

/** Takes off what binary floating point adds: 1835.4 * 1e6 is 1835400000. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
