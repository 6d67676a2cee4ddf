import type { Call } from '../../../core/call.ts';
import { companyName } from '../../../core/company-words.ts';

const SHORTEST = 4; // letters of a first word that may stand for the whole

/**
 * Patterns of the names people call a company by: the whole one, longest first, as printed and without
 * its forms ("Lumo Bank N.V.", "Lumo Bank"); the short one, its first word, null when there is none.
 */
export function namesOf({ company }: Pick<Call, 'company'>): {
  readonly whole: readonly string[];
  readonly short: string | null;
} {
  const plain = companyName(company);
  const bare = plain.replace(/\sgroup$/i, '');
  const [first = '', ...others] = bare.split(/\s+/);
  const whole = [company, plain, bare].filter((name) => /\p{L}{2}/u.test(name));
  return {
    whole: [...new Set(whole)].map(patternOf),
    short: shortOf(first, others.length > 0),
  };
}

/** The first word, or what stands before its hyphen: "Halden" of "Halden-Brisling". */
function shortOf(first: string, isOneOfMore: boolean): string | null {
  const [head = '', ...joined] = first.split('-');
  if (joined.some((each) => /^\p{Lu}\p{Ll}/u.test(each)) && head.length >= SHORTEST)
    return `${RegExp.escape(head)}(?!-)`;
  return isOneOfMore && (first.length >= SHORTEST || first.includes('&'))
    ? RegExp.escape(first)
    : null;
}

/** The name with any space between its words; a full stop at its end may be left out. */
function patternOf(name: string): string {
  const words = name.replace(/\.$/, '').trim().split(/\s+/);
  const plain = words.map((word) => RegExp.escape(word)).join('\\s+');
  return name.endsWith('.') ? `${plain}\\.?` : plain;
}
