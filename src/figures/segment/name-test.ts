import { matchesOf } from '../../core/matches.ts';
import { remembered } from '../../core/remembered.ts';
import type { Transcript } from '../../core/transcript.ts';

const INNER = /(?<=[\p{L}\p{N},] )\p{Lu}\p{Ll}{3,}(?:\p{Lu}\p{Ll}+)*/gu; // not the first of its sentence

/** Whether a single word is said again, with a capital inside sentences too, and never without one. */
export function nameTest({ turns, participants }: Transcript): (word: string) => boolean {
  const inner = new Set<string>();
  for (const { text } of turns) for (const [word] of matchesOf(text, INNER)) inner.add(word);
  const ofPeople = new Set(participants.flatMap(({ name }) => name.split(' ')));
  const isSaid = (word: string, least: number) => {
    let times = 0;
    for (const { text } of turns) {
      for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length))
        if (isWhole(text, at, at + word.length) && ++times >= least) return true;
    }
    return false;
  };
  const isName = (word: string) => isSaid(word, 2) && !isSaid(word.toLowerCase(), 1);
  return remembered((word) => inner.has(word) && !ofPeople.has(word) && isName(word), 5000);
}

function isWhole(text: string, start: number, end: number): boolean {
  return (
    !/[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, start - 2), start)) &&
    !/^\p{Ll}/u.test(text.slice(end, end + 2))
  );
}
