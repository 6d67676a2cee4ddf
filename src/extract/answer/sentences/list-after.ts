import { findRefusal } from '../../guidance/refusals.ts';
import type { Book, Said } from '../book/book.ts';

const MOST = 2; // beside the sentence that announces them
const ANNOUNCES =
  /\b(?:two|three|four|five|six|several|a few|a couple of|a number of|the following) (?:\w+ )?(?:factors?|reasons?|drivers?|things|areas?|pieces?|components?)\b[^.;]{0,40}[.:]$/i;
const ITEM =
  /^(?:(?:and|so|now),?\s)?(?:(?:the )?(?:first|second|third|one|two|number one|number two)\b|firstly|secondly)/i;

// "I have been asked about it", "there is speculation that": what is said to it follows
const RAISES =
  /\b(?:(?:been|being|get|often|was|are) asked (?:about|whether|if)|(?:the|some|lots? of|much) (?:speculation|rumou?rs?|chatter)|people (?:often )?(?:ask|wonder|speculate))\b/i;

/** What a sentence only announces: "It was driven by two factors. First, …. And second, …."; what is said to what is only brought up. */
export function listAfter({ at, turn, text, own }: Said, { said }: Book): readonly Said[] {
  if (RAISES.test(text))
    return said.slice(at + 1, at + 2).filter((each) => each.turn === turn && isSaidTo(each, own));
  if (!ANNOUNCES.test(text)) return [];
  const next = said.slice(at + 1, at + 8).filter((each) => each.turn === turn && each.worth > 0);
  const items = next.filter((each) => ITEM.test(each.text));
  return (items.length > 0 ? items : next).slice(0, MOST);
}

/** "Our tax rate was 21%": a figure of something else is no word on what was brought up. */
function isSaidTo({ text, own, leans }: Said, raised: Said['own']): boolean {
  return (
    leans ||
    !/\d/.test(text) ||
    findRefusal(text) !== null ||
    [...own].some((term) => raised.has(term))
  );
}
