import { guarded } from '../../core/guarded/guarded.ts';
import { findMetrics } from '../lexicon/lexicon.ts';
import { isCause } from './may-be-part.ts';
import { isPartName, partCalled, WHOLE_AHEAD } from './part-called.ts';
import { PROPER } from './proper-name.ts';
import type { Segments } from './segments.ts';

const END =
  /^(?:\s(?:segment|business|division|unit|group|services?|space|side|phase|region|markets?))*(?:\s(?:(?:as )?(?:shown|presented|detailed|outlined|seen) )?(?:on|in|for) (?:page|slide|the quarter)[^,.]{0,20})?\s*(?:[,.:;]|$)/i;
const NAME_AHEAD = new RegExp(
  `^${PROPER}(?=(?:\\s(?:segment|business|division|unit|region|group|markets?|backlog|bookings))?(?:\\s(?:(?:as )?(?:shown|presented|detailed|outlined|seen) )?on (?:[Pp]age|[Ss]lide)[^,.]{0,20})?[,.:;])`,
  'u',
);
// "Insurance, Wealth and Retirement.": one part by all its names
const CALLED = "\\p{Lu}[\\w&'’-]*(?:\\s\\p{Lu}[\\w&'’-]*){0,2}";
const NAMES_AHEAD = new RegExp(
  `^(${CALLED}(?:,\\s${CALLED}){1,2},?\\s(?:and|&)\\s${CALLED})(?=[.:;])`,
  'u',
);
// "In the Americas outside the U.S., …": a region less the part of it that stands by itself
const REST_OF_REGION = guarded(
  /^(\p{Lu}[\p{L}-]*(?:\s\p{Lu}[\p{L}-]*){0,2}\s(?:outside(?: of)?|excluding|ex)(?: the)?\s(?:(?:\p{Lu}\.){2,}|\p{Lu}[\p{L}-]*(?:\s\p{Lu}[\p{L}-]*){0,2}))(?:\sregion)?,\s/u,
);

/** "Pumps, …", "the Americas outside the U.S., …": a name that ends where a clause does. */
export function nameAhead(ahead: string, segments: Segments): string | null {
  const rest = REST_OF_REGION.exec(ahead)?.[1];
  if (rest !== undefined) return partCalled(rest, segments);
  const names = NAMES_AHEAD.exec(ahead)?.[1];
  if (names !== undefined) return partCalled(names, segments);
  const known = segments.find(ahead.slice(0, 80))[0];
  if (known?.start === 0 && END.test(ahead.slice(known.end))) return known.name;
  return partCalled(NAME_AHEAD.exec(ahead)?.[1], segments);
}

// "services, we generated $4 billion in revenue"
const MADE = guarded(
  /^we\s(?:generated|delivered|reported|recorded|posted|achieved|had)\s(?:a record\s|record\s|about\s|approximately\s|over\s|nearly\s)?[A-Z]{0,3}[$€£¥₹]?\s?\d[\d.,]*\s(?:million|billion)\s(?:in|of)\s/,
);
// "services, we had a"
const MET = /^(?:(?:our|total|both|the)\s|we\s(?:had|saw|recorded|took|booked)\s(?:an?\s)?)/;
// "lending, we're forecasting segment profit of"
const FORESEES_SEGMENT =
  /^we(?:['’]re| are)? (?:expect|forecast|project|anticipat|estimat)\w* (?:(?:higher|lower|our|an?) ){0,2}segment (?:profits?|income|revenues?|sales|margins?)\b/;
// "mining, iron ore | production"
const OF_KIND = /^(?:[a-z]+\s){1,2}$/;
const WORDS_AHEAD = /^([a-z][\w&'’-]*(?:\s(?:and\s)?[a-z][\w&'’-]*){0,3}),\s(.{0,60})/;
const SAYS_HOW =
  /\b(?:performance|results?|quality|trends?|experience|level|losses|expenses|costs|revenues?|income|margins?|fees|taxes|claims)$/i;

/** "retail banking, net interest income was": lower case counts when a metric follows at once. */
export function wordsAhead(ahead: string, segments: Segments): string | null {
  const [, words, rest = ''] = WORDS_AHEAD.exec(ahead) ?? [];
  if (words !== undefined && SAYS_HOW.test(words)) return null; // "our portfolio's loss performance"
  const told = rest.replace(MET, '');
  if (FORESEES_SEGMENT.test(rest)) return partCalled(words, segments);
  const metric = findMetrics(told)[0];
  const isOfKind = metric?.kind === 'count' && OF_KIND.test(told.slice(0, metric.start));
  const made = isOnAgenda(words ?? '') ? null : MADE.exec(rest);
  const isMade = made !== null && findMetrics(rest.slice(made[0].length))[0]?.start === 0;
  return metric?.start === 0 || isOfKind || isMade ? partCalled(words, segments) : null;
}

const BUSINESS_AHEAD =
  /^((?:[\w&'’.-]+\s){1,4}?)(?:lines? of business|segment|business|division|unit)\b/i;
// "our final segment, Kiln Tech."
const NAME_BEHIND = new RegExp(
  `^(?:[\\w&'’.-]+\\s){1,3}?(?:segment|business|division|unit),?\\s${PROPER}(?=[.,:]|$)`,
  'u',
);

/** "Our completion and production division": the noun behind it makes a part of any words. */
export function businessAhead(ahead: string, segments: Segments): string | null {
  const name = BUSINESS_AHEAD.exec(ahead)?.[1]?.trim() ?? '';
  if (WHOLE_AHEAD.test(name)) return null;
  if (!isPartName(name)) return partCalled(NAME_BEHIND.exec(ahead)?.[1], segments);
  return segments.isCompany(name) ? null : segments.canonical(name);
}

// What a call talks about besides its parts: "Moving to capital allocation."
const ON_AGENDA = guarded(
  /\b(?:operations?|sustainability|strateg\w+|technology|macro|environment|supply chain|details?|numbers?|figures?|highlights?|markets?|questions?|m&a|esg|regulat\w+|trends?|guidance|updates?|expectations?|priorities|assumptions?|progress|topics?|things?|allocation|culture|development|safety|production|pipeline|labou?r|credit|risk|closing|business|segments?|regions?|geograph\w+|table|remarks|talent|milestones?|restructuring|modeling|cadence|future|returns|program|platform|picture|stack|negotiations|efforts|wins|priority|liquidity|external|headlines?|news|story|basics|obvious|overview|summary|recap)\b/i,
);

/** Whether words are of what a call talks about besides its parts. */
export function isOnAgenda(words: string): boolean {
  return ON_AGENDA.test(words) || words.split(' ').some(isCause);
}
