import type { Transcript } from '../../../core/transcript.ts';
import { findMetrics } from '../../../figures/lexicon.ts';
import { capitalised } from '../../../figures/phrases.ts';
import { termsOf } from '../book/terms.ts';

const INITIALS = /(?<![\p{L}&])\p{Lu}(?:&?\p{Lu}){1,4}(?![\p{L}&])/gu; // VRS, A&P

/**
 * The question with initials that the call never uses spelled out in its words: "VRS" where it says
 * "voluntary retirement scheme".
 */
export function spelledOut(question: string, { turns }: Transcript): string {
  return question.replaceAll(INITIALS, (initials) => {
    const isKnown = findMetrics(initials).length > 0;
    if (isKnown || turns.some(({ text }) => text.includes(initials))) return initials;
    const words = [...initials].map((letter) =>
      letter === '&' ? '(?:and|&)' : `${letter.toLowerCase()}\\p{Ll}+`,
    );
    const joined =
      initials.includes('&') || words.length < 3 ? '\\s' : '(?:\\s(?:of|for|in|and)\\s|[\\s-])';
    const pattern = new RegExp(`(?<!\\p{L})${words.join(joined)}(?!\\p{L})`, 'iu');
    for (const { text } of turns) {
      const said = pattern.exec(text)?.[0];
      // "needs are" is nobody's short form
      if (said !== undefined && termsOf(said).length >= [...initials].filter(isLetter).length)
        return said.toLowerCase();
    }
    return initials;
  });
}

/** "ffo" as "FFO": an abbreviation typed small that the call only ever writes large. */
export function inCapitals(question: string, { turns }: Transcript): string {
  return question.replaceAll(/(?<![\p{L}\p{N}&'’-])[a-z]{3,5}(?![\p{L}\p{N}&'’-])/gu, (word) => {
    const large = new RegExp(`(?<![\\p{L}&])${word.toUpperCase()}(?![\\p{L}&])`, 'u');
    const small = new RegExp(`(?<!\\p{L})(?:${word}|${capitalised(word)})(?!\\p{L})`, 'u');
    const isWritten = (pattern: RegExp) => turns.some(({ text }) => pattern.test(text));
    return termsOf(word).length > 0 && isWritten(large) && !isWritten(small)
      ? word.toUpperCase()
      : word;
  });
}

function isLetter(sign: string): boolean {
  return sign !== '&';
}
