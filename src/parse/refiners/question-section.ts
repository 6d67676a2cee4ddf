import { isOperator } from '../people/names.ts';
import { isRole } from '../people/roster.ts';
import type { Draft, DraftTurn, Refiner } from '../turns/draft.ts';

const OPENS =
  /\b(?:(?:our|the|your) (?:very )?(?:first|next) question|first question (?:comes|is|today|will)|take (?:our|the|your) first question|(?:begin|start|open|conduct|move (?:on )?to)\b.{0,40}\bquestion[- ]and[- ]answer|go ahead with your question)\b/i;
// ", Castle Bank." behind a name, "from Castle Bank"
const BEHIND = /^(?:,?\s(?:from|with|of|at)\s|,\s)(\p{Lu}[^.,;?!]{1,60})/u;
const ASKS = /\b(?:analyst|interviewer)\b/i;
// The operator's welcome also speaks of questions to come; nobody asks before this many turns.
const MIN_PREPARED = 1;
const MAX_LENGTH = 600;
const ASKED_WITHIN = 1000;

/**
 * Without a heading, questions begin where the first one is announced, else with the first analyst who
 * speaks. A host who hands over to the operator for questions still ends the remarks.
 */
export const questionSection: Refiner = (draft) => {
  const { turns } = draft;
  if (turns.some(({ section }) => section === 'qa')) return draft;
  if (isAsking(turns[0])) return fromTurn(draft, 1);
  const announced = turns.findIndex(
    ({ speaker, text }, index) =>
      index >= MIN_PREPARED &&
      (isOperator(speaker) || text.length < MAX_LENGTH) &&
      OPENS.test(text.slice(0, 3000)),
  );
  const at =
    announced === -1
      ? earliest(firstAnalyst(draft), firstCalled(turns))
      : afterHost(turns, announced);
  return at === Number.POSITIVE_INFINITY ? draft : fromTurn(draft, at);
};

function fromTurn(draft: Draft, at: number): Draft {
  const turns = draft.turns.map(
    (turn, index): DraftTurn => (index < at ? turn : { ...turn, section: 'qa' }),
  );
  return { ...draft, turns };
}

/** A host who reads the first question out right after the welcome. */
function isAsking(turn: DraftTurn | undefined): boolean {
  if (!turn || isOperator(turn.speaker)) return false;
  const end = turn.text.slice(-ASKED_WITHIN);
  return OPENS.test(end) && end.trimEnd().endsWith('?');
}

function firstAnalyst({ roster, turns }: Draft): number {
  const analysts = new Set(roster.filter(({ side }) => side === 'analyst').map(({ name }) => name));
  return turns.findIndex(
    ({ speaker, role }, index) =>
      index >= MIN_PREPARED && (analysts.has(speaker) || ASKS.test(role ?? '')),
  );
}

/** The operator's call on somebody of a firm who then asks: "Questions. Ana Ruiz, Castle Bank." */
function firstCalled(turns: readonly DraftTurn[]): number {
  return turns.findIndex(({ speaker, text }, at) => {
    if (at <= MIN_PREPARED || !isOperator(speaker) || text.length > MAX_LENGTH) return false;
    const next = turns[at + 1];
    if (!next || isOperator(next.speaker) || !next.text.includes('?')) return false;
    if (turns.slice(0, at).some((turn) => turn.speaker === next.speaker)) return false;
    const [, firm = ''] = BEHIND.exec(text.slice(placeAfter(text, next.speaker))) ?? [];
    return firm !== '' && !isRole(firm);
  });
}

function placeAfter(text: string, name: string): number {
  const at = text.indexOf(name);
  return at === -1 ? text.length : at + name.length;
}

function earliest(...places: readonly number[]): number {
  return Math.min(...places.filter((at) => at !== -1), Number.POSITIVE_INFINITY);
}

function afterHost(turns: readonly DraftTurn[], at: number): number {
  const [host, next] = [turns[at], turns[at + 1]];
  return host && next && !isOperator(host.speaker) && isOperator(next.speaker) ? at + 1 : at;
}
