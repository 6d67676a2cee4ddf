import { type Guarded, guarded } from '../../../core/guarded/guarded.ts';
import type { Participant, Transcript } from '../../../core/transcript.ts';
import type { Book } from '../book/book.ts';
import { officeOf } from '../book/offices.ts';

/** Whose words a question asks for: by office or name. `people` is empty when nobody on the call fits. */
export interface Named {
  readonly people: readonly Participant[];
  /** As the question says it. */
  readonly said: string;
  readonly start: number;
  readonly end: number;
}

const OFFICES: readonly (readonly [Guarded, Guarded])[] = [
  [
    guarded(/\b(?:the |its |their )?(?:CEO|chief executive(?: officer)?)\b/i),
    guarded(/\bCEO\b|chief executive/i),
  ],
  [
    guarded(
      /\b(?:the |its |their )?(?:CFO|chief financial(?: officer)?|finance (?:chief|director|head)|chief accountant)\b/i,
    ),
    guarded(/\bCFO\b|chief financial|finance director/i),
  ],
  [
    guarded(/\b(?:the |its |their )?(?:COO|chief operating(?: officer)?)\b/i),
    guarded(/\bCOO\b|chief operating/i),
  ],
  [
    guarded(/\b(?:the |its |their )?(?:CTO|chief technology(?: officer)?)\b/i),
    guarded(/\bCTO\b|chief technology/i),
  ],
  [
    guarded(/\b(?:the |its |their )?(?:CMO|chief marketing(?: officer)?)\b/i),
    guarded(/\bCMO\b|chief marketing/i),
  ],
  [
    guarded(/\b(?:the |its |their )?(?:CCO|chief commercial(?: officer)?)\b/i),
    guarded(/\bCCO\b|chief commercial/i),
  ],
  [guarded(/\b(?:the |its |their )?chair(?:man|woman|person)?\b/i), guarded(/\bchair/i)],
  [
    guarded(
      /\b(?:the )?(?:head of (?:IR|investor relations)|IR (?:head|manager|officer)|investor relations (?:head|manager|officer))\b/i,
    ),
    guarded(/\bIR\b|investor relations/i),
  ],
];

// "Is the COO going to be replaced?": of a person, and no words of theirs.
const OF_PERSON =
  /^(?:and |so |but |ok,? |then )?(?:is|are|was|were|do|does|did|has|have|will|would|could|should|when|why)\b.*\b(?:leav(?:e|es|ing)|left|retir(?:e|es|ed|ing)|resign(?:s|ed|ing)?|depart(?:s|ed|ing|ure)|step(?:s|ped|ping)? down|fired|replaced|succeeded|quit(?:s|ting)?|stay(?:s|ed|ing)?(?: on)?)\b/i;
const CHIEF = /\b(?:the |its |their )?chief ([a-z]+) officer\b/i;

/** Whether a question is of a person's coming and going, and of no words of theirs. */
export function asksOfPerson(text: string): boolean {
  return OF_PERSON.test(text);
}

/** Whose words a question asks for; null where a part of the company bears the name: "Letaba North". */
export function speakerIn(text: string, { transcript, segments }: Book): Named | null {
  if (asksOfPerson(text)) return null;
  const named = namedPeople(text, transcript);
  const isPart = segments
    .find(text)
    .some(({ start, end }) => named !== null && start <= named.start && end >= named.end);
  return isPart ? null : named;
}

/** The office or person a question names; null when it names neither. */
export function namedPeople(asked: string, transcript: Transcript): Named | null {
  const text = withCapitals(asked);
  const { participants } = transcript;
  const byName = participants.flatMap((person): readonly Named[] => {
    const match = namesOf(person)
      .map((name) => ({ name, at: indexOfWord(text, name) }))
      .find(({ at }) => at !== -1);
    return match ? [spanOf(text, person, match.at)] : [];
  });
  const [first] = byName;
  if (first) return { ...first, people: byName.flatMap(({ people }) => people).slice(0, 1) };
  const chief = CHIEF.exec(text)?.[1];
  const offices = chief
    ? [...OFFICES, [CHIEF, new RegExp(`\\bchief ${chief} officer\\b`, 'i')] as const]
    : OFFICES;
  for (const [said, role] of offices) {
    const match = said.exec(text);
    if (!match) continue;
    const people = participants.filter(
      (person) => person.side !== 'analyst' && role.test(officeOf(person, transcript) ?? ''),
    );
    return { people, said: match[0], start: match.index, end: match.index + match[0].length };
  }
  return null;
}

// "what did imran say": typed small, a name is known by its place only.
const PLACE =
  /\b(?:did|does|has|by|from|according to) (?<name>[a-z]{2,}(?: [a-z]{2,})?)(?= (?:say|said|ask|asked|mention|think|expect|talk|comment|explain|tell)\b)/;

/** The question with a name in its place written large. */
function withCapitals(text: string): string {
  return text.replace(PLACE, (said, name: string) =>
    said.replace(
      name,
      name.replaceAll(/\b[a-z]/g, (letter) => letter.toUpperCase()),
    ),
  );
}

/** The whole of the name as written: "Nell Quill", though the alias is "Nell". */
function spanOf(text: string, person: Participant, at: number): Named {
  const words = new Set(namesOf(person).flatMap((name) => name.toLowerCase().split(/\s+/)));
  const [said = ''] = /^(?:[\p{L}.'’-]+\s?)+/u.exec(text.slice(at)) ?? [];
  let end = at;
  for (const [word] of said.matchAll(/[\p{L}.'’-]+\s?/gu)) {
    if (
      !words.has(
        word
          .trim()
          .toLowerCase()
          .replace(/['’]s$/, ''),
      )
    )
      break;
    end += word.length;
  }
  const name = text.slice(at, end).trimEnd();
  return { people: [person], said: name, start: at, end: at + name.length };
}

/** Full name first, then aliases and the last name, never a word of under three letters. */
function namesOf({ name, aliases }: Participant): readonly string[] {
  const words = name.split(/\s+/);
  return [name, ...aliases, words.at(-1) ?? '', words[0] ?? ''].filter((each) => each.length > 2);
}

function indexOfWord(text: string, name: string): number {
  const at = text.toLowerCase().indexOf(name.toLowerCase());
  if (at === -1) return -1;
  const isInside =
    /\p{L}/u.test(text.charAt(at - 1)) || /\p{L}/u.test(text.charAt(at + name.length));
  const isCapital = /\p{Lu}/u.test(text.charAt(at));
  return isInside || !isCapital ? -1 : at;
}
