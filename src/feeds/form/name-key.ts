import { companyWords, withoutLegalForms } from '../../core/company-words.ts';

/** What tells companies apart by name: its words without legal forms. */
export function nameKey(name: string): string {
  return withoutLegalForms(companyWords(name)).join('');
}
