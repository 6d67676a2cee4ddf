import { guarded } from '../../core/guarded/guarded.ts';
import type { SpokenFigure } from '../grammar/spoken-figure.ts';
import type { MetricMention } from '../lexicon/lexicon.ts';

// "for share repurchases and | $510 million for debt": spent on what stands behind it
const FOR_OTHER = /^\sfor\s(?!(?:the|a|an|each|every|our|this|fiscal|full|q\d|20\d\d)\b)[a-z]/i;
// "and 2 million | of that is the old contract": what is in it
const OF_THAT_IS =
  /^\sof (?:that|this|it|the (?:new )?(?:range|total|increase))\s(?:is|was|are|were|comes?|came|relates?|related|falls?|fell)\b/i;
// "181 million in cash and 175 million | undrawn on the revolver": what may be borrowed
const UNDRAWN =
  /^\s(?:(?:still|currently|committed|and|remains?|is|was|of)\s){0,3}(?:undrawn|unused|unutili[sz]ed|untapped)\b/i;

// "On capex, from the 887 million, 701 million | went to distribution": what some of it was for
const WENT_TO =
  /^\s(?:went|goes|is going|was allocated|is allocated)\s(?:in)?to\s(?!shareholders\b)/i;

const SPENT = /expenditure|expense|cost|repurchases/;

/** "$70 million went to the network, | $10 million": the next of a list. */
function wentBefore(between: string): boolean {
  return / went (?:in)?to /.test(between) && /\d/.test(between.split(' went ')[0] ?? '');
}

/** Whether a figure right behind a metric is told as a part or for a purpose of its own: "and $510 million for debt". */
export function isPartOrPurpose({ name }: MetricMention, between: string, after: string): boolean {
  return (
    (FOR_OTHER.test(after) && /^\sand\s$/.test(between)) ||
    OF_THAT_IS.test(after) ||
    (SPENT.test(name) && (WENT_TO.test(after) || wentBefore(between))) ||
    (name === 'cash' && UNDRAWN.test(after))
  );
}

// "$540 million of goodwill", "the $2.6 billion charge": money of something else
const OF_OTHER =
  /^(?:\s?of|\sin)\s(?!(?:the|our|this|last|which|that|each|both|total|constant|local|fiscal|aggregate|cash|all|just|only|under|less|two|three|four|five|six|nine|twelve|\d|q\d)\b)[a-z]|^\s(?:(?!(?:and|or|but|while|with)\b)\w+\s){0,2}(?:charges?|gains?|benefits?|impacts?|headwinds?|tailwinds?|hit|savings?|investments?|acquisitions?|payments?|contracts?|deals?|orders?|programs?|plans?|authori[sz]ations?|facilit(?:y|ies)|fees?|tax(?:es)?|markets?|opportunit(?:y|ies)|projects?|write-?(?:offs?|downs?))\b/;
// "We had 2 billion of cash and a | $500 million undrawn credit line": what could be borrowed
const OPEN_CREDIT =
  /^\s(?:(?:fully|committed|senior|secured|unsecured|\w+-year|multi-year|existing|new)\s){0,3}(?:undrawn|unused|untapped|revolving|revolver|credit (?:line|facility)|line of credit)\b|^\s(?:(?:still|currently)\s)?(?:drawn|borrowed|outstanding|available)\s(?:on|under|against|from)\b|^\s(?:of (?:[\w.]+ ){0,3}(?:revolver|credit facility|revolving credit)(?: facility)? (?:availability|capacity)|on (?:our|the|an?) [^.;,]{0,30}\b(?:credit facility|credit line|line of credit|revolver))\b/i;

// "20% growth in wireless", "18% consumer growth": what grew is named behind the figure
const GROWTH_IN = guarded(
  /^\s(?!(?:year|yoy|constant|organic|operational|underlying|reported|revenue|sales|total|net|sequential|annual|overall|on|from|with|by|as|through|despite|driven|and|or|but|which|that|while|versus|than)\b)(?:(?!(?:which|that|but|while|reflect\w*|assum\w*|includ\w*|represent\w*|versus|than)\b)[\w&-]+\s){1,3}growth\b|^\s(?:growth|increase|decline|decrease|rise|drop|gain)\s(?:in|from|of)\s(?!(?:the|this|our|constant|local|fiscal|last|prior|previous|q\d|(?:first|second|third|fourth)[- ]quarter)\b|\d|a year\b|an? \w+ ago\b)/i,
);

/** Whether the words behind a figure name what it is of: "$540 million of goodwill", "20% growth in wireless". */
export function isOfWhatFollows(
  metric: MetricMention,
  { figure: { unit } }: SpokenFigure,
  after: string,
): boolean {
  if (unit === 'money') return OF_OTHER.test(after) || isOpenCredit(metric, after);
  return unit === 'percent' && GROWTH_IN.test(after);
}

function isOpenCredit({ name }: MetricMention, after: string): boolean {
  return /^(?:cash|net cash|net debt)$/.test(name) && OPEN_CREDIT.test(after);
}
