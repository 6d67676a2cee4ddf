import type { Transcript } from '../core/transcript.ts';
import type { Reason, Verdict } from '../core/verdict.ts';
import { directionOf, FALLING, RISING } from '../figures/directions.ts';
import { findMetrics } from '../figures/lexicon.ts';
import type { CallIndex, IndexedSentence } from './call-index.ts';
import { sameMetric } from './compare.ts';
import { contentWords, sentenceLike } from './lexical.ts';
import { polarityProblems } from './polarity-problems.ts';
import type { Problem } from './problem.ts';
import { claimedSpeaker, companyTest, isSaidBy, namedPeople } from './speakers.ts';

/** Words alone: the direction of a metric is held against the call's, the rest against its sentences. */
export function wordsVerdict(transcript: Transcript, index: CallIndex, claim: string): Verdict {
  const moved = directionVerdict(index, claim);
  if (moved) return { claim, ...moved };
  const told = withoutSpeaker(claim, transcript);
  const isOfCompany = companyTest(transcript.participants); // a question is not its word
  const ranked = [...index.sentences.values()]
    .filter(({ turn }) => isOfCompany(turn.speaker))
    .map((sentence) => ({ sentence, like: sentenceLike(told, sentence.text) }))
    .toSorted((one, other) => other.like - one.like);
  const [best] = ranked;
  if (!best || best.like < 0.6)
    return { claim, verdict: 'unsupported', reasons: ['not_found'], details: [], evidence: [] };
  const problems = [
    ...speakerProblems(claim, transcript, best.sentence),
    ...polarityProblems(told, transcript, [best.sentence]),
    ...doneProblems(told, best.sentence.text),
    ...turnedClauses(told, best.sentence.text),
    ...standProblems(told, best.sentence.text),
    ...yearProblems(told, best.sentence.text),
  ];
  if (problems.length === 0 && isNegated(claim) !== isNegated(best.sentence.text))
    problems.push(othersWords('direction', best.sentence.text));
  return {
    claim,
    verdict: problems.length > 0 ? 'contradicted' : 'supported',
    reasons: [...new Set(problems.map(({ reason }) => reason))],
    details: [...new Set(problems.map(({ reason, detail }) => `${reason}: ${detail}`))],
    evidence: [{ sentences: [best.sentence.id], quote: best.sentence.text }],
  };
}

function speakerProblems(
  claim: string,
  { participants }: Transcript,
  { turn }: IndexedSentence,
): readonly Problem[] {
  const speaker = claimedSpeaker(claim, participants);
  return speaker && !isSaidBy(turn.speaker, speaker)
    ? [{ reason: 'speaker', detail: `it was said by ${turn.speaker}` }]
    : [];
}

function othersWords(reason: Reason, said: string): Problem {
  return { reason, detail: `the call says “${said}”` };
}

const DONE =
  /\b(?:has|have) (?:(?:already|now|just|since|also) )?(?:been )?(?<deed>[a-z]+(?:ed|en|old|ilt|ade|ut|un|ne))\b/;

/** "The unit has been sold" where the call only speaks of selling it. */
function doneProblems(claim: string, said: string): readonly Problem[] {
  const deed = DONE.exec(claim)?.groups?.deed;
  if (deed === undefined || /^(?:been|seen|gone|done)$/.test(deed)) return [];
  const isDone = new RegExp(
    `\\b(?:has|have|had|was|were|we|they|i|it|['’]ve)\\b(?:(?! to\\b| will\\b| expect)[^.;,]){0,40}\\b${deed}\\b`,
    'i',
  );
  return isDone.test(said) ? [] : [othersWords('modality', said)];
}

/** Two clauses that go opposite ways: each is held against the clause with the same words. */
function turnedClauses(claim: string, said: string): readonly Problem[] {
  const [one, other, ...more] = clausesOf(claim);
  if (!one || !other || more.length > 0 || one.goes === other.goes) return [];
  const spoken = clausesOf(said);
  // what tells the two apart: "ESPN's revenue" from "linear revenue"
  const isTurned = [
    [one, other],
    [other, one],
  ].every(([clause, rest]) => {
    const shared = contentWords(rest?.text ?? '');
    const own = [...contentWords((clause?.text ?? '').replace(MOVED, ' '))].filter(
      (word) => !shared.has(word),
    );
    const likeness = ({ text }: (typeof spoken)[number]) => {
      const words = contentWords(text);
      return own.filter((word) => words.has(word)).length;
    };
    const [nearest] = spoken.toSorted((a, b) => likeness(b) - likeness(a));
    return nearest !== undefined && likeness(nearest) > 0 && nearest.goes !== clause?.goes;
  });
  return isTurned ? [othersWords('direction', said)] : [];
}

function clausesOf(text: string): readonly { readonly text: string; readonly goes: string }[] {
  return text.split(/,|;|\b(?:while|whereas|but|although|though)\b/i).flatMap((clause) => {
    const goes = directionOf(clause);
    return goes === null ? [] : [{ text: clause, goes }];
  });
}

/** A year that the sentence does not name, where it names another. */
function yearProblems(claim: string, said: string): readonly Problem[] {
  const [named, spoken] = [claim, said].map((text) => text.match(YEAR) ?? []);
  const isOther = named?.some((year) => !said.includes(year)) && (spoken?.length ?? 0) > 0;
  return isOther ? [othersWords('period', said)] : [];
}

const MOVED = new RegExp(`${RISING.source}|${FALLING.source}`, 'gi');
const YEAR = /\b20\d\d\b/g;
const STANDS = /\b(?:unchanged|flat|stable|the same|no change)\b/i;

/** "raises prices" where the call says that they stay. */
function standProblems(claim: string, said: string): readonly Problem[] {
  const isMove = directionOf(claim) !== null && !STANDS.test(claim);
  return isMove && STANDS.test(said) && directionOf(said) === null
    ? [othersWords('direction', said)]
    : [];
}

function directionVerdict(index: CallIndex, claim: string): Omit<Verdict, 'claim'> | null {
  const [metric] = findMetrics(claim);
  const direction = directionOf(claim);
  if (!metric || direction === null) return null;
  if (OF_A_SHARE.test(claim)) return null;
  const isUp = (direction === 'up') !== isNegated(claim);
  const subject = claim.toLowerCase();
  const isAhead = AHEAD.test(claim);
  const changes = index.facts.filter(
    (fact) =>
      sameMetric(fact.metric, metric.name) &&
      fact.role === 'change' &&
      (fact.modality === 'guidance') === isAhead &&
      fact.spoken.figure.unit !== 'multiple' &&
      (fact.segment === null ? true : subject.includes(fact.segment.replace(/\sservices?$/, ''))),
  );
  const named = changes.filter(({ segment }) => segment !== null);
  const about = named.length > 0 ? named : changes.filter(({ segment }) => segment === null);
  const agreeing = about.find(({ spoken }) => spoken.figure.value > 0 === isUp);
  const change = agreeing ?? about[0];
  const sentence = change ? index.sentences.get(change.sentence) : undefined;
  if (!change || !sentence) return null;
  return {
    verdict: agreeing ? 'supported' : 'contradicted',
    reasons: agreeing ? [] : ['direction'],
    details: agreeing
      ? []
      : [`direction: the call says “${change.spoken.figure.text}” ${isUp ? 'down' : 'up'}`],
    evidence: [{ sentences: [sentence.id], quote: sentence.text }],
  };
}

// The metric is only what something is measured by, or is told on a basis that its name does not tell.
const OF_A_SHARE =
  /\bas a (?:share|percentage|percent|proportion) of\b|\b(?:constant|organic\w*|like[- ]for[- ]like|currency[- ]neutral|underlying)\b/i;
const AHEAD =
  /\b(?:expect\w*|anticipat\w*|forecast\w*|guid(?:ed|es|ing|ance)|outlook|will|should|foresee\w*|project(?:s|ed)|plans?|planned)\b/i;

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
