import type { Refiner } from '../turns/draft.ts';

// Notes that editors and pages append to the last speaker's words; each begins its own line.
const NOTE =
  /^(?:\[?portions of this transcript|\[interpreted\] were spoken|\[?statements in english on this transcript|\[?the english (?:statements|portions)|advertisement$|[[(]?this transcript (?:was|has been|may|is)\b|(?:transcript (?:provided|powered)|transcribed|powered) by\b|copyright\b|©|\(c\) ?\d{4}|duration:\s|all earnings call transcripts|definitions$|\[?disclaimer\]?\s*(?::|$)|editor['’]?s note|note:? (?:this|the) transcript|(?:this|the) (?:above )?transcript (?:is|was|has|may|does)\b|(?:registered|corporate) office\s*:|safe harbou?r\s*:|more [\w.]{1,8} analysis$|for (?:more|further) information,? (?:please )?(?:contact|visit)|to continue reading\b|preliminary transcript:|edited transcript:)/i;
const RULE = /^[-=_*\s]{3,}/; // a ruler that a page prints on the note's own line
const MAX_LINES = 60;

/** Sets aside what stands after the last words of the call: editors' notes, page furniture. */
export const trailingNotes: Refiner = (draft) => {
  const last = draft.turns.at(-1);
  if (!last) return draft;

  const lines = last.text.split('\n');
  const from = lines.findIndex(
    (line, at) => lines.length - at <= MAX_LINES && NOTE.test(line.replace(RULE, '')),
  );
  if (from === -1) return draft;
  const speech = lines.slice(0, from).join('\n');
  const notes = lines.slice(from).map((text) => ({ text, reason: 'trailing note' }));
  return {
    ...draft,
    turns: [...draft.turns.slice(0, -1), ...(speech === '' ? [] : [{ ...last, text: speech }])],
    setAside: [...draft.setAside, ...notes],
  };
};
