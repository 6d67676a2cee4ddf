import { guarded } from '../../core/guarded/guarded.ts';
import { matchesOf } from '../../core/matches.ts';
import { findMetrics, type MetricMention } from '../lexicon/lexicon.ts';
import type { Sight } from '../sight.ts';
import { isCause, isOfCalendar, mayBePart, partName } from './may-be-part.ts';
import { REGION } from './regions.ts';

const INNER_SUBJECT = guarded(
  /(?:,|\band|\bwhile)\s(\p{Lu}[\w&'’-]*(?:\s(?:(?:and|&|of)\s)?\p{Lu}[\w&'’-]*){0,3})\s(?:also\s)?(?:had|saw|generated|delivered|reported|achieved|posted|recorded|contributed)\s/u,
);
// "As a result, FPD drove an increase of 110 basis points in its margin"
const ITS = guarded(/\bits\s(?:adjusted\s|own\s)?$/i);
const WHOSE =
  /(?:^|,\s)(\p{Lu}[\w&'’-]*(?:\s\p{Lu}[\w&'’-]*){0,3})\s(?:also\s)?(?:drove|saw|improved|expanded|increased|raised|lifted|grew|had|delivered)\s/u;
// "Oysters were the surprise, where we saw our volumes improve 2.9%"
const WHERE_SUBJECT = guarded(
  /^(?:And |But )?(?:Our |The )?(\p{Lu}[\w&'’-]*(?:\s[\w&'’-]+){0,2}?)\s(?:was|were|is|remained|remains)\s[^,.;\d]{3,50},\swhere\s(?:we|our)\b/u,
);

// "led by Business Lines, where net premiums of"
const WHERE_IN = guarded(
  /\b(?:by|in|at|from|within|across|our|and)\s(\p{Lu}[\w&'’-]*(?:\s(?:(?:and|&|of)\s)?\p{Lu}[\w&'’-]*){0,3})(?:\s(?:segment|business|division))?,\swhere\s(?:(?:our|the|its|total|net)\s){0,2}$/u,
);

const CALLED = "(?:U\\.[SK]\\.|\\p{Lu}[\\w&'’-]+)";
// "we expect the Freight segment will finish with an 8% margin", "our Consumer business, which grew"
const NAMED_SEGMENT = guarded(
  new RegExp(
    `\\b(?:[Tt]he|[Oo]ur|[Ii]ts)\\s(?:(?:market[- ]leading|leading|largest|core|fast[- ]growing)\\s)?(${CALLED}(?:\\s(?:(?:and|&)\\s)?${CALLED}){0,3})\\s(?:segment|division|business(?: unit)?|unit)(?:,\\swhich(?=\\s(?:continue[sd]? to|grew|had|saw|delivered|posted|generated|reported|achieved|increased|declined|fell|rose|was|were)\\b))?\\s(?:also\\s)?(?!(?:unit|of|in|and|or|for|where|that|which|as|with|at|on|from|by)\\b)[a-z]+\\b`,
    'u',
  ),
);

// "Transmission had revenue of", at the head of a sentence
const HEAD_SUBJECT = guarded(
  /^(?:(?:And|But|Now|So|Next|However|Meanwhile|Similarly|Likewise|Finally|Lastly|Additionally|Conversely),?\s)?(?:[Oo]ur\s|[Tt]he\s)?((?:[A-Z][\w&'’-]*)(?:(?:\s(?:(?:and|&|of)\s)?[A-Z][\w&'’-]*){0,3}|(?:\s[a-z]+){0,2}\s(?:management|banking|lending|(?:re)?insurance|retirement|annuities|protection|lines|markets|servicing|brokerage|custody)))(?:\s(?:segment|business|division|operations))?(?:,\s(?:our|the|an?)\s[^,.;]{3,80},)?\s(?:also\s)?(?:had|made|saw\sits|generated|produced|delivered|reported|achieved|posted|recorded|earned|(?:has )?(?:captured|gained)|contributed(?: with)?(?=\s(?:[^,.;]|(?<=\d)\.(?=\d)){0,40}\sof\s))\s(?!to\b|been\b)/,
);

// "Our agencies focused on travel in our mobility planning discipline also posted": of the part they are in
const IN_OUR = guarded(
  /\b(?:agencies|businesses|operations|companies|brands|teams|stores|shops|clinics|hotels|plants|units|practices|sites|colleagues)\b[^.;\d]{0,90}\bin\sour\s((?:[a-z][\w&-]*\s){1,3}?)(?:disciplines?|segment|division|business(?: unit)?|unit|practice|franchise|category)\s(?:also\s|again\s)?(?:posted|generated|delivered|reported|recorded|achieved|had|earned|saw|grew)\s/u,
);
// "Outside Peru, where total | organic growth was 16%": of all that is not there
const OUTSIDE = guarded(
  new RegExp(
    `^(?:(?:And|But),?\\s)?(Outside(?:\\sof)?(?:\\sthe)?\\s${REGION})(?:,\\s|\\s(?=we\\b))[^;\\d]*$`,
    'u',
  ),
);
// "Our business in Greater Lisbon reached $1.1 billion in sales"
const BUSINESS_IN = guarded(
  /(?:^|[,;]\s|\band\s|\b(?:first|second|third|also),?\s)(?:[Oo]ur|[Tt]he|\p{Lu}[\w&-]*['’]s)\s(?:[\w-]+\s)?(?:business|operations?|franchise|sales|activities)\s(?:in|across)\s(?:the\s)?(\p{Lu}[\w&'’-]*(?:\s\p{Lu}[\w&'’-]*){0,2})\s(?:also\s|again\s)?(?:reached|totall?ed|generated|delivered|made|posted|exceeded|grew to|rose to|crossed|passed)\s/u,
);
// "Beauty & Wellbeing grew | underlying sales 7.1%"
const GREW_IT =
  /^(?:(?:Noteworthy|Notable|Worth noting|Also|Of note|Notably|Importantly|Impressively),?\s(?:is\s)?(?:that\s)?)?(?:And\s|But\s|Our\s|The\s)?((?:[A-Z][\w&'’-]*)(?:\s(?:(?:and|&|of)\s)?[A-Z&][\w&'’-]*){0,3})\s(?:also\s)?(?:grew|expanded|improved|lifted)\s(?:its\s)?/;

// "Our AI add-on, Larkspur, is now at"
const APPOSED =
  /^(?:And\s)?(?:Our|The)\s[^,.;\d]{3,40},\s((?:[A-Z][\w&'’-]*)(?:\s[A-Z][\w&'’-]*){0,2}),\s(?:is|was|has|had|grew|reached|ended|delivered|generated)\b/;

// "Harbor & Rail accelerated into the second quarter, producing | premium growth of"
const FARED_SO =
  /^(?:And\s|But\s|Our\s|The\s)?([A-Z][\w&'’-]*(?:\s(?:(?:and|&|of)\s)?[A-Z&][\w&'’-]*){1,4})\s(?:also\s|again\s|[a-z]+ly\s)?(?:accelerated|outperformed|rebounded|recovered|excelled|executed|performed|improved|strengthened)\b[^,;.\d]{0,60},\s(?:producing|delivering|generating|posting|reporting|achieving|recording|reali[sz]ing)\s/;

// "Maintenance services generated $160 million of revenue"
const SERVICES = guarded(
  /^(?:And\s|Our\s|The\s)?([A-Z][a-z-]+(?:\s[a-z-]+){0,2}\s(?:services|operations|products|solutions|rentals|equipment|parts))\s(?:also\s)?(?:generated|delivered|reported|posted|recorded|achieved|contributed|produced)\s/,
);

// "The supermarkets had EBITDA of": what the company runs, by its everyday name
const PLAIN_HEAD =
  /^(?:And\s|But\s)?(?:The|Our)\s((?!(?:business|results?|actions|measures|initiatives|efforts|increases|decreases|prices|volumes|changes|improvements|numbers|figures|sales|earnings|profits|costs|expenses|acquisitions|disposals|proceeds|days|weeks|months|quarters|years|storms|tariffs|operations|customers|teams|shareholders|investors|synergies|savings|gains|losses|assets|investments|factors|items|trends|segments|businesses|divisions|markets|regions|parts|units|others|orders|shares|loans|deposits|moves|conditions)\b)[a-z][a-z-]*(?<![uis])s)\s(?:had|made|generated|delivered|posted|reported|recorded|contributed|earned|achieved)\s(?!to\b|been\b)/;

const OTHER_SUBJECT =
  /;|\b(?:while|whereas|we|our|company|total|its)\b|(?:,|\band|\bwith)\s(?!(?:EBITDA?|FFO|EPS|NOI|GAAP|Adjusted)\b)\p{Lu}/u;

// "In the quarter, steel generated EBIT of": a part by its everyday name
const PLAIN_SUBJECT = guarded(
  /(?:^|[,;]\s|\b(?:(?<!^[A-Z][a-z-]{1,20}(?:\s[a-z-]{1,20})?\s)and|while)\s)([a-z][\w-]*(?:\s(?:and\s)?(?!(?:we|i|it|they|you|he|she)\b)[a-z][\w-]*)?)\s(?:generated|delivered|reported|posted|recorded|achieved)\s/g,
);

// "And finally, the pumps and valves segment reported": the whole name, never its last word
const JOINED_SUBJECT = guarded(
  /\b(?:[Tt]he|[Oo]ur|[Ii]ts)\s((?:[a-z][\w&'’-]*,?\s){1,4}?and\s(?:[a-z][\w&'’-]*\s){1,3}?)(?:segment|division|business(?: unit)?)\s(?:also\s|again\s)?(?:generated|delivered|reported|posted|recorded|achieved|had|earned)\s/,
);

// "Investments drove a 12% increase in capital expenditure": the move is the company's own
const MOVES_IT =
  /^\s(?:an?\s|the\s|about\s|nearly\s|over\s){0,2}\d[\d.]*(?:%|\spercent)\s(?:increase|decrease|growth|rise|reduction|decline|improvement)\sin\s/;
const CAUSE_AHEAD = guarded(
  /^(?:And\s|But\s|Our\s|The\s)?([A-Z][a-z-]+(?:\s[a-z-]+){0,2})\s(?:generated|delivered|contributed|added|drove|produced)\s/,
);

/** "Transmission had regulatory revenue of": whose it is stands first, unless a part is named again. */
export function headSubject({ text, segments }: Sight, metric: MetricMention): string | null {
  const grown = GREW_IT.exec(text);
  // What it grew stands right behind; what follows in the sentence is its own as well.
  const isGrown =
    grown !== null &&
    grown[0].length <= metric.start &&
    findMetrics(text.slice(grown[0].length))[0]?.start === 0;
  const head = isGrown
    ? grown
    : (HEAD_SUBJECT.exec(text) ??
      APPOSED.exec(text) ??
      SERVICES.exec(text) ??
      FARED_SO.exec(text) ??
      PLAIN_HEAD.exec(text) ??
      BUSINESS_IN.exec(text));
  const name = head && partName(head[1] ?? '');
  if (!head || name === null || head.index + head[0].length > metric.start) return null;
  if (segments.isCompany(name) || isCause(name) || findMetrics(name).length > 0) return null;
  const between = text.slice(head.index + head[0].length, metric.start);
  const isNamedAgain = segments.find(between).length > 0 || OTHER_SUBJECT.test(between);
  return isNamedAgain ? null : segments.canonical(name);
}

/** "Pricing contributed revenue of $20 million": what a cause, a month or somebody made is nobody's figure. */
export function isMadeByNoPart({ text }: Sight, metric: MetricMention): boolean {
  const head = HEAD_SUBJECT.exec(text);
  const plain = plainSubject(text.slice(0, metric.start)) ?? CAUSE_AHEAD.exec(text);
  return [head, plain].some(
    (match) =>
      match?.[1] !== undefined &&
      (isCause(match[1]) || isOfCalendar(match[1])) &&
      !MOVES_IT.test(text.slice(match.index + match[0].trimEnd().length)) &&
      metric.start >= match.index + match[0].length &&
      !OTHER_SUBJECT.test(text.slice(match.index + match[0].length, metric.start)),
  );
}

/** "…, and EMEA delivered 6% revenue growth": the subject of the figure's own clause. */
export function subjectOf(
  { text, segments, figures }: Sight,
  metric: MetricMention,
  until: number,
): string | null {
  const to = Math.min(metric.start, until);
  const from = figures.findLast(({ end }) => end <= to)?.end ?? 0;
  const clause = text.slice(from, to);
  const part = NAMED_SEGMENT.exec(clause) ?? JOINED.exec(clause);
  const isGoneFrom = part && OTHER_SUBJECT.test(clause.slice(part.index + part[0].length));
  const owner = ITS.test(text.slice(0, metric.start)) ? WHOSE.exec(text)?.[1] : undefined;
  if (owner && !segments.isCompany(owner) && mayBePart(owner)) return segments.canonical(owner);
  const outside = OUTSIDE.exec(text.slice(0, to))?.[1]?.replace(/^(Outside) of\b/, '$1');
  if (outside !== undefined) return segments.canonical(outside);
  const named = [
    IN_OUR.exec(clause)?.[1]?.trim(),
    WHERE_IN.exec(clause)?.[1],
    WHILE_HAD.exec(clause)?.[1],
    INNER_SUBJECT.exec(clause)?.[1],
    WHERE_SUBJECT.exec(clause)?.[1],
    isGoneFrom || isOfAll(text, metric) ? undefined : part?.[1],
  ].find((each) => each !== undefined && (mayBePart(each) || isCause(each)));
  const words = named ?? JOINED_SUBJECT.exec(clause)?.[1]?.trim() ?? plainSubject(clause)?.[1];
  if (words === undefined) return knownSubject(clause, segments);
  return isCause(words) ? null : segments.canonical(words);
}

// "The specialty materials and films segment reported": one name with a join of its own
const JOINED = guarded(
  /\b(?:the|our)\s((?:[a-z][\w-]*,?\s){1,4}and\s(?:[a-z][\w-]*\s){1,2}(?:segment|division|business|unit))\s(?:generated|delivered|reported|posted|recorded|achieved)\s/i,
);

// "…, while kestrel invest had | net inflows of": a brand in small letters
const WHILE_HAD = guarded(
  /\b(?:while|whereas)\s((?!(?:we|it|they|he|she|you|our|the|this|that|these|both|others?)\b)[a-z][\w-]*(?:\s[a-z][\w-]*){0,2}?)\s(?:had|saw)\s/,
);

/** The first subject by its everyday name that is somebody or something: never "we" or "the company". */
function plainSubject(text: string): RegExpExecArray | undefined {
  return matchesOf(text, PLAIN_SUBJECT).find(
    ([, words = '']) => mayBePart(words) || isCause(words),
  );
}

const MAKES =
  /^(?:\s(?:business|segment|division|unit))?\s(?:also\s|again\s)?(?:generated|delivered|reported|posted|recorded|achieved|had|earned|produced|contributed)\s/;

// "Ovens had a hard quarter, and our revenue was"
const AND_OURS = /,\s(?:and|but|while)\s(?:our|the company|total)\b/i;

/** "In the third quarter, home care solutions generated profit of": a part the call names, whatever its capitals. */
function knownSubject(clause: string, segments: Sight['segments']): string | null {
  const known = segments
    .find(clause)
    .findLast(({ end }) => MAKES.test(clause.slice(end)) && !AND_OURS.test(clause.slice(end)));
  return known && !segments.isCompany(known.name) ? known.name : null;
}

// "The Paper segment was weak, and total revenue was"
function isOfAll(text: string, { start, end }: MetricMention): boolean {
  return /^(?:total|consolidated|overall|group)\b/i.test(text.slice(start, end));
}
