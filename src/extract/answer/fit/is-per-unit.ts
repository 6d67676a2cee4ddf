import type { Fact } from '../../../figures/fact.ts';
import { termOf } from '../../../figures/lexicon/lexicon.ts';
import type { Ask } from '../ask/ask.ts';
import { kindredOf } from '../ask/kindred.ts';
import { wantsFigure } from '../ask/want.ts';
import type { Book } from '../book/book.ts';
import { type Term, termsOf } from '../book/terms.ts';
import type { Shown } from './shown.ts';

// A rate of time is a usual way to tell any amount, a step of a rate asks for a sensitivity.
const ASKED =
  /\b(?:per|for (?:each|every)) (?!(?:year|annum|quarter|month|week|hour|cent|percent\w*|points?|basis|yen|dollar|euro|pound|franc|kron\w+|\w+ (?:percent|points?|yen|dollar|euro)|se|my|the|our|call)\b)((?:[\p{L}\p{N}&-]+ ?){1,3})/iu;
const TOLD =
  /(?:\b(?:per|each|every)|(?<=\d[\d.,]*\s(?:(?:million|billion|cents?|dollars?|euros?)\s)?)an?)\s((?:[\p{L}\p{N}&-]+\s?){1,3})/giu;
const BESIDE = 40; // letters behind a figure
const OF_SHARES = /^(?:share|ads|adr|unit)/i;

/** Whether a figure of each unit is shown where one is asked for: "EBITDA per ton" is no EBITDA. */
export function isPerUnit(ask: Ask, { facts, said }: Shown, book: Book): boolean {
  const [, words = ''] = ASKED.exec(ask.text) ?? [];
  const unit = termsOf(words);
  if (unit.length === 0 || ask.isYesOrNo) return true;
  if (!wantsFigure(ask.want) && ask.metrics.length === 0) return true;
  // "Revenue per available room", "average revenue per user": a line of its own, called by other names
  const [metric = ''] = ask.metrics;
  const kind = ask.metricText?.includes(' per ') ? termOf(metric)?.kind : undefined;
  if (kind !== undefined && (kind !== 'per share' || facts.length > 0)) return true;
  if (facts.length > 0) return facts.some((fact) => isOfEach(fact, words, unit, book));
  return said.some(({ text, worth }) => worth > 0 && tellsEach(text, unit));
}

function isOfEach(
  { metric, spoken, sentence }: Fact,
  words: string,
  unit: readonly Term[],
  book: Book,
): boolean {
  if (OF_SHARES.test(words) && termOf(metric)?.kind === 'per share') return true;
  if (tellsEach(metric, unit)) return true;
  const text = book.said.find(({ id }) => id === sentence)?.text ?? '';
  return tellsEach(text.slice(spoken.end, spoken.end + BESIDE), unit);
}

/** "Per EUV system", "a ton": some word of the asked unit, or one that means it. */
function tellsEach(text: string, unit: readonly Term[]): boolean {
  const meant = new Set([...unit, ...kindredOf(unit).flatMap((other) => termsOf(other))]);
  return [...text.matchAll(TOLD)].some(([, told = '']) =>
    termsOf(told).some((term) => meant.has(term)),
  );
}
