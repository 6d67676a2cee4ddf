import type { Draft, SetAside } from '../turns/draft.ts';

/** Sets aside the lines of turns that are no speech; a turn of nothing else goes with them. */
export function stripLines(
  draft: Draft,
  reason: string,
  isNoSpeech: (line: string) => boolean,
): Draft {
  const setAside: SetAside[] = [];
  const turns = draft.turns.flatMap((turn) => {
    const lines = turn.text.split('\n');
    const speech = lines.filter((line) => !isNoSpeech(line));
    if (speech.length === lines.length) return [turn];
    for (const text of lines) if (isNoSpeech(text)) setAside.push({ text, reason });
    return speech.length > 0 ? [{ ...turn, text: speech.join('\n') }] : [];
  });
  return setAside.length === 0
    ? draft
    : { ...draft, turns, setAside: [...draft.setAside, ...setAside] };
}
