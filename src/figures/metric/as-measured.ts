import { guarded } from '../../core/guarded/guarded.ts';
import type { SpokenFigure } from '../grammar/spoken-figure.ts';
import { termOf } from '../lexicon/lexicon.ts';
import type { Labelled, Sight } from '../sight.ts';
import { yearBefore } from '../time/fiscal.ts';
import { likeForLike } from './like-for-like.ts';
import { asForma, onTerms, termsOf } from './on-terms.ts';
import { outsideOf } from './outside-of.ts';

// "grew 7% in volume", "4% in the quarter by volume"
const IN_VOLUME =
  /^(?:\s(?:in|for|during) the (?:\w+ )?(?:quarter|half|year))?,?\s(?:(?:growth|increase|decline|decrease)\s)?(?:(?:in|by)\s(?:\w+\s)?(?:volumes?|units?)(?:\sterms)?\b|volume[- ]wise\b)/i;
// "rural sales grew 7% and urban sales 4%, both in volume": said of all before it
const ALL_IN_VOLUME = guarded(
  /\b(?:both|all|each)\s(?:of (?:them|these)\s)?(?:in|by)\s(?:\w+\s)?volumes?\b/i,
);
const YEARS = /^(?:(?:the|our|its|cash) )*(?:annual|full[- ]year|total)\b/i;
// "The Board proposes a dividend of": of the year that is over
const PROPOSED =
  /\b(?:propos(?:e[sd]?|ing)|recommend(?:s|ed|ing)?)\b[^.;]{0,60}\bdividends?\b|\bdividend (?:proposal|proposed|recommended)\b/i;
const NOT_YEARS = /\bquarter|\bspecial|\bsupplement/i;

/** A figure with its measure as the words about it say: in volume, per share, of the whole year; else null. */
export function asMeasured(each: Labelled, sight: Sight): Labelled | null {
  const terms = termsOf(sight, each);
  if (terms !== null) return onTerms(each, terms);
  const like = likeForLike(
    organic(inVolume(withoutCats(outsideOf(each, sight), sight), sight), sight),
    sight,
  );
  const measured = like && perShare(like, sight);
  return measured && ofTheYear(asForma(measured, sight), sight);
}

// "on an organic, constant-currency basis"
const ON_BASIS =
  'on an organic(?:,? (?:and )?(?:constant[- ]currency|currency[- ]neutral|local[- ]currency|fx[- ]neutral))? basis';
// "Looking at just organic sales, the segment saw a sales decline of", "On an organic basis, revenue grew"
const ORGANIC = guarded(
  new RegExp(
    `(?:^|[.;,]\\s)(?:looking at (?:just |only )?(?:our |the )?organic (?:net )?(?:sales|revenues?|growth)|${ON_BASIS}|organically),\\s[^.;\\d]*$`,
    'i',
  ),
);

// "By region, on an organic basis, Iberia revenue grew 9% and Nordics": said once of the parts that follow
const ORGANIC_OF_EACH = guarded(
  new RegExp(
    `^(?:(?:for|by|across|in)\\s[^.;,\\d]{3,50},\\s)?(?:${ON_BASIS}|organically),\\s(?:(?!\\b(?:reported|total|gaap|including)\\b)(?:[^.;]|\\.(?=\\d)))*$`,
    'i',
  ),
);

// "24% in total and 18% organically"
const ORGANIC_BEHIND = new RegExp(`^\\s(?:organically|${ON_BASIS}|in organic terms)\\b`, 'i');
// "Sales increased 22.4% on an organic basis"
const ON_ORGANIC_BASIS = new RegExp(
  `^\\s(?:growth\\s|increase\\s)?(?:(?:ahead of|above|higher than|lower than|below|on|versus)\\s(?:the\\s)?(?:prior|last|previous)\\syear\\s)?${ON_BASIS}\\b`,
  'i',
);
// "Orders were up 6% organically", "plus 9% organic"
const ORGANIC_ORDERS = new RegExp(`^\\s(?:organic(?:ally)?|${ON_BASIS}|in organic terms)\\b`, 'i');
const ORGANICALLY = guarded(/^\s(?:year[- ]over[- ]year\s)?organically\b/i);

/** Whether the words behind a figure call it organic. */
export function isOrganicBehind(after: string): boolean {
  return ORGANIC_BEHIND.test(after);
}

/** Whether a move is organic by the words behind it: "organically" where the reported one stands beside it. */
export function isOrganicMove(
  { text }: Pick<Sight, 'text'>,
  { end, figure }: SpokenFigure,
): boolean {
  const after = text.slice(end);
  if (ON_ORGANIC_BASIS.test(after)) return true;
  return figure.unit === 'percent' && ORGANICALLY.test(after);
}

// "revenue, less significant acquisitions, grew": what was not bought
const ACQUIRED =
  '(?:excluding|less|without|net of|exclusive of|before) (?:the (?:impact|effects?|benefits?|contributions?) (?:of|from) )?(?:(?:significant|recent|our|all|any|the|new) ){0,2}(?:acquisitions?|acquired (?:businesses|companies|revenues?|sales)|M&A)\\b(?! and fuel| costs?| expenses?| charges?|-related| related)';
const LESS_ACQUIRED = guarded(new RegExp(`^,? ${ACQUIRED}`, 'i'));
const LESS_ACQUIRED_AHEAD = guarded(
  new RegExp(`(?:^|[.;] |, (?:and |but )?)${ACQUIRED}, (?:(?:our|total|net) ){0,2}$`, 'i'),
);

function organic(each: Labelled, sight: Sight): Labelled {
  const { text, metrics } = sight;
  const { metric, role, spoken } = each.fact;
  const mention = metrics[each.groupAt];
  if (metric === 'orders' && role === 'change' && ORGANIC_ORDERS.test(text.slice(spoken.end)))
    return { ...each, fact: { ...each.fact, metric: 'organic orders' } };
  if (metric !== 'revenue' || !mention) return each;
  const isLess =
    LESS_ACQUIRED.test(text.slice(mention.end)) ||
    LESS_ACQUIRED_AHEAD.test(text.slice(0, mention.start));
  if (isLess) return { ...each, fact: { ...each.fact, metric: 'organic revenue', basis: null } };
  if (role !== 'change') return each;
  const isOfEach =
    each.fact.segment !== null &&
    each.fact.basis !== 'reported' &&
    ORGANIC_OF_EACH.test(text.slice(0, mention.start));
  return ORGANIC.test(text.slice(0, mention.start)) || isOfEach || isOrganicMove(sight, spoken)
    ? { ...each, fact: { ...each.fact, metric: 'organic revenue', basis: null } }
    : each;
}

// "Underlying, so without cats and prior-year development, the combined ratio was"
const WITHOUT_CATS =
  /^(?:(?:And|So|But),?\s)?(?:underlying|attritional|(?:excluding|without|ex|before|stripping out)\s(?:[\w-]+\s){0,3}(?:cats?|catastrophes?|weather)\b)[^;.]*$/i;

function withoutCats(each: Labelled, { text, metrics }: Sight): Labelled {
  const mention = metrics[each.groupAt];
  const isUnderlying =
    each.fact.metric === 'combined ratio' &&
    mention !== undefined &&
    WITHOUT_CATS.test(text.slice(0, mention.start));
  return isUnderlying
    ? { ...each, fact: { ...each.fact, metric: 'underlying combined ratio' } }
    : each;
}

function inVolume(each: Labelled, { text, metrics }: Sight): Labelled {
  const { metric, role, spoken } = each.fact;
  if (role !== 'change' || spoken.figure.unit !== 'percent') return each;
  const mention = metrics[each.groupAt];
  const isVolume =
    metric === 'shipments' &&
    mention !== undefined &&
    /volume/i.test(text.slice(mention.start, mention.end));
  if (!isVolume && !/^(?:organic )?revenue$/.test(metric)) return each;
  const after = text.slice(spoken.end);
  if (!isVolume && !IN_VOLUME.test(after) && !ALL_IN_VOLUME.test(after)) return each;
  const fact: Labelled['fact'] = {
    ...each.fact,
    metric: 'volume growth',
    role: 'level',
    versus: null,
    versusPeriod: null,
  };
  return { ...each, fact };
}

const EARNED = /^(?:net income|income from continuing operations)$/;
const PER_SHARE =
  /^\s(?:per|a) (?:(?:fully|diluted|basic|common|ordinary) ){0,3}(?:share|unit|ADS)\b/i;

/**
 * "Net income was $3.1 billion or $6.78 per share": the second is of earnings per share. Null where a
 * metric has no name per share, since the amount is none of the whole.
 */
function perShare(each: Labelled, { text, figures, metrics }: Sight): Labelled | null {
  const { metric, basis, spoken } = each.fact;
  if (isFundsOfShare(each, figures))
    return { ...each, fact: { ...each.fact, metric: `${metric} per share` } };
  const kind = termOf(metric)?.kind ?? metrics[each.groupAt]?.kind;
  const isAmount = spoken.figure.unit === 'money' && (kind === 'flow' || kind === 'stock');
  const isOfShare =
    (isAmount && PER_SHARE.test(text.slice(spoken.end))) || isShareMoved(each, { text, figures });
  if (!isOfShare) return each;
  const isEarned = EARNED.test(metric);
  const name = isEarned ? 'earnings per share' : `${metric} per share`;
  // "cash earnings of AUD 1.4 billion, 84 cents per share": of a measure of the company's own
  // and insurers' operating income is after tax: none of it is told for a share as reported
  const isOwnMeasure =
    OWN_EARNINGS.test(metric) || (metric === 'operating income' && basis !== 'reported');
  if (isOwnMeasure)
    return { ...each, fact: { ...each.fact, metric: 'earnings per share', basis: 'adjusted' } };
  return termOf(name) === null ? null : { ...each, fact: { ...each.fact, metric: name } };
}

const OWN_EARNINGS = /^(?:core|cash|underlying) (?:income|earnings|profit)$/;
const LEAST_SUM = 1000; // dollars

/** "AFFO was $0.71, up 6%": what owners of property tell for a share, though they do not say so. */
function isFundsOfShare(
  { fact: { metric, spoken } }: Labelled,
  figures: readonly SpokenFigure[],
): boolean {
  if (!/^(?:funds from operations|affo)$/.test(metric)) return false;
  const amounts = figures.filter(({ figure }) => figure.unit === 'money');
  const isOfShare = ({ figure }: SpokenFigure) => Math.abs(figure.value) < LEAST_SUM;
  if (spoken.figure.unit === 'money') return isOfShare(spoken);
  const before = amounts.findLast(({ end }) => end <= spoken.start);
  return before !== undefined && isOfShare(before);
}

// "per share, up 18% from"
const SHARE_MOVED = new RegExp(
  `${PER_SHARE.source},\\s(?:up|down|an? (?:increase|decrease) of)\\s`,
  'i',
);

/** "Net income of $0.72 per share, up 18%": the move of the only amount that was told. */
function isShareMoved(
  { fact: { metric, role, spoken } }: Labelled,
  { text, figures }: Pick<Sight, 'text' | 'figures'>,
): boolean {
  if (role !== 'change' || spoken.figure.unit === 'money' || !EARNED.test(metric)) return false;
  const amounts = figures.filter(
    ({ figure, end }) => figure.unit === 'money' && end <= spoken.start,
  );
  const [amount] = amounts;
  return amounts.length === 1 && SHARE_MOVED.test(text.slice(amount?.end));
}

/** "With the interim of 3.50, the total dividend is 10 per share": of the year, not of its last quarter. */
function ofTheYear(each: Labelled, { text, metrics, call }: Sight): Labelled {
  const { metric, role, period, modality } = each.fact;
  const mention = metrics[each.groupAt];
  const isYears =
    metric === 'dividend per share' &&
    mention !== undefined &&
    (YEARS.test(text.slice(mention.start, mention.end)) ||
      (call.fiscalQuarter === 4 && PROPOSED.test(text))) &&
    !NOT_YEARS.test(text);
  if (!isYears || role !== 'level' || modality !== 'actual' || call.fiscalYear === null)
    return each;
  const year =
    period === call.period
      ? call.fiscalYear
      : period === yearBefore(call)
        ? call.fiscalYear - 1
        : null;
  return year === null ? each : { ...each, fact: { ...each.fact, period: `FY ${year}` } };
}
