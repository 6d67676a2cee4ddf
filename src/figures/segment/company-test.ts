import { companyName } from '../../core/company-words.ts';
import type { Transcript } from '../../core/transcript.ts';
import { keyOf } from './segment-words.ts';

/** Tells whether words name the company of a call itself, by its name, its ticker or as "the group". */
export function companyTest({ call }: Transcript): (words: string) => boolean {
  const company = companyName(call.company).toLowerCase();
  const ticker = call.ticker?.toLowerCase();
  return (words) => {
    const key = keyOf(words);
    // "New Harbor Resources" in a call that is known by its ticker: NHR
    const initials = key.replaceAll(/(\w)[\w'’.]*[\s-]*/g, '$1');
    const isInitials = initials.length > 2 && (initials === ticker || initials === company);
    if (
      isInitials ||
      key === ticker ||
      /^(?:the )?(?:total |entire |whole )?(?:company|group|firm)$/i.test(words.trim())
    )
      return true;
    return company.startsWith(key) && key.split(' ').length >= company.split(' ').length - 2;
  };
}
