import type { Participant, Transcript } from '../../../core/transcript.ts';
import { sentencesOf } from '../../evidence.ts';

const ROLE =
  /\b(?:C[EFOTMR]O|chief \w+(?: \w+)? officer|chief executive|president|chair(?:man|woman|person)?|head of investor relations|vice president|director)\b/i;
// "our CFO, Ms. Sunita Devrukhe"
const AHEAD =
  /\b(?:our|the) (?<office>(?:(?!\b(?:our|the)\b)[^;.:]){2,70}), (?:(?:Mr|Ms|Mrs|Dr)\.? )?$/;
const FIRST = 40; // sentences: people are introduced at the start

const cache = new WeakMap<Transcript, ReadonlyMap<string, string>>();

/** The office of a person: as listed, else as the start of the call introduces them; null unknown. */
export function officeOf(person: Participant, transcript: Transcript): string | null {
  if (person.role) return person.role;
  const known = cache.get(transcript) ?? introduced(transcript);
  cache.set(transcript, known);
  return known.get(person.name) ?? null;
}

/** "With me are Nora Quill, President and CEO; and Tom Ek, CFO." */
function introduced(transcript: Transcript): ReadonlyMap<string, string> {
  const offices = new Map<string, string>();
  const opening = [...sentencesOf(transcript).values()].slice(0, FIRST);
  for (const { name, aliases, side } of transcript.participants) {
    if (side === 'analyst' || side === 'operator') continue;
    const last = name.split(' ').at(-1) ?? name;
    for (const { text } of opening) {
      const called = [name, ...aliases, last].find(
        (each) => each.length > 2 && text.includes(each),
      );
      if (called === undefined) continue;
      const at = text.indexOf(called) + called.length;
      const [after = ''] = /^,\s(?:our |the |its )?[^;.]{3,90}/.exec(text.slice(at)) ?? [];
      const office = after
        .replace(/^,\s(?:our |the |its )?/, '')
        .split(/[,;]| and (?=\p{Lu}\p{Ll}+ \p{Lu})/u)[0];
      const ahead = AHEAD.exec(text.slice(0, text.indexOf(called)))?.groups?.office;
      const found = [ahead, office].find((each) => each !== undefined && ROLE.test(each));
      if (found && !offices.has(name)) offices.set(name, found.trim());
    }
  }
  return offices;
}
