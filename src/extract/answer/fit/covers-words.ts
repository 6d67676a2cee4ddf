import { FALLING, RISING } from '../../../figures/role/directions.ts';
import type { Ask } from '../ask/ask.ts';
import { askedVerb, JOINED } from '../ask/telling-terms.ts';
import { wantsFigure } from '../ask/want.ts';
import type { Said } from '../book/book.ts';
import { FORWARD, GENERAL, MOVES, type Term, termsOf } from '../book/terms.ts';
import { tellsMoveOfThing } from '../sentences/move-of-thing.ts';
import { withoutDrivers } from '../sentences/without-drivers.ts';
import { isAbout } from './is-about.ts';
import type { Shown } from './shown.ts';

// "driven by new stores, favorable currencies and prices"
const LISTED = /((?<=\S\s)driven by [^,;.]*)(?:, (?!while|whereas|but|which|with)[^,;.]*)+/gi;

// "Why was soap consumption down": of a product that is down, what of it is down is said seldom
const MEASURES: ReadonlySet<Term> = new Set(termsOf('consumption takeaway offtake demand'));
const OTHER_MEASURE =
  /\b(?:pric(?:e|es|ing)|costs?|margins?|inventor(?:y|ies)|profits?|income|stocks?|shares?|spend(?:ing)?|shipments?|exports?)\b/i;

/** Whether every telling word of a question is said, in what is shown or in what that is said about. */
export function coversWords(ask: Ask, { facts, said, asking }: Shown): boolean {
  if (said.length > 0 && !said.some(({ text }) => tellsMoveOfThing(text, ask))) return false;
  const named = new Set(
    facts.flatMap(({ metric, segment }) => termsOf(`${metric} ${segment ?? ''}`)),
  );
  const isOfFigure = wantsFigure(ask.want);
  const isOfProduct =
    ask.want === 'why' &&
    ask.terms.filter((term) => !MOVES.has(term) && !MEASURES.has(term)).length >= 2 &&
    said.some(({ text }) => FALLING.test(text) !== RISING.test(text) && !OTHER_MEASURE.test(text));
  const isSaid = (term: Term) =>
    (isOfProduct && MEASURES.has(term)) ||
    asking.has(term) ||
    named.has(term) ||
    said.some((each) => isAbout(each, term) && !(isOfFigure && isDriver(each, term)));
  return tellingOf(ask).every(isSaid);
}

/** Of what moved a figure it is none: "up 11%, driven by our business in the East". */
function isDriver({ text, own }: Said, term: Term): boolean {
  const plain = withoutDrivers(text.replaceAll(LISTED, '$1'));
  const isLeftOut = plain !== text && !termsOf(plain).includes(term);
  return own.has(term) && isLeftOut && !JOINED.has(term);
}

/** The words that tell what is asked for, beside a metric that has a name. */
export function tellingOf({ want, text, terms, rest, metricText, events }: Ask): readonly Term[] {
  const verb = askedVerb(text);
  return (metricText === null ? terms : rest).filter(
    (term) =>
      !MOVES.has(term) &&
      !FORWARD.has(term) &&
      !GENERAL.has(term) &&
      (term !== verb || want === 'count') &&
      !events.includes(term),
  );
}
