import { companyName } from '../../core/company-words.ts';
import { onceOf } from '../../core/once-of.ts';
import type { Transcript } from '../../core/transcript.ts';
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
