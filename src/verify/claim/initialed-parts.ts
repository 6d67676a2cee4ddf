import { matchesOf } from '../../core/matches.ts';
import type { SegmentMention } from '../../figures/segment/segment-finder.ts';

// "Doors & Windows", "Paint Systems and Tooling"
const SPELLED =
  /(?<![\p{L}-])\p{Lu}[\p{L}-]{2,30}(?:(?:,? (?:and|&))? \p{Lu}[\p{L}-]{2,30}){1,4}(?![\p{L}-])/gu;
// "D&W", "PS&T"
const INITIALS = /(?<![\p{L}&-])\p{Lu}(?:&?\p{Lu}){1,4}(?![\p{L}&-])/gu;
const US_ALONE = /^u\.?s\.?$/;
const US = /(?<![\p{L}.])(?:US|U\.S\.)(?=[ ,.;]|$)(?! ?(?:GAAP|dollars?|\$))/gu;
const NO_PART =
  /^(?:EPS|GAAP|CEO|CFO|COO|US|UK|EU|USD|FY|YOY|QOQ|EBIT|EBITDA|ROE|ROA|ROIC|NII|NIM|FFO|AUM|ARR|R&D|SG&A|G&A|M&A|P&L|IT|AI)$/;

/** Parts that a claim spells out where the call gives their initials, or the other way round. */
export function initialedParts(
  text: string,
  names: ReadonlySet<string>,
  company: string,
): readonly SegmentMention[] {
  const all = [...names];
  const spelled = matchesOf(text, SPELLED).map(({ index, 0: said }) => ({
    ...{ said, index },
    name: only(all.filter((name) => lettersOf(name) === initialsOf(said))),
  }));
  const short = matchesOf(text, INITIALS)
    .filter(([said]) => !NO_PART.test(said))
    .map(({ index, 0: said }) => ({
      ...{ said, index },
      name: only(all.filter((name) => initialsOf(name) === lettersOf(said))),
    }));
  // "the US" of a part that is named after its company and its country
  const [owner = ''] = company.toLowerCase().split(/[\s,]/);
  const isHome = (name: string) =>
    owner !== '' && name.startsWith(`${owner} `) && US_ALONE.test(name.slice(owner.length + 1));
  const home = all.some((name) => US_ALONE.test(name)) ? null : only(all.filter(isHome));
  const places =
    home === null
      ? []
      : matchesOf(text, US).map(({ index, 0: said }) => ({ said, index, name: home }));
  return [...spelled, ...short, ...places].flatMap(({ said, index, name }) =>
    name === null ? [] : [{ name, start: index, end: index + said.length }],
  );
}

function only(names: readonly string[]): string | null {
  return names.length === 1 ? (names[0] ?? null) : null;
}

/** The letters of a name that is made of initials; a name in words has none. */
function lettersOf(name: string): string | null {
  const letters = name.toLowerCase().replaceAll('&', '');
  return /^[a-z]{2,5}$/.test(letters) &&
    (name.includes('&') || !/[aeiou]/.test(letters) || name === name.toUpperCase())
    ? letters
    : null;
}

function initialsOf(name: string): string {
  const words = name
    .toLowerCase()
    .split(/[\s,&-]+/)
    .filter((word) => word !== '' && word !== 'and');
  return words.length < 2 ? '' : words.map((word) => word.charAt(0)).join('');
}
