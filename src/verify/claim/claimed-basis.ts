import { matchesOf } from '../../core/matches.ts';
import type { Fact } from '../../figures/fact.ts';
import type { SpokenFigure } from '../../figures/grammar/spoken-figure.ts';

// "63 cents reported and 94 cents adjusted": of the figure right before it
const RIGHT_BEHIND =
  /^\s(?:\w+\s)?(?<basis>reported|adjusted)(?=,?\s(?:and|or|but|while|versus|against|compared)\s|[,.;]|$)/i;

const BASIS_WORDS = [
  [
    'adjusted',
    /\b(?:(?<!\b(?:FX|currency|exchange|rate|seasonally|inflation|risk|rent|lease)[- ])adjusted|non-?GAAP|non-?IFRS|normali[sz]ed|underlying(?! (?:revenues?|sales|growth|volumes?)\b))\b/i,
  ],
  [
    'reported',
    /\b(?:before|without) (?:(?:any|all|the|its|such|making) )*adjust(?:ments|ing items)\b|\bunadjusted\b|(?<!non-)\b(?:GAAP|IFRS|statutory)\b|\b(?:as|on an?|on the) reported\b(?! to)|(?:['’]s|\b(?:its|our|the|and|of|under|against|than)) reported (?:(?:diluted|net|operating|pre-?tax) )*(?:EPS|earnings|profit|income|loss|margin|EBIT\w*)\b(?! (?:of|was|were|is)? ?(?:that|by)\b)/i,
  ],
] as const;

// "1.96 a share, against 2.44 under GAAP": the same by another measure, no time before
const BY_BASIS =
  /^\s(?:under|on an?|by) (?:\w+ )?(?:non-)?(?:GAAP|IFRS|adjusted|reported|statutory)\b/i;

// "8% as reported and 9% excluding currency": of the first
const OF_LAST =
  /^\s\(?(?:as reported|reported|on an? (?:reported|adjusted|GAAP) basis|GAAP|non-GAAP|adjusted)\)?(?=,?\s(?:and|or|but|while)\s)/i;

/** Whether the words right behind a figure name its basis. */
export function isByBasis(text: string, { end }: Pick<SpokenFigure, 'end'>): boolean {
  return BY_BASIS.test(text.slice(end));
}

// "up 28%, and orders 46%, on a non-GAAP, currency-neutral basis": of all that a sentence tells
const ON_BASIS =
  /(?:^|,\s|\s)on an? (?<terms>(?:[\w-]+,? (?:and )?){0,4}?)(?:\w+ )?basis(?=[.,;]|$)/gi;

/** Whether a sentence puts all its figures on one basis and no other. */
export function isAllOnBasis(text: string, basis: Fact['basis']): boolean {
  const named = matchesOf(text, ON_BASIS).flatMap(
    ({ groups }) => BASIS_WORDS.find(([, pattern]) => pattern.test(groups?.terms ?? ''))?.[0] ?? [],
  );
  return named.length > 0 && named.every((each) => each === basis);
}

// "down 14% from adjusted EBITDA of": of what it is held against
const UP_TO = /[.;,]\s|\s(?:and|from|versus|against|than|compared)\s/;

/** The basis that the words around a figure name, those right behind it first. */
export function basisIn(text: string, figures: readonly SpokenFigure[], at: number): Fact['basis'] {
  const { start, end } = figures[at] ?? { start: 0, end: 0 };
  const own = RIGHT_BEHIND.exec(text.slice(end))?.groups?.basis?.toLowerCase();
  if (own === 'reported' || own === 'adjusted') return own;
  const isBehind = isByBasis(text, { end });
  const before = isBehind
    ? ''
    : (text
        .slice(figures[at - 1]?.end ?? 0, start)
        .replace(OF_LAST, ' ')
        .split(/[.;]\s/)
        .at(-1) ?? '');
  const after = text.slice(end, figures[at + 1]?.start).split(UP_TO, 1)[0] ?? '';
  return BASIS_WORDS.find(([, pattern]) => pattern.test(`${before} ${after}`))?.[0] ?? null;
}
