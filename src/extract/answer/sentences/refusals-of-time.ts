import { findRefusal } from '../../guidance/refusals.ts';
import { tellsTime } from './search.ts';

// "It is hard to quantify": turns down a figure, and no date
const QUANTIFIES = /\bquantif\w*|\bput (?:a|any) (?:number|figure) (?:on|to)\b/i;
const BESIDE = /,?\s(?:but|however|though|although|and(?= (?:we|i|so)\b))\s|,\s(?=(?:we|i)\b)/i;
// "We will update you in May": when they speak of it, and not when it is
const OF_TELLING =
  /\b(?:we|i|you|they)(?:['’]ll| will| would| should| can| hope to| expect to| plan to| intend to)? (?:\w+ly |also |then |be )?(?:report(?:ed|ing|s)?|updat(?:e|ed|ing)|c[oa]me back|tell|told|talk(?:ed|ing)?|shar(?:e|ed|ing)|sa(?:y|id)|announc(?:e|ed|ing)|communicat\w+|provid(?:e|ed|ing)|g[ia]ve|giving|sp[eo]ak(?:ing)?|spoke|disclos(?:e|ed|ing)|revisit(?:ed)?|discuss(?:ed|ing)?|know|hear)\b/i;

/** "We won't predict it, but we would think of the second half": whether words of refusing leave a time told. */
export function isNoRefusalOfTime(text: string): boolean {
  if (QUANTIFIES.test(text)) return true;
  return text
    .split(BESIDE)
    .slice(1)
    .some(
      (clause) => findRefusal(clause) === null && !OF_TELLING.test(clause) && tellsTime(clause),
    );
}

// "We do not know when it opens", "it is too early to say when"
const UNKNOWN =
  /\b(?:(?:do|did|does|can|could)(?: not|n['’]t) (?:yet )?(?:know|say|tell)|too (?:early|soon) to (?:say|tell|know)|no (?:date|timeline|timing)|not (?:yet )?(?:set|decided|fixed)(?: on)?)\b/i;

/** "We do not know when, but we will update you in May": whether the only time is that of telling it. */
export function isOfTelling(text: string): boolean {
  const clauses = text.split(BESIDE).filter(tellsTime);
  return UNKNOWN.test(text) && clauses.length > 0 && clauses.every((each) => OF_TELLING.test(each));
}
