import { companyWords } from '../../../core/company-words.ts';
import type { Transcript } from '../../../core/transcript.ts';
import { plainSegment } from '../../guidance/noun-phrase.ts';

/** The parts of the company that a question may name, and how it writes them. */
export interface OfferedParts {
  isOffered(segment: string | null): boolean;
  /** A part as the call mostly writes it inside a sentence: "Enterprise Cloud", "iPhone", "gripper". */
  spelled(segment: string): string;
}

const MOST_WORDS = 3; // of a part's name: it stands on a button
// What stands before a part: "while Duneware".
const LEADS =
  /^(?:while|and|or|but|with|in|of|for|at|as|our|the|its|their|this|that|which|on|by|from|to|than|also|because|where|when|if|both|all)\s/;
// What says when, how much or in whose view, and not of which part: "two-year retail", "plan", "low".
const VIEW =
  /^(?:(?:\w+|\d+)-years?|(?:stand-?)?alone|plan(?:ned|s)?|anticipate[ds]?|expect(?:ed|s)?|assume[ds]?|estimate[ds]?|forecast(?:ed|s)?|target(?:ed|s)?|guided?|low(?:er|est)?|high(?:er|est)?|least|most|more|less|prior|previous|current)(?:\s|$)/;
const TWO_SENTENCES = /[\p{L}\p{N}]{2}\.\p{L}/u; // "covid-19.gripper"
const INSIDE = /[\p{L}\p{N},;’'] $/u; // what a word inside a sentence follows

/** Reads the call for the names of its parts. */
export function offeredParts(
  { call, turns }: Transcript,
  spelling: (word: string) => string,
): OfferedParts {
  const spoken = turns.map(({ text }) => ({ text, small: text.toLowerCase() }));
  const company = companyWords(call.company).join(' ');

  return {
    isOffered: (segment) => {
      if (segment === null) return true;
      const name = plainSegment(segment).toLowerCase();
      const isName = !LEADS.test(name) && !VIEW.test(name) && !TWO_SENTENCES.test(name);
      const isOwn = `${company} `.startsWith(`${companyWords(name).join(' ')} `);
      if (!isName || isOwn || name.split(' ').length > MOST_WORDS) return false;
      return spoken.some(({ small }) => small.includes(name));
    },
    spelled: (segment) =>
      mostWritten(plainSegment(segment).toLowerCase(), spoken) ??
      plainSegment(segment).replaceAll(/[\p{L}\p{N}+-]+/gu, (word) => spelling(word)),
  };
}

/** How most of the places inside sentences write a name; null when there is none. */
function mostWritten(
  name: string,
  spoken: readonly { readonly text: string; readonly small: string }[],
): string | null {
  const counts = new Map<string, number>();
  for (const { text, small } of spoken)
    for (let at = small.indexOf(name); at !== -1; at = small.indexOf(name, at + 1)) {
      const written = text.slice(at, at + name.length);
      const isWhole = !/^[\p{L}\p{N}-]/u.test(text.slice(at + name.length));
      if (!isWhole || !INSIDE.test(text.slice(Math.max(0, at - 2), at))) continue;
      // Letters that grow when they are made small would shift what is found.
      if (written.toLowerCase() === name) counts.set(written, (counts.get(written) ?? 0) + 1);
    }
  const [most] = [...counts].toSorted(([, one], [, other]) => other - one);
  return most?.[0] ?? null;
}
