import type { Relation } from '../relation.ts';
import { linked } from './linked.ts';
import { margin } from './margin.ts';
import { multiples } from './multiples.ts';
import { priorMargin } from './prior-margin.ts';
import { restated } from './restated.ts';
import { sum } from './sum.ts';

/** Every relation a call is held to; the order is that of the report. */
export const RELATIONS: readonly Relation[] = [
  margin,
  priorMargin,
  linked,
  multiples,
  sum,
  restated,
];
