import type { DraftTurn, Refiner } from '../draft.ts';

// Notes that editors and pages append to the last speaker's words; a whole line each.
const NOTE =
  /^(?:\[?portions of this transcript|\[interpreted\] were spoken|\[?statements in english on this transcript|advertisement$|\(?this transcript (?:was|has been|may)|transcript (?:provided|powered) by|copyright\b|©|duration:\s|all earnings call transcripts|\[?disclaimer\]?\s*:?$|editor'?s note|we encourage you to|view comments|story continues)/i;

/** Sets aside what stands after the last words of the call: editors' notes, page furniture. */
export const trailingNotes: Refiner = (draft) => {
  const last = draft.turns.at(-1);
  if (!last) return draft;

  const lines = last.text.split('\n');
  const from = lines.findIndex((line, at) => NOTE.test(line.trim()) && lines.length - at <= 40);
  if (from === -1) return draft;
  const speech = lines.slice(0, from).join('\n');
  const kept: readonly DraftTurn[] = speech === '' ? [] : [{ ...last, text: speech }];
  return {
    ...draft,
    turns: [...draft.turns.slice(0, -1), ...kept],
    setAside: [
      ...draft.setAside,
      ...lines.slice(from).map((text) => ({ text, reason: 'trailing note' })),
    ],
  };
};
