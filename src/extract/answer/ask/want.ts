import { asksUse } from './asked-use.ts';

/** What an answer has to hold: a value, a move, a reason, a time, a name, a count, an amount, words. */
export type Want = 'value' | 'move' | 'why' | 'when' | 'who' | 'count' | 'amount' | 'words';

const WHY =
  /\bwhy\b|\bwhat made (?!up\b)|\bhow come\b|\breasons?\b|\bwhat (?:\w+ )?(?:drove|drives|caused|causes|explains?|explained|is driving|was driving|led to|are the drivers|were the drivers|is behind|was behind|were behind|lies behind|accounts? for|contributed to|helped|hurt|lifted|weighed on)\b|\bwhat(?:['’]?s| is| was| are| were| has been)? (?:causing|driving|pushing|pulling|dragging|behind|hurting|helping|lifting|boosting|weighing on)\b|\bwhat(?:['’]?s| is| was| has been)? (?:keeping|stopping|holding|preventing|limiting|constraining)\b|, what happened\s*\?*$|\bdrivers? (?:of|for|behind)\b|\b(?:margins?|revenues?|sales|growth|profits?|income|ebitda|costs?|main|key|biggest) drivers?\b|\bdrivers?\s*\?*$|\bdue to what\b|\bbecause of what\b|\bbehind the\b|\bwhat (?!(?:\w+ )?(?:percent\w*|share|portion|proportion|fraction|part|amount|number)\b).{0,60}\b(?:attribut\w+ to|due to|come from|came from|driven by|caused by)\b/i;
const MOVE =
  /\b(?:by )?how (?:much|far|fast|strongly)\b.{0,60}\b(?:chang\w+|mov\w+|grow\w*|grew|rise|rose|fall|fell|increas\w+|decreas\w+|declin\w+|drop\w*|improv\w+|go (?:up|down)|up|down|expand\w*|shrink|shrank|narrow\w*|widen\w*)\b|\bby how much\b|\b(?:growing|grown|rising|risen|falling|fallen|shrinking|expanding|improving|increasing|declining|dropping|up|down) (?:by )?how (?:much|far|fast|strongly|quickly)\b|\bhow (?:big|large|high|small|steep|sharp) (?:is|was|were|are) (?:the |their |its |that |this )?(?:[\w&’'-]+ ){1,5}(?:increase|decrease|decline|rise|drop|fall|hike|jump|raise)\b|\b(?:hike|raise|jump|increase|decrease|decline|drop|rise)\s*\?*$|\b(?:growth|change|increase|decrease|decline|rise|drop|fall|improvement) (?:rate|in|of)\b|\bgrowth\b|\bchange\s*\?*$|\bhow (?:did|has|have|does|do)\b.{0,60}\b(?:chang\w+|develop\w*|mov\w+|compar\w+|evolv\w+|trend\w*|perform\w*|do|fare|grow|improve)\b|\b(?:compared? (?:to|with)|versus|vs\.?|against) (?:the )?(?:last|prior|previous|a|year|same|q[1-4]|first|second|third|fourth|h[12]|fy|20\d\d|january|march|june|september|december)\b|\byear[- ](?:over|on)[- ]year\b|\bquarter[- ](?:over|on)[- ]quarter\b|\byoy\b|\bqoq\b|\bsequential/i;
const WHEN =
  /\b(?:(?<!\bto )date|timing|timeline|deadline)(?:\s*\??$| (?:of|for|on)\b)|^(?:and |so )?(?:on what date|when|since when|until when|by when|(?:.*[, ])(?:since |until |by )?when\s*\?*$|how (?:soon|long|quickly))\b|\bwhen\b|\bwhat (?:is|was) the (?:tim(?:ing|eline)|date|deadline|schedule)\b/i;
const WHO = /^(?:and |so )?(?:who|whom|which (?:analysts?|executives?|speakers?|person|people))\b/i;
const COUNT = /\bhow many\b|\bnumber of\b/i;
const AMOUNT =
  /\bwhat did (?:\S+ ){1,6}?(?:contribute|generate|earn|bring in|add)\b|\bhow (?:much|large|big|high|low)\b|\bwhat (?:percentage|percent|share|portion|proportion|amount|fraction)\b|\bwhat (?:did|do|does|are|is|was|were|will|has|have) (?:\w+ ){1,3}?(?:pay|paying|paid|spend|spending|spent) (?:for|on)\b|\bsize of\b|\bsize\s*\?*$/i;
// "What did it cost in $", "the hit in dollars": a sum, whatever else would be said of it
const IN_MONEY =
  /\bin (?:[$€£¥₹](?!\d)|(?:us |actual |real )?(?:dollars?|usd|euros?|eur|pounds?|gbp|yen|rupees?|cash terms|money terms|absolute terms)\b)(?! terms)/i;
const PLANS =
  /^(?:any |the |their |what are (?:the |their )?)?(?:[\w&-]+ ){0,3}plans?(?:[?!.,;:]*$| (?:for|in|to|on|with|around) (?!(?:this|next|the (?:full )?year|20|fy|q\d)))/i;
// "What is the engine of their growth", "what can people do at the counter": no move and no figure
const OF_WORDS =
  /^(?:and |so )?what (?:is|are|was|were) (?:the |their |its )?(?:main |biggest |key |real |most important )*(?:engines?|secrets?|foundations?|purpose|idea|role|status|strategy|approach|rationale) (?:of|for|to|behind|in)\b|^(?:and |so )?what (?:can|could) .{2,40}?\bdo\b/i;
const WORDS =
  /^(?:and |so )?what (?:does|do|did) (?!(?:they|it|we|he|she|management|the company)\b)(?:[\w&’'.-]+ ){1,4}(?:make|sell|do|offer|build|produce|provide|mean)\W*$|\bwhat (?:will|would|do|does|did|are|is) (?:\w+ ){1,3}?(?:do|doing|going to do|plan to do) (?:with|about)\b|\bwhat did\b|\bwhat (?:was|is|has been) said\b|\b(?:say(?:s|ing)?|said|talk(?:s|ing)?|mention(?:s|ing)?|comment(?:s|ing)?|discuss(?:es|ing)?|thoughts|views?|colou?r|comments) (?:on|about|of|regarding)\b|\b(?:say|said|talk|mention|comment|discuss)\b|\bhow (?:do|does|did|will|would|are|is)\b/i;

// The most telling first: "how much did it grow" asks for a move, not for an amount.
const WANTS: readonly (readonly [Want, RegExp])[] = [
  ['why', WHY],
  ['when', WHEN],
  ['who', WHO],
  ['count', COUNT],
  ['move', MOVE],
  ['amount', AMOUNT],
  ['words', WORDS],
  ['words', PLANS],
];

/** What a question wants by its words; a value where they tell nothing else. */
export function wantOf(text: string): Want {
  if (asksUse(text) || OF_WORDS.test(text)) return 'words';
  const want = WANTS.find(([, pattern]) => pattern.test(text))?.[0] ?? 'value';
  return want === 'words' && IN_MONEY.test(text) ? 'amount' : want;
}

/** Whether plans are asked for by that name: "plans for Ireland". */
export function asksPlans(text: string): boolean {
  return PLANS.test(text);
}

const FIGURES: readonly Want[] = ['value', 'move', 'amount', 'count'];

/** Whether what is asked for is a figure. */
export function wantsFigure(want: Want): boolean {
  return FIGURES.includes(want);
}
