import type { Versus } from '../../core/brief.ts';
import type { Call } from '../../core/call.ts';
import type { Labelled } from '../sight.ts';
import type { PeriodMention } from '../time/fiscal.ts';

/** What the moves told last were held against, and where in the turn. */
export interface Against {
  readonly versus: Versus;
  readonly at: number;
  /** The metrics that were said to have moved so. */
  readonly metrics: readonly string[];
  /** No move since a year ago stood near before: those behind it go on with it. */
  readonly isAlone: boolean;
}

const NEAR = 600; // characters, some four sentences

/** What moves are held against once a sentence has been read. */
export function againstAfter(
  before: Against | null,
  labelled: readonly Labelled[],
  {
    period,
    start,
    periods,
  }: Pick<Call, 'period'> & {
    readonly start: number;
    readonly periods: readonly PeriodMention[];
  },
): Against | null {
  const moves = labelled.filter(
    ({ fact }) =>
      fact.role === 'change' &&
      fact.modality === 'actual' &&
      fact.period === period &&
      fact.versus !== null &&
      fact.versus !== 'other',
  );
  const isSaid = periods.some(({ versus }) => versus === 'year-ago');
  if (isSaid) return { versus: 'year-ago', at: start, metrics: [], isAlone: false };
  if (moves.length === 0) return before;
  const isOfQuarter = moves.every(({ fact }) => fact.versus === 'previous-quarter');
  if (!isOfQuarter) return { versus: 'year-ago', at: start, metrics: [], isAlone: false };
  const isSet = before?.versus === 'year-ago' && start - before.at <= NEAR;
  const isNamed = periods.some(({ versus }) => versus === 'previous-quarter');
  const named = isNamed ? moves.map(({ fact }) => fact.metric) : [];
  const metrics = [...(before?.metrics ?? []), ...named];
  return { versus: 'previous-quarter', at: start, metrics, isAlone: !isSet };
}

/**
 * What a move is against where its sentence does not say: "Revenue was $413 million, up 11% sequentially. Kilns
 * revenue rose 10%" goes on since the quarter before, as any metric does once several moves were said to be. `usual`
 * where nothing near tells so, or where the call says what all are against.
 */
export function goesOnAgainst(
  against: Against | null,
  {
    start,
    periods,
    metric,
    usual,
    call,
  }: {
    readonly start: number;
    readonly periods: readonly PeriodMention[];
    readonly metric: string | null;
    readonly usual: Versus | null;
    readonly call: Call;
  },
): Versus | null {
  const isDeclared = usual !== null && usual !== 'other';
  const isNear = against?.isAlone === true && start - against.at <= NEAR;
  if (isDeclared || !isNear || against.versus !== 'previous-quarter') return usual;
  const isSame = metric !== null && against.metrics.includes(metric);
  const isOpen = ({ versus, label }: PeriodMention) =>
    versus === null && (label === null || label === call.period);
  const isOn = (isSame || against.metrics.length > 1) && periods.every(isOpen);
  return isOn ? 'previous-quarter' : usual;
}
