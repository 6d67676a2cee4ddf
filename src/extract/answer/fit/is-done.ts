import type { Ask } from '../ask/ask.ts';
import { askedKind } from '../ask/asked-kind.ts';
import { tellsEvents } from '../ask/events.ts';
import { termsOf } from '../book/terms.ts';
import type { Shown } from './shown.ts';

const DENIES =
  /(?:\b(?:not|never|no longer)|n['’]t)\s(?:(?:yet|been|be|being|going to|\w+ly)\s){0,2}(?<verb>[a-z]+)/gi;
// "We are not selling any brand": tells that there is none
const NONE = /\b(?:any\w*|no|none|nothing|nowhere)\b/i;

/** Whether the doing is told, and not denied, where it is asked which thing was done so, or where. */
export function isDone({ text, isYesOrNo }: Ask, { said }: Shown): boolean {
  if (isYesOrNo || askedKind(text) === null || text.search(DENIES) !== -1) return true;
  return said.length === 0 || said.some((each) => !deniesDoing(each.text, text));
}

/** "We are not selling Wexel": denies the verb of a question for what they sell, and says it of nothing else. */
function deniesDoing(text: string, question: string): boolean {
  if (NONE.test(text.replaceAll(/\bno longer\b/gi, ' '))) return false;
  const asked = new Set(termsOf(question));
  const isOfEvent = !tellsEvents('', question);
  const isAsked = (words: string) => isOfEvent && tellsEvents(words, question);
  const rest = text.replaceAll(DENIES, ' ');
  const left = new Set(termsOf(rest));
  return [...text.matchAll(DENIES)].some(({ groups: { verb = '' } = {} }) => {
    const isDenied = isAsked(verb) || termsOf(verb).some((term) => asked.has(term));
    return isDenied && !isAsked(rest) && !termsOf(verb).some((term) => left.has(term));
  });
}
