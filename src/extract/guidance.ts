import type { Statement } from '../core/brief.ts';
import type { Transcript } from '../core/transcript.ts';
import type { Fact } from '../figures/fact.ts';
import { findMetrics } from '../figures/lexicon.ts';
import { learnSegments, type Segments } from '../figures/segments.ts';
import { evidenceOf, type Placed, sentencesOf } from './evidence.ts';
import { findHorizon } from './horizon.ts';
import { findRefusal } from './refusals.ts';
import { shorten, withoutFiller } from './words.ts';

const MOST = { guidance: 10, refusal: 4 } as const;

// The speaker's own word, the most telling first: where a sentence has two, this order decides.
const HEDGES: readonly RegExp[] = [
  /\blikely\b/i,
  /\bhopefully\b/i,
  /\b(?:aim(?:ing|s)?|target(?:ing|s)?|goal)\b/i,
  /\b(?:might|may)\b(?=\s(?!\d))/i,
  /\b(?:we|i|management) (?:\w+ )?(?:expect|anticipate|forecast|project|estimate|plan|intend|foresee)s?\b|\b(?:is|are) (?:now )?(?:expected|projected|anticipated|forecast)\b|\bexpecting\b/i,
  /\bwe do believe\b|\bwe believe\b|\bconfident\b/i,
  /\b(?:should|would|could)\b(?= (?:\w+ ){0,2}(?:be|increase|grow|decline|improve|continue|see|reach|remain|deliver|expand|normalize))/i,
  /\bguidance\b|\boutlook\b/i,
  /\b(?:we|it|that|this|margin|margins|revenue|growth|which|sales|costs?|capex) will\b|\bwe['’]ll\b/i,
];
// "You may disconnect", safe harbour, greetings, history.
const NO_GUIDANCE =
  /\bforward-looking|risks? and uncertaint|undertakes? (?:no|any) obligation|may cause|look forward to (?:speaking|talking|seeing|your|updating)|\b(?:may|might|can) (?:now )?(?:disconnect|begin|go ahead|ask)|turn (?:the call|it) over|hand (?:the call|it) (?:over|back)|pass (?:the call|it|over)|question-and-answer|walk you through|will (?:review|discuss|be available|now|cover|begin|provide (?:an|some))|remind you|press release|webcast|replay|as expected\b|than (?:what )?we (?:had )?expected|if you (?:have|look)|we(?:['’]ll| will) (?:take|move|open|start|turn|go)\b|please|let me/i;
const PAST_ONLY =
  /\b(?:exceed(?:ed|ing)|above|ahead of|in line with|beat|within|reach(?:ed|ing)|at) (?:the )?(?:\w+ ){0,5}(?:guidance|outlook|expectations?)\b/i;

/** Forward statements of the company with the speaker's own hedge, and refusals to make one. */
export function readGuidance(transcript: Transcript, facts: readonly Fact[]): readonly Statement[] {
  const segments = learnSegments(transcript);
  const speakers = new Set(
    transcript.participants
      .filter(({ side }) => side === 'analyst' || side === 'operator')
      .map(({ name }) => name),
  );
  const found = [...sentencesOf(transcript).values()].flatMap((placed) => {
    if (speakers.has(placed.turn.speaker) || placed.text.length > 900) return [];
    const statement = read(transcript, placed, facts, segments);
    return statement ? [statement] : [];
  });
  const kept = new Set(
    (['guidance', 'refusal'] as const).flatMap((kind) =>
      found
        .filter(({ statement }) => statement.kind === kind)
        .toSorted((one, other) => other.weight - one.weight)
        .slice(0, MOST[kind]),
    ),
  );
  return found.filter((each) => kept.has(each)).map(({ statement }) => statement);
}

function read(
  transcript: Transcript,
  placed: Placed,
  facts: readonly Fact[],
  segments: Segments,
): { statement: Statement; weight: number } | null {
  const { text, id } = placed;
  const refusal = findRefusal(text);
  const isRefusal =
    refusal !== null &&
    /\b(?:guidance|outlook|forecast|guide|target|number|detail)/i.test(text.slice(refusal.start));
  const hedge = HEDGES.map((pattern) => pattern.exec(text)).find((match) => match !== null);
  if (
    !isRefusal &&
    (!hedge || NO_GUIDANCE.test(text) || PAST_ONLY.test(text) || /\?\s*$/.test(text))
  )
    return null;

  const metrics = findMetrics(text);
  const at = isRefusal ? refusal.start : (hedge?.index ?? 0);
  const horizon = findHorizon(text, transcript.call);
  const figure =
    facts.find((fact) => fact.sentence === id && fact.modality === 'guidance')?.spoken.figure ??
    null;
  const isStrong =
    /expect|likely|hopefully|aim|target|goal|anticipat|forecast|project|plan|intend|foresee/i.test(
      hedge?.[0] ?? '',
    );
  const isVague = horizon !== null && /ahead|forward/.test(horizon);
  const names = metrics.filter(({ kind }) => kind !== 'count');
  const weight =
    (figure ? 4 : 0) +
    (horizon === null ? 0 : isVague ? 1 : 2) +
    (names.length > 0 ? 2 : 0) +
    (segments.find(text).length > 0 ? 1 : 0) +
    (isStrong ? 2 : 0);
  if (!isRefusal && weight < 3) return null;

  const evidence = evidenceOf(transcript, [id]);
  if (!evidence) return null;
  return {
    weight: isRefusal ? 5 : weight,
    statement: {
      kind: isRefusal ? 'refusal' : 'guidance',
      text: shorten(clauseAround(text, at), 260),
      topic: topicOf(
        text,
        at,
        metrics.map(({ name, start }) => ({ name, start })),
        segments,
      ),
      horizon: isRefusal ? null : horizon,
      figure: isRefusal ? null : figure,
      hedge: isRefusal ? text.slice(refusal.start, refusal.end) : (hedge?.[0] ?? null),
      evidence: [evidence],
    },
  };
}

/** The part of a sentence that carries the statement: from the clause before the hedge on. */
function clauseAround(text: string, at: number): string {
  const before = text.slice(0, at);
  const from = Math.max(
    before.lastIndexOf('; '),
    before.lastIndexOf('. '),
    text.length > 220 ? before.lastIndexOf(', ') : -1,
  );
  return withoutFiller(text.slice(from === -1 ? 0 : from + 2)).replace(/\s*[.;,]$/, '');
}

/** "enterprise cloud gross margin": the metric nearest to the hedge with its segment, else the words said. */
function topicOf(
  text: string,
  at: number,
  metrics: readonly { name: string; start: number }[],
  segments: Segments,
): string {
  const [metric] = metrics.toSorted(
    (one, other) => Math.abs(one.start - at) - Math.abs(other.start - at),
  );
  const [segment] = segments
    .find(text)
    .toSorted((one, other) => Math.abs(one.start - at) - Math.abs(other.start - at));
  const named = [segment?.name.replace(/\sservices?$/, ''), metric?.name].filter(
    (part) => part !== undefined,
  );
  if (named.length > 0) return named.join(' ');
  const object =
    /\b(?:expect|anticipate|believe|plan|aim(?:ing)?|see|target)s?\s(?:that\s|for\s|to\s|the\s|this\s|our\s|a\s)*((?:[\w-]+\s?){1,4})/i.exec(
      text.slice(at),
    );
  return (object?.[1] ?? 'outlook').trim().toLowerCase();
}
