import { MOVING } from '../../../figures/role/directions.ts';
import type { Ask } from '../ask/ask.ts';
import { isAskedFigure } from '../ask/asked-figure.ts';
import { eventsIn, eventWords, judges, type Place, tellsEvents } from '../ask/events.ts';
import { isForward, isHypothetical } from '../ask/is-forward.ts';
import { kindredOf } from '../ask/kindred.ts';
import { askedVerb } from '../ask/telling-terms.ts';
import type { Book, Said } from '../book/book.ts';
import { FORWARD, GENERAL, MOVES, type Term, termsOf } from '../book/terms.ts';
import { asksBetter, tellsBetter, tellsProfitability } from './better.ts';
import { figuresOf } from './counts.ts';

const LEANING = 0.85; // what a sentence takes up of the one before
const AROUND_MOVE = 70; // letters around a word of moving in which its thing is named
const AROUND_EVENT = 50;
const CLAUSE = /[;:]\s|,?\s(?:but|while|whereas|although|though)\s|,\s(?:and|so)\s/;
// Verbs of asking, and those that say nothing of what is asked: "did they have", "are they planning".
const LIGHT = new Set(
  termsOf(
    'have make made do get got give gave take took provide see expect plan planning intend consider considering think believe look looking seem feel want need keep continue remain say said mention talk discuss disclose comment report use work hold carry face include generate try announce tell share add achieve post deliver',
  ),
);
const JUDGES = /\b(?:weak|soft|slow|bad|poor|strong|good|healthy|tight|high|low)\b/i;
const MAY_BE = /\b(?:can|could|might|may|would|if)\b/i;
const IS_PAST = /^(?:and |so |but )?(?:did|have|has|had|was|were)\b/i;
// What was done is told by its verb, its amount, or by when it is not done yet.
const DONE =
  /\w(?:ed|ught|old|ost|eft|on|un)\b|\d|\b(?:no|not|none|never|yet|nothing|will|plan\w*|expect\w*)\b|n['’]t\b/i;
const PRIORITIES =
  /\bpriorities\b[^.:]{0,60}:|\b(?:our|the) (?:\w+ )?(?:priority|priorities|goals?|aims?|ambitions?|objectives?) (?:is|are)\b/i;
const ALL_MOVING = new RegExp(MOVING, 'gi');
// "Pressure on margins": how people say that they fall
const PRESSED =
  /\b(?:(?<!cost |price |pricing |inflationary )pressures?|compression|squeez\w+|erosion|erod\w+)\b/gi;
const UP_OF_OTHERS = /(?<!\p{L})\p{L}+-(?:up|down)\b/gu; // "pent-up demand"
// Who does it, where it is not the company: "competitors cut prices".
const OTHERS =
  /^(?:and |so |now |also |in fact,? )?(?:our |the |some |many |most |other |all |these |those |a few |several )*(?:competitors?|competition|rivals?|peers?|players|companies|customers?|clients?|consumers?|suppliers?|vendors?|dealers?|distributors?|industry|market|analysts?|governments?)\s/i;
// "As of June 30, we had opened 40 in all": tells nothing of the quarter; "had completed the sale" does.
const IN_ALL =
  /\bas (?:of|at) [^;.]{3,40}\bhad (?!(?:\w+ )?(?:complet|clos|finali[sz]|conclud|finish)ed (?:the|our|its)\b[^\d;.]*(?:[;.]|$))(?:\w+ )?\w+(?:ed|ght|ld)\b|\b(?:since (?:inception|(?:the )?launch|its start)|(?<!\bquarter[- ])to date(?! (?:this|in (?:the|this)) quarter\b))\b/i;
const NONE = /\b(?:no|not|none|any)\b|n['’]t\b/i;
// "Will the team change?": that it stays as it is decides it as well
const ASKS_CHANGE = /\bchang(?:e|es|ed|ing)\b/i;
const NO_CHANGE = /\b(?:no|not|n['’]t|without|any) (?:\w+ ){0,2}chang\w+\b|\bunchanged\b/i;
const TELLS_CHANGE =
  /\b(?:chang\w+|the same|unchanged|continu\w+|remain\w*|stay\w*|keep\w*|kept|retain\w*|replac\w+|differ\w*|reorgani\w+|restructur\w+)\b/i;
const BY_THEM = /\b(?:they|it|we|he|she|management|the (?:company|firm|group|bank))\b/i;

/**
 * Whether a sentence decides a question of yes or no: one clause of it speaks of all that is asked, with
 * its event or its way, and does not only suppose it.
 */
export function decides(said: Said, ask: Ask, book: Book): boolean {
  if (/\?\s*$/.test(said.text)) return false;
  if (!MAY_BE.test(ask.text) && isHypothetical(said.text)) return false;
  if (holdsAskedFigure(said, ask, book)) return true;
  if (holdsOtherFigure(said, ask, book)) return false;
  // "Our priorities are: growing the yard": nothing is done yet.
  if (IS_PAST.test(ask.text) && PRIORITIES.test(said.text)) return false;
  const isOfTime = ask.period !== null && ask.events.length > 0 && IS_PAST.test(ask.text);
  if (isOfTime && IN_ALL.test(said.text) && !NONE.test(said.text)) return false;
  const isOfChange = ask.metrics.length === 0 && ASKS_CHANGE.test(ask.text);
  const clauses = said.text.split(CLAUSE);
  // "There will be no changes to the team, and they stay in Lugo": of both
  const all = isOfChange && NO_CHANGE.test(said.text) ? [...clauses, said.text] : clauses;
  return all.some((clause) => {
    const isOfOthers = BY_THEM.test(ask.text) && OTHERS.test(clause) && !OTHERS.test(ask.text);
    if (isOfChange && !TELLS_CHANGE.test(clause)) return false;
    const isOpen = ask.events.length > 0 && IS_PAST.test(ask.text) && !DONE.test(clause);
    return !isOfOthers && !isOpen && isTold(clause, ask, said);
  });
}

/** Whether a sentence may be shown to a question of yes or no whose things it has: its event is told, of the company. */
export function mayDecide({ text }: Said, ask: Ask): boolean {
  if (/\?\s*$/.test(text) || (!MAY_BE.test(ask.text) && isHypothetical(text))) return false;
  if (ask.metrics.length === 0 && ASKS_CHANGE.test(ask.text) && !TELLS_CHANGE.test(text))
    return false;
  const isOfOthers = BY_THEM.test(ask.text) && OTHERS.test(text) && !OTHERS.test(ask.text);
  // "Is it rising": never by what tells no move; that it is weak is told in many words
  if (ask.direction !== null && !JUDGES.test(ask.text) && !MOVING.test(text)) return false;
  const isTold = tellsEvents(text, ask.text) && judges(text, ask.text) && tellsVerb(text, ask);
  return !isOfOthers && isTold;
}

/** "We signed the contract" tells nothing of whether it was cancelled: the verb that is asked for, or its kin. */
function tellsVerb(text: string, ask: Ask): boolean {
  const verb = askedVerb(ask.text);
  if (verb === undefined || LIGHT.has(verb) || termsOf(eventWords(ask.text)).includes(verb))
    return true;
  const own = new Set(termsOf(text));
  return [[verb], ...kindredOf([verb]).map((words) => termsOf(words))].some(
    (terms) => terms.length > 0 && terms.every((term) => own.has(term)),
  );
}

/** "Still 3bn of losses?": by the very figure. */
function holdsAskedFigure(said: Said, { figures }: Ask, book: Book): boolean {
  return (
    figures.length > 0 &&
    figures.every((written) =>
      figuresOf(said, book).some((spoken) => isAskedFigure(written, spoken)),
    )
  );
}

/** "Lost 0.6 billion in the quarter": tells nothing of three. */
function holdsOtherFigure(said: Said, { figures }: Ask, book: Book): boolean {
  const told = figuresOf(said, book);
  return figures.some((written) =>
    told.some(({ figure }) => figure.unit === written.figure.unit || figure.unit === 'money'),
  );
}

/** Whether words have all that is asked, its event and its way; `said`: the sentence that they are of. */
export function isTold(text: string, ask: Ask, said?: Said): boolean {
  if (asksBetter(ask) && tellsProfitability(text)) return true;
  const own = new Set(termsOf(text));
  const isCarried = (term: Term) => said?.leans === true && (said.about.get(term) ?? 0) >= LEANING;
  const needed = neededOf(ask);
  const things = needed.filter((term) => !MOVES.has(term) && !FORWARD.has(term));
  const isOfMove = ask.direction !== null || needed.some((term) => MOVES.has(term));
  return (
    needed.filter((term) => FORWARD.has(term)).every((term) => own.has(term) || isForward(text)) &&
    things.every((term) => own.has(term) || isCarried(term)) &&
    (!isOfMove || moves(text, things, { isCarried, direction: ask.direction })) &&
    tellsEvents(text, ask.text) &&
    isDoneTo(text, ask.text, things) &&
    judges(text, ask.text)
  );
}

/** A word of moving, with all that is asked near it. */
function moves(
  text: string,
  things: readonly Term[],
  {
    isCarried,
    direction,
  }: { readonly isCarried: (term: Term) => boolean; readonly direction: Ask['direction'] },
): boolean {
  const plain = text.replaceAll(UP_OF_OTHERS, (word) => ' '.repeat(word.length));
  if (tellsBetter(plain) && !MOVING.test(plain)) return true;
  const pressed = direction === 'down' ? plain.matchAll(PRESSED) : [];
  return [...plain.matchAll(ALL_MOVING), ...pressed].some(({ index }) => {
    const around = plain.slice(Math.max(0, index - AROUND_MOVE), index + AROUND_MOVE);
    const near = new Set(termsOf(around));
    return things.every((term) => near.has(term) || isCarried(term));
  });
}

/** "You lose the discount" loses no customers: what something is done to stands beside it, as its events do. */
function isDoneTo(text: string, question: string, things: readonly Term[]): boolean {
  const [events = [], ...others] = eventsIn(text, question);
  if (events.length === 0) return true;
  const isOfThem = BY_THEM.test(question) && things.length > 0;
  return events.some((event) => {
    const isWith = others.every((other) => other.some((each) => isNear(event, each)));
    return isWith && (!isOfThem || things.some((term) => termsBeside(text, event).includes(term)));
  });
}

function isNear(one: Place, other: Place): boolean {
  return Math.max(one.start, other.start) - Math.min(one.end, other.end) < AROUND_EVENT;
}

/** Terms in the piece of a sentence around a place. */
function termsBeside(text: string, { start, end }: Place): readonly Term[] {
  const before = text.slice(Math.max(0, start - AROUND_EVENT), start).split(/[,;:.]\s/);
  const [after = ''] = text.slice(end, end + AROUND_EVENT).split(/[,;:.]\s/);
  return termsOf(`${before.at(-1)} ${after}`);
}

/** All that is asked, its verb with it; an event is told in other words as often, and looked for apart. */
export function neededOf({ terms, text, events }: Ask): readonly Term[] {
  const verb = askedVerb(text);
  const all = verb === undefined || events.length > 0 ? terms : [...new Set([...terms, verb])];
  return all.filter((term) => !LIGHT.has(term) && !GENERAL.has(term) && !events.includes(term));
}
