import type { Exchange, Participant, Turn } from '../core/transcript.ts';
import { surnameOf } from './names.ts';

// "from the line of Xiaodan Zhang from CICC", "comes from Ana Ruiz with Lumo Securities"
const ANNOUNCED =
  /\b(?:line of|comes from|from|is)\s(?:the line of\s)?((?:[\p{Lu}][\p{L}'’.-]*\s){1,4})(?:from|with|of|at)\s([\p{Lu}][^.,;\n]{1,60}?)(?=[.,;\n]|\sPlease|\sYour|$)/gu;

/** Questions with their answers: an exchange runs until another analyst speaks or is announced. */
export function readExchanges(
  turns: readonly Turn[],
  participants: readonly Participant[],
): readonly Exchange[] {
  const sideOf = new Map(participants.map(({ name, side }) => [name, side]));
  const firms = announcedFirms(turns, participants);
  const exchanges: Exchange[] = [];
  let open: Exchange | null = null as Exchange | null;

  for (const turn of turns) {
    if (turn.section !== 'qa') continue;
    const side = sideOf.get(turn.speaker) ?? 'unknown';
    if (side === 'operator') open = null;
    else if (side === 'company') open?.answerTurns.push(turn.index);
    else if (open?.analyst === turn.speaker) open.questionTurns.push(turn.index);
    else if (side === 'analyst' || turn.text.includes('?')) {
      open = {
        analyst: turn.speaker,
        firm: firms.get(turn.speaker) ?? firmOf(turn.speaker, participants),
        questionTurns: [turn.index],
        answerTurns: [],
      };
      exchanges.push(open);
    } else open?.answerTurns.push(turn.index);
  }
  return exchanges;
}

/** The firm as the operator says it, by analyst: people know "CICC", not its registered name. */
function announcedFirms(
  turns: readonly Turn[],
  participants: readonly Participant[],
): ReadonlyMap<string, string> {
  const firms = new Map<string, string>();
  for (const { text, section } of turns) {
    if (section !== 'qa' || text.length > 1000) continue;
    for (const [, name = '', firm = ''] of text.matchAll(ANNOUNCED)) {
      const person = participants.find(({ name: known }) => surnameOf(known) === surnameOf(name));
      if (person) firms.set(person.name, firm.trim());
    }
  }
  return firms;
}

function firmOf(analyst: string, participants: readonly Participant[]): string | null {
  const printed = participants.find(({ name }) => name === analyst)?.affiliation ?? null;
  return printed?.replace(/,?\s*(?:Inc\.?,?\s*)?Research Division$/i, '').trim() ?? null;
}
