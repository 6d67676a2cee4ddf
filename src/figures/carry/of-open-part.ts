import { guarded } from '../../core/guarded/guarded.ts';
import { termOf } from '../lexicon/lexicon.ts';
import { isOfWhole } from '../segment/only-of-whole.ts';
import type { Labelled, Sight } from '../sight.ts';
import type { Carried } from './carried.ts';

const WHOLE = guarded(/\b(?:total|company|firm|group|overall|consolidated|company-?wide)\b/i);

/** "Deposits were down 9%" or a rate after a paragraph on a part: nobody can tell whose. */
export function isOfPart(
  { text, metrics }: Sight,
  { fact, groupAt }: Labelled,
  all: readonly Labelled[],
  { isAfterPart }: Carried,
): boolean {
  const isOwnRate = /\b(?:rate|ratio)$/.test(fact.metric) && termOf(fact.metric) === null;
  const isLone =
    isOwnRate ||
    (fact.role === 'change' &&
      !all.some((other) => other.groupAt === groupAt && other.fact.role === 'level'));
  return (
    isAfterPart &&
    isLone &&
    fact.segment === null &&
    fact.modality === 'actual' &&
    !isOfWhole(fact.metric) &&
    !/^(?:net income|income from)/.test(fact.metric) &&
    !/^(?:And |But )?(?:Our|We)\s$/.test(text.slice(0, metrics[groupAt]?.start)) && // "Our sales were up"
    !WHOLE.test(text)
  );
}

const PROFIT = /^(?:operating|ebitd?a|gross)/;

/** A bare profit behind the revenue of a part that nobody names: nobody can tell whose. */
export function isOfSomePart(
  { call }: Sight,
  { fact: { metric, segment, modality, period } }: Labelled,
  { isSomeParts }: Carried,
): boolean {
  const isNow = modality === 'actual' && period === call.period;
  return isSomeParts && segment === null && isNow && PROFIT.test(metric) && !/cash/.test(metric);
}
