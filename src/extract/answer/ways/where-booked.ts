import type { Ask } from '../ask/ask.ts';
import type { Book } from '../book/book.ts';
import { termsOf } from '../book/terms.ts';
import { isOfTheSame } from '../sentences/qualified.ts';
import { answered, type Draft } from '../wording/draft.ts';
import { quoted } from '../wording/quote.ts';

// "Where do the closure costs land?", "in which line are they booked"
const WHERE =
  /^(?:and |so )?(?:where|(?:(?:in|on|under) )?(?:which|what) (?:line|item|position|caption)s?)\b.*\b(?:land|sit|book|show|report|record|go|includ|find|found|appear|classif|account|fall|charg)\w*/i;
const PLACED =
  /\b(?:shown?|booked|recorded|reported|included|sits?|lands?|presented|classified|goes|go|appears?|accounted for|charged|found)\s(?:\w+\s){0,3}?(?:in|under|within|at|to|on|against)\b/i;
const OF_ASKING = new Set(
  termsOf(
    'line item position caption land lands sit sits booked book show shown recorded record included include found find appear appears classified accounted accounting fall charged p&l pnl income statement balance sheet',
  ),
);

/** In which line of the accounts something stands; null where the call does not say it. */
export function whereBooked(ask: Ask, book: Book): Draft | null {
  if (!WHERE.test(ask.text) || ask.speaker) return null;
  const subject = ask.terms.filter((term) => !OF_ASKING.has(term));
  if (subject.length === 0) return null;
  const said = book.said.find(
    (each) =>
      each.worth > 0.5 &&
      PLACED.test(each.text) &&
      subject.every((term) => each.own.has(term)) &&
      isOfTheSame(each, ask),
  );
  return said
    ? answered([{ wordings: [quoted(said, subject, book)], ids: [said.id] }], {
        form: 'passages',
        asking: OF_ASKING,
      })
    : null;
}
