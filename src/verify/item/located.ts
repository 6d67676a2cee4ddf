import type { Fact } from '../../figures/fact.ts';
import { readFigures } from '../../figures/grammar/read-figures.ts';
import type { SpokenFigure } from '../../figures/grammar/spoken-figure.ts';
import type { IndexedSentence } from '../call-index.ts';
import { isWritten } from '../figure/same-figure.ts';

/** Where a figure that a model names stands in the cited sentences, with what is read of it there. */
export interface Located {
  readonly sentence: IndexedSentence;
  readonly spoken: SpokenFigure;
  readonly facts: readonly Fact[];
}

/**
 * The places where a named figure ("EUR 2.09 billion", "up 14%", "1.1 million" of shares) stands in the cited
 * sentences, first those where something is read of it. A sign that none of them bears out is another figure; a move
 * is named without one, and so is a loss that is called one.
 */
export function locate(
  named: string,
  sources: readonly IndexedSentence[],
  { currency, isLoss }: { readonly currency: string | null; readonly isLoss: boolean },
): readonly Located[] {
  const [written] = readFigures(named, { currency });
  if (!written) return [];
  const isIt = (spoken: SpokenFigure) => isWritten({ spoken: written, band: null }, spoken);
  const places = sources.flatMap((sentence) =>
    sentence.figures.filter(isIt).map((spoken): Located => {
      const facts = sentence.facts.filter(({ spoken: { start } }) => start === spoken.start);
      return { sentence, spoken: facts[0]?.spoken ?? spoken, facts };
    }),
  );
  const way = Math.sign(written.figure.value);
  const isSigned = places.some(({ spoken, facts }) =>
    [spoken, ...facts.map((fact) => fact.spoken)].some(
      ({ figure: { value } }) => value === 0 || Math.sign(value) === way,
    ),
  );
  // "decreased by 10.1%" is named "10.1%"
  const isUnsigned = places.some(({ facts }) => facts.some(({ role }) => role === 'change'));
  if (!isSigned && !isUnsigned && !isLoss) return [];
  return places.toSorted(
    (one, other) => Number(one.facts.length === 0) - Number(other.facts.length === 0),
  );
}

const FAR = 4; // sentences that a heading or a subject holds for

/** A sentence with those before it in its turn that it may lean on, and the question it answers. */
export function around({ before, text, asked }: IndexedSentence, most = FAR): string {
  const said = [text];
  let each = before;
  for (let count = 0; each && count < most; count += 1) {
    said.unshift(each.text);
    each = each.before;
  }
  return [asked, ...said].join(' ');
}
