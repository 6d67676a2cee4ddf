import { readCallQuery } from '../../core/call-id.ts';
import { companyName, companyWords, withoutLegalForms } from '../../core/company-words.ts';
import type { Follow } from '../../core/ports/channels.ts';
import type { KnownCompany, Library } from '../../core/ports/library.ts';
import { companiesListed, companyTyped } from './company-typed.ts';

/** The target of a follow of every company. */
export const EVERYTHING = '*';

/** What somebody who follows meant; `isKnown`: a call of the company is here. */
export type FollowTarget =
  | { readonly kind: 'all' }
  | {
      readonly kind: 'company';
      readonly key: string;
      readonly label: string;
      readonly isKnown: boolean;
    }
  /** `list`: several companies were typed at once. */
  | { readonly kind: 'several' | 'near' | 'list'; readonly names: readonly string[] }
  | { readonly kind: 'none' };

const MOST_WORDS = 8; // as many words of a company's name as the library keeps

/**
 * Reads what was typed after `follow`: everything, a company we have (also by one of its calls), or a
 * name that a company may come under. With `asTyped` a name stands that is nearly one we have, or reads
 * like a list; with `isChosen` it is a company's name as it was offered.
 */
export async function readTarget(
  library: Library,
  typed: string,
  { asTyped, isChosen }: { readonly asTyped: boolean; readonly isChosen: boolean },
): Promise<FollowTarget> {
  if (isEverything(typed)) return { kind: 'all' };
  const whole = await library.findCompany(typed);
  const isNew = whole.kind === 'unknown' && !asTyped;
  const names = isNew ? await companiesListed(library, typed) : null;
  if (names) return { kind: 'list', names };

  const words = companyTyped(typed);
  if (!readCallQuery(words)?.words.length) return { kind: 'none' };
  const found = whole.kind === 'unknown' ? await library.findCompany(words) : whole;
  switch (found.kind) {
    case 'found':
      return known(found);
    case 'ambiguous': {
      const chosen = found.companies.find(({ name }) => isChosen && name === typed);
      if (chosen) return known(chosen);
      return { kind: 'several', names: found.companies.map(({ name }) => name) };
    }
    case 'unknown':
      if (found.near.length > 0 && !asTyped) return { kind: 'near', names: found.near };
      return newCompany(words);
  }
}

/** Whether somebody typed that every company is meant. */
export function isEverything(typed: string): boolean {
  return /^(?:all|everything|everyone|(?:all|every)(?: the| of the)? compan(?:y|ies))$/i.test(
    typed,
  );
}

function known({ key, name }: KnownCompany): FollowTarget {
  return { kind: 'company', key, label: companyName(name), isKnown: true };
}

function newCompany(typed: string): FollowTarget {
  const key = keyOf(typed);
  return key === ''
    ? { kind: 'none' }
    : { kind: 'company', key, label: companyName(typed), isKnown: false };
}

/** The follows of a company, whatever it was called when they began: a name, a ticker, its key. */
export async function followsOfCompany(
  library: Library,
  follows: readonly Follow[],
  key: string,
): Promise<readonly Follow[]> {
  const found = await Promise.all(
    follows.map(async (follow) => {
      if (follow.target === key) return [follow];
      const company = await library.findCompany(follow.target);
      return company.kind === 'found' && company.key === key ? [follow] : [];
    }),
  );
  return found.flat();
}

/**
 * The follows that these words name, a group for each company they may mean: the company itself with
 * all it was called, else every label that they begin.
 */
export async function followsNamed(
  library: Library,
  follows: readonly Follow[],
  typed: string,
): Promise<readonly (readonly Follow[])[]> {
  const name = companyTyped(typed);
  const words = keyOf(name);
  const company = await library.findCompany(name);
  const key = company.kind === 'found' ? company.key : words;
  const exact = await followsOfCompany(library, follows, key);
  if (exact.length > 0) return [exact];
  if (words === '') return [];
  const begun = follows.filter(({ label }) => keyOf(label).startsWith(words));
  return [...Map.groupBy(begun, ({ label }) => label).values()];
}

function keyOf(name: string): string {
  return withoutLegalForms(companyWords(name).slice(0, MOST_WORDS)).join('');
}
