import { FALLING, RISING } from '../figures/role/directions.ts';

// The nouns that a change of a figure is told by, and the words of a call that bear each out.
const CHANGES: readonly (readonly [RegExp, RegExp])[] = [
  [/ (?:increase|improvement)$/, new RegExp(`${RISING.source}|\\b(?:add|push)\\w*\\b`, 'i')],
  [
    / (?:decrease|reduction)$/,
    new RegExp(`${FALLING.source}|\\b(?:cut|eliminat|remov|tak|pay|step)\\w*\\b`, 'i'),
  ],
  [/ closures$/, /\bclos/i],
  [/ investments$/, /\binvest/i],
  [/ spending$/, /\bspend/i],
  [/ savings$/, /\bsav/i],
  [/ impact$/, /\b(?:impact|affect|hurt|limit|constrain)/i],
];

/**
 * A topic without the noun of its change, where words of the call say that change: "debt reduction" of "we will pay
 * down $40 million of debt" is of debt. Null where it ends with no such noun, or nothing said bears it out.
 */
export function withoutToldChange(topic: string, quotes: readonly string[]): string | null {
  const change = CHANGES.find(([noun]) => noun.test(topic));
  if (!change || !quotes.some((quote) => change[1].test(quote))) return null;
  return topic.replace(change[0], '');
}
