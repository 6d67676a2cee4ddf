import { companyName } from '../../core/company-words.ts';
import { onceOf } from '../../core/once-of.ts';
import type { Transcript } from '../../core/transcript.ts';
import { findMetrics } from '../../figures/lexicon/lexicon.ts';
import { readFacts } from '../../figures/read-facts.ts';

/**
 * What a claim may call the company of a call: its name as printed and as people say it ("Marlow Hobbs" of
 * "Marlow & Hobbs Companies, Inc."), its ticker, and its first word, where no part of it is called so.
 */
export const companyForms = onceOf((transcript: Transcript): readonly string[] => {
  const { company, ticker } = transcript.call;
  const said = companyName(company);
  const [first = ''] = said.split(/[\s,]+/);
  if (first.length < 3) return [];
  const shorter = said.replaceAll(JOINED, ' ');
  const forms = [company, said, shorter, shorter.replace(KIND, ''), ticker ?? ''];
  const two = TWO.exec(shorter)?.[0];
  if (two !== undefined && !isPart(two, transcript)) forms.push(two);
  if (!isPart(first, transcript)) forms.push(first, first.split('-')[0] ?? '');
  return [...new Set(forms.map((form) => form.replace(/['’]s$/, '')))]
    .filter((form) => form.length > 2)
    .toSorted((one, other) => other.length - one.length);
});

// "Marlow Tavira’s", "Marlow plans"
const LEADS =
  /^(?<name>\p{Lu}[\p{L}&.’'-]+?(?: \p{Lu}[\p{L}&.’'-]+?){0,3})(?=['’]s? (?:\p{Lu}|[a-z\d])| (?:[a-z]|\d))/u;

/**
 * The name a claim begins with where the call tells its company's ticker alone: one that holds the ticker's
 * letters in their order, and that no part is called by.
 */
export function companyLeading(claim: string, transcript: Transcript): string | null {
  const { company, ticker } = transcript.call;
  if (ticker === null || ticker === undefined || company !== ticker) return null;
  const { name } = LEADS.exec(claim)?.groups ?? {};
  if (name === undefined || findMetrics(name).length > 0) return null;
  return isInitialed(name, ticker) && (isOwner(name, transcript) || !isPart(name, transcript))
    ? name
    : null;
}

/** Whether what was read as the name of a part is the company's own. */
export function isCompanyName(name: string, transcript: Transcript): boolean {
  const { company, ticker } = transcript.call;
  return (
    typeof ticker === 'string' &&
    company === ticker &&
    isInitialed(name, ticker) &&
    isOwner(name, transcript)
  );
}

/** "Marlow" where a part is called Marlow Ferries. */
function isOwner(name: string, transcript: Transcript): boolean {
  const own = `${name.toLowerCase()} `;
  return readFacts(transcript).some(({ segment }) => segment?.startsWith(own));
}

/** Whether the letters of a ticker stand in a name in their order, from its first on. */
function isInitialed(name: string, ticker: string): boolean {
  const [said, letters] = [name.toLowerCase(), ticker.toLowerCase()];
  if (letters.length < 3 || said.charAt(0) !== letters.charAt(0)) return false;
  let from = 0;
  return [...letters].every((letter) => {
    const at = said.indexOf(letter, from);
    from = at + 1;
    return at >= 0;
  });
}

const JOINED = /,? (?:&|and) /g;
// "Marlow Hobbs Companies", "Tavira Financial Services Group"
const KIND = / (?:Companies|Group|Industries|International)$/;

// "Anna Torvald" of "Anna Torvald Financial"; never "Bank of"
const TWO = /^\p{Lu}[\p{L}\d'’]+ \p{Lu}[\p{L}\d'’]+(?= )/u;

/** Whether the call tells figures of a part that bears the word. */
function isPart(word: string, transcript: Transcript): boolean {
  const name = word.toLowerCase();
  return readFacts(transcript).some(({ segment }) => segment === name);
}
