import type { Refiner } from '../draft.ts';
import { isOperator } from '../names.ts';

const OPENS =
  /\b(?:(?:our|the|your) (?:first|next) question|first question (?:comes|is|today|will)|take (?:our|the|your) first question|(?:begin|start|open|conduct|move (?:on )?to)\b.{0,40}\bquestion[- ]and[- ]answer|go ahead with your question)\b/i;

/** Without a heading, questions begin at the turn that announces the first one. */
export const questionSection: Refiner = (draft) => {
  if (draft.layout === 'unstructured' || draft.turns.some(({ section }) => section === 'qa'))
    return draft;
  const at = draft.turns.findIndex(
    ({ speaker, text }, index) =>
      index > 0 && OPENS.test(text) && (isOperator(speaker) || text.length < 600),
  );
  if (at === -1) return draft;
  return {
    ...draft,
    turns: draft.turns.map((turn, index) => (index < at ? turn : { ...turn, section: 'qa' })),
  };
};
