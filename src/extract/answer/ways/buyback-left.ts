import type { Ask } from '../ask/ask.ts';
import type { Book, Said } from '../book/book.ts';
import { figuresOf } from '../sentences/counts.ts';
import { wasLeftThen } from '../sentences/left-then.ts';
import { answered, type Draft } from '../wording/draft.ts';
import { quoted } from '../wording/quote.ts';

const LEFT_BUYBACK = 'remaining buyback authorization';
const NEAR = 0.5; // how much a sentence before is about buybacks
const AUTHORIZED =
  /\bauthori[sz](?:ation|ed)\b|\b(?:repurchase|buy-?back) (?:program(?:me)?|plan)\b/i;
// "With 90 million remaining", "about 4 million shares left"
const LEFT =
  /^\s?(?:shares? )?(?:that (?:is|are|was|were) )?(?:still |currently )?(?:remaining|left|available|unused)\b(?! (?:outstanding|liquidity|cash|funds|credit|borrow\w*)\b| (?:for|in) (?!(?:share |stock )?(?:re)?purchases?))/i;
const OR_SUM =
  /^(?: shares?)?,? or (?:about |approximately |around |roughly |some )?(?:[$€£¥₹]|[A-Z]{3} ?)?[\d.,]+ (?:million|billion) /i;
const OF_LOANS =
  /\b(?:credit|facility|revolver|borrow\w*|term loan|at-the-market|ATM|notes|debt)\b/i;
/** "Of our 300 million authorization, we have 90 million remaining": what may still be bought back. */
export function answerBuybackLeft(ask: Ask, book: Book): Draft | null {
  const { metrics, isYesOrNo, isAhead, speaker, period } = ask;
  if (metrics[0] !== LEFT_BUYBACK) return null;
  if (isYesOrNo || isAhead || speaker !== null || period?.versus) return null;
  if (book.results.some(({ metric }) => metric === LEFT_BUYBACK)) return null;
  const said = book.said.find((each) => isTold(each, book));
  if (!said) return null;
  return answered([{ wordings: [quoted(said, ask.terms, book)], ids: [said.id] }], {
    form: 'passages',
    isWhole: true,
    asking: new Set(ask.terms),
  });
}

function isTold(said: Said, book: Book): boolean {
  const { text, worth, about } = said;
  if (worth < 1 || !AUTHORIZED.test(text) || OF_LOANS.test(text)) return false;
  if (wasLeftThen(text, book)) return false;
  if ((about.get('buyback') ?? 0) < NEAR) return false;
  return figuresOf(said, book).some(({ figure: { unit }, end }) => {
    const after = text.slice(end);
    const isSum = unit === 'money' || unit === 'count';
    return isSum && (LEFT.test(after) || LEFT.test(after.replace(OR_SUM, '')));
  });
}
