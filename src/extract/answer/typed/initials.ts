import type { Transcript } from '../../../core/transcript.ts';
import { findMetrics } from '../../../figures/lexicon/lexicon.ts';
import { looseMetric } from '../book/loose-metrics.ts';
import { termsOf } from '../book/terms.ts';

const INITIALS = /(?<![\p{L}&])\p{Lu}(?:&?\p{Lu}){1,4}(?![\p{L}&])/gu; // VRS, A&P
const IS_PART = /^\s(?:segments?|divisions?|business unit|operating segment)\b/i;
const JOINS = /^(?:of|for|in|and|&)$/;

/**
 * The question with initials that the call never uses spelled out as the name that it gives the thing:
 * "VRS" where it says "Voluntary Retirement Scheme". Words that only happen to begin with the letters
 * are no name: "systems and medical" is nobody's S&M.
 */
export function spelledOut(question: string, { turns }: Pick<Transcript, 'turns'>): string {
  return question.replaceAll(INITIALS, (initials) => {
    const isKnown = findMetrics(initials).length > 0 || looseMetric(initials) !== null;
    if (isKnown || turns.some(({ text }) => text.includes(initials))) return initials;
    const words = [...initials].map((letter) =>
      letter === '&' ? '(?:and|&)' : `${letter.toLowerCase()}\\p{Ll}+`,
    );
    const joined =
      initials.includes('&') || words.length < 3 ? '\\s' : '(?:\\s(?:of|for|in|and|&)\\s|[\\s-])';
    const pattern = new RegExp(`(?<!\\p{L})${words.join(joined)}(?!\\p{L})`, 'giu');
    const letters = [...initials].filter(isLetter).length;
    for (const { text } of turns)
      for (const { 0: said, index } of text.matchAll(pattern)) {
        // "the pipes and special plastics segment" is a name that this call writes small
        if (letters > 2 && IS_PART.test(text.slice(index + said.length))) return said.toLowerCase();
        // "needs are" is nobody's short form, "Farm & Wine Management" is one of all its words
        const telling = termsOf(said).length + Number(letters > 2 && isName(said));
        if (telling >= letters && (isName(said) || findMetrics(said).length > 0))
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

/** Whether all words of it begin with capitals, but for those that join them. */
function isName(said: string): boolean {
  return said.split(/[\s-]/).every((word) => JOINS.test(word) || /^\p{Lu}/u.test(word));
}

function isLetter(sign: string): boolean {
  return sign !== '&';
}
