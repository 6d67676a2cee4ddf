import type { Transcript } from '../core/transcript.ts';
import type { Reason, Verdict } from '../core/verdict.ts';
import { directionOf } from '../figures/directions.ts';
import { findMetrics } from '../figures/lexicon.ts';
import type { CallIndex } from './call-index.ts';
import { sameMetric } from './compare.ts';
import { sentenceLike } from './lexical.ts';
import { claimedSpeaker, isSaidBy, namedPeople } from './speakers.ts';

/** Words alone: the direction of a metric is held against the call's, the rest against its sentences. */
export function wordsVerdict(transcript: Transcript, index: CallIndex, claim: string): Verdict {
  const moved = directionVerdict(index, claim);
  if (moved) return { claim, ...moved };
  const told = withoutSpeaker(claim, transcript);
  const ranked = [...index.sentences.values()]
    .map((sentence) => ({ sentence, like: sentenceLike(told, sentence.text) }))
    .toSorted((one, other) => other.like - one.like);
  const [best] = ranked;
  const speaker = claimedSpeaker(claim, transcript.participants);
  if (!best || best.like < 0.6)
    return { claim, verdict: 'unsupported', reasons: ['not_found'], details: [], evidence: [] };
  const reasons: Reason[] =
    speaker && !isSaidBy(best.sentence.turn.speaker, speaker) ? ['speaker'] : [];
  if (isNegated(claim) !== isNegated(best.sentence.text)) reasons.push('direction');
  return {
    claim,
    verdict: reasons.length > 0 ? 'contradicted' : 'supported',
    reasons,
    details: reasons.map((reason) =>
      reason === 'speaker'
        ? `speaker: it was said by ${best.sentence.turn.speaker}`
        : `${reason}: the call says “${best.sentence.text}”`,
    ),
    evidence: [{ sentences: [best.sentence.id], quote: best.sentence.text }],
  };
}

function directionVerdict(index: CallIndex, claim: string): Omit<Verdict, 'claim'> | null {
  const [metric] = findMetrics(claim);
  const direction = directionOf(claim);
  if (!metric || direction === null) return null;
  const isUp = (direction === 'up') !== isNegated(claim);
  const subject = claim.toLowerCase();
  const changes = index.facts.filter(
    (fact) =>
      sameMetric(fact.metric, metric.name) &&
      fact.role === 'change' &&
      fact.spoken.figure.unit !== 'multiple' &&
      (fact.segment === null ? true : subject.includes(fact.segment.replace(/\sservices?$/, ''))),
  );
  const named = changes.filter(({ segment }) => segment !== null);
  const [change] = named.length > 0 ? named : changes.filter(({ segment }) => segment === null);
  const sentence = change ? index.sentences.get(change.sentence) : undefined;
  if (!change || !sentence) return null;
  const agrees = change.spoken.figure.value > 0 === isUp;
  return {
    verdict: agrees ? 'supported' : 'contradicted',
    reasons: agrees ? [] : ['direction'],
    details: agrees
      ? []
      : [`direction: the call says “${change.spoken.figure.text}” ${isUp ? 'down' : 'up'}`],
    evidence: [{ sentences: [sentence.id], quote: sentence.text }],
  };
}

// "Ana Ruiz said that …": who says it is no part of what is said
const SAID =
  /^(?:the )?[^,;.]{2,40}?\s(?:said|says|noted|stated|added|explained|told analysts|mentioned)\s(?:that\s)?/i;

function withoutSpeaker(claim: string, { participants }: Transcript): string {
  const lead = SAID.exec(claim)?.[0] ?? '';
  const isNamed =
    /\b(?:C[EFOT]O|management|company)\b/i.test(lead) || namedPeople(lead, participants) !== null;
  return isNamed ? claim.slice(lead.length) : claim;
}

function isNegated(text: string): boolean {
  return /\b(?:not|no|never|without|n['’]t)\b|n['’]t\b/i.test(text);
}
