import type { Carried } from './carry/carried.ts';
import type { SpokenFigure } from './grammar/spoken-figure.ts';
import { withProductSales } from './lexicon/financial-call.ts';
import { withGrossPremiums } from './lexicon/gross-premiums.ts';
import { findMetrics, type MetricMention } from './lexicon/lexicon.ts';
import { withComparable, withRetailSales } from './lexicon/retail-sales.ts';
import { answeredMetric } from './metric/answered.ts';
import { bareMargins } from './metric/bare-margins.ts';
import { besides } from './metric/growth-measure.ts';
import { headedBy } from './metric/headed-by.ts';
import { impliedGrowth } from './metric/implied-growth.ts';
import { impliedMoves, impliedRevenue } from './metric/implied-revenue.ts';
import { organicOfSales } from './metric/organic-of.ts';
import { partsDid } from './metric/part-did.ts';
import { partLevels } from './metric/part-levels.ts';
import { partMoves } from './metric/part-moves.ts';
import { partsRespectively } from './metric/parts-respectively.ts';
import { withLoanShares } from './metric/shares-of-loans.ts';
import { withShares } from './metric/shares-of-sales.ts';
import { sharesOfWholes } from './metric/shares-of-wholes.ts';
import { guidedUp, isOfNoneElse, type TakenUp, takenUp } from './metric/taken-up.ts';
import { type Reading, usualProfit } from './reading.ts';
import type { Labelled } from './sight.ts';
import type { PeriodMention } from './time/fiscal.ts';

/** A sentence with figures, with what was told before it. */
interface Heard {
  readonly id: string;
  readonly text: string;
  /** Its place in the turn. */
  readonly start: number;
  readonly figures: readonly SpokenFigure[];
  readonly periods: readonly PeriodMention[];
  readonly carried: Carried;
  readonly before: { readonly told: readonly Labelled[]; readonly text: string };
}

/** The metrics that the figures of a sentence may be of. */
interface SentenceMetrics {
  /** In order, whether named, taken up or implied. */
  readonly metrics: readonly MetricMention[];
  /** The one among them that nobody says. */
  readonly implied: MetricMention | null;
  /** The one that goes on from the sentence before. */
  readonly taken: TakenUp | null;
  /** No metric is named, and none is taken up. */
  readonly isUnnamed: boolean;
}

/** The metrics that a sentence names, else those it takes up, with those that its parts and moves imply. */
export function metricsOfSentence(heard: Heard, reading: Reading): SentenceMetrics {
  const { text, start, figures, periods, carried, before } = heard;
  const { segments } = reading;
  const said = metricsSaid(text, carried, reading);
  const ofParts = reading.partMetrics?.get(heard.id);
  if (ofParts) {
    const metrics = [...said, ...ofParts].toSorted((one, other) => one.start - other.start);
    return { metrics, implied: null, taken: null, isUnnamed: false };
  }
  const isSaid = !isOfNoneElse(text, said);
  const answered = isSaid ? null : answeredMetric(reading.question, { text, start }, reading);
  const taken = isSaid ? null : takenUp(text, { figures, periods, told: before.told });
  const ofOthers =
    answered ?? taken?.metric ?? (isSaid ? null : guidedUp(text, before.text, figures));
  const headed = ofOthers ? null : headedBy(text, before.text, figures);
  const named = ofOthers
    ? [ofOthers]
    : headed
      ? [headed, ...said.filter(({ start }) => start >= headed.end)]
      : said;
  const implied = impliedRevenue(text, named, { segments, carried });
  const moves = implied ? [] : impliedMoves(text, named, { segments, carried });
  const growths = implied
    ? []
    : besides(moves, impliedGrowth(text, named, { segments, carried, told: before.told }));
  const ofMargins = reading.finance === 'lender' ? null : reading.ofMargins;
  const margins = bareMargins(text, named, carried.profit ?? usualProfit(reading), ofMargins);
  const moved = partMoves(text, named, segments);
  const parts = [
    ...moved,
    ...partsDid(text, named, segments),
    ...partsRespectively(text, named, { figures, segments }),
    ...sharesOfWholes(text, segments, moved),
    ...(implied ? [] : partLevels(text, named, { segments, told: before.told, figures })),
  ];
  const metrics = [
    ...(implied ? [implied] : []),
    ...moves,
    ...growths,
    ...named,
    ...margins,
    ...parts,
  ].toSorted((one, other) => one.start - other.start);
  return { metrics, implied, taken, isUnnamed: !isSaid && ofOthers === null };
}

/** The metrics that the words of a sentence name, as the trade of the company understands them. */
function metricsSaid(
  text: string,
  { told }: Carried,
  { finance, hasRetailPart, saysComparable }: Reading,
): readonly MetricMention[] {
  const found = organicOfSales(text, withGrossPremiums(text, findMetrics(text)), told);
  const shares = withLoanShares(text, withShares(text, found));
  const ofFinance = withProductSales(text, shares, finance);
  const ofTrade = saysComparable ? withComparable(text, ofFinance) : ofFinance;
  return hasRetailPart ? ofTrade : withRetailSales(text, ofTrade);
}
