import type { Participant, Transcript, Turn } from '../core/transcript.ts';
import { attach } from './attach.ts';
import type { Fact } from './fact.ts';
import { findMetrics } from './lexicon.ts';
import { findPeriods, isLater } from './periods.ts';
import { readFigures } from './read-figures.ts';
import type { Carried } from './segment-of.ts';
import { learnSegments, type Segments } from './segments.ts';
import { topicOf } from './topics.ts';

const NOTHING: Carried = {
  segment: null,
  isOwnTopic: false,
  isUnknown: false,
  isAdjusted: false,
  outlook: null,
};
// Nobody says so much in one breath; such a text has lost its full stops.
const LONGEST = 4000;
const AIMS = /\b(?:guidance|outlook|forecast|expect|anticipate|look(?:ing)? (?:ahead )?to)/i;
const SEGMENT_ITSELF = /^(?:And |The |This )?segment\b/i; // Segment gross margin increased
const GUIDES = /\b(?:guidance|outlook)\b/i;
const HEAD = 60; // a period this near the head of a sentence is its topic
// A text without paragraphs: a topic lapses after some ten sentences.
const ENDLESS = 4000;
const LAPSE = 1000;
const MAY_COUNT = /\d|doubl|tripl|percent|million|billion|hal[fv]/i;

const cache = new WeakMap<Transcript, readonly Fact[]>();

/**
 * Every figure of the call that measures something, labelled once; in order of speech. A number whose
 * metric cannot be told yields no fact rather than a wrong one. Analysts' figures are left out: a
 * question is no source. The reading is kept per transcript, since three rooms ask for it.
 */
export function readFacts(transcript: Transcript): readonly Fact[] {
  const known = cache.get(transcript);
  if (known) return known;

  const segments = learnSegments(transcript);
  const isCompany = speakersOf(transcript.participants);
  const facts: Fact[] = [];
  for (const turn of transcript.turns)
    if (isCompany(turn.speaker))
      facts.push(...factsOfTurn(turn, transcript, segments, facts.at(-1)?.group ?? -1));
  cache.set(transcript, facts);
  return facts;
}

function speakersOf(participants: readonly Participant[]): (speaker: string) => boolean {
  const others = new Set(
    participants
      .filter(({ side }) => side === 'analyst' || side === 'operator')
      .map(({ name }) => name),
  );
  return (speaker) => !others.has(speaker);
}

function factsOfTurn(
  turn: Turn,
  { call }: Transcript,
  segments: Segments,
  lastGroup: number,
): readonly Fact[] {
  const facts: Fact[] = [];
  let group = lastGroup;
  let carried = NOTHING;
  let paragraphEnd = -1;
  let [topicAt, reach] = [0, ENDLESS];

  for (const { id, start, end } of turn.sentences) {
    if (start > paragraphEnd) {
      const { outlook } = carried;
      const isSteady = turn.section === 'prepared' && outlook !== null && !outlook.startsWith('FY');
      carried = isSteady ? { ...NOTHING, outlook } : NOTHING;
      const next = turn.text.indexOf('\n', start);
      paragraphEnd = next === -1 ? turn.text.length : next;
      reach = paragraphEnd - start > ENDLESS ? LAPSE : ENDLESS;
    }
    if (end - start > LONGEST) continue;
    const text = turn.text.slice(start, end);
    const topic = topicOf(text, segments);
    if (topic) topicAt = start;
    else if (start - topicAt > reach) carried = { ...carried, segment: null };
    carried = topic
      ? { ...carried, segment: topic.segment, isOwnTopic: true, isUnknown: false }
      : { ...carried, isOwnTopic: false };
    if (SEGMENT_ITSELF.test(text) && carried.segment === null)
      carried = { ...carried, isUnknown: true };
    const periods = findPeriods(text, call);
    const outlook = periods.find(
      ({ label, start: at }) =>
        label !== null && isLater(label, call) && (at < HEAD || GUIDES.test(text)),
    )?.label;
    if (outlook && AIMS.test(text)) carried = { ...carried, outlook };
    const figures = MAY_COUNT.test(text)
      ? readFigures(text, { currency: call.currency ?? null })
      : [];
    if (figures.length === 0) continue;

    const labelled = attach(
      {
        text,
        figures,
        metrics: findMetrics(text),
        periods,
        segments,
        call,
      },
      carried,
    );
    for (const { fact, groupAt } of labelled) {
      facts.push({
        ...fact,
        sentence: id,
        turn: turn.index,
        speaker: turn.speaker,
        group: group + 1 + groupAt,
      });
    }
    group += labelled.length > 0 ? Math.max(...labelled.map(({ groupAt }) => groupAt)) + 1 : 0;
  }
  return facts;
}
