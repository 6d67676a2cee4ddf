import type { Ask } from '../ask/ask.ts';
import type { Book, Said } from '../book/book.ts';
import { FORWARD } from '../book/terms.ts';
import { givesCause, reasonAfter } from '../sentences/reasons.ts';
import { answered, type Draft } from '../wording/draft.ts';
import { quoted } from '../wording/quote.ts';

const LEAST_WORTH = 0.4;
const ASKS_WHY_NONE =
  /\b(?:no|not|never|without|withdr[ae]w\w*|pull(?:ed|ing)?|suspend\w*|defer\w*|stop(?:ped)?)\b|n['’]t\b/i;
const OUTLOOK = '(?:guidance|outlook|forecasts?|guide)';
const NOT =
  "(?:not|n['’]t|no longer|defer\\w*|withdr[ae]w\\w*|suspend\\w*|paus(?:e|ed|ing)|unable|refrain\\w*|hold(?:ing)? off)";
// "We have deferred our outlook for the year", "guidance remains withdrawn"
const GIVES_NONE = new RegExp(
  `\\b${NOT}\\b[^.;]{0,60}\\b${OUTLOOK}\\b|n['’]t\\b[^.;]{0,60}\\b${OUTLOOK}\\b|\\b${OUTLOOK}\\b[^.;]{0,40}\\b(?:withdrawn|suspended|deferred|paused)\\b`,
  'i',
);

/** "Why no guidance?": where the call says that it gives none, and why; null where it gives no reason. */
export function whyNoGuidance(ask: Ask, book: Book): Draft | null {
  const { want, terms, metrics, segment, text } = ask;
  if (want !== 'why' || metrics.length > 0 || segment !== null || !ASKS_WHY_NONE.test(text))
    return null;
  if (!terms.includes('guidance') || terms.some((term) => !FORWARD.has(term))) return null;
  const said = book.said.filter((each) => each.worth >= LEAST_WORTH && GIVES_NONE.test(each.text));
  const own = said.find(givesCause);
  const shown: readonly Said[] | null = own ? [own] : said[0] ? reasonAfter(said[0], book) : null;
  if (!shown) return null;
  return answered(
    shown.map((each) => ({ wordings: [quoted(each, terms, book)], ids: [each.id] })),
    { form: 'passages', isWhole: true },
  );
}
