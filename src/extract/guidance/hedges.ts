import { type Guarded, guarded } from '../../core/guarded/guarded.ts';
import { COMES_TO, isSensitivity, WISHES } from '../../figures/plan/modality.ts';

/** The word that makes a sentence a forward statement, as the speaker said it. */
export interface Hedge {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** An expectation or aim, not a bare "will" or "believe". */
  readonly isStrong: boolean;
  /** Words that look ahead only beside a later period: "for FY25 we are looking at …". */
  readonly needsPeriod: boolean;
}

const SPEAKER = "(?:we|i|management|the company|they)(?:['’]d|['’]re|['’]ve)?";
const VERB =
  '(?:expect|anticipate|forecast|project|estimate|plan|intend|foresee|aim|target|guiding|guide(?= (?:to|for)\\b)|assume|hope|budget|predict)s?';
const ADVERB =
  "(?:don['’]t|do not|now|still|also|again|currently|presently|continued? to|do|would|fully|really|probably|necessarily|generally|certainly|conservatively|preliminarily|tentatively|further|just|can|could|might|may|will|are|am|is)";
const GROWS = `(?:${COMES_TO}|see|accelerate|moderate|help|enable|save|benefit|impact|hurt|drive|need|require|lower|reduce|cut|offset|support)`;

// What a company does with its money or people.
const SPENDS =
  '(?:invest|put|spend|pay|repay|return|buy back|repurchase|open|close|build|hire|launch|double|triple)';

// What a business is brought back to.
const GROWS_BACK = '(?:get|bring|take|keep|hold|return|drive|push|raise|lift|reduce|cut|grow)';
const TIMES =
  '(?:\\d+|one|two|three|four|five|six|nine|twelve|eighteen|an?|a few|a couple of|several)(?: (?:to|or) (?:\\d+|two|three|four|five|six|seven|eight|ten|twelve))?';

// A belief is a forecast where it is of what comes: "We believe the storm hurt our sales" is none.
const LOOKS_AHEAD =
  "[^.;]*(?:\\b(?:will|would|can|could|should|shall|may|might|going to|expect\\w*|continue|remain|future|ahead|forward|next|coming|upcoming|over time|opportunit\\w+|potential|by 20\\d\\d|in 20\\d\\d|fiscal 20\\d\\d|(?:short|near|mid|medium|long)(?:er)?[- ]term|second half|full[- ]year|rest of|to (?:keep|grow|reach|achieve|deliver|improve|increase|maintain|exceed)|balance of|remainder of)\\b|['’]ll\\b)";

// The most telling word first: where a sentence has two, this order decides.
const STRONG: readonly Guarded[] = [
  /\blikely\b/i,
  /\b(?:we|company|it|they)(?:['’]ve| have| has) (?:now |also |already )?(?:earmarked|budgeted)\b/i,
  /\bwe(?:['’]re| are) not (?:currently |now |yet )?expecting\b/i,
  /\bhopefully\b(?=,? (?:we|will|can|be|it|that|the|our|continue|above|below|over|get|see|have|keep|reach|return)\b)/i,
  /(?<![\w-])aim(?:ing)?\b|\bon[- ](?:track|plan|pace|target|course) (?:to|for)\b(?! date\b)|\b(?:our|a|an|the) (?!(?:previous|prior|earlier|former|original|old|initial)\b)(?:[\w-]+ ){0,2}(?:goal|target|ambition|objective) (?:is(?! right)|of|to|for)\b|\b(?:are|['’]re|still|be|now|also) targeting\b/i,
  /(?<!\b(?:[Tt]hey|[Pp]eople|[Ss]ome|[Oo]thers|who)\s)\b(?:[Mm]ight|may)\b(?=\s(?!\d))/, // “in May and June” hedges nothing
  new RegExp(
    `\\b${SPEAKER} (?:${ADVERB} ){0,2}${VERB}\\b(?! (?:every(?:one|body)?\\b(?! (?:segment|region|business|division|brand|category|quarter|part)\\b)|that you|you to))|\\b(?:is|are|be) (?:now |still |currently |also |both |all |each )?(?:expected|projected|anticipated|forecast|estimated|slated|scheduled|guided|targeted(?= to)|(?:assumed|planned|budgeted)(?= (?:at|to be) ))\\b|\\b(?:we|we['’]re|are|am|i['’]m|still|now|also|continue) (?:now |still |also )?(?:expecting|assuming|anticipating|forecasting|projecting|estimating|budgeting|planning)\\b(?! process| tool| system| season)|\\b(?:and|but) (?:now|still) expects?\\b|(?<!\\b(?:customers?|consumers?|clients?|shoppers?|guests?|users?|patients?|people|investors?|analysts?|street|market|retail|their)(?:['’]s?)? )\\bexpectations? (?:is|are|for)\\b|\\b(?:our|the|my) (?:current |best |latest )?(?:estimate|expectation|assumption|base[- ]case(?: scenario)?) (?:for [^,;.\\d]{3,40} )?(?:is|includes|assumes|calls for)\\b`,
    'i',
  ),
].map(guarded);
const WEAK: readonly Guarded[] = [
  // "Our early thinking would suggest revenue growth of 4% to 6%"
  /\b(?:our|the) (?:[\w-]+ ){0,3}(?:thinking|view|framework|planning|modell?ing) (?:would |currently )?(?:suggests?|implies|points to|calls for|assumes?)\b(?=.*\d)/i,
  // "The tax rate we see at 21%", "I see us at about 1.4 times"
  /\b(?:we|i) (?:now |still |also )?see (?:(?:us|it|that|this|[\w-]+(?: [\w-]+)?) )?at\b(?= (?:about |around |roughly |approximately |between |some |up to )?[$€£]?\d[\d.,]*(?:%| percent| ?x\b| times| to | and | million| billion))/i,
  // "We're comfortable up to about 1.5 times"
  /\b(?:we|i)(?:['’]re| are|['’]m| am) comfortable (?:up to|at|between|below|under|with up to)\b(?=[^.;,]{0,30}\d)/i,
  // "Our job is to get it back to a 13% margin"
  new RegExp(
    `\\bour (?:job|task|mission|priority|aspiration) (?:(?:in|at|for|with|here) [\\w&' -]{0,30})?(?:is|remains) to ${GROWS_BACK}\\b(?=.*\\d)`,
    'i',
  ),
  // "I'd keep it at 4% or so", "I'd model capex at 12 million"
  /\b(?:i|we)(?:['’]d| would) (?:keep|hold|leave|have|model|pencil|plug) (?:it|that|this|[\w&-]+(?: [\w&-]+)?) (?:in )?at\b(?=\D{0,16}\d)/i,
  // "I think it'll take two to three years"
  new RegExp(
    `\\b(?:it|that|this)(?:['’]ll| will| should| could| may| might| is going to) (?:probably |likely )?take\\b(?= (?:us )?(?:about |around |at least |another |roughly )?${TIMES} (?:more )?(?:years?|quarters?|months?)\\b)`,
    'i',
  ),
  new RegExp(`\\b(?:${WISHES})(?=.*\\d)`, 'i'),
  /\bwe (?:currently |still |also )?have no (?:current |present |immediate |firm )?(?:plans?|intentions?) (?:to|of|for)\b|\bwe(?:['’]re| are) not (?:currently |now )?(?:planning|intending)\b(?: (?:to|on)\b)?/i,
  /\bwe (?:now|currently|still) think\b(?=.*\d)/i,
  /\bwe (?:do |still |really )?think\b(?=[^.;,]*\b(?:will|going to)\b)/i,
  new RegExp(
    `\\b(?:we|i) (?:do |still |continue to )?believe\\b(?=${LOOKS_AHEAD})|\\bconfident\\b|\\b(?:have|has|level of|with) (?:\\w+ )?confidence\\b(?=[^.;]{0,60}\\b(?:to|that)\\b)`,
    'i',
  ),
  new RegExp(
    `\\b(?:we|i) (?:do not|don['’]t) (?:think|believe)\\b(?=.*\\b(?:will|going to|would)\\b)|(?:\\b(?:is|are)|['’](?:re|s)) (?:\\w+ )?going to\\b(?= (?:\\w+ ){0,2}${GROWS}\\b)`,
    'i',
  ),
  /\bwe(?:['’]re| are)(?: now| also)? (?:raising|lifting|lowering|cutting|narrowing|tightening|reiterating|introducing|reaffirming|maintaining|initiating|increasing|reducing|trimming|updating)\b(?=[^.;]*\b(?:to|of|at|range|between)\b[^.;]*\d)(?! (?:\w+ ){0,3}(?:dividend|distribution|payout))/i,
  // "We increased our cash forecast to be between 22 and 23 million"
  /\bwe(?:['’]ve| have)? (?:also |now |again )?(?:raised|increased|lifted|lowered|reduced|cut|trimmed|narrowed|tightened|updated|revised) (?:our|the) (?:[\w-]+ ){0,6}(?:forecast|projection|estimate|expectation|assumption)s?\b(?=[^.;]{0,60}\bto\b[^.;]{0,40}\d)/i,
  /\b(?:it|this|that|which) (?:also )?assumes\b(?=[^.;]*\d)|\byou (?:should|can) (?:use|model|assume|pencil in|plug in|expect)\b/i,
  new RegExp(`\\b(?:should|would|could|shall)\\b(?= (?:\\w+ ){0,2}${GROWS}\\b)`, 'i'),
  /\b(?:our|the|a|annual|full[- ]year) (?:[\w-]+ ){0,3}(?:(?:forecast|projection)s? (?:of|for|is|remains)|plans? (?:of|for))\b|\b(?:we|i) (?:now |also |have |are |had to )?revis(?:e|ed|ing)\b/i,
  /\b(?:our|the|its|of|for|provid\w+|introduc\w+|initiat\w+|issu\w+|giv\w+|set(?:ting)?|rais\w+|lift\w*|increas\w+|trim\w*|narrow\w*|tighten\w*|cut|cutting|lower\w+|reaffirm\w*|reiterat\w+|maintain\w*|updat\w+) (?!(?:originally|previously|initially|previous|prior|earlier|original|former|old|initial|last) )(?:[\w-]+ |['’]\d\d ){0,5}(?:guidance|outlook(?! (?:apps?|clients?|mobile|mail|calendar|users?)\b))\b|\bour expected\b(?=.*\d)/i,
  // "Nickel guidance stays at 40 to 42", "Guidance of 2% to 3% stands": whose, nobody has to say
  /(?<=^(?:(?:and|so|but|now|also|our|the),? )*(?:(?!(?:beat|miss\w*|met|exceed\w*|topp\w*|surpass\w*|was|were|came|gave|against|versus|above|below|within|withdr\w*|suspend\w*)\b)[\w&’'-]+ ){0,6})(?:guidance|outlook)\b(?=[^;]*\d)(?=[^;]*\b(?:stands?|holds?|stays?|remains?|is|are|goes|comes|moves|rises|falls)\b)/i,
  // "We reiterate net interest income of around 2.5 billion"
  /\bwe (?:also |now |again |still |therefore )?(?:reiterate|reaffirm|confirm|repeat|stand by|stay with|stick (?:with|to)|hold to)\b(?=[^.;]*\d)(?![^.;]*\b(?:was|were|has|have|had|did)\b)/i,
  new RegExp(
    `\\b(?:we|it|that|this|margins?|revenues?|growth|which|sales|costs?|capex|expenses|business|rate|tax|results) will\\b(?= (?:\\w+ ){0,2}${GROWS}\\b)|(?<=\\b(?:the|our|this|these) (?:[\\w-]+ ){1,4})will\\b(?= (?:\\w+ly )?${GROWS}\\b)|\\bwe['’]ll\\b(?= (?:\\w+ ){0,2}${GROWS}\\b)`,
    'i',
  ),
  // "A higher share of long contracts will drive more swings in bookings", "Atlas will be in trials later this year"
  new RegExp(
    `(?<=(?:^|[,;] |\\b(?:and|but|that|as|so) )(?!(?:what|who|there|you|i|people|customers|investors|analysts|nobody|everybody)\\b)[^,.;]{3,140} |(?<=\\w{3}), )will\\b(?= (?!go (?:into|over|through|back|first|next|on to)\\b|remain (?:with|as|on)\\b)(?:\\w+ly |also |then )?(?:${GROWS}|begin|have (?:an?|the) (?:\\w+ ){0,3}impact)\\b)`,
    'i',
  ),
  /\bwe (?:now |still |also )?see\b(?=[^.;]{0,60}\bcontinuing\b)/i,
  // "we have not factored any asset sales into our financial model"
  /\b(?:have|has|is|are|does|do|['’]ve|['’]re) not (?:been )?(?:factored|included?|assumed?|baked|built|contemplated?|reflect(?:ed)?)\b(?=[^.;]{0,160}\b(?:model|guidance|outlook|forecast|guide)\b)/i,
  // "that is baked into our guide", "this guidance factors in the full cost"
  /\b(?:baked|built|factored|included|reflected|embedded|contemplated|captured) in(?:to)? (?:our|the|that) (?:\w+ )?(?:guide|guidance|outlook|forecast)\b|\b(?:our|this|that|the) (?:\w+ )?(?:guide|guidance|outlook) (?:factors in|includes|assumes|reflects|incorporates|contemplates)\b/i,
  /(?<=^|^so |^and |^but |\b(?:i|we|you)(?:['’]d|['’]ll| would| should| can) |\bcontinue to )look for\b(?! (?:ways|opportunit\w+|it|them|you)\b)|\bbullish (?:on|about)\b/i,
  /\b(?:with|have|has|our) (?!no\b)(?:\w+ )?plans to\b/i,
  /\byou(?:['’]ll| will|['’]re (?:just )?going to| should) (?:\w+ )?continue to see\b/i,
  // "We'll invest about $40 million a year", "we are going to put 12 million into prices"
  new RegExp(
    `\\bwe(?:['’]ll| will|(?: are|['’]re) (?:\\w+ )?going to) (?:\\w+ )?${SPENDS}\\b(?=[^.;]{0,60}\\d)`,
    'i',
  ),
  // "The board is committed to keeping debt at or below", "while targeting a margin above 9%", "the plan targets"
  /\bcommitted to (?:keep|maintain|hold|reduc|lower|cutt|limit|grow|deliver|achiev|return)ing\b(?=[^.;]*(?:\d|\b(?:at or|below|above|under|within)\b))|\b(?:while|by|and|, )(?: also)? targeting\b(?=.*\d)|\b(?:program(?:me)?|plan|approach|strategy|framework|project|initiative|policy|roadmap) (?:also )?(?:aims|targets|calls for|seeks)\b(?=.*\d)/i,
  // "We have already committed to return $2 billion in cash": what is sure to come
  /(?<=(?:\b(?:has|have|is|are)|['’](?:ve|re)) (?:already |also |now |fully )?)committed to (?:return|distribut|repay|repurchas|pay|invest|spend|reduc|deliver)(?:e|ing)?\b(?=[^.;]*\d)/i,
  // "Our target range is 2.0 to 2.5", "we have a policy of below 2.5 times"
  /\b(?:our|the|a) (?:[\w-]+ ){0,3}(?:target(?:ed)? (?:range|level|ratio|zone)|policy) (?:is|remains)\b(?=[^\d.;,]{0,24}\d)|\bwe have (?:a|the) policy of\b(?=[^\d.;,]{0,24}\d)/i,
  /\bwe(?:['’]ve| have) (?:also |now |only )?(?:assumed|budgeted for|factored in|baked in|built in)\b/i,
  // "We were pleased with the growth and expect further gains", "we are in talks and would expect to be done"
  /(?<=\bwe (?!(?:talked?|spoke|speak|see|saw) (?:to|with)\b)[^.;,]{3,120} and )(?:would |continue to |also |therefore )?expect\b/i,
].map(guarded);
// "And the tax rate to be around 23%": of the verb before it
const ELLIPTIC = guarded(
  /(?<=^(?:And |Then )(?:our|the) (?:[\w-]+ ){1,5})to be\b(?= (?:about|around|approximately|roughly|between|in the)\b)/i,
);
const BESIDE_PERIOD: readonly Guarded[] = [
  // "I'd say a bit higher in the second half", "I would say 16% to 18% of revenue is fair for 2025"
  /\b(?:i|we)(?:['’]d| would) (?:\w+ )?say\b(?= (?:that )?(?:(?:it['’]s|that['’]s|we['’]re|probably|maybe|about|around|roughly|between|somewhere|in the range of|there are|there['’]s|up|down) )*(?:\d|[$€£]\d|flat\b|a (?:bit|little|touch)\b|slightly|somewhat|similar|(?:low|mid|high)[- ]|higher|lower|(?:two|three|four|five|six|seven|eight|nine|ten)\b))/i,
  // "Mid-single digits is what we have in mind for the fourth quarter"
  /\bis what (?:we|i)(?:['’]re| are| have)? (?:have in mind|in mind|think(?:ing)?|assum(?:e|ing)|plan(?:ning)?|model(?:l?ing)?|look(?:ing)? (?:at|for)|aim(?:ing)? (?:at|for))\b/i,
  // "Think of food at about 28% of sales", "tax rate, call it 12%", "we're looking for wage inflation of around 3%"
  /(?:^|(?<=[,;] |^(?:so|and|then|now) ))think (?:of|about) [^.,;]{2,40} (?:at|as|in the)\b(?=\D{0,24}\d)|\bcall it\b(?= (?:about |around |roughly )?[$€£]?\d)|\bwe(?:['’]re| are) (?:now |still |also )?looking for\b(?=[^.;]{0,60}\d)/i,
  // "Next year we'd like to do 40 to 50 remodels"
  /\bwe(?:['’]d| would) like to (?:do|open|build|close|add|launch|complete|remodel|refit|convert|hire|buy|sell)\b(?=[^.;]{0,30}\d)/i,
  // "We have fixed 58% of the days at $31,000", "we have hedged 60% of next year's production"
  /\bwe(?:['’]ve| have|['’]re| are)? (?:now |already |currently |so far )*(?:fixed|booked|hedged|secured|contracted|covered|locked in|presold|pre-sold)\b(?=[^.;]{0,40}\d(?:\.\d+)?(?:%| percent))/i,
  // "For the cost of risk, we now look for 30 to 35 basis points"
  /\bwe (?:now |still |also )look for\b(?=[^.;]{0,60}\d)/i,
  // "That steps down to about 4% in the fourth quarter", "the first van comes out in 2026"
  /\b(?:steps|drops|goes|falls|rises|moves)\b(?= (?:(?:up|down|back) )?to (?:about |around |approximately |roughly )?[$€£]?\d)|\b(?:comes|rolls|goes) (?:out|off|online|live|on (?:line|stream))\b|(?<!\b(?:year|season|quarter|call) )\b(?:starts|begins|opens|expires|ramps up|kicks in)\b(?= (?:in|on|at|around|from)\b)/i,
  new RegExp(`\\b(?:we|i|it|they|that)['’]d\\b(?= (?:\\w+ )?${COMES_TO}\\b)`, 'i'),
  /\b(?:i|we)(?:['’]d| would) (?:\w+ )?(?:think|guess|assume)\b|\b(?:i|we)(?:['’]d| would) (?:\w+ )?say\b(?= (?:that )?(?:for |in )?(?:the )?(?:Q[1-4]|H[12]|20\d\d|next|full|first|second|third|fourth)\b)/i,
  /\bwe (?:do |still )?think (?:that )?(?:[\w-]+ ){1,4}(?:gets?|goes|lands?|bottoms?|peaks?|can (?:be|get|grow|reach))\b/i,
  // "In the third quarter, we see a continuation of good demand"
  /(?<=^(?:(?:And|So|Now|Then),? )?(?:[Ii]n|[Ff]or|[Ii]nto) [^,.;]{4,40}, )we (?:also |still )?see\b(?! that\b)/i,
  /\bwe (?:do not|don['’]t) (?:currently |yet |really )?see\b(?! (?:it|that|this|them)\b)/i,
  /\bwe(?:['’]ll| will| won['’]t) (?:\w+ )?(?:submit|file|launch|open|complete|close|commission|start|finish)\b/i,
  /\bto (?:hit|reach|touch)\b(?=.*\d)/i,
  /\b(?:it|that)(?:['’]s| is| remains) still\b(?=\D{0,24}\d)/i,
  /\bwe(?:['’]re| are|['’]ve| have)? (?:now |also )?(?:rais(?:ed|ing)|lift(?:ed|ing)|trimm(?:ed|ing)|cut(?:ting)?|lower(?:ed|ing)|narrow(?:ed|ing)|tighten(?:ed|ing))\b(?=[^.;]*\sto\s\D{0,30}\d)/i,
  /\bwe (?:now |still |currently )?see\b(?=.*\d)/i,
  /\bwe(?:['’]re| are) (?:now |still |currently )?looking at\b(?=.*\d)/i,
  /\b(?:stays?|remains?|is kept|are kept|is unchanged|are unchanged) at\b(?=\D{0,30}\d)/i,
  /\b(?:will|['’]ll) (?!not\b)(?:\w+ )?(?:come online|come on ?line|become available|be available|roll out|phase in|begin to|launch|open|expand|introduce|be (?:\w+ly )?(?:completed?|finali[sz]ed|launched|opened|introduced|released|ready|operational|live|online|on ?stream|up and running))\b/i,
  /\bwould phase in\b|\b(?:opening|launch|roll-?out|introduction|completion|release) of\b/i,
  /\byou(?:['’]ll| will| should) see\b|\bthere(?:['’]ll| will) be\b/i,
  /\bprobably (?:for|continue|be|see|in|by|a)\b|\bto probably\b/i,
  /\b(?:our|that|this|a|the) (?:\w+ )?commitment (?:to|of)\b/i,
  /\bwe(?:['’]re| are) (?:now |also )?(?:accelerating|expanding|growing|ramping|scaling)\b(?=[^.;]*\sto\s\D{0,30}\d)/i,
].map(guarded);
const NOT = /^ (?:not|never|no longer)\b(?! (?:only|just|merely)\b)/i;
// One pass over the words that any hedge has; most sentences have none.
const ANY = guarded(
  /likely|predict|\b(?:we|i) (?:\w+ )?want\b|\bpace\b|thinking|framework|\bview\b|hope|aim|track|goal|target|ambition|might|\bmay\b|expect|anticipat|forecast|project|estimat|plan|inten|planning|not factored|confidence|still|foresee|guid|assum|slated|scheduled|budget|believe|think|confident|should|would|could|outlook|will\b|['’]ll\b|revis|\bsee\b|looking at|\bat\b|rais|lift|trimm|introduc|initiat|reiterat|reaffirm|maintain|increas|reduc|updat|you (?:should|can)|\bcut|lower|narrow|tighten|to (?:hit|reach|touch)|going to|don['’]t think|won['’]t|to be\b|guide\b|look for|bullish|objective|course|commit|phase in|\btake\b|comfortable|\bjob\b|\btask\b|mission|priority|aspiration|think of|call it|looking for|in mind|is what|like to|assumed|budgeted|factored in|baked in|built in|policy|aims|calls for|seeks|fixed|booked|hedged|secured|contracted|covered|locked in|sold|['’]d\b|steps|drops|goes|comes|moves|rises|falls|rolls|starts|begins|opens|expires|runs|lands|kicks|phases|ramps|opening|launch|roll-?out|introduction|completion|release|probably|accelerat|expanding|growing|ramping|scaling/i,
);
const NOT_FORWARD: readonly Guarded[] = [
  /\b(?:we|i)(?: had|['’]d) (?:been )?(?:thought|(?:hop|expect|plann|anticipat|aim|target|guid|look)(?:ed|ing))\b(?!.*\b(?:now|new|today)\b)|\b(?:is|are|found|shown|see) on (?:[Ss]lide|[Pp]age)\b/i,
  // "When we announced the deal, we estimated that leverage would be 4.5 times"
  /\bwhen we (?:first |originally )?(?:announced|acquired|bought|did|closed|signed|entered|started)\b[^.;]{3,80}\bwe (?:had )?(?:estimated|expected|said|thought|projected|anticipated)\b/i,
  // "We estimate that weather explains a third of the growth", "a year ago it would have been 165"
  /\b(?:we|i)(?:['’]d)? estimate (?:that )?[^,.;]{0,60}\b(?:explain(?:s|ed)|was|were|grew|rose|fell|accounts? for|accounted|cost|contributed|benefited|reduced|added|drove|impacted|hurt|came from)\b/i,
  /\b(?:we|i)(?:['’]d)? (?:estimate|believe) (?:that )?[^,.;]{0,60}\b(?:has|have) (?:\w+ly |already |also )?(?:been|had|\w+ed|grown|risen|fallen|gone)\b/i,
  /\b(?:a|one) year ago,? (?:it|that|this) would\b/i,
  // "including AOCI it would be 9.7%": how it is by another measure
  /\b(?:including|excluding|without|with|net of|after|before) (?:[\w-]+ ){1,5}?,? ?(?:it|that|this|the ratio|which) would (?:be|have been|stand at)\b/i,
  // "Excluding the storage loss that we expect to recover, profit would have been 14 million"
  /^(?:and |but |so )?(?:excluding|without|absent|adjusting for|before)\b.*\bwould have been\b(?!.*\bexpect)/i,
  /^(?:and |but |so )?(?!.*\b(?:expect|outlook|guidance|forecast))(?:excluding|without|absent|adjusting for)\b.*\bwould be\b/i,
  /\bwould have been\b[^;]*\binstead of\b/i,
  // "Net sales are estimated to have been 19 million", "the projection of 53 million that we gave on our last call"
  /\b(?:is|are|was|were) estimated to have\b|\b(?:projection|guidance|outlook|forecast|estimate)s? (?:of|for) [^;\d]{0,40}\d[^;]{0,40}\bthat we (?:gave|provided|issued|shared|had) (?:you )?(?:on|in|at|last|back|during)\b/i,
  // "the launch of the line, which generated 170 million", "we had a release of 9 million"
  /\b(?:launch|release|introduction|opening|completion|roll-?out) of\b[^;]*\b(?:which|that) (?:has |have |had )?(?:already |now )?(?:\w{3,}ed|grown|was|were)\b(?!.*\b(?:expect|will|anticipate|reaffirm|guid))|\b(?:had|recorded|booked|took|saw) (?:an? )?(?:[\w-]+ ){0,3}release of\b/i,
  // "As an example, assuming a yield of 11% would imply", "if they cut their output, this could bring"
  /^(?:and |so |now,? )?(?:as an example|for example|for instance|hypothetically),? (?:if|assum|say|suppose|let)\w*\b|^(?:(?:and|but|so|conversely|again|now),? )*(?:if|should) (?:the|these|this|that|those|customers?|demand|prices?|rates?|conditions?|we were|there (?:is|are|were))\b[^;]*, [^;,]{0,60}\b(?:would|could|may|might)\b/i,
  // "a few factors that may limit us", "costs which may be recovered": what is possible, told of something else
  /(?<=\w{2}[,]? )(?<!\b(?:and|but|so|think|believe|say|said|know|is|though|although|while)[,]? )(?:that|which|who) (?:may|might)\b(?!.*(?:\d|\b(?:expect|will|anticipate|guidance|outlook|forecast|should)\b))/i,
  // "some of you may remember", "what may not be apparent"
  /\b(?:invite|invitation to)\b[^.;]{0,40}\b(?:you|all|everyone)\b|\b(?:some|many|most|those) of you (?:may|might|will) (?:well )?(?:remember|recall|know|have)\b|\bwhat (?:may|might) (?:not )?(?:be|have)\b/i,
  // What the speaker may say, and what a listener may do
  /\b(?:i|we) (?:might|may|would) (?:just |only |also )?(?:add|mention|note|point out|highlight|remind)\b(?![^.;]*\b(?:expect|anticipate|will|should)\b)|\byou (?:may|might|can) (?:now )?(?:send|submit|use the|raise|type|dial|press)\b|\bmay affect the comparability\b|\bno expectations? (?:for|of|on)\b|\b(?:one|first|two|second|three|third),[^;]{3,80}; (?:and )?(?:two|second|three|third),/i,
  /\bforward[- ]looking|risks? and uncertaint|undertakes? (?:no|any) obligation|may cause|safe harbo/i,
  // what is said of the call, or of saying: "Today's discussion will be led by", "I want to be clear that"
  /\b(?:discussion|call|presentation|remarks|session) (?:today )?will (?:also )?be\b|\bwill be (?:led|joined|hosted|moderated) by\b|\bduty to update\b/i,
  /\b(?:want|wish|would like|['’]d like) to (?:be (?:\w+ )?(?:clear|candid|direct|straight|upfront|transparent|honest)|thank|stress|emphasi[sz]e|reiterate|point out|highlight|congratulate|acknowledge|recogni[sz]e|reassure|welcome)\b/i,
  /\b(?:communicat|present|shar|host|hold|updat|announc|detail)\w*\b[^.;]{0,90}\b(?:[Ii]nvestor|[Aa]nalyst|[Cc]apital [Mm]arkets?) [Dd]ay\b(?![^.;]*\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)/,
  /\bas we (?:\w+ ){0,2}(?:expect|anticipate),/i,
  // "we were looking to see how it would be", "in the past, it might", "you would see that it grew", "we hope our guests will"
  /\bwe were (?:\w+ly )?(?:looking|trying|hoping|going|supposed|waiting) to\b|\bin the past,? (?:we|it|they|that) (?:might|may|would|could)\b|\byou (?:would|could|can) see (?:that|this|it|from)\b|\b(?:we|I) hope (?:that )?(?:you|everyone|(?:our|the) (?:customers|users|guests|clients|listeners)|people)\b/i,
  /^(?:so |and |but )?if (?:we (?:used|use|adjust(?:ed)?|includ(?:e|ed)|exclud(?:e|ed))\b|people|you|somebody|someone|anyone|investors|analysts) /i,
  /look forward to (?:speaking|talking|seeing|your|updating|answering|hearing|sharing|connecting)/i,
  /\b(?:may|might|can|will) (?:now )?(?:disconnect|go ahead|ask)\b|\b(?:may|might|can|will) (?:now )?begin\b(?= (?:(?:with|by|to) )?(?:the |our |today|your |a )?(?:questions?|q&a|q-and-a|call|conference|session|remarks|presentation|prepared|discussion|review|polling|introduc|say|thank|answer))|please\b(?! (?:remember|keep in mind|bear in mind)\b)|let me\b/i,
  /(?:turn|hand|pass) (?:the call|it|things|over) (?:over|back|to)|question-and-answer|\bQ&A\b/i,
  /\b(?:we|i)(?: will|['’]ll) be (?:discussing|reviewing|referring|covering|presenting|talking|speaking|providing|sharing|commenting|making|using|taking|hosting)\b/i,
  /(?:will|['’]ll|going to|like to) (?:now )?(?:review|discuss|be available|cover|provide (?:an|some|more)|walk|talk|take(?! (?:us\b|about|around|at least|until|time|long\w*|another (?:year|quarter|few|couple)|place|effect|hold|(?:an?|one|two|three|four|five|six|nine|twelve|eighteen|several|\d+)(?: (?:to|or|and a half) \w+)? (?:couple of |few |good |full |more )?(?:years?|quarters?|months?|weeks?|while|bit)\b))|move(?! (?:to an?|towards?|forward|from|away|up|down|beyond|ahead)\b)|open|turn|go (?:over|through)|address|comment|start with|begin with|share|give you)\b/i,
  /\bhopefully,? (?:(?:that|this|it) )?(?:gives?|helps?|answers?|you|clarif)/i,
  /\b(?:thought|said|communicated|told you|believed)\b[^.]{0,40}\bwould\b/i,
  /remind you(?! that (?:we|our)\b)|press release|(?<!\b(?:prior|previous|last) )earnings call|webcast|replay|if you (?:have|look)\b|you (?:will|['’]ll|may|might) (?:recall(?!,)|remember(?!,)|notice|find|have (?:seen|heard|noticed|read|asked))|\bbelieve\b[^.;]*\bwe (?:posted|reported|saw)\b/i,
  /(?<!\b(?:will|should|remains?|stays?|unchanged)\b[^;]{0,160})\bas (?:we )?(?:had )?(?:previously )?(?:expected|anticipated|guided|planned)\b|\bwhat (?:we|you) (?:had |have )?(?:previously |originally )?(?:expect|anticipat|forecast|guid|plan)\w*|\bthan (?:we )?(?:had )?(?:initially |originally |previously )?(?:expected|anticipated|planned|forecast)\b(?!.*\b(?:we (?:now )?expect|will)\b)(?<!\b(?:we (?:now |still |currently )?(?:expect|anticipate|plan)|likely)\b[^.;]{0,200})/i,
].map(guarded);
// "reaching the high end of our guidance" is a result.
const RESULT = guarded(
  /\b(?:exceed(?:ed|ing|s)?|above|ahead of|in line with|beat(?:ing)?|outperform(?:ed|ing)?|within|reach(?:ed|ing)|at|below|toward|achiev(?:ed|ing)|compared (?:to|with)|versus) (?:the )?(?:\w+ ){0,6}(?:guidance|outlook|expectations?|forecast|targets?)\b|\b(?:exceeded|reached|(?<!(?:been|be) )achieved|achieving|surpassed|(?:have|has|we) met) (?:our|the) (?:[\w-]+ ){0,3}goals?\b/i,
);
const STILL_AHEAD =
  /\b(?:we (?:now |still |continue to )?(?:expect|anticipate)|will|likely|should|for the (?:full|fiscal|next|fourth|third|second|first))\b/i;

// "Revenue for the second quarter was 338 million, beyond the high end of our guidance"
const TOLD =
  /\b(?:was|were|came in|reported|totall?ed|grew|rose|increased|reached|finished|ended)\b[^;]{0,80}\d/i;
const EXPECTS =
  /\b(?:expect\w*|anticipat\w*|will|likely|should|would|now see|rais(?:e|ing)|forecast(?:ing)?|target(?:ing)?)\b/i;

// "As you may recall, last year's orders were 9 million": hedges nothing
const AS_YOU =
  /\bas you (?:may|might|can|could|would|will)(?: well)? (?:recall|remember|expect|imagine|know|see|note|appreciate|have seen|guess)\b|\bit should (?:also )?be (?:noted|mentioned|remembered|pointed out) that\b/gi;

/** The hedge of a forward statement; null for results, courtesies and legal words. */
export function findHedge(said: string): Hedge | null {
  const text = said.replace(AS_YOU, (words) => ' '.repeat(words.length));
  if (!ANY.test(text) || isSensitivity(text)) return null;
  if (/\?\s*$/.test(text) || NOT_FORWARD.some((pattern) => pattern.test(text))) return null;
  const result = RESULT.exec(text);
  if (result && !STILL_AHEAD.test(text.replace(RESULT, ''))) return null;
  if (result && TOLD.test(text.slice(0, result.index)) && !EXPECTS.test(text)) return null;
  return (
    first(text, STRONG, { isStrong: true, needsPeriod: false }) ??
    first(text, WEAK, { isStrong: false, needsPeriod: false }) ??
    first(text, [ELLIPTIC], { isStrong: false, needsPeriod: false }) ??
    first(text, BESIDE_PERIOD, { isStrong: false, needsPeriod: true })
  );
}

function first(
  text: string,
  patterns: readonly Guarded[],
  kind: Pick<Hedge, 'isStrong' | 'needsPeriod'>,
): Hedge | null {
  for (const pattern of patterns) {
    const match = pattern.exec(text);
    if (!match) continue;
    const [start, stop] = [match.index, match.index + match[0].length];
    // "We will not be hiring": the hedge is "will not".
    const end = stop + (NOT.exec(text.slice(stop))?.[0].length ?? 0);
    return { text: text.slice(start, end), start, end, ...kind };
  }
  return null;
}
