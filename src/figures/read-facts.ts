import type { Versus } from '../core/brief.ts';
import { guarded } from '../core/guarded/guarded.ts';
import type { Participant, Transcript, Turn } from '../core/transcript.ts';
import { attach } from './attach.ts';
import { unlikeReported } from './basis/unlike-reported.ts';
import { type UsualBasis, usualBasis } from './basis/usual-basis.ts';
import { atLine, atParagraph } from './carry/at-paragraph.ts';
import { atSentence } from './carry/at-sentence.ts';
import { type Carried, NOTHING } from './carry/carried.ts';
import { AIMS, atPeriods, atSpan } from './carry/carried-time.ts';
import { withTold } from './carry/carried-told.ts';
import { fromBefore } from './carry/from-before.ts';
import { saysTotal, tellsSomePart, totalsOf } from './carry/in-section.ts';
import { isLined } from './carry/is-lined.ts';
import type { Fact } from './fact.ts';
import { mayHoldFigure, readFigures } from './grammar/read-figures.ts';
import { type Finance, financeOf, withProductSales } from './lexicon/financial-call.ts';
import { withGrossPremiums } from './lexicon/gross-premiums.ts';
import { findMetrics } from './lexicon/lexicon.ts';
import { hasRetailPart, withRetailSales } from './lexicon/retail-sales.ts';
import { answeredMetric } from './metric/answered.ts';
import { bareMargins } from './metric/bare-margins.ts';
import { besides } from './metric/growth-measure.ts';
import { headedBy } from './metric/headed-by.ts';
import { impliedGrowth } from './metric/implied-growth.ts';
import { impliedMoves, impliedRevenue, withinTotal } from './metric/implied-revenue.ts';
import { organicOfSales } from './metric/organic-of.ts';
import { partsDid } from './metric/part-did.ts';
import { partLevels } from './metric/part-levels.ts';
import { partMoves } from './metric/part-moves.ts';
import { partsRespectively } from './metric/parts-respectively.ts';
import { withLoanShares } from './metric/shares-of-loans.ts';
import { withShares } from './metric/shares-of-sales.ts';
import { sharesOfWholes } from './metric/shares-of-wholes.ts';
import { guidedUp, takenUp } from './metric/taken-up.ts';
import { guidedBy, guidedOn } from './plan/guided-on.ts';
import { plannedAgain } from './plan/planned-again.ts';
import { representedBy } from './plan/represented.ts';
import { asksOfPart, withoutMoves } from './segment/asked-of-part.ts';
import { namesOfOthers } from './segment/names-of-others.ts';
import { isOfBought } from './segment/of-bought.ts';
import { learnSegments, type Segments } from './segment/segments.ts';
import { withoutOpenCash } from './settle/cash-of-no-quarter.ts';
import { withoutContradicted } from './settle/contradicted.ts';
import { ofLongerTime } from './settle/of-longer-time.ts';
import { oneMoveOfEach } from './settle/one-move-of-each.ts';
import { oneOfEach } from './settle/one-of-each.ts';
import { organicBeside } from './settle/organic-beside.ts';
import { ofPartGoneOn } from './settle/part-gone-on.ts';
import { ofPartToldBefore } from './settle/part-told-again.ts';
import { retractedTest } from './settle/retracted.ts';
import { withoutUnnamedSegments } from './settle/sum-of-parts.ts';
import { datedAsToldAgain } from './settle/told-again.ts';
import { withoutParts } from './settle/whole-revenue.ts';
import { withinPlace } from './settle/within-place.ts';
import type { Labelled } from './sight.ts';
import { includedIn } from './time/included-in.ts';
import { lastReached, toldOfThen } from './time/last-reached.ts';
import { findPeriods } from './time/periods.ts';
import { usualVersus } from './time/usual-versus.ts';

/** Nobody says so much in one breath: a text of more has lost its full stops, and nothing is read of it. */
export const LONGEST = 4000;
const SPANS = guarded(/\b(?:year|months?|weeks|half|YTD|FY|9M|H1)\b/i);

const cache = new WeakMap<Transcript, readonly Fact[]>();

/**
 * Every figure of the call that measures something, labelled once; in order of speech. A number whose
 * metric cannot be told yields no fact rather than a wrong one. Analysts' figures are left out: a
 * question is no source. The reading is kept per transcript, since three rooms ask for it.
 */
export function readFacts(transcript: Transcript): readonly Fact[] {
  const known = cache.get(transcript);
  if (known) return known;

  const reading: Reading = {
    call: transcript.call,
    segments: learnSegments(transcript),
    isUsuallyAdjusted: usualBasis(transcript),
    usualVersus: usualVersus(transcript),
    hasRetailPart: hasRetailPart(transcript),
    finance: financeOf(transcript),
    tellsSegmentMargins: tellsSegmentMargins(transcript),
    implied: new Set(),
    totals: new Map(),
  };
  const isCompany = speakersOf(transcript.participants);
  const isRetracted = retractedTest(transcript);
  const isOthers = partOfOthers(transcript);
  const facts: Fact[] = [];
  let lastGroup = -1;
  let aimed: Ahead = NOTHING;
  let lastTold: readonly Labelled[] = [];
  for (const [at, turn] of transcript.turns.entries()) {
    if (!isCompany(turn.speaker)) continue;
    const last = transcript.turns[at - 1];
    const question = last && !isCompany(last.speaker) ? last : undefined;
    // Texts without speakers are cut where they pause: one voice goes on about the same time.
    const isSame = last?.speaker === turn.speaker;
    const ahead: Ahead = isSame ? aimed : NOTHING;
    // A part in small letters begins no paragraph: "kilns were up 27%."
    const toldLast = isSame && /^\p{Ll}/u.test(turn.text) ? lastTold : [];
    const of = { ...reading, question, ahead, toldLast };
    const { facts: told, carried, last: toldNow } = factsOfTurn(turn, of, lastGroup);
    aimed = carried;
    lastTold = toldNow;
    lastGroup = Math.max(lastGroup, ...told.map(({ group }) => group));
    facts.push(...told);
  }
  const based = unlikeReported(facts, transcript.turns);
  const within = withinTotal(based, reading.implied);
  const apart = withinPlace(ofPartGoneOn(within, transcript.turns), transcript.turns);
  const placed = organicBeside(ofPartToldBefore(apart, transcript.turns), transcript.turns);
  const kept = withoutContradicted(
    withoutParts(
      ofLongerTime(datedAsToldAgain(placed, transcript), transcript),
      transcript.turns,
    ).filter((fact) => !isRetracted(fact) && !isOthers(fact.segment)),
    transcript.turns,
  );
  const own = withoutOpenCash(
    oneMoveOfEach(
      oneOfEach(withoutUnnamedSegments(kept), transcript.turns, transcript.call.period),
      transcript.turns,
    ),
    transcript,
  );
  cache.set(transcript, own);
  return own;
}

/** Keeps facts that were read of a call before, by another process. */
export function keepFacts(transcript: Transcript, facts: readonly Fact[]): void {
  cache.set(transcript, facts);
}

/** Whether a part is no part of the company but a customer, a tenant or a competitor by its name. */
function partOfOthers(transcript: Transcript): (segment: string | null) => boolean {
  const names = namesOfOthers(transcript);
  const { isCompany } = learnSegments(transcript);
  const isOthers = (name: string) => names.has(name.toLowerCase()) && !isCompany(name);
  return (segment) => segment !== null && isOthers(segment.split(' ')[0] ?? '');
}

function speakersOf(participants: readonly Participant[]): (speaker: string) => boolean {
  const others = new Set(
    participants
      .filter(({ side }) => side === 'analyst' || side === 'operator')
      .map(({ name }) => name),
  );
  return (speaker) => !others.has(speaker);
}

/** What holds for every sentence of a call. */
interface Reading {
  readonly call: Transcript['call'];
  readonly segments: Segments;
  readonly isUsuallyAdjusted: UsualBasis;
  readonly usualVersus: Versus | null;
  readonly hasRetailPart: boolean;
  readonly finance: Finance | null;
  /** Segment margins are told. */
  readonly tellsSegmentMargins: boolean;
  /** Facts whose metric nobody says. */
  readonly implied: Set<Fact>;
  /** What the call has said of the whole company so far. */
  readonly totals: Map<string, number>;
  /** The turn of somebody else's that this one answers. */
  readonly question?: Turn | undefined;
  /** What the same voice was last forecasting for. */
  readonly ahead?: Ahead;
  /** What the sentence before told, where the turn goes on with it. */
  readonly toldLast?: readonly Labelled[];
}

/** A lender's margin is that of its interest income, wherever it is told; elsewhere the segments' may be meant. */
function usualProfit({ finance, tellsSegmentMargins }: Reading): Carried['profit'] {
  if (finance === 'lender') return { name: 'net interest income', basis: null };
  return tellsSegmentMargins ? { name: 'segment profit', basis: null } : null;
}

/** Whether a call has a word for the margin of a segment: a bare margin of a part is that. */
function tellsSegmentMargins({ turns }: Transcript): boolean {
  return turns.some(({ text }) => /\bsegment (?:profit )?margins?\b/i.test(text));
}

type Ahead = Pick<Carried, 'outlook' | 'quarter'>;

function factsOfTurn(
  turn: Turn,
  reading: Reading,
  lastGroup: number,
): {
  readonly facts: readonly Fact[];
  readonly carried: Carried;
  readonly last: readonly Labelled[];
} {
  const { call, segments } = reading;
  const facts: Fact[] = [];
  const isOpen = call.fiscalQuarter !== null && call.fiscalQuarter < 4;
  const year = isOpen && call.fiscalYear !== null ? `FY ${call.fiscalYear}` : null;
  let group = lastGroup;
  const { outlook, quarter } = reading.ahead ?? NOTHING;
  let carried: Carried = { ...NOTHING, outlook, quarter };
  let guided: string | null = null;
  let paragraphEnd = -1;
  const isOfLines = isLined(turn);
  const isOfPart = turn.section === 'qa' && asksOfPart(reading.question, segments);
  let last: readonly Labelled[] = [];
  let lastText = '';
  let lastBase = group;
  let then: string | null = null;

  for (const { id, start, end } of turn.sentences) {
    if (start > paragraphEnd) {
      const next = isOfLines ? -1 : turn.text.indexOf('\n', start);
      paragraphEnd = next === -1 ? turn.text.length : next;
      const isPrepared = turn.section === 'prepared';
      guided = null;
      last = start === 0 ? (reading.toldLast ?? []) : [];
      lastText = '';
      carried = atParagraph(carried, {
        text: turn.text.slice(start, Math.min(paragraphEnd, start + 40)),
        length: paragraphEnd - start,
        isPrepared,
      });
    }
    if (isOfLines) carried = atLine(carried, turn.text.slice(start, end), start);
    const reached = then;
    then = null;
    const before = { told: last, text: lastText, base: lastBase };
    lastBase = group;
    last = [];
    lastText = turn.text.slice(start, end);
    if (end - start > LONGEST) continue;
    const text = turn.text.slice(start, end);
    if (text.endsWith('?')) continue; // a question is no source, whoever asks it
    if (isOfBought(text, before.text)) continue;
    carried = atSentence(carried, { text, start }, segments);
    const mayCount = mayHoldFigure(text);
    if (!mayCount && !AIMS.test(text) && !SPANS.test(text) && carried.span === null) continue;
    const periods = findPeriods(text, call);
    const lastOutlook = carried.outlook;
    carried = atSpan(atPeriods(carried, text, { periods, call }), text, { periods, call });
    const hasTurned = carried.outlook !== lastOutlook && carried.outlook?.startsWith('FY') === true;
    const figures = mayCount ? readFigures(text, { currency: call.currency ?? null }) : [];
    if (figures.length === 0) then = lastReached(text, { periods, call });
    if (figures.length === 0) {
      guided = guidedBy([], text, { guided, outlook: carried.outlook, hasTurned, year });
      continue;
    }

    const metricsFound = organicOfSales(
      text,
      withGrossPremiums(text, findMetrics(text)),
      carried.told,
    );
    const metricsSaid = withLoanShares(text, withShares(text, metricsFound));
    const ofFinance = withProductSales(text, metricsSaid, reading.finance);
    const said = reading.hasRetailPart ? ofFinance : withRetailSales(text, ofFinance);
    const answered =
      said.length === 0 ? answeredMetric(reading.question, { text, start }, reading) : null;
    const taken = said.length === 0 ? takenUp(text, { figures, periods, told: before.told }) : null;
    const ofOthers =
      answered ??
      taken?.metric ??
      (said.length === 0 ? guidedUp(text, before.text, figures) : null);
    const planned =
      said.length === 0 && ofOthers === null
        ? plannedAgain(text, { figures, periods, before, ahead: carried.outlook ?? year })
        : null;
    const headed = ofOthers ? null : headedBy(text, before.text);
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
    const margins = bareMargins(text, named, carried.profit ?? usualProfit(reading));
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
    const read = attach({ ...reading, text, figures, metrics, periods }, carried);
    const told = (planned ? [planned] : read).map((each) =>
      taken !== null && metrics[each.groupAt] === taken.metric
        ? { ...each, fact: { ...each.fact, segment: taken.segment } }
        : each,
    );
    const reachedBy = toldOfThen(told, reached, { text, periods });
    const included = includedIn(reachedBy, before.told, { text, periods, call });
    const dated = fromBefore(included, before.told, { text, call });
    const ahead = representedBy(dated, text, { before: before.told, call });
    const labelled = guidedOn(isOfPart ? withoutMoves(ahead, text) : ahead, text, guided);
    guided = guidedBy(labelled, text, { guided, outlook: carried.outlook, hasTurned, year });
    for (const { fact, groupAt } of labelled) {
      const placed = { sentence: id, turn: turn.index, speaker: turn.speaker };
      const goesOn = taken !== null && metrics[groupAt] === taken.metric;
      const ofGroup = goesOn ? before.base + 1 + taken.groupAt : group + 1 + groupAt;
      const whole: Fact = { ...fact, ...placed, group: ofGroup };
      facts.push(whole);
      if (implied && metrics[groupAt] === implied) reading.implied.add(whole);
    }
    if (saysTotal(labelled, reading.totals))
      carried = { ...carried, isAfterPart: false, page: null };
    if (tellsSomePart(text, labelled, { period: call.period, totals: reading.totals }))
      carried = { ...carried, segment: null, isSomeParts: true };
    for (const [metric, value] of totalsOf(labelled, call.period, reading.totals))
      reading.totals.set(metric, value);
    carried = withTold(carried, labelled, { period: call.period, start, text });
    last = labelled;
    group += labelled.length > 0 ? Math.max(...labelled.map(({ groupAt }) => groupAt)) + 1 : 0;
  }
  return { facts, carried, last };
}
