import { calmName, isNameShaped } from '../people/names.ts';
import { isRole } from '../people/roster.ts';

/** A line that may open a turn: who, with what decoration, and the speech on the same line. */
export interface Marker {
  readonly at: number;
  readonly name: string;
  readonly detail: string | null;
  readonly speech: string;
  readonly shape:
    | 'colon'
    | 'counter'
    | 'timestamp'
    | 'detail'
    | 'dash'
    | 'stacked'
    | 'alone'
    | 'tag'
    | 'column'
    | 'letter';
  /** Lines the label stands on: 1, but for labels of a name and an office below it. */
  readonly taken: number;
  /** The printed number of the turn: `[12]`. */
  readonly counter: number | null;
  /** Whether the line says by itself that somebody speaks: a number, a time, `Q - `, an office. */
  readonly isSure: boolean;
}

const LABEL =
  /^(.{1,200}?)(?:\s*\(([^()]+)\)|(?:,|\s(?:--|-|–|—)|\s(?=\s))\s+(\S.*)|,(\p{Lu}.+))$/u; // Ana Ruiz (CFO)
// Ana Ruiz of Lumo AB; "Bank of Westmark" is nobody
const EMPLOYED = /^(\p{Lu}\S*(?:\s\S+){1,3}?)\s(?:of|with|from|at)\s(\p{Lu}.+)$/u;
// Ana Ruiz Chief Financial Officer
const TITLED =
  /^((?:[^,()–—-]|(?<=\p{L})-(?=\p{L})){3,40}?)\s((?:Chief|Executive|Senior|Vice|President|Director|Head of|Chair\p{L}*|C[EFOT]O|[ES]?VP|Analyst|Managing|General Manager)\b.*)$/u;
// A line of prose that begins with a name goes on as prose: "Ana Ruiz, our CFO, and"
const PROSE =
  /^(?:our|who|the|and|will|is|as|with|we|i)\b|[.;!?]\s|,$|\b(?:and|of|the|our|with|for|to|is|in|on|at|by|as|a|an|will)$/i;
// "Ana Ruiz – Two things here: first"
const SAID =
  /\b(?:[Ww]e|[Oo]ur|[Yy]ou|is|are|was|were|have|has|had|[Tt]his|[Tt]hat|they)\b|[$€£¥%]/;
const SMALL_WORD = /(?<!\S)(?!(?:of|and|the|for|in|at|to|de|von)\b)\p{Ll}/gu;
const SUFFIX = /^(?:jr|sr|ii|iii|iv|ph\.?d|cfa)\.?$/i;

/** A marker of a label that has the shape of a name, alone or with an office or a house; null for any other. */
export function makeMarker(
  at: number,
  shape: Marker['shape'],
  label: string,
  detail: string | null,
  speech = '',
  counter?: string,
): Marker | null {
  const isName = isNameShaped(label);
  const titled = isName ? null : TITLED.exec(label);
  const [, head = '', inside = '', behind = '', close = ''] =
    titled ?? LABEL.exec(label) ?? EMPLOYED.exec(label) ?? [];
  const tail = inside || behind || close;
  const isSplit = tail !== '' && !SUFFIX.test(tail) && isNameShaped(head);
  const name = (isSplit ? head : label).trim();
  if (isSplit ? isProse(tail) : !isName) return null;
  // "Ana Ruiz Managing Director Two things here: first"
  if (titled && shape === 'colon' && smallWords(tail) > 1) return null;
  const beside = isSplit ? tail.trim() : null;
  return {
    at,
    shape,
    name: calmName(name),
    detail: detail?.trim() ?? beside,
    speech,
    taken: 1,
    counter: counter ? Number(counter) : null,
    isSure:
      shape === 'counter' ||
      shape === 'timestamp' ||
      (name.includes(' ') && isRole(detail ?? beside ?? '')),
  };
}

/** Whether what stands behind a name goes on as a sentence does, and names no office or house. */
function isProse(tail: string): boolean {
  if (PROSE.test(tail) || SAID.test(tail)) return true;
  return smallWords(tail) > 1 && !isRole(tail);
}

function smallWords(text: string): number {
  return text.match(SMALL_WORD)?.length ?? 0;
}

/** A label on several lines, its office on the last of them. */
export function stackedMarker(at: number, name: string, detail: string, taken: number): Marker {
  const isSure = name.includes(' ') && isRole(detail);
  return { at, shape: 'stacked', name, detail, speech: '', taken, counter: null, isSure };
}

/** The words of a marker's line that are its label, not its speech. */
export function labelOf(line: string, { speech }: Marker): string {
  const text = line.trim();
  return text.slice(0, text.length - speech.length).trim();
}
