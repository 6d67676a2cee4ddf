import { findMetrics } from '../../../figures/lexicon/lexicon.ts';
import { sameMetric } from '../../../verify/figure/compare.ts';
import type { Ask } from '../ask/ask.ts';
import { periodsOf } from '../ask/asked-period.ts';
import { asksFormer } from '../ask/former-guidance.ts';
import type { Book, Said } from '../book/book.ts';
import { FORWARD, MOVES } from '../book/terms.ts';
import { answered, type Draft } from '../wording/draft.ts';
import { quoted } from '../wording/quote.ts';
import { declined } from './not-stated.ts';

const LEAST_WORTH = 0.4;
const OUTLOOK = '(?:guidance|outlook|forecasts?|guide)';
const ASKED = new RegExp(`\\b${OUTLOOK}\\b`, 'i');
// "We're not providing full year guidance"
const GIVES_NONE = new RegExp(
  `\\b(?:not|n['’]t)\\s(?:\\w+\\s){0,2}(?:giv(?:e|ing)|provid(?:e|ing)|issu(?:e|ing)|offer(?:ing)?|mak(?:e|ing)|hav(?:e|ing)|put(?:ting)? out|shar(?:e|ing))\\b[^.;,]{0,40}\\b${OUTLOOK}\\b`,
  'i',
);
// "For 2025 we will give you our guidance in February"
const TO_COME = new RegExp(
  `\\b(?:we|I)(?:['’]ll| will| plan to| expect to| intend to| are going to)\\s(?:\\w+\\s){0,3}(?:give|provide|issue|share|publish|announce|present|communicate|come out with|have)\\b[^.;]{0,60}\\b${OUTLOOK}\\b`,
  'i',
);
const BY_PART = /\b(?:quarterly|monthly|by (?:segment|region|quarter|country|product|business))\b/i;

/** "Guidance for 2025?": that none is given, or when it will be; null where the call says neither. */
export function answerNoGuidanceYet(ask: Ask, book: Book): Draft | null {
  const { isAhead, want, rest, segment, text } = ask;
  if (!isAhead || want === 'why' || segment !== null || !ASKED.test(text)) return null;
  if (asksFormer(text)) return null;
  if (rest.some((term) => !FORWARD.has(term) && !MOVES.has(term))) return null;
  const told = (pattern: RegExp) =>
    book.said.find((said) => {
      const [words] = said.worth >= LEAST_WORTH ? (pattern.exec(said.text) ?? []) : [];
      return words !== undefined && isOfAsked(said, words, ask, book);
    });
  const none = told(GIVES_NONE);
  if (none) return declined(ask, none, book);
  const later = told(TO_COME);
  return later
    ? answered([{ wordings: [quoted(later, ask.terms, book)], ids: [later.id] }], {
        form: 'passages',
        isWhole: true,
      })
    : null;
}

/** Of no other line, no part of the year, and of the asked time as far as it names one. */
function isOfAsked(said: Said, words: string, { metrics, period, text }: Ask, book: Book): boolean {
  if (BY_PART.test(words) && !BY_PART.test(text)) return false;
  const named = findMetrics(words);
  const isAsked = (name: string) => metrics.some((asked) => sameMetric(name, asked));
  if (named.length > 0 && !named.some(({ name }) => isAsked(name))) return false;
  const labels = periodsOf(said, book);
  if (labels.length === 0) return true;
  return period === null ? !labels.every(isOfNextYear) : labels.includes(period.label);

  // Within a year "the guidance" is the one for that year.
  function isOfNextYear(label: string): boolean {
    const { fiscalYear, fiscalQuarter } = book.transcript.call;
    const year = Number(/\d{4}/.exec(label)?.[0] ?? 0);
    return fiscalQuarter !== 4 && fiscalYear !== null && year > fiscalYear;
  }
}
