import { guarded } from '../../core/guarded/guarded.ts';
import { correctsBefore } from '../grammar/corrected-at-once.ts';
import type { SpokenFigure } from '../grammar/spoken-figure.ts';
import { findMetrics, type MetricMention, termOf } from '../lexicon/lexicon.ts';
import type { Labelled } from '../sight.ts';
import type { PeriodMention } from '../time/fiscal.ts';

// "A year ago it was 3.18%", "excluding the merger charges, it was $1.34", "the full year ends at 1,890 million"
const TAKES_UP = guarded(
  /\b(?:(?:it|this|that|they|the (?:loss|profit|number|figure))\s(?:was|were|had been|would have been|stood|came in|came|compares?(?: (?:very )?favou?rably)?(?: to| with)|is compared (?:to|with))(?: at| to)?|\bwe(?:['’]re|\s(?:stand|stood|are|were|had|made|did|reported|came in|have))(?: at)?|^(?:this|that|it) is (?:up|down) from|^(?:this|that|which) (?:is|was|represent(?:s|ed)|marks?|marked|reflect(?:s|ed)) an? (?:[a-z]+ )?(?:improvement|increase|decrease|decline|reduction) (?:from|versus|compared (?:to|with))|^(?:and\s)?(?:the|our)\s(?:full\s|whole\s|fiscal\s)?year\s(?:was|came (?:in|out) at|came to|end(?:s|ed) (?:at|with)|closed (?:at|with)|reached|stood at|amounted to|brought)|^(?:and\s)?(?:that|this|it)\s(?:brings|brought|takes|took)\s(?:us|(?:the|our)\s(?:full\s|whole\s|fiscal\s)?year)\sto|^compared (?:to|with))(?:\s(?:about|around|approximately|roughly|nearly|almost|just|over|under|only))*\s?$/i,
);
const SHARE_OF = /\d(?:%|\spercent)\sof\s(?:total\s|net\s)?$/i;
const LOSS = /\b(?:loss|negative|outflow|deficit)\b/i;
const LONGER = /^(?:FY|9M|H1) /;
const LIKE_LONGER = 6; // a year is up to some four quarters, of a business that grows
const LIKE = 3; // times the size: "$1.34" goes on from "$1.27", never from "$68.4 million"
const PROFIT = /income|profit|ebitda|margin|earnings|efficiency ratio|return on|tax rate/;
const ADJUSTED =
  /\b(?:excluding|without|before|adjust(?:ed|ing) for|net of|stripping out|leaving out|ex)\b[^.;]{3,60},\s|\bon an? (?:adjusted|underlying|normali[sz]ed|non-?GAAP|core) basis\b/i;

/** What is known where a sentence takes up the one before it. */
interface Before {
  readonly figures: readonly SpokenFigure[];
  readonly periods: readonly PeriodMention[];
  /** What the sentence before told. */
  readonly told: readonly Labelled[];
}

/** A metric where its figure takes up the sentence before, and whose it is. */
export interface TakenUp {
  readonly metric: MetricMention;
  readonly segment: string | null;
  /** The breath of the sentence before that it goes on with. */
  readonly groupAt: number;
}

/** Whether a sentence names no metric but one that a rate is of: "it came to $63.8 million, or 10.9 percent of | revenue". */
export function isOfNoneElse(text: string, named: readonly MetricMention[]): boolean {
  return named.every(({ start }) => SHARE_OF.test(text.slice(Math.max(0, start - 24), start)));
}

/**
 * "The margin was 3.41%. A year ago it was 3.18%.": the metric of the sentence before, placed at the word
 * that takes it up. Null where that sentence told of several that the figure could be of, and where neither
 * another time nor another basis is named: then it is some other figure of the same time.
 */
export function takenUp(text: string, { figures, periods, told }: Before): TakenUp | null {
  const [spoken] = figures;
  if (!spoken || told.length === 0) return null;
  const moved = movedUp(text, spoken, told) ?? putRight(text, figures, told);
  if (moved) return moved;
  const taken = TAKES_UP.exec(text.slice(0, spoken.start));
  if (!taken || !isOfNoneElse(text, findMetrics(text))) return null;
  // "last year we had 28 million of one-offs": of what stands behind it
  if (/^we\b/i.test(taken[0]) && /^\s(?:of|in|for)\s[a-z]/.test(text.slice(spoken.end)))
    return null;
  // "compares to 8 million last year and 9 million in 2019": only the first has its time
  const ofUnit = figures.filter(({ figure }) => figure.unit === spoken.figure.unit);
  const isDated = ofUnit.every(({ end }) => isQuarterBehind(text, end, periods));
  if (/compare/i.test(taken[0]) && ofUnit.length > 1 && !isDated) return null;
  const isLonger = periods.some(
    ({ label, isTime, versus }) => isTime && versus === null && LONGER.test(label ?? ''),
  );
  const most = isLonger ? LIKE_LONGER : LIKE;
  const like = told.filter(({ fact }) => isLevel(fact) && isLike(fact.spoken, spoken, most));
  const [first, ...others] = like;
  if (!first || others.some(({ groupAt }) => groupAt !== first.groupAt)) return null;
  const { metric, segment, basis } = first.fact;
  const term = termOf(metric);
  if (first.fact.spoken.figure.value < 0 !== LOSS.test(text)) return null;
  const isAdjusted = ADJUSTED.test(text) && PROFIT.test(metric) && basis === null;
  const isOfOtherTime = periods.some(({ versus, isTime }) => isTime && versus !== null);
  if (!term || !(isAdjusted || isOfOtherTime || (isLonger && term.kind === 'flow'))) return null;
  return {
    segment,
    groupAt: first.groupAt,
    metric: {
      name: metric,
      kind: term.kind,
      isCost: term.isCost === true,
      isLoss: LOSS.test(text),
      basis: isAdjusted ? 'adjusted' : basis,
      start: taken.index,
      end: taken.index + (/^\w+/.exec(taken[0])?.[0].length ?? 0),
    },
  };
}

/** "$43 million in the first quarter": a figure with a quarter or a year ago right behind it. */
function isQuarterBehind(text: string, end: number, periods: readonly PeriodMention[]): boolean {
  return periods.some(
    ({ start, label, versus, isTime }) =>
      isTime &&
      start >= end &&
      /^\s(?:(?:in|for|during)\s)?(?:the\s)?$/.test(text.slice(end, start)) &&
      (versus !== null || /^Q\d /.test(label ?? '')),
  );
}

// "That's 90 basis points better than a year ago", "That is up 9% sequentially"
const MOVES =
  /^(?:(?:and|so|sequentially|year[- ](?:over|on)[- ]year|on an? [a-z-]+(?: [a-z-]+)? basis),? )?(?:(?:that|this|it|this (?:level|figure|number|total|result|amount))(?:['’]s| is| was| represent(?:s|ed)| mark(?:s|ed)| reflect(?:s|ed))|they (?:were|are))(?:\s(?:also|about|around|approximately|nearly|almost|over|up|down|plus|minus|by|an?|increase|decrease|decline|reduction|growth|of))*\s?$/i;
// "This level represented an increase of $12 per ton"
const BY_STEP = /\b(?:increase|decrease|decline|improvement|rise|drop) of [$€£¥₹]/i;
const WAY =
  /\b(?:up|down|plus|minus|better|worse|higher|lower|more|less|above|below|increase|decrease|growth|improvement|decline|reduction)\b/i;

/** The metric whose one level the sentence before told, where this one only says how it moved. */
function movedUp(text: string, spoken: SpokenFigure, told: readonly Labelled[]): TakenUp | null {
  const { unit } = spoken.figure;
  const levels = told.filter(({ fact }) => isLevel(fact) && fact.versus === null);
  const [first] = levels;
  const term = first && termOf(first.fact.metric);
  if (!first || !term || levels.some(({ groupAt }) => groupAt !== first.groupAt)) return null;
  const isStep = unit === 'money' && term.kind === 'per share' && BY_STEP.test(text);
  const isMove =
    isStep || (term.kind === 'ratio' ? unit === 'points' || unit === 'bps' : unit === 'percent');
  const taken = MOVES.exec(text.slice(0, spoken.start));
  const name = taken && nameOn(text, term.name);
  if (!isMove || !taken || !name || !WAY.test(text) || namesAny(text)) return null;
  const { segment, basis } = first.fact;
  const word = POINTS.exec(taken[0]);
  const { kind, isCost = false } = term;
  const place = { start: word?.index ?? 0, end: (word?.index ?? 0) + (word?.[0].length ?? 0) };
  return {
    segment,
    groupAt: first.groupAt,
    metric: { name, kind, isCost, isLoss: false, basis, ...place },
  };
}

const POINTS = /\b(?:that|this|it|they)\b/i;
const ON_BASIS = /^(?:(?:and|so),? )?on an? (?<basis>[a-z-]+(?: [a-z-]+)?) basis,?/i;

/** What a metric is called on the basis that opens a sentence; null for a basis that has no name of it. */
function nameOn(text: string, metric: string): string | null {
  const basis = ON_BASIS.exec(text)?.groups?.basis?.toLowerCase();
  if (basis === undefined || /^(?:reported|sequential|year-(?:over|on)-year)$/.test(basis))
    return metric;
  if (metric !== 'revenue') return null;
  if (/^(?:organic|comparable|like-for-like)$/.test(basis)) return 'organic revenue';
  return /^constant[- ]currency$/.test(basis) ? 'constant-currency revenue' : null;
}

/** Whether words behind the basis that opens a sentence name a metric. */
function namesAny(text: string): boolean {
  return findMetrics(text.replace(ON_BASIS, '')).length > 0;
}

/** The metric of the sentence before whose figure this one puts right. */
function putRight(
  text: string,
  figures: readonly SpokenFigure[],
  told: readonly Labelled[],
): TakenUp | null {
  const [spoken] = figures;
  if (!spoken || !correctsBefore(text, figures)) return null;
  const last = told.findLast(({ fact }) => isLevel(fact) && isLike(fact.spoken, spoken, LIKE));
  const term = last && termOf(last.fact.metric);
  if (!term) return null;
  const { metric: name, segment, basis } = last.fact;
  const { kind, isCost = false } = term;
  const metric = { name, kind, isCost, isLoss: spoken.figure.value < 0, basis };
  return { segment, groupAt: last.groupAt, metric: { ...metric, start: 0, end: 0 } };
}

const GUIDES = /\b(?:guidance|outlook|forecast|target|expectations?)\b/i;
// "We now expect $1,420 to $1,450 an ounce"
const EXPECTS = guarded(
  /^(?:for (?:the )?(?:full |fiscal |whole )?(?:year|20\d\d|(?:first|second|third|fourth|next) quarter|second half),? )?(?:please |you (?:can|should) |i would |i['’]d )?(?:model|assume|use|pencil in|think of)(?: about| around| roughly)*\s$|^(?:And |So |But |Now,? )?we(?:['’]re| are)? (?:now |still |currently )*(?:expect(?:ing)?|guid(?:e|ing)|see|look(?:ing)?|target(?:ing)?|forecast(?:ing)?|project(?:ing)?)(?: to| for| a range of| it to be| between| about| around)*\s$/i,
);

const MODELS = /\b(?:model|assume|use|pencil in|think of)\b/i;

/** "Our cost guidance goes up. We now expect $1,420 to $1,450.": of the one metric that was just named. */
export function guidedUp(
  text: string,
  before: string,
  [spoken]: readonly SpokenFigure[],
): MetricMention | null {
  const head = text.slice(0, spoken?.start ?? 0);
  if (!EXPECTS.test(head)) return null;
  if (!MODELS.test(head) && (!GUIDES.test(before) || /\d/.test(before))) return null;
  const [metric, ...others] = findMetrics(before);
  if (!metric || others.length > 0 || findMetrics(text).length > 0) return null;
  return { ...metric, start: head.trimEnd().length, end: head.trimEnd().length };
}

function isLevel({ role, modality }: Labelled['fact']): boolean {
  return role === 'level' && modality === 'actual';
}

function isLike(
  { figure: one }: SpokenFigure,
  { figure: other }: SpokenFigure,
  most: number,
): boolean {
  if (one.unit !== other.unit || one.currency !== other.currency) return false;
  const [small = 0, large = 0] = [Math.abs(one.value), Math.abs(other.value)].toSorted(
    (a, b) => a - b,
  );
  return small > 0 && large / small <= most;
}
