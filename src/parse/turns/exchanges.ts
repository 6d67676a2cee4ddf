import type { Exchange, Participant, Turn } from '../../core/transcript.ts';
import {
  type Announcement,
  type Calls,
  endsExchange,
  readSubmitted,
} from '../people/announcements.ts';
import { isRoleLabel, surnameOf } from '../people/names.ts';

const MAX_CALL_ON = 300;

/**
 * Questions with their answers: an exchange runs until another analyst speaks or is announced. What
 * the operator says in between ("your line is open") ends nothing.
 */
export function readExchanges(
  turns: readonly Turn[],
  participants: readonly Participant[],
  calls: Calls,
): readonly Exchange[] {
  const byName = new Map(participants.map((person) => [person.name, person]));
  const firms = announcedFirms(turns, participants, calls);
  const isSubmitted = areSubmitted(turns, participants);
  const readers = new Set<string>();
  const exchanges: Exchange[] = [];
  let open: Exchange | null = null as Exchange | null;
  let asking: string | null = null;
  let called: Announcement | null = null;

  for (const { index, section, speaker, text } of turns) {
    if (section !== 'qa') continue;
    const side = byName.get(speaker)?.side ?? 'unknown';
    if (side === 'operator') {
      if (!endsExchange(text, calls)) continue;
      open = null;
      called = onlyOf(calls(text));
    } else if (isSubmitted && isRead(text, readers.has(speaker))) {
      const asker = readSubmitted(text);
      readers.add(speaker);
      open = {
        analyst: asker?.name ?? speaker,
        firm: asker?.firm ?? null,
        questionTurns: [index],
        answerTurns: [],
      };
      exchanges.push(open);
    } else if (side === 'company' && isCallOn(text, calls)) {
      open = null;
      called = onlyOf(calls(text));
    } else if (open && asking === speaker) open.questionTurns.push(index);
    else if (side === 'analyst' || (side === 'unknown' && text.includes('?'))) {
      // "Unidentified Analyst" is whoever was just called on.
      const named = isRoleLabel(speaker) ? called : null;
      asking = speaker;
      open = {
        analyst: named?.name ?? speaker,
        firm: named?.firm ?? firms.get(speaker) ?? firmOf(byName.get(speaker)),
        questionTurns: [index],
        answerTurns: [],
      };
      exchanges.push(open);
    } else open?.answerTurns.push(index);
  }
  return exchanges;
}

function onlyOf(called: readonly Announcement[]): Announcement | null {
  return called.length === 1 ? (called[0] ?? null) : null;
}

/** Whether nobody of another side asks: then hosts read out what was sent in. */
function areSubmitted(turns: readonly Turn[], participants: readonly Participant[]): boolean {
  const sides = new Map(participants.map(({ name, side }) => [name, side]));
  return !turns.some(({ section, speaker, text }) => {
    const side = section === 'qa' ? sides.get(speaker) : null;
    return side === 'analyst' || (side === 'unknown' && text.includes('?'));
  });
}

/** A question read out: it names who asks, or ends as one by a host who has read others. */
function isRead(text: string, isReader: boolean): boolean {
  return (
    text.includes('?') && (readSubmitted(text) !== null || (isReader && /\?["”]?$/.test(text)))
  );
}

/** A host of the company who does the operator's part: only calls on the next to ask. */
function isCallOn(text: string, calls: Calls): boolean {
  return text.length <= MAX_CALL_ON && calls(text).length > 0;
}

/** The firm as it is said, by analyst: people know "CICC", not its registered name. */
function announcedFirms(
  turns: readonly Turn[],
  participants: readonly Participant[],
  calls: Calls,
): ReadonlyMap<string, string> {
  const askers = participants.filter(({ side }) => side === 'analyst' || side === 'unknown');
  const bySurname = Map.groupBy(askers, ({ name }) => surnameOf(name));
  const firms = new Map<string, string>();
  for (const { text, section } of turns) {
    if (section !== 'qa') continue;
    for (const { name, firm } of calls(text)) {
      const bearers = bySurname.get(surnameOf(name)) ?? [];
      const named = bearers.find((bearer) => bearer.name.charAt(0) === name.charAt(0));
      const person = bearers.length === 1 ? bearers[0] : named;
      if (person && firm && !firms.has(person.name)) firms.set(person.name, firm);
    }
  }
  return firms;
}

function firmOf(analyst: Participant | undefined): string | null {
  const firm = analyst?.affiliation?.replace(/(?:,|(?<!\s))\s*Research Division$/i, '').trim();
  return firm === undefined || firm === '' ? null : firm;
}
