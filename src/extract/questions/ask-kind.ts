import { type Guarded, guarded } from '../../core/guarded/guarded.ts';
/** What a full answer to a question would hold: a date, a reason, a number, a yes or no, or words. */
export type AskKind = 'when' | 'why' | 'amount' | 'ahead' | 'yes or no' | 'view';

const KINDS: readonly (readonly [AskKind, Guarded])[] = [
  ['yes or no', guarded(/\bis it (?:right|fair|safe|reasonable|correct|accurate) to\b/i)],
  [
    'when',
    guarded(
      /\bwhen (?:do|does|will|would|should|can|could|is|are|might)\b|\bhow (?:long|soon|quickly)\b|\b(?:what|which) (?:time )?(?:period|frame|horizon)\b|\btime ?(?:frame|line|horizon)\b|\btim(?:ing|eline) (?:of|for|on)\b/i,
    ),
  ],
  [
    'amount',
    guarded(
      /\bhow (?:much|many|big|large|high|low)\b|\b(?:should|could|can) (?:we|i) (?:model|use|pencil in|plug in|assume) (?:for|in)\b|\bwhat (?:percentage|percent|portion|proportion|share|level|rate|range|number)\b|\b(?:targets?|guidance|guided) (?:for|on|range|of|is|was|in|this|next)\b|\bwhat(?:['’]s| is| was| were| are) (?:the|your|our) (?:\w+ ){0,4}(?:targets?|guidance|run[- ]rate|number|rate|contribution|margin|mix|split|breakdown|size|component|share|impact)\b|\bwhere(?:['’]s| is| was| are| were) (?:the|your|our) (?:\w+ ){0,3}(?:margins?|rates?|inventory|inventories|leverage|utili[sz]ation|pricing|prices?)\b|\bwhat (?:do|does|did|would|will) (?:\w+ ){1,4}cost\b|\bquantif\w+|\bmagnitude\b|\bany (?:\w+ ){0,2}(?:metrics|numbers?|figures?)\b|\b(?:some|a) (?:hard )?numbers? (?:around|on|behind)\b|\bdollar (?:amount|figure|terms|number)\b|\b(?:margins?|revenues?|sales|growth|costs?|volumes?|prices?|pricing|asps?|opex|capex|earnings) trends?\b|\bcontribution\b/i,
    ),
  ],
  [
    'why',
    guarded(
      /\bwhy\b|\breasons?\b|\bdrivers?\b|\bdr(?:iv(?:e|en|es|ing)|ove)\b|\bbehind (?:that|this|the)\b|\bcauses?\b|\bcaus(?:ed|ing)\b|\bwhat led to\b|\bexplain\b/i,
    ),
  ],
  [
    'yes or no',
    guarded(/\b(?:any chance|is it possible|is there (?:a|any) (?:possibility|chance))\b/i),
  ],
  [
    'ahead',
    guarded(
      /\bwhere (?:do|does|would|will|should) (?:you|we|it|that|this) (?:\w+ )?(?:see|think|expect|land|exit|end|settle)\b|\boutlook\b|\bexpect(?:ations?|ed|ing)?\b|\b(?:second|first|back|next) half\b|\bgoing forward\b|\bnext (?:year|quarter|few)\b|\blong(?:er)?[- ]term\b|\bupcoming\b|\bcoming (?:quarters?|years?)\b|\bprospects?\b|\brest of the year\b/i,
    ),
  ],
];
const PROSPECTS =
  /\b(?:prospects?|views? on|thoughts? on|think (?:of|about) the (?:prospects?|opportunit\w+))\b/i;

/** The kind of a question by what its words ask for; `view` when they ask for words. */
export function kindOf(question: string): AskKind {
  if (PROSPECTS.test(question) && !/\bhow much\b|\btargets?\b/i.test(question)) return 'view';
  return KINDS.find(([, pattern]) => pattern.test(question))?.[0] ?? 'view';
}
