import type { Versus } from '../../core/brief.ts';
import type { Call } from '../../core/call.ts';
import type { Labelled } from '../sight.ts';
import type { PeriodMention } from '../time/fiscal.ts';

/** What the moves told last were held against, and where in the turn. */
export interface Against {
  readonly versus: Versus;
  readonly at: number;
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
  if (isSaid) return { versus: 'year-ago', at: start, isAlone: false };
  if (moves.length === 0) return before;
  const isOfQuarter = moves.every(({ fact }) => fact.versus === 'previous-quarter');
  if (!isOfQuarter) return { versus: 'year-ago', at: start, isAlone: false };
  const isSet = before?.versus === 'year-ago' && start - before.at <= NEAR;
  return { versus: 'previous-quarter', at: start, isAlone: !isSet };
}

/**
 * What a move is against where its sentence does not say: "Revenue was $413 million, up 11% sequentially. EBITDA
 * rose $22 million" goes on since the quarter before. `usual` where nothing near tells so.
 */
export function goesOnAgainst(
  against: Against | null,
  {
    start,
    periods,
    usual,
    call,
  }: {
    readonly start: number;
    readonly periods: readonly PeriodMention[];
    readonly usual: Versus | null;
    readonly call: Call;
  },
): Versus | null {
  const isOn =
    against?.versus === 'previous-quarter' && against.isAlone && start - against.at <= NEAR;
  const isOpen = ({ versus, label }: PeriodMention) =>
    versus === null && (label === null || label === call.period);
  return isOn && periods.every(isOpen) ? 'previous-quarter' : usual;
}
