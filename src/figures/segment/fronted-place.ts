import { guarded } from '../../core/guarded/guarded.ts';
import type { MetricMention } from '../lexicon/lexicon.ts';
import type { Sight } from '../sight.ts';
import { REGION } from './regions.ts';

// "In the U.S., SMB | volume was up": of what the region has of it
const FRONTED = guarded(
  new RegExp(
    `^(?:(?:And|But|So|Now),?\\s)?(?:In|Across|Within)\\s(?:the\\s)?(${REGION}),\\s(?:our\\s|the\\s)?(?:\\p{Lu}[\\w&-]*\\s){1,3}(?:(?:average|total|net)\\s)?$`,
    'u',
  ),
);

/** A part right before its metric with the region that its sentence opens with: "SMB" of "the U.S."; the part alone where none does. */
export function withRegion(
  { text, segments }: Sight,
  { start }: MetricMention,
  part: string,
): string {
  const region = FRONTED.exec(text.slice(0, start))?.[1];
  if (region === undefined) return part;
  const place = segments.canonical(region);
  return part.includes(place) || place.includes(part) ? part : `${place} ${part}`;
}
