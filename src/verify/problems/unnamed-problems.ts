import type { Transcript } from '../../core/transcript.ts';
import { findMetrics, termOf } from '../../figures/lexicon/lexicon.ts';
import { learnSegments } from '../../figures/segment/segments.ts';
import { type IndexedSentence, speaksOf } from '../call-index.ts';
import { sameMetric } from '../figure/compare.ts';
import { sameSegment } from '../figure/same-part.ts';
import { around } from '../item/located.ts';
import { meaningOf } from '../words/meaning.ts';
import type { Problem } from './problem.ts';

// "once borrowings are netted out": beside what is told
const BESIDE = /\b(?:once|after|before|net of|excluding|without)\s(?:\w+\s){0,2}$/i;
const FAR = 8; // sentences before a cited one that may name what it is of

/** What was asked before a turn of an answer; nothing before what is said of itself. */
function questionBefore({ turns, exchanges }: Transcript, turn: number): string {
  const exchange = exchanges.find(({ answerTurns }) => answerTurns.includes(turn));
  return (exchange?.questionTurns ?? []).map((at) => turns[at]?.text ?? '').join(' ');
}

/**
 * Problems of a note that names a part of the company or a metric which neither the sentences that it cites nor those
 * that they lean on speak of: its figure may be theirs, and it is told of something else.
 */
export function unnamedProblems(
  text: string,
  transcript: Transcript,
  sources: readonly IndexedSentence[],
): readonly Problem[] {
  const asked = new Set(sources.map(({ turn }) => questionBefore(transcript, turn.index)));
  const said = [...sources.map((source) => around(source, FAR)), ...asked].join(' ');
  const facts = sources.flatMap((source) => source.facts);
  const words = meaningOf([said, ...facts.map(({ segment }) => segment ?? '')].join(' '));
  const segments = learnSegments(transcript);
  const named = segments.find(said).map(({ name }) => name);
  const [part] = segments
    .find(text)
    .filter(({ name }) => !named.some((each) => sameSegment(name, each)))
    .map(({ start, end }) => text.slice(start, end))
    .filter((name) => !meaningOf(name).isSubsetOf(words));
  const metric = findMetrics(text).find(
    ({ name, start, end }) =>
      termOf(name) !== null &&
      !BESIDE.test(text.slice(0, start)) &&
      !facts.some((fact) => sameMetric(fact.metric, name)) &&
      !speaksOf({ text: said }, name) &&
      !meaningOf(text.slice(start, end)).isSubsetOf(words),
  )?.name;
  return [
    ...(part === undefined
      ? []
      : [{ reason: 'segment' as const, detail: `the cited sentences do not speak of “${part}”` }]),
    ...(metric === undefined
      ? []
      : [
          {
            reason: 'metric' as const,
            detail: `the cited sentences do not speak of ${metric}`,
          },
        ]),
  ];
}
