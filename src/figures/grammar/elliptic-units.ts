import type { SpokenFigure } from './spoken-figure.ts';

const NEARLY = '(?:(?:about|around|approximately|roughly|just|only|some|nearly|almost|over|a)\\s)*';
// "up 70 basis points from | 46.9", "against | 5.2"
const COMPARED = new RegExp(
  `\\b(?:(?<!\\b(?:apart|away|resulting) )from|versus|vs\\.?|against|compared? (?:with|to)|compares (?:with|to))\\s(?:(?:the|our|an?)\\s(?:prior|previous|earlier|old|original) (?:range|guidance|guide|outlook|forecast|view)(?: (?:of|was))?\\s)?${NEARLY}$`,
  'i',
);
// "down from 41% a quarter ago and | 44 a year ago"
const AND_THEN = new RegExp(`,?\\sand\\s(?:from\\s)?${NEARLY}$`, 'i');
const OF_TIME = /^,?\s(?:in|at|for|during|a|one|last|the)\s/i;
// "from | 46.9 to 47.6%", "from | 17.9 last year to 18.2 percent"
const FROM = new RegExp(`\\bfrom\\s${NEARLY}$`, 'i');
const TO = new RegExp(`^(?:\\s[\\w’']+){0,6},?\\sto\\s${NEARLY}$`, 'i');
// "sales were 642 million, down 9.4%, and the total 4.02 billion, up | 3.7."
const MOVED = /(?:,|\band)\s(?:up|down)\s$/i;
const ENDS = /^(?:[.,;:]|$|\s(?:on|from|versus|against|year[- ]on[- ]year|year[- ]over[- ]year)\b)/;
const BARE = /^\d[\d.,]*(?:\s?(?:to|-|–)\s?\d[\d.,]*)?$/;
const PRINTED = /\d[\d,]*(?:\.\d+)?/;
const REACH = 60;
const FEW = 4;
const LIKE = 3; // times the other

/**
 * Figures with the units that speakers leave out where one is set against another: "47.6%, up from 46.9",
 * "512 million, against 468". Only a bare number takes one, from a figure of its own sentence and of its size.
 */
export function withUnitsLeftOut(
  text: string,
  figures: readonly SpokenFigure[],
): readonly SpokenFigure[] {
  const whole: SpokenFigure[] = [...figures];
  for (const [at, spoken] of whole.entries()) {
    if (!isBare(spoken)) continue;
    const unit = unitOf(text, whole, at);
    if (unit !== null) whole[at] = inUnitOf(spoken, unit);
  }
  return whole;
}

function isBare({ figure, noun }: SpokenFigure): boolean {
  return figure.unit === 'count' && noun === null && figure.value > 0 && BARE.test(figure.text);
}

/** The figure whose unit a bare one has; null where it has none. */
function unitOf(text: string, figures: readonly SpokenFigure[], at: number): SpokenFigure | null {
  const spoken = figures[at];
  if (!spoken) return null;
  const before = aheadOf(text, spoken);
  const behind = text.slice(spoken.end, spoken.end + REACH);
  const next = figures[at + 1];
  if (
    next &&
    FROM.test(before) &&
    TO.test(text.slice(spoken.end, next.start)) &&
    isLike(spoken, next)
  )
    return next;
  // "up | 11 and 31%, respectively"
  const isPair =
    next?.figure.unit === 'percent' && /^\sand\s$/.test(text.slice(spoken.end, next.start));
  if (isPair && MOVES.test(before) && /^,?\srespectively\b/i.test(text.slice(next.end)))
    return next;
  const near = figures.slice(Math.max(0, at - FEW), at);
  const last = near.at(-1);
  const isNextThen =
    last !== undefined &&
    AND_THEN.test(before) &&
    OF_TIME.test(behind) &&
    COMPARED.test(aheadOf(text, last));
  if (COMPARED.test(before) || isNextThen)
    return (
      near.findLast((other) => isLike(spoken, other) && inOneSentence(text, other, spoken)) ?? null
    );
  const isMove = MOVED.test(before) && ENDS.test(behind);
  const isOther = (other: SpokenFigure) =>
    other.figure.unit === 'percent' && MOVES.test(aheadOf(text, other));
  return (isMove ? near.find(isOther) : null) ?? null;
}

function aheadOf(text: string, { start }: SpokenFigure): string {
  return text.slice(Math.max(0, start - REACH), start);
}

const MOVES = /\b(?:up|down|grew|rose|fell|increased|decreased|declined)\s(?:by\s)?$/i;

function inOneSentence(text: string, { end }: SpokenFigure, { start }: SpokenFigure): boolean {
  return !/[.;?!]\s/.test(text.slice(end, start));
}

/** Whether a figure is one that another may be set against, of about its size: a range against a range. */
function isLike(bare: SpokenFigure, { figure, noun }: SpokenFigure): boolean {
  const isRange = bare.figure.high !== undefined;
  if (isRange !== (figure.high !== undefined)) return false;
  if (!isRange && (figure.unit === 'bps' || figure.unit === 'points')) return false;
  if (figure.unit === 'count' && noun === null) return false;
  const printed = printedIn(figure.text);
  if (printed === null || printed === 0) return false;
  const ratio = bare.figure.value / printed;
  return ratio <= LIKE && ratio >= 1 / LIKE;
}

function printedIn(text: string): number | null {
  const [digits] = PRINTED.exec(text) ?? [];
  return digits === undefined ? null : Number(digits.replaceAll(',', ''));
}

function inUnitOf(bare: SpokenFigure, { figure, noun }: SpokenFigure): SpokenFigure {
  const printed = printedIn(figure.text) ?? 1;
  const { value, low, high } = bare.figure;
  const scale = figure.unit === 'percent' ? 1 : Math.abs(figure.low ?? figure.value) / printed;
  const scaled = (size: number) => Number((size * scale).toPrecision(12));
  return {
    ...bare,
    figure: {
      ...bare.figure,
      value: scaled(value),
      unit: figure.unit,
      currency: figure.currency,
      ...(low !== undefined && { low: scaled(low) }),
      ...(high !== undefined && { high: scaled(high) }),
    },
    step: scaled(bare.step),
    noun: figure.unit === 'count' ? noun : null,
  };
}
