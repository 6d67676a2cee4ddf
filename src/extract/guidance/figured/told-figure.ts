import type { Statement } from '../../../core/brief.ts';
import type { Figure } from '../../../core/figure.ts';
import type { Fact } from '../../../figures/fact.ts';
import type { SpokenFigure } from '../../../figures/grammar/spoken-figure.ts';
import { evidenceOf, type Placed } from '../../evidence.ts';
import type { Weighed } from '../../weightiest.ts';
import { beforeWith, subjectOf } from '../guided-figures.ts';
import type { Hedge } from '../hedges.ts';
import { findHorizon, isLasting } from '../horizon.ts';
import { isNegated } from '../negated.ts';
import { partTold } from '../part-told.ts';
import type { Part } from '../parts-of.ts';
import type { Reader, Setting } from '../reader.ts';
import { statementText } from '../statement-text.ts';
import { isReaffirmed } from '../told-again.ts';
import type { InPlan } from './in-plan.ts';
import { horizonOfAmount, horizonOfFact, horizonOfPart, periodAhead } from './own-horizon.ts';
import { type ToldAs, toldAs } from './told-as.ts';
import { topicOfAmount } from './topic-of-amount.ts';
import { topicOfFact } from './topic-of-fact.ts';

/** A forecast of a figure whose metric is known; nothing where its words make it none of the metric. */
export function factOf(
  reader: Reader,
  placed: Placed,
  { hedge, fact, setting }: { hedge: Hedge; fact: Fact; setting: Setting },
): readonly Weighed[] {
  const { text } = placed;
  const as = toldAs(text, fact, reader.metricsIn(text));
  if (!as) return [];
  const topic = topicOfFact(reader, placed, { hedge, fact });
  return told(reader, placed, {
    hedge,
    topic: named(topic, as),
    figure: sized(fact.spoken.figure, as),
    own: horizonOfFact(text, hedge, { fact, call: reader.transcript.call }),
    carried: setting.carried ?? periodAhead(fact, reader.transcript.call),
  });
}

/** A forecast of an amount that no metric owns: of what governs it; nothing where that is not named. */
export function amountOf(
  reader: Reader,
  placed: Placed,
  { hedge, amount, setting }: { hedge: Hedge; amount: SpokenFigure; setting: Setting },
): readonly Weighed[] {
  const { call } = reader.transcript;
  const text = beforeWith(placed.text, call);
  const isRuledOut = isNegated(hedge.text, text.slice(hedge.end));
  // "we don't expect prices to cover it, which will cost us | 1%": nothing is ruled out of that
  if (isRuledOut && /,\s(?:which|so|and)\b/.test(text.slice(hedge.end, amount.start))) return [];
  const topic = topicOfAmount(reader, { ...placed, text }, { hedge, amount, setting });
  if (topic === null) return [];
  const part = partTold(topic, { ...reader, placed, before: setting.before });
  return told(reader, placed, {
    hedge,
    topic: part === null ? topic : `${part} ${topic}`,
    figure: amount.figure,
    own: horizonOfAmount(text, hedge, { amount, call }),
    carried: setting.carried,
  });
}

/** A forecast by its place in a plan: "we expect to be at the high end of our range". */
export function planned(
  reader: Reader,
  placed: Placed,
  { hedge, plan, setting }: { hedge: Hedge; plan: InPlan; setting: Setting },
): readonly Weighed[] {
  const { call } = reader.transcript;
  const { topic, amount } = plan;
  const own = amount
    ? horizonOfAmount(placed.text, hedge, { amount, call })
    : findHorizon(placed.text, call);
  const figure = amount?.figure ?? null;
  return told(reader, placed, { hedge, topic, figure, own, carried: setting.carried });
}

/** One of several figures of a sentence: "… and operating expenses of $6.3 billion". */
export function figuredOf(
  reader: Reader,
  placed: Placed,
  { hedge, part, setting }: { hedge: Hedge | null; part: Part; setting: Setting },
): readonly Weighed[] {
  const { transcript } = reader;
  const { fact, since, until } = part;
  const evidence = evidenceOf(transcript, [placed.id]);
  const as = toldAs(placed.text, fact, reader.metricsIn(placed.text));
  if (!evidence || !as) return [];
  const { start, end } = fact.spoken;
  const span = { start: Math.min(hedge?.start ?? start, start), end };
  const own = since === undefined ? placed.text : placed.text.slice(since, until);
  return [
    {
      weight: hedge ? 9 : 7,
      statement: {
        kind: 'guidance',
        text: statementText(placed.text, span, transcript, part),
        topic: named(subjectOf(fact), as),
        horizon:
          horizonOfPart(placed.text, { fact, call: transcript.call }) ??
          (isLasting(own, hedge?.text ?? '')
            ? null
            : (setting.carried ?? periodAhead(fact, transcript.call))),
        figure: sized(fact.spoken.figure, as),
        hedge: hedge?.text ?? null,
        evidence: [evidence],
      },
    },
  ];
}

/** What is foretold of a figure, before it is weighed. */
interface Told {
  readonly hedge: Hedge;
  readonly topic: string;
  readonly figure: Figure | null;
  readonly own: string | null;
  readonly carried: string | null;
}

const YEAR_END = /\b(?<=\bat (?:the )?)year[- ]end\b/i; // "I see us at 1.4 times at year-end"

function told(
  { transcript, metricsIn, segments }: Reader,
  { id, text, turn }: Placed,
  { hedge, topic, figure, own, carried }: Told,
): readonly Weighed[] {
  const evidence = evidenceOf(transcript, [id]);
  if (!evidence) return [];
  const isKnown = metricsIn(text).length > 0 || segments.find(text).length > 0;
  const isVague = own !== null && /ahead|forward|over time|long/.test(own);
  const weight =
    4 +
    (own === null ? 0 : isVague ? 1 : 2) +
    (isKnown ? 2 : 0) +
    (hedge.isStrong ? 2 : 0) +
    (isReaffirmed(text) ? (own === null ? 1 : 2) : 0) +
    (turn.section === 'prepared' ? 0.5 : 0);
  const statement: Statement = {
    kind: 'guidance',
    text: statementText(text, hedge, transcript),
    topic,
    horizon:
      own ?? (isLasting(text, hedge.text) ? null : carried) ?? YEAR_END.exec(text)?.[0] ?? null,
    figure,
    hedge: hedge.text,
    ...(isNegated(hedge.text, text.slice(hedge.end)) && { negated: true as const }),
    evidence: [evidence],
  };
  return [{ weight, statement }];
}

function named(topic: string, { ahead, behind, instead }: ToldAs): string {
  return instead ?? `${ahead}${topic}${behind}`;
}

/** A change as a size where its noun says which way it goes. */
function sized(figure: Figure, { behind }: ToldAs): Figure {
  const { value, low, high } = figure;
  if (behind === '' || value >= 0 || /^[-–−(]|negative|minus/i.test(figure.text)) return figure;
  if (low === undefined || high === undefined) return { ...figure, value: -value };
  return { ...figure, value: -high, low: -high, high: -low };
}
