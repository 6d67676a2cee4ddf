import { guarded } from '../../core/guarded/guarded.ts';
import { matchesOf } from '../../core/matches.ts';
import { findMetrics, type MetricMention } from '../lexicon/lexicon.ts';
import { partName } from '../segment/may-be-part.ts';
import type { Segments } from '../segment/segments.ts';
import { grownSo } from './grown-so.ts';

const NP = "([\\w&'’-]+(?:\\s(?:and\\s)?[\\w&'’-]+){0,3}?)";
const SIZE = '\\d[\\d.]*(?:%|\\spercent)';
// "reflecting 4% growth in rural broadband, 20% growth in wireless"
const GROWTH_IN = guarded(
  new RegExp(
    `(?<=${SIZE}\\s)(?:growth|increase|decline|decrease|gain|rise|drop)\\sin\\s(?:our\\s|the\\s)?${NP}(?=,|;|\\.|$|\\s(?:and|while|but|as|in|due|driven|offset)\\b)`,
    'gi',
  ),
);
// "driven by strength in emerging markets, which were up 6%": of what the sentence tells the whole of
const WHICH_MOVED = guarded(
  new RegExp(
    `\\b(?:growth|strength|momentum|increases?|gains?|declines?|weakness|softness)\\s(?:in|across)\\s(?:our\\s|the\\s)?${NP}(?=,\\swhich\\s(?:also\\s|again\\s)?(?:(?:was|were)\\s(?:up|down)|grew|rose|increased|declined|fell|decreased|dropped)\\s(?:by\\s|about\\s|approximately\\s|nearly\\s|over\\s){0,2}${SIZE})`,
    'gi',
  ),
);
const SOLD = /^(?:revenue|organic revenue|retail sales|same-store sales|orders|bookings)$/;
// "Industrial was 33% of revenue", "Memory accounted for 54% of our sales"
const SHARE_OF = guarded(
  new RegExp(
    `(?:^|[,;]\\s|\\band\\s|\\bwhile\\s)(?:Our\\s|our\\s|The\\s|the\\s)?([A-Z]?[\\w&'’-]+(?:\\s[\\w&'’-]+){0,3}?)(?=\\s(?:was|were|is|represented|represents|accounted for|contributed|comprised|made up|makes up)\\s(?:about\\s|approximately\\s|around\\s|nearly\\s|over\\s)?${SIZE}\\sof\\s(?:our\\s|the\\s|total\\s|net\\s|overall\\s|consolidated\\s|group\\s|company\\s){0,3}(?:revenues?|sales)\\b)`,
    'g',
  ),
);
// "BFSI, which is now 34% of our revenue, grew", "Healthcare, 21% of revenue, grew 2.4%"
const SHARE_ASIDE = guarded(
  new RegExp(
    `(?:^|[;,]\\s|\\band\\s)(?:Our\\s|our\\s|The\\s|the\\s)?([A-Z][\\w&'’-]*(?:\\s[\\w&'’-]+){0,4}?|(?<=\\b(?:[Oo]ur|[Tt]he)\\s)[a-z][\\w&'’-]*(?:\\s[\\w&'’-]+){0,3}?\\s(?:business|segment|division|franchise|market))(?=,\\s(?:(?:which|that)\\s(?:is|was|represent(?:s|ed)|ma(?:kes|de) up|account(?:s|ed) for|compris(?:es|ed))\\s|our\\s(?:second[- ])?(?:largest|biggest|main|smallest)\\s[a-z]{3,20}(?:\\s[a-z]{3,20})?,?\\s(?:at|with|representing|accounting for)\\s)?(?:now\\s|about\\s|around\\s|roughly\\s){0,2}${SIZE}\\sof\\s(?:our\\s|the\\s|total\\s|net\\s|group\\s){0,3}(?:revenues?|sales)\\b)`,
    'g',
  ),
);
const GREW = new RegExp(
  `(?:(?<=,\\s)|(?<=^(?:,\\s)?[^,;.\\d]{0,30}\\d{1,3}(?:\\.\\d+)?(?:%|\\spercent)\\sof\\s(?:(?:our|the|total|net)\\s){0,3}(?:sales|revenues?)\\s))(?:also\\s|again\\s)?(?:grew|rose|increased|declined|fell|decreased|dropped|was up|was down|were up|were down)\\s(?:by\\s|about\\s){0,2}(?=${SIZE})`,
);
// "Ovens accounted for 18% of sales | and grew 12%"
const AND_GREW = new RegExp(
  `(?<=^\\s(?:was|were|is|represented|represents|accounted for|contributed|comprised|made up|makes up)\\s(?:about\\s|approximately\\s|around\\s|nearly\\s|over\\s)?${SIZE}\\sof\\s(?:(?:our|the|total|net|overall|consolidated|group|company)\\s){0,3}(?:revenues?|sales),?\\sand\\s)(?:also\\s|again\\s)?(?:grew|rose|increased|declined|fell|decreased|dropped|was up|was down|were up|were down)\\s(?:by\\s|about\\s){0,2}(?=${SIZE})`,
);
// "North America was 67.4% of revenue and Europe 22.1%": the verb and the whole are said once
const SHARE_TOO = guarded(
  new RegExp(
    `(?<=${SIZE}\\sof\\s(?:our\\s|the\\s|total\\s|net\\s|group\\s){0,3}(?:revenues?|sales)(?:,|\\sand|,\\sand)\\s)([A-Z][\\w&'’-]*(?:\\s[\\w&'’-]+){0,3}?)(?=\\s${SIZE}(?:[.,;]|\\sand|$))`,
    'g',
  ),
);
// "home repairs, which made up 37% of revenue, rose 12%"
const WHICH_SHARE = guarded(
  new RegExp(
    `(?:^(?:[A-Z][a-z]+(?:\\s[a-z]+)?,\\s)?|;\\s|\\b(?:and|while|but)\\s)(?:Our\\s|our\\s|The\\s|the\\s)?((?!(?:which|that|it|this|we|they|these)\\b)[A-Za-z][\\w&'’-]*(?:\\s(?!which\\b)[\\w&'’-]+){0,4}?)(?:,\\s(?:excluding|without|ex)\\s[^,;.\\d]{3,40})?(?=,\\s(?:which|that)\\s(?:is|are|was|were|makes? up|made up|accounts? for|accounted for|represents?|represented|comprises?|comprised)\\s(?:now\\s|about\\s|approximately\\s|around\\s|roughly\\s){0,2}${SIZE}\\sof\\s(?:our\\s|the\\s|total\\s|net\\s|group\\s){0,3}(?:revenues?|sales)\\b)`,
    'g',
  ),
);
// What revenue is made of rather than a part of the company.
const NO_PART =
  /\b(?:volumes?|prices?|pricing|units?|shipments?|traffic|tickets?|transactions?|customers?|subscribers?|users?|members?|orders?|backlog|bookings|capacity|headcount|costs?|spend(?:ing)?|demand|usage|consumption|value|rates?|yields?|mix|productivity|stores?|locations?|fees?|tax(?:es)?|benefits|payrolls?|wages|salaries|compensation|expenses?|labou?r|rents?|interest)$/i;
const ANAPHORS = /^(?:it|they|this|that|which|these|those|we|both|each|all)\b/i;
const SALES = /\s(?:revenues?|sales)$/i;

/** Moves and shares of parts, each with the part that its words name; the metric is that of the sentence. */
export function partMoves(
  text: string,
  named: readonly MetricMention[],
  segments: Segments,
): readonly MetricMention[] {
  if (!/%|percent/.test(text)) return [];
  return [
    ...growthIn(text, named, segments),
    ...whichMoved(text, named, segments),
    ...sharesOf(text, segments),
    ...grownSo(text, named, segments),
  ];
}

function whichMoved(
  text: string,
  named: readonly MetricMention[],
  segments: Segments,
): readonly MetricMention[] {
  return matchesOf(text, WHICH_MOVED).flatMap(({ index, 0: printed, 1: words = '' }) => {
    const whole = named.findLast(({ name, end }) => end <= index && SOLD.test(name));
    const part = / (?:for|of|in|to) /.test(words) ? null : anyPart(words, segments);
    if (!whole || part === null) return [];
    const end = index + printed.length;
    return [{ ...plain(whole.name, whole.kind), part, start: end - words.length, end }];
  });
}

function growthIn(
  text: string,
  named: readonly MetricMention[],
  segments: Segments,
): readonly MetricMention[] {
  const whole = named.find(({ name }) => name === 'revenue' || name === 'retail sales');
  if (!whole) return [];
  const moves = matchesOf(text, GROWTH_IN);
  return moves.flatMap(({ index, 0: printed, 1: words = '' }) => {
    const part = partOf(words, segments) ?? (moves.length > 1 ? anyPart(words, segments) : null);
    if (part === null || index < whole.end) return [];
    const end = index + printed.length;
    return [{ ...plain(whole.name, 'flow'), part, start: end - words.length, end }];
  });
}

/** Parts with their share of revenue told aside, each once. */
function asides(text: string): readonly RegExpExecArray[] {
  const plain = matchesOf(text, SHARE_ASIDE);
  const endOf = ({ index, 0: printed }: RegExpExecArray) => index + printed.length;
  const known = new Set(plain.map(endOf));
  return [...plain, ...matchesOf(text, WHICH_SHARE).filter((match) => !known.has(endOf(match)))];
}

function sharesOf(text: string, segments: Segments): readonly MetricMention[] {
  const said = [SHARE_OF, SHARE_TOO].flatMap((pattern) => matchesOf(text, pattern));
  return [
    ...said.flatMap(({ index, 0: printed, 1: words = '' }) => {
      const end = index + printed.length;
      const grew = AND_GREW.exec(text.slice(end));
      const isPart = grew !== null && !ANAPHORS.test(words);
      const part =
        partOf(words.replace(SALES, ''), segments) ?? (isPart ? anyPart(words, segments) : null);
      if (part === null) return [];
      const verb = grew && end + grew.index;
      return [
        { ...plain('revenue share', 'ratio'), part, start: end - words.length, end },
        ...(verb === null ? [] : [{ ...plain('revenue', 'flow'), part, start: verb, end: verb }]),
      ];
    }),
    ...asides(text).flatMap(({ index, 0: printed, 1: words = '' }) => {
      const part = partOf(words, segments) ?? anyPart(words, segments);
      if (part === null) return [];
      const end = index + printed.length;
      const until = end + text.slice(end).search(/\d/) - 1; // the words up to its figure
      const grew = GREW.exec(text.slice(end));
      const verb = grew && end + grew.index;
      return [
        { ...plain('revenue share', 'ratio'), part, start: end - words.length, end: until },
        ...(verb === null ? [] : [{ ...plain('revenue', 'flow'), part, start: verb, end: verb }]),
      ];
    }),
  ];
}

/** What is so much of revenue or grows beside others is a part, by whatever words: "Healthcare and life sciences". */
function anyPart(words: string, segments: Segments): string | null {
  const name = partName(words);
  if (name === null || NO_PART.test(name) || segments.isCompany(name)) return null;
  return findMetrics(name).length > 0 ? null : segments.canonical(name);
}

/** A part that the call gives a name of its own; null for any other words. */
function partOf(words: string, segments: Segments): string | null {
  const name = partName(words);
  if (name === null || segments.isCompany(name)) return null;
  const known = segments.find(name).at(-1);
  const isKnown = known !== undefined && known.end === name.length;
  const isProper = name.split(' ').every((word) => /^(?:\p{Lu}|and$|&$)/u.test(word));
  if (!isKnown && !(isProper && segments.isName(name))) return null;
  return findMetrics(name).length > 0 ? null : segments.canonical(name);
}

function plain(
  name: string,
  kind: MetricMention['kind'],
): Omit<MetricMention, 'start' | 'end' | 'part'> {
  return { name, kind, isCost: false, isLoss: false, basis: null };
}
