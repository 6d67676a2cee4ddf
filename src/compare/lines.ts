import type { Brief, Metric } from '../core/brief.ts';
import { isSure } from './is-sure.ts';
import { segmentKey } from './segment-key.ts';
import { isOfCall, type Span, spanOf } from './span.ts';

/** A metric of a brief with what it has to share with another to be the same thing. */
export interface Line {
  readonly metric: Metric;
  readonly name: string;
  /** Null for the whole company. */
  readonly part: string | null;
  readonly basis: 'reported' | 'adjusted' | 'unsaid';
  readonly span: Span;
  /** Null where only a change was told. */
  readonly unit: string | null;
  /** Whether its words leave no doubt that it is of this time; only such are held against another call's. */
  readonly isSure: boolean;
}

// What is the same whether adjusted or not, unless the call tells both.
const HAS_BASES =
  /income|profit|earnings|\bebit|margin|expense|cost|per share|operations|tax|return|cash flow|loss/;

const known = new WeakMap<Brief, readonly Line[]>();

/** The metrics of a brief that are of its call's own time, each with what tells it from the others. */
export function linesOf(brief: Brief): readonly Line[] {
  const lines = known.get(brief) ?? readLines(brief);
  known.set(brief, lines);
  return lines;
}

function readLines({ call, metrics }: Brief): readonly Line[] {
  const own = metrics.filter((metric) => isOfCall(metric, call));
  const parts = partKeys(metrics);
  const isAdjustedToo = (metric: Metric) =>
    own.some(
      ({ name, segment, basis }) =>
        basis === 'adjusted' && name === metric.name && segment === metric.segment,
    );
  return own.map((metric) => ({
    metric,
    isSure: isSure(metric, call, spanOf(metric, call)),
    name: metric.name,
    part: metric.segment === null ? null : (parts.get(metric.segment) ?? metric.segment),
    basis: basisOf(metric, isAdjustedToo(metric)),
    span: spanOf(metric, call),
    unit: metric.figure?.unit ?? null,
  }));
}

/** What a metric without a basis is: beside an adjusted one the other, and where there can be none, plain. */
function basisOf({ name, basis }: Metric, isAdjustedToo: boolean): Line['basis'] {
  if (basis === 'adjusted') return 'adjusted';
  return basis === 'reported' || isAdjustedToo || !HAS_BASES.test(name) ? 'reported' : 'unsaid';
}

/** One form a part's name; two parts of one call that would share it keep their own spelling. */
function partKeys(metrics: readonly Metric[]): ReadonlyMap<string, string> {
  const names = [...new Set(metrics.flatMap(({ segment }) => segment ?? []))];
  const alike = Map.groupBy(names, segmentKey);
  return new Map(
    names.map((name) => {
      const key = segmentKey(name);
      return [name, key !== '' && alike.get(key)?.length === 1 ? key : name.toLowerCase()];
    }),
  );
}
