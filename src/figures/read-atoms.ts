import { currencyOf } from '../core/currencies.ts';
import type { Unit } from '../core/figure.ts';
import type { Atom } from './atom.ts';
import { compiled } from './compiled.ts';
import { AFTER, BEFORE, DIGITS, LOSS, NO_NOUN, NOUN, PARTNER, REACH, WORDS } from './forms.ts';
import { isNoFigure } from './not-figures.ts';
import { readNumberWords } from './number-words.ts';
import { isLetterScale, scaleOf } from './scales.ts';

/** Where an amount stands and what it says: digits as printed, or words already read. */
interface Place {
  readonly at: number;
  readonly printed: string;
  readonly spelled: number | null;
}

type Groups = Readonly<Record<string, string | undefined>>;

/** Every amount of a text in order of place, ranges not yet joined. */
export function readAtoms(text: string, currency: string | null): readonly Atom[] {
  const places: Place[] = [];
  for (const { index, 0: printed } of text.matchAll(DIGITS))
    places.push({ at: index, printed, spelled: null });
  for (const { index, 0: printed } of text.matchAll(WORDS)) {
    const spelled = readNumberWords(printed);
    if (spelled !== null) places.push({ at: index, printed, spelled });
  }

  const atoms: Atom[] = [];
  for (const place of places.sort((one, other) => one.at - other.at)) {
    const last = atoms.at(-1);
    if (last && place.at < last.end) continue;
    const atom = atomAt(text, place, currency);
    if (atom && !(last && atom.start < last.end)) atoms.push(atom);
  }
  return atoms;
}

function atomAt(text: string, place: Place, ofCall: string | null): Atom | null {
  const { at, printed, spelled } = place;
  const left = text.slice(Math.max(0, at - REACH), at);
  const end = at + printed.length;
  const right = text.slice(end, end + REACH);
  const before: Groups = compiled(BEFORE).exec(left)?.groups ?? {};
  const after = compiled(AFTER).exec(right);
  const said: Groups = after?.groups ?? {};

  const start = at - (before.own?.length ?? 0);
  const sign = before.money ?? before.late?.trim();
  const unit = unitOf(said, sign);
  const scaleWord = said.tight ?? said.scale;
  if (spelled !== null && (unit === null || unit === 'count') && !scaleWord && !PARTNER.test(right))
    return null;
  if (scaleWord && isLetterScale(scaleWord) && unit !== 'money' && !/\.\d|\d\d/.test(printed))
    return null; // "AI 2B"
  const around = before.tilde ? '' : left.slice(0, left.length - (before.own?.length ?? 0));
  const hasUnit = unit !== null || scaleWord !== undefined;
  if (
    spelled === null &&
    isNoFigure({ left: sign ? around : left, digits: printed, right, hasUnit })
  )
    return null;

  const noun = unit === null ? nounAfter(text.slice(end + (after?.[0].length ?? 0))) : null;
  const resolved: Unit | null =
    unit ?? (noun !== null ? 'count' : scaleWord !== undefined ? 'money' : null);
  // "$1.13 cents" is a slip: what stands behind a sign is whole dollars
  const isCents = said.cents !== undefined && sign === undefined && resolved === 'money';
  const size = sizeOf(place, scaleOf(scaleWord) * (isCents ? 0.01 : 1));
  const isNegative = isNegated(before, said) || (resolved === 'money' && isLoss(text, start));

  return {
    ...size,
    value: isNegative && size.value !== 0 ? -size.value : size.value,
    unit: resolved,
    currency: resolved === 'money' ? currencyIn(said, sign, ofCall) : null,
    ...doubtOf(before, said),
    doubtful: before.open === '[' || said.close === ']' || isInsideSquare(text, at),
    noun,
    start,
    end: end + (after ? after[0].length : 0),
    core: at,
  };
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

function sizeOf(
  { printed, spelled }: Place,
  scale: number,
): Pick<Atom, 'value' | 'scale' | 'step'> {
  const digits = /,\d$/.test(printed) ? printed.replace(',', '.') : printed.replaceAll(',', '');
  const amount = spelled ?? Number(digits);
  const decimals =
    spelled === null ? (digits.split('.')[1]?.length ?? 0) : Number.isInteger(spelled) ? 0 : 1;
  return { value: tidy(amount * scale), scale, step: tidy(10 ** -decimals * scale) };
}

function isNegated(before: Groups, said: Groups): boolean {
  const isBracketed =
    before.open === '(' && /\)/.test(`${said.close ?? ''}${said.late ?? ''}${said.last ?? ''}`);
  return (
    isBracketed ||
    before.dash !== undefined ||
    /^(?:negative|minus)/i.test(before.sign ?? before.inner ?? '') ||
    /[-−]/.test(before.inner ?? '')
  );
}

function isLoss(text: string, start: number): boolean {
  return LOSS.test(text.slice(Math.max(0, start - REACH), start));
}

function currencyIn(said: Groups, sign: string | undefined, ofCall: string | null): string | null {
  const form = sign ?? said.money;
  if (form) return currencyOf(form, ofCall);
  if (said.cents && /^p/i.test(said.cents)) return 'GBP';
  return ofCall ?? (said.cents ? 'USD' : null);
}

function doubtOf(before: Groups, said: Groups): Pick<Atom, 'approximate' | 'bound'> {
  const isSo = /or so/i.test(said.plus ?? '');
  const isOver = Boolean(before.over || before.more || said.more || (said.plus && !isSo));
  const isUnder = Boolean(before.under || before.less);
  return {
    approximate: isOver || isUnder || isSo || Boolean(before.near || before.tilde),
    bound: isOver ? 'over' : isUnder ? 'under' : null,
  };
}

function nounAfter(right: string): string | null {
  const near = right.slice(0, REACH);
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
  return Number(value.toPrecision(12));
}
