import { findMetrics } from '../../figures/lexicon/lexicon.ts';
import { stemsOf } from '../words.ts';

const OF_ACCOUNTS =
  /\b(?:tax(?:es)?|cash|dividends?|buybacks?|debt|leverage|capex|margins?|costs?|expenses|pric(?:es?|ing)|volumes?|inventor(?:y|ies)|orders|hiring|headcount|wages?|churn|depreciation|currenc(?:y|ies)|guidance|m&a|acquisitions?|restructuring)\b/gi;

/** "And what about cash there?": whether a question names a metric or the like that nothing said to it speaks of. */
export function namesAnother(question: string, said: readonly string[]): boolean {
  const metrics = findMetrics(question);
  const words = [
    ...metrics.map(({ start, end }) => question.slice(start, end)),
    ...question.matchAll(OF_ACCOUNTS).map(([word]) => word),
  ];
  if (words.length === 0) return false;
  const told = new Set(stemsOf(said.join(' ')));
  const toldMetrics = new Set(said.flatMap((text) => findMetrics(text).map(({ name }) => name)));
  return (
    !metrics.some(({ name }) => toldMetrics.has(name)) &&
    !stemsOf(words.join(' ')).some((stem) => told.has(stem))
  );
}
