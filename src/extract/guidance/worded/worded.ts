import type { Transcript } from '../../../core/transcript.ts';
import type { Fact } from '../../../figures/fact.ts';
import type { MetricMention } from '../../../figures/lexicon/lexicon.ts';
import type { Segments } from '../../../figures/segment/segments.ts';
import { type Placed, sentencesOfTurn } from '../../evidence.ts';
import type { Hedge } from '../hedges.ts';
import { findHorizon } from '../horizon.ts';
import { plainSegment, TIMES } from '../noun-phrase.ts';
import { partTold } from '../part-told.ts';
import { type ForecastClause, forecastClause } from './forecast-clause.ts';
import { frontedIn, turnedTo } from './fronted.ts';
import { isMeasure } from './measure.ts';
import { pointedOf } from './pointed-of.ts';
import { subjectOf } from './subject.ts';
import { tells } from './tells.ts';
import { readTheme, type Theme } from './theme.ts';

/** What a call gives to read a worded forecast by. */
export interface WordedReader {
  readonly transcript: Transcript;
  readonly segments: Segments;
  readonly metricsIn: (text: string) => readonly MetricMention[];
  /** Whatever a sentence tells in figures. */
  readonly factsOf: (sentence: string) => readonly Fact[];
}

/** A forecast in words alone. */
export interface WordedForecast {
  readonly topic: string;
  /** Of a metric or a part that the call knows. */
  readonly isKnown: boolean;
  /** Named by its time, or a deed on what is counted. */
  readonly isDated: boolean;
  readonly horizon: string | null;
  /** The sentence before, where its words name what the forecast is of. */
  readonly before: Placed | null;
}

/** A forecast without a figure, with what it is of; null where it does not say that, or tells nothing. */
export function readWorded(
  reader: WordedReader,
  placed: Placed,
  { hedge, before }: { readonly hedge: Hedge; readonly before: Placed | null },
): WordedForecast | null {
  const { text, turn } = placed;
  if (HAS_SAID.test(text.slice(0, hedge.start)) || isGap(text, hedge)) return null;
  const clause = atHead(forecastClause(text, hedge), reader);
  const horizon = horizonOf(text, clause, reader);
  const isDated = horizon !== null && !/looking ahead|forward|over time|long|term\b/.test(horizon);
  const subject = subjectOf(clause, reader);
  const led = subject.theme?.metric ? null : ledBy(text, reader);
  const part = subject.theme?.isEmpty ? partOf(reader, { placed, before }, subject.theme) : null;
  const partly = part === null || !subject.theme ? null : ofPart(subject.theme, part);
  const full = subject.theme?.isEmpty ? partly : subject.theme;
  const own = led ?? full ?? besideTime(text, clause, reader);
  const pointed = own === null ? pointedOf(reader, placed, { clause, hedge, before }) : null;
  const theme = own ?? pointed?.theme ?? null;
  const isPrepared = turn.section !== 'qa';
  if (theme === null) return null;
  const way = led === null ? subject.way : 'does';
  if (!tells(clause, { theme, way }, { hedge, isDated, isPrepared })) return null;
  const of = theme.hasPart || led !== null ? null : partOf(reader, { placed, before }, theme);
  return {
    topic: of === null ? theme.topic : ofPart(theme, of).topic,
    isDated: isDated || (way === 'deed' && isMeasure(theme)),
    isKnown: theme.metric !== null || theme.hasPart || of !== null,
    horizon,
    before: pointed?.before ?? null,
  };
}

// "we have been saying that | we expect": what was told before
const HAS_SAID =
  /\b(?:have|had|has|['’]ve) (?:been )?(?:saying|said|told you|mentioned|indicated|noted|communicated|talked about)\b[^.;]{0,40}$/i;

/** "investments that we believe will drive growth": a clause about something else than the forecast. */
function isGap(text: string, { start, end }: Hedge): boolean {
  return (
    /\b(?:that|which)\s$/i.test(text.slice(0, start)) &&
    /^\s(?:will|would|should|can|could|may)\b/.test(text.slice(end))
  );
}

/** "For capex, we expect an increase": the metric that a sentence opens with as what it is of. */
function ledBy(text: string, reader: WordedReader): Theme | null {
  const words = frontedIn(text);
  const theme = words === null ? null : readTheme(words, reader);
  return theme?.metric ? theme : null;
}

function ofPart(theme: Theme, part: string): Theme {
  return { topic: `${part} ${theme.topic}`, metric: theme.metric, hasPart: true };
}

/** Without the capital of the first word of a sentence, where that is no name. */
function atHead(clause: ForecastClause, { segments }: WordedReader): ForecastClause {
  const { theme, start } = clause;
  const [first = ''] = theme?.split(' ') ?? [];
  const isPlain = start === 0 && /^\p{Lu}\p{Ll}+$/u.test(first) && !segments.isName(first);
  return isPlain
    ? { ...clause, theme: `${first.toLowerCase()}${theme?.slice(first.length)}` }
    : clause;
}

// "the second half"
const ONLY_TIME = new RegExp(String.raw`^(?:the\s|our\s)?${TIMES}$`, 'i');

/** "We expect the second half to be stronger, with better sales": the metric that a forecast of a time is of. */
function besideTime(
  text: string,
  { theme, end }: ForecastClause,
  reader: WordedReader,
): Theme | null {
  const beside = /^,\swith\s([^,;]+)/.exec(text.slice(end))?.[1];
  return beside === undefined || !ONLY_TIME.test(theme ?? '') ? null : readTheme(beside, reader);
}

/** The part that a forecast is of by the words it opens with, or by the part that the talk turned to. */
function partOf(
  { transcript, segments, factsOf }: WordedReader,
  { placed, before }: { readonly placed: Placed; readonly before: Placed | null },
  { topic }: Theme,
): string | null {
  const fronted = frontedIn(placed.text);
  const part =
    fronted === null
      ? (turnedTo(sentencesOfTurn(transcript, placed.turn.index), placed, segments) ??
        partTold(topic, { segments, factsOf, placed, before }))
      : plainSegment(fronted);
  const isSaid = part === null || topic.toLowerCase().includes(part.toLowerCase());
  return isSaid ||
    /^(?:the |this |that )?(?:segment|business|division|unit|region|market)s?$/i.test(part) ||
    segments.isCompany(part) ||
    part.split(' ').length > 6
    ? null
    : part;
}

/** When it is for: by its own clause, by what stands before that, or else by its sentence. */
function horizonOf(
  text: string,
  { start, end }: ForecastClause,
  { transcript: { call } }: WordedReader,
): string | null {
  const said = text.slice(start, end);
  const own = /\bdelay|postpon|push/i.test(said) ? null : findHorizon(said, call);
  return own ?? findHorizon(text.slice(0, end), call) ?? findHorizon(text, call);
}
