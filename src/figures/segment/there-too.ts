import type { SpokenFigure } from '../grammar/spoken-figure.ts';
import type { Sight } from '../sight.ts';

// "there was $5 million of cash at HFC and | $9 million of liquidity"
const AND_THERE =
  /^(?:At [^,.;\d]{3,40},\s)?(?:we had|there (?:was|were))\s[^,;]*\d[^,;]{0,60}\sat\s(?:our |the )?(\p{Lu}[\w&]*(?:\s\p{Lu}[\w&]*){0,3})\sand\s(?:about\s|approximately\s|another\s)?$/u;

/** The part where an amount is, said behind the one before it. */
export function thereToo({ text, segments }: Sight, { start }: SpokenFigure): string | null {
  const place = AND_THERE.exec(text.slice(0, start))?.[1];
  return place === undefined || segments.isCompany(place) ? null : segments.canonical(place);
}
