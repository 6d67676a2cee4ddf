import type { Draft } from './turns/draft.ts';

// Fail closed: with fewer turns, or more text outside them, words would get into wrong mouths.
const MIN_TURNS = 3;
const MAX_OUTSIDE = 0.4;

/** Why a draft cannot be trusted, as a sentence for people; null when it can. */
export function doubtIn({ turns, setAside }: Draft): string | null {
  if (turns.length < MIN_TURNS)
    return `Only ${turns.length} ${turns.length === 1 ? 'turn was' : 'turns were'} found under a speaker's name.`;

  const inside = turns.reduce((sum, { text }) => sum + text.length, 0);
  const outside = setAside
    .filter(({ reason }) => reason === 'header' || reason === 'outside turns')
    .reduce((sum, { text }) => sum + text.length, 0);
  const share = outside / Math.max(1, inside + outside);
  return share > MAX_OUTSIDE
    ? `${Math.round(share * 100)}% of the text stands outside any speaker's turn.`
    : null;
}
