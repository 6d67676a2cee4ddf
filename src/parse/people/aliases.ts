import { slipsBetween } from '../../core/slips-between.ts';
import type { Side } from '../../core/transcript.ts';
import type { DraftTurn } from '../turns/draft.ts';
import type { Calls } from './announcements.ts';
import { foldName, isRoleLabel, surnameOf } from './names.ts';
import { isShortFor } from './nicknames.ts';

/** Somebody who may be named in speech. */
export interface Named {
  readonly name: string;
  readonly role: string | null;
  readonly side: Side;
}

const TITLED = /\b((?:Mr|Ms|Mrs|Dr)\.)\s((?:\p{Lu}[\p{L}'’-]+\s){0,2}\p{Lu}[\p{L}'’-]+)/gu; // Mr. Henry He
const OFFICE =
  /\b(?:[Oo]ur|[Tt]he)\s((?:[\p{L}&-]+,?\s){0,7}?(?:C[A-Z]{1,2}O|[Cc]hief\s\p{L}+(?:\s\p{L}+)?\s[Oo]fficer|[Cc]hair(?:man|woman|person)?|[Pp]resident|[Tt]reasurer|[Ii]nvestor\s[Rr]elations)),?\s(?:(?:Mr|Ms|Mrs|Dr)\.\s)?(?!I['’])(\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+){0,2})/gu; // our CFO, Henry
// Some word of every office, for the many turns that name none.
const MAY_HOLD = /C[A-Z]{1,2}O|[Cc]h(?:ief|air)|[Pp]resident|[Tt]reasurer|[Rr]elations/;
const SELF =
  /\b(?:[Tt]his is|[Ii]t['’]s|I am|I['’]m)\s(\p{Lu}\p{Ll}[\p{L}'’-]*)(?=[.,!]|\s(?:here|speaking|again)\b)/u; // This is Henry.
const ADDRESSED =
  /\b(?:[Tt]hank you|[Tt]hanks|[Hh]i|[Hh]ello|[Hh]ey|[Ss]ure|[Yy]es|[Yy]eah|[Oo]kay|[Gg]ood (?:morning|afternoon|evening|question)),?\s(\p{Lu}\p{Ll}+)(?=[,.!?]|\sand\b)/gu; // Thank you, Tim.
const NEAR_TURNS = 3;
const MOST_SLIPS = 2;
const SELF_WITHIN = 200;

/** The other ways a call names its people, by canonical name: "Henry", "Mr. He" for Haijian He. */
export function readAliases(
  turns: readonly DraftTurn[],
  people: readonly Named[],
  calls: Calls,
): ReadonlyMap<string, readonly string[]> {
  const aliases = new Map<string, Set<string>>();
  const give = (person: Named | null | undefined, alias: string) => {
    if (!person || alias === person.name) return;
    aliases.set(person.name, (aliases.get(person.name) ?? new Set()).add(alias));
  };
  const company = people.filter(({ side }) => side === 'company');
  const bearers = Map.groupBy(company, ({ name }) => surnameOf(name));
  const holders = holdersIn(company);
  const byName = new Map(people.map((person) => [person.name, person]));

  for (const [at, { speaker, text }] of turns.entries()) {
    for (const [, title = '', name = ''] of text.matchAll(TITLED)) {
      const namesakes = bearers.get(surnameOf(name)) ?? [];
      // "Mr. He" is his; "Mr. David He" may be another He, so first names need an office beside them.
      if (namesakes.length === 1 && !name.includes(' ')) give(namesakes[0], `${title} ${name}`);
    }
    if (MAY_HOLD.test(text))
      for (const [, office = '', name = ''] of text.matchAll(OFFICE))
        give(holderOf(office, name, holders), name);
    const self = SELF.exec(text.slice(0, SELF_WITHIN))?.[1];
    const person = byName.get(speaker);
    if (self && person && !isRoleLabel(speaker) && !isPartOf(self, speaker)) give(person, self);
    const next = byName.get(turns[at + 1]?.speaker ?? '');
    const called = next?.side === 'analyst' ? calls(text) : [];
    const [only, ...others] = called;
    if (next && only && others.length === 0 && isMeant(only.name, next.name)) give(next, only.name);
    for (const [, short = ''] of text.matchAll(ADDRESSED)) {
      const near = new Set(
        turns.slice(Math.max(0, at - NEAR_TURNS), at).map((turn) => turn.speaker),
      );
      give(shortFor(short, near, byName), short);
    }
  }
  return new Map([...aliases].map(([name, said]) => [name, [...said]]));
}

/** Whether an announced name means the one who then speaks: first names agree and so nearly do last ones. */
function isMeant(announced: string, name: string): boolean {
  const [said, printed] = [foldName(announced).split(' '), foldName(name).split(' ')];
  if (said.length < 2 || isPartOf(announced, name)) return false;
  const [first = '', firstPrinted = ''] = [said[0], printed[0]];
  const [last = '', lastPrinted = ''] = [said.at(-1), printed.at(-1)];
  const isFirst =
    first === firstPrinted ||
    isShortFor(first, firstPrinted) ||
    (first.length > 3 && firstPrinted.includes(first));
  const isLast =
    slipsBetween(last, lastPrinted, MOST_SLIPS) <= MOST_SLIPS ||
    lastPrinted.startsWith(last) ||
    last.startsWith(lastPrinted);
  return isLast && (isFirst || first.charAt(0) === firstPrinted.charAt(0));
}

/** Who holds each office, and who of each family does: "cfo", "cfo roe". */
function holdersIn(company: readonly Named[]): ReadonlyMap<string, readonly Named[]> {
  const held = company.flatMap((person) =>
    officesIn(person.role ?? '').flatMap((office) => [
      { person, key: office },
      { person, key: `${office} ${surnameOf(person.name)}` },
    ]),
  );
  const groups = Map.groupBy(held, ({ key }) => key);
  return new Map([...groups].map(([key, some]) => [key, some.map(({ person }) => person)]));
}

/** The one holder of an office; a family name said with it must be his. */
function holderOf(
  office: string,
  name: string,
  holders: ReadonlyMap<string, readonly Named[]>,
): Named | null {
  const family = name.includes(' ') ? ` ${surnameOf(name)}` : '';
  const groups = officesIn(office).map((held) => holders.get(held + family) ?? []);
  if (groups.some((group) => group.length > 1)) return null;
  const [holder, ...others] = new Set(groups.flat());
  return holder && others.length === 0 && !isPartOf(name, holder.name) ? holder : null;
}

/** "Chief Financial Officer" and "CFO" are one office. */
function officesIn(role: string): readonly string[] {
  const short = role
    .toLowerCase()
    .replaceAll(/chief (\p{L})\p{L}* officer/gu, 'c$1o')
    .replaceAll(/chair(?:man|woman|person)/g, 'chair');
  return [
    ...new Set(
      short.match(/\bc[a-z]o\b|\b(?:vice )?chair\b|\b(?:vice )?president\b|\btreasurer\b/g),
    ),
  ];
}

/** "Tim" for the Timothy among those who just spoke. */
function shortFor(
  short: string,
  near: ReadonlySet<string>,
  byName: ReadonlyMap<string, Named>,
): Named | null {
  const fit = [...near].filter((name) => isShortFor(short, foldName(name).split(' ')[0] ?? ''));
  const [name] = fit;
  return fit.length === 1 && name ? (byName.get(name) ?? null) : null;
}

function isPartOf(alias: string, name: string): boolean {
  const words = foldName(name).split(' ');
  return foldName(alias)
    .split(' ')
    .every((word) => words.includes(word));
}
