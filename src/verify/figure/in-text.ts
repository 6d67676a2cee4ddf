import type { SpokenFigure } from '../../figures/grammar/spoken-figure.ts';

/** A figure in its text, by its place among those of the text. */
export interface InText {
  readonly text: string;
  readonly figures: readonly SpokenFigure[];
  readonly at: number;
}
