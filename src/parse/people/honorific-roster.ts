import type { Side } from '../../core/transcript.ts';
import type { RosterRow } from '../turns/draft.ts';
import { isNameShaped } from './names.ts';
import { isRole, isRule, type Rosters, readRosters } from './roster.ts';

const OPENS =
  /^\s*(?:management|company)(?: team| participants| representatives)?\s*(?::\s*((?:\S.*)?))?$/i; // MANAGEMENT: MR. BO EK – CFO
const HOST = /^\s*(?:moderator|host(?:ed by)?|analyst|broker)s?\s*(?::\s*((?:\S.*)?))?$/i; // MODERATOR: MS. CY ORR – LUMO SECURITIES
const HONORIFIC = /\b(?:Mr|Ms|Mrs|Dr|Shri|Smt|Prof)\b\.?\s+/i;
const PEOPLE = new RegExp(`(?=${HONORIFIC.source})`, 'i');
const SPEECH = /^\s*[^:]{2,40}:\s+\S.{40,}$/; // Moderator: Ladies and gentlemen, good day …
const MOST_LINES = 60;
// Blank lines may stand between the heading and the first of its people.
const NEAR = 12;

/**
 * Reads the people of an exchange filing: "MR. BO EK – CFO – LUMO LIMITED", often in capitals and wrapped
 * over lines. Who stands under "MODERATOR" is of the broker that hosts the call. Files without such a
 * list are read as any roster.
 */
export function readHonorificRoster(lines: readonly string[]): Rosters {
  const start = lines.findIndex(
    (line, at) => OPENS.test(line) && HONORIFIC.test(lines.slice(at, at + NEAR).join(' ')),
  );
  if (start === -1) return readRosters(lines);

  const taken = new Set<number>();
  const groups: { readonly side: Side; text: string }[] = [];
  for (let at = start; at < Math.min(lines.length, start + MOST_LINES); at++) {
    const line = lines[at]?.trim() ?? '';
    const opens = OPENS.exec(line);
    const hosts = opens ? null : HOST.exec(line);
    const isList = opens || (hosts && (hosts[1] === undefined || startsHonorific(hosts[1])));
    if (!isList && (SPEECH.test(line) || isRule(line) || /[a-z]:$/.test(line))) break;
    taken.add(at);
    if (isList) groups.push({ side: opens ? 'company' : 'analyst', text: '' });
    const group = groups.at(-1);
    if (group) group.text += ` ${isList ? ((opens ?? hosts)?.[1] ?? '') : line}`;
  }
  const rows = groups.flatMap(({ side, text }) =>
    text.split(PEOPLE).flatMap((person) => rowOf(person, side) ?? []),
  );
  return rows.length > 0 ? { rows, lines: taken, glued: new Map() } : readRosters(lines);
}

function startsHonorific(text: string): boolean {
  return text.trim() === '' || text.search(HONORIFIC) === 0;
}

function rowOf(person: string, side: Side): RosterRow | null {
  if (person.search(HONORIFIC) !== 0) return null;
  const [printed = '', ...details] = person
    .replace(HONORIFIC, '')
    .replaceAll(/\s+/g, ' ')
    .split(/(?<!\s)(?:\s*[–—]\s*|\s+-{1,2}\s*|\s*-{1,2}\s+|\s*,\s+)/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const words = printed.split(' ');
  const office = words.findIndex((word, at) => at > 0 && isRole(word));
  // Two people side by side lose which office is whose: then none is given.
  const name = calm((office === -1 ? words : words.slice(0, office)).join(' '));
  if (!isNameShaped(name)) return null;
  const role = details.filter(isRole).join(', ');
  const house = details.filter((part) => !isRole(part)).at(-1) ?? null;
  return {
    name,
    role: role === '' ? null : calm(role),
    affiliation: house === null ? null : calm(house),
    side,
  };
}

/** "CHIEF FINANCIAL OFFICER" as titles are written; words of two or three letters stay: "CFO", "IR". */
function calm(text: string): string {
  if (/\p{Ll}/u.test(text)) return text;
  return text
    .split(' ')
    .map((word) => {
      if (/^(?:AND|OF|FOR|THE|TO|IN)$/.test(word)) return word.toLowerCase();
      if (/\.|^(?:[A-Z]{1,2}|C[A-Z]O|[AES]VP|LLP|PLC|INC|LTD)$/.test(word) && word.length < 5)
        return word;
      return word.replaceAll(/(?<=\p{L})\p{Lu}+/gu, (rest) => rest.toLowerCase());
    })
    .join(' ');
}
