import { findPeriods } from '../../../figures/time/periods.ts';
import type { Ask } from '../ask/ask.ts';
import type { Book, Said } from '../book/book.ts';
import { FORWARD, MOVES, type Term, termsOf } from '../book/terms.ts';
import { figuresOf } from '../sentences/counts.ts';
import { revisionOf } from '../sentences/revision-of.ts';
import { withoutSpans } from '../sentences/without-spans.ts';
import { answered, type Draft } from '../wording/draft.ts';
import { quoted } from '../wording/quote.ts';
import { tellsNothing } from './in-its-words.ts';

// "The guidance.", "Coming to our outlook for 2026:"
const HEADING =
  /^(?!.*\?)[^.:;]{0,40}\b(?:guidance|outlook|targets?|ambitions)\b[^.:;]{0,30}[.:]?$/i;
const LONGEST_HEADING = 70;
const MOST_UNDER = 12; // sentences
const OF_GUIDANCE = new Set([
  ...FORWARD,
  ...termsOf('old new current updated latest annual expected forecast'),
]);
const OPENS = /^(?:and|then|so|now|finally|also),? /i;

/** A line of a list that is read out under its heading: "The guidance. Costs, below 3.7 billion. …" */
export function answerFromGuidanceList(ask: Ask, book: Book): Draft | null {
  const { isAhead, isYesOrNo, want, speaker } = ask;
  if (!isAhead || isYesOrNo || want === 'why' || want === 'when' || speaker !== null) return null;
  const { call } = book.transcript;
  const asked = new Set(
    termsOf(withoutSpans(ask.text, findPeriods(ask.text, call))).filter(
      (term) => !OF_GUIDANCE.has(term),
    ),
  );
  if (asked.size === 0) return null;
  for (const heading of book.said) {
    if (!isHeading(heading)) continue;
    const listed = book.said
      .slice(heading.at + 1, heading.at + 1 + MOST_UNDER)
      .filter(({ turn, worth }) => turn === heading.turn && worth >= 1);
    const line =
      listed.find((each) => isLineOf(each, asked, ask, book)) ??
      listed.find((each) => isLineOf(each, asked, ask, book, MOVES));
    if (!line) continue;
    const revision = revisionOf(line, book);
    return answered(
      [line, ...(revision ? [revision] : [])].map((each) => ({
        wordings: [quoted(each, ask.terms, book)],
        ids: [each.id],
      })),
      { form: 'passages', isWhole: true },
    );
  }
  return null;
}

function isHeading({ text, worth }: Said): boolean {
  return worth >= 1 && text.length <= LONGEST_HEADING && !/\d%/.test(text) && HEADING.test(text);
}

/** Begins with all that is asked and nothing else, up to its figure. */
function isLineOf(
  said: Said,
  asked: ReadonlySet<Term>,
  ask: Ask,
  book: Book,
  beside: ReadonlySet<Term> = new Set(),
): boolean {
  const [first] = figuresOf(said, book);
  if (!first) return false;
  const { call } = book.transcript;
  const periods = findPeriods(said.text, call);
  const labels = periods.flatMap(({ label }) => label ?? []);
  const year = `FY ${call.fiscalYear}`;
  const wanted = ask.period?.label ?? year;
  if (labels.length > 0 && !labels.includes(wanted) && !labels.includes(year)) return false;
  const head = withoutSpans(said.text.slice(0, first.start), periods).replace(OPENS, '');
  const own = termsOf(head).filter((term) => !OF_GUIDANCE.has(term) && !tellsNothing(term));
  return (
    own.every((term) => asked.has(term) || beside.has(term)) &&
    [...asked].every((term) => own.includes(term))
  );
}
