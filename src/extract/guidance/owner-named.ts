import type { MetricMention } from '../../figures/lexicon/lexicon.ts';
import type { Segments } from '../../figures/segment/segments.ts';
import { withoutKind } from './empty-noun.ts';
import { isLeftOut } from './may-own.ts';
import { plainSegment } from './noun-phrase.ts';

const TIME =
  /\b(?:Q[1-4]|FY(?:\d\d)?|H[12]|20\d\d|January|February|March|April|May|June|July|August|September|October|November|December|quarter|year|half|total|summary|addition|fact|general|particular|short|terms)\b/;

/** "revenue from AI" -> "AI": a proper name right behind the metric, or a segment beside it. */
export function ownerOf(
  text: string,
  { start, end }: MetricMention,
  segments: Segments,
): string | null {
  // "revenue of NOK 2,200 million": a currency is no owner
  const after =
    /^\s(?:(?:growth|declines?|increases?|decreases?|performance)\s)?(?:from|of|for|in|at)\s(?:our |the |this )?(?!\p{Lu}{3}\s?\d)((?:\p{Lu}[\p{L}\d&-]+)(?:\s\p{Lu}[\p{L}\d&-]+){0,3})/u.exec(
      text.slice(end, end + 60),
    )?.[1];
  if (
    after &&
    !/^(?:Q[1-4]|FY(?:\d\d)?|January|February|March|April|May|June|July|August|September|October|November|December|RMB|US)\b/.test(
      after,
    )
  )
    return plainSegment(segmentOver(text, text.indexOf(after, end), { after, segments }));
  const before = segments.find(text.slice(Math.max(0, start - 50), start)).at(-1);
  return before && before.end >= Math.min(start, 50) - 2 ? plainSegment(before.name) : null;
}

/** The segment that a proper name begins or is: "Glaze" of "Glaze and Kilns"; the name itself where it is none. */
function segmentOver(
  text: string,
  at: number,
  { after, segments }: { readonly after: string; readonly segments: Segments },
): string {
  const whole = segments
    .find(text)
    .find(({ start, end }) => start <= at && end >= at + after.length);
  return (whole ?? segments.find(after)[0])?.name ?? after;
}

/** "In Personal Systems, we expect revenue …": the topic a sentence opens with. */
export function partLed(text: string): string | null {
  const lead =
    /^(?:(?:And|Then|So|Now|Next|Finally|Also),?\s)?(?:[Ii]n|[Ff]or|[Ww]ithin|[Aa]t|[Oo]n|[Tt]urning to|[Ll]ooking at)\s(?:our\s|the\s)?([\p{L}\d&'’-]+(?:\s[\p{L}\d&'’-]+){0,4}\s?),\s(?:we|our|i)\b/u.exec(
      text,
    )?.[1];
  if (!lead || !/^(?:\p{Lu}|\p{Ll}\p{Lu})/u.test(lead) || TIME.test(lead)) return null;
  return plainSegment(lead.trim());
}

// "For Aviation, we expect growth", "At Kilns, growth is expected"
const PART_LED =
  /^(?:(?:and|so|now|then|but|finally),? )?(?:in|for|at|within|across)\s(?:our\s|the\s)?$/i;
const PART_BEHIND = /\s(?:in|for|at|from|of)\s(?:our\s|the\s)?$/;

/** A noun that says little with the part that its sentence is of: "results" -> "pumps results". */
export function withPart(noun: string, text: string, segments: Segments): string {
  const plain = withoutKind(noun);
  const found = segments.find(text).find(({ start, end }) => {
    const before = text.slice(0, start);
    return (
      (PART_LED.test(before) && /^(?: \w+)?,/.test(text.slice(end))) ||
      (PART_BEHIND.test(before) && before.replace(PART_BEHIND, '').endsWith(` ${plain}`))
    );
  });
  const part = partLed(text) ?? (found ? plainSegment(found.name) : null);
  return part === null || noun.includes(part) ? noun : `${part} ${plain}`;
}

/** A part of the company beside a metric, or one that leads its sentence. */
export function nearbySegment(
  text: string,
  { start, end }: MetricMention,
  segments: Segments,
): string | null {
  const found = segments.find(text).filter((each) => !isLeftOut(text, each));
  const close = found.find(
    (each) =>
      (each.start >= end && each.start - end < 30 && !/[,;]/.test(text.slice(end, each.start))) ||
      (each.end <= start && start - each.end < 45),
  );
  const lead = found.find((each) => each.start < 6 && /^\s?,/.test(text.slice(each.end)));
  const one = close ?? lead;
  return one ? plainSegment(one.name) : null;
}
