import { readCallQuery } from '../../core/call-id.ts';
import { companyName, companyWords, withoutLegalForms } from '../../core/company-words.ts';
import type { Follow } from '../../core/ports/channels.ts';
import type { Library } from '../../core/ports/library.ts';

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
  | { readonly kind: 'several' | 'near'; readonly names: readonly string[] }
  | { readonly kind: 'none' };

const MOST_WORDS = 8; // as many words of a company's name as the library keeps

/**
 * Reads what was typed after `follow`: everything, a company we have (also by one of its calls), or a
 * name that a company may come under. With `asTyped` a name that is nearly one we have stands.
 */
export async function readTarget(
  library: Library,
  typed: string,
  { asTyped }: { readonly asTyped: boolean },
): Promise<FollowTarget> {
  if (isEverything(typed)) return { kind: 'all' };
  const query = readCallQuery(typed);
  if (!query) return { kind: 'none' };

  const whole = await library.findCompany(typed);
  // "kingsoft-q2-2023" means its company; "Q2 Holdings" is one.
  const isCall = whole.kind === 'unknown' && query.period?.includes('-') === true;
  const words = isCall ? query.words.join(' ') : typed;
  const found = isCall ? await library.findCompany(words) : whole;
  switch (found.kind) {
    case 'found':
      return { kind: 'company', key: found.key, label: companyName(found.name), isKnown: true };
    case 'ambiguous':
      return { kind: 'several', names: found.names };
    case 'unknown':
      if (found.near.length > 0 && !asTyped) return { kind: 'near', names: found.near };
      return newCompany(words);
  }
}

/** Whether somebody typed that every company is meant. */
export function isEverything(typed: string): boolean {
  return /^(?:all|everything)$/i.test(typed);
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
  const words = keyOf(typed);
  const company = await library.findCompany(typed);
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
