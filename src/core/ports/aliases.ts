import type { Space } from '../space.ts';

/** A name or ticker that somebody gave a company, beside those that its calls print. */
export interface CompanyAlias {
  readonly companyKey: string;
  /** As it was typed. */
  readonly said: string;
  /** Who knows the company by it. */
  readonly space: Space;
}

/** The names that people gave companies. What may be seen of them, a library tells. */
export interface Aliases {
  /** Gives a company one more name; false where it had it. One that had been another's there moves. */
  add(alias: CompanyAlias & { readonly by: string }): Promise<boolean>;
  /** Takes a name back; false where there is none. */
  remove(alias: Pick<CompanyAlias, 'space' | 'said'>): Promise<boolean>;
}
