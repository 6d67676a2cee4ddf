import type { Figure, Unit } from '../../core/figure.ts';
import { guarded } from '../../core/guarded/guarded.ts';
import { remembered } from '../../core/remembered.ts';
import { isLoss } from './amount-words.ts';
import type { Atom } from './atom.ts';
import { readBands } from './band-figures.ts';
import { correctedAtOnce } from './corrected-at-once.ts';
import { withUnitsLeftOut } from './elliptic-units.ts';
import { readAtoms } from './read-atoms.ts';
import type { SpokenFigure } from './spoken-figure.ts';
import { readWordFigures } from './word-figures.ts';

const AND_SO_ON = '(?:about |around |approximately |roughly |up to |perhaps |maybe )?(?:a |the )?';
const TO = new RegExp(`^(?:\\s?(?:to|through|[-–—])\\s?|-to-)${AND_SO_ON}$`, 'i'); // " to about "
const AND = new RegExp(`^\\s(?:and)\\s${AND_SO_ON}$`, 'i');
const OR = new RegExp(`^\\s(?:or)\\s${AND_SO_ON}$`, 'i');

const SENTENCES = 2000; // of the longest calls
// By the currency that bare amounts fall back to; there are some two hundred.
const readers = new Map<string | null, (text: string) => readonly SpokenFigure[]>();
const FAR = 50; // times the other

const ANY_NUMBER = guarded(
  /[\d½¼¾]|percent|point|fold\b|twice|doubl|tripl|trebl|quadrupl|quintupl|hal[fv]|third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth|hundred|thousand|[mbtr]illion|milliard|crore|lakh|digit|teens|\btimes\b|cents?\b|pence\b|(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|teen|ty) [\w.]/i,
);

/** Whether a text can hold a figure at all: most sentences hold none, and are not read. */
export function mayHoldFigure(text: string): boolean {
  return ANY_NUMBER.test(text);
}

/**
 * Reads every figure of a text, in order of place: value in base units, unit, currency, sign, doubt.
 * `currency` is the call's own: bare "million" and "$" fall back to it. A number with neither unit nor
 * noun is a count with `noun` null. Years, dates, quarters, ordinals, names and times are no figures.
 */
export function readFigures(
  text: string,
  { currency }: { readonly currency: string | null },
): readonly SpokenFigure[] {
  const read = readers.get(currency) ?? remembered((each) => figuresIn(each, currency), SENTENCES);
  readers.set(currency, read);
  return read(text);
}

function figuresIn(text: string, currency: string | null): readonly SpokenFigure[] {
  const bands = readBands(text);
  const atoms = joinParts(text, outside(bands, readAtoms(text, currency)));
  const figures: SpokenFigure[] = [...bands];
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
  const inOrder = figures.sort((one, other) => one.start - other.start);
  const all = [...inOrder, ...readWordFigures(text, inOrder)].sort(
    (one, other) => one.start - other.start,
  );
  return withUnitsLeftOut(text, correctedAtOnce(text, all));
}

/** The amounts that lie in no band: the 40 of "the high 40s" is none. */
function outside(bands: readonly SpokenFigure[], atoms: readonly Atom[]): readonly Atom[] {
  let at = 0;
  return atoms.filter(({ start, end }) => {
    while ((bands[at]?.end ?? Number.POSITIVE_INFINITY) <= start) at++;
    return (bands[at]?.start ?? Number.POSITIVE_INFINITY) >= end;
  });
}

/** One amount said in falling scales is one: "$1 billion 200 million". */
function joinParts(text: string, atoms: readonly Atom[]): readonly Atom[] {
  const joined: Atom[] = [];
  for (const atom of atoms) {
    const last = joined.at(-1);
    const isPart =
      last?.unit === 'money' &&
      last.scale > atom.scale &&
      atom.scale > 1 &&
      atom.value > 0 &&
      atom.value < last.scale &&
      atom.start === atom.core &&
      text.slice(last.end, atom.start) === ' ';
    if (!isPart) joined.push(atom);
    else {
      const { value, step, end, unit, noun } = atom;
      const isMoney = last.start !== last.core || unit === 'money';
      joined[joined.length - 1] = {
        ...last,
        value: last.value + Math.sign(last.value) * value,
        unit: isMoney ? 'money' : unit,
        noun: isMoney ? null : noun,
        step,
        scale: atom.scale,
        end,
      };
    }
  }
  return joined;
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
function joinRange(text: string, one: Atom, next: Atom): SpokenFigure | null {
  const other = asLossToo(text, one, next);
  const words = text.slice(one.end, other.start);
  if (/\bplus (?:or|and) minus\b/i.test(words)) return null;
  const between = words.replace(NEAR_WORDS, ' ');
  const left = text.slice(Math.max(0, one.start - 44), one.start);
  const isBetween = /\bbetween\s(?:\w+\s)?(?:[\d.]+\s--\s)?$/i.test(left);
  const isEither = OR.test(between) && (one.unit !== null || one.noun === null);
  if (OR.test(between) && (isFarApart(one, other) || OTHERWISE.test(text.slice(other.end))))
    return null;
  if (!TO.test(between) && !(isBetween && AND.test(between)) && !isEither) return null;
  if (
    /(?<!\b(?:any|some)where )\bfrom\s(?:\w+\s)?$/i.test(left) &&
    !/\brang(?:e|ing)\b/i.test(left) &&
    !AFTER_RANGE.test(left) &&
    !BEFORE_RANGE.test(text.slice(other.end)) &&
    !(isDash(words) && AFTER_FIGURE.test(left))
  )
    return null;

  const isBare = one.unit === null || one.scale === 1 || isCountOf(one, other);
  const bare = isBare ? inherit(one, other) : one;
  const low = bare && inHundreds(text, bare, other);
  if (low === null || low.unit !== other.unit || low.currency !== other.currency) return null;
  if (low.unit === 'count' && low.noun === null && other.noun === null && !isBetween) return null;
  if (low.value === other.value || isMoveTo(left, low, other)) return null;
  const [from, to] = low.value <= other.value ? [low, other] : [other, low];
  if (from !== low && !OR.test(between) && !isBetween && low.value >= 0) return null;

  const isBracketed = text[one.start] === '[' && text[other.end] === ']';
  const end = other.end + (isBracketed ? 1 : 0);
  return {
    figure: {
      ...figureOf(text, low, low.unit ?? 'count'),
      value: from.value,
      low: from.value,
      high: to.value,
      text: text.slice(one.start, end).trim(),
      approximate: one.approximate || other.approximate,
      doubtful: one.doubtful || other.doubtful,
    },
    start: one.start,
    end,
    step: Math.min(low.step, other.step),
    noun: low.noun ?? other.noun,
  };
}

/** "a loss of $20 million to $25 million": the loss is said once for both. */
function asLossToo(text: string, one: Atom, other: Atom): Atom {
  const isShared = one.value < 0 && other.value > 0 && other.unit === 'money';
  return isShared && isLoss(text, one.start, one.end) ? { ...other, value: -other.value } : other;
}

// "to 9-10% from 9.5-10.5%": both are ranges
const AFTER_FIGURE =
  /[\d%](?:\s(?:percent|thousand|million|billion|trillion|crores?|points))?,?\s(?:up\s|down\s)?from\s(?:\w+\s)?$/i;

// "$5.7 to $5.8 billion, up from $5.55 to $5.7 billion": so is what it was before
const AFTER_RANGE =
  /\d(?:%|\s[a-z]+)?\s?(?:to|and|-|–)\s?[^\s\d]{0,4}\d[\d.,]*(?:%|\s?[a-z]+|\sper\s(?:diluted\s)?(?:share|unit))?,?\s(?:(?:up|down|raised|increased|lowered|reduced|narrowed|revised|changed)\s)?from\s$/i;

// "from $5.25 to $5.35 to $4.90 to $5.00": of four, the first two are a range as the last two
const BEFORE_RANGE =
  /^\s(?:up\s|down\s)?to\s(?:between\s|a range of\s)?[^\s\d]{0,4}\d[\d.,]*(?:%|\s(?:percent|thousand|million|billion|crores?))?\s?(?:to|and|-|–)\s?[^\s\d]{0,4}\d/i;

// "up 23% or 24% in constant currency": one move in two measures
const OTHERWISE =
  /^\s(?:(?:growth|increase|decline|decrease)\s)?(?:organically|(?:in|at|on an?|under)\s(?:constant|local|comparable|organic|like[- ]for[- ]like|reported|adjusted|operating|core|(?:non-)?GAAP|underlying|currency[- ]neutral|FX[- ]neutral|pro[- ]forma)\b|(?:when\s)?(?:excluding|including|adjusted for|adjusting for|ex)\b)/i;

function isDash(words: string): boolean {
  return /^\s?[-–]\s?$/.test(words);
}

/** "$3.1 billion or $6.78 per share": no range, but one result in two measures. */
function isFarApart(one: Atom, other: Atom): boolean {
  const [low, high] = [one, other].map(({ value }) => Math.abs(value)).toSorted((a, b) => a - b);
  // "3,000 or around 11%": a number of things and their share
  const isOfMany = one.unit === null && other.unit === 'percent' && one.value >= 100;
  const isOwnUnit = isOfMany || (one.unit !== null && one.unit === other.unit);
  return isOwnUnit && low !== undefined && high !== undefined && high > FAR * low;
}

/** "10 million to 12 million tonnes": what the second counts, the first does. */
function isCountOf(one: Atom, other: Atom): boolean {
  return one.isBareScale && other.unit === 'count' && other.noun !== null;
}

/** "four to five hundred million": the hundred is said once for both. */
function inHundreds(text: string, low: Atom, high: Atom): Atom {
  const hasOne = /^[a-z]+ hundred\b(?! and)/i.test(text.slice(high.core, high.end));
  const isShort = hasOne && Math.abs(low.value) * 20 < Math.abs(high.value);
  return isShort ? { ...low, value: low.value * 100 } : low;
}

const MOVED_BY =
  /\b(?:by|up|down|increased|rose|grew|climbed|jumped|advanced|fell|declined|decreased|dropped|improved)\s(?:\w+\s)?(?:[\d.]+(?:%|\spercent)\sor\s(?:\w+\s)?)?$/i;
const HAS_MOVED = guarded(
  /(?<!\b(?:have|be|expect\w*|forecast)\s)\b(?:(?:was|were) (?:up|down)|increased|rose|grew|climbed|jumped|advanced|fell|declined|decreased|dropped|improved|shrank|widened|narrowed)\s(?:by\s)?(?:\w+\s)?(?:[\d.]+(?:%|\spercent)\sor\s(?:\w+\s)?)?$/i,
);

/** "raised by $1.3 billion to $61.3 billion" is a change and a level; "by 5% to 7%" is a range. */
function isMoveTo(left: string, low: Atom, high: Atom): boolean {
  if (MOVED_BY.test(left) && high.value > low.value * 5) return true;
  return low.unit === 'money' && low.scale > 1 && high.scale >= low.scale && HAS_MOVED.test(left);
}

const NEAR_WORDS =
  /\s(?:negative|minus|plus|positive|about|around|approximately|roughly|nearly|almost|over|up to)\s/gi;

/** A bare member of a range takes unit and scale from its partner: "$4.8 and $4.85 billion". */
function inherit(bare: Atom, from: Atom): Atom | null {
  if (isCountOf(bare, from)) return { ...bare, unit: 'count', currency: null, noun: from.noun };
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
