import type { Brief, Metric, Statement } from '../../core/brief.ts';
import type { Figure } from '../../core/figure.ts';
import { looseFigures } from './loose-figures.ts';

/** A figure on its way through a revision; null = not there. */
export interface FigureChange {
  readonly part: 'figure' | 'prior' | 'change';
  readonly before: Figure | null;
  readonly after: Figure | null;
}

/** One thing of a brief whose figures a revision changed, brought or took away. */
export type BriefChange =
  | {
      readonly kind: 'metric';
      /** As it is now; as it was when it is gone. */
      readonly metric: Metric;
      readonly fate: 'changed' | 'new' | 'gone';
      readonly figures: readonly FigureChange[];
    }
  | {
      readonly kind: 'guidance';
      readonly before: Statement | null;
      readonly after: Statement | null;
    }
  /** Figures in the words of a brief that belong to no metric and no guidance. */
  | {
      readonly kind: 'words';
      readonly before: readonly Figure[];
      readonly after: readonly Figure[];
    };

/**
 * What a revision did to the figures of a brief, in the brief's order: metrics, guidance, the rest.
 * Empty when only words changed. Our own arithmetic is left out: it follows from what is listed.
 */
export function diffBriefs(before: Brief, after: Brief): readonly BriefChange[] {
  return [
    ...diffMetrics(before.metrics, after.metrics),
    ...diffGuidance(before.guidance, after.guidance),
    ...diffWords(before, after),
  ];
}

function diffMetrics(before: readonly Metric[], after: readonly Metric[]): readonly BriefChange[] {
  const { pairs, gone } = pair(before, after, [
    ({ name, segment, basis, period }) => JSON.stringify([name, segment, basis, period]),
  ]);
  return [
    ...pairs.flatMap(({ from, to: metric }): readonly BriefChange[] => {
      const figures = changedFigures(from, metric);
      if (figures.length === 0) return [];
      return [{ kind: 'metric', metric, fate: from ? 'changed' : 'new', figures }];
    }),
    ...gone.flatMap((metric): readonly BriefChange[] => {
      const figures = changedFigures(metric, null);
      return figures.length > 0 ? [{ kind: 'metric', metric, fate: 'gone', figures }] : [];
    }),
  ];
}

function changedFigures(before: Metric | null, after: Metric | null): readonly FigureChange[] {
  const stated = (metric: Metric | null) => (metric?.change?.stated ? metric.change.figure : null);
  const all: readonly FigureChange[] = [
    { part: 'figure', before: before?.figure ?? null, after: after?.figure ?? null },
    { part: 'prior', before: before?.prior?.figure ?? null, after: after?.prior?.figure ?? null },
    { part: 'change', before: stated(before), after: stated(after) },
  ];
  return all.filter((each) => !isSame(each.before, each.after));
}

function diffGuidance(
  before: readonly Statement[],
  after: readonly Statement[],
): readonly BriefChange[] {
  const withFigure = (statements: readonly Statement[]) =>
    statements.filter(({ kind, figure }) => kind === 'guidance' && figure !== null);
  // What is said for another period now is still guidance on the same thing.
  const { pairs, gone } = pair(withFigure(before), withFigure(after), [
    ({ topic, horizon }) => JSON.stringify([topic.toLowerCase(), horizon]),
    ({ topic }) => topic.toLowerCase(),
  ]);
  return [
    ...pairs
      .filter(
        ({ from, to }) => !isSame(from?.figure ?? null, to.figure) || from?.horizon !== to.horizon,
      )
      .map(({ from, to }): BriefChange => ({ kind: 'guidance', before: from, after: to })),
    ...gone.map((from): BriefChange => ({ kind: 'guidance', before: from, after: null })),
  ];
}

function diffWords(before: Brief, after: Brief): readonly BriefChange[] {
  const [old, now] = [looseFigures(before), looseFigures(after)];
  const gone = old.filter((figure) => !now.some((each) => isSame(each, figure)));
  const come = now.filter((figure) => !old.some((each) => isSame(each, figure)));
  return gone.length + come.length > 0 ? [{ kind: 'words', before: gone, after: come }] : [];
}

/** Whether two figures say the same, however it was spoken: 1.8 billion is 1,800 million. */
function isSame(one: Figure | null, other: Figure | null): boolean {
  if (one === null || other === null) return one === other;
  return (
    one.value === other.value &&
    one.unit === other.unit &&
    one.currency === other.currency &&
    one.bound === other.bound &&
    one.low === other.low &&
    one.high === other.high
  );
}

interface Paired<T> {
  readonly pairs: readonly { readonly from: T | null; readonly to: T }[];
  readonly gone: readonly T[];
}

/** Each item with the one before that has its name, by the surest way to name it first; order of now. */
function pair<T>(
  before: readonly T[],
  after: readonly T[],
  names: readonly ((item: T) => string)[],
): Paired<T> {
  const left = [...before];
  const found = new Map<T, T>();
  for (const nameOf of names)
    for (const to of after) {
      if (found.has(to)) continue;
      const at = left.findIndex((from) => nameOf(from) === nameOf(to));
      const [from] = at === -1 ? [] : left.splice(at, 1);
      if (from !== undefined) found.set(to, from);
    }
  return { pairs: after.map((to) => ({ from: found.get(to) ?? null, to })), gone: left };
}
