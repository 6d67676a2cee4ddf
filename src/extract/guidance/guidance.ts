import type { Statement } from '../../core/brief.ts';
import { guarded } from '../../core/guarded/guarded.ts';
import type { Transcript } from '../../core/transcript.ts';
import type { Fact } from '../../figures/fact.ts';
import { findMetrics } from '../../figures/lexicon/lexicon.ts';
import { saysComparable, withComparable } from '../../figures/lexicon/retail-sales.ts';
import { isForeseenByOthers } from '../../figures/plan/foreseen-by-others.ts';
import { isOver, withoutThen } from '../../figures/plan/guided-on.ts';
import { isPlanKept } from '../../figures/plan/plan-kept.ts';
import { isOfOthers } from '../../figures/segment/of-others.ts';
import { learnSegments } from '../../figures/segment/segments.ts';
import { isLater } from '../../figures/time/fiscal.ts';
import { type Placed, sentencesOf } from '../evidence.ts';
import { dropRepeats, type Weighed, weightiest } from '../weightiest.ts';
import { takenBackAt } from './denied-figure.ts';
import { figuredOf } from './figured/told-figure.ts';
import { withFormer } from './former.ts';
import { datedByLast, lastTold, NONE_TOLD } from './goes-on.ts';
import { guidedFacts, hedgedFacts } from './guided-figures.ts';
import { findHedge, type Hedge } from './hedges.ts';
import { findHorizon } from './horizon.ts';
import { isOfReport } from './may-own.ts';
import { partsOf } from './parts-of.ts';
import type { Reader, Setting } from './reader.ts';
import { refusesToGuide } from './refusals.ts';
import { refusalOf } from './refused.ts';
import { statementOf } from './told-statement.ts';
import { saidOnce } from './worded/said-once.ts';

const LONGEST = 900; // a "sentence" longer than this is a transcriber's run-on

// A figure without a hedge is a forecast where it is a range, or where the sentence speaks of one.
const FORESEES =
  /\b(?:guid\w*|outlook|expect\w*|forecast\w*|targets?|assum\w+|project\w*|anticipat\w+|believe|implie[sd]|will|should)\b/i;
const HAS_BEEN = guarded(/\b(?:has|have)\b|\bwe \w+ed\b/i);

/** Forward statements of the company with the speaker's own hedge, and refusals to make one. */
export function readGuidance(transcript: Transcript, facts: readonly Fact[]): readonly Statement[] {
  const isCompany = companySpeakers(transcript);
  const told = Map.groupBy(facts, ({ sentence }) => sentence);
  const reader: Reader = {
    transcript,
    factsOf: (sentence) => told.get(sentence) ?? [],
    segments: learnSegments(transcript),
    facts: Map.groupBy(
      facts.filter(({ modality }) => modality === 'guidance'),
      ({ sentence }) => sentence,
    ),
    metricsIn: saysComparable(transcript)
      ? (text) => withComparable(text, findMetrics(text))
      : findMetrics,
  };
  const found: Weighed[] = [];
  let before: Placed | null = null;
  let carried: string | null = null;
  let last = NONE_TOLD;
  for (const placed of sentencesOf(transcript).values()) {
    const isSameTurn: boolean = before?.turn === placed.turn;
    if (before?.turn.speaker !== placed.turn.speaker) last = NONE_TOLD;
    carried = openedHorizon(placed, transcript) ?? (isSameTurn ? carried : null);
    if (isCompany(placed.turn.speaker) && placed.text.length <= LONGEST) {
      const setting = { before: isSameTurn ? before : null, carried };
      const { call } = transcript;
      const own = datedByLast(read(reader, placed, setting), placed, { last, call });
      last = lastTold(own, last);
      found.push(...own.map((each) => spokenBy(each, placed.turn.speaker)));
      carried = turnedYear(placed, carried, { found: own, call }) ?? carried;
    }
    before = placed;
  }
  return withFormer(weightiest(saidOnce(dropRepeats(found))), transcript);
}

function spokenBy({ statement, weight }: Weighed, speaker: string): Weighed {
  return { weight, statement: speaker === '' ? statement : { ...statement, speaker } };
}

function companySpeakers({ participants }: Transcript): (speaker: string) => boolean {
  const others = new Set(
    participants
      .filter(({ side }) => side === 'analyst' || side === 'operator')
      .map(({ name }) => name),
  );
  return (speaker) => !others.has(speaker);
}

/** The period a sentence opens for what follows: "Now to our outlook for the fourth quarter." */
function openedHorizon({ text }: Placed, { call }: Transcript): string | null {
  const turn = TURNS_TO.exec(text);
  // "30 million, since two projects move to next year": what moves there is not the talk
  const isTurn = turn !== null && !AMOUNT.test(text.slice(0, turn.index));
  const isOpening = isTurn || AT_HEAD.test(text) || (IS_HEADING.test(text) && !AMOUNT.test(text));
  const horizon = isOpening ? findHorizon(text, call) : null;
  return horizon !== null && /\d{4}/.test(horizon) ? horizon : null;
}

const TURNS_TO = guarded(
  /\b(?:turn(?:ing)?|mov(?:e|ing)|now|next|look(?:ing)?(?: ahead)?|on) to\b|\b(?:guidance|outlook) for\b|\b(?:thoughts?|look|view|words?|comments?) (?:for|on|at|about|into) (?:fiscal )?20\d\d\b/i,
);
const AT_HEAD = guarded(
  /^(?:for|in) (?:the )?(?:\w+ )?(?:fiscal|full|first|second|third|fourth|next|q[1-4])\b/i,
);
// "Here's how we see 2025.", "Our expectations for next year are as follows.", "And 2025?": a heading of what follows
const IS_HEADING = guarded(
  /\bhow (?:we|i)\b|\b(?:what|how) about\b|\b(?:expect|see)(?: of| from| for| in)? (?:fiscal |calendar |financial )?(?:20\d\d|next year)\b|\b(?:views?|expectations?|plans?|picture|thinking|assumptions|framework|numbers|targets?) (?:of|for|on|about)\b|^(?:(?:and|so|now|then|but),? )?(?:(?:what|this is what) )?(?:fiscal )?20\d\d\b|\bwhat (?:fiscal )?20\d\d\b/i,
);
const AMOUNT = /[$€£¥₹]\s?\d|\d\s?(?:%|percent\b|million\b|billion\b|basis points\b|bps\b)/i;

/** The year that a forecast turns to behind those of a quarter: what follows is no longer of the quarter. */
function turnedYear(
  { text }: Placed,
  carried: string | null,
  { found, call }: { readonly found: readonly Weighed[]; readonly call: Transcript['call'] },
): string | null {
  if (carried?.startsWith('H')) return turnedQuarter(text, found, call);
  if (!carried?.startsWith('Q') || findHorizon(text, call)?.startsWith('Q')) return null;
  const ofYear = found.filter(
    ({ statement: { kind, figure, horizon } }) =>
      kind === 'guidance' && figure !== null && horizon !== null && /^FY \d{4}$/.test(horizon),
  );
  return (ofYear.length === found.length && ofYear[0]?.statement.horizon) || null;
}

/** The quarter or year that a figure is forecast for under a half year: that is what goes on. */
function turnedQuarter(
  text: string,
  found: readonly Weighed[],
  call: Transcript['call'],
): string | null {
  const said = findHorizon(text, call);
  const isTold = found.some(
    ({ statement: { figure, horizon } }) => figure !== null && horizon === said,
  );
  return said !== null && isTold && /^(?:Q[1-4]|FY) \d{4}$/.test(said) ? said : null;
}

function read(reader: Reader, placed: Placed, setting: Setting): readonly Weighed[] {
  const { call } = reader.transcript;
  if (isOfReport(placed.text)) return [];
  const hedge = findHedge(placed.text);
  const facts = guidedFacts(reader.facts.get(placed.id) ?? [], placed, call);
  const said = hedgedFacts(facts, placed.text, hedge);
  const refusal =
    refusesToGuide(placed.text) ?? (said.length === 0 ? takenBackAt(placed.text, call) : null);
  if (refusal) return refusalOf({ ...reader, before: setting.before }, placed, refusal);
  if (said.length === 0 && (isForeseenByOthers(placed.text) || isAllOfOthers(placed.text)))
    return [];
  if (!hedge || (hedge.needsPeriod && !findHorizon(placed.text, call) && !setting.carried))
    return unhedged(reader, placed, { said, setting });
  if (said.length > 1)
    return partsOf(placed.text, said).flatMap((part) =>
      figuredOf(reader, placed, { hedge, part, setting }),
    );
  const [fact = null] = said;
  const next = fact && nextForecast(placed.text, hedge, fact);
  if (!next) return statementOf(reader, placed, { hedge, fact, setting });
  return [
    ...statementOf(
      reader,
      { ...placed, text: placed.text.slice(0, next.index) },
      { hedge, fact: null, setting },
    ),
    ...figuredOf(reader, placed, {
      hedge,
      part: { fact: next.fact, since: next.index },
      setting,
    }),
  ];
}

// "We expect orders to rise | and expect revenue of 5 million"
const EXPECTS_NEXT = guarded(
  /,? and (?:we )?(?:now |still |also )?(?:expect|anticipate|project|forecast)\b/i,
);

/** Where a second forecast begins that the only figure is of; null where the first one has it. */
function nextForecast(
  text: string,
  { end }: Hedge,
  fact: Fact,
): { readonly index: number; readonly fact: Fact } | null {
  const match = EXPECTS_NEXT.exec(text.slice(end, fact.spoken.start));
  if (!match) return null;
  const index = end + match.index;
  const isOwn = findMetrics(text.slice(index)).some(({ name }) => name === fact.metric);
  return isOwn ? { index, fact } : null;
}

/** "A client told us its capex would be $5 billion": nothing of ours is in it. */
function isAllOfOthers(text: string): boolean {
  const metrics = findMetrics(text);
  return metrics.length > 0 && metrics.every((metric) => isOfOthers(text, metric));
}

/** "For the third quarter, capex of $5 million.": a figure of a later period needs no word to hedge it. */
function unhedged(
  reader: Reader,
  placed: Placed,
  { said, setting }: { readonly said: readonly Fact[]; readonly setting: Setting },
): readonly Weighed[] {
  const { call } = reader.transcript;
  const now = withoutThen(placed.text);
  const isKept = isPlanKept(placed.text);
  if (!isKept && (isOver(now) || HAS_BEEN.test(now))) return [];
  const later = said.filter(
    ({ period, spoken: { figure } }) =>
      isKept ||
      (figure.unit !== 'count' &&
        (isLater(period, call)
          ? figure.high !== undefined || setting.carried !== null || FORESEES.test(placed.text)
          : setting.carried !== null && figure.high !== undefined)),
  );
  if (later.length === 0) return [];
  return partsOf(placed.text, later).flatMap((part) =>
    figuredOf(reader, placed, { hedge: null, part, setting }),
  );
}
