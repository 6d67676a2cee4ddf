import { matchesOf } from '../../core/matches.ts';
import type { Transcript } from '../../core/transcript.ts';
import { findMetrics } from '../../figures/lexicon/lexicon.ts';
import { REGION } from '../../figures/segment/regions.ts';
import type { SegmentMention } from '../../figures/segment/segment-finder.ts';
import { learnSegments, type Segments } from '../../figures/segment/segments.ts';
import type { CallIndex } from '../call-index.ts';
import { initialedParts } from './initialed-parts.ts';
import { nicknamedParts } from './nicknamed-parts.ts';

// "Retail Banking income", "while Branded Snacks was": a name of two words or more that takes a verb or account
// or one with an apostrophe: "Brazil's volume"
const PROPER_PHRASE =
  /(?<![\w-])\p{Lu}[\p{L}&]{2,40}(?=['’]s\s(?:(?:organic|net|gross|operating|unit|total|adjusted)\s)?(?:income|revenues?|sales|profits?|margins?|volumes?|shipments|orders|bookings|deliveries|growth)\b)|(?<![\w-])\p{Lu}[\p{L}&]{1,40}(?:\s(?:(?:and|&)\s)?\p{Lu}[\p{L}&]{1,40}){1,8}(?=\s(?:income|revenues?|sales|profits?|margins?|was|were|is|grew|rose|fell|came|declined|increased|decreased)\b)/gu;

interface Parts {
  readonly segments: Segments;
  readonly names: RegExp | null;
}

const cache = new WeakMap<Transcript, Parts>();

/** The parts of the company that a text names, in order: those the call introduces or gives figures of. */
export function partsNamed(
  text: string,
  transcript: Transcript,
  { facts, segments: told }: Pick<CallIndex, 'facts' | 'segments'>,
): readonly SegmentMention[] {
  const { segments, names } = partsOf(transcript, facts);
  const found: SegmentMention[] = [];
  const metrics = findMetrics(text);
  const phrases = matchesOf(text, PROPER_PHRASE).filter(
    ([words]) => findMetrics(words).length === 0, // "Adjusted EPS rose" names no part
  );
  const printed = [...(names ? matchesOf(text, names) : []), ...phrases, ...regionsIn(text)];
  const all = [
    ...segments.find(text),
    ...nicknamedParts(text, told),
    ...initialedParts(text, told, transcript.call.company),
    ...printed.map(({ index, 0: words }) => ({
      name: words.toLowerCase(),
      ...{ start: index, end: index + words.length },
    })),
  ].toSorted((one, other) => other.end - other.start - (one.end - one.start));
  // the longer of two names stands; "research and development expense" is a metric, no part
  for (const mention of all) {
    const isMetric = metrics.some(
      ({ start, end }) =>
        start <= mention.start &&
        mention.end <= end &&
        !/['’]s?\s/.test(text.slice(mention.end, end)), // "the card unit's profit"
    );
    const isTaken = found.some(({ start, end }) => start < mention.end && mention.start < end);
    if (!isMetric && !isTaken) found.push(mention);
  }
  return joined(
    text,
    found.sort((one, other) => one.start - other.start),
  );
}

// "with Europe up 4%", "Canada up 7%", "6% in Japan": a region that has a move of its own
const MOVED_REGION = new RegExp(
  `(?<![\\w-])${REGION}(?=\\s(?:was |were |is )?(?:up|down|flat|rose|grew|fell|declined|increased|decreased)\\b)|(?<=\\d\\s?% (?:in|at|for|across) (?:the )?)${REGION}(?![\\w-])`,
  'g',
);

function regionsIn(text: string): readonly RegExpExecArray[] {
  return matchesOf(text, MOVED_REGION);
}

/** "EUV systems" where a call has figures of EUV and of systems: one part by two names. */
function joined(text: string, found: readonly SegmentMention[]): readonly SegmentMention[] {
  const all: SegmentMention[] = [];
  for (const each of found) {
    const last = all.at(-1);
    if (last && text.slice(last.end, each.start) === ' ')
      all[all.length - 1] = { ...last, name: `${last.name} ${each.name}`, end: each.end };
    else all.push(each);
  }
  return all;
}

/** "Dry Cargo" of a part called dry cargo group. */
function formsOf(name: string): readonly string[] {
  const short = name.replace(
    /\s(?<=\w\s\S+\s)(?:group|segment|business|division|unit|products|solutions|systems|management|services?)$/,
    '',
  );
  const tail = /(?:&|\band) (\S+ \S+)$/.exec(name)?.[1];
  return [name, ...(short === name ? [] : [short]), ...(tail === undefined ? [] : [tail])];
}

// "Wearables, Home and Accessories", with or without the last comma
const LISTED = /,? (?:and|&) |, /;

function partsOf(transcript: Transcript, facts: CallIndex['facts']): Parts {
  const known = cache.get(transcript);
  if (known) return known;
  const [owner = ''] = transcript.call.company.toLowerCase().split(/[\s,]/);
  const named = [...new Set(facts.flatMap(({ segment }) => (segment ? [segment] : [])))];
  // "Lumo Express" of Lumo: its Express
  const short = named.flatMap((name) => {
    const own = owner !== '' && name.startsWith(`${owner} `) ? name.slice(owner.length + 1) : '';
    return own.length > 3 ? [own] : [];
  });
  const names = [...new Set([...named, ...short].flatMap(formsOf))]
    .map((name) => name.replace(/\sservices?$/, ''))
    .filter((name) => name.length > 2)
    .toSorted((one, other) => other.length - one.length)
    .map((name) => name.split(LISTED).map(RegExp.escape).join('(?:,? (?:and|&) |, )'))
    .map((name) => name.replaceAll(RegExp.escape('-'), '[-/ ]'));
  const parts = {
    segments: learnSegments(transcript),
    names:
      names.length > 0
        ? new RegExp(`(?<![\\w-])(?:${names.join('|')})(?=s?(?![\\w-]))`, 'gi')
        : null,
  };
  cache.set(transcript, parts);
  return parts;
}
