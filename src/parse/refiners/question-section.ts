import type { Draft, DraftTurn, Refiner } from '../draft.ts';
import { isOperator } from '../names.ts';

const OPENS =
  /\b(?:(?:our|the|your) (?:very )?(?:first|next) question|first question (?:comes|is|today|will)|take (?:our|the|your) first question|(?:begin|start|open|conduct|move (?:on )?to)\b.{0,40}\bquestion[- ]and[- ]answer|go ahead with your question)\b/i;
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
  const at = announced === -1 ? firstAnalyst(draft) : afterHost(turns, announced);
  return at === -1 ? draft : fromTurn(draft, at);
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

function afterHost(turns: readonly DraftTurn[], at: number): number {
  const [host, next] = [turns[at], turns[at + 1]];
  return host && next && !isOperator(host.speaker) && isOperator(next.speaker) ? at + 1 : at;
}
