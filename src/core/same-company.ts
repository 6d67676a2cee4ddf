import type { Call } from './call.ts';
import { companyWords, isLegalForm, withoutLegalForms } from './company-words.ts';
import type { Transcript } from './transcript.ts';

// Said around a legal form, and none itself.
const NO_FORM = /^(?:the|holdings?|publ)$/;
const FORMS: Readonly<Record<string, string>> = {
  ...{ limited: 'ltd', incorporated: 'inc', corporation: 'corp', company: 'co' },
};

/**
 * Whether two transcripts under one id are of one company. Equal names say so, unless their tickers or legal
 * forms tell them apart, and so does one ticker. Where one name begins the other ("Delta", "Delta
 * Electronics"), and where equal names are told apart, only people can tell: two texts of one call share a
 * speaker of the company. Mixing up companies would be worse than refusing a text.
 */
export function isSameCompany(one: Transcript, other: Transcript): boolean {
  const [first, second] = [one, other].map(wordsOf).toSorted((a, b) => a.length - b.length);
  if (!first || !second) return false;
  if (haveOneTicker(one.call, other.call)) return true;
  if (first.join('') === second.join(''))
    return !areApart(one.call, other.call) || haveOneSpeaker(one, other);
  return first.every((word, at) => second[at] === word) && haveOneSpeaker(one, other);
}

/** Whether calls of companies of one name are told apart by what stands beside it: tickers or legal forms. */
export function areApart(one: Call, other: Call): boolean {
  if (haveOneTicker(one, other)) return false;
  if (bare(one.ticker) !== '' && bare(other.ticker) !== '') return true;
  const [a, b] = [legalForms(one), legalForms(other)];
  return a.length > 0 && b.length > 0 && !a.some((form) => b.includes(form));
}

/** The legal forms of a company's name as printed, each in one spelling: "Limited" is ltd. */
export function legalForms({ company }: Call): readonly string[] {
  const words = companyWords(company);
  if (withoutLegalForms(words) === words) return [];
  return words
    .filter((word) => isLegalForm(word) && !NO_FORM.test(word))
    .map((word) => FORMS[word] ?? word);
}

/** Whether the same people of the company speak in both. */
export function haveOneSpeaker(one: Transcript, other: Transcript): boolean {
  const names = ({ participants }: Transcript) =>
    new Set(
      participants.filter(({ side }) => side === 'company').map(({ name }) => name.toLowerCase()),
    );
  return !names(one).isDisjointFrom(names(other));
}

function wordsOf({ call }: Transcript): readonly string[] {
  return withoutLegalForms(companyWords(call.company));
}

function haveOneTicker(one: Call, other: Call): boolean {
  return bare(one.ticker) !== '' && bare(one.ticker) === bare(other.ticker);
}

/** One company's shares have one ticker on several exchanges: LUMO, LUMO.DE. */
function bare(ticker: string | null | undefined): string {
  return (ticker ?? '').replace(/\.[\s\S]*/, '').toUpperCase();
}
