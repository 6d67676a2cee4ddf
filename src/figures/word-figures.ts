import type { SpokenFigure } from './spoken-figure.ts';

const MULTIPLES: readonly (readonly [string, number])[] = [
  ['doubled|doubling|two-?fold', 2],
  ['tripled|tripling|trebled|trebling|three-?fold', 3],
  ['quadrupled|quadrupling|four-?fold', 4],
  ['five-?fold', 5],
  ['ten-?fold', 10],
  ['halved|halving', 0.5],
];
const MULTIPLE = new RegExp(
  `\\b(?:(?<over>more than|over) )?(?:${MULTIPLES.map(([words], at) => `(?<m${at}>${words})`).join('|')})\\b`,
  'gi',
); // more than doubled

const FRACTION =
  /(?<![\d/])(?<near>(?:more than|over|about|around|almost|nearly|less than|up to)\s)?(?<top>[1-9])\/(?<bottom>[2-9])(?![\d/])/g; // more than 1/3
const SPELLED =
  /\b(?<near>(?:more than|over|about|around|almost|nearly|less than|up to)\s)?(?<top>one|two|three)[- ](?<bottom>thirds?|quarters|fourths?|fifths?)\b/gi;

const MID = /\bmid[- ](?<tens>[1-9]0)s?(?:\s?%|\spercent\b)/gi; // mid-50% = 54 to 56

const TOPS: Readonly<Record<string, number>> = { one: 1, two: 2, three: 3 };
const BOTTOMS: Readonly<Record<string, number>> = { third: 3, quarter: 4, fourth: 4, fifth: 5 };

/** Figures that are words rather than digits: "doubled" = 2 times, "more than 1/3" = 33.3 percent. */
export function readWordFigures(
  text: string,
  taken: readonly SpokenFigure[],
): readonly SpokenFigure[] {
  const multiples = [...text.matchAll(MULTIPLE)].map((match) => {
    const value = MULTIPLES.find((_, at) => match.groups?.[`m${at}`] !== undefined)?.[1] ?? 1;
    return wordFigure(match, { value, unit: 'multiple', step: 1, near: match.groups?.over });
  });
  const fractions = [...text.matchAll(FRACTION), ...text.matchAll(SPELLED)].map((match) => {
    const { top = '1', bottom = '1', near } = match.groups ?? {};
    const over = TOPS[top.toLowerCase()] ?? Number(top);
    const under = BOTTOMS[bottom.toLowerCase().replace(/s$/, '')] ?? Number(bottom);
    const value = Number(((over / under) * 100).toPrecision(6));
    return wordFigure(match, { value, unit: 'percent', step: 1, near });
  });
  const mids = [...text.matchAll(MID)].map((match) => {
    const tens = Number(match.groups?.tens);
    const spoken = wordFigure(match, { value: tens + 4, unit: 'percent', step: 1, near: 'about' });
    return { ...spoken, figure: { ...spoken.figure, low: tens + 4, high: tens + 6 } };
  });
  return freeOf([...multiples, ...fractions, ...mids], taken);
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
  match: RegExpExecArray,
  {
    value,
    unit,
    step,
    near,
  }: { value: number; unit: 'multiple' | 'percent'; step: number; near: string | undefined },
): SpokenFigure {
  const word = near?.trim().toLowerCase();
  const bound =
    word === 'more than' || word === 'over'
      ? 'over'
      : word === 'less than' || word === 'up to'
        ? 'under'
        : null;
  return {
    figure: {
      value,
      unit,
      currency: null,
      text: match[0],
      approximate: word !== undefined,
      doubtful: false,
      ...(bound && { bound }),
    },
    start: match.index,
    end: match.index + match[0].length,
    step,
    noun: null,
  };
}
