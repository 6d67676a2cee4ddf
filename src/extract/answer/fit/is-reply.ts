import type { Ask } from '../ask/ask.ts';
import type { AskedOnCall } from '../book/asked-on-call.ts';
import type { Book, Said } from '../book/book.ts';
import { MOVES } from '../book/terms.ts';
import type { Shown } from './shown.ts';

const YES_OR_NO = /^(?:\[interpreted\] )?(?:yes|no|yeah|absolutely|correct|right|exactly|not)\b/i;
// The answer to another part of what was asked.
const NEXT = /^(?:and |so |then )?(?:second|third|secondly|thirdly|finally|lastly)\b/i;

/** Whether what is shown as a reply is the first to its question, or takes up a word of it. */
export function isReply({ terms }: Ask, { said }: Shown, book: Book): boolean {
  const questions = said.filter(({ worth }) => worth === 0);
  if (questions.length === 0) return true;
  const asked = new Set([...terms, ...questions.flatMap(({ own }) => [...own])]);
  // Who is handed a question begins his turn with the answer: "On the proceeds, Mara?" – "We have not decided."
  const isHeard = ({ id, turn }: Said, heard: AskedOnCall['heard']) =>
    heard[0]?.placed.id === id ||
    (turn.sentences[0]?.id === id && heard.some(({ placed }) => placed.id === id));
  const isFirst = (each: Said) => book.asked.some(({ heard }) => isHeard(each, heard));
  return said.some((each) => {
    if (each.worth === 0) return false;
    const takesUp =
      YES_OR_NO.test(each.text) ||
      [...each.own].some((term) => asked.has(term) && !MOVES.has(term));
    return takesUp || (isFirst(each) && !NEXT.test(each.text));
  });
}
