import type { Ask } from '../ask/ask.ts';
import { askedVerb } from '../ask/telling-terms.ts';
import { FORWARD, GENERAL, MOVES, type Term, termsOf } from '../book/terms.ts';
import { isAbout } from './is-about.ts';
import type { Shown } from './shown.ts';

/** Whether every telling word of a question is said, in what is shown or in what that is said about. */
export function coversWords(ask: Ask, { facts, said, asking }: Shown): boolean {
  const named = new Set(
    facts.flatMap(({ metric, segment }) => termsOf(`${metric} ${segment ?? ''}`)),
  );
  const isSaid = (term: Term) =>
    asking.has(term) || named.has(term) || said.some((each) => isAbout(each, term));
  return tellingOf(ask).every(isSaid);
}

/** The words that tell what is asked for, beside a metric that has a name. */
function tellingOf({ text, terms, rest, metricText }: Ask): readonly Term[] {
  const verb = askedVerb(text);
  return (metricText === null ? terms : rest).filter(
    (term) => !MOVES.has(term) && !FORWARD.has(term) && !GENERAL.has(term) && term !== verb,
  );
}
