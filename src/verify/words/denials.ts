import { matchesOf } from '../../core/matches.ts';
import { type Senses, sensesOf } from './senses.ts';

// "not only", "no doubt", "couldn't be happier": they deny nothing
const DENIAL =
  /\b(?:not(?! only| just| least| been for\b)|no(?! doubt| question| longer than|\.)|never|none|nothing|nobody|zero|neither|nor|cannot|without|unable|fail(?:s|ed)? to|refus\w*|lack(?:s|ed|ing)?|rul(?:es?|ed|ing) out|nowhere|hardly|barely|scarcely|h[eo]ld(?:s|ing)? back|less (?:willing|likely|inclined|keen|able)|reluctant\w*|unwilling|unlikely|hesitant|yet to(?= [a-z])|exclude[sd]?|leav(?:es?|ing) out|left out|omit(?:s|ted)?|subtract\w*|stripped out)\b|n['’]t\b(?! be (?:more|happier|prouder|better)\b)/gi;
const CLAUSE_END = /[,.;:—]|\b(?:but|because|although|while|though|so)\b/;
const [LONGEST, MOST, REACH] = [4000, 30, 160]; // characters, denials of a text, characters behind each
const NEAREST = 4; // words right behind a denial: what it is about
// What a denial before it denies nothing of: "I don't think", "it's not that I want to"
const OF_MIND = new Set([...sensesOf('know want like try talk mean sure').keys()]);
// What denies without a denial: that something is done, that something has moved
const PENDING =
  /\b(?:under ?way|ongoing|in (?:the )?process|pending|yet to|still|options|looking at|consider\w*|explor\w*|evaluat\w*)\b/i;
const KEPT =
  /\b(?:unchanged|stable|flat|the same|steady|consistent|continu\w+|remain\w*|as (?:it|they) (?:was|were)|maintain\w*|keep\w*|stay\w*)\b/i;
// "barely affected": "a negligible impact"
const BARELY =
  /\b(?:hardly|barely|scarcely|(?:no|not an?y?) (?:material|meaningful|significant|real))\b/i;
const SLIGHT =
  /\b(?:negligible|minimal(?:ly)?|immaterial|insignificant|marginal(?:ly)?|de minimis|little|slight(?:ly)?|small)\b/i;
const PLANNED = /^\s?(?:plan|expect|intend|anticipate|foresee)\b/;
const PERFECT = /\b(?:has|have|had|is|are|was|were)(?:n['’]t| not| yet)\b/i;
const CHANGE =
  /\b(?:chang\w*|rais\w*|increas\w*|lower\w*|cut\w*|reduc\w*|mov(?:e|ed|ing)|alter\w*|adjust\w*|leav\w*|stop\w*|end\w*|differ\w*)\b/i;

/** The first content words of all that a text denies, each denial's by themselves. */
function deniedIn(text: string): readonly Senses[] {
  const denials = matchesOf(text.slice(0, LONGEST), DENIAL).slice(0, MOST);
  return denials.map(({ index, 0: word }) => {
    const start = index + word.length;
    const [clause = ''] = text.slice(start, start + REACH).split(CLAUSE_END);
    const own = [...sensesOf(clause)].filter(([stem]) => !OF_MIND.has(stem));
    // "About prices: we do not plan any": of all that the sentence tells
    const words = own.length === 0 && PLANNED.test(clause) ? [...sensesOf(text)] : own;
    return new Map(words.slice(0, NEAREST));
  });
}

/** Whether a text denies anything. */
export function denies(text: string): boolean {
  return matchesOf(text, DENIAL).length > 0;
}

/**
 * Whether one of a claim and what was said denies what the other tells; `beside` are the sentences next to it,
 * which may deny all of it as well.
 */
export function isDeniedOtherwise(
  claim: string,
  said: string,
  beside: readonly string[] = [],
): boolean {
  const words = [...sensesOf(claim).values()];
  const ofClaim = (text: string) =>
    deniedIn(text).map((denied) => ({
      size: denied.size,
      both: [...denied.values()].filter((senses) =>
        words.some((each) => !each.isDisjointFrom(senses)),
      ).length,
    }));
  if (denies(claim) && denies(said)) return isDeniedElsewhere(claim, said);
  if (denies(claim))
    return !(
      /^No\b/i.test(beside[0]?.trim() ?? '') ||
      (PERFECT.test(claim) && PENDING.test(said)) ||
      (CHANGE.test(claim) && KEPT.test(said)) ||
      (BARELY.test(claim) && SLIGHT.test(said))
    );
  if (KEPT.test(claim) && CHANGE.test(said)) return false;
  return (
    ofClaim(said).some(({ size, both }) => size > 0 && both * 2 >= size) ||
    beside.some((text) => ofClaim(text).some(({ size, both }) => size > 0 && both === size))
  );
}

/** Whether both deny something, and what the one denies the other tells. */
function isDeniedElsewhere(claim: string, said: string): boolean {
  const heard = deniedIn(said).map(sensesIn);
  if (heard.some(({ size }) => size === 0)) return false;
  const spoken = sensesIn(sensesOf(said));
  return deniedIn(claim).some((denied) => {
    const senses = sensesIn(denied);
    if (denied.size === 0 || heard.some((each) => !each.isDisjointFrom(senses))) return false;
    const told = [...denied.values()].filter((each) => !each.isDisjointFrom(spoken)).length;
    return told * 2 > denied.size;
  });
}

function sensesIn(words: Senses): ReadonlySet<string> {
  return new Set([...words.values()].flatMap((each) => [...each]));
}
