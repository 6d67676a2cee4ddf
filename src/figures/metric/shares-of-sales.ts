import { guarded } from '../../core/guarded/guarded.ts';
import { matchesOf } from '../../core/matches.ts';
import { isAdjustedApart } from '../basis/basis-of.ts';
import { type MetricMention, termOf } from '../lexicon/lexicon.ts';
import { isToldAsRate } from './profit-rates.ts';

const NUMBER =
  '(?:[A-Z]{2,3}\\s?)?[A-Z]{0,2}[$€£¥₹]?\\s?[\\d.,]*\\d(?:\\s(?:million|billion|crores?))?';
const WORDS =
  '(?:to(?= [A-Z]{0,3}[$€£¥₹]?\\s?[\\d.,]+ (?:million|billion|crores?),? or )|was|were|is|on an? [\\w-]+ basis,?|came in at|came to|of|at|an?|totall?ed|stood at|(?:increased|decreased|declined|improved|fell|rose|grew|up|down) (?:(?:by )?(?:[$€£¥₹]?\\d[\\d.,]* (?:million|billion)(?:,| or) )?\\d[\\d.]*% (?:(?:year[- ]over[- ]year|year[- ]on[- ]year|yoy) )?)?to|also|about|approximately|around|or|representing|equal to|(?:in line|consistent|flat|unchanged) (?:with|to|from) (?:the |our )?(?:prior|last|previous)[- ](?:year|quarters?)(?:[- ](?:quarter|period))?|(?:in|for|during) the (?:(?:full|fiscal|first|second|third|fourth)[- ])?(?:quarter|half|year)(?: of (?:fiscal )?(?:20\\d\\d|this year))?|(?:in|for) Q[1-4](?: (?:of )?20\\d\\d)?|,? ?(?:when )?excluding [a-z -]{3,60}?,?(?= (?:was|were)\\b)|which (?:was|is|represents|represented)|(?:took|takes|taking) up|ran at)';
// "operating income was $38 million or | 9.4% of net sales"
const MOVED =
  '(?:up|down|(?:an? )?(?:increase|decrease) of) \\d[\\d.]*(?:%|\\spercent)(?: (?:year[- ]over[- ]year|year[- ]on[- ]year|yoy|sequentially))?(?=,)';
const JOINS = new RegExp(`^(?:,?\\s(?:${WORDS}|${MOVED}|${NUMBER}(?=[\\s,])))+,?\\s$`);
// "EBITDA was 43 million | or 17%, up from 37 million | or 16%": of what a profit is, without the words
const OR_MARGIN = guarded(
  /(?<=\d|\bmillion|\bbillion|\bcrores?),?\sor(?=\s(?:about\s|approximately\s|around\s|an?\s)?[\d.]+(?:%|\spercent)(?:[,;.]?$|[,;]\s|\.\s|\son a margin basis|\s(?:compared|versus|vs|up|down|from|in the|for the|last|in)\b))/g,
);
const SHARE = guarded(
  /(?<=\d(?:%|\spercent)\s)of (?:(?:our|the|its|total|net|consolidated|quarterly|segment|divisional) ){0,3}(?:sales|revenues?|turnover)\b(?! growth)/g,
);
const AGAIN = new RegExp(
  `^(?:\\s(?:in|for) the [a-z -]{4,30})?,?\\s(?:up\\s|down\\s|(?:in|de)creased\\s)?(?:compared (?:with|to)|versus|vs\\.?|from|against)\\s(?:(?:[a-z]+\\s){0,2}${NUMBER}(?:[a-z -]{0,40})?,?\\sor\\s(?:about\\s|approximately\\s)?)?(?:[\\d.]+(?:%|\\spercent)\\s)?$`,
  'i',
);
const MARGIN_OF: ReadonlyMap<string, string> = new Map([
  ['gross profit', 'gross margin'],
  ['operating income', 'operating margin'],
  ['net income', 'net margin'],
  ['profit before tax', 'pretax margin'],
  ['ebitda', 'ebitda margin'],
  ['ebitdar', 'ebitdar margin'],
  ['oibda', 'oibda margin'],
  ['ebita', 'ebita margin'],
  ['free cash flow', 'free cash flow margin'],
]);

// "SG&A as a percentage of revenue fell 210 basis points to 42.3%"
const TO_SALES = /\sas an? (?:percent(?:age)?|%) of (?:total |net |our )?(?:revenues?|sales)$/i;

// "As a percentage of net sales, SG&A rose to 55%"
const FRONT =
  /^(?:And |So |Now )?[Aa]s an? (?:percent(?:age)?|%) of (?:total |net |our )*(?:revenues?|sales),\s/;

function ratioIn(mention: MetricMention): MetricMention {
  return { ...mention, name: ratioOf(mention) ?? mention.name, kind: 'ratio' };
}

// "Gross profit | increased 70 basis points to 31.2%", "SG&A | was up 210 basis points"
const MOVED_IN_POINTS =
  /^(?:\s(?:(?:was|were|is|has|have|also|again|both|further)\s){0,2}(?:up|down|increased|decreased|declined|improved|rose|fell|expanded|contracted|grew|higher|lower|better|worse))(?:\sby)?(?:\s(?:about|approximately|nearly|over|another|some|roughly|just))*\s[\d.,]+[\s-](?:basis[\s-]points?|bps|percentage points?)\b/i;

// "SG&A | was 190 basis points higher"; never than what was planned
const WAS_POINTS_HIGHER = guarded(
  /^\s(?:was|were|is|came in|ran)(?:\s(?:about|approximately|nearly|over|another|some|roughly|just))*\s[\d.,]+\s(?:basis points|bps|percentage points)\s(?:higher|lower|better|worse)\b(?!\sthan\s(?:(?:our|the|we|us|what)\s|guid|plan|budget|expect|anticipat))/i,
);

// "SG&A | decreased as a percentage of net revenue by 380 basis points"
const MOVED_TO_SALES =
  /^\s(?:(?:has|have|also|again)\s)*(?:decreased|declined|improved|increased|rose|fell|dropped|grew)\sas an? (?:percent(?:age)?|%) of (?:(?:our|total|net|operating)\s)*(?:revenues?|sales)\s(?:by|to|from)\s/i;

/** Whether a cost or a profit is told in percent or moves in basis points, as only its share of sales can. */
function isMovedInPoints(text: string, mention: MetricMention): boolean {
  const { kind, end } = mention;
  if (kind !== 'flow') return false;
  const after = text.slice(end);
  if (MOVED_TO_SALES.test(after)) return true;
  if (MOVED_IN_POINTS.test(after) || WAS_POINTS_HIGHER.test(after)) return true;
  return isToldAsRate(text, mention);
}

/** A cost or profit with its measure behind it, as the ratio that it is. */
function toSales(text: string, mention: MetricMention): MetricMention {
  const isMeasured =
    TO_SALES.test(text.slice(mention.start, mention.end)) || isMovedInPoints(text, mention);
  const name = isMeasured ? ratioOf(mention) : null;
  return name === null ? mention : { ...mention, name, kind: 'ratio' };
}

/**
 * Metrics with those that a shape names: "SG&A was 29% of net sales", "operating income of 57 million or 13.5% of sales": a
 * ratio at the words "of sales", in place of the revenue that nobody told.
 */
export function withShares(
  text: string,
  lexical: readonly MetricMention[],
): readonly MetricMention[] {
  const front = FRONT.exec(text)?.[0].length;
  const fronted =
    front === undefined ? undefined : lexical.find((each) => each.start >= front && ratioOf(each));
  const named = lexical.map((each) => (each === fronted ? ratioIn(each) : toSales(text, each)));
  const shares = [
    ...sharesIn(text, named),
    ...marginsIn(text, named),
    ...conversionsIn(text, named),
  ];
  if (shares.length === 0) return named;
  const others = named.filter(({ end }) => !shares.some((share) => share.end === end));
  return [...others, ...shares].toSorted((one, other) => one.start - other.start);
}

function sharesIn(text: string, named: readonly MetricMention[]): readonly MetricMention[] {
  const shares: MetricMention[] = [];
  for (const { index: start, 0: words } of matchesOf(text, SHARE)) {
    const end = start + words.length;
    const last = shares.at(-1);
    const figure = /(?<![\d.])[\d.]+(?:%|\spercent)\s$/.exec(text.slice(0, start))?.index ?? start;
    const whole = named.findLast((each) => each.end <= figure && ratioOf(each) !== null);
    const isAgain = last !== undefined && AGAIN.test(text.slice(last.end, start));
    const isOwn = whole !== undefined && JOINS.test(text.slice(whole.end, figure));
    if (isAgain) shares.push({ ...last, start, end });
    else if (whole && isOwn) {
      const { isCost } = whole;
      const basis = basisIn(text.slice(whole.end, figure)) ?? wholeBasis(text, whole);
      shares.push({
        name: ratioOf(whole) ?? '',
        kind: 'ratio',
        ...{ isCost, isLoss: false, basis, start, end },
      });
    }
  }
  return shares;
}

/** "Operating expenses, excluding highlighted items, were": the ratio leaves them out as well. */
function basisIn(between: string): MetricMention['basis'] {
  return /\bexcluding\b/.test(between) ? 'adjusted' : null;
}

function wholeBasis(text: string, whole: MetricMention): MetricMention['basis'] {
  return whole.basis ?? (isAdjustedApart(text, whole) ? 'adjusted' : null);
}

/** A profit's margin that "or" alone tells, and that of the time before right behind it. */
// "a growth in | net income of $5.5 million or 19%": by so much, and of no sales
const MOVE_IN =
  /\b(?:growth|increase|decrease|decline|reduction|improvement|rise|drop)s?\s(?:in|of)\s(?:(?:our|its|the|adjusted)\s)*$/i;

function marginsIn(text: string, named: readonly MetricMention[]): readonly MetricMention[] {
  const margins: MetricMention[] = [];
  for (const { index: start, 0: words } of matchesOf(text, OR_MARGIN)) {
    const end = start + words.length;
    const last = margins.at(-1);
    const profit = named.findLast((each) => each.end <= start && each.kind !== 'ratio');
    const name =
      profit && profit.name !== 'free cash flow' ? MARGIN_OF.get(profit.name) : undefined;
    if (!profit || name === undefined || named.some((each) => each.start < end && each.end > start))
      continue;
    const isAgain = last !== undefined && AGAIN.test(`${afterFigure(text.slice(last.end, end))} `);
    if (!isAgain && !JOINS.test(`${text.slice(profit.end, end)} `)) continue;
    if (MOVE_IN.test(text.slice(0, profit.start))) continue;
    const { basis } = profit;
    margins.push({ name, kind: 'ratio', isCost: false, isLoss: false, basis, start: end, end }); // no word names it
  }
  return margins;
}

// "Free cash flow was $31 million or 104% | of adjusted net income"
const OF_INCOME = guarded(
  /(?<=\d(?:%|\spercent)\s)of (?:our |adjusted |non-GAAP |reported )*net income\b(?!\s(?:growth|margin))/g,
);

/** The share of net income that came in as cash, told behind the cash flow itself. */
function conversionsIn(text: string, named: readonly MetricMention[]): readonly MetricMention[] {
  return matchesOf(text, OF_INCOME).flatMap(({ index: start, 0: words }): MetricMention[] => {
    const figure = /(?<![\d.])[\d.]+(?:%|\spercent)\s$/.exec(text.slice(0, start))?.index ?? start;
    const cash = named.findLast(({ end }) => end <= figure);
    if (
      cash?.name !== 'free cash flow' ||
      !JOINS.test(text.slice(cash.end, figure).replace(STRONG, ' '))
    )
      return [];
    const end = start + words.length;
    return [{ ...cash, name: 'cash conversion', kind: 'ratio', isLoss: false, start, end }];
  });
}

const STRONG = /\s(?:strong|solid|record|robust|healthy)\s/;

/** What follows the first figure of a text. */
function afterFigure(text: string): string {
  return text.replace(/^\s(?:about\s|approximately\s|around\s|an?\s)?[\d.]+(?:%|\spercent)/, '');
}

const EXPENSE = /^(?!.*\b(?:interest|borrowing|funding|deposit|financing)\b).*\sexpenses?$/;

function ratioOf({ name, kind, isCost }: MetricMention): string | null {
  if (/margin$/.test(name)) return name; // "operating margin was 11.7% of net sales"
  if (isCost && kind === 'ratio') return name; // "store labor was 31% of sales"
  if (!isCost) return MARGIN_OF.get(name) ?? null;
  return kind === 'flow' && (termOf(name) !== null || EXPENSE.test(name))
    ? `${name.replace(/s$/, '')} ratio`
    : null;
}
