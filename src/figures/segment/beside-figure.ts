import { guarded } from '../../core/guarded/guarded.ts';
import type { SpokenFigure } from '../grammar/spoken-figure.ts';
import type { MetricMention } from '../lexicon/lexicon.ts';
import type { Sight } from '../sight.ts';
import { mayBePart } from './may-be-part.ts';

// "$320 million in Peru and $162 million | internationally"
const ADVERB =
  /^(?:\sof (?:revenues?|sales))?\s(internationally|domestically|abroad|overseas)\b(?=\s?(?:[,.;]|and\b|but\b|while\b|versus\b|compared\b|from\b|year\b|in\b|on\b|$))/i;
const PART_OF_ADVERB: Readonly<Record<string, string>> = {
  internationally: 'international',
  domestically: 'domestic',
  abroad: 'international',
  overseas: 'overseas',
};

/** The part that an adverb behind a figure tells; null where none stands there. */
export function adverbBehind(
  { text, segments }: Sight,
  metric: MetricMention,
  { end }: SpokenFigure,
): string | null {
  const adverb = ADVERB.exec(text.slice(end, end + 60))?.[1]?.toLowerCase();
  if (adverb === undefined || metric.start >= end) return null;
  return segments.canonical(PART_OF_ADVERB[adverb] ?? adverb);
}

// "We are a top three provider in credit with | $125 billion in assets", "the U.S., which is our largest region with over"
const LEADER_IN =
  /\b(?:(?:provider|manager|player|leader|lender|insurer)s?\s(?:in|of)\s(?:the\s)?([\w&-]+(?:\s[\w&-]+){0,2}?)(?:\s(?:market|space|industry))?,?|which is (?:our|the) [\w\s-]{3,30})\swith\s(?:(?:more than|over|about|nearly|approximately)\s)?$/i;

/** The field in which "we" lead with a figure: null for one without a name, undefined where none is told. */
export function ledField(
  { text, segments }: Sight,
  metric: MetricMention,
  { start, end }: SpokenFigure,
): string | null | undefined {
  const field = LEADER_IN.exec(text.slice(0, start));
  if (!field || metric.start < end) return undefined;
  const words = field[1];
  return words !== undefined && mayBePart(words) ? segments.canonical(words) : null;
}

// "Leading the way was Kilns with | 15% volume growth"
const PART_WITH =
  /(?:^|[,;]\s|\b(?:was|were|is|are|by|and)\s)(?:our\s|the\s)?(\p{Lu}[\w&'’-]*(?:\s(?:(?:and|&)\s)?\p{Lu}[\w&'’-]*){0,3})(?:\s(?:segment|business|division))?,?\swith\s(?:(?:an?|about|over|nearly|record)\s)*$/u;

// "We are looking for Fine Kilns to deliver | EBIT of"
const PART_TO =
  /\b(?:for|expect(?:ing)?|see|want|need|project(?:ing)?|anticipat(?:e|ing))\s(?:our\s|the\s)?(\p{Lu}[\w&'’-]*(?:\s(?:(?:and|&)\s)?\p{Lu}[\w&'’-]*){0,3})(?:\s(?:segment|business|division))?\sto\s(?:deliver|generate|contribute|reach|achieve|make|earn|post|produce|have|report|bring in)\b[^,;\d]{0,30}$/u;

/** The part that is to deliver a metric; null for somebody else, undefined where nobody of a name is. */
export function partToDeliver(
  { text, segments }: Sight,
  { start }: MetricMention,
): string | null | undefined {
  const name = PART_TO.exec(text.slice(0, start))?.[1];
  if (name === undefined || segments.isCompany(name)) return undefined;
  return knownPart(name, segments);
}

/** A part by its whole name, where the call tells of it elsewhere too. */
function knownPart(name: string, segments: Sight['segments']): string | null {
  const known = segments.find(name)[0];
  return known?.start === 0 && known.end === name.length ? known.name : null;
}

/** The part that is named right before "with" a figure and its metric; null where it may be none, undefined where none is. */
export function partWith(
  { text, segments }: Sight,
  metric: MetricMention,
  { start, end }: SpokenFigure,
): string | null | undefined {
  const name = metric.start < end ? undefined : PART_WITH.exec(text.slice(0, start))?.[1];
  if (name === undefined || segments.isCompany(name)) return undefined;
  return knownPart(name, segments);
}

// "with particular strength at Larkspur, our title company, with | revenues up"
const APPOSED_WITH = guarded(
  /\b(?:at|in|from|by|of)\s(?:our\s)?(\p{Lu}[\w&'’-]*(?:\s\p{Lu}[\w&'’-]*){0,3}),\s(?:our|the|an?)\s[^,.;\d]{3,60},\swith\s(?:its\s)?$/u,
);
// "we've grown Larkspur to more than | $750 million of sales"
const BUILT_UP =
  /\b(?:we|we['’]ve|have|has)\s(?:[a-z]+ly\s)?(?:scaled|grown|grew|built|taken|took|expanded)\s(?:our\s)?(\p{Lu}[\w&'’-]*(?:\s\p{Lu}[\w&'’-]*){0,3})\s(?:in)?to\s(?:(?:more than|over|about|nearly|approximately|almost|some)\s)?$/u;

/** The part that is named before what it is and "with" its metric, or that was built up to a figure; null where none is. */
export function builtUp(
  { text, segments }: Sight,
  metric: MetricMention,
  { start, end }: SpokenFigure,
): string | null {
  const name =
    metric.start >= end
      ? BUILT_UP.exec(text.slice(0, start))?.[1]
      : APPOSED_WITH.exec(text.slice(0, metric.start))?.[1];
  if (name === undefined || !mayBePart(name) || segments.isCompany(name)) return null;
  return segments.canonical(name);
}

// "In Mexico, sales grew 14%, and in Brazil they | fell 3%"
const ELSE_IN =
  /(?:,\s(?:and|but|while|whereas)|;(?:\s(?:and|but|while))?)\s(?:in|at|across)\s(?:the\s|our\s)?(\p{Lu}[\w&'’-]*(?:\s\p{Lu}[\w&'’-]*){0,3}),?\s(?:it|they|these)\b[^,;]*$/u;

/** The place of which a further clause tells the same metric: null for no part's, undefined where none does. */
export function elseIn(
  { text, segments }: Sight,
  { end }: MetricMention,
  { start }: SpokenFigure,
): string | null | undefined {
  const place = ELSE_IN.exec(text.slice(end, start))?.[1];
  if (place === undefined) return undefined;
  return mayBePart(place) && !segments.isCompany(place) ? segments.canonical(place) : null;
}

const HELD_TO = '(?:compared (?:to|with)|versus|vs\\.?|up from|down from|from|against)';
const FOR_ONE =
  '\\sfor (?:our |the )?([a-z]+(?:\\s[a-z]+){0,2}?(?:\\s(?:products|services|segment))?)';
// "and was 39.6% | for bath products compared to 43%", and the figure behind that
const FOR_OTHER = guarded(new RegExp(`^${FOR_ONE}(?=,?\\s${HELD_TO}\\s\\D{0,12}\\d)`));
const WAS_FOR_OTHER = guarded(
  new RegExp(`\\d(?:%|\\spercent)${FOR_ONE},?\\s${HELD_TO}\\s(?:an?\\s|about\\s)?$`),
);

/** The part that a further figure of one breath is "for", where the first was another's: "41.8% on wood and 39.6% for bath". */
export function otherFor(
  { text, figures, segments }: Sight,
  { end }: MetricMention,
  spoken: SpokenFigure,
): string | null {
  const earlier = figures.filter((each) => each.start >= end && each.end <= spoken.start);
  if (spoken.figure.unit !== 'percent' || earlier.length === 0) return null;
  const own = FOR_OTHER.exec(text.slice(spoken.end))?.[1];
  const then = earlier.length > 1 ? WAS_FOR_OTHER.exec(text.slice(end, spoken.start))?.[1] : null;
  const part = own ?? then ?? '';
  return mayBePart(part) ? segments.canonical(part) : null;
}
