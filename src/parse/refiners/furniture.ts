import { stripLines } from '../lines/strip-lines.ts';
import type { Refiner } from '../turns/draft.ts';

// Lines of the page, not of the call: each stands alone on its line.
const FURNITURE =
  /^(?:(?:[-–=]+\s*)?page\s+\d{1,3}(?:\s+of\s+\d{1,3})?(?:\s*[-–=]+)?|\d{1,3}|advertisement|story continues|view comments|in this article:|\(continued\)|[[(]?\d{1,2}:\d{2}(?::\d{2})?[\])]?)$/i; // Page 3 of 12, (12:05)
const MAX_LENGTH = 40;

/** Sets aside page numbers, time marks and page furniture that stand between the lines of speech. */
export const furniture: Refiner = (draft) =>
  stripLines(draft, 'page furniture', (line) => line.length <= MAX_LENGTH && FURNITURE.test(line));
