import { CallId } from '../../core/call.ts';
import { readPeriod } from '../../core/call-id.ts';
import type { CallSummary } from '../../core/library.ts';
import type { Library } from '../../core/ports/library.ts';
import type { Transcript } from '../../core/transcript.ts';
import { mayBeCompany } from '../../extract/answer/read-question.ts';
import { asksOfCall } from './asks-of-call.ts';
import { isCommonWord, isSaid } from './said-on-call.ts';

const MOST_WORDS = 4;
const MOST_HEARD = 3; // calls whose words tell a name from a word
const WORD = /^\$?\p{L}[\p{L}\p{N}&.'’-]*$/u;
const JOINS = /^(?:of|and|the|&|de|du|la|und|et|y)$/i;
// What people send alone that is no name and no topic.
const SAID_ALONE =
  /^(?:why|what|how|when|where|who|which|really|seriously|indeed|exactly|more|again|continue|go on|next|back|stop|cancel|undo|retry|ping|details?|explain|elaborate|interesting|hmm+|sorry|wait|done|today|now|this|that|it|they|everything|anything|nothing|all|none|both)$/i;

/**
 * The words of a message that may be a company's name and nothing beside it: "Apple", "Rolls Royce plc".
 * Null for what asks something, names what calls report, or reads like words: "cloud growth".
 */
export function nameAlone(message: string): string | null {
  const name = message.replace(/(?<![.!])[.!]+$/, '').trim();
  const words = name.split(/\s+/);
  if (words.length > MOST_WORDS || !words.every((word) => WORD.test(word) || JOINS.test(word)))
    return null;
  const isName = words.every((word) => JOINS.test(word) || /^[\p{Lu}\p{N}$]/u.test(word));
  if (words.length > 1 && !(isName && /^\p{Lu}/u.test(name))) return null;
  if (SAID_ALONE.test(name) || readPeriod(name) !== null || asksOfCall(name)) return null;
  return mayBeCompany(name) ? name : null;
}

/**
 * Whether such words are rather a name that we do not have than a word on the call spoken of last: that
 * call does not say them, nor do a few others as a common word.
 */
export async function isUnknownName(
  library: Pick<Library, 'list' | 'transcript'>,
  name: string,
  current: Transcript | null,
): Promise<boolean> {
  if (current && isSaid(name, current)) return false;
  if (/^\P{Ll}+$/u.test(name) || /\s/.test(name)) return true; // AAPL
  const calls = await library.list();
  const heard = await Promise.all(latest(calls).map((id) => library.transcript(id)));
  return !heard.some((call) => call && isCommonWord(name, call));
}

function latest(calls: readonly CallSummary[]): readonly CallId[] {
  return calls
    .toSorted((one, other) => other.takenInAt.localeCompare(one.takenInAt))
    .slice(0, MOST_HEARD)
    .map(({ call }) => CallId.parse(call.id));
}
