/** A run of characters as a page prints it; y counts up from the bottom, in points like all lengths. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  /** A watermark, or a stamp at the edge. */
  readonly isSlanted: boolean;
}

/** What one page prints, in the order of the file. */
export type Page = readonly Piece[];

/** What came of reading the pages of a PDF; `fault` is why there are none. */
export type PagesRead =
  | { readonly pages: readonly Page[] }
  | {
      readonly fault: 'source.damaged' | 'source.locked' | 'source.too_complex';
      /** For the log. */
      readonly why?: string;
    };
