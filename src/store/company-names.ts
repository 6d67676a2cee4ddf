import type { Call } from '../core/call.ts';
import { companyWords, withoutLegalForms } from '../core/company-words.ts';

/** How surely a name means a company; lower is surer. `inner` words only make near misses. */
export const RANK = { whole: 0, initials: 1, beginning: 2, inner: 3 } as const;

/** One way to say a company: letters and digits only, so "JP Morgan" and "JPMorgan" are one. */
export interface CompanyName {
  readonly name: string;
  readonly rank: number;
}

const MOST_WORDS = 8;

/** Every way people may name the company of a call: its names, id words, ticker, initials, first words. */
export function companyNames({ id, company, ticker }: Call): readonly CompanyName[] {
  const words = companyWords(company).slice(0, MOST_WORDS);
  const plain = withoutLegalForms(words);
  const own = companyPartOf(id).split('-').slice(0, MOST_WORDS);
  const tickers = ticker ? [ticker, ticker.replace(/\.[\s\S]*/, '')] : []; // 0700.HK, 0700
  const forms = [words, plain, own];

  const best = new Map<string, number>();
  const add = (name: string, rank: number) => {
    if (name !== '' && rank < (best.get(name) ?? Number.POSITIVE_INFINITY)) best.set(name, rank);
  };
  for (const form of [...forms, ...tickers.map(companyWords)]) add(form.join(''), RANK.whole);
  for (const form of forms.filter(({ length }) => length > 1)) {
    add(form.map((word) => word.charAt(0)).join(''), RANK.initials);
    for (let count = 1; count < form.length; count++)
      if (form[0] !== 'the') add(form.slice(0, count).join(''), RANK.beginning);
  }
  for (const word of plain.slice(1)) if (word.length >= 3) add(word, RANK.inner);
  return [...best].map(([name, rank]) => ({ name, rank }));
}

/** What tells companies apart: the name without legal forms, or the id's words when there is none. */
export function companyKey({ id, company }: Call): string {
  return withoutLegalForms(companyWords(company)).join('') || companyPartOf(id);
}

/** "kingsoft" of kingsoft-q2-2023. */
export function companyPartOf(id: string): string {
  return id.replace(/-(?:q[1-4]|h[12]|fy)-20\d\d$/, '');
}
