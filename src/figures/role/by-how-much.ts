import type { SpokenFigure } from '../grammar/spoken-figure.ts';
import type { MetricMention } from '../lexicon/lexicon.ts';
import type { Sight } from '../sight.ts';

// "we expect higher | revenues of about $4 billion"
const SO_MUCH_OF =
  /\b(?:higher|lower|increased|improved|reduced)\s(?:(?:20\d\d|full-year|annual|net|total)\s){0,2}$/i;
const OF_ABOUT = /^\sof\s(?:(?:about|approximately|around|roughly|nearly|over)\s)?$/i;
const TOO_LARGE = 0.3; // of what the company made in the quarter: no move is as large

/** "We expect higher revenues of about $4 billion": so much of it, where no move can be as large. */
export function isOfSuchSize(
  { text, totals }: Sight,
  { name, start, end }: MetricMention,
  { start: at, figure }: SpokenFigure,
): boolean {
  const total = totals?.get(name);
  return (
    total !== undefined &&
    figure.unit === 'money' &&
    figure.value > TOO_LARGE * total &&
    SO_MUCH_OF.test(text.slice(0, start)) &&
    OF_ABOUT.test(text.slice(end, Math.max(end, at)))
  );
}

/** "Offset by $65 million of capex", "supported by 2 million shares we bought back": what it was, not by how much it moved. */
export function isOffset(text: string, { start }: MetricMention, spoken: SpokenFigure): boolean {
  return (
    /\b(?:offset|supported|helped|aided|boosted) by\s(?:about\s|approximately\s)?$/i.test(
      text.slice(0, spoken.start),
    ) && /^\s(?:of\s)?$/.test(text.slice(spoken.end, Math.max(spoken.end, start)))
  );
}

// "which offset higher raw material costs of $185 million": by so much, not at so much
const HIGHER = /\b(?:higher|lower|increased|incremental|additional|reduced)\s(?:[\w-]+\s){0,2}$/i;
const AGAINST = /^,?\s(?:compared|versus|vs|from|against|up|down|or|in|for)\b/i;
// "the increase was driven by higher NOI of $98.7 million": so much higher, as likely as so high
const DRIVEN_BY_HIGHER =
  /\b(?:driven|led|caused|explained|offset|supported) by\s(?:[\w-]+\s){0,2}(?:higher|lower|increased|improved|reduced)\s(?:[\w-]+\s){0,2}$|\b(?:due|thanks|owing|attributable) to\s(?:[\w-]+\s){0,2}(?:higher|lower|increased|improved|reduced)\s(?:[\w-]+\s){0,2}$/i;

/** "Offset higher raw material costs of $185 million": a sum that may be by how much a cost moved, or what it was. */
export function isMoveOfCost(
  text: string,
  { start, end, isCost }: MetricMention,
  spoken: SpokenFigure,
): boolean {
  const before = text.slice(Math.max(0, start - 60), start);
  return (
    spoken.figure.unit === 'money' &&
    (isCost ? HIGHER : DRIVEN_BY_HIGHER).test(before) &&
    /^\sof\s(?:about\s|approximately\s)?$/.test(text.slice(end, Math.max(end, spoken.start))) &&
    !AGAINST.test(text.slice(spoken.end))
  );
}

// "a reduction in our debt of approximately $102 million", with words between
const MOVE_OF =
  /\b(?:reduction|increase|decrease|decline|rise|drop|change)s?\s(?:in|of)\s(?:our\s|the\s|its\s|total\s|net\s)*$/i;

/** Whether a metric stands behind the name of its move: "a reduction in our debt of $102 million". */
export function isOfNamedMove(text: string, { start }: MetricMention): boolean {
  return MOVE_OF.test(text.slice(0, start));
}
