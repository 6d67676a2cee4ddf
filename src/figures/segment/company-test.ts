import { companyName } from '../../core/company-words.ts';
import type { Transcript } from '../../core/transcript.ts';
import { keyOf } from './segment-words.ts';

/** Tells whether words name the company of a call itself, by its name, its ticker or as "the group". */
export function companyTest({ call }: Transcript): (words: string) => boolean {
  const company = companyName(call.company).toLowerCase();
  const ticker = call.ticker?.toLowerCase();
  return (words) => {
    const key = keyOf(words);
    if (
      key === ticker ||
      /^(?:the )?(?:total |entire |whole )?(?:company|group|firm)$/i.test(words.trim())
    )
      return true;
    return company.startsWith(key) && key.split(' ').length >= company.split(' ').length - 2;
  };
}
