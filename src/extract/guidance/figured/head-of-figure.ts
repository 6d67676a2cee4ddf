import type { Figure } from '../../../core/figure.ts';
import type { MetricMention } from '../../../figures/lexicon/lexicon.ts';
import type { Segments } from '../../../figures/segment/segments.ts';
import { isEmptyNoun, isNoNoun } from '../empty-noun.ts';
import type { Hedge } from '../hedges.ts';
import { mayOwn } from '../may-own.ts';
import { nounPhrase } from '../noun-phrase.ts';
import { uncapitalized } from '../subject-before.ts';
import { topicOf } from '../topic.ts';
import { actorOf } from './actor.ts';
import { nounBehind } from './behind.ts';
import { contributionOf } from './contribution.ts';
import { effectAt, effectName, MOVE_OR_EFFECT } from './effect-noun.ts';
import { type Link, linkBefore } from './link.ts';
import { nameBefore, plainNoun } from './name-before.ts';
import { beforeKind, CUTS, IMPACTS, RAISES } from './verbs.ts';

/** What a reader of the call gives to name things by. */
export interface Names {
  readonly metricsIn: (text: string) => readonly MetricMention[];
  readonly segments: Segments;
}

/** The amount of a forecast, where it stands, and the words that make it one. */
export interface Amount {
  readonly start: number;
  readonly end: number;
  readonly figure: Figure;
  readonly hedge: Hedge;
}

/** "a reduction in | operating income": a move or effect, before what it is of. */
export const MOVE_OF = new RegExp(
  String.raw`\b((?:${MOVE_OR_EFFECT}|savings))\s(?:in|to|on|of)\s(?:(?:the|our|its|total|annual|adjusted)\s)*$`,
  'i',
);
const CLOSES = /\bclos(?:e|ing)\s(?:[a-z]+\s){0,3}$/i;
const DEEDS: readonly (readonly [RegExp, string])[] = [
  [/\binvest(?:ing|ed)?\s(?:[a-z]+\s){0,5}$/i, 'investments'],
  [
    /\b(?:to|will|would|could|and|we|while|by|of|are|be|['’]ll|['’]re)\s(?:\w+\s)?spend(?:ing)?\s(?:[a-z]+\s){0,5}$/i,
    'spending',
  ],
  [/\bsav(?:e|ing)\s(?:[a-z]+\s){0,4}$/i, 'savings'],
];
const TAKES = /\btak(?:e|ing)\s(?:[a-z]+\s){0,3}$/i; // "take | $40 million out of our costs"
const BUYS = /\b(?:repurchas(?:e|ing)|buy(?:ing)? back)\s(?:[a-z]+\s){0,4}$/i;
const SHARES = /^\s(?:worth )?(?:of|in)\s(?:our\s)?(?:common\s)?(?:shares?|stock)\b/i;
const BOUGHT = /^(?:(?:accelerated|share|stock|expected)\s)*(?:repurchase|buyback)s?$/i;
const GOES_TO = /^\s(?:in|into|on|to|from|out of)\s/;
// "launch in | 25 markets", "once our | 300 shops are open"
const PLACE =
  /\b(?:(?<!result(?:s|ing)? )in|across|at|on|through|from|among|with)\s(?:(?:about|around|approximately|roughly|nearly|over|up to|at least|more than|another|some)\s){0,2}$|\b(?:our|the|all|these|those|every)\s(?:[a-z-]+\s)?$/i;
const GOAL =
  /\b(?:goals?|targets?|objectives?|commitment|plans?|ambition|guidance|outlook|forecast|range|estimate|expectation|assumption|midpoint)$/i;
const NONE =
  /^(?:(?:our|the|this|an?)\s)?(?:(?:range|total|midpoint|level|rate|number|figure|amount|run|run rate|run-rate|annual run rate|completion|increase|decrease|growth|growth rate|dollar|opportunit(?:y|ie)|unit|piece|portion|rest|balance|addition|business|segment|location|side|basi|top|bottom|every one|each one|breakeven|GAAP|non-GAAP|confident|highly confident|result|what|guide|assume|clo)s?|.*['’](?:s|re|ll|ve|d))$/i;
const TIME =
  /^(?:Q[1-4]|H[12]|FY\S*|January|February|March|April|May|June|July|August|September|October|November|December|year-end|mid-year|(?:upcoming|coming|next|full|second|third|fourth|first) \w+)$/i;
// "the market", "GDP": of no company
const OF_OTHERS = /\b(?:TAM|GDP|market|markets|industry|economy|unemployment rate|oil supply)$/i;
// "we plan to reach", "our goal of", "on opening between": the noun may follow the amount
const OPEN =
  /(?:[,;:]|\b(?:we|us|it|they|this|that|these|those|which|I|you|company|and|or|but|[a-z]+ing)|\b(?:to|will|would|should|could|may|we|I|not|also)\s[a-z]+)$/i;
// "a reduction in our outflows to about | $150 million": where it leads
const LEADS_TO = /\bto\s(?:(?:about|around|approximately|roughly|nearly|between)\s)?$/i;
// "all of our | 83 divisions": there already
const IS_THERE = /\b(?:our|all|every|each|these|those|its|their)\s$/i;
const ACCRETIVE = /^\s(?:accretive|dilutive)\b/i;
const THAN =
  /^\s(?:(?<up>higher|more|above)|(?<down>lower|less|below)|worse|better)\s(?:than|the|last|prior)\b/i;
const A_SHARE = /^\s(?:per|a)\s(?:(?:diluted|basic|common)\s)*share\b/i;

/**
 * What an amount of a forecast is of, by the words that govern it: the noun it is linked to, the noun right behind
 * it, or what is moved by it. Null where they name nothing: a noun of a cause, of a place or of another clause is
 * never taken.
 */
export function headOfFigure(text: string, amount: Amount, names: Names): string | null {
  if (amount.figure.unit === 'count' && IS_THERE.test(text.slice(0, amount.start))) return null;
  if (ACCRETIVE.test(text.slice(amount.end))) return null;
  const link = linkBefore(text, amount.start);
  const before = link && text.slice(0, link.end);
  const head =
    contributionOf(text, amount, names) ??
    (link && linkedTo(text, link, amount, names)) ??
    (before === null || OPEN.test(before) || GOAL.test(before)
      ? (ofBehind(text, amount, names) ?? ofDeed(text, amount))
      : null);
  if (head === null || isUnnamed(head) || OF_OTHERS.test(head)) return null;
  return text.startsWith(head) ? uncapitalized(head) : head;
}

function isUnnamed(name: string): boolean {
  return isNoNoun(name) || GOAL.test(name) || NONE.test(name) || TIME.test(name);
}

/** "Gross margin should be around | 40%": what stands before the link. */
function linkedTo(text: string, link: Link, amount: Amount, names: Names): string | null {
  const isLevel = LEADS_TO.test(text.slice(0, amount.start));
  const effect = isLevel ? null : effectBefore(text, link.end, amount, names);
  if (effect !== null) return effect;
  const { figure } = amount;
  const found = nameBefore(text, link, { metrics: names.metricsIn(text), figure });
  if (!found || (found.metric === null && found.name !== null && isUnnamed(found.name)))
    return null;
  const { metric, start } = found;
  const name = metric ? topicOfMetric(text, metric, names) : found.name;
  if (name === null || isEmptyNoun(name)) return null;
  if (/^(?:earnings|income)$/i.test(name) && A_SHARE.test(text.slice(amount.end)))
    return 'earnings per share';
  if (BOUGHT.test(name)) return 'share repurchases';
  const saved = /^savings$/i.test(name) ? savedOn(text, amount.end, names) : null;
  if (saved !== null) return saved;
  const isMove =
    figure.unit === 'percent' || new RegExp(`(?:${MOVE_OR_EFFECT}|savings)$`, 'i').test(name);
  const than = isMove || figure.unit === 'percent' ? null : THAN.exec(text.slice(amount.end));
  if (than && !than.groups?.up && !than.groups?.down) return null;
  const way = than
    ? than.groups?.up
      ? 'increase'
      : 'decrease'
    : isMove
      ? null
      : isLevel
        ? null
        : wayBefore(text.slice(0, start), link);
  // "beat | revenue by $5 million": so much more or less of it, and nobody can tell which
  if (way === null && metric !== null && link.isBy && !link.isTo && figure.unit === 'money')
    return null;
  return way === null ? name : `${name} ${way}`;
}

function topicOfMetric(text: string, metric: MetricMention, { segments }: Names): string | null {
  return topicOf(text, { start: metric.end, end: metric.end }, { metrics: [metric], segments });
}

/** "savings of $30 million in | SG&A". */
function savedOn(text: string, end: number, names: Names): string | null {
  const metric = names
    .metricsIn(text)
    .find(
      ({ start }) => start >= end && /^\s(?:in|on|from)\s(?:our\s)?$/.test(text.slice(end, start)),
    );
  return metric === undefined ? null : `${metric.name} savings`;
}

/** "reduce | debt by 3 million", "the reduction in | debt": which way a sum moves what it is of. */
function wayBefore(ahead: string, { isBy, isTo }: Link): string | null {
  const noun = MOVE_OF.exec(ahead)?.[1];
  if (noun !== undefined) return noun.toLowerCase();
  if (!isBy || isTo) return null;
  const before = beforeKind(ahead);
  if (CUTS.test(before)) return 'reduction';
  if (IMPACTS.test(before)) return 'impact';
  return RAISES.test(before) ? 'increase' : null;
}

// "have a favorable | impact on sales of"
const EFFECT = new RegExp(
  String.raw`\b(?:(?!(?:an?|the|our|to|be|have|has|of|from|contribute|expect|anticipate)\b)[\w-]+\s){0,2}(?:${MOVE_OR_EFFECT})(?:\s(?:on|to|in)\s[^,;.]{2,60})?$`,
  'i',
);

function effectBefore(text: string, until: number, amount: Amount, names: Names): string | null {
  const match = EFFECT.exec(text.slice(0, until));
  const words = match && effectAt(` ${match[0]}${text.slice(amount.end)}`);
  if (!words) return null;
  // "a decline of 7% in kiln volumes": a rate of a move is told of what moves
  if (words.isMove && amount.figure.unit === 'percent') return words.object;
  if (words.noun.includes(' ')) return null;
  return effectName(words, actorOf(text, amount, names.segments));
}

/** "$60 million in savings", "a 2% tailwind from turnarounds", "100 new shops". */
function ofBehind(text: string, amount: Amount, names: Names): string | null {
  const { start, end, figure } = amount;
  const [before, after] = [text.slice(0, start), text.slice(end)];
  if (BUYS.test(before) && SHARES.test(after)) return 'share repurchases';
  const ofLength = /^\s(?:of|in)(?=\s)/.exec(after)?.[0].length ?? 0;
  const effect = effectAt(after.slice(ofLength));
  const whole = metricBehind(text, end + ofLength, effect?.objectAt ?? null, amount, names);
  if (whole !== null) return whole;
  if (effect) {
    const at = end + ofLength + effect.objectAt;
    const moved = names.metricsIn(text).find((each) => each.start >= at && each.start <= at + 12);
    const object =
      moved && effect.object !== null ? topicOfMetric(text, moved, names) : effect.object;
    const name = effectName({ ...effect, object }, actorOf(text, amount, names.segments));
    return moved && effect.isMove && figure.unit === 'percent' ? object : name;
  }
  const behind = nounBehind(after);
  if (!behind || (figure.unit === 'count' && PLACE.test(before))) return null;
  const isCut = CUTS.test(before);
  if (figure.unit === 'percent' && !behind.isOwn && !isCut) return null;
  const noun = plainNoun(behind.noun);
  if (isNoNoun(noun) || isEmptyNoun(noun)) return null;
  const metric =
    figure.unit === 'count'
      ? undefined
      : names
          .metricsIn(text)
          .find(
            (each) =>
              each.start >= end + behind.at &&
              text.slice(end + behind.at, each.end).length <= noun.length + 16 &&
              mayOwn(each, figure),
          );
  if (metric) {
    const topic = topicOf(text, amount.hedge, { metrics: [metric], segments: names.segments });
    return isCut && topic !== null ? `${topic} reduction` : topic;
  }
  if (CLOSES.test(before) && figure.unit === 'count') return `${noun.replace(/s$/, '')} closures`;
  return isCut && !/\b(?:savings|reductions?|costs? out)$/i.test(noun) ? `${noun} reduction` : noun;
}

/** "high single-digit | organic growth for the segment": a metric that is itself a move. */
function metricBehind(
  text: string,
  from: number,
  until: number | null,
  amount: Amount,
  names: Names,
): string | null {
  if (until === null) return null;
  const metric = names
    .metricsIn(text)
    .find(
      ({ start, end }) =>
        start >= from &&
        end <= from + until &&
        /(?:growth|expansion|accretion)$/i.test(text.slice(start, end)),
    );
  return metric === undefined
    ? null
    : topicOf(text, amount.hedge, { metrics: [metric], segments: names.segments });
}

/** "invest | $70 million into our shops", "take $9 million out of our costs": what is done with so much. */
function ofDeed(text: string, { start, end, figure }: Amount): string | null {
  if (figure.unit !== 'money') return null;
  const before = text.slice(0, start);
  const to = GOES_TO.exec(text.slice(end))?.[0];
  const name = to === undefined ? null : nounPhrase(` ${text.slice(end + to.length)}`);
  const of = name !== null && !isNoNoun(name) && !TIME.test(name) ? name : null;
  const deed = DEEDS.find(([pattern]) => pattern.test(before))?.[1];
  if (deed !== undefined) return of === null ? deed : `${of} ${deed}`;
  return of !== null && (CUTS.test(before) || TAKES.test(before)) && /from|out of/.test(to ?? '')
    ? `${of} reduction`
    : null;
}
