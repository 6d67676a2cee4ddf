import type { Turn } from '../../core/transcript.ts';
import { foldName } from './names.ts';
import { isShortFor } from './nicknames.ts';

const NAME = "\\p{Lu}[\\p{L}'’-]+(?:\\s\\p{Lu}[\\p{L}'’-]+)?";
// "Hi, this is Gary Lund on for Joe."
const STANDS_IN = new RegExp(
  `\\b(?:[Tt]his is|[Ii]t['’]s|I am|I['’]m)\\s(?:actually\\s)?(${NAME}),?\\s(?:(?:\\p{Ll}+\\s){0,2}(?:on|in)\\s)?for\\s(${NAME})`,
  'u',
);
const WITHIN = 200;

/** A turn printed under the name of somebody who is not the one speaking. */
export interface StandIn {
  readonly turn: number;
  readonly name: string;
  readonly speaker: string;
}

/** Turns whose speaker says to be another than the label: transcribers print who was announced. */
export function readStandIns(turns: readonly Turn[]): readonly StandIn[] {
  return turns.flatMap(({ index, speaker, text }) => {
    const [, name = '', other = ''] = STANDS_IN.exec(text.slice(0, WITHIN)) ?? [];
    return name !== '' && isNamed(other, speaker) && !isNamed(name, speaker)
      ? [{ turn: index, name, speaker }]
      : [];
  });
}

/** "Joe" or "Joseph Brandt" for Joseph Brandt. */
function isNamed(said: string, speaker: string): boolean {
  const printed = foldName(speaker).split(' ');
  return foldName(said)
    .split(' ')
    .every((word) => printed.some((other) => word === other || isShortFor(word, other)));
}
