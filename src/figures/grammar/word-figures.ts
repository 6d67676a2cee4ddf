import type { Unit } from '../../core/figure.ts';
import { guarded } from '../../core/guarded/guarded.ts';
import { matchesOf } from '../../core/matches.ts';
import type { SpokenFigure } from './spoken-figure.ts';

const MULTIPLES: readonly (readonly [string, number])[] = [
  [
    'doubled|doubling|two-?fold|twice(?=\\s(?:as (?:much|many|large|big|high)|the|what|that of)\\b)',
    2,
  ],
  ['tripled|tripling|trebled|trebling|three-?fold', 3],
  ['quadrupled|quadrupling|four-?fold', 4],
  ['quintupled|quintupling|five-?fold', 5],
  ['six-?fold', 6],
  ['seven-?fold', 7],
  ['eight-?fold', 8],
  ['nine-?fold', 9],
  ['ten-?fold', 10],
  ['halved|halving', 0.5],
];
const MULTIPLE = guarded(
  new RegExp(`\\b(?:${MULTIPLES.map(([words], at) => `(?<m${at}>${words})`).join('|')})\\b`, 'gi'),
); // doubled
const PART = guarded(
  /(?<![\d/])[1-9]\/(?<printed>[2-9])(?![\d/])|\b(?<bottom>half(?= of\b)|(?:third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth)s?)\b/gi,
); // 1/3, thirds
// "112%, a point lower than last quarter"
const POINT = guarded(
  /\b(?:an?|one) (?:full )?(?:percentage )?point(?=\s(?:higher|lower|better|worse|more than|less than|above the|below the|up on|down on)\b)/gi,
);
const TOP = /\b(?<!\band )(?<top>an?|one|two|three|four|five|seven|nine)[- ]$/i; // two of "two-thirds"
// "the second half of", "a year and a half of": time, and what TOP reads
const NO_HALF =
  /\b(?:first|second|back|front|latter|last|other|better|early|a|and|that|this|next)[- ]$/i;
const NEAR =
  /\b(?<near>more than|over|about|around|almost|nearly|roughly|approximately|close to|less than|under|up to)\s$/i;
const REACH = 40;

// What a part is of. "A quarter of growth" and "two quarters of this year" are time, "a third plant" an
// ordinal, "half of the year" both.
const WHOLE =
  /^ of (?:(?:our|the|its|their|that|those|all|total|group|company|consolidated)\b(?! (?:year|fiscal|quarter|month|calendar|season|half|period|decade|century)\b)|(?:net |global |annual )?(?:revenues?|sales|customers?|users|profits?|volumes?|costs?|income|loans|deposits|shipments)\b)/i;
const OF_UNIT = /^ of (?:(?:a|one) (?:percent(?:age point)?|point)\b|1\s?(?:%|percent\b))/i; // a quarter of a point

const TOPS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  seven: 7,
  nine: 9,
};
const BOTTOMS: Readonly<Record<string, number>> = {
  half: 2,
  third: 3,
  quarter: 4,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
};

/** Figures that are words rather than digits: "doubled" = 2 times, "more than 1/3" = 33.3 percent. */
export function readWordFigures(
  text: string,
  taken: readonly SpokenFigure[],
): readonly SpokenFigure[] {
  const multiples = matchesOf(text, MULTIPLE).map((match) => {
    const value = MULTIPLES.find((_, at) => match.groups?.[`m${at}`] !== undefined)?.[1] ?? 1;
    const [start, end] = [match.index, match.index + match[0].length];
    return wordFigure(text, { start, end, value, unit: 'multiple' });
  });
  const points = matchesOf(text, POINT).map(({ index: start, 0: said }) =>
    wordFigure(text, { start, end: start + said.length, value: 1, unit: 'points' }),
  );
  const parts = matchesOf(text, PART).flatMap((match) => partOf(match, text) ?? []);
  return freeOf([...multiples, ...points, ...parts], taken);
}

/** A part as a percentage; null where the words are time or an ordinal. */
function partOf(match: RegExpExecArray, text: string): SpokenFigure | null {
  const { printed, bottom } = match.groups ?? {};
  const left = text.slice(Math.max(0, match.index - REACH), match.index);
  const isHalf = bottom !== undefined && /^half$/i.test(bottom);
  const said = printed ? null : TOP.exec(left);
  const isBareHalf = isHalf && !/^one[- ]/i.test(said?.[0] ?? '');
  if (isBareHalf ? NO_HALF.test(left) : !printed && !said) return null;
  const top = printed ? match[0][0] : isBareHalf ? 'one' : said?.groups?.top;
  const share =
    (TOPS[top?.toLowerCase() ?? ''] ?? Number(top)) /
    (BOTTOMS[bottom?.toLowerCase().replace(/s$/, '') ?? ''] ?? Number(printed));
  const start = match.index - (isBareHalf ? 0 : (said?.[0].length ?? 0));
  const end = match.index + match[0].length;
  const right = text.slice(end, end + REACH);

  const ofUnit = OF_UNIT.exec(right);
  if (ofUnit) {
    const unit = /point/i.test(ofUnit[0]) ? 'points' : 'percent';
    return wordFigure(text, { start, end: end + ofUnit[0].length, value: share, unit, step: 0.01 });
  }
  const isSure = printed || (/^(?:third|fifth)/i.test(bottom ?? '') && !/^an?$/i.test(top ?? ''));
  if (!isSure && !WHOLE.test(right)) return null;
  const value = Number((share * 100).toPrecision(6));
  return wordFigure(text, { start, end, value, unit: 'percent' });
}

/** Those that overlap none of the taken ones; both are walked once, in order of place. */
function freeOf(
  found: readonly SpokenFigure[],
  taken: readonly SpokenFigure[],
): readonly SpokenFigure[] {
  let at = 0;
  return found
    .toSorted((one, other) => one.start - other.start)
    .filter(({ start, end }) => {
      while ((taken[at]?.end ?? Number.POSITIVE_INFINITY) <= start) at++;
      return (taken[at]?.start ?? Number.POSITIVE_INFINITY) >= end;
    });
}

function wordFigure(
  text: string,
  said: { start: number; end: number; value: number; unit: Unit; step?: number },
): SpokenFigure {
  const { end, value, unit, step = 1 } = said;
  const near = NEAR.exec(text.slice(Math.max(0, said.start - REACH), said.start));
  const start = said.start - (near?.[0].length ?? 0);
  const word = near?.groups?.near?.toLowerCase() ?? '';
  const bound = /^(?:more than|over)$/.test(word)
    ? 'over'
    : /^(?:less than|under|up to)$/.test(word)
      ? 'under'
      : null;
  return {
    figure: {
      value,
      unit,
      currency: null,
      text: text.slice(start, end),
      approximate: word !== '',
      doubtful: false,
      ...(bound && { bound }),
    },
    start,
    end,
    step,
    noun: null,
  };
}
