import type { Participant, Side } from '../core/transcript.ts';
import type { Draft, DraftTurn, RosterRow } from './draft.ts';
import { companySlug } from './identify.ts';
import { foldName, isOperator, surnameOf } from './names.ts';

/** Who was on the call, and the canonical name of each printed speaker. */
export interface People {
  readonly participants: readonly Participant[];
  canonical(printed: string): string;
}

const SPOKEN = /\b(?:Mr|Ms|Mrs|Dr)\.\s((?:[\p{Lu}][\p{L}'’-]+\s){0,2}[\p{Lu}][\p{L}'’-]+)/gu; // Mr. Henry He
const OFFICE =
  /\b[Oo]ur\s((?:[\w&]+\s){0,4}?(?:CEO|CFO|COO|CTO|[Cc]hief [\w ]{3,20}? [Oo]fficer|[Cc]hairman|[Pp]resident|[Tt]reasurer|[Hh]ead of [Ii]nvestor [Rr]elations))\s?,\s(?:Mr\.\s|Ms\.\s|Mrs\.\s|Dr\.\s)?((?:\p{Lu}[\p{L}'’-]+\s?){1,3})/gu; // our CFO, Henry
const SELF = /\b(?:this is|it['’]s)\s([\p{Lu}][\p{L}'’-]+)(?=[\s.,])/u; // This is Henry

/** Reads participants from roster, labels and speech: one person, one name, one side. */
export function readPeople(draft: Draft, company: string): People {
  const rows = uniqueRows(draft);
  const speech = draft.turns.map(({ text }) => text).join('\n');
  const participants = rows.map((row) => ({
    ...row,
    side: sideOf(row, draft, company),
    aliases: [] as string[],
  }));
  for (const { name, role } of spokenNames(speech)) {
    const person = ownerOf(name, role, participants);
    if (person && person.name !== name && !person.aliases.includes(name)) person.aliases.push(name);
  }
  for (const turn of draft.turns) {
    const self = SELF.exec(turn.text.slice(0, 240))?.[1];
    const person = participants.find(({ name }) => name === canonicalOf(turn.speaker, rows));
    const known =
      person &&
      foldName(person.name)
        .split(' ')
        .includes(self?.toLowerCase() ?? '');
    if (self && person && person.side !== 'operator' && !known && !person.aliases.includes(self))
      person.aliases.push(self);
  }
  return { participants, canonical: (printed) => canonicalOf(printed, rows) };
}

/** Roster rows, then speakers the roster does not list. */
function uniqueRows(draft: Draft): readonly RosterRow[] {
  const rows: RosterRow[] = [];
  for (const row of draft.roster)
    if (!rows.some(({ name }) => foldName(name) === foldName(row.name))) rows.push(row);
  if (draft.layout === 'unstructured') return rows;
  for (const { speaker, role, affiliation } of draft.turns)
    if (canonicalOf(speaker, rows) === speaker && !rows.some(({ name }) => name === speaker))
      rows.push({ name: speaker, role, affiliation });
  return rows;
}

/** The roster's name for a printed one: the same folded, or surname and first initial. */
function canonicalOf(printed: string, rows: readonly RosterRow[]): string {
  const folded = foldName(printed);
  if (folded === '') return printed;
  const same = rows.find(({ name }) => foldName(name) === folded);
  if (same) return same.name;
  const near = rows.filter(
    ({ name }) =>
      surnameOf(name) === surnameOf(printed) &&
      foldName(name).charAt(0) === folded.charAt(0) &&
      folded.includes(' '),
  );
  return near.length === 1 ? (near[0]?.name ?? printed) : printed;
}

function sideOf(row: RosterRow, draft: Draft, company: string): Side {
  if (isOperator(row.name)) return 'operator';
  if (row.affiliation && sameCompany(row.affiliation, company)) return 'company';
  if (/\banalyst\b|\bresearch\b/i.test(`${row.role ?? ''} ${row.affiliation ?? ''}`))
    return 'analyst';
  const said = draft.turns.filter(({ speaker }) => canonicalOf(speaker, [row]) === row.name);
  if (said.length === 0) return 'unknown';
  if (said.some(({ section }) => section === 'prepared')) return 'company';
  if (isAnnounced(row.name, draft.turns)) return 'analyst';
  if (row.role && /\b(?:chief|officer|president|director|ceo|cfo|chair)/i.test(row.role))
    return 'company';
  return said.some(({ text }) => text.includes('?')) ? 'analyst' : 'unknown';
}

function isAnnounced(name: string, turns: readonly DraftTurn[]): boolean {
  const surname = surnameOf(name);
  return turns.some(
    ({ speaker, text }) =>
      isOperator(speaker) &&
      /\bquestion\b|\bline\b/i.test(text) &&
      text.toLowerCase().includes(surname),
  );
}

function sameCompany(one: string, other: string): boolean {
  const [short, long] = [companySlug(one), companySlug(other)].sort((a, b) => a.length - b.length);
  return short !== undefined && short !== '' && (long ?? '').startsWith(short);
}

function spokenNames(speech: string): readonly { name: string; role: string | null }[] {
  const titled = [...speech.matchAll(SPOKEN)].flatMap(([printed, name = '']) => [
    { name, role: null },
    { name: printed, role: null },
  ]);
  const offices = [...speech.matchAll(OFFICE)].map(([, role = '', name = '']) => ({
    name: name.trim(),
    role: role.toLowerCase(),
  }));
  return [...titled, ...offices].filter(({ name }) => name !== '');
}

/** Whom a spoken name means: the one bearer of the surname, else the one holder of the office. */
function ownerOf<P extends Participant>(
  name: string,
  role: string | null,
  people: readonly P[],
): P | null {
  const company = people.filter(({ side }) => side === 'company');
  const bearers = company.filter((person) => surnameOf(person.name) === surnameOf(name));
  if (bearers.length === 1) return bearers[0] ?? null;
  if (role === null) return null;
  const office = role.split(/\s+/).at(-1) ?? '';
  const holders = company.filter((person) =>
    new RegExp(`\\b${office}\\b`, 'i').test(person.role ?? ''),
  );
  return holders.length === 1 ? (holders[0] ?? null) : null;
}
