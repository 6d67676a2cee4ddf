import { companyWords } from '../core/company-words.ts';

/** The words of a company's name as somebody typed them among others: "Halden Foods" of "Halden Foods Q3". */
export function printedName(typed: string, words: readonly string[]): string {
  const left = [...words];
  const printed = typed.split(/[\s,_()–—-]+/).filter((token) => {
    const of = companyWords(token);
    const at = left.indexOf(of[0] ?? '');
    if (of.length === 0 || at === -1) return false;
    left.splice(at, of.length);
    return true;
  });
  return left.length === 0 ? printed.join(' ') : words.join(' ');
}
