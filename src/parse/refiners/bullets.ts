import type { Refiner } from '../turns/draft.ts';

const BULLET = /^[-–•*·▪]\s+(?=\S)/; // - Thank you, and good morning.
const MIN_LINES = 8;
// Share of lines that carry one where the page, not the speaker, makes a list of them.
const MOSTLY = 0.8;

/** Sets aside the bullets of pages that print every paragraph as an item of a list. */
export const bullets: Refiner = (draft) => {
  const lines = draft.turns.flatMap(({ text }) => text.split('\n'));
  const marks = lines.flatMap((line) => BULLET.exec(line)?.[0].trim() ?? []);
  if (marks.length < Math.max(MIN_LINES, lines.length * MOSTLY)) return draft;
  const plain = (line: string) => line.replace(BULLET, '');
  return {
    ...draft,
    turns: draft.turns.map((turn) => ({
      ...turn,
      text: turn.text.split('\n').map(plain).join('\n'),
    })),
    setAside: [...draft.setAside, { text: marks.join(' '), reason: 'bullet' }],
  };
};
