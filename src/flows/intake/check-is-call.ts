import { earningsError } from '../../core/faults.ts';
import type { Transcript } from '../../core/transcript.ts';

/** The shortest call that says anything; the shortest of 250 read has twenty times as much. */
export const LEAST_SPEECH = 250;

const LEAST_TERMS = 3;
const LEAST_FIGURES = 3;

// What is spoken of on calls about results, one idea a row: of 250 calls read every one has six or more.
const TERMS: readonly RegExp[] = [
  /\brevenues?\b|\bsales\b|\bturnover\b/i,
  /\bearnings\b/i,
  /\bquarter(?:ly|s)?\b|\bhalf[- ]year\b|\bfull[- ]year\b/i,
  /\bresults\b/i,
  /\bguid(?:e|ed|ance)\b|\boutlook\b/i,
  /\bmargins?\b/i,
  /\banalysts?\b/i,
  /\boperator\b/i,
  /\bconference call\b|\bon (?:the|this|today['’]s) call\b/i,
  /\bfiscal\b/i,
  /\bEBITDA\b|\bEPS\b|\bper share\b/,
  /\bprofits?\b|\bincome\b|\bloss(?:es)?\b/i,
  /\bcash(?: flow)?\b/i,
  /\bdividends?\b|\bshareholders?\b|\binvestors?\b/i,
  /\b(?:million|billion|crore|lakh)\b/i,
  /\byear[- ](?:over|on)[- ]year\b|\ba year ago\b|\blast year\b/i,
];
const FIGURE =
  /\d[\d,.]{0,40}\s?(?:%|percent\b|basis points\b|million\b|billion\b|crore\b)|(?:[$€£¥₹]|\b[A-Z]{3})\s?\d/; // RMB 5.2

/**
 * Throws `source.too_short` for a stub and `source.not_a_call` for what is no speech about results: a
 * page around a call, a report, chat. A false brief of such a text would be worse than a refusal.
 */
export function checkIsCall(transcript: Transcript): void {
  const characters = speechOf(transcript);
  if (characters < LEAST_SPEECH)
    throw earningsError('source.too_short', { characters, limit: LEAST_SPEECH });
  if (!readsAsCall(transcript)) throw earningsError('source.not_a_call', {});
}

/** How many characters are spoken. */
export function speechOf({ turns }: Transcript): number {
  return turns.reduce((sum, { text }) => sum + text.trim().length, 0);
}

/** Whether a text speaks of results: by its terms, in turns; or in statements with figures. */
export function readsAsCall({ turns, structure }: Transcript): boolean {
  const text = turns.map((turn) => turn.text).join('\n');
  const hasTerms = TERMS.filter((term) => term.test(text)).length >= LEAST_TERMS;
  const sentences = turns.flatMap((turn) =>
    turn.sentences.map(({ start, end }) => turn.text.slice(start, end).trim()),
  );
  const hasFigures = sentences.filter((each) => FIGURE.test(each)).length >= LEAST_FIGURES;
  // Turns with figures are a call in any language; a text without turns may be one long question.
  if (structure === 'turns') return hasTerms || hasFigures;
  const asked = sentences.filter((sentence) => sentence.endsWith('?')).length;
  return hasTerms && hasFigures && asked * 2 < sentences.length;
}
