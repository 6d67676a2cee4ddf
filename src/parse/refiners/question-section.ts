import type { Refiner } from '../draft.ts';
import { isOperator } from '../names.ts';

const OPENS =
  /\b(?:(?:our|the|your) (?:very )?(?:first|next) question|first question (?:comes|is|today|will)|take (?:our|the|your) first question|(?:begin|start|open|conduct|move (?:on )?to)\b.{0,40}\bquestion[- ]and[- ]answer|go ahead with your question)\b/i;
// The operator's welcome also speaks of questions to come; nobody asks before this many turns.
const MIN_PREPARED = 1;
const MAX_LENGTH = 600;

/** Without a heading, questions begin at the turn that announces the first one. */
export const questionSection: Refiner = (draft) => {
  if (draft.turns.some(({ section }) => section === 'qa')) return draft;
  const at = draft.turns.findIndex(
    ({ speaker, text }, index) =>
      index >= MIN_PREPARED &&
      (isOperator(speaker) || text.length < MAX_LENGTH) &&
      OPENS.test(text.slice(0, 3000)),
  );
  if (at === -1) return draft;
  return {
    ...draft,
    turns: draft.turns.map((turn, index) => (index < at ? turn : { ...turn, section: 'qa' })),
  };
};
