import type { Figure } from '../../core/figure.ts';
import { guarded } from '../../core/guarded/guarded.ts';
import { matchesOf } from '../../core/matches.ts';
import { acrossFlat } from './across-flat.ts';
import type { SpokenFigure } from './spoken-figure.ts';

const LEVEL = '(?:low|mid|high)';
const TENS = '[2-9]0(?:s\\b(?:\\s?%|\\spercent\\b)?|\\s?%|\\spercent\\b)';
const ONES = '[1-9][1-9]s\\b'; // "the mid-14s"
const KIND = (at: number) =>
  `(?<kind${at}>single(?:[- ]digits?)?|double(?:[- ]digits?)?|teens|${TENS}|${ONES})`;

const BAND = guarded(
  new RegExp(
    `\\b(?<level1>${LEVEL})(?:[- ]+${KIND(1)})?(?:[- ]*\\b(?:to|or)[- ]+(?:the )?(?<level2>${LEVEL})[- ]+${KIND(2)})?(?![\\w%])`,
    'gi',
  ),
); // mid-single digits, low to mid-20s, high single to low double digits
const SIGN = /\b(?:negative|minus) $/i;

// "high-single-digit millions" is no share, nor is "a mid-teens multiple".
const OTHER_UNIT = guarded(
  /^[- ](?:[mbtr]+illions?|thousands?|hundreds?|crores?|dollars?|euros?|basis|bps|multiples?|times|years?|days?|cents?)\b/i,
);
// "people in their mid-30s" are that old; "oil in the mid-60s" has a price.
const AGE = /\b(?:their|his|her|my|your|aged?)\s(?:the\s)?$/i;
const SHARE = /margin|growth|grow|rate|increase|decrease|percent|%|ratio|share/i;

const BASE: Readonly<Record<string, number>> = { single: 0, teens: 10 };
const FROM: Readonly<Record<string, number>> = { low: 1, mid: 4, high: 7 };

/** Bands said in words: "mid-single digits" is 4 to 6 percent, "low teens" 11 to 13, "mid-30s" 34 to 36, "mid-14s" 14.4 to 14.6. */
export function readBands(text: string): readonly SpokenFigure[] {
  const found: SpokenFigure[] = [];
  for (const match of matchesOf(text, BAND)) {
    const { level1 = '', kind1, level2, kind2 } = match.groups ?? {};
    const last = kind2 ?? kind1;
    if (last === undefined || !isWhole(last)) continue;
    const low = edgesOf(level1, kind1 ?? last);
    const high = edgesOf(level2 ?? level1, last);
    const at = match.index;
    const end = at + match[0].length;
    if (!low || !high || low[0] >= high[1] || OTHER_UNIT.test(text.slice(end, end + 16))) continue;
    const left = text.slice(Math.max(0, at - 60), at);
    if (/^\d.*s$/.test(last) && (AGE.test(left) || !SHARE.test(left))) continue;
    const sign = SIGN.exec(left)?.[0] ?? '';
    const edges = sign === '' ? ([low[0], high[1]] as const) : ([-high[1], -low[0]] as const);
    found.push(bandOf(text, { start: at - sign.length, end, edges }));
  }
  const across = acrossFlat(text).map((each) => {
    const { figure, ...rest } = bandOf(text, each);
    return { ...rest, figure: { ...figure, unit: each.unit, approximate: false } };
  });
  const apart = found.filter(
    ({ start, end }) => !across.some((one) => one.start < end && start < one.end),
  );
  return [...apart, ...across].sort((one, other) => one.start - other.start);
}

// "down 9% to down 4%"
const WAY_OF_EACH = /^(?:up|down|plus|minus)\s.*\s(?:to|and)\s(?:up|down|plus|minus)\s/i;

/** Whether a figure's own words say which way it goes: "flat to down 2%". */
export function saysItsWay({ text, low, high }: Figure): boolean {
  if (WAY_OF_EACH.test(text)) return true;
  return (
    low !== undefined &&
    high !== undefined &&
    low <= 0 &&
    high >= 0 &&
    /\b(?:flat|up|down|plus|lower|higher|declin|decreas|drop|reduc|contract|fall|increas|gain|growth|rise|improve|expan)/i.test(
      text,
    )
  );
}

/** Whether a figure was said as a band, so that it has no digits of its own to print. */
export function isBand(said: string): boolean {
  return /\b(?:low|mid|high)[- ].*(?:digits?|teens|[1-9][1-9]s|[2-9]0(?:s|%|\s?percent)?)/i.test(
    said,
  );
}

function isWhole(kind: string): boolean {
  return !/^(?:single|double)$/i.test(kind);
}

/** First and last percent of one band; null for what nobody agrees on: "mid-double digits". */
function edgesOf(level: string, kind: string): readonly [number, number] | null {
  const from = FROM[level.toLowerCase()] ?? 0;
  if (/^double/i.test(kind)) return from === 1 ? [10, 13] : null;
  const word = kind.toLowerCase().split(/[- ]/)[0] ?? '';
  const base = BASE[word] ?? Number.parseInt(word, 10);
  const isOfOnes = base % 10 !== 0;
  return isOfOnes
    ? [(base * 10 + from) / 10, (base * 10 + from + 2) / 10]
    : [base + from, base + from + 2];
}

function bandOf(
  text: string,
  {
    start,
    end,
    edges: [low, high],
  }: { start: number; end: number; edges: readonly [number, number] },
): SpokenFigure {
  return {
    figure: {
      value: low,
      low,
      high,
      unit: 'percent',
      currency: null,
      text: text.slice(start, end),
      approximate: true,
      doubtful: false,
    },
    start,
    end,
    step: 1,
    noun: null,
  };
}
