import type { Participant, Report, Turn } from '../core/transcript.ts';
import type { Calls } from './people/announcements.ts';
import { foldName, isOperator, surnameOf } from './people/names.ts';
import type { Draft } from './turns/draft.ts';

const ANNOUNCES = /\b(?:our|the) next question (?:comes|is) from\b/i;

type Checksum = Report['checksums'][number];

/** What a file lets us check about its own reading; a failed one names what does not fit. */
export function checksumsOf(
  source: string,
  draft: Draft,
  turns: readonly Turn[],
  participants: readonly Participant[],
  calls: Calls,
): readonly Checksum[] {
  const accounted = checkWords(source, draft, turns);
  if (draft.layout === 'unstructured') return [accounted];
  const missed = missedAnnouncements(turns).map((turn) => `turn ${turn}`);
  const hasQuestions = turns.some(({ section }) => section === 'qa');
  return [
    accounted,
    checkListed(draft, turns, participants),
    checkAnnounced(turns, participants, calls),
    check('no announcement inside a turn', missed),
    check('questions found', hasQuestions ? [] : ['no section of questions']),
    ...checkCounters(draft.counters),
  ];
}

/** Turns in whose middle a next question is announced: a marker was missed there. */
export function missedAnnouncements(turns: readonly Turn[]): readonly number[] {
  return turns
    .filter(({ section, speaker }) => section === 'qa' && !isOperator(speaker))
    .filter(({ text }) => ANNOUNCES.test(text.slice(200, -200)))
    .map(({ index }) => index);
}

function check(name: string, faults: readonly string[]): Checksum {
  return { name, ok: faults.length === 0, detail: faults.join(', ') };
}

/** Letters of the source against letters of turns and of what was set aside. */
function checkWords(source: string, { setAside }: Draft, turns: readonly Turn[]): Checksum {
  const sum = (texts: readonly { readonly text: string }[]) =>
    texts.reduce((total, { text }) => total + lettersIn(text), 0);
  const lost = lettersIn(source) - sum(turns) - sum(setAside);
  return check('every word accounted for', lost === 0 ? [] : [`${lost} characters`]);
}

function lettersIn(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 32) count++;
  return count;
}

function checkListed(
  { roster }: Draft,
  turns: readonly Turn[],
  participants: readonly Participant[],
): Checksum {
  const speakers = new Set(turns.map(({ speaker }) => speaker));
  const listed = new Set(roster.map(({ name }) => foldName(name)));
  const silent = participants
    .map(({ name }) => name)
    .filter((name) => listed.has(foldName(name)) && !speakers.has(name));
  return check('everyone listed speaks', silent);
}

function checkAnnounced(
  turns: readonly Turn[],
  participants: readonly Participant[],
  calls: Calls,
): Checksum {
  const speakers = new Set(turns.map(({ speaker }) => speaker));
  const surnames = new Set(
    participants
      .filter(({ name }) => speakers.has(name))
      .flatMap(({ name, aliases }) => [name, ...aliases].map(surnameOf)),
  );
  const announced = turns
    .filter(({ speaker }) => isOperator(speaker))
    .flatMap(({ text }) => calls(text).map(({ name }) => name));
  const silent = [...new Set(announced)].filter((name) => !surnames.has(surnameOf(name)));
  return check('everyone announced speaks', silent);
}

/** Printed turn numbers run on by one; they begin again at 1 with the questions. */
function checkCounters(counters: readonly number[] | undefined): readonly Checksum[] {
  if (!counters) return [];
  const breaks = counters.filter((count, at) => {
    const before = counters[at - 1];
    return before !== undefined && count !== before + 1 && count !== 1;
  });
  return [
    check(
      'turn numbers run on',
      breaks.map((count) => `[${count}]`),
    ),
  ];
}
