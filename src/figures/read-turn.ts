import { guarded } from '../core/guarded/guarded.ts';
import type { Turn } from '../core/transcript.ts';
import { attach } from './attach.ts';
import { againstAfter, goesOnAgainst } from './carry/against.ts';
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
import { guidedBy, guidedOn } from './plan/guided-on.ts';
import { plannedAgain } from './plan/planned-again.ts';
import { representedBy } from './plan/represented.ts';
import type { Reading } from './reading.ts';
import { asksOfPart, withoutMoves } from './segment/asked-of-part.ts';
import { isOfBought } from './segment/of-bought.ts';
import { metricsOfSentence } from './sentence-metrics.ts';
import type { Labelled } from './sight.ts';
import { includedIn } from './time/included-in.ts';
import { lastReached, toldOfThen } from './time/last-reached.ts';
import { findPeriods } from './time/periods.ts';

/** Nobody says so much in one breath: a text of more has lost its full stops, and nothing is read of it. */
export const LONGEST = 4000;
const SPANS = guarded(/\b(?:year|months?|weeks|half|YTD|FY|9M|H1)\b/i);

/** What a turn of the company's told; with what it carries on and what its last sentence told, for the same voice to go on with. */
export function factsOfTurn(
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
  let carried = reading.carriedOn ?? NOTHING;
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
    carried = atSentence(carried, { text, start, totals: reading.totals }, segments);
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

    const heard = { id, text, start, figures, periods, carried, before };
    const { metrics, implied, taken, isUnnamed } = metricsOfSentence(heard, reading);
    const planned = isUnnamed
      ? plannedAgain(text, { figures, periods, before, ahead: carried.outlook ?? year })
      : null;
    const firstAt = figures[0]?.start ?? 0;
    const usualVersus = goesOnAgainst(carried.against, {
      start,
      periods,
      metric: (metrics.findLast(({ end }) => end <= firstAt) ?? metrics[0])?.name ?? null,
      usual: reading.usualVersus,
      call,
    });
    const read = attach({ ...reading, usualVersus, text, figures, metrics, periods }, carried);
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
    const against = againstAfter(carried.against, labelled, {
      period: call.period,
      start,
      periods,
    });
    carried = { ...carried, against };
    last = labelled;
    group += labelled.length > 0 ? Math.max(...labelled.map(({ groupAt }) => groupAt)) + 1 : 0;
  }
  return { facts, carried, last };
}
