import type { DraftTurn, RosterRow } from '../turns/draft.ts';
import { isRoleLabel } from './names.ts';

const OPENING = 6; // turns in which people are introduced
const WITHIN = 6000;
const MOST = 200; // people that may be introduced
const TITLE = '(?:(?:Mr|Ms|Mrs|Dr|Sir)\\.?\\s)?';
const WORD =
  '(?:co-)?(?:chief|officer|president|director|head|chair(?:man|woman|person)?|c[a-z]o|treasurer|founder|counsel|controller|secretary|manager|investor relations)';
const OFFICE = new RegExp(`\\b${WORD}\\b`, 'i');
const OWN = '(?:our|the|its)\\s';
// ", our Chief Risk Officer, who will": up to a stop, or to the next person
const AFTER = new RegExp(`^,\\s(?:who is\\s)?(?<own>${OWN})?(?<office>[^;.:()\\n]{2,90})`, 'u');
const END =
  /,?\s(?:who|our|with|as well|will|joining|from|to)\b.*$|,?\sand\s(?:our\b|(?!(?:Chief|Executive|Managing|Head|Vice|Senior|Group|Chair\p{L}*|President|Co)\b)\p{Lu}[\p{L}.]+\s\p{Lu}).*$|,\s(?!(?:Sales|Finance|Legal|Strategy|Operations|Marketing|Europe|Asia|Americas|North)\b)\p{Lu}.*$/u;
// "our Executive Director, Sales and Distribution, Mr. "
const BEFORE = new RegExp(
  `\\b(?<own>${OWN})(?<office>(?:(?!\\b(?:our|its)\\b)[^;.:()\\n]){2,80}?),?\\s${TITLE}$`,
  'iu',
);
const FIRST_OFFICE = new RegExp(`\\b${OWN}(?:[\\p{L}&-]+,?\\s){0,4}?${WORD}\\b`, 'iu');

/** What the host says of somebody: "our CFO, Ms. Ana Ruiz", "Ana Ruiz, our Chief Financial Officer". */
export interface Introduction {
  readonly role: string;
  /** Said to be "our": one of the company's own. */
  readonly isOwn: boolean;
}

/** The offices by which the opening of a call introduces its speakers, by name as printed. */
export function readIntroductions(
  rows: readonly RosterRow[],
  turns: readonly DraftTurn[],
): ReadonlyMap<string, Introduction> {
  const opening = turns
    .slice(0, OPENING)
    .filter(({ section }) => section === 'prepared')
    .map(({ text }) => text.slice(0, WITHIN));
  const found = new Map<string, Introduction>();
  const names = rows
    .map(({ name }) => name)
    .filter((name) => !isRoleLabel(name))
    .slice(0, MOST);
  for (const text of opening)
    for (const name of names) {
      const said = found.has(name) ? null : introduced(text, name, names);
      if (said) found.set(name, said);
    }
  return found;
}

function introduced(text: string, name: string, names: readonly string[]): Introduction | null {
  const at = text.indexOf(name);
  if (at === -1) return null;
  const from = Math.max(0, text.slice(0, at).search(/(?<!\b(?:Mr|Ms|Mrs|Dr))[.!?]\s[^.!?]*$/u));
  const sentence = text.slice(from, at);
  const match = isOfficeFirst(text.slice(from, at + name.length), names)
    ? BEFORE.exec(afterOthers(sentence, names))
    : AFTER.exec(text.slice(at + name.length));
  const role = match?.groups?.office?.replace(END, '').trim() ?? '';
  if (!OFFICE.test(role)) return null;
  return { role, isOwn: /^our/i.test(match?.groups?.own ?? '') };
}

/** "our CFO, Ana Ruiz, and our CRO, Bo Lind": the office stands before each name. */
function isOfficeFirst(sentence: string, names: readonly string[]): boolean {
  const office = FIRST_OFFICE.exec(sentence)?.index ?? Number.POSITIVE_INFINITY;
  const places = names.map((name) => sentence.indexOf(name)).filter((place) => place !== -1);
  return office < Math.min(...places);
}

/** The words since the person named before. */
function afterOthers(sentence: string, names: readonly string[]): string {
  const ends = names.flatMap((name) => {
    const place = sentence.lastIndexOf(name);
    return place === -1 ? [] : [place + name.length];
  });
  return sentence.slice(Math.max(0, ...ends));
}
