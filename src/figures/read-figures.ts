import type { Figure, Unit } from '../core/figure.ts';
import type { Atom } from './atom.ts';
import { readAtoms } from './read-atoms.ts';
import type { SpokenFigure } from './spoken-figure.ts';
import { readWordFigures } from './word-figures.ts';

const AND_SO_ON = '(?:about |around |approximately |roughly |up to |perhaps |maybe )?(?:a |the )?';
const TO = new RegExp(`^\\s?(?:to|through|[-–—])\\s?${AND_SO_ON}$`, 'i'); // " to about "
const AND = new RegExp(`^\\s(?:and)\\s${AND_SO_ON}$`, 'i');
const OR = new RegExp(`^\\s(?:or)\\s${AND_SO_ON}$`, 'i');

/**
 * Reads every figure of a text, in order of place: value in base units, unit, currency, sign, doubt.
 * `currency` is the call's own: bare "million" and "$" fall back to it. A number with neither unit nor
 * noun is a count with `noun` null. Years, dates, quarters, ordinals, names and times are no figures.
 */
export function readFigures(
  text: string,
  { currency }: { readonly currency: string | null },
): readonly SpokenFigure[] {
  const atoms = readAtoms(text, currency);
  const figures: SpokenFigure[] = [];
  for (let at = 0; at < atoms.length; at++) {
    const atom = atoms[at];
    if (!atom) continue;
    const next = atoms[at + 1];
    const range = next ? joinRange(text, atom, next) : null;
    if (range) {
      figures.push(range);
      at++;
    } else figures.push(spokenOf(text, atom));
  }
  return [...figures, ...readWordFigures(text, figures)].sort(
    (one, other) => one.start - other.start,
  );
}

function spokenOf(text: string, atom: Atom): SpokenFigure {
  return {
    figure: figureOf(text, atom, atom.unit ?? 'count'),
    start: atom.start,
    end: atom.end,
    step: atom.step,
    noun: atom.noun,
  };
}

function figureOf(text: string, atom: Atom, unit: Unit): Figure {
  return {
    value: atom.value,
    unit,
    currency: unit === 'money' ? atom.currency : null,
    text: text.slice(atom.start, atom.end).trim(),
    approximate: atom.approximate,
    doubtful: atom.doubtful,
    ...(atom.bound && { bound: atom.bound }),
  };
}

/** Two amounts as one range; null when they are two figures ("from 4 to 5", "10% to $452 million"). */
function joinRange(text: string, one: Atom, other: Atom): SpokenFigure | null {
  const between = text.slice(one.end, other.start).replace(NEAR_WORDS, ' ');
  const left = text.slice(Math.max(0, one.start - 28), one.start);
  const isBetween = /\bbetween\s(?:\w+\s)?(?:[\d.]+\s--\s)?$/i.test(left);
  const isEither = OR.test(between) && (one.unit !== null || one.noun === null);
  if (!TO.test(between) && !(isBetween && AND.test(between)) && !isEither) return null;
  if (/\bfrom\s(?:\w+\s)?$/i.test(left) && !/\brang(?:e|ing)\b/i.test(left)) return null;

  const low = one.unit === null || one.scale === 1 ? inherit(one, other) : one;
  if (low === null || low.unit !== other.unit || low.currency !== other.currency) return null;
  if (low.unit === 'count' && low.noun === null && other.noun === null && !isBetween) return null;
  if (low.value === other.value || isMoveTo(left, low.value, other.value)) return null;
  const [from, to] = low.value <= other.value ? [low, other] : [other, low];
  if (from !== low && !OR.test(between) && !isBetween && low.value >= 0) return null;

  return {
    figure: {
      ...figureOf(text, low, low.unit ?? 'count'),
      value: from.value,
      low: from.value,
      high: to.value,
      text: text.slice(one.start, other.end).trim(),
      approximate: one.approximate || other.approximate,
      doubtful: one.doubtful || other.doubtful,
    },
    start: one.start,
    end: other.end,
    step: Math.min(low.step, other.step),
    noun: low.noun ?? other.noun,
  };
}

/** "raised by $1.3 billion to $61.3 billion" is a change and a level; "by 5% to 7%" is a range. */
function isMoveTo(left: string, low: number, high: number): boolean {
  return (
    /\b(?:by|up|down|increased|rose|grew|fell|declined)\s(?:\w+\s)?$/i.test(left) && high > low * 5
  );
}

const NEAR_WORDS =
  /\s(?:negative|minus|about|around|approximately|roughly|nearly|almost|over|up to)\s/gi;

/** A bare member of a range takes unit and scale from its partner: "$4.8 and $4.85 billion". */
function inherit(bare: Atom, from: Atom): Atom | null {
  if (bare.unit !== null && bare.unit !== from.unit) return bare;
  if (bare.unit !== null && (bare.unit !== 'money' || from.scale === 1)) return bare;
  const scaled = from.scale / bare.scale;
  return {
    ...bare,
    unit: from.unit,
    currency: bare.currency ?? from.currency,
    value: Number((bare.value * scaled).toPrecision(12)),
    step: Number((bare.step * scaled).toPrecision(12)),
    scale: from.scale,
    noun: from.noun,
  };
}
