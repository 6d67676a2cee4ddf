import type { Brief, Check } from '../core/brief.ts';
import type { Transcript } from '../core/transcript.ts';
import { readProse } from '../figures/read-prose.ts';
import { isSameFigure } from './figure/same-figure.ts';
import { SENTENCE_END } from './sentence-end.ts';

/**
 * A brief whose headline gives no figure that the call's own arithmetic contradicts: sentences that do
 * are taken out and told as withheld; `instead` stands where none is left.
 */
export function withoutConflicts(brief: Brief, transcript: Transcript, instead: string): Brief {
  const sentences = brief.headline.split(SENTENCE_END);
  const kept = sentences.filter((sentence) => !holdsConflict(sentence, transcript, brief.checks));
  if (kept.length === sentences.length) return brief;
  const text = sentences.filter((sentence) => !kept.includes(sentence)).join(' ');
  return {
    ...brief,
    headline: kept.join(' ') || instead,
    withheld: [...brief.withheld, { text, reason: 'value' }],
  };
}

/** Whether a text gives a figure in conflict, as it was said or rounded. */
function holdsConflict(text: string, transcript: Transcript, checks: readonly Check[]): boolean {
  const disputed = checks.flatMap(({ verdict, stated }) =>
    verdict === 'conflict' ? [stated] : [],
  );
  if (disputed.length === 0) return false;
  return readProse(text, transcript).figures.some((written) =>
    disputed.some((figure) => isSameFigure(written, { figure, step: 0 })),
  );
}
