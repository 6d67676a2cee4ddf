import type { Versus } from '../../core/brief.ts';
import { guarded } from '../../core/guarded/guarded.ts';
import { matchesOf } from '../../core/matches.ts';
import type { Transcript } from '../../core/transcript.ts';
import { financeOf } from '../lexicon/financial-call.ts';

// "Unless otherwise noted, comparisons are to the first quarter"
const SAID = guarded(
  /\bcomparisons? (?:(?:that )?(?:we|i) (?:make|give|refer to|discuss) )?(?:today |on this call )?(?:is|are|will be|refer to|made)(?: made)? (?:to|with|against|versus|on) (?:an? |the |our )?(?:(?<quarter>(?:prior|previous|last|linked|preceding)[- ]quarter\b(?! of)|linked[- ]quarter|sequential)|(?<named>first|second|third|fourth)[- ]quarter\b|(?<year>(?:prior|previous|last)[- ]year|year[- ](?:ago|over[- ]year|on[- ]year)|same (?:quarter|period)))/i,
);
// "Unless otherwise noted, all growth rates are year-over-year"
const ALL = guarded(
  /\ball (?:of (?:our|the) )?(?:(?:percentage|growth|financial) )?(?:comparisons|growth|rates|percentages|changes|variances)(?: rates?| figures| changes)? (?:(?:that )?(?:we|i) (?:make|give|quote|cite|discuss|refer to) )?(?:today |on this call )?(?:are|will be|refer to) (?:(?:on|to|an?|the|made|given|versus|against|compared|with) ){0,4}(?:(?<quarter>quarter[- ](?:over|on)[- ]quarter|sequential|(?:prior|previous|last|linked)[- ]quarter\b(?! of))|(?<year>year[- ](?:over|on)[- ]year|(?:prior|previous|last)[- ]year|year[- ]ago|same (?:quarter|period)))/i,
);
// "Let me begin with a summary of our third-quarter results compared to the second quarter of 2021."
const REVIEWED = guarded(
  /\b(?:summary|overview|review|recap|discussion|look|walk|run|go)\b[^.;,\d]{0,50}\b(?:results|performance|numbers|figures|financials)\b(?: for (?:the|our) [a-z]+ quarter)?,? (?:as )?compared (?:to|with|against) (?:the |our )?(?:(?<quarter>(?:prior|previous|last|linked|preceding)[- ]quarter|quarter before)|(?<named>first|second|third|fourth)[- ]quarter(?: of (?:fiscal )?(?:20)?\d\d)?|(?<year>(?:prior|previous|last)[- ]year(?: quarter| period)?|year[- ]ago quarter|same (?:quarter|period)(?: (?:of )?last year| a year ago)?))\./i,
);
const LINKED = guarded(
  /\blinked[- ]quarter\b|\bsequential\w*|\b(?:prior|previous|last) quarter\b|\bquarter[- ](?:over|on)[- ]quarter\b|\bqo[/-]?q\b/gi,
);
const YEARLY = guarded(
  /\byear[- ](?:over|on)[- ]year\b|\byo[/-]?y\b|\b(?:prior|previous|last)[- ]year\b|\byear[- ]ago\b|\ba year (?:ago|earlier)\b/gi,
);

const cache = new WeakMap<Transcript, Versus | null>();

/**
 * What a move is against where its sentence does not say: as the call tells once for all; open for a lender
 * that holds its figures mostly against the quarter before; null where it is as with any company.
 */
export function usualVersus(transcript: Transcript): Versus | null {
  const known = cache.get(transcript);
  if (known !== undefined) return known;
  const versus = versusOf(transcript);
  cache.set(transcript, versus);
  return versus;
}

const NAMES: readonly string[] = ['first', 'second', 'third', 'fourth'];

/** "To the second quarter of 2023", in a call on a second quarter: a year ago; in one on a third the quarter before. */
function versusNamed(name: string, { call }: Transcript): Versus | null {
  const [named, own] = [NAMES.indexOf(name.toLowerCase()), (call.fiscalQuarter ?? 0) - 1];
  if (own < 0) return null;
  if (named === own) return 'year-ago';
  return named === (own + 3) % 4 ? 'previous-quarter' : null;
}

function versusOf(transcript: Transcript): Versus | null {
  for (const { text } of transcript.turns) {
    const said = (SAID.exec(text) ?? ALL.exec(text) ?? REVIEWED.exec(text))?.groups;
    if (said?.quarter !== undefined) return 'previous-quarter';
    if (said?.named !== undefined) return versusNamed(said.named, transcript);
    if (said?.year !== undefined) return 'year-ago';
  }
  if (financeOf(transcript) !== 'lender') return null;
  const times = (words: typeof LINKED) =>
    transcript.turns.reduce((sum, { text }) => sum + matchesOf(text, words).length, 0);
  return times(LINKED) > times(YEARLY) ? 'other' : null;
}
