import { guarded } from '../../core/guarded/guarded.ts';
import { matchesOf } from '../../core/matches.ts';
import { findMetrics, type MetricMention } from '../lexicon/lexicon.ts';
import { mayBePart } from '../segment/may-be-part.ts';
import type { Segments } from '../segment/segments.ts';

const SIZE = '(?:\\d[\\d.]*(?:%|\\spercent)|(?:one|two|three)-(?:thirds?|quarters?|fifths?)|half)';
const LOOSE =
  '(?:about\\s|approximately\\s|around\\s|nearly\\s|almost\\s|over\\s|now\\s|some\\s|roughly\\s|(?:just|well)\\s|more than\\s|the remaining\\s){0,2}';
const IS =
  '(?:was|were|is|are|represent(?:s|ed|ing)?|account(?:s|ed|ing) for|compris(?:es|ed|ing)|made up|makes? up|making up|contribut(?:es|ed|ing)|reached|driving|drove)';
const WHOSE =
  "(?:our\\s|the\\s|its\\s|total\\s|all\\s|overall\\s|consolidated\\s|net\\s(?=sales|revenues?)|(?:company|quarterly)\\s(?=sales|revenues?)|company['’]s\\s|U\\.S\\.\\s){0,4}";
const NAME = "([A-Za-z][\\w&'’-]*(?:\\s[\\w&'’-]+){0,5}?)";
const OPENS =
  '(?:^(?:And |But |So )?|[,;]\\s(?:and\\s|with\\s|while\\s)?|\\bwith\\s|\\band\\s|\\bwhile\\s|\\bthat\\s(?:overall\\s)?)';
// What ends the name of a whole, or is no whole at all.
const NO_WHOLE =
  '(?:our|the|its|their|this|that|these|those|it|them|which|what|whom?|an?|is|are|was|were|has|have|had|do|does|did|will|would|can|could|remain(?:s|ed)?|comes?|came|coming|relate[sd]?|used?|uses|now|today|currently|already|also|still|being|been|in|on|at|of|for|from|by|to|with|through|via|outside|into|and|or|but|as|than|up|down|during|since|while|where|when|because|due|compared|versus|vs|this|last|year|quarter|growth|increase|decline|total|group|product|trailing|normal|pre-\\w+|prior|plan|target|levels?)';
const WHOLE = `((?:(?!${NO_WHOLE}\\b)[A-Za-z][\\w&'’-]*)(?:\\s(?!${NO_WHOLE}\\b)[a-z][\\w&-]*){0,2})`;
// "with Order Ahead representing 11% of transactions", "Software was 61% of total software revenue"
const PART_OF = guarded(
  new RegExp(
    `${OPENS}(?:Our\\s|our\\s|The\\s|the\\s)?${NAME}(?=(?:\\s(?:only|now|also|still|currently|already))?\\s${IS}\\s${LOOSE}${SIZE}\\sof\\s${WHOSE}${WHOLE}(?!\\s(?:growth|increase))\\b)`,
    'g',
  ),
);
// "Digital sales grew 28% and represented | 31% of total sales": the share of what just grew
const THEN = guarded(
  new RegExp(
    `(?<=\\b(?:[Rr]evenues?|[Ss]ales)\\b[^.;]{0,60}${SIZE}[^.,;%]{0,50}(?:,\\swhich|,?\\sand|,?\\sto|,)\\s(?:now\\s|also\\s)?)(?:compris(?:e|ed|ing)|represent(?:ed|ing|s)?|account(?:ed|ing|s)? for|ma(?:ke|king|de) up)(?=\\s${LOOSE}${SIZE}\\sof\\s${WHOSE}(?:group\\s)?((?:[a-z-]+\\s)?(?:revenues?|sales))\\b(?!\\s(?:growth|increase)))`,
    'g',
  ),
);
// "45% of the order intake was from licences", "more than 83% of our fleet is leased"
const OF_WHOLE = guarded(
  new RegExp(
    `(?:^|[,;]\\s|\\b(?:and|with|but|while|that|as|so)\\s)(?=(?:[A-Z][a-z]+\\s(?:than\\s)?|${LOOSE})${SIZE}\\sof\\s(?:our|the|its|all|total)\\s${WHOSE}${WHOLE}\\s((?:(?:now|currently|today|already|also|still)\\s)?(?:is|are|was|were|has|have|comes?|came|coming|remain(?:s|ed)?|relate[sd]?|used?|uses)\\s[^.,;\\d]{3,110}(?![\\w-])))`,
    'g',
  ),
);
// "we converted 25% of our store fleet into hubs", "taking over 77% of our payments online"
const MADE_OF_WHOLE = guarded(
  new RegExp(
    `\\b(?:[Ww]e|and|[Cc]ompany)(?:\\s(?:have|are|were|has|['’]re|['’]ve|now|also|already)|['’](?:re|ve)){0,3}\\s([a-z]+(?:ed|ing))\\s(?=${LOOSE}${SIZE}\\sof\\s(?:our|its)\\s${WHOSE}${WHOLE}\\s((?:outside|through|via|into|online|with|by|on|from)\\b[^.,;\\d]{0,60}))`,
    'g',
  ),
);
// "total sales were split between scooters at 58% and bicycles at 42%"
const BETWEEN = guarded(
  new RegExp(
    `\\b(?:split|balanced|divided)\\s(?:\\w+\\s)?between\\s${NAME}\\s(?=(?:at|with)\\s${SIZE}\\sand\\s${NAME}\\s(?:at|with)\\s(?=${SIZE}))`,
    'g',
  ),
);
const NO_NAME =
  /^(?:it|this|that|which|these|those|they|we|he|she|there|what|who|also|now|up|down|and|with|total|some|most|more|about|over|both|each|all|remember|note|think|see|know|believe|as|if|where|not)\b|\b(?:ago|years?|that|who|which|is|are|was|were|has|have|will|would|should|could|may|might)\b|\b(?:and|now|also|only|growth|increase|costs?|expenses?|labou?r|spend(?:ing)?|capex)$/i;

// "was from licences", "now comes from our licences"
const FROM = guarded(
  /^(?:(?:now|currently|today|already|also|still)\s)?(?:is|are|was|were|comes?|came|coming)\s(?:(?:derived|generated|earned)\s)?from\s(?:our\s|the\s)?((?!(?:a|an|this|that|these|those|customers|clients|people|outside|inside|within|recurring)\b)[A-Za-z][\w&'’-]*(?:\s(?!(?:in|at|of|for|with|which|that|and|who|as|during|outside|on|to|the)\b)[\w&'’-]+){0,3})/,
);
const AUXILIARY =
  /^(?:(?:now|currently|today|already|also|still|is|are|was|were|has|have|been|being|remains?|remained)\s)+/;
const MADE_UP = /^(?:comprised|made up|composed) of\s/;
// "in agreements that were | signed online"
const THAT_WERE =
  /^in (?:[\w'’-]+ ){1,3}(?:that|which) (?:is|are|was|were|has been|have been) (?=(?:\w+ly )?\w+(?:ed|en)\b)/;
const CAME = /^(?:comes?|came|coming)\s(?=from\b)/;
// Where the words go on with when or why.
const BREAKS =
  /\s(?:(?:in|during|for|as of|at|by) (?:the|this|last|a)\s(?:\w+\s){0,3}(?:quarter|half|year|period|month)\b|while|as|because|due to|compared|versus|since|and|but|during|today|now)\b.*$/;
// What is so much of a whole only by comparison, or in no way that stands alone.
const VAGUE =
  /^(?:up|down|higher|lower|better|worse|flat|in line|above|below|it|that|this|what|where|not|a|an|the|our|very|really|going|able|about|just|or|so|done|there)\b/;
const MOST = 12;
// What a company sells, or sells it through.
const OWN =
  /\b(?:business(?:es)?|segments?|divisions?|channels?|brands?|products?|services|categor(?:y|ies)|solutions|stores|subscriptions?|software|offerings?|platforms?|exports?|markets?|sectors?|verticals?|regions?)$/i;

// What is paid is no part of what is sold.
const PAID =
  /\b(?:rents?|rentals paid|payrolls?|wages?|salaries|personnel|staffing|labou?r|food|commodit(?:y|ies)|ingredients|packaging|freight|fuel|energy|utilities|marketing|promotions?|advertising|R&D|research(?: and development)?|SG&A|G&A|overheads?|interest|occupancy|shrink(?:age)?|depreciation|amortization|tax(?:es)?|royalties|insurance|maintenance|bad debts?|compensation|bonus(?:es)?|expenditures?)$/i;

/** Shares of something else than the company's revenue, and of a revenue that was just told. */
export function sharesOfWholes(
  text: string,
  segments: Segments,
  known: readonly MetricMention[],
): readonly MetricMention[] {
  if (!/(?:%|percent) (?:of|and)\b|(?:thirds?|quarters?|fifths?|half) of\b/.test(text)) return [];
  return [
    ...partsOf(text, segments).filter(
      ({ start, end }) => !known.some((one) => one.start < end && start < one.end),
    ),
    ...matchesOf(text, THEN).map(({ index, 0: printed, 1: whole = '' }) => ({
      ...share(nameOf(whole)),
      start: index,
      end: index + printed.length,
    })),
    ...ofWholes(text, segments),
  ];
}

function partsOf(text: string, segments: Segments): readonly MetricMention[] {
  return matchesOf(text, PART_OF).flatMap(({ index, 0: printed, 1: words = '', 2: whole = '' }) => {
    const name = nameOf(whole);
    const isOfSales = /\brevenue(?: share)?$/.test(name);
    const sold = isOfSales ? soldBy(words) : null;
    const part = sold ?? withoutMarket(words);
    // "Lumora was 29% of net sales": a customer, for all that anyone can tell
    const isOwn =
      name !== 'revenue share' ||
      sold !== null ||
      OWN.test(words) ||
      segments.find(words).length > 0;
    const isPaid = isOfSales && PAID.test(words);
    if (!isOwn || isPaid || NO_NAME.test(part) || segments.isCompany(part) || isMeasure(part))
      return [];
    const end = index + printed.length;
    return [{ ...share(name), part: segments.canonical(part), start: end - words.length, end }];
  });
}

/** "The industrial market", "industrial end market": the part that a topic calls "industrial". */
function withoutMarket(words: string): string {
  const name = words.replace(/\s(?:end[- ])?market$/i, '');
  return mayBePart(name) ? name : words;
}

// "E-commerce sales", "sales to government customers"
const SOLD =
  /^(?:(?:(?:net|total|our)\s)?(?:sales|revenues?)\s(?:to|from|in)\s(?:our\s|the\s)?(.+)|(.+?)\s(?:net\s)?(?:sales|revenues?))$/i;
const A_CUSTOMER =
  /\b(?:customer|client|distributor)$|\b(?:largest|biggest|top|single|major|key)\b/i;

/** The part whose sales are a share of all; null where no part is named: "organic sales", "sales to our largest customer". */
function soldBy(words: string): string | null {
  const [, to, of] = SOLD.exec(words) ?? [];
  const part = to ?? of;
  return part !== undefined && mayBePart(part) && !A_CUSTOMER.test(part) ? part : null;
}

/** The shares that stand before their whole, each at the place before its figure. */
function ofWholes(text: string, segments: Segments): readonly MetricMention[] {
  return [
    ...matchesOf(text, OF_WHOLE).flatMap(({ index, 0: printed, 1: whole = '', 2: rest = '' }) => {
      const at = index + printed.length;
      const from = FROM.exec(rest)?.[1];
      const part = from !== undefined && mayBePart(from) ? segments.canonical(from) : undefined;
      if (part !== undefined) return [{ ...share(nameOf(whole)), part, start: at, end: at }];
      const said = told(rest);
      return said === null
        ? []
        : [{ ...share(`${nameOf(whole, 'share of revenue')} ${said}`), start: at, end: at }];
    }),
    ...matchesOf(text, MADE_OF_WHOLE).flatMap(
      ({ index, 0: printed, 1: verb = '', 2: whole = '', 3: rest = '' }) => {
        const at = index + printed.length;
        const said = told(verb.endsWith('ed') ? `${verb} ${rest}` : rest);
        return said === null
          ? []
          : [{ ...share(`${nameOf(whole, 'share of revenue')} ${said}`), start: at, end: at }];
      },
    ),
    ...matchesOf(text, BETWEEN).flatMap(({ index, 0: printed, 1: one = '', 2: other = '' }) => {
      const at = index + printed.length;
      const whole = findMetrics(text.slice(0, index)).at(-1);
      const next = text.indexOf(` ${other} `, at);
      if (whole?.kind !== 'flow') return [];
      const name = nameOf(whole.name);
      return [
        { ...share(name), part: segments.canonical(one), start: at, end: at },
        {
          ...share(name),
          part: segments.canonical(other),
          start: next + 1,
          end: next + 1 + other.length,
        },
      ];
    }),
  ];
}

/** What is said of the share, in the words of its name: "placed by new customers"; null where it is too much. */
function told(rest: string): string | null {
  const words = rest
    .replace(AUXILIARY, '')
    .replace(MADE_UP, 'in ')
    .replace(THAT_WERE, '')
    .replace(CAME, '')
    .replace(BREAKS, '')
    .trim()
    .toLowerCase();
  const count = words.split(' ').length;
  const isCut =
    /--|(?<!\b(?:who|that|which)\s)\b(?:is|are|was|were)\b|\s[a-z]$|\b(?:of|for|to|with|on|in|at|by|from|per|than|the|a|an|our|its)$/.test(
      words,
    );
  return words === '' || count > MOST || isCut || VAGUE.test(words) ? null : words;
}

/** "Share of software revenue"; of revenue itself the name that a call's table has. */
function nameOf(whole: string, ofRevenue = 'revenue share'): string {
  const name = whole.toLowerCase().replace(/\b(?:revenues|sales)$/, 'revenue');
  return name === 'revenue' ? ofRevenue : `share of ${name}`;
}

/** "Operating income was 12% of software revenue": a ratio, and no part of it. */
function isMeasure(words: string): boolean {
  return findMetrics(words).some(({ kind, end }) => kind !== 'count' && end === words.length);
}

function share(name: string): Omit<MetricMention, 'start' | 'end' | 'part'> {
  return { name, kind: 'ratio', isCost: false, isLoss: false, basis: null };
}
