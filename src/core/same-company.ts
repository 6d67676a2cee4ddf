import { companyWords, withoutLegalForms } from './company-words.ts';
import type { Transcript } from './transcript.ts';

/**
 * Whether two transcripts under one id are of one company. Equal names or tickers say so. Where one
 * name begins the other ("Delta", "Delta Electronics") only people can tell: two texts of one call
 * share a speaker of the company. Mixing up companies would be worse than refusing a text.
 */
export function isSameCompany(one: Transcript, other: Transcript): boolean {
  const [first, second] = [one, other].map(wordsOf).toSorted((a, b) => a.length - b.length);
  if (!first || !second) return false;
  if (first.join('') === second.join('') || haveOneTicker(one, other)) return true;
  return first.every((word, at) => second[at] === word) && haveOneSpeaker(one, other);
}

function wordsOf({ call }: Transcript): readonly string[] {
  return withoutLegalForms(companyWords(call.company));
}

function haveOneTicker(one: Transcript, other: Transcript): boolean {
  return Boolean(one.call.ticker) && one.call.ticker === other.call.ticker;
}

function haveOneSpeaker(one: Transcript, other: Transcript): boolean {
  const names = ({ participants }: Transcript) =>
    new Set(
      participants.filter(({ side }) => side === 'company').map(({ name }) => name.toLowerCase()),
    );
  return !names(one).isDisjointFrom(names(other));
}
