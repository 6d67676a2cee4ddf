import type { Brief, Evidence } from '../core/brief.ts';
import { onceOf } from '../core/once-of.ts';

/** The quotes of a brief, numbered in the order a reader meets them; one number a passage. */
export interface Citations {
  readonly passages: readonly Evidence[];
  /** The numbers of these passages, from 1, in order. */
  numbers(evidence: readonly Evidence[]): readonly number[];
  /** "[1, 2]" for these passages; empty when there are none. */
  label(evidence: readonly Evidence[]): string;
}

/** Numbers a brief's evidence: the same for the brief, its quotes and the terminal. */
export const citationsOf = onceOf(
  ({ highlights, metrics, guidance, questions, checks }: Brief): Citations => {
    const worthShowing = checks.filter(({ verdict }) => verdict !== 'agrees');
    return numbered([...highlights, ...metrics, ...guidance, ...questions, ...worthShowing]);
  },
);

/** Numbers the passages that these rest on, in their order, each passage of each call once. */
export function numbered(cited: readonly { readonly evidence: readonly Evidence[] }[]): Citations {
  const passages: Evidence[] = [];
  const numbers = new Map<string, number>();
  for (const { evidence } of cited)
    for (const each of evidence) {
      if (numbers.has(keyOf(each))) continue;
      passages.push(each);
      numbers.set(keyOf(each), passages.length);
    }
  const numbersOf = onceOf((evidence: readonly Evidence[]): readonly number[] =>
    [...new Set(evidence.flatMap((each) => numbers.get(keyOf(each)) ?? []))].toSorted(
      (one, other) => one - other,
    ),
  );
  return {
    passages,
    numbers: numbersOf,
    label: (evidence) => {
      const found = numbersOf(evidence);
      return found.length === 0 ? '' : `[${found.join(', ')}]`;
    },
  };
}

function keyOf({ call, sentences, quote }: Evidence): string {
  return `${call ?? ''}\n${sentences.join(',')}\n${quote}`;
}
