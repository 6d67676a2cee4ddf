import type { Unit } from '../../core/figure.ts';
import { matchesOf } from '../../core/matches.ts';
import {
  afterOf,
  beforeOf,
  closes,
  currencyIn,
  doubtOf,
  type Groups,
  isLoss,
  isNegated,
} from './amount-words.ts';
import type { Atom } from './atom.ts';
import { DIGITS, readDigits } from './digits.ts';
import { NO_NOUN, NOUN, PARTNER, POINTS_AFTER, POINTS_BEFORE, REACH, WORDS } from './forms.ts';
import { isNoFigure } from './not-figures.ts';
import { readNumberWords } from './number-words.ts';
import { isLetterScale, scaleOf } from './scales.ts';

/** Where an amount stands and what its digits or words say. */
interface Place {
  readonly at: number;
  readonly printed: string;
  readonly isSpelled: boolean;
  readonly size: { readonly value: number; readonly decimals: number };
}

/** Every amount of a text in order of place, ranges not yet joined. */
export function readAtoms(text: string, currency: string | null): readonly Atom[] {
  const atoms: Atom[] = [];
  for (const place of placesIn(text)) {
    const last = atoms.at(-1);
    if (last && place.at < last.end) continue;
    const atom = atomAt(text, place, { ofCall: currency, last });
    if (atom && !(last && atom.start < last.end)) atoms.push(atom);
  }
  return atoms;
}

function placesIn(text: string): readonly Place[] {
  const places: Place[] = [];
  for (const { index: at, 0: printed } of matchesOf(text, DIGITS))
    places.push({ at, printed, isSpelled: false, size: readDigits(printed) });
  const digits = places.length;
  for (const { index: at, 0: printed } of matchesOf(text, WORDS)) {
    const size = readNumberWords(printed);
    if (size !== null) places.push({ at, printed, isSpelled: true, size });
  }
  return places.length === digits ? places : places.sort((one, other) => one.at - other.at);
}

function atomAt(
  text: string,
  place: Place,
  { ofCall, last }: { ofCall: string | null; last: Atom | undefined },
): Atom | null {
  const { at, printed, isSpelled } = place;
  const left = text.slice(Math.max(0, at - REACH), at);
  const before = beforeOf(left, ofCall);
  const right = text.slice(at + printed.length, at + printed.length + REACH);
  const { said, length } = afterOf(right, ofCall);
  const isAside = before.open === '(' && closes(said) && isRightAfter(text, last, at, before);

  const end = at + printed.length + length;
  const start = at - (before.own?.length ?? 0);
  const sign = before.money ?? before.late?.trim();
  const unit = unitOf(said, sign);
  const scaleWord = said.tight ?? said.scale;
  const noun = unit === null ? nounAfter(text.slice(end, end + REACH)) : null;
  if (isSpelled && isMereWord(place, { unit, scaleWord, noun, left, right })) return null;
  if (scaleWord && unit !== 'money' && isNoScale(scaleWord, printed, noun)) return null;
  const around = before.tilde ? '' : left.slice(0, left.length - (before.own?.length ?? 0));
  const hasUnit = unit !== null || scaleWord !== undefined;
  const seen = { left: sign ? around : left, digits: printed, right, hasUnit, noun };
  if (!isSpelled && isNoFigure(seen)) return null;

  const resolved: Unit | null =
    unit ?? (noun !== null ? 'count' : scaleWord !== undefined ? 'money' : null);
  // "$1.13 cents" is a slip: what stands behind a sign is whole dollars
  const isCents = said.cents !== undefined && sign === undefined && resolved === 'money';
  const size = sizeOf(place, scaleOf(scaleWord) * (isCents ? 0.01 : 1));
  const isNegative =
    (!isAside && isNegated(before, said)) || (resolved === 'money' && isLoss(text, start, end));

  return {
    ...size,
    value: isNegative && size.value !== 0 ? -size.value : size.value,
    unit: resolved,
    isBareScale: unit === null && resolved === 'money',
    currency: resolved === 'money' ? currencyIn(said, sign, ofCall) : null,
    ...doubtOf(before, said, printed),
    doubtful: before.open === '[' || said.close === ']' || isInsideSquare(text, at),
    noun,
    start: isAside ? start + 1 : start,
    end: isAside || isLooseClose(before, text.slice(start, end)) ? end - 1 : end,
    core: at,
  };
}

/** Whether spelled-out words are talk rather than an amount: "one thing", "two points", "thanks a million". */
function isMereWord(
  { printed, size }: Place,
  {
    unit,
    scaleWord,
    noun,
    left,
    right,
  }: {
    unit: Unit | null;
    scaleWord: string | undefined;
    noun: string | null;
    left: string;
    right: string;
  },
): boolean {
  if (unit === null && scaleWord && noun === null)
    return /^an?$/i.test(printed) && /\bthanks\s$/i.test(left);
  if (unit === null && !scaleWord)
    return !PARTNER.test(right) && !(noun !== null && size.value >= 100);
  if (unit !== 'points' || !/^\spoints?\b/i.test(right)) return false;
  const isSmall = Number.isInteger(size.value) && size.value < 10;
  const behind = right.replace(/^\spoints?/i, '');
  return isSmall && !POINTS_BEFORE.test(left) && !POINTS_AFTER.test(behind);
}

/** A lone letter or "mm" needs a currency: "AI 2B", "300 mm wafers"; but "2M customers". */
function isNoScale(scale: string, printed: string, noun: string | null): boolean {
  if (/^mm$/i.test(scale)) return true;
  if (scale === 'M' && noun !== null && /^[a-z]/.test(noun)) return false;
  return isLetterScale(scale) && !/\.\d|\d\d/.test(printed);
}

/** "RMB 12.3 billion (US$1.7 billion)": brackets right after a figure say it again, they do not negate. */
function isRightAfter(text: string, last: Atom | undefined, at: number, before: Groups): boolean {
  if (!last || last.unit === null) return false;
  return text.slice(last.end, at - (before.own?.length ?? 0)).trim() === '';
}

/** Whether a bracket that closes behind an amount was opened before the words about it: "[about 5%]". */
function isLooseClose(before: Groups, own: string): boolean {
  return before.open === undefined && own.endsWith(']') && !own.includes('[');
}

function unitOf(said: Groups, sign: string | undefined): Unit | null {
  if (said.points !== undefined) return 'points';
  if (said.percent !== undefined) return 'percent';
  if (said.bps !== undefined) return 'bps';
  if (said.pp !== undefined && sign === undefined) return 'points';
  if (said.x !== undefined) return 'multiple';
  if (sign !== undefined || said.money !== undefined || said.cents !== undefined) return 'money';
  return null;
}

function sizeOf({ size }: Place, scale: number): Pick<Atom, 'value' | 'scale' | 'step'> {
  return {
    value: tidy(size.value * scale),
    scale,
    step: tidy(10 ** -size.decimals * scale),
  };
}

function nounAfter(near: string): string | null {
  return NO_NOUN.test(near) ? null : (NOUN.exec(near)?.[1] ?? null);
}

function isInsideSquare(text: string, at: number): boolean {
  const left = text.slice(Math.max(0, at - 40), at);
  const open = left.lastIndexOf('[');
  if (open === -1 || left.indexOf(']', open) !== -1) return false;
  return text.slice(at, at + 80 - (left.length - open)).includes(']');
}

/** Takes off what binary floating point adds: 1835.4 * 1e6 is 1835400000. */
function tidy(value: number): number {
  if (Number.isSafeInteger(value)) return value;
  return Number(value.toPrecision(12));
}
