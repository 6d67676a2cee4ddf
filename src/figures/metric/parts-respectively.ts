import { guarded } from '../../core/guarded/guarded.ts';
import type { SpokenFigure } from '../grammar/spoken-figure.ts';
import { canBeLevel, findMetrics, type MetricMention } from '../lexicon/lexicon.ts';
import { isCause, isLoose, isOfCalendar, mayBePart } from '../segment/may-be-part.ts';
import type { Segments } from '../segment/segments.ts';
import type { Sight } from '../sight.ts';

const NAME = "\\p{L}[\\w&.'’-]*(?:\\s(?!and\\b|&\\s)[\\p{L}&][\\w&.'’-]*){0,3}";
// "oil and gas, power and textiles": two words with a join are one name before a comma
const ONE = `${NAME}(?:\\sand\\s\\p{Ll}+(?=,))?`;
const NAMES = `(${ONE}(?:,\\s${ONE}){0,2}),?\\sand\\s(?:in\\s|our\\s|the\\s)?(${NAME}?)`;
const NOUN =
  '(?:\\s(?:service |product |business )?(?:lines|segments|business(?:es)?|divisions|units|brands|categories|channels|regions|markets|franchises|portfolios|operations|industries|(?:end )?markets|verticals|geographies|practices))?';
const VERB =
  '(?:was|were|is|are|grew|rose|increased|climbed|declined|decreased|fell|dropped|growing|rising|increasing|declining|falling|up|down|of|reached|reaching|totall?ed|came in|stood|improved|expanded|contracted|to be)';
// What leads from names to figures: a verb, and no clause of its own.
const LEADS_ON = `,?\\s(?:(?:also|again|each|both|[a-z]+ly|presented|saw|had|delivered|posted|showed|recorded|achieved|experienced|(?:double|single)-digit|strong|solid|organic|year-over-year|growth|and)\\s){0,6}?${VERB}(?:\\s(?:by|to|at|about|approximately|an?|up|down|over|nearly|both))*\\s`;
const IN = '\\s(?:growth\\s)?(?:in|for|from|at|of|within|across)\\s(?:both\\s)?(?:our\\s|the\\s)?';
const HEAD =
  '(?:^(?:And\\s|But\\s)?|[,;]\\s(?:and\\s|while\\s|with\\s)?|\\b(?:our|the|both|in|while|with|as)\\s)(?:[Oo]ur\\s|[Tt]he\\s|[Bb]oth\\s){0,2}';
// "sales | in our Kilns and Ovens segments increased | 5% and 7%, respectively"
const BEHIND_METRIC = guarded(new RegExp(`^${IN}${NAMES}${NOUN}${LEADS_ON}$`, 'u'));
// "Kilns and Ovens | sales were up"
const BEFORE_METRIC = guarded(new RegExp(`${HEAD}${NAMES}${NOUN}\\s$`, 'u'));
const LEADS = new RegExp(`^${LEADS_ON}$`);
// "in our kiln and oven lines, growing"
const OF_PARTS =
  '\\s(?:service |product |business )?(?:lines|segments|business(?:es)?|divisions|units|brands|categories|franchises|industries|end markets|verticals|geographies|practices)';
const ALONE = guarded(new RegExp(`${HEAD}${NAMES}${OF_PARTS}${LEADS_ON}$`, 'u'));
// What else grows, where no measure is named.
const ELSE =
  /\b(?:loans?|leases?|credit|mortgages?|deposits?|assets?|orders?|bookings|volumes?|units|margins?|activity|demand|comps?|funding|traffic|retail|point-of-sale|AUM|production|prices|pricing)\b/i;
// "5% and 7% | in Kilns and Ovens, respectively"
const BEHIND_FIGURES = guarded(
  new RegExp(`^\\s(?:in|for|at|within|across)\\s(?:our\\s|the\\s)?${NAMES}${NOUN},?\\s$`, 'u'),
);
const RESPECTIVELY = /\brespectively\b/i;
const JOIN = /^,?\s(?:and\s)?(?:(?:up|down|by|about|approximately)\s){0,2}$/;
const LESS_ACQUIRED =
  /\borganic|\b(?:less|excluding|without) (?:significant |recent )?acquisitions\b/i;
// What names no part: how, when, on what basis, or what is measured.
const NO_PART =
  /^(?:adjusted|gaap|non-gaap|reported|organic|net|gross|diluted|basic|total|operating|average|ending|period-end|new|existing|core|recurring|comparable|annual|quarterly|sequential|first|second|third|fourth|last|prior|full|year|quarter)\b|\b(?:volumes?|prices?|pricing|units?|shipments?|traffic|tickets?|transactions?|customers?|users?|members?|orders?|backlog|bookings|costs?|expenses?|headcount|rates?|yields?|mix|quarters?|years?|months?|half|growth)$/i;
const LONGEST = 220; // characters from a name to its figure

/**
 * Each figure of a list with the part that it is of: "sales in our Kilns and Ovens segments increased 5% and
 * 7%, respectively". The metric is the one that the words name, else revenue where a noun says that the
 * names are parts; nothing where names and figures are not as many.
 */
export function partsRespectively(
  text: string,
  named: readonly MetricMention[],
  { figures, segments }: { readonly figures: readonly SpokenFigure[]; readonly segments: Segments },
): readonly MetricMention[] {
  const until = RESPECTIVELY.exec(text)?.index;
  if (until === undefined) return [];
  const list = listBefore(text, figures, until);
  const [first] = list;
  const last = list.at(-1);
  if (!first || !last || list.length < 2) return [];
  const from = Math.max(
    0,
    first.start - LONGEST,
    figures.findLast(({ end }) => end < first.start)?.end ?? 0,
  );
  const found =
    behindFigures(text.slice(last.end, until), named, { from, first }) ??
    beforeFigures(text, named, { from, first });
  if (!found) return [];
  const parts = partsIn(found.words, segments);
  const metric = found.metric ?? revenueOf(text);
  if (parts.length !== list.length) return [];
  const isMeasure = ({ figure: { unit } }: SpokenFigure) =>
    canBeLevel(metric.kind, unit) ||
    (metric.kind === 'ratio' ? /^(?:points|bps)$/.test(unit) : unit === 'percent');
  if (!list.every(isMeasure)) return [];
  return list.map(({ start }, at) => {
    const place = start - 1;
    return { ...metric, part: parts[at] ?? '', start: place, end: place };
  });
}

/** The place of the metric that the order of a list puts before a figure; -1 where none does. */
export function placeInList(
  { text, metrics, figures }: Pick<Sight, 'text' | 'metrics' | 'figures'>,
  figure: SpokenFigure,
): number {
  if (!RESPECTIVELY.test(text.slice(figure.end))) return -1;
  const isPlaced = ({ part, start, end }: MetricMention, of: SpokenFigure) =>
    part !== undefined && start === end && start === of.start - 1;
  const listed = metrics.filter((metric) => figures.some((each) => isPlaced(metric, each)));
  return listed.length < 2 ? -1 : metrics.findIndex((metric) => isPlaced(metric, figure));
}

function listBefore(
  text: string,
  figures: readonly SpokenFigure[],
  until: number,
): readonly SpokenFigure[] {
  const list: SpokenFigure[] = [];
  for (const figure of figures.filter(({ end }) => end <= until).toReversed()) {
    const [next] = list;
    const isNext = !next || JOIN.test(text.slice(figure.end, next.start));
    if (!isNext || (next && next.figure.unit !== figure.figure.unit)) break;
    list.unshift(figure);
  }
  return list;
}

interface Found {
  readonly words: readonly string[];
  readonly metric: MetricMention | null;
}

interface Place {
  readonly from: number;
  readonly first: SpokenFigure;
}

function behindFigures(
  behind: string,
  named: readonly MetricMention[],
  { from, first }: Place,
): Found | null {
  const match = BEHIND_FIGURES.exec(behind);
  const metric = named.findLast(({ start, end }) => start >= from && end <= first.start);
  return match && metric ? { words: match.slice(1, 3), metric } : null;
}

function beforeFigures(
  text: string,
  named: readonly MetricMention[],
  { from, first }: Place,
): Found | null {
  const metric = named.findLast(({ start, end }) => start >= from && end <= first.start) ?? null;
  if (metric) {
    // "Revenue and gross profit for Kilns and Ovens were": of which of the two, the list leaves open
    const isOneOfTwo = named.some(
      ({ start, end }) =>
        start >= from &&
        end < metric.start &&
        /^,?\s(?:and|or)\s$/.test(text.slice(end, metric.start)),
    );
    if (isOneOfTwo) return null;
    const behind = BEHIND_METRIC.exec(text.slice(metric.end, first.start));
    if (behind) return { words: behind.slice(1, 3), metric };
    const before = BEFORE_METRIC.exec(text.slice(from, metric.start));
    const isLed = LEADS.test(text.slice(metric.end, first.start));
    if (before && isLed) return { words: before.slice(1, 3), metric };
  }
  const alone = ALONE.exec(text.slice(metric?.end ?? from, first.start));
  if (!alone || (metric && !/^revenue$/.test(metric.name))) return null;
  return ELSE.test(text) ? null : { words: alone.slice(1, 3), metric: null };
}

function partsIn(words: readonly string[], segments: Segments): readonly string[] {
  const names = words.flatMap((each) => each.split(/,\s/));
  return names.flatMap((said) => {
    const name = said.replace(/^the\s/, '');
    const isPart =
      mayBePart(name) &&
      !isCause(name) &&
      !isOfCalendar(name) &&
      !NO_PART.test(name) &&
      !name
        .split(' ')
        .some((word) => (isLoose(word) && word !== 'and') || /^\p{Ll}+ed$/u.test(word)) &&
      !segments.isCompany(name) &&
      findMetrics(name).length === 0;
    return isPart ? segments.canonical(name) : [];
  });
}

function revenueOf(text: string): MetricMention {
  const name = LESS_ACQUIRED.test(text) ? 'organic revenue' : 'revenue';
  return { name, kind: 'flow', isCost: false, isLoss: false, basis: null, start: 0, end: 0 };
}
