import type { Amount } from './head-of-figure.ts';
import { linkBefore } from './link.ts';

const POINTS = /\b(?:it|this|that|these|those|they)(?:['’]\w+)?$/i;
const PLAN = /\b(?:guidance|outlook|forecast|range|estimate|midpoint)$/i;

/** Whether the words only point at what an amount is of: "we believe that will be $30 million", "our range to $2 to $3". */
export function isPointing(text: string, { start, hedge }: Amount): boolean {
  const link = linkBefore(text, start);
  const before = link === null ? '' : text.slice(0, link.end);
  return (
    POINTS.test(before) ||
    PLAN.test(before) ||
    (hedge.end <= start && /^\s(?:[a-z]+\s){0,4}$/.test(text.slice(hedge.end, start)))
  );
}
