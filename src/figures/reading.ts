import type { Versus } from '../core/brief.ts';
import type { Transcript, Turn } from '../core/transcript.ts';
import { type UsualBasis, usualBasis } from './basis/usual-basis.ts';
import type { Carried } from './carry/carried.ts';
import type { Fact } from './fact.ts';
import { type Finance, financeOf } from './lexicon/financial-call.ts';
import { hasRetailPart, saysComparable } from './lexicon/retail-sales.ts';
import { type Profit, profitOfMargins } from './metric/bare-margins.ts';
import type { PartsThatSum } from './segment/parts-that-sum.ts';
import { learnSegments, type Segments } from './segment/segments.ts';
import type { Labelled } from './sight.ts';
import { usualVersus } from './time/usual-versus.ts';

/** What holds for every sentence of a call. */
export interface Reading {
  readonly call: Transcript['call'];
  readonly segments: Segments;
  readonly isUsuallyAdjusted: UsualBasis;
  readonly usualVersus: Versus | null;
  readonly hasRetailPart: boolean;
  /** Whether "comparable" stands for organic. */
  readonly saysComparable: boolean;
  readonly finance: Finance | null;
  /** The profit whose margin the call speaks of, where that is one. */
  readonly ofMargins: Profit | null;
  /** Facts whose metric nobody says. */
  readonly implied: Set<Fact>;
  /** What the call has said of the whole company so far. */
  readonly totals: Map<string, number>;
  /** Of which metric the amounts of parts are that come to a total; told on the second reading of such a call. */
  readonly partMetrics?: PartsThatSum;
  /** The turn of somebody else's that this one answers. */
  readonly question?: Turn | undefined;
  /** What the same voice carries on from the turn before. */
  readonly carriedOn?: Carried;
  /** What the sentence before told, where the turn goes on with it. */
  readonly toldLast?: readonly Labelled[];
}

/** What is learned of a call before its sentences are read. */
export function readingOf(transcript: Transcript): Reading {
  return {
    call: transcript.call,
    segments: learnSegments(transcript),
    isUsuallyAdjusted: usualBasis(transcript),
    usualVersus: usualVersus(transcript),
    hasRetailPart: hasRetailPart(transcript),
    saysComparable: saysComparable(transcript),
    finance: financeOf(transcript),
    ofMargins: profitOfMargins(transcript.turns.map(({ text }) => text)),
    implied: new Set(),
    totals: new Map(),
  };
}

/** A lender's margin is that of its interest income, wherever it is told; elsewhere the segments' may be meant. */
export function usualProfit({ finance, ofMargins }: Reading): Profit | null {
  if (finance === 'lender') return { name: 'net interest income', basis: null };
  return ofMargins?.name === 'segment profit' ? ofMargins : null;
}
