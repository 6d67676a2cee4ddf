import type { Refiner, SetAside } from '../draft.ts';

// Lines of the page, not of the call: each stands alone on its line.
const FURNITURE =
  /^(?:(?:[-–=]+\s*)?page\s+\d{1,3}(?:\s+of\s+\d{1,3})?(?:\s*[-–=]+)?|\d{1,3}|advertisement|story continues|view comments|in this article:|\(continued\)|[[(]?\d{1,2}:\d{2}(?::\d{2})?[\])]?)$/i; // Page 3 of 12, (12:05)
const MAX_LENGTH = 40;

/** Sets aside page numbers, time marks and page furniture that stand between the lines of speech. */
export const furniture: Refiner = (draft) => {
  const setAside: SetAside[] = [];
  const turns = draft.turns.flatMap((turn) => {
    const lines = turn.text.split('\n');
    const speech = lines.filter((line) => line.length > MAX_LENGTH || !FURNITURE.test(line));
    if (speech.length === lines.length) return [turn];
    for (const text of lines)
      if (text.length <= MAX_LENGTH && FURNITURE.test(text))
        setAside.push({ text, reason: 'page furniture' });
    return speech.length > 0 ? [{ ...turn, text: speech.join('\n') }] : [];
  });
  return setAside.length > 0
    ? { ...draft, turns, setAside: [...draft.setAside, ...setAside] }
    : draft;
};
