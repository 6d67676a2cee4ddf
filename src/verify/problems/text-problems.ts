import { matchesOf } from '../../core/matches.ts';
import type { Transcript } from '../../core/transcript.ts';
import { readProse } from '../../figures/read-prose.ts';
import { quarterBefore, yearBefore } from '../../figures/time/fiscal.ts';
import { findPeriods } from '../../figures/time/periods.ts';
import type { IndexedSentence } from '../call-index.ts';
import { claimedSpeaker, companyTest, isSaidBy } from '../claim/speakers.ts';
import { around } from '../item/located.ts';
import { contentWords, sentenceLike } from '../words/lexical.ts';
import type { Problem } from './problem.ts';
import { quoteFinder } from './quote-finder.ts';
import { QUOTED } from './verbatim.ts';

/** Whom prose names as its speaker must have said one of the sentences. */
export function speakerProblems(
  text: string,
  { participants }: Transcript,
  sources: readonly IndexedSentence[],
): readonly Problem[] {
  const isCompany = companyTest(participants);
  const people = participants.filter(({ name }) => isCompany(name));
  const claimed = claimedSpeaker(text, people);
  if (!claimed || sources.some(({ turn }) => isSaidBy(turn.speaker, claimed))) return [];
  return [{ reason: 'speaker', detail: `said by ${sources[0]?.turn.speaker ?? 'somebody else'}` }];
}

/** Quarters and years in prose must be the call's own, its comparisons, or said in the sentences. */
export function periodProblems(
  text: string,
  { call }: Transcript,
  sources: readonly IndexedSentence[],
): readonly Problem[] {
  const named = findPeriods(text, call).filter(
    ({ label, isTime, versus }) => isTime && versus === null && label !== null,
  );
  if (named.length === 0) return [];
  const leant = sources.map((source) => around(source, FAR)).join(' ');
  const known = new Set([
    call.period,
    yearBefore(call),
    quarterBefore(call),
    `FY ${call.fiscalYear}`,
    ...sources.flatMap(({ periods }) => periods().map(({ label }) => label)),
    ...sources.flatMap(({ facts }) => facts.map(({ period }) => period)),
    ...findPeriods(leant, call).map(({ label }) => label),
  ]);
  // "from Q3 to Q4", "2024 onwards": said as it is written, whatever is read of it
  const isSaid = ({ start, end }: (typeof named)[number]) =>
    sources.some((source) => holdsWord(source.text, YEAR.exec(text.slice(start, end))?.[0] ?? ''));
  return named
    .filter((period) => !known.has(period.label) && !isSaid(period))
    .map(({ label }) => ({
      reason: 'period' as const,
      detail: `${label} is not named in the cited sentences`,
    }));
}

const FAR = 2; // sentences before a cited one that may name its time
const YEAR = /\bQ[1-4]\b|\b20\d\d\b/;

function holdsWord(text: string, word: string): boolean {
  return word !== '' && new RegExp(`\\b${RegExp.escape(word)}\\b`).test(text);
}

// Of a sentence's content words, the share that has to stand in what it cites; paraphrase keeps more.
const LEAST_SHARED = 0.15;

// of words that only the question or the sentences before hold
const LEAST_LEANT = 2;
const LEAST_OF_LEANT = 0.4;

const STOP = /(?<=(?:\p{L}{3}|[\d%)])[.!?;])\s+(?=\p{Lu})/u;

// "Yes, for '21.", "Neither explained how": short of words, or of what was not said, which no sentence holds
const OF_SILENCE =
  /^(?:yes|no)\b.{0,20}$|\b(?:did not|didn['’]t|does not|neither|nobody) (?:\w+ )?(?:say|give|explain(?:ed)?|quantify|address(?:ed)?|size|specify|disclose|answer(?:ed)?|elaborate)\b|\b(?:was|were) not (?:discussed|addressed|given|quantified|disclosed)\b|\bno (?:\w+ ){1,3}(?:was|were) given\b/i;

/** Words without figures need evidence too: prose that shares nothing with its sentences is made up. */
export function subjectProblems(
  text: string,
  transcript: Transcript,
  sources: readonly IndexedSentence[],
): readonly Problem[] {
  const said = sources.map((source) => source.text).join(' ');
  const leant = contentWords(sources.map((source) => around(source)).join(' '));
  const names = [transcript.call.company, ...transcript.participants.map(({ name }) => name)];
  const isMadeUp = text.split(STOP).some((part) => {
    if (readProse(part, transcript).figures.length > 0) return false; // a figure that stands there is evidence
    const subject = names.reduce((rest, name) => rest.replaceAll(name, ' '), part);
    const isClaim = /\p{L}{3}/u.test(subject) && !OF_SILENCE.test(subject);
    if (!isClaim || sentenceLike(subject, said) > LEAST_SHARED) return false;
    // a sentence speaks of what the question and the sentences before it name
    const wanted = contentWords(subject);
    const told = wanted.intersection(leant).size;
    return told < LEAST_LEANT || told < wanted.size * LEAST_OF_LEANT;
  });
  return isMadeUp
    ? [{ reason: 'not_found', detail: 'the cited sentences do not speak of this' }]
    : [];
}

/** Words in quotation marks must have been said in the turns that are cited. */
export function quoteProblems(
  text: string,
  sources: readonly IndexedSentence[],
): readonly Problem[] {
  // Only the cited turns are looked in: "It is." may be said in others as well.
  const find = quoteFinder([...new Set(sources.map(({ turn }) => turn))]);
  return matchesOf(text, QUOTED).flatMap(([, quote = '']) => {
    const wanted = quote.replace(/…$/, '').trim();
    const parts = wanted
      .split('…')
      .map((part) => part.trim())
      .filter((part) => part !== '');
    const isSaid = parts.every((part) => find(part) !== null);
    return isSaid
      ? []
      : [{ reason: 'not_found' as const, detail: `nobody said “${quote}” in the cited sentences` }];
  });
}
