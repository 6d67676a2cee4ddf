import { readCallQuery } from '../../core/call-id.ts';
import { companyWords } from '../../core/company-words.ts';
import { earningsError } from '../../core/faults.ts';
import type { KnownCompany, Library } from '../../core/ports/library.ts';

/** What somebody wants of a company's names. */
export type AliasWish =
  | { readonly kind: 'add'; readonly company: string; readonly said: string }
  | { readonly kind: 'remove'; readonly said: string }
  | { readonly kind: 'show'; readonly company: string };

const LONGEST = 60;
// What `/earnings` and its commands understand themselves: as a name it could never be typed.
const RESERVED: ReadonlySet<string> = new Set(
  'brief list search audit compare follow unfollow following alias model help ask all everything latest last newest remove delete forget off on open promises quarters calls company period speaker section add parse verify backfill rename doctor jobs retry dead feeds export import schema demo feedback call calls quarter year years half month transcript transcripts earnings results'.split(
    ' ',
  ),
);

/** Reads "Kingsoft Cloud = KSC", "remove KSC", and a company alone. */
export function readAliasWish(words: string): AliasWish {
  const typed = words.trim();
  const sign = /=|→|->/u.exec(typed);
  const company = typed.slice(0, sign?.index ?? 0).trim();
  const said = sign ? typed.slice(sign.index + sign[0].length).trim() : '';
  if (company !== '' && said !== '') return { kind: 'add', company, said: tidy(said) };
  const [, gone] = /^(?:remove|delete|forget)\s+(\S.*)$/i.exec(typed) ?? [];
  return gone === undefined
    ? { kind: 'show', company: typed }
    : { kind: 'remove', said: tidy(gone) };
}

/** The company that words mean. Throws `input.company_unknown`, `input.company_ambiguous`. */
export async function companyMeant(
  library: Pick<Library, 'findCompany'>,
  typed: string,
): Promise<KnownCompany> {
  const found = await library.findCompany(typed);
  switch (found.kind) {
    case 'found':
      return { key: found.key, name: found.name };
    case 'ambiguous': {
      const names = found.companies.map(({ name }) => name);
      throw earningsError('input.company_ambiguous', { typed, names });
    }
    case 'unknown':
      throw earningsError('input.company_unknown', { typed, near: found.near });
  }
}

/**
 * Sees that a company can bear a name. Throws `input.alias_unfit` for what nobody could type for it, and
 * `input.alias_taken` for what finds another company, by its name, first words, initials or ticker: nobody
 * would know which is meant.
 */
export async function checkAlias(
  library: Pick<Library, 'companiesNamed' | 'findCompany'>,
  { said, company }: { readonly said: string; readonly company: KnownCompany },
): Promise<void> {
  const name = companyWords(said).join('');
  const query = readCallQuery(said);
  if (RESERVED.has(name)) throw earningsError('input.alias_reserved', { said });
  const isYear = /^(?:19|20)\d\d$/.test(name);
  if (name.length < 2 || isYear || said.length > LONGEST || query === null || query.period !== null)
    throw earningsError('input.alias_unfit', { said });
  const found = await library.findCompany(said);
  const meant =
    found.kind === 'found' ? [found] : found.kind === 'ambiguous' ? found.companies : [];
  // What several companies begin with, this one among them, may be given to it.
  const isShared = meant.some(({ key }) => key === company.key);
  const other = [...(await library.companiesNamed(said)), ...(isShared ? [] : meant)].find(
    ({ key }) => key !== company.key,
  );
  if (other) throw earningsError('input.alias_taken', { said, company: other.name });
}

/** A name without what stands around it: quotes, and the parentheses of "(NYSE: VLMR)". */
export function tidy(said: string): string {
  const plain = said.trim();
  const inside = plain.startsWith('(') && plain.endsWith(')') ? plain.slice(1, -1) : plain;
  const name = inside === plain ? plain : inside.slice(inside.indexOf(':') + 1).trim();
  return name
    .replace(/^["“”'‘’]+/, '')
    .replace(/(?<!["“”'‘’])["“”'‘’]+$/, '')
    .trim();
}
