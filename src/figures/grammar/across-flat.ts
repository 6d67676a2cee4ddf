import type { Unit } from '../../core/figure.ts';
import { guarded } from '../../core/guarded/guarded.ts';
import { matchesOf } from '../../core/matches.ts';

/** A range with one end at nought, or an end on either side of it, and where its words stand. */
export interface Across {
  readonly start: number;
  readonly end: number;
  readonly edges: readonly [low: number, high: number];
  readonly unit: Unit;
}

const SOFTLY = '(?:(?:slightly|modestly|roughly|approximately|about) )?';
const WAY = '(?:up|down|plus|minus|negative|positive) (?:about )?|[+−-](?=\\d)';
const SIZE = '\\d+(?:\\.\\d+)?';
const PER =
  '%|\\spercent\\b(?! points?)|\\s(?:basis|percentage) points?\\b|\\sbps\\b|\\spoints?\\b';
const MOVE =
  'decline|decrease|drop|reduction|contraction|fall|lower|down|increase|gain|growth|rise|improvement|expansion|higher|up';
const DIGITS = '(?:low|mid|high)[- ]single[- ]digits?';
const END = (at: number) =>
  `(?:an? )?${SOFTLY}(?:(?<flat${at}>flat(?:tish)?)|(?<way${at}>${WAY})?(?:(?<size${at}>${SIZE})(?<per${at}>${PER})?(?:\\s(?<move${at}>${MOVE})\\b)?|(?<digits${at}>${DIGITS})))`;
// "flat to up 2%", "between flat and down mid-single digits", "a 2% decline to flat", "down 2% to 1% growth"
const ACROSS = guarded(
  new RegExp(`(?<![\\w.,%$€£¥+−-])${END(1)} (?<join>to|or|and) ${END(2)}(?![\\w-])`, 'gi'),
);
const BETWEEN = /\bbetween\s$/i;
// "growth went from flat to 2%": a move, and no range
const FROM = /(?<!\brang(?:e|es|ing) )\bfrom\s$/i;
const FALLS = /^(?:down|minus|negative|[−-]|de|drop|reduc|contract|fall|lower)/i;
// "a decline of between flat and 2%": which way is said before both
const FALLING = guarded(
  /\b(?:declin|decreas|drop|reduc|contract|fall|lower|down)\w*\b[^.;,]{0,30}$/i,
);
// "flat or up 2% in constant currency", "flat to 2% of sales"
const OTHERWISE =
  /^\s(?:of (?!growth)|organically\b|excluding\b|(?:in|at|on an?) (?:constant|local|comparable|organic|reported)\b)/i;

/** "Flat to up 2%" is nought to 2 percent, up; "a 2% decline to 1% growth" goes from less than nothing to more. */
export function acrossFlat(text: string): readonly Across[] {
  return matchesOf(text, ACROSS).flatMap((match) => {
    const said = match.groups ?? {};
    const start = match.index + (/^an? /i.exec(match[0])?.[0].length ?? 0);
    const end = match.index + match[0].length;
    const before = text.slice(Math.max(0, match.index - 20), match.index);
    const isBetween = BETWEEN.test(before);
    const isRange = said.join === 'to' ? !FROM.test(before) : isBetween || said.join === 'or';
    if (!isRange || (!isBetween && OTHERWISE.test(text.slice(end)))) return [];
    const [one, other] = [endOf(said, 1), endOf(said, 2)];
    if (!one || !other || !isAcross(one, other)) return [];
    if (!(one.isSigned && other.isSigned) && FALLING.test(text.slice(0, match.index))) return [];
    const [low = 0, high = 0] = [one.value, other.value].toSorted((least, most) => least - most);
    return [{ start, end, edges: [low, high] as const, unit: one.unit ?? other.unit ?? 'percent' }];
  });
}

interface End {
  readonly value: number;
  readonly unit: Unit | null;
  readonly isFlat: boolean;
  readonly isSigned: boolean;
  /** Its way stands before it: "down 4%". */
  readonly isLed: boolean;
}

function endOf(said: Readonly<Record<string, string | undefined>>, at: number): End | null {
  const of = (name: string) => said[`${name}${at}`];
  if (of('flat')) return { value: 0, unit: null, isFlat: true, isSigned: true, isLed: false };
  const way = of('way') ?? of('move') ?? '';
  const size =
    of('size') === undefined
      ? TOP[of('digits')?.slice(0, 3).toLowerCase() ?? '']
      : Number(of('size'));
  if (size === undefined) return null;
  const unit = of('digits') ? 'percent' : unitOf(of('per'));
  return {
    value: FALLS.test(way) ? -size : size,
    unit,
    isFlat: false,
    isSigned: way !== '',
    isLed: of('way') !== undefined,
  };
}

// The last percent of "low", "mid" and "high single digits"
const TOP: Readonly<Record<string, number>> = { low: 3, mid: 6, hig: 9 };

function unitOf(per: string | undefined): Unit | null {
  if (per === undefined) return null;
  if (/%|percent$/i.test(per)) return 'percent';
  return /basis|bps/i.test(per) ? 'bps' : 'points';
}

/** Whether two ends make one range: flat and any size, one below nought and one above, or each with its way. */
function isAcross(one: End, other: End): boolean {
  const unit = one.unit ?? other.unit;
  if (unit === null || (one.unit !== null && other.unit !== null && one.unit !== other.unit))
    return false;
  if (one.isFlat || other.isFlat) return !(one.isFlat && other.isFlat);
  // "down 9% to down 4%"
  if (one.isLed && other.isLed) return true;
  return one.isSigned && other.isSigned && one.value * other.value < 0;
}
