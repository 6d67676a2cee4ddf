import { nounPhrase, TIMES } from '../noun-phrase.ts';

/** What stands right behind an amount. */
export interface Behind {
  readonly noun: string;
  /** "a 7 point | currency impact": the noun itself is so large; "$60 million of savings" is an amount of it. */
  readonly isOwn: boolean;
  /** Where its words begin, counted from the amount. */
  readonly at: number;
}

// "$25 million | of additional costs", "$60 million | in savings"; "$5 billion of this backlog" is a share of it
const OF = new RegExp(
  String.raw`^\s(?:worth )?(?:of|in|from(?=\s(?:increased|higher|additional)\s))\s(?:(?:additional|incremental|further|increased|higher)\s)?(?:${TIMES}\s)?(?!(?:the|this|that|these|those|our|its|their|total|all|each|every|both|it|them|which|us|cash on hand)\b|${TIMES}\b|\p{Lu}\p{Ll}+(?:,|\.|$|\s(?:and|this|next)\b))`,
  'u',
);
// "a 7 point | currency impact"; "5% | in the quarter" has none
const OWN =
  /^[\s-](?=[A-Za-z])(?!(?:of|in|on|at|to|for|from|by|as|and|or|but|that|which|with|than|over|above|below|per|during|into|through|this|next|until|after|before|each|every|under|between|a|an|the|year|years|months|quarters?|due|compared|versus|relative|is|are|was|were|will|would|should|has|have|had|we|our|it|they|if|when|while|because|excluding|including|net|range|ranges|or|year-over-year|year-on-year|annually|earlier|sequentially|higher|lower|better|worse|more|less|plus|million|billion|percent|percentage|points?|basis|bps|also|today|now|so|on)\b)/;
const HIGHER = /^\s(?:higher|lower)\s(?=[a-z])(?!(?:than|in|on|year|for|versus|from|by)\b)/;

/** The noun behind an amount; null where there is none, or where the amount is a share of one that is there. */
export function nounBehind(after: string): Behind | null {
  const of = OF.exec(after)?.[0];
  const own = of === undefined ? (HIGHER.exec(after)?.[0] ?? OWN.exec(after)?.[0]) : undefined;
  const lead = of ?? own;
  if (lead === undefined) return null;
  const noun = nounPhrase(` ${after.slice(lead.length)}`);
  return noun === null ? null : { noun, isOwn: of === undefined, at: lead.length };
}
