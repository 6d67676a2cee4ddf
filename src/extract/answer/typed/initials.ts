import type { Transcript } from '../../../core/transcript.ts';
import { findMetrics } from '../../../figures/lexicon.ts';
import { termsOf } from '../book/terms.ts';

const INITIALS = /(?<![\p{L}&])\p{Lu}(?:&?\p{Lu}){1,4}(?![\p{L}&])/gu; // VRS, A&P

/**
 * The question with initials that the call never uses spelled out in its words: "VRS" where it says
 * "voluntary retirement scheme".
 */
export function spelledOut(question: string, { turns }: Pick<Transcript, 'turns'>): string {
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

/** "ffo" as "FFO": an abbreviation typed small that the call only ever writes large, or whose words it says. */
export function inCapitals(question: string, { turns }: Transcript): string {
  return question.replaceAll(/(?<![\p{L}\p{N}&'’-])[a-z]{3,8}(?![\p{L}\p{N}&'’-])/gu, (word) => {
    // Most words stand small in the call as well: nothing is asked of the patterns.
    if (turns.some(({ text }) => text.includes(` ${word} `))) return word;
    if (termsOf(word).length === 0) return word;
    const pattern = new RegExp(`(?<![\\p{L}&])${word}(?![\\p{L}&])`, 'giu');
    const forms = new Set(turns.flatMap(({ text }) => text.match(pattern) ?? []));
    const [form = '', other] = forms;
    if (other === undefined && /\p{Lu}.*\p{Lu}/u.test(form)) return form;
    const initials = word.toUpperCase();
    const isKnown =
      (findMetrics(word).length === 0 && findMetrics(initials).length > 0) ||
      spelledOut(initials, { turns }) !== initials;
    const isShort = forms.size === 0 && isKnown;
    return isShort ? initials : word;
  });
}

function isLetter(sign: string): boolean {
  return sign !== '&';
}
