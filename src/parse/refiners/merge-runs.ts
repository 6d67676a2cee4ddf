import { isRoleLabel } from '../people/names.ts';
import type { DraftTurn, Refiner } from '../turns/draft.ts';

/**
 * Joins consecutive turns of one speaker in one section: a page break printed the name again. Labels
 * such as "Unidentified Analyst" stay apart, since they may be two people.
 */
export const mergeRuns: Refiner = (draft) => {
  const runs: DraftTurn[][] = [];
  for (const turn of draft.turns) {
    const run = runs.at(-1);
    const last = run?.[0];
    const isSame = last?.speaker === turn.speaker && last.section === turn.section;
    if (run && isSame && (!isRoleLabel(turn.speaker) || /^operator$/i.test(turn.speaker)))
      run.push(turn);
    else runs.push([turn]);
  }
  const turns = runs.flatMap(([first, ...rest]) =>
    first ? [{ ...first, text: [first, ...rest].map(({ text }) => text).join('\n') }] : [],
  );
  return { ...draft, turns };
};
