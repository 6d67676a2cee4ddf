import type { Call } from '../../core/call.ts';
import { companyName } from '../../core/company-words.ts';
import type { CompanyAlias } from '../../core/ports/aliases.ts';
import { keyOf } from '../library-companies.ts';

/** The words with the company of a call named as its calls print it, where they name it as somebody does. */
export function inPrintedNames(
  words: string,
  call: Call,
  aliases: readonly CompanyAlias[],
): string {
  return aliases
    .filter(({ companyKey }) => companyKey === keyOf(call))
    .reduce((text, { said }) => {
      const name = RegExp.escape(said.trim()).replaceAll(/(?:\\x20|\s)+/g, '\\s+');
      const whole = new RegExp(`(?<![\\p{L}\\p{N}])${name}(?![\\p{L}\\p{N}])`, 'giu');
      return text.replaceAll(whole, () => companyName(call.company));
    }, words);
}
