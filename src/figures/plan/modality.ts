import { guarded } from '../../core/guarded/guarded.ts';
import type { Fact } from '../fact.ts';
import type { SpokenFigure } from '../grammar/spoken-figure.ts';
import { isDenied, withdrawnAt } from '../role/denied.ts';
import type { Sight } from '../sight.ts';
import { isLater, isToDate } from '../time/fiscal.ts';
import { isOfAMonth } from '../time/of-a-month.ts';
import { isOfSomeWeeks } from '../time/of-some-weeks.ts';
import { isAsOthersForesee, isForeseenByOthers } from './foreseen-by-others.ts';
import { isOfLastPlan, isPlannedBefore, wasSaidToCome } from './former-plan.ts';
import { isOver } from './guided-on.ts';
import { isPlanKept } from './plan-kept.ts';

/** What something still to come does, as the source of a pattern: "should translate into". */
export const COMES_TO =
  '(?:exit|land|end|finish|settle|average|approach|increase|decrease|grow|decline|rise|fall|reach|run|go|be|improve|remain|stay|continue|come|contribute|enable|raise|expand|add|exceed|generate|deliver|translate|result|lead|amount|total|step|drop|bring|yield|produce|imply|equate|narrow|widen|double|triple|return|normali[sz]e|stabili[sz]e|peak|bottom|trough|start|begin)';
const WISHED =
  '(?:be|stay|remain|get|bring|take|keep|hold|have|see|reach|reduce|lower|cut|raise|lift|improve|increase|grow|drive|push|achieve|end|finish|exit|deliver|return|maintain)';
/** "We want to bring it below", "we want more than 100 million of", as the source of a pattern: what is wished for, not what is said of it. */
export const WISHES = `(?:we|i)(?: \\w+)? want(?: (?:[\\w-]+ ){0,4}to ${WISHED}\\b|(?= (?:(?!(?:to|and|but|so|which|that|you|people|investors|shareholders|every\\w+|them|him|her|it|this)\\b)[\\w-]+ ){0,3}of (?:(?:at least|more than|over|around|about|some|between) )?(?:[A-Z]{0,3}[$€£¥₹]?\\d|$)| (?:(?:at least|more than|over|around|about|some|between) )?(?:[A-Z]{0,3}[$€£¥₹]?\\d|$)))|(?:we|i)(?:['’]d| would) (?:like|love|prefer) (?:(?:[\\w-]+ ){1,4}to (?:be|stay|remain)|to (?:see|get|bring|take|keep|hold|reach|be|have|end|run))\\b`;
const FORWARD = guarded(
  new RegExp(
    `\\b(?:(?:we|i|management|and|to|now|still|currently|also) (?:\\w+ )?(?:expect|anticipate|forecast|project|predict|estimate(?! (?:that )?(?:our|the) (?:[\\w-]+ ){1,3}ratio\\b)|foresee|plan|intend|aim|target|believe we|think we|hope)s?\\b|(?:expects|anticipates|foresees|(?:intends|plans|aims) to)\\b|(?:is|are|be) (?:now |still )?(?:seen(?= at| between| in)|expected|anticipated|projected|forecast|estimated|likely|targeted|guided|planned(?! (?:for|in|as))|budgeted(?! for))\\b(?! to have (?:been|\\w+ed)\\b)|our expected\\b|we(?:['’]ll| will| would(?! (?:also |just |again |like to |want to ){0,2}(?:note|add|say|point out|remind|mention|highlight|stress|call out)\\b)| should| could| may| might| can keep| do believe)\\b|will be\\b|should be\\b|would be\\b|could be\\b|may be\\b|hopefully\\b|(?:have|has|['’]ve) (?:\\w+ )?(?:earmarked|budgeted)\\b|\\bcommitted to (?:return|distribut|repurchas|pay(?:ing)? out)\\w*|(?:we|I)(?:['’]re| are|['’]m| am)?(?: \\w+)? look(?:ing)? for\\b|(?:looks|is looking) more like\\b|(?:we|and|also|again) (?:\\w+ )?(?:confirm|reiterate|reaffirm|repeat|stick (?:to|with)|stay with|stand by|hold to)\\b|expecting\\b|forecasting\\b|\\b(?:our|the) (?:[\\w-]+ ){0,3}(?:thinking|framework) (?:would |currently )?(?:suggests?|implies|points to|calls for|assumes?)\\b|(?:we|I)(?:['’]re| are|['’]m| am) (?:\\w+ )?(?:projecting|estimating|anticipating|planning|budgeting|assuming|modell?ing)\\b|guiding\\b|targeting\\b|aiming\\b|on[- ](?:track|plan|pace) to\\b|\\b(?:our|the|its) (?:ability|opportunity|potential|runway) to (?:\\w+ )?(?:achieve|reach|become|get to|grow to|deliver|generate|exceed|build)\\b|\\bexpectations (?:are|is|remain)\\b|(?:our|the) base[- ]case (?:scenario )?(?:is|remains|assumes|calls)\\b|we (?:(?:now|still|currently|continue to) )+see\\b|we now put\\b|(?:is|are) going (?:up|down|higher|lower),? to\\b|we see (?:[\\w-]+ ){1,4}(?:exiting|ending|landing|reaching|finishing|settling|coming in|going to)\\b|(?:may|might|should|will|would|could) (?:\\w+ ){0,2}${COMES_TO}\\b|to be (?:around|about|approximately|roughly|in|between|at|up|down|flat)\\b|(?:the|our) new (?:[\\w-]+ ){0,4}range (?:is|of)\\b|going forward\\b|looking ahead\\b|next (?:quarter|year)\\b|(?:long[- ]term|our|margin) target\\b|(?:our|the|its) (?:[\\w-]+ ){1,3}targets? of\\b|(?:our|the|its) (?:[\\w-]+ ){0,3}(?:objective|aspiration)s? of\\b|(?:the|these|those|medium[- ]term|mid[- ]term|financial) (?:[\\w-]+ )?targets? (?:is|are|of|for|remains?)\\b|goal\\b|ambition\\b|(?:our|the|its) (?:\\w+ )?(?:aim|objective|aspiration) (?:is|was|remains)\\b|${WISHES}|(?:we|i)(?:['’]re| are)(?: now| also)? (?:rais|lift|lower|cutt|narrow|tighten|reiterat|introduc|reaffirm|maintain|initiat|increas|reduc|trimm|updat)ing\\b(?! (?:\\w+ ){0,3}(?:dividend|distribution|payout))|(?:we|i)(?:['’]re| are)(?: now| still)? (?:hold|keep|limit|capp)ing\\b(?=[^.;]* (?:to|at|below|under)\\b)|(?:it|this|that|which|guidance|outlook|range|forecast|plan|we) (?:also )?(?:assumes?|contemplates?)\\b)`,
    'i',
  ),
);
// A result may be held against a plan: "reaching the high end of our guidance".
const PLAN = guarded(
  /\b(?:guidance|outlook|forecast|guide)\b|\b(?:the|our|this) (?:[\w-]+ ){0,2}(?:plan|budget) (?:for|of|is(?! (?:working|paying|bearing|delivering|progressing|yielding|showing))|supports|calls)\b|\brevis(?:e|es|ed|ing)\b/i,
);
// "it would have been 13 basis points", "so far we had said 2.4 billion": never so, or no longer
const NOT_SO_NOW = guarded(
  /\b(?:previous|prior|earlier|original|initial) (?:guidance|outlook|forecast|plan|budget)\b[^.;]{0,24}\b(?:anticipated|assumed|called for|expected|contemplated)\b[^.;]{0,40}$|(?:^|[,(–—]\s?|\b(?:versus|from|than|against)\s)(?:previously|formerly|hitherto)(?: guided| expected| communicated)?(?: at| of| to| between| about| around| above| over| below| at least| more than)?\s$|\b(?:prior|previous|earlier|old|former|initial|original) (?:\w+ ){0,2}(?:range|guidance|outlook|forecast|guide|expectation|estimate|view)s?(?:,? (?:that |which )?(?:was|were|of|at|for|had been|called for|range|between|a))*\s(?:(?:at least|(?:more|greater|less) than|\w+) )?$|\b(?:would|could|might|should)(?: have|['’]ve) (?:been|grown|increased|risen|declined|decreased|fallen)\b|\b(?:we|i)(?: had|['’]d) (?:previously |initially |originally )?(?:said|guided|expected|planned|assumed|forecast)\b|\b(?:before|previously|earlier|formerly),? (?:that|this|it|they|the range|the guidance) (?:was|were|had been)\b|\b(?:previously|originally|initially),? (?:we |i )?(?:said|guided|expected|planned|assumed|forecast)\b/i,
);
// "A 10% move in copper is about $75 million of EBITDA in a year", "each cent is worth": what if
const SENSITIVITY = guarded(
  /\b(?:an?|any) (?:additional |further )?(?:[$€£¥₹]?[\d.,]+[ -]?(?:%|percent(?:age)?(?: points?)?|basis[- ]points?|bps|cents?|points?|dollars?)?|one[- ](?:cent|dollar|point|percent)) (?:move(?:ment)?|change|increase|decrease|rise|fall|drop|swing|shift|decline|hike|cut)\b[^.;]{0,70}\b(?:is|would|could|equals?|equates?|means?|results? in|impacts?|has|adds?|moves?|changes?|costs?)\b|\b(?:every|each) (?:[$€£¥₹]?[\d.]|[a-z]+ (?:would be|equals|equates|means|adds|costs|brings|is worth)\b|(?:cent|dollar|point|percent|basis point|penny)\b)/i,
);
const SAVED = guarded(/\bsavings of (?:\w+ )?$/i); // "will result in savings of $30 million in SG&A"
// "We guided to 2.5 million": for the period that is over
const GUIDED = guarded(/\b(?:we|i|you)(?: had|['’]d)? guided\b[^.;]*$/i);
const RESULT =
  /\b(?:compare[ds] (?:with|to)|versus|above|below|exceed(?:ed|ing)|ahead of|at|within|in line with|beat(?:ing)?|reach(?:ed|ing)|achiev(?:ed|ing)|than) (?:the )?(?:\w+ ){0,5}(?:guidance|guide|outlook|expectations?|forecast)\b/i;
// "at the high end of our guidance of $590 million to $615 million": the plan itself, beside what came of it
const OF_PLAN = guarded(
  /\b(?:guidance|guide|outlook|expectations?|forecast)(?:\s(?:range|of|was|for|between|from|at|the|a|our|up|down|an? (?:increase|decrease|decline|rise|drop) of))*\s$/i,
);
// "a buyback of $200 million starts on June 2nd": still to come, by the verb behind it
const STARTS =
  /^(?:\sof [\w ]{3,30}?|\s[a-z]{3,14}s)?(?:,?\s(?:that|which))?\s(?:starts|begins|will|is (?:due|expected|planned|scheduled))\b/i;
const HYPOTHETICAL = guarded(
  /\b(?:(?:month|quarter)[- ]to[- ]date|so far (?:this|in the) (?:month|new quarter)|(?:authori[sz]ed|approved|resolved|announced|decided (?:in principle )?on)\b[^.;]{0,80}\b(?:repurchases?|buy-?backs?)(?: program(?:me)?)? of(?: up to)?|savings of|save|for example|if you(?! (?:also |then |just )?(?:take out|exclude|strip out|back out|adjust for|remove)\b| look at (?:the |our )?(?:first|second|third|fourth|full|six|nine|three|half|quarter|year|q[1-4])\b)|used to have|potential(?:ly)?|up to the tune|addressable market|TAM\b|estimated annual|on an annual(?:i[sz]ed)? basis,? (?:is|of|was|that is|this is|it is)|let['’]s say|call it|assume|hypothetical\w*|how to get to|get to the|(?:path|road|journey) to(?:wards?)?)\b/i,
);
// "At peak the plant can do $600 million": what it is able to
const ABLE = guarded(
  new RegExp(
    `\\b(?:can(?! not\\b)|is able to|are able to|is capable of|has (?:the )?potential to)\\s(?:\\w+ ){0,2}?(?:do(?:ing)?|make|making|earn|sell|support|${COMES_TO}|generating|delivering|producing|reaching)\\b`,
    'i',
  ),
);
// "37 million, after a charge of 92 million on the old system": what is in it, or out of it
const OF_ITEM = guarded(
  /\b(?:after|before|includ(?:es|ing)|excluding|net of|despite|because of|due to)\s(?:an?|the|our|this)\s(?:[\w-]+ ){0,4}(?:charge|gain|loss|impairment|provision|write-?(?:down|off)|benefit|fine|settlement|item|credit)s? of\s(?:about |around |approximately |some |almost |nearly |over )?$/i,
);
// "14%, against market growth of 8.5%": of the market
const OF_MARKET =
  /\b(?:against|versus|vs\.?|compared (?:to|with)|ahead of|above|below|than|outperform\w*)\s(?:the |a |an |our |overall )?(?:[\w-]+ ){0,2}(?:market|industry|sector|peer)s?(?:['’]s)? (?:growth|average|increase|decline)(?: rate)?(?: of| at|,)?\s(?:about |around )?$/i;
// "accounted for 566,000 or 55% of this increase": of a move, and no level
const OF_MOVE =
  /^(?:,?\sor\s[\d.,]+%)?\sof (?:this|that|the|our) (?:[\w-]+ ){0,2}(?:increase|decrease|growth|decline|improvement|rise|change)\b/i;
// "The commission approved a $142 million revenue increase": what is allowed, and not what came of it
const RATE_CASE = guarded(
  /\b(?:approv\w+|authori[sz]\w+|granted|request\w*|seeking|sought|filed|filing|settle\w*|commission|regulators?|rate case)\b[^.;]{0,80}\b(?:base rate|rate|revenue)s? (?:requirement )?(?:increase|decrease|reduction)\b/i,
);
// "as we continue to expect": said in passing of what has happened
const IN_PASSING =
  /\bas (?:we |i )?(?:\w+ ){0,2}(?:expect(?:ed)?|anticipated?|planned|forecast|guided)\b/gi;
// "Excluding special items, we would have reported | a profit of": what was told so, on another basis
const WOULD_HAVE =
  /(?<=^(?:Excluding|Adjusting for|After adjusting for|Before)\b[^;]{3,140},\s(?:[\w'’-]+\s){1,6})would have (?:been|reported|posted|earned|recorded|delivered|generated|had|totall?ed)\b/gi;
// "We beat our goal with 24% growth": behind it stands what came of it
const CAME_TRUE =
  /(?<!\b(?:to|will|should|can|could|may|would|must)\s)\b(?:beat|exceeded|surpassed|met|hit|achieved|topped|outperformed|missed)\s(?:\w+\s){0,3}(?:goals?|targets?|ambitions?)\b(?!\sof\b)/i;
// "We guided to 470, and came in at | 482", "we said we'd grow 10%, and we delivered | 12%"
const CAME_OF_IT = guarded(
  /\b(?:guided|expected|planned|budgeted|forecast|targeted|promised|(?:said|told you|thought) (?:that )?(?:we|it)(?:['’]d| would))\b[^.;]{1,60}\d[^.;]{0,40}\s(?:and|but)\s(?:we\s)?(?:actually\s|in fact\s)?(?:came (?:in|out)|landed|ended up|finished|delivered|achieved|posted|printed)\b/i,
);
// "Since our first program in 2015, we have returned | $1.8 billion": over all those years
const SINCE_THEN = guarded(
  /\b[Ss]ince\s[^,;.\d]{0,60}\b20\d\d\b[^;.\d]{0,30},?\s(?:we(?:['’]ve| have)|the company has|it has)\s(?:now\s)?(?:returned|repurchased|bought|paid|invested|spent|retired|distributed|generated|reduced)\b[^;]*$/,
);
const WAS = /\b(?:was|were|came in)\b/i; // "we expect to ship 50,000, first half shipments were down 10.5%"
// "1.7 was a different number": of something else
const NOT_SO =
  /^[^.,;]{0,24}\bis not\b|^(?: times)? (?:was|is) (?:a different|another|(?:a|the) wrong|not the right) (?:number|figure|one|metric|measure|ratio)\b/i;
const EXCEEDED =
  /\b(?:exceed(?:ed|ing|s)?|surpass(?:ed|ing|es)?|cross(?:ed|ing|es)?|topped)\s(?:the\s)?$/i;

// "I think I said net income of 710 million; it is 701 million"
const SAID_WRONG =
  /\b(?:I|we) (?:think (?:I|we) |may have |might have )?(?:said|misspoke|quoted|stated)\b[^.;]*$/i;
const PUT_RIGHT =
  /^[;,]\s(?:but\s)?(?:it|that|the (?:right|correct) (?:number|figure))(?:['’]s|\s(?:is|was|should be|should have been))\s(?:actually\s)?[A-Z]{0,3}\s?[$€£¥₹]?\d/i;
// "Our ROTCE target remains | 15% to 17%"
const TARGET_IS =
  /\btargets?(?: range| ratio| level)? (?:remains?|stays?|is|are)(?: (?:still|now|unchanged at|around|about|at|a|in the range of)){0,2}\s$/i;
// "104 million of our total estimated | 250 million"; "an estimated 11.1%" is a result
const ESTIMATED = /(?<!\ban\s)\b(?:estimated|projected|anticipated|budgeted)\s(?:total\s)?$/i;
// "down from our estimated tax rate for 2024 of | 26%": what is foreseen
const FORESEEN_OF =
  /\b(?:our|the)\s(?:estimated|projected|anticipated|budgeted|forecast(?:ed)?)\s(?:[\w-]+\s){1,5}(?:for\s(?:the\s)?(?:[\w-]+\s){1,3})?of\s(?:(?:between|about|approximately|around|roughly)\s)?$/i;
// "Our expectations for capex of | $90 million remain unchanged"
const EXPECTED_OF =
  /^(?:(?:and|but|so),? )?(?:our|the) (?:[\w-]+ ){0,2}expectations? for [^,;.\d]{3,60} of (?:(?:about|approximately|around) )?$/i;
// "in line with our expectation for a full-year tax rate between | 12% and 13%"
const EXPECTATION_FOR =
  /\bexpectations? (?:for|of) (?:an?|our|the) (?:full[- ]year|annual|20\d\d|(?:first|second|third|fourth)[- ]quarter) [^,;.\d]{3,40}\s(?:between|of|at|approximately|around|in the range of)\s$/i;
// "our 4.25% revenue growth | assumption is based on": what is assumed, and no result
const OF_FORECAST =
  /^\s(?:(?!(?:and|or|but|was|were|is|are|versus|compared|above|below|against|than|from|to|with|within|in|of|over|under|at|ahead|behind|beat|beats|beating|exceed\w*|topped|met|our|the|its|prior|previous)\b)[\w-]+\s){0,5}(?:assumption|outlook|forecast|projection)s?\b/i;
// "Revenue of $765 million, plus or minus $15 million", "EPS of $0.92 at the midpoint.": no result is told so
const GIVE_OR_TAKE =
  /^,?\s(?:(?:plus or minus|plus and minus|give or take)\s|at the mid-?point(?:$|[.,;])(?!.*\b(?:guidance|range)\b))/i;
// "The dividend will be $0.88 per share and will be payable on January 11": declared
const IS_PAYABLE = guarded(/\bdividend\b[^.;]{0,40}\bwill be\s(?:an?\s)?$/i);
const PAYABLE = /\b(?:payable|paid on|holders? of record|record date)\b/i;

// "We announced a $300 million share repurchase": nothing is bought by that
const ANNOUNCED =
  /\b(?:announced|approved|authori[sz]ed|launched|resolved)\s(?:on\s)?(?:an?|another|our|the)\s(?:(?:new|further|additional|fresh|up to)\s)*$/i;
// "to grow the company as we achieve an additional | $3 billion of EBITDA": a way ahead, and no result
const AS_WE_GO =
  /\b(?:as|while|until|once) we (?:achieve|deliver|unlock|reach|add|generate|capture|reali[sz]e|earn)\s(?:(?:an?|the|additional|another|about|over|nearly)\s){0,3}$/i;
const BUYBACK =
  /^\s(?:(?:new|further|additional|accelerated|share|stock)\s)*(?:repurchase|buy-?back)/i;

// "We continue to see new users come, up 30% | in the quarter": what was seen
const SEES = /\bwe (?:(?:now|still|continue to) )+see\b/i;
const OF_NOW =
  /^\s(?:in|during|for)\s(?:(?:the|this)\s)?(?:(?:first|second|third|fourth)[- ]quarter|Q[1-4]|quarter)\b/i;

// "margin expansion of 50 basis points | or more each year": what a plan adds up to
const EACH_YEAR =
  /^\s(?:or (?:more|better|so|higher) )?(?:(?:each|every|per) (?:fiscal )?year|annually|a year(?! (?:ago|earlier|before|prior|later)))(?=[\s,.;]|$)/i;
// "excited to announce that we're adding | 29 stores": to come
const ANNOUNCED_TO_DO =
  /\bannounc\w+ (?:today )?that (?:we|the company)(?:['’]re| are| will be)(?: now)? \w+ing\b[^.;]*$/i;

/** Whether a text tells what a change of something would do, no forecast of it. */
export function isSensitivity(text: string): boolean {
  return SENSITIVITY.test(text);
}

// "; and margins of | 3.6%": no clause of its own, but the next in a list
const NEXT_IN_LIST = /^\s(?:and\s)?(?:[\w&’'-]+\s){1,7}?(?:of|at|between|in the range of)\s/i;
const HAS_VERB =
  /\b(?:was|were|is|are|had|has|have|we|it|they|this|that|grew|rose|fell|increased|decreased|declined|came|reached|ended|totall?ed)\b/i;

/** Where the last clause behind a semicolon begins; one that only goes on with a list is none. */
function lastClause(before: string): number {
  const at = before.lastIndexOf('; ');
  const item = before.slice(at + 1);
  if (at === -1 || !NEXT_IN_LIST.test(item) || HAS_VERB.test(item)) return at;
  return lastClause(before.slice(0, at));
}

// "For your models, net finance costs of around 62 million": what to put in them, where nothing is said to have been
const FOR_MODELS =
  /^(?:(?:and|so|now|also|just),?\s)?(?:for|in)\s(?:your|the|those of you)\s(?:\w+\s)?(?:models?|modell?ing(?:\spurposes)?|spreadsheets?)\b/i;
const HAS_BEEN = /\b(?:was|were|had|came in|ended|finished|we|last year)\b/i;

// A range of a profit or a cost in a sentence without a verb: "Interest expense of $35 million to $40 million."
const TELLS =
  /\b(?:was|were|is|are|be|been|has|have|had|do|does|did|grew|rose|fell|came|went|rang\w+|(?!(?<=^)adjusted\b)\w{3,}ed|made|saw|left|held|stood|paid|spent|won|lost|led|gave|took|brought|between us|we|they|it|you)\b/i;

function isRange({ figure: { low, high, unit, text } }: SpokenFigure): boolean {
  const isOfTwo = /\d\D{0,24}(?:\bto\b|-|–|\band\b)\D{0,6}\d/.test(text);
  return low !== undefined && low !== high && isOfTwo && unit === 'money';
}

/** Whether a figure is a result, a forward statement, or something said in passing. */
export function modalityOf(
  { text, figures, call }: Pick<Sight, 'text' | 'figures' | 'call'>,
  spoken: SpokenFigure,
  period: string,
): Fact['modality'] {
  const before = text.slice(0, spoken.start);
  const said = before
    .slice(Math.max(before.lastIndexOf('. '), lastClause(before)) + 1)
    .replace(IN_PASSING, '')
    .replace(WOULD_HAVE, 'was');
  const clause = said.replace(CAME_OF_IT, '').split(CAME_TRUE).at(-1) ?? said;
  if (OF_MARKET.test(before) || OF_MOVE.test(text.slice(spoken.end))) return 'aside';
  if (isOfAMonth(text, spoken) || isOfSomeWeeks(text, spoken) || RATE_CASE.test(text))
    return 'aside';
  if (isDenied(clause) || isForeseenByOthers(clause) || withdrawnAt(clause) !== null)
    return 'aside';
  if (isAsOthersForesee(text.slice(spoken.end))) return 'aside';
  if (
    OF_ITEM.test(before) ||
    NOT_SO_NOW.test(clause) ||
    isPlannedBefore(said) ||
    isOfLastPlan(said, text.slice(spoken.end)) ||
    SENSITIVITY.test(clause) ||
    SAVED.test(clause)
  )
    return 'aside';
  if (IS_PAYABLE.test(clause) && PAYABLE.test(text)) return 'actual';
  if (isLater(period, call)) return 'guidance';
  if (SAID_WRONG.test(before) && PUT_RIGHT.test(text.slice(spoken.end))) return 'aside';
  if (isPlanKept(text)) return 'guidance';
  if (FOR_MODELS.test(text) && !HAS_BEEN.test(text.slice(0, spoken.end))) return 'guidance';
  if (OF_FORECAST.test(text.slice(spoken.end)) || TARGET_IS.test(clause)) return 'guidance';
  if (EXPECTED_OF.test(before) || EXPECTATION_FOR.test(before)) return 'guidance';
  if (ESTIMATED.test(before) || FORESEEN_OF.test(before)) return 'guidance';
  if (GIVE_OR_TAKE.test(text.slice(spoken.end)) && !isOver(text)) return 'guidance';
  if (SINCE_THEN.test(clause)) return 'aside';
  if (wasSaidToCome(clause)) return 'aside';
  if (GUIDED.test(clause)) return CAME_OF_IT.test(text) ? 'aside' : 'guidance';
  if (OF_PLAN.test(clause) && RESULT.test(clause)) return 'aside';
  if (STARTS.test(text.slice(spoken.end))) return 'guidance';
  if (AS_WE_GO.test(before)) return 'aside';
  const { unit } = spoken.figure;
  if ((unit === 'bps' || unit === 'points') && EACH_YEAR.test(text.slice(spoken.end)))
    return 'aside';
  if (ANNOUNCED_TO_DO.test(before)) return 'guidance';
  if (ANNOUNCED.test(before) && BUYBACK.test(text.slice(spoken.end))) return 'aside';
  const own = clause.slice(clause.lastIndexOf(', ') + 1);
  const isPast = WAS.test(own) && !FORWARD.test(own) && !PLAN.test(own);
  const isSeen = period === call.period && SEES.test(clause) && OF_NOW.test(text.slice(spoken.end));
  const ahead = isSeen ? clause.replace(SEES, '') : clause;
  if (!isPast && (FORWARD.test(ahead) || (PLAN.test(clause) && !RESULT.test(clause))))
    return 'guidance';
  if (
    HYPOTHETICAL.test(clause) ||
    ABLE.test(own) ||
    NOT_SO.test(text.slice(spoken.end, spoken.end + 40))
  )
    return 'aside';
  // "exceeded $1 billion, reaching $1.2 billion": the mark that was passed, not the level
  const passed = EXCEEDED.test(before);
  const isMark =
    passed &&
    figures.some(({ start, figure }) => start > spoken.end && figure.unit === spoken.figure.unit);
  if (isMark) return 'aside';
  return isRange(spoken) && !TELLS.test(text) ? 'guidance' : 'actual';
}

const FORESEEN = /\b(?:expect|anticipat|project|forecast|guid|will|should|would)\w*\b[^.;]{0,60}$/i;
const SO_FAR = /\b(?:year|month)[- ]to[- ]date\s(?:[\w-]+\s){0,6}$/i;

/** "Our year-to-date cash flow of 9 million puts us on track to": what has come, whatever follows from it. */
export function isSoFar(
  { text, call }: Pick<Sight, 'text' | 'call'>,
  period: string,
  { start }: SpokenFigure,
): boolean {
  const before = text.slice(0, start);
  return isToDate(period, call) && SO_FAR.test(before) && !FORESEEN.test(before);
}
