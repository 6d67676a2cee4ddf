import type { Figure } from '../../core/figure.ts';
import type { Segments } from '../../figures/segment/segments.ts';
import { isEmptyNoun, isNoNoun } from './empty-noun.ts';
import type { Hedge } from './hedges.ts';
import { nounAtEnd } from './noun-before.ts';
import { nounPhrase, TIMES } from './noun-phrase.ts';
import { withPart } from './topic.ts';

// "$25 million | of additional third quarter costs", "$60 million | in savings"
const OF_IT = new RegExp(
  String.raw`^\s(?:of|in|from(?=\s(?:increased|higher|additional)\s))\s(?!(?:the |this |that |these |those |our |its |total |all )|\p{Lu})(?:(?:additional|incremental|further|total|annual|new|increased|higher)\s)?(?:${TIMES}\s)?`,
  'u',
);
// "a 30% | headwind from COVID", "15% | higher costs"
const RIGHT_BEHIND =
  /^\s(?=[a-z])(?!(?:of|in|on|at|to|for|from|by|as|and|or|but|that|which|with|than|over|above|below|per|during|into|through|this|next|until|after|before|each|every|under|between|a|an|the|year|years|months|quarters?|lower|more|less)\b)/;
// "invest | $70 million into our shops": what is spent, by its deed or by what it goes to
const DEEDS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:invest|investing)\s(?:[a-z]+\s){0,4}$/i, 'investments'],
  [/\b(?:spend|spending)\s(?:[a-z]+\s){0,4}$/i, 'spending'],
  [/\b(?:save|saving)\s(?:[a-z]+\s){0,4}$/i, 'savings'],
];
const GOES_TO = /^\s(?:on|from)\s(?=(?:our|the)\s|[a-z])/;
// "achieve | $30 million from our new plan"
const COMES_FROM =
  /\b(?:achieve|realize|realise|deliver|generate|contribut(?:e|ing)|reduce|remove|take)\s(?:[a-z]+\s){0,4}$/i;
const FROM = /^\s(?:from|to|out of)\s(?:our|the)\s/;
// "all of our 83 divisions", "the 30 hotels": what there is already
const IS_THERE =
  /\b(?:our|all|every|each|of|the|now|these|those|its|their|turned)\s(?:[\w-]+\s)?$/i;
const BEFORE_FIGURE =
  /\b(?:will|should|would|could|is|are)\s(?:[a-z]+ly\s)?(?:be|exceed|reach|total|average|come in|remain|stay)?\b[^,;.\d]{0,40}$/i;
const PAIR = /^(?:(?:And|So),? )?(?:Our |The )?((?:[A-Za-z-]+ ){1,2}and [a-z-]+) $/; // "Other income and expense"
const ASIDE = /,\s[^,]{2,40},\s$/;

// "our 7% growth rate" is foretold, "our 10% rule" is there
const MEASURED = /\b(?:growth|rate|yield|return|inflation|margin)\b/i;
const GROWS = /\bgrow(?:\sby|th\sof)?\s(?:[a-z]+\s){0,3}$/i;
const GROWTH = /^\s(?:[a-z-]+\s){0,3}growth\b/i;

/**
 * What an amount is of that no metric owns: the noun behind it ("$25 million of moving costs", "a 3% headwind"), what
 * it is spent on or saved from, or what stands before the hedge ("other income should be about $50 million").
 */
export function figuredNoun(
  text: string,
  { text: amount, unit }: Figure,
  { hedge, segments }: { readonly hedge: Hedge; readonly segments: Segments },
): string | null {
  const at = text.indexOf(amount);
  if (at === -1) return null;
  const [before, after] = [text.slice(0, at), text.slice(at + amount.length)];
  const isThere = IS_THERE.test(before);
  if (unit === 'count') return isThere ? null : sound(nounPhrase(after));
  if (unit === 'percent' && (GROWS.test(before) || GROWTH.test(after)))
    return withPart('growth', text, segments);
  const of = OF_IT.exec(after)?.[0];
  const behind = RIGHT_BEHIND.test(after) ? full(nounPhrase(after)) : null;
  return (
    (of === undefined ? null : sound(nounPhrase(` ${after.slice(of.length)}`))) ??
    (behind !== null && isThere && !MEASURED.test(behind) ? null : behind) ??
    deedOf(before, after) ??
    subjectOf(text, before, hedge)
  );
}

function deedOf(before: string, after: string): string | null {
  const [, deed] = DEEDS.find(([pattern]) => pattern.test(before)) ?? [];
  const to = GOES_TO.exec(after)?.[0];
  if (deed !== undefined)
    return (to === undefined ? null : sound(nounPhrase(` ${after.slice(to.length)}`))) ?? deed;
  const from = COMES_FROM.test(before) ? FROM.exec(after)?.[0] : undefined;
  return from === undefined ? null : sound(nounPhrase(` ${after.slice(from.length)}`));
}

function subjectOf(text: string, before: string, { start, end }: Hedge): string | null {
  if (end > before.length || !BEFORE_FIGURE.test(before.slice(start))) return null;
  const pair = PAIR.exec(text.slice(0, start))?.[1];
  if (pair !== undefined) return pair.toLowerCase();
  const name = nounAtEnd(text.slice(0, start).replace(ASIDE, ' ').trimEnd());
  return name === null ? null : sound(name);
}

function sound(name: string | null): string | null {
  return name === null || isNoNoun(name) ? null : name;
}

function full(name: string | null): string | null {
  return name === null || isEmptyNoun(name) ? null : sound(name);
}
