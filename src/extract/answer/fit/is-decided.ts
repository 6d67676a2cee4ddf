import { MOVING } from '../../../figures/directions.ts';
import type { Fact } from '../../../figures/fact.ts';
import type { Ask } from '../ask/ask.ts';
import { isAskedFigure } from '../ask/asked-figure.ts';
import { isForward, isHypothetical } from '../ask/is-forward.ts';
import { askedVerb } from '../ask/telling-terms.ts';
import type { Book, Said } from '../book/book.ts';
import { FORWARD, GENERAL, MOVES, type Term, termsOf } from '../book/terms.ts';
import { asksBetter, tellsBetter, tellsProfitability } from '../sentences/better.ts';
import { figuresOf } from '../sentences/counts.ts';
import { eventWords, judges, tellsEvents } from '../sentences/events.ts';
import type { Shown } from './shown.ts';

const LEANING = 0.85; // what a sentence takes up of the one before
const YES_OR_NO =
  /^(?:\[interpreted\] )?(?:yes|no|yeah|yep|nope|absolutely|correct|right|exactly|certainly|definitely|of course|sure|not)\b(?! (?:question|doubt))/i;
// An analyst's question that takes a yes or a no.
const ASKS_WHETHER =
  /(?:^|[,;.-]\s|\b(?:and|so|or|but|then|just|now)\s)(?:is|are|was|were|do|does|did|has|have|had|will|would|can|could|should)(?:n['’]t)?\s|\b(?:whether|wondering if|ask if|know if|confirm (?:if|that))\b|, (?:right|correct|is that so)\W*$/i;
const CLAUSE = /[;:]\s|,?\s(?:but|while|whereas|although|though)\s|,\s(?:and|so)\s/;
// Verbs of asking, and those that say nothing of what is asked: "did they have", "are they planning".
const LIGHT = new Set(
  termsOf(
    'have make made do get got give gave take took provide see expect plan planning intend consider considering think believe look looking seem feel want need keep continue remain say said mention talk discuss disclose comment report use work hold carry face include generate try disclose announce tell share add achieve post deliver',
  ),
);
const MAY_BE = /\b(?:can|could|might|may|would|if)\b/i;
// Who does it, where it is not the company: "competitors cut prices".
const OTHERS =
  /^(?:and |so |now |also |in fact,? )?(?:our |the |some |many |most |other |all |these |those |a few |several )*(?:competitors?|competition|rivals?|peers?|players|companies|customers?|clients?|consumers?|suppliers?|vendors?|dealers?|distributors?|industry|market|analysts?|governments?)\s/i;
const BY_THEM = /\b(?:they|it|we|he|she|management|the (?:company|firm|group|bank))\b/i;

/**
 * Whether what is shown decides a question of yes or no: one clause speaks of all that is asked, with its
 * verb, and does not only suppose it. A count of what was done has to be of that very doing.
 */
export function isDecided(ask: Ask, shown: Shown, book: Book): boolean {
  const { said, facts } = shown;
  if (!ask.isYesOrNo)
    return ask.want !== 'count' || said.some(({ text }) => tellsEvents(text, ask.text));
  if (facts.length > 0) return isDecidedByFigures(ask, facts, said);
  const questions = said.filter(({ worth }) => worth === 0);
  const own = said.filter(({ worth }) => worth > 0);
  if (questions.length > 0 && isDecidedByReply(ask, questions, own)) return true;
  return own.some((each) => decides(each, ask, book));
}

/** A level or a move of the metric, of nothing that is asked beside it. */
function isDecidedByFigures(ask: Ask, facts: readonly Fact[], said: readonly Said[]): boolean {
  const named = new Set(facts.flatMap(({ metric, segment }) => termsOf(`${metric} ${segment}`)));
  const words = new Set(termsOf(ask.metricText ?? ''));
  const left = neededOf(ask).filter(
    (term) => !named.has(term) && !words.has(term) && !MOVES.has(term) && !FORWARD.has(term),
  );
  return (
    said.some(({ text }) => tellsEvents(text, ask.text)) &&
    left.every((term) => said.some(({ own }) => own.has(term)))
  );
}

/** "Yes, it is", or what was said to the very question where an analyst asked it whole. */
function isDecidedByReply(ask: Ask, questions: readonly Said[], replies: readonly Said[]): boolean {
  const asked = questions.map(({ text }) => text).join(' ');
  const whole = [asked, ...replies.map(({ text }) => text)].join(' ');
  if (!isTold(whole, new Set(termsOf(whole)), ask)) return false;
  return replies.some(({ text }) => YES_OR_NO.test(text)) || ASKS_WHETHER.test(asked);
}

function decides(said: Said, ask: Ask, book: Book): boolean {
  if (/\?\s*$/.test(said.text)) return false;
  if (!MAY_BE.test(ask.text) && isHypothetical(said.text)) return false;
  if (holdsAskedFigure(said, ask, book)) return true;
  return said.text.split(CLAUSE).some((clause) => {
    const own = new Set(termsOf(clause));
    const isOfOthers = BY_THEM.test(ask.text) && OTHERS.test(clause) && !OTHERS.test(ask.text);
    return !isOfOthers && isTold(clause, own, ask, said);
  });
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

/** Whether words have all that is asked, its verb and its way. */
function isTold(text: string, own: ReadonlySet<Term>, ask: Ask, said?: Said): boolean {
  const isHere = (term: Term) =>
    own.has(term) || (said?.leans === true && (said.about.get(term) ?? 0) >= LEANING);
  const needed = neededOf(ask);
  if (asksBetter(ask) && tellsProfitability(text)) return true;
  const isOfMove = ask.direction !== null || needed.some((term) => MOVES.has(term));
  return (
    needed.every((term) => {
      if (MOVES.has(term)) return true;
      return FORWARD.has(term) ? own.has(term) || isForward(text) : isHere(term);
    }) &&
    (!isOfMove || MOVING.test(text) || tellsBetter(text)) &&
    tellsEvents(text, ask.text) &&
    judges(text, ask.text)
  );
}

/** All that is asked, its verb with it; an event is told in other words as often, and looked for apart. */
function neededOf({ terms, text }: Ask): readonly Term[] {
  const verb = askedVerb(text);
  const events = termsOf(eventWords(text));
  const all = verb === undefined || events.length > 0 ? terms : [...new Set([...terms, verb])];
  return all.filter((term) => !LIGHT.has(term) && !GENERAL.has(term) && !events.includes(term));
}
