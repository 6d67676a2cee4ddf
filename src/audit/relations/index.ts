import type { Relation } from '../relation.ts';
import { growth } from './growth.ts';
import { margin } from './margin.ts';
import { priorMargin } from './prior-margin.ts';
import { restated } from './restated.ts';
import { sum } from './sum.ts';

/** Every relation a call is held to; the order is that of the report. */
export const RELATIONS: readonly Relation[] = [growth, margin, priorMargin, sum, restated];
