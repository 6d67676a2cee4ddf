import type { Turn } from '../../core/transcript.ts';

const FEWEST = 20;
const MOST_LINES = 0.9; // some lines hold two sentences, or one that was cut in two

/** Whether a turn stands a line a sentence, as captions do: its lines are then no paragraphs. */
export function isLined({ text, sentences }: Pick<Turn, 'text' | 'sentences'>): boolean {
  if (sentences.length < FEWEST) return false;
  const lines = text.split('\n').length;
  return lines >= sentences.length * MOST_LINES;
}
