import { readCallQuery } from '../../core/call-id.ts';
import { companyWords } from '../../core/company-words.ts';

/** What somebody said of a call's identity; at least one of both is there. */
export interface SaidCall {
  readonly company?: string;
  /** "q3 2024"; never without a year. */
  readonly period?: string;
}

/** Reads "Northwind Robotics Q3 2024", or half of it; null when it names neither company nor year. */
export function readSaidCall(typed: string): SaidCall | null {
  const query = readCallQuery(typed);
  if (!query) return null;
  const period = query.period?.includes('-') ? query.period.replace('-', ' ') : undefined;
  const company = printedName(typed, query.words);
  if (company === '' && period === undefined) return null;
  return { ...(company !== '' && { company }), ...(period !== undefined && { period }) };
}

/** The company's words as they were typed; all in small letters they get capitals. */
function printedName(typed: string, words: readonly string[]): string {
  const left = [...words];
  const printed = typed.split(/[\s_,()–—-]+/).filter((token) => {
    const of = companyWords(token);
    const at = left.indexOf(of[0] ?? '');
    if (of.length === 0 || at === -1) return false;
    left.splice(at, of.length);
    return true;
  });
  const name = left.length === 0 ? printed.join(' ') : words.join(' ');
  return name === name.toLowerCase()
    ? name.replaceAll(/(?<!\p{L})\p{Ll}/gu, (letter) => letter.toUpperCase())
    : name;
}
