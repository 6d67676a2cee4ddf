import type { Placed } from '../../extract/evidence.ts';
import { deniedAt } from '../../figures/role/denied.ts';

// "We have decided not to go ahead with", "we are no longer pursuing"
const AGAINST =
  /\b(?:decided|chosen|resolved|opted|elected) (?:not to|against)\b|\b(?:not|n['’]t) (?:to )?(?:be )?(?:go(?:ing)? ahead|proceed(?:ing)?|mov(?:e|ing) forward|pursu(?:e|ing))\b|\bno longer (?:pursu\w+|plan(?:ning)?|intend\w*|going ahead|on the agenda)\b/i;
const CALLED_OFF =
  /\b(?:is|are|was|were|has been|have been|we(?: have|['’]ve)?) (?:now |therefore |since )?(?:withdr[ae]wn?|cancell?ed|abandoned|shelved|scrapped|dropped|called off|given up|put on ice|off the table)\b/i;
// What is taken back is named by the sentence before: "that plan", "it".
const BACK =
  /\b(?:that|this|the|these|those) (?:plans?|projects?|ideas?|intentions?|targets?|programmes?|step|move)\b|\b(?:with|pursue|of) (?:it|that|this)\b|^(?:it|that|this|both) /i;
const PLANNED =
  /\b(?:had|have) (?:\w+ )?(?:planned|intended|wanted|hoped|expected|meant|announced|said)\b|\b(?:original|earlier|previous)(?:ly)?\b|\bour plans?\b|\b(?:was|were) (?:due|planned|to)\b/i;

// "We will keep the repair shop after all": said of what was to go
const KEEPS =
  /\b(?:(?:have |has |['’]ve )?(?:now )?decided to|(?:we|it)(?:['’]ll| will)(?: now)?|are (?:now )?going to|and will) (?:keep|retain|hold on to) (?!\w+ing\b)/i;

// "We closed the sale in August", "on track for sale"
const GOES_ANYWAY = /\b(?:sold|closed|completed|exited|divested|disposed|on track|for sale)\b/i;

/** Whether what was to go is gone or still to go, whatever else a text says is kept. */
export function goesAnyway(text: string): boolean {
  return GOES_ANYWAY.test(text);
}

/** Whether a text keeps what was to be closed or sold. */
export function isKept({ name }: { readonly name: string }, text: string): boolean {
  return (
    /^(?:close|sell|leave|end)$/.test(name) &&
    KEEPS.test(text) &&
    !goesAnyway(text) &&
    !/\b(?:if|unless|until|informed|updated|posted|busy|safe)\b/i.test(text)
  );
}

/** Whether a text decides against what it speaks of: "we have decided not to enter Poland". */
export function isDecidedAgainst(text: string): boolean {
  return AGAINST.test(text) && !/\b(?:if|whether|unless)\b/i.test(text);
}

const WILL_NOT =
  /\b(?:will not|won['’]t|(?:do|does)(?: not|n['’]t) (?:now )?(?:plan|intend)|no longer (?:plan|intend)|no (?:\w+ )?(?:plans?|intentions?) to|not (?:planning|intending|going) to)\b/i;
const LEAVES_OPEN =
  /\b(?:yet|before|until|unless|without|if|only|today|this (?:quarter|month|week)|now|at (?:the|any) (?:cost|price|expense)|more than|alone)\b/i;

/** What a text says is not to be, at no time and under no condition: "open the Lisbon plant"; else null. */
export function ruledOutIn(text: string): string | null {
  const denied = WILL_NOT.test(text) && !LEAVES_OPEN.test(text) ? deniedAt(text) : null;
  return denied && text.slice(denied.start);
}

/**
 * The sentence that takes back what the one before it names as an earlier plan: "We had planned to enter
 * Poland. We have decided not to go ahead with that plan."
 */
export function takenBackNext(
  { text, turn, id }: Placed,
  sentences: readonly Placed[],
): Placed | null {
  const next = sentences[sentences.findIndex((each) => each.id === id) + 1];
  if (!PLANNED.test(text) || next?.turn !== turn || !BACK.test(next.text)) return null;
  return isDecidedAgainst(next.text) || CALLED_OFF.test(next.text) ? next : null;
}
