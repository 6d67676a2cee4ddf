import type { Segments } from '../../../figures/segment/segments.ts';
import { isEmptyNoun, isNoNoun } from '../empty-noun.ts';
import type { Hedge } from '../hedges.ts';
import { nounAtEnd } from '../noun-before.ts';
import { nounPhrase } from '../noun-phrase.ts';
import { withPart } from '../owner-named.ts';
import { effectOf } from '../subject-before.ts';
import { leadOf } from '../topic.ts';

const PRONOUN =
  /\b(?:we|it|this|that|they|these|those|there|which|I|you|us|our (?:guidance|outlook))\b/i;
// "Our kilns business | was down … but remains on track"
const SUBJECT =
  /^(?:(?:And|But|So|\w+ly),? )?(?:[Oo]ur |[Tt]he )((?:[\w&-]+ ){0,2}[\w&-]+?)(?: business| segment)? (?:is|are|was|were|has|have|had|grew|rose|fell|declined|increased|continues)\b/;
const WITHIN = /^\s(?:that\s|for\s)?([^,;]{2,70}?)\s(?:to|will|should|would|could|may)\s/;
const COPULA = /(?:\s(?:is|are|remains?|still|now|also|and|but))+\s*$/i;

/** Who or what a forecast says something of: "we expect | FX | to be a headwind", "| Kilns | remains on track to". */
export function actorOf(
  text: string,
  { start, hedge }: { readonly start: number; readonly hedge: Hedge },
  segments: Segments,
): string | null {
  const weighs = effectOf(text, hedge);
  if (weighs !== null) return weighs;
  const within = WITHIN.exec(text.slice(hedge.end, Math.max(hedge.end, start)))?.[1];
  if (within !== undefined) return PRONOUN.test(within) ? null : nounPhrase(` ${within}`);
  const ahead = text.slice(0, hedge.start);
  const before = ahead.replace(COPULA, '').trimEnd();
  const isElliptic = /\s(?:and|but)\s/.test(ahead.slice(before.length));
  const name = isElliptic
    ? (SUBJECT.exec(text)?.[1] ?? null)
    : /[,;:.]$/.test(before)
      ? null
      : (nounAtEnd(before) ?? firstNoun(before));
  if (name !== null && !PRONOUN.test(name) && !isNoNoun(name) && !isEmptyNoun(name)) return name;
  const part = withPart('growth', text, segments);
  return leadOf(text) ?? (part === 'growth' ? null : part.replace(/ growth$/, ''));
}

/** "Energy costs in the Gulf | are expected": the noun that the only clause before begins with. */
function firstNoun(before: string): string | null {
  if (/[,;]/.test(before) || PRONOUN.test(before)) return null;
  return nounPhrase(` ${before.charAt(0).toLowerCase()}${before.slice(1)}`);
}
