import { guarded } from '../../core/guarded/guarded.ts';
import type { Hedge } from './hedges.ts';

// How something will be or what it will do.
const HOW =
  '(?:increas|ris(?:e|ing)|grow|improv|expand|accelerat|strengthen|ramp|doubl|tripl|exceed|outpac|outweigh|outperform|outgrow|decreas|declin|fall|drop|reduc|compress|contract|slow|soften|weaken|moderat|normali[sz]|stabili[sz]|eas(?:e|ing)|lessen|abate|alleviat|worsen|deteriorat|lag|persist|prevail|remain|stay|continu|maintain|sustain|recover|rebound|return|resume|revert|peak|trough|bottom|delay|shift|surge|evolve|phas|taper|wind|come (?:down|up|in|back)|go (?:up|down)|step (?:up|down)|pick up|trend|track|fluctuat|var(?:y|ies)|break[ -]?even|turn|be|become|deliver|generat|produc|contribut|achiev|reach|hit|offset|benefit|drive|pressure|limit|last|unwind|roll|tick|inch|narrow|widen|double|gain|lose|revers|temper|impact|hurt|help|bring|add|weigh|support|enhanc|dilut|spike|swing|flow|ramp|convert|settle|land|come in|end|exit|finish|run|average|amount|total|represent|account|rais|lift|cut|lower|hold up|keep|show|differ|balance|mov)\\w*';
const ADVERB =
  '(?:(?:also|still|now|again|further|only|largely|generally|likely|probably|not|all|both|each|\\w+ly|once more|more than|at least)\\s){0,3}';
const WORDS = "(?:(?!(?:to|will|we|which|that|who)\\b)[\\w$&%'’.,/-]+\\s){1,14}?";
const STATE =
  '(?:higher|lower|flat|flattish|strong(?:er)?|solid|healthy|robust|weak(?:er)?|soft(?:er)?|stable|steady|similar|consistent|comparable|in line|in the (?:low|mid|high|same|range)|elevated|muted|subdued|moderate|modest|slight|slow(?:er)?|better|worse|above|below|up|down|under pressure|pressured|constrained|tight|limited|minimal|neutral|positive|negative|profitable|accretive|dilutive|favou?rable|unfavou?rable|challenging|volatile|back|at|around|near|within|between|double[- ]digit|single[- ]digit|(?:low|mid|high)[- ]|weighted|the (?:low|high|peak|strongest|weakest|largest|lowest|highest)|an? (?:head|tail)wind|comprised|unchanged|lumpy|uneven|delayed|deferred|postponed|pushed|completed|driven|felt|reali[sz]ed|recogni[sz]ed|spread|twice|half|\\w+ times|as (?:large|high|big|much|low|strong)|(?:rather|quite|very|somewhat|fairly|relatively|more|less) \\w+|immaterial|material|significant|reduced|improved|increased|sequential\\w*|year[- ]over[- ]year)';
const QUALITY =
  '(?:continued|ongoing|further|additional|strong(?:er)?|robust|solid|healthy|modest|slight|moderate|lower|higher|improved|improving|increas(?:ed|ing)|decreas(?:ed|ing)|declining|growing|reduced|similar|comparable|sequential|accelerat(?:ed|ing)|double[- ]digit|single[- ]digit|(?:low|mid|high)[- ](?:to[- ](?:mid|high)[- ])?(?:single|double)[- ]digit|low|mid|high|positive|negative|flat|normal|seasonal|typical|significant(?:ly)?|meaningful(?:ly)?|material|substantial|gradual|steady|stable|better|weaker|softer|slower|good|great|limited|some|more|less|fewer|no|any|margin|revenue|sales|earnings|volume|growth)';

// "we expect | gross margin to improve", "we anticipate that demand will remain strong"
const NOUN_DOES = new RegExp(
  `^,?\\s(?:that\\s)?(?:(?:the|our|these|those|this|its|their|all|both|total|overall|a|an)\\s)*${WORDS}(?:to|will|would|should|could|may|might|can)\\s${ADVERB}(?:be\\s${ADVERB}(?:(?:\\w+\\s){0,3}?${STATE}|${HOW})|(?!be\\b)${HOW})\\b`,
  'i',
);
// "is expected to | decline", "should | remain strong", "on track to | deliver"
const DOES = new RegExp(
  `^\\s(?:to\\s)?(?:be\\s)?${ADVERB}(?:(?:see(?:ing)?|have|experience|report|post|show|reali[sz]e|record|do|hold|keep|get|add|open|be|become)\\s${ADVERB}(?:(?:\\w+\\s){0,3}?(?:${STATE}|${QUALITY})|${HOW})|(?!be\\b)${HOW})\\b`,
  'i',
);
// "we anticipate | continued growth in", "we expect | no material change"
const OF_A_KIND = new RegExp(
  `^\\s(?:for\\s)?(?:an?\\s|the\\s|our\\s)?(?:\\w+ly\\s)?${QUALITY}\\b`,
  'i',
);
// "aiming for | a relative expansion", "we expect | a return to more normal levels", "| about 2 points of"
const A_MOVE =
  /^\s(?:(?:to\s)?(?:see|have|experience)\s)?(?:for\s)?(?:(?:an?|the|another|some|about|approximately|around|roughly)\s)*(?:[\w-]+\s){0,2}(?:increases?|decreases?|expansion|improvements?|declines?|reductions?|return|acceleration|deceleration|continuation|recovery|rebound|step[- ](?:up|down)|uptick|ramp(?:[- ]up)?|roll-?out|launch|opening|introduction|headwinds?|tailwinds?|drop|rise|growth|pressure|moderation|inflection|slowdown|benefit|impact|inflation|charge|gain|loss)\b|^\s(?:be\s)?(?:also\s)?see(?:ing)?\s(?:an?|some|more)\s(?:[\w-]+\s){0,3}(?:of|in|on)\s(?:our|the)\s|^\s(?:(?:an?|about|approximately|around|roughly|between|over|at least)\s)*[$€£¥₹]?\d/i;
// "you'll see | Azure increase as a share"
const SEE_IT = new RegExp(
  `^\\s(?:(?:continue to\\s)?see\\s)?${WORDS}(?:increase|decrease|improve|grow|decline|expand|accelerate|moderate|slow|recover|rise|fall|come (?:down|up|back)|go (?:up|down)|normali[sz]e|continu\\w*)\\b`,
  'i',
);
// "our expectation is | that", "we expect | Q2 to be flat"
const TIME_IS =
  /^\s(?:the\s)?(?:Q[1-4]|(?:first|second|third|fourth|next|this|fiscal|full)\b[^,;.]{0,24}?)\s(?:to|will|should)\s/i;

// "we expect to close the acquisition", "scheduled to open": a deed, which counts by its date
const DEED = guarded(
  /^\s?(?:to\s)?(?:\w+ly\s)?(?:be\s)?(?:clos|complet|launch|open|bring|commenc|begin|start|resum|finali[sz]|fil(?:e|ing)|go live|come online|receive|obtain|submit|introduc|roll out|repa(?:y|id)|retire|redeem|refinanc|pa(?:y|id)|deploy|invest|repurchas|divest|sell|exit|shut|deliver|finish|ship|announce|operational|ready|done|place[d]? (?:in|into) service)\w*\b/i,
);
// "we anticipate | these agreements will close"
const NOUN_DEED = new RegExp(
  `^,?\\s(?:that\\s)?${WORDS}(?:to|will)\\s(?:be\\s)?(?:\\w+ly\\s)?(?:clos|complet|launch|open|commenc|begin|start|resum|finali[sz]|approv|deliver|operational|occur|happen|take place)\\w*\\b`,
  'i',
);
// "I don't believe | that we are going to need to raise capex", "we believe | we can grow margins"
const WE_DO = new RegExp(
  `^\\s(?:that\\s)?(?:we|it|they|this|that)(?:['’]ll|\\s(?:will|are going to|is going to|would|should|can|could|may|might))\\s(?:be able to\\s|need to\\s|have to\\s)?${ADVERB}(?:be\\s${ADVERB}(?:\\w+\\s){0,3}?${STATE}|(?!be\\b)${HOW})\\b`,
  'i',
);
// "we plan | to take the new line abroad", by a time that is named; but no talk of working, looking or telling
const PLANS =
  /\b(?:we|i|company|management|our|to)\b.*\b(?:expect|plan|intend|aim|target|goal|objective|will|won['’]t|schedul|anticipat|hope|look(?:ing)? to)|\b(?:we|i)['’]ll$/i;
const SOME_DEED =
  /^\s(?:to\s)?(?:not\s)?(?:\w+ly\s)?(?!(?:be|stay|remain|continue|focus|execute|work|see|look|take (?:a|the) |share|discuss|talk|provide|update|host|use|leverage|make|have|get|do|keep|go|give|know|find|tell|report|speak|hear|try|want|need|think|learn|that|the|our|a|an|this|these|it|us|you|we|they|there|some|any|all|no|more)\b)[a-z]{3,}\b/;
// "We'll submit", "We won't launch": a hedge with its verb
const WILL_DO = /^(?:we|i)(?:['’]ll|\swill|\swon['’]t|\swill not)\s[a-z]+$/i;
// What tells by itself that something is ahead
const TELLS_AHEAD =
  /\bcommitted to|\btake$|\blook for$|^comes? out$|\b(?:narrow|rais|lift|lower|tighten|trimm|cutt|increas|reduc)ing$/i;
const RENEWS =
  /\b(?:rais|increas|lift|lower|reduc|narrow|tighten|updat|revis|reiterat|reaffirm|confirm|maintain)\w*\b[^.;]{0,60}\b(?:guidance|outlook|forecast)\b/i;
// "robots, which is 4% of the book, to decline"
const ASIDE = /,\s(?:which|who|that|including|excluding|especially|particularly)\b[^,]{2,80},/g;

// "we will | continue to focus on", "we plan | to be selective": how somebody works
const WORKS =
  /^\s(?:to\s)?(?:(?:also|still|further)\s)?(?:continue\s(?:to\s|with\s|on\s)?)?(?:be\s)?(?:focus|report|look|promot|monitor|evaluat|assess|work|execut|pursu|explor|engag|partner|selective|disciplined|opportunistic|prudent|diligent|patient|committed|includ|test|provid|discuss|shar(?:e|ing)|optimi[sz]|emphasi[sz]|prioriti[sz]|communicat|listen|develop|innovat)\w*\b/i;

// Who makes no forecast of the company's
const OF_OTHERS =
  /\b(?:industry|industries|econom(?:y|ies|ic)|market participants?|consumers?|customers?|clients?|people|patients|travell?ers|governments?|congress|the Fed|federal reserve|pandemic|virus|vaccin\w+|vaccination|restrictions|competitors?|peers|analysts?|investors|world|nation|country|countries|society|everyone|everybody|adults|children)\b(?!['’]?s? (?:demand|spend|count|growth|retention|orders|deposits|traffic|activity|acquisition|base|loans|balances|wins|additions|churn|engagement))/i;

/** Whether a sentence raises, keeps or otherwise renews a guidance. */
export function renewsGuidance(text: string): boolean {
  return RENEWS.test(text);
}

/**
 * Whether a hedged clause without a figure tells how something will be, or what will be done by a time that is
 * named: "we expect margins to improve", "we plan to close the purchase in March". What a company wishes, is confident
 * of, or will go on doing is no guidance.
 */
export function isForecast(
  text: string,
  { text: hedge, start, end, isStrong }: Hedge,
  { topic, isDated }: { readonly topic: string | null; readonly isDated: boolean },
): boolean {
  const after = text.slice(end).replace(ASIDE, '');
  if (OF_OTHERS.test(topic ?? '') || isOfOthers(text, start, after)) return false;
  if (RENEWS.test(text) || TELLS_AHEAD.test(hedge)) return true;
  if (isDated && WILL_DO.test(hedge) && !WORKS.test(hedge.replace(/^\S+(?=\s)/, ''))) return true;
  if (isDated && PLANS.test(text.slice(0, end)) && SOME_DEED.test(after)) return true;
  if (WORKS.test(after)) return false;
  // "This will drive growth": of a bare "will" the subject has to be what is foretold
  const isOfSubject =
    topic !== null && text.slice(0, start).includes(topic.split(' ').at(-1) ?? topic);
  if (!isDated && !isStrong && !isOfSubject && !WE_DO.test(after) && !NOUN_DOES.test(after))
    return false;
  if (isDated && (DEED.test(after) || NOUN_DEED.test(after))) return true;
  return [NOUN_DOES, DOES, WE_DO, OF_A_KIND, A_MOVE, SEE_IT, TIME_IS].some((shape) =>
    shape.test(after),
  );
}

const SUBJECT_AFTER =
  /^\s(?:that\s)?(?:the\s|our\s|these\s|those\s|many\s|most\s)?((?:[\w'’-]+\s){1,3}?)(?:to|will|would|should|could|may|might|can)\s/i;

/** "we expect customers to return", "the industry is expected to": of somebody else. */
function isOfOthers(text: string, start: number, after: string): boolean {
  const subject = SUBJECT_AFTER.exec(after)?.[1];
  if (subject !== undefined) return OF_OTHERS.test(subject);
  const before = text.slice(0, start).match(/(?:^|[,;.]\s)([^,;.]{0,40})$/)?.[1] ?? '';
  return /^(?:the\s)?(?:[\w-]+\s)?(?:industry|economy|market|government|world)\s$/i.test(before);
}
