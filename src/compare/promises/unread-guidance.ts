import type { Statement } from '../../core/brief.ts';
import type { Transcript } from '../../core/transcript.ts';
import { type Placed, sentencesOfTurn } from '../../extract/evidence.ts';
import { findHedge } from '../../extract/guidance/hedges.ts';
import type { Fact } from '../../figures/fact.ts';
import { readFigures } from '../../figures/grammar/read-figures.ts';
import type { SpokenFigure } from '../../figures/grammar/spoken-figure.ts';
import { findMetrics } from '../../figures/lexicon/lexicon.ts';
import { readFacts } from '../../figures/read-facts.ts';
import { companySentences } from './deeds.ts';
import { isSame } from './same-figure.ts';

interface Unread {
  readonly fact: Fact;
  readonly own: Placed;
}

interface Named {
  readonly metric: string;
  readonly basis: Fact['basis'];
}

const FORECAST = /\b(?:guidance|outlook|forecasts?|range|targets?|guide)\b/i;
// "It is now 9 to 10 million", "We're now at 9 to 10 million": what the sentence before names
const IT_IS_NOW =
  /^(?:(?:and|so|but),? )?(?:it(?:['’]s| is)|that(?:['’]s| is)|the (?:new )?range is|we(?:['’]re| are)) now (?:(?:at|in|between|from|about|around|the|an?|range|of) )*$/i;
// "EBITDA for the year within the | 30 to 33 million range"
const WITHIN = /\b(?:within|inside|in)(?: (?:the|our|that|a))?(?: range of)? $/i;
const MOVES_IT =
  /\bwe(?:['’]re| are|['’]ll| will| now| can| have to| therefore)* (?:lower|rais|lift|cut|increas|reduc|narrow|bring|tak|tighten|mov|trimm?)(?:e|es|ing|ting)? (?:that|it|this|them|the range)(?: (?:up|down))? (?:to|from) (?:(?:between|about|around|a range of) )?$/i;
const BARE_MARGIN =
  /\b(?:an?|the|our) margin (?:(?:at|of|to|between|in|from|will|should|be|is|the|range|about|around) )*$/i;
const PLANS =
  /\b(?:expect|anticipat|forecast|project|plann|look(?:ing)? for|guid|see|target|aim)\w*\b/i;

/** The fact of a figure that only a brief has: of the one metric that its sentence names before it. */
export function factOfShown(
  { figure, topic }: Statement,
  own: Placed,
  { call }: Transcript,
): Fact | null {
  const [metric, another] = findMetrics(own.text);
  const spoken = readFigures(own.text, { currency: call.currency ?? null });
  const [said, other] = spoken.filter((each) => figure && isSame(each.figure, figure));
  if (!metric || another || !said || other || metric.end > said.start) return null;
  const isOfUnit = (metric.kind === 'count') === (said.figure.unit === 'count');
  if (!isOfUnit || metric.part !== undefined || !topic.endsWith(metric.name)) return null;
  return factOf(own, said, { metric: metric.name, basis: metric.basis }, call.period);
}

/** Guidance that the facts of a call leave out, since its metric is named by the words before, or short. */
export function unreadIn(transcript: Transcript, known: ReadonlySet<string>): readonly Unread[] {
  const margin = soleMargin(transcript);
  return companySentences(transcript).flatMap((own) => {
    const currency = transcript.call.currency ?? null;
    const figures = readFigures(own.text, { currency }).filter(
      ({ figure: { unit } }) => unit === 'money' || unit === 'percent',
    );
    return figures.flatMap((spoken): readonly Unread[] => {
      const named =
        bareMargin(own.text, spoken, margin) ??
        (figures.length > 1 || known.has(own.id)
          ? null
          : (continued(own, spoken, transcript) ??
            within(own.text, spoken) ??
            moved(own.text, spoken)));
      return named ? [{ fact: factOf(own, spoken, named, transcript.call.period), own }] : [];
    });
  });
}

function continued(own: Placed, { start }: SpokenFigure, transcript: Transcript): Named | null {
  if (!IT_IS_NOW.test(own.text.slice(0, start)) || findMetrics(own.text).length > 0) return null;
  const said = sentencesOfTurn(transcript, own.turn.index);
  const before = said[said.findIndex(({ id }) => id === own.id) - 1]?.text ?? '';
  const [metric, another] = findMetrics(before);
  if (!metric || another || !FORECAST.test(before)) return null;
  return { metric: metric.name, basis: metric.basis };
}

function within(text: string, { start, figure }: SpokenFigure): Named | null {
  const [metric, another] = findMetrics(text);
  const isRange = figure.high !== undefined && WITHIN.test(text.slice(0, start));
  if (!metric || another || !isRange || metric.end > start) return null;
  return PLANS.test(text) && findHedge(text) !== null
    ? { metric: metric.name, basis: metric.basis }
    : null;
}

/** "Costs are coming in better, so we lower that to 13 to 14 dollars". */
function moved(text: string, { start }: SpokenFigure): Named | null {
  const [metric, another] = findMetrics(text);
  if (!metric || another || metric.end > start || !MOVES_IT.test(text.slice(0, start))) return null;
  return { metric: metric.name, basis: metric.basis };
}

/** "The margin at 17.3% to 17.6%", of a company that tells but one. */
function bareMargin(text: string, { start, figure }: SpokenFigure, margin: Named | null) {
  const before = text.slice(0, start);
  const isAlone =
    /\bmargin\b/i.test(before) && !/\d/.test(before) && findMetrics(text).length === 0;
  const isIt = figure.unit === 'percent' && (isAlone || BARE_MARGIN.test(before));
  return isIt && (PLANS.test(text) || findHedge(text) !== null) ? margin : null;
}

function soleMargin(transcript: Transcript): Named | null {
  const margins = readFacts(transcript).filter(
    ({ metric, segment, role }) => / margin$/.test(metric) && segment === null && role === 'level',
  );
  const [first] = margins;
  const isOne = margins.every(
    ({ metric, basis }) => metric === first?.metric && basis === first.basis,
  );
  return first && isOne ? { metric: first.metric, basis: first.basis } : null;
}

function factOf(own: Placed, spoken: SpokenFigure, { metric, basis }: Named, period: string): Fact {
  return {
    ...{ metric, segment: null, basis, period, role: 'level', versus: null },
    ...{ versusPeriod: null, modality: 'guidance', spoken, group: -1 },
    ...{ sentence: own.id, turn: own.turn.index, speaker: own.turn.speaker },
  };
}
