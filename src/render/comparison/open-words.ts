import type { Evidence } from '../../core/brief.ts';
import type { OpenPromise } from '../../core/comparison.ts';
import { topicLabel } from '../../figures/print/phrases.ts';
import { periodIn } from '../brief/since-words.ts';
import { counted } from '../summaries.ts';

/** One promise that is still to be kept, in the form of a line of guidance. */
export interface OpenLine {
  /** "Due Q3 2025". */
  readonly fate: string;
  readonly topic: string;
  readonly words: string;
  readonly evidence: readonly Evidence[];
}

/** What is promised for a time still to come, the soonest first. */
export function openLines(open: readonly OpenPromise[]): readonly OpenLine[] {
  return open.map(({ call, label, due, statement }) => ({
    fate: `Due ${due}`,
    topic: topicLabel(label),
    words: `“${statement.text}” (${periodIn(call)})`,
    evidence: statement.evidence,
  }));
}

/** "3 promises". */
export function openSummary(open: readonly OpenPromise[]): string {
  return counted(open.length, 'promise');
}
