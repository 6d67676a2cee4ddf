import type { Participant, Transcript, Turn } from '../core/transcript.ts';
import { attach } from './attach.ts';
import type { Fact } from './fact.ts';
import { findMetrics } from './lexicon.ts';
import { findPeriods } from './periods.ts';
import { readFigures } from './read-figures.ts';
import { learnSegments, type Segments } from './segments.ts';

/** What a sentence takes over from those before it in its paragraph. */
export interface Carried {
  readonly segment: string | null;
  readonly isAdjusted: boolean;
}

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
  let carried: Carried = { segment: null, isAdjusted: false };
  let paragraphEnd = -1;

  for (const { id, start, end } of turn.sentences) {
    if (start > paragraphEnd) {
      carried = { segment: null, isAdjusted: false };
      const next = turn.text.indexOf('\n', start);
      paragraphEnd = next === -1 ? turn.text.length : next;
    }
    const text = turn.text.slice(start, end);
    carried = { ...carried, segment: topicOf(text, segments) ?? carried.segment };
    const figures = /\d|doubl|tripl|percent|million|billion|hal[fv]/i.test(text)
      ? readFigures(text, { currency: call.currency ?? null })
      : [];
    if (figures.length === 0) continue;

    const labelled = attach(
      {
        text,
        figures,
        metrics: findMetrics(text),
        periods: findPeriods(text, call),
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

// "In terms of public cloud services, …", "Moving on to Enterprise Cloud Services."
const TOPIC =
  /^(?:and\s|now,?\s|so,?\s|next,?\s|finally,?\s|lastly,?\s|second(?:ly)?,?\s|first(?:ly)?,?\s)?(?:in terms of|moving (?:on )?to|turning (?:now )?to|now to|let['’]s turn to|as for|for|in|within|looking at|with respect to|regarding|starting with|beginning with|on)\s(?:our |the )?/i;

/** The segment a sentence opens as the topic of what follows; null when it opens none. */
function topicOf(text: string, segments: Segments): string | null {
  const cue = TOPIC.exec(text);
  if (!cue) return null;
  const head = text.slice(cue[0].length, cue[0].length + 80);
  const mention = segments.find(head)[0];
  if (!mention || mention.start > 0) return null;
  const after = head.slice(mention.end);
  return /^(?:\s(?:segment|business|division|unit|services?|space|side|phase))*\s*(?:[,.:]|$)/i.test(
    after,
  )
    ? mention.name
    : null;
}
