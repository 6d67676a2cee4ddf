import { guarded } from '../../core/guarded/guarded.ts';
import type { MetricMention } from '../lexicon/lexicon.ts';
import type { Labelled, Sight } from '../sight.ts';

const RATES = '(?:constant|local|unchanged|comparable|the same|like-for-like)[- ]';
const CURRENCY = `(?:(?:in|at|on an?) ${RATES}(?:currenc(?:y|ies)|exchange rates|fx rates|rates)(?: (?:basis|terms))?|(?:on an? )?(?:currency|fx)[- ]neutral(?: basis| terms)?|net of currency|without currency(?: effects)?)`;
const ORGANIC =
  '(?:organically|(?:organic|comparable)(?= growth\\b|[.,;)]| and | but | or | versus | compared | against |$)|(?:on an?|in) (?:organic|comparable)(?:,? (?:and )?(?:constant[- ]currency|currency[- ]neutral|local[- ]currency|fx[- ]neutral))? (?:basis|terms))';
const FORMA = '(?:(?:on a )?pro[- ]forma(?: basis| terms)?|in pro[- ]forma terms)';
const EACH = `(?:(?<organic>${ORGANIC})|(?<currency>${CURRENCY})|(?<forma>${FORMA}))`;
const MOVE =
  '(?: (?:growth|increase|decrease|decline|rise|drop|improvement|reduction))?(?: (?:more|less|higher|lower|better|worse|up|down))?';
const THAN =
  '(?: (?:than|above|over|versus|on|from|ahead of|below) (?:(?:a|the) )?(?:(?:same|prior|previous|last) )?(?:year|quarter)(?:[- ](?:ago|earlier|quarter|period))?|,? year[- ](?:over|on)[- ]year)?';
const BEHIND = guarded(new RegExp(`^${MOVE}${THAN},? \\(?${EACH}`, 'i'));
// "down 3% reported, but | at constant rates up 1%"
const AHEAD = guarded(
  new RegExp(
    `(?:[,;] |\\b(?:and|but|while|or) )${EACH},? (?:(?:we|it|they|this|that|growth) )?(?:(?:was|were|is|are|grew|rose|fell|declined|increased|decreased|up|down|by|about|nearly|almost|around|approximately|just|only|an?|plus|minus|growth|increase|decrease|decline|of) ){0,5}$`,
    'i',
  ),
);
const JOINED = /^[^;.]{0,70}(?:,|;|\band|\bor|\bbut|\bversus|\bwhile)\s[^;.\d]{0,50}$/i;

// "up 5% in constant currency and Asia | 9%": of somebody else
const OF_ANOTHER = /(?:,|\band|\bwhile|\bbut)\s(?:(?:in|at|our|the)\s)*\p{Lu}[\p{Ll}-]/u;

/** On what other terms than the reported ones a move is told. */
export type Terms = 'organic' | 'constant-currency' | 'pro forma';

/**
 * The terms of a move that is told beside another of the same: "up 4% as reported and 7% in local currencies".
 * Null for one that stands alone, by whatever terms.
 */
export function termsBeside(
  { text, figures, metrics }: Pick<Sight, 'text' | 'figures' | 'metrics'>,
  at: number,
): Terms | null {
  const [last, spoken] = [figures[at - 1], figures[at]];
  if (!last || spoken?.figure.unit !== 'percent' || last.figure.unit !== 'percent') return null;
  const between = text.slice(last.end, spoken.start);
  if (!JOINED.test(between) || OF_ANOTHER.test(between)) return null;
  // "revenue rose 12%, and EBIT 9% at constant rates": each has one move
  const named = metrics.filter(({ end }) => end <= spoken.start);
  const before = named.findLast(({ end }) => end <= last.start);
  const isOther = named.some(
    ({ start, name }) => start >= last.end && name !== before?.name && !name.startsWith('organic'),
  );
  if (isOther) return null;
  const said = BEHIND.exec(text.slice(spoken.end, spoken.end + 120)) ?? AHEAD.exec(` ${between}`);
  if (!said?.groups) return null;
  const { organic, currency } = said.groups;
  return organic ? 'organic' : currency ? 'constant-currency' : 'pro forma';
}

/** The terms of a figure that was read as a move beside another. */
export function termsOf(sight: Sight, { fact: { role, spoken }, groupAt }: Labelled): Terms | null {
  const metric = sight.metrics[groupAt];
  if (role !== 'change' || !metric || !isToldOnTerms(metric)) return null;
  return termsBeside(
    sight,
    sight.figures.findIndex(({ start }) => start === spoken.start),
  );
}

const OTHER_BASIS = /\b(?:adjusted|non-?GAAP|underlying|normali[sz]ed)\b/i;

/** Sales that are adjusted by what they are pro forma for alone, under that name: "pro forma revenue was up 3%". */
export function asForma(each: Labelled, { text }: Sight): Labelled {
  const { metric, basis } = each.fact;
  const isForma = basis === 'adjusted' && NAMED.test(metric) && /\bpro[- ]forma\b/i.test(text);
  return isForma && !OTHER_BASIS.test(text) ? onTerms(each, 'pro forma') : each;
}

/** Whether a metric is one whose moves are told on several terms. */
export const isToldOnTerms = ({ kind, isCost }: Pick<MetricMention, 'kind' | 'isCost'>): boolean =>
  kind === 'flow' && !isCost;

const NAMED = /^(?:[a-z-]+ )?(?:revenue|bookings|orders|billings|backlog)$/;

const ON_TERMS = /^(?:organic|constant-currency|pro forma) /;

/** A metric's name without the terms in it: of "constant-currency revenue" the revenue. */
export const withoutTerms = (metric: string): string => metric.replace(ON_TERMS, '');

/** A move under the name of its terms: "constant-currency revenue"; what has them in its name keeps it. */
export function onTerms(each: Labelled, terms: Terms): Labelled {
  const { metric, basis, modality } = each.fact;
  if (modality !== 'actual' || /^(?:organic|constant-currency|pro forma|same-store) /.test(metric))
    return each;
  const isBare = basis === 'reported' || terms === 'pro forma' || NAMED.test(metric);
  const named = { ...each.fact, metric: `${terms} ${metric}` };
  return { ...each, fact: { ...named, basis: isBare ? null : basis } };
}
