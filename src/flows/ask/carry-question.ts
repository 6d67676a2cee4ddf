import type { Earlier } from '../../core/answer.ts';
import type { Call } from '../../core/call.ts';
import { findMetrics } from '../../figures/lexicon/lexicon.ts';
import { companiesOf, namesOf } from '../library-companies.ts';
import { findMentions } from './company-mentions.ts';
import { leansOnLast } from './leans-on-last.ts';

/** A question put to another call, with those before that it goes on from. */
export interface Carried {
  readonly text: string;
  readonly earlier: readonly Earlier[];
}

// "How does the margin of the two compare": what only sets two things against each other.
const COMPARING =
  /\b(?:please|compar(?:e[sd]?|ing|ison)(?: of)?|contrast|versus|vs\.?|(?:higher|lower|better|worse|larger|smaller|bigger|more|less|faster|slower) than|than|against|(?:the )?differences? between|between|which of|or|and|with|to|(?:that|those)(?: of)?)(?![\p{L}\p{N}])/giu;
const OPENING = /^(?:(?:how|what|which|who|is|are|was|were|do|does|did|has|have|had|the)\b\s*)+/i;

/**
 * The last question of a conversation, put to another company's call: "and Halden?", "what about Halden
 * last year?". Null for a question that says itself what it asks.
 */
export function carryQuestion(
  text: string,
  typed: string,
  last: { readonly call: Call; readonly earlier: readonly Earlier[] },
): Carried | null {
  const rest = withoutName(text, typed);
  if (!leansOnLast(rest) || findMetrics(rest).length > 0) return null;
  const earlier = last.earlier.map((each) => ({
    ...each,
    question: withoutCompany(each.question, last.call),
  }));
  const before = earlier.at(-1);
  if (!before) return null;
  return isNameAlone(rest)
    ? { text: before.question, earlier: earlier.slice(0, -1) }
    : { text: rest, earlier };
}

/** What a comparison of two companies asks of either: "gross margin?"; null when it names no metric. */
export function askedOfEither(text: string, typed: readonly string[]): string | null {
  const rest = tidy(typed.reduce(withoutName, text).replaceAll(COMPARING, ' '))
    .replace(/^[\s:,–-]+/, '')
    .replace(/(?<![\s?.!,])[\s?.!,]+$/, '')
    .replace(OPENING, '');
  return findMetrics(rest).length > 0 ? `${rest}?` : null;
}

function isNameAlone(rest: string): boolean {
  const left = rest.replace(
    /\b(?:and|or|but|also|plus|then|what|how|about|the|same|question|for|in|at|with)\b/gi,
    '',
  );
  return !/[\p{L}\p{N}]/u.test(left);
}

function withoutCompany(question: string, call: Call): string {
  const names = new Set(namesOf(companiesOf([call])).keys());
  return findMentions(question, names).reduce(
    (text, { typed }) => withoutName(text, typed),
    question,
  );
}

/** The text without a name, and without what ties it in: "of Halden", "Halden's". */
function withoutName(text: string, typed: string): string {
  const name = RegExp.escape(typed);
  const tied = new RegExp(
    `(?:\\b(?:of|at|for|in|by|from) )?(?<![\\p{L}\\p{N}])${name}(?:['’]s?)?(?![\\p{L}\\p{N}])`,
    'iu',
  );
  return tidy(text.replace(tied, ' '));
}

function tidy(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ (?=[?.!,])/g, '')
    .trim();
}
