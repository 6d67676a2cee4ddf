import { guarded } from '../../core/guarded/guarded.ts';
import { matchesOf } from '../../core/matches.ts';
import type { SpokenFigure } from '../../figures/grammar/spoken-figure.ts';

/** Values a loosely worded amount may stand for, sign aside; bounds are inclusive. */
export interface Band {
  readonly low: number;
  readonly high: number;
}

const NEAR =
  '(?:a (?:little|bit) (?:over|more than|under|less than|above|below)|(?:just|slightly|well|somewhat) (?:over|under|above|below|more than|less than)|more than|less than|over|under|above|below|about|around|roughly|approximately|nearly|almost|close to|some|around)';
const TOPS: Readonly<Record<string, number>> = { a: 1, one: 1, two: 2, three: 3, four: 4 };
const PARTS: Readonly<Record<string, number>> = {
  half: 2,
  third: 3,
  quarter: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  tenth: 10,
};
// "by roughly a fifth", "nearly half of"; "a quarter" alone is a time
const FRACTION = guarded(
  new RegExp(
    `(?<![\\w-])(?:(?<near>${NEAR})\\s)?(?:(?<top>a|one|two|three|four)[ -])?(?<part>half|third|quarter|fifth|sixth|seventh|eighth|tenth)s?\\b(?!\\s(?:quarter|half|year(?! (?:on|over) year)|ago|earlier|in a row|time|which|to be)|-(?:quarter|half|year))`,
    'gi',
  ),
);
const OF_YEAR = /\b(?:first|second|back|front|latter|last)\s$/i; // "the first half of 2024"
const SIZE = /\b(?:by|more than|less than|over|under|nearly|almost|about|around|roughly)\s?$/i;

/** "Over three quarters" without what they are of: a time. */
function isSpan(words: string, after: string): boolean {
  return /^(?:over )?(?:two|three|four) quarters$/i.test(words) && !/^\sof\b/.test(after);
}

// "cut in half", "fell by half"
const CUT_IN = /\b(?:cut|reduc(?:e[sd]?|ing)|slash(?:ed)?|chopped) (?:[\w’'-]+ ){0,4}in\s$/i;

function isHalfOf(text: string, start: number, end: number, near: string | undefined): boolean {
  const before = text.slice(0, start);
  return (
    near !== undefined ||
    /^\sof\b/.test(text.slice(end)) ||
    /\bby\s$/i.test(before) ||
    CUT_IN.test(before)
  );
}

/** Fractions in words as percentages: "by roughly a fifth" is about 20 %; those already read are left out. */
export function readLooseAmounts(
  text: string,
  taken: readonly SpokenFigure[],
): readonly SpokenFigure[] {
  return matchesOf(text, FRACTION).flatMap((match): SpokenFigure[] => {
    const { near, top, part = '' } = match.groups ?? {};
    const [start, end] = [match.index, match.index + match[0].length];
    const isHalf = part.toLowerCase() === 'half';
    if (isHalf && OF_YEAR.test(text.slice(0, start))) return [];
    if (isSpan(match[0], text.slice(end))) return [];
    if (taken.some((one) => one.start < end && start < one.end)) return [];
    if (top === undefined && !(isHalf && isHalfOf(text, start, end, near))) return [];
    if (
      !near &&
      !SIZE.test(text.slice(0, start)) &&
      !CUT_IN.test(text.slice(0, start)) &&
      !/^\s(?:of|more|less|lower|higher|above|below|up|down)\b/.test(text.slice(end))
    )
      return [];
    const value =
      ((TOPS[(top ?? 'a').toLowerCase()] ?? 1) * 100) / (PARTS[part.toLowerCase()] ?? 1);
    return [
      {
        figure: {
          ...{ value, unit: 'percent', currency: null, text: match[0] },
          ...{ approximate: true, doubtful: false },
        },
        ...{ start, end, step: 1, noun: null },
      },
    ];
  });
}

// "far less than the 26% fall": a figure that is compared with, no bound of one
const THAN_THE = /\b(?:more|less|fewer) than (?:the|its|their|that|last year['’]s) \S*$/i;
const LITTLE = /\b(?:little|bit|just|slightly)\b/i;
const OVER = /\b(?:over|more than|above|north of|at least)\b/i;
const UNDER = /\b(?:under|less than|below|at most|up to|no more than)\b/i;
const NEARLY = /\b(?:nearly|almost|close to|just short of)\b/i;
const ABOUT = /\b(?:about|around|roughly|approximately|some)\b/i;
const ABOUT_IT = /\b(?:about|around|roughly|approximately|some)\s$/i;
const IN_WORDS = /^[^\d]*$/; // "doubled", "a third"

/**
 * The values a loosely worded figure allows: "over 40%" is more than 40 %, and not so much more that one
 * would say 50; "nearly half" is a little less. Null for a figure that is meant as it stands.
 */
export function bandOf(
  { figure, step }: Pick<SpokenFigure, 'figure' | 'step'>,
  before: string,
): Band | null {
  const said = `${before.slice(-24)} ${figure.text}`;
  const value = Math.abs(figure.value);
  if (figure.high !== undefined || THAN_THE.test(said)) return null;
  const size = Math.max(step, value * 0.02);
  if (figure.unit === 'multiple' && value < 1) return bandOfCut(value, said);
  if (OVER.test(figure.text) || figure.bound === 'over')
    return belowNext(figure, {
      low: value,
      high: LITTLE.test(said)
        ? value + Math.max(step, value * (IN_WORDS.test(figure.text) ? 0.12 : 0.08))
        : figure.unit === 'multiple' && IN_WORDS.test(figure.text)
          ? value + 1 // "more than doubled" is not yet tripled
          : value * (IN_WORDS.test(figure.text) ? 1.4 : isRoundShare(figure) ? 1.2 : 1.1),
    });
  if (UNDER.test(figure.text) || figure.bound === 'under')
    return {
      low: LITTLE.test(said)
        ? value - Math.max(step, value * 0.08)
        : value * (IN_WORDS.test(figure.text) ? 0.75 : 0.9),
      high: value,
    };
  // "nearly half" may be 45%, "nearly 450 million" is no 400
  if (NEARLY.test(said))
    return {
      low: value * (IN_WORDS.test(figure.text.replace(NEARLY, '')) ? 0.88 : 0.95),
      high: value,
    };
  if (IN_WORDS.test(figure.text)) return { low: value * 0.93, high: value * 1.07 };
  if (!ABOUT.test(figure.text) && !ABOUT_IT.test(before)) return null;
  const slack = Math.min(size, roundness(value, step)) / 2;
  return { low: value - slack, high: value + slack };
}

const ROUND = [1, 2.5, 5]; // what people step by, whatever the power of ten

/** "Over 300,000" of 316,000, and nobody says "over 300,003" of it: a bound is the round figure next below. */
function belowNext({ text, value }: SpokenFigure['figure'], { low, high }: Band): Band {
  const size = Math.abs(value);
  if (IN_WORDS.test(text) || size === 0) return { low, high };
  const top = 10 ** Math.floor(Math.log10(size));
  const steps = [1, 0.1, 0.01, 0.001, 1e-4, 1e-5, 1e-6].flatMap((part) =>
    ROUND.map((step) => step * part * top),
  );
  const isWhole = (step: number) => Math.abs(size / step - Math.round(size / step)) < 1e-9;
  const step = Math.max(0, ...steps.filter(isWhole));
  return { low, high: step === 0 ? high : Math.min(high, low + step) };
}

/** "More than 50%" may be 58; "more than 52%" is no 57. */
function isRoundShare({ unit, value }: SpokenFigure['figure']): boolean {
  return unit === 'percent' && value !== 0 && value % 10 === 0;
}

/** "Nearly halved" is a little more than half of it, "more than halved" less. */
function bandOfCut(value: number, said: string): Band {
  if (NEARLY.test(said)) return { low: value, high: value * 1.14 };
  if (OVER.test(said)) return { low: value * 0.6, high: value };
  return { low: value * 0.93, high: value * 1.07 };
}

/** What the last digit that is no zero is worth: "about 4,800" may be 4,790, "about 4,803" is meant. */
function roundness(value: number, step: number): number {
  let [digits, worth] = [Math.round(value / step), step];
  while (digits > 0 && digits % 10 === 0) [digits, worth] = [digits / 10, worth * 10];
  return worth;
}
