import type { SpokenFigure } from '../../figures/grammar/spoken-figure.ts';
import type { CallIndex, IndexedSentence } from '../call-index.ts';
import type { Claim, Written } from '../claim/read-claim.ts';
import { meaningOf } from '../words/meaning.ts';
import { aheadOf, type Place } from './place.ts';
import { isWritten } from './same-figure.ts';
import { isUsed } from './support.ts';

// "of share repurchases", "into the dividend", "suburban office loan", "tonnes of | ore"
const BEHIND =
  /^\s(?:(?:of|in|into|on|worth of|(?:metric )?[a-z]{3,12}s of)\s)?(?:(?:the|our|its|their)\s)?(?!(?:FY|CY|Q|H)\b|\p{Lu}+\d)(?<noun>[\p{L}&’'-]+(?:\s[\p{L}&’'-]+){0,5})/u;
// "one-offs | of 27 million"
const OF =
  /\bof\s(?:(?:about|around|approximately|roughly|nearly|almost|some|over|up to|an?|another)\s)*$/iu;
// "earnings per share of": the last word of an account
const PER_SHARE_OF = /\bper (?:\w+ )?share of\s[^.;]{0,24}$/i;
// Where the name of what is counted ends.
const ENDS =
  /\s(?:(?:of|in|on|at|for|from|to|by|with|as|a|an|the|per|each|every|and|or|but|while|which|that|this|last|over|during|through|versus|against|compared|than|year|is|are|was|were|will|has|have|had|because|due|driven|after|before|since|until|when)\b|\p{L}+(?:ly|ing)\b)/iu;
const HOW_OFTEN = /\b(?:quarterly|monthly|weekly|daily|yearly|annual)\s/gi;

/**
 * The name of what a figure counts, right beside it: "14 million customers", "charges of 5 million". Empty
 * where it stands alone, or is a share or a move.
 */
export function nounBeside(text: string, { figure, start, end }: SpokenFigure): string {
  if (figure.unit !== 'money' && figure.unit !== 'count') return '';
  const { noun = '' } = BEHIND.exec(text.slice(end).replaceAll(HOW_OFTEN, ''))?.groups ?? {};
  const behind = ` ${noun}`.split(ENDS, 1)[0]?.trim() ?? '';
  if (meaningOf(behind).size > 0) return behind;
  const of = PER_SHARE_OF.test(text.slice(0, start)) ? null : OF.exec(text.slice(0, start));
  const ahead = of ? text.slice(0, of.index).trimEnd().split(/\s/).slice(-2).join(' ') : '';
  return /[,.;:]/.test(ahead) ? '' : (` ${ahead}`.split(ENDS).at(-1)?.trim() ?? '');
}

/** Whether a claim names another kind of what a sentence names right beside one figure: common equity of tax equity. */
export function isOfOtherKind(
  { spoken }: Written,
  { text }: Claim,
  { sentence, at }: { readonly sentence: IndexedSentence; readonly at: number },
): boolean {
  const said = sentence.figures[at];
  if (!said) return false;
  const noun = nounBeside(text, spoken);
  const [head, told] = [noun.split(' ').at(-1) ?? '', nounBeside(sentence.text, said)].map(
    meaningOf,
  );
  if (!head || !told || head.isDisjointFrom(told)) return false;
  const [words, around] = [meaningOf(text), meaningOf(aheadOf(sentence))];
  return (
    [...meaningOf(noun)].some((word) => !around.has(word)) &&
    [...told].some((word) => !words.has(word))
  );
}

const NEW = /\b(?:new|additional|more|further)\b/i;

/** Whether a claim and a sentence name the same thing right beside one figure, and the claim says no more of it. */
export function isOfSameNoun(
  written: Written,
  { text }: Claim,
  { sentence }: Pick<Place, 'sentence'>,
  index: CallIndex,
): boolean {
  const { spoken } = written;
  const said = sentence.figures.find((each) => isWritten(written, each));
  if (!said) return false;
  const [claimed, told] = [nounBeside(text, spoken), nounBeside(sentence.text, said)];
  const [head, other] = [claimed, told].map((noun) => meaningOf(noun.split(' ').at(-1) ?? ''));
  if (!head || !other || head.size === 0 || head.isDisjointFrom(other)) return false;
  const [around, words] = [meaningOf(aheadOf(sentence)), meaningOf(text)];
  return (
    [...meaningOf(claimed)].every((word) => around.has(word) || !isUsed(word, index)) &&
    // "600 new stores" are no 600 stores
    [...meaningOf(told)].every((word) => words.has(word)) &&
    NEW.test(claimed) === NEW.test(told)
  );
}
