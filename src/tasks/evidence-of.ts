import type { Evidence } from '../core/brief.ts';
import type { IndexedSentence } from '../verify/call-index.ts';

/** One piece of evidence a sentence, so that quotes stay slices of one turn. */
export function evidenceOf(sources: readonly IndexedSentence[]): Evidence[] {
  return sources.map(({ id, text }) => ({ sentences: [id], quote: text }));
}
