import type { Evidence } from '../core/brief.ts';
import type { Topic, Topics } from '../core/comparison.ts';
import { matchesOf } from '../core/matches.ts';
import type { Transcript } from '../core/transcript.ts';
import { findMetrics } from '../figures/lexicon/lexicon.ts';
import type { Briefed } from './briefed.ts';
import {
  nounsOf,
  phrasesOf,
  spokenStems,
  stemsOf,
  subjectOf,
  tellingStems,
} from './topic-words.ts';

const MOST = 8;
const FEWEST = 2; // what is said once is no subject of a call
const OFTEN = 3; // a word alone is one when it is said so often

/**
 * What one of two calls speaks of and the other does not mention with a word: the subjects of its outlook
 * and of the questions it was asked. A subject without a word that tells it from others is left out.
 */
export function topicsOf(earlier: Briefed, later: Briefed): Topics {
  return {
    new: only(later, wordsIn(earlier.transcript)),
    gone: only(earlier, wordsIn(later.transcript)),
  };
}

function only({ brief, transcript }: Briefed, elsewhere: Words): Topic[] {
  const { call } = brief;
  const people = new Set(
    transcript.participants.flatMap(({ name, affiliation }) =>
      stemsOf(`${name} ${affiliation ?? ''}`),
    ),
  );
  const company = new Set(stemsOf(`${call.company} ${call.ticker ?? ''}`));
  const found = new Map<string, Topic>();
  const said = wordsIn(transcript);
  for (const { phrase, asked, isWord, evidence } of spokenOf({ brief, transcript })) {
    if (!asked && !isNamed(phrase, evidence)) continue;
    const telling = tellingStems(phrase).filter((stem) => !people.has(stem) && !company.has(stem));
    if (telling.length === 0 || telling.some((stem) => elsewhere.has(stem))) continue;
    const least = isWord ? OFTEN : FEWEST;
    if (telling.some((stem) => (said.get(stem) ?? 0) < least)) continue;
    const isKnown = [...found.keys()].some((key) =>
      key.split(' ').some((stem) => telling.includes(stem)),
    );
    const named = evidence.map((each) => ({ ...each, call: call.id }));
    if (!isKnown) found.set(telling.join(' '), { topic: phrase, asked, evidence: named });
  }
  return [...found.values()].slice(0, MOST);
}

interface Spoken {
  readonly phrase: string;
  readonly asked: boolean;
  /** A word of a question, which nothing marks as its subject. */
  readonly isWord: boolean;
  readonly evidence: readonly Evidence[];
}

function spokenOf({ brief: { guidance, questions } }: Briefed): readonly Spoken[] {
  const asked = (of: (question: string) => readonly string[], isWord: boolean) =>
    questions.flatMap(({ question, evidence }) =>
      of(question).map((said) => ({ phrase: subjectOf(said), asked: true, isWord, evidence })),
    );
  return [
    ...guidance.map(({ topic, evidence }) => ({
      phrase: subjectOf(topic),
      asked: false,
      isWord: false,
      evidence,
    })),
    ...asked(phrasesOf, false),
    ...asked(nounsOf, true),
  ];
}

/** Whether an outlook's subject is a term of the trade or a name: "commence" and "unfold" are neither. */
function isNamed(phrase: string, evidence: readonly Evidence[]): boolean {
  if (findMetrics(phrase).length > 0) return true;
  const words = phrase.split(' ').map((word) => RegExp.escape(word));
  const name = new RegExp(`(?<=[\\p{Ll}\\p{N},;] )(?:${words.join('|')})(?![\\w-])`, 'giu');
  return evidence.some(({ quote }) =>
    matchesOf(quote, name).some(([written]) => /^\p{Lu}/u.test(written)),
  );
}

/** How often each word is said on a call, in its plain form; two that stand together count as one, too. */
type Words = ReadonlyMap<string, number>;

const known = new WeakMap<Transcript, Words>();

function wordsIn(transcript: Transcript): Words {
  const before = known.get(transcript);
  if (before) return before;
  const words = new Map<string, number>();
  for (const { text } of transcript.turns)
    for (const stem of spokenStems(text)) words.set(stem, (words.get(stem) ?? 0) + 1);
  known.set(transcript, words);
  return words;
}
