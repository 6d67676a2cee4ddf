import type { Participant, Turn } from '../../core/transcript.ts';
import { foldName } from './names.ts';

// "Good morning, this is Ana Ruiz, Head of Investor Relations."
const SELF = /\b(?:[Tt]his is|[Mm]y name is|I am|I['’]m)\s(\p{Lu}[\p{L}'’-]+\s\p{Lu}[\p{L}'’-]+)/u;
const WITHIN = 200;

/** A turn under one name whose speaker gives the name of somebody else on the call. */
interface Mislabelled {
  readonly turn: number;
  readonly name: string;
  readonly speaker: string;
}

/** Turns whose speakers introduce themselves as another participant: services mix up who is who. */
export function readMislabelled(
  turns: readonly Turn[],
  participants: readonly Participant[],
): readonly Mislabelled[] {
  const known = new Map<string, string>();
  for (const { name, aliases } of participants)
    for (const each of [...aliases, name]) known.set(foldName(each), name);
  return turns.flatMap(({ index, speaker, text }) => {
    const said = SELF.exec(text.slice(0, WITHIN))?.[1];
    const name = said === undefined ? undefined : known.get(foldName(said));
    return name === undefined || name === speaker ? [] : [{ turn: index, name, speaker }];
  });
}
