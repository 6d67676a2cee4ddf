import { companyName } from '../../core/company-words.ts';

// "Financial services operating income", "our Financial Services segment"
const AS_PART =
  '\\s(?:segment|business|division|unit|operations|operating (?:income|profit|margin)|revenues?|sales|income|profits?|results|ebitda)\\b';

/**
 * What an abbreviation that begins with the company's own initials stands for: in a call of Orrin Pumps
 * "OPFS" is its "financial services", where the call tells figures or results of those words too. Null
 * where it does not, or tells them as often of others that fit.
 */
export function partOfCompany(
  abbreviation: string,
  company: string,
  texts: readonly string[],
): string | null {
  const own = companyName(company)
    .split(/[\s-]+/)
    .map((word) => word.charAt(0).toUpperCase())
    .join('');
  const rest = abbreviation.slice(own.length);
  if (own.length < 2 || rest.length < 2 || !abbreviation.startsWith(own)) return null;
  const [first = '', ...others] = rest;
  const words = others.map((letter) => `\\s${letter.toLowerCase()}[a-z]{3,}`).join('');
  const pattern = new RegExp(`\\b${first.toLowerCase()}[a-z]{3,}${words}(?=${AS_PART})`, 'g');
  const times = new Map<string, number>();
  for (const words of texts.flatMap((text) => text.toLowerCase().match(pattern) ?? []))
    times.set(words, (times.get(words) ?? 0) + 1);
  const [top, next] = [...times].toSorted(([, one], [, other]) => other - one);
  return top !== undefined && top[1] > (next?.[1] ?? 0) ? top[0] : null;
}
