import type { Transcript } from '../../core/transcript.ts';
import { type Placed, sentencesOfTurn } from '../../extract/evidence.ts';
import { endOf, isLater } from '../../figures/time/fiscal.ts';
import { findPeriods } from '../../figures/time/periods.ts';

const FARTHEST = 4; // sentences back in one turn that a year is carried from
// "For the year", "let me turn to the year": not one that is over, or a part of it
const OF_YEAR =
  /\b(?:full|whole)[- ]year\b|(?<!\b(?:rest|remainder|balance|half|part|end|beginning|start|middle|course|time|earlier|later|early|late|quarters|months|halves) (?:of |in )?)\b(?:the|this) (?:full |whole |fiscal |entire )?year\b(?! (?:ago|before|earlier|over year|to date|end)\b|-)/i;
// "As for the rest of the year, we are holding our outlook": what it is of is the year
const REST = /\b(?:rest|remainder|balance) of (?:the|this) (?:fiscal )?year\b/i;
const HOLDS =
  /\b(?:hold|keep|leav|rais|lift|lower|narrow|tighten|reduc|increas|trimm?|cutt?|reiterat|maintain|reaffirm|confirm|updat)(?:e|es|ed|ing|s)?\b[^.;]{0,60}\b(?:outlook|guidance|forecast|range|target|to|at)\b/i;
const SHORTER =
  /\b(?:quarters?|months?|weeks?|Q[1-4]|H[12]|spring|summer|autumn|winter|(?:first|second|other) half|back half|half[- ]year)\b/i;

/**
 * The period that guidance is for which names none of its own: its brief's, else that of the words before it
 * in the same turn. Null where a shorter time stands between, or none at all.
 */
export function periodAhead(
  own: Placed,
  horizon: string | null,
  transcript: Transcript,
): string | null {
  const { call } = transcript;
  if (horizon !== null && endOf(horizon) !== null && isLater(horizon, call)) return horizon;
  const said = sentencesOfTurn(transcript, own.turn.index);
  const at = said.findIndex(({ id }) => id === own.id);
  for (const { text } of said.slice(Math.max(0, at - FARTHEST), at + 1).toReversed()) {
    const [label, another] = new Set(
      findPeriods(text, call).flatMap(({ label, isTime, versus }) =>
        isTime && versus === null && label !== null && isLater(label, call) ? [label] : [],
      ),
    );
    if (label !== undefined) return another === undefined && label.startsWith('FY') ? label : null;
    if (SHORTER.test(text)) return null;
    const isYear = OF_YEAR.test(text) || (REST.test(text) && HOLDS.test(own.text));
    // Held after the year is over: which one is meant, nobody can tell.
    if (isYear) return /^Q[1-3] /.test(call.period) ? `FY ${call.fiscalYear}` : null;
  }
  return null;
}
