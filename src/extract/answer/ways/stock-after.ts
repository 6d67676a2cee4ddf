import type { Ask } from '../ask/ask.ts';
import type { Book, Said } from '../book/book.ts';
import { MOVES, termsOf } from '../book/terms.ts';
import { isOfTheSame } from '../sentences/qualified.ts';
import { answered, type Draft } from '../wording/draft.ts';
import { quoted } from '../wording/quote.ts';

// "We closed 6 branches, and we are now at 48": how many there are, after how many came or went
const NOW_AT =
  /\b(?:we(?:['’]re| are| stand| stood| ended| finished)(?: now| the \w+)? (?:at|with)|leav(?:es|ing) us (?:with|at)|brings? (?:us|it|the (?:total|number|count)) to|bringing (?:us|it|the (?:total|number|count)) to|(?:to|for) a total of)\s(?:about |around |just |over |some )?\d[\d.,]*(?:\.$|[,;.]\s|$|\s(?:\p{L}+)?)/iu;
const COME_OR_GO =
  /\b(?:clos|open|add|los|lost|left|hir|sold|sell|bought|acquir|merg|shut|launch)\w*\b/i;

/** A count behind what came or went, without its name: "we closed 6 branches, and we are now at 48". */
export function answerStockAfter(ask: Ask, book: Book): Draft | null {
  const { want, isAhead, isYesOrNo, speaker, period } = ask;
  if ((want !== 'count' && want !== 'value') || isAhead || isYesOrNo || speaker !== null)
    return null;
  if (period?.versus || COME_OR_GO.test(ask.text)) return null;
  const terms = ask.terms.filter((term) => !MOVES.has(term));
  if (terms.length === 0) return null;
  const said = book.said.find(
    (each) => isTold(each) && terms.every((term) => namesFirst(each, term)),
  );
  if (!said || !isOfTheSame(said, ask)) return null;
  return answered([{ wordings: [quoted(said, terms, book)], ids: [said.id] }], {
    form: 'passages',
    isWhole: true,
  });
}

function isTold({ text, worth }: Said): boolean {
  return worth >= 1 && COME_OR_GO.test(text) && NOW_AT.test(text);
}

/** Named before the count, with what came or went. */
function namesFirst({ text }: Said, term: string): boolean {
  return termsOf(text.slice(0, text.search(NOW_AT))).includes(term);
}
