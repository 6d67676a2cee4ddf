import { isNoNoun } from '../empty-noun.ts';
import { nounPhrase } from '../noun-phrase.ts';
import { topicOf } from '../topic.ts';
import { actorOf } from './actor.ts';
import type { Amount, Names } from './head-of-figure.ts';

const SIZE = String.raw`(?:(?:about|around|approximately|roughly|nearly|almost|over|at least|between|up to|more than|an?|the|another|additional|incremental|some)\s){0,4}`;
// "add | $10 million to revenue"
const ADDS = new RegExp(String.raw`\b(add|contribut)(?:e|es|s|ing)?\s${SIZE}$`, 'i');
const TO_WHAT =
  /^\s(?:per share\s)?(?:to|toward|towards)\s(?:(?:our|the|its|total|overall|annual)\s)*/i;
// "accretive to earnings by | $0.10"
const ACCRETES = new RegExp(
  String.raw`\b(accretive|dilutive)\sto\s(?:our\s|the\s)?([^,;.\d]{3,40}?)\sby\s${SIZE}$`,
  'i',
);
// "cost us | $15 million"
const COSTS = new RegExp(
  String.raw`\bcost(?:s|ing)?\s(?:us\s|the (?:company|group)\s)${SIZE}$`,
  'i',
);
const A_SHARE = /^\s(?:per|a)\s(?:(?:diluted|basic|common)\s)*share\b/i;
const OF_WHAT = /^\s(?:of|in)\s/i;

/** What an amount is of that one thing adds to another or costs: "tariffs to cost us | $15 million"; null where none does. */
export function contributionOf(text: string, amount: Amount, names: Names): string | null {
  const { start, end, figure } = amount;
  const [before, after] = [text.slice(0, start), text.slice(end)];
  if (figure.unit === 'count') return null;
  const accretes = ACCRETES.exec(before);
  if (accretes) {
    const of = A_SHARE.test(after)
      ? 'earnings per share'
      : objectAt(text, before.lastIndexOf(accretes[2] ?? ''), names);
    return of && `${of} ${/^a/i.test(accretes[1] ?? '') ? 'accretion' : 'dilution'}`;
  }
  const adds = ADDS.exec(before);
  const to = adds && TO_WHAT.exec(after);
  if (to) {
    const object = objectAt(text, end + to[0].length, names);
    const actor = actorOf(text, amount, names.segments);
    const noun = /^a/i.test(adds[1] ?? '') ? 'increase' : 'contribution';
    return object && (actor === null ? `${object} ${noun}` : `${actor} contribution to ${object}`);
  }
  if (figure.unit !== 'money' || !COSTS.test(before)) return null;
  const isOfMetric =
    OF_WHAT.test(after) &&
    names.metricsIn(text).some((each) => each.start > end && each.start < end + 20);
  const actor = isOfMetric ? null : actorOf(text, amount, names.segments);
  return actor === null ? null : `cost of ${actor}`;
}

/** The metric, else the noun, that something is added to. */
function objectAt(text: string, at: number, { metricsIn, segments }: Names): string | null {
  const metric = metricsIn(text).find(({ start }) => start >= at && start <= at + 12);
  if (metric)
    return topicOf(text, { start: metric.end, end: metric.end }, { metrics: [metric], segments });
  const noun = nounPhrase(` ${text.slice(at)}`);
  return noun === null || isNoNoun(noun) ? null : noun;
}
