import type { Participant } from '../../core/transcript.ts';
import type { Draft, DraftTurn, RosterRow } from '../turns/draft.ts';
import { readAliases } from './aliases.ts';
import type { Announcement, Calls } from './announcements.ts';
import { makeDirectory } from './directory.ts';
import { readIntroductions } from './introductions.ts';
import { isOperator, isRoleLabel, surnameOf } from './names.ts';
import { isAnalyst, sideOf } from './sides.ts';

const MIN_CALLED = 2;

/** Who was on the call, and its turns under canonical names. */
export interface People {
  readonly participants: readonly Participant[];
  readonly turns: readonly DraftTurn[];
}

/** Reads participants from roster, labels and speech: one person, one name, one side. */
export function readPeople(draft: Draft, company: string | null, calls: Calls): People {
  if (draft.layout === 'unstructured') return { participants: [], turns: draft.turns };
  const { rows: listed, turns } = settleNames(draft);
  const rows = withIntroductions(listed, turns);
  const called = Map.groupBy(
    turns.flatMap(({ text }) => calls(text)),
    ({ name }) => surnameOf(name),
  );
  const bySpeaker = Map.groupBy(turns, ({ speaker }) => speaker);
  const people = rows.map((row) => ({
    ...row,
    side: sideOf(row, company, {
      isAnnounced: !isRoleLabel(row.name) && called.has(surnameOf(row.name)),
      areAskersCalled: called.size >= MIN_CALLED,
      turns: bySpeaker.get(row.name) ?? [],
      calls,
    }),
  }));
  const aliases = readAliases(turns, people, calls);
  const participants = people.map(({ name, role, affiliation, side }) => ({
    name,
    role,
    affiliation: affiliation ?? (side === 'analyst' ? firmSaid(name, called) : null),
    side,
    aliases: [...(aliases.get(name) ?? [])],
  }));
  return { participants, turns };
}

/** The firm by which somebody is called on; null where namesakes are told apart by no first letter. */
function firmSaid(name: string, called: ReadonlyMap<string, readonly Announcement[]>) {
  if (isRoleLabel(name)) return null;
  const meant = (called.get(surnameOf(name)) ?? []).filter(
    (each) => each.name.charAt(0) === name.charAt(0),
  );
  const firms = new Set(meant.flatMap(({ firm }) => firm ?? []));
  const [only = null] = firms;
  return firms.size === 1 ? only : null;
}

/** A host's welcome says what labels do not: who holds which office. */
function withIntroductions(
  rows: readonly RosterRow[],
  turns: readonly DraftTurn[],
): readonly RosterRow[] {
  const introduced = readIntroductions(
    rows.filter(({ role }) => role === null),
    turns,
  );
  return rows.map((row) => {
    const said = introduced.get(row.name);
    if (!said) return row;
    return { ...row, role: said.role, side: row.side ?? (said.isOwn ? 'company' : null) };
  });
}

/** Whether a table names one house beside everybody, outsiders too: then it is the call's, and nobody's own. */
function areAllOfOneHouse(turns: readonly DraftTurn[]): boolean {
  const [house, ...others] = new Set(turns.map(({ affiliation }) => affiliation));
  if (!house || others.length > 0) return false;
  return turns.some(({ speaker, role }) => isOperator(speaker) || isAnalyst(role));
}

/** Roster rows first, then speakers the roster does not list; every turn under its row's name. */
function settleNames({ roster, turns }: Draft): {
  readonly rows: readonly RosterRow[];
  readonly turns: readonly DraftTurn[];
} {
  const directory = makeDirectory([]);
  const rows = new Map<string, RosterRow>();
  const enter = (row: RosterRow) => {
    const known = rows.get(directory.find(row.name) ?? row.name);
    if (known) {
      // A label may say what the list does not.
      const merged = {
        role: known.role ?? row.role,
        affiliation: known.affiliation ?? row.affiliation,
      };
      rows.set(known.name, { ...known, ...merged, side: known.side ?? row.side });
      return known.name;
    }
    directory.add(row.name);
    rows.set(row.name, row);
    return row.name;
  };
  for (const row of roster) enter(row);
  const isEmployer = !areAllOfOneHouse(turns);
  const named = turns.map((turn) => ({
    ...turn,
    speaker: enter({
      name: turn.speaker,
      role: turn.role,
      affiliation: isEmployer ? turn.affiliation : null,
      side: null,
    }),
  }));
  return { rows: [...rows.values()], turns: named };
}
