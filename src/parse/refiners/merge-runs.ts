import type { DraftTurn, Refiner } from '../draft.ts';

/** Joins consecutive turns of one speaker in one section: a page break printed the name again. */
export const mergeRuns: Refiner = (draft) => {
  if (draft.layout === 'unstructured') return draft;
  const turns: DraftTurn[] = [];
  for (const turn of draft.turns) {
    const last = turns.at(-1);
    const same = last && last.speaker === turn.speaker && last.section === turn.section;
    if (same) turns[turns.length - 1] = { ...last, text: `${last.text}\n${turn.text}` };
    else turns.push(turn);
  }
  return { ...draft, turns };
};
