import { matchesOf } from '../../core/matches.ts';
import type { Transcript } from '../../core/transcript.ts';
import type { CallIndex, IndexedSentence } from '../call-index.ts';
import { askedOf, turnAbove } from '../figure/near-words.ts';
import { withPlaces } from './place-words.ts';

const WORD = "(?:(?:\\p{Lu}\\.){2,}|\\p{Ll}?\\p{Lu}[\\p{L}&’'-]{2,})";
// A name inside a sentence: "in Brazil", "of Tern Point Terminal".
const NAME = new RegExp(`(?<=[\\p{L}\\d,] )${WORD}(?: ${WORD}){0,4}`, 'gu');
const NO_NAME =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Chief|President|Chair\w*|CEO|CFO|COO|GAAP|Non-GAAP|IFRS|EBITDA\w*|EPS|FFO|NOI|SG&A|R&D|ARR|RPO|CRPO|USD|EUR|FX|YoY|Adjusted|Executive|Officer|Vice|Board|Slide|Page)$/;
const REACH = 2;

/** The sentence with what stands right around it. */
function windowOf(sentence: IndexedSentence): string {
  const before: string[] = [];
  let above = sentence.before;
  for (let far = 0; above !== null && far < REACH; far++, above = above.before)
    before.push(above.text);
  return [...before, turnAbove(sentence)?.text ?? '', askedOf(sentence), sentence.text].join(' ');
}

/**
 * Whether a claim is of a name that the call uses elsewhere and not around its figures, where another name stands:
 * what was said of Britain is not said of Brazil.
 */
export function isOfNameElsewhere(
  claim: string,
  told: readonly IndexedSentence[],
  { sentences }: CallIndex,
  { call, participants }: Transcript,
): boolean {
  const known = plain(
    [call.company, call.ticker, ...participants.map(({ name }) => name)].join(' '),
  );
  const isOwn = (name: string) => !NO_NAME.test(name) && !known.includes(plain(name));
  const said = told.map(({ text }) => text).join(' ');
  const near = plain(told.map(windowOf).join(' '));
  const missing = phrasesIn(claim).flatMap((names) => {
    const own = names.filter(isOwn);
    return own.every((name) => !near.includes(plain(name))) ? own : [];
  });
  if (missing.length === 0) return false;
  const claimed = plain(claim);
  const others = namesIn(said).filter((name) => isOwn(name) && !claimed.includes(plain(name)));
  if (others.length === 0) return false;
  return missing.some((name) =>
    [...sentences.values()].some(
      ({ text }) => text.includes(name) && !told.some((one) => one.text === text),
    ),
  );
}

/** Names as they stand together, by their words. */
function phrasesIn(text: string): readonly (readonly string[])[] {
  return matchesOf(text, NAME).map(([name]) => name.replace(/['’]s$/, '').split(' '));
}

function namesIn(text: string): readonly string[] {
  return phrasesIn(text).flat();
}

/** Without the ends of plurals: "Kiln Sciences" of the "Kiln Science segment". */
function plain(text: string): string {
  return withPlaces(text.toLowerCase().replaceAll('.', '')).replaceAll(/(?<=\p{L}{3})s\b/gu, '');
}
