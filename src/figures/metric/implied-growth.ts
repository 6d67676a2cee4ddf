import type { Carried } from '../carry/carried.ts';
import type { MetricMention } from '../lexicon/lexicon.ts';
import type { Segments } from '../segment/segments.ts';
import type { Labelled } from '../sight.ts';
import { HAS_SIZE } from './fared.ts';
import { growingBeside, isOfPlaces, noteGrownBeside } from './growth-beside.ts';
import {
  isRoundOfSales,
  noteGrownListed,
  noteGrownNext,
  noteGrownOpen,
} from './growth-in-round.ts';
import { isListed, isOfElse, metricAt, REVENUE } from './growth-measure.ts';
import {
  noteGrownKinds,
  noteGrownNames,
  noteGrownRanked,
  noteGrownThings,
  noteGrownUnits,
} from './growth-of-part.ts';
import { noteGrownPlaces } from './growth-of-place.ts';

// What parts may grow in besides sales, once it was told of.
const OTHER =
  /order|booking|billing|volume|shipment|loan|deposit|same-store|merchandise|premium|backlog|production|price|asset|inventor|traffic|customer|subscriber|recurring|user|organic/;
const COUNTED = /^(?:[\w-]+ )?(?:subscribers|users|customers|traffic|members)$/;

/**
 * "The Americas grew 6%": what a part of the company grows by, said without a metric, is its revenue,
 * where neither the sentence nor the one before it tells of anything else.
 */
export function impliedGrowth(
  text: string,
  named: readonly MetricMention[],
  context: {
    readonly segments: Segments;
    readonly carried: Carried;
    readonly told: readonly Labelled[];
  },
): readonly MetricMention[] {
  const { segments, carried, told } = context;
  if (!HAS_SIZE.test(text)) return [];
  const others = told.filter(({ fact }) => OTHER.test(fact.metric));
  if (others.some(({ fact }) => !COUNTED.test(fact.metric))) return [];
  const isCounted = others.length > 0; // "subscribers grew": a business behind it grows in sales all the same
  if (carried.shown !== null && OTHER.test(carried.shown)) return [];
  if (carried.told.kinds.has('trade')) return [];
  const open = carried.segment ?? carried.page;
  const isRound = open !== null || carried.isAfterPart;
  const found = new Map<number, MetricMention>();
  const isElse = isOfElse(text);
  const note = (match: RegExpExecArray, part: string | null, isOwn = !isElse) => {
    const end = match.index + match[0].length;
    if (!isOwn) return;
    const name = metricAt(text, named, end);
    if (part === null || name === null || found.has(end)) return;
    found.set(end, { ...REVENUE, name, part, start: end, end });
  };
  if (!isCounted) noteGrownPlaces(text, segments, note);
  noteGrownUnits(text, segments, note);
  if (!isCounted) {
    noteGrownNames(text, { segments, isRound }, note);
    noteGrownKinds(text, segments, note);
    noteGrownOpen(text, open, note);
    noteGrownThings(text, { segments, isRound }, note);
    // of an open part it is a part of that part: "auto, our largest radio category"
    if (open === null) noteGrownRanked(text, segments, note);
    if (carried.isListing) noteGrownListed(text, segments, note);
  }
  if (isRoundOfSales(told)) noteGrownNext(text, segments, note);
  const isLed = named.some(({ name }) => isListed(name));
  if (found.size === 0 && (!isLed || isElse) && !isOfPlaces(text, named)) return [];
  noteGrownBeside(text, segments, note);
  for (const each of isLed && !isElse ? growingBeside(text, named, segments) : [])
    if (!found.has(each.end)) found.set(each.end, each);
  return [...found.values()].toSorted((one, other) => one.start - other.start);
}
