/** What a company promises to do, in the forms that it is spoken of. */
export interface DeedVerb {
  readonly name: string;
  readonly ahead: RegExp;
  /** Said of what is done; a noun or an infinitive is not. */
  readonly done: RegExp;
  /** The form that a thing takes that did it by itself: "the bakery closed"; as a pattern's source. */
  readonly past: string;
}

const NONE = '(?!)';
const DEAL = '(?:sale|divestiture|divestment|disposal|transaction|deal)';
// "The divestiture of the Bolt unit was completed", "we completed the sale"
const DEAL_DONE = `${DEAL}(?: of (?:[\\p{L}&’'-]+ ){1,4})? ?(?:was|were|has been|have been|has) (?:successfully |now )?(?:completed|closed)|${DEAL}(?: of (?:[\\p{L}&’'-]+ ){1,5})? ?(?:has )?closed(?= (?:on|in|at|last|this|during|early|late|as|before|after|successfully)\\b|[,.;]|$)|(?:completed|closed) (?:the|our|this) (?:[\\p{L}’'-]+ ){0,3}${DEAL}`;

const verb = (name: string, ahead: string, done: string, past = NONE): DeedVerb => ({
  name,
  ahead: new RegExp(`\\b(?:${ahead})\\b`, 'iu'),
  done: new RegExp(`\\b(?:${done})\\b`, 'iu'),
  past,
});

// "It has been shipping since March": whatever was to start has
const IN_USE =
  "(?:has|have) been (?:[a-z]+ly )?(?:shipping|producing|running|operating|selling|serving|flying|sailing|generating|handling|processing|supplying|receiving|treating|welcoming|trading|taking (?!longer|time|more|a)|in (?:full |commercial )?(?:operation|service|use|production)|on sale|in (?:our |the )?(?:customers['’] hands|stores|shops))";
const STARTS = /^(?:commission|launch|open|start|deliver)$/;

/** Where a thing is told to be in use, as the source of a pattern; of a deed that starts nothing it matches nothing. */
export function inUse({ name }: DeedVerb): string {
  return STARTS.test(name) ? IN_USE : NONE;
}

const GOODBYE = "(?:we|have|['’]ve) (?:now )?(?:said (?:goodbye|farewell) to|parted with)";

/** Of what is sold: that the sale is completed or closed is one and the same. */
export const SALE = verb(
  'sell',
  'sell(?:s|ing)?|sold|sale|divest(?:ed|ing|ment|iture)?|dispos(?:e|ed|al)|clos(?:e[sd]?|ing)|complet(?:e[sd]?|ing|ion)',
  `(?:was|were|has|have|been|we) (?:sold|divested|disposed)|${GOODBYE}|${DEAL_DONE}`,
);

/** What comes first of all from something new, as the source of a pattern: "first oil". */
const FIRST_OF_IT =
  'first (?:[\\p{L}-]+ )?(?:oil|gas|power|production|ore|gold|copper|metal|steel|film|products?|parts?|units?|deliver(?:y|ies)|shipments?|flights?|cargo(?:es)?|cars?|wafers?|output)';

/** The deeds that have a date, the more telling first. */
export const DEED_VERBS: readonly DeedVerb[] = [
  verb(
    'decide',
    'decid(?:e|ing)(?! (?:not )?to\\b)|decisions?(?! to\\b)|conclu(?:de[sd]?|sion)|make up our minds?|tell you (?:which|what|whether|how|where)|(?:come|be) back to you|(?:have|give you|come back with|be back with) (?:an|the|our) (?:answer|verdict|view)|be able to (?:tell|say|share|announce)',
    '(?:we|board|has|have|was|been|directors|management) (?:(?:has|have|finally|now|since|also|unanimously) )*(?:decided|concluded|agreed|chosen|chose|opted|resolved)|decisions? (?:was|has been|is) (?:made|taken)|(?:made|taken|took|reached) (?:a|the|that|our) (?:final )?(?:decision|conclusion)',
  ),
  verb(
    'commission',
    'commission(?:ed|ing)?',
    '(?:was|were|has been|have been|we|now) commissioned',
  ),
  verb(
    'launch',
    'launch(?:e[sd]|ing)?|introduc(?:e[sd]?|ing|tion)|(?:go|goes|going|went) (?:live|on sale)|(?:be|is|are) (?:now |already )?(?:live|on sale|on the market)|hit(?:s|ting)? (?:the )?(?:shelves|stores|market)|(?:goes?|going|come|comes) into (?:the )?(?:stores|shops)|on the shelves|(?:generally|commercially|broadly|widely|publicly) available|general availability',
    '(?:was|were|has|have|been|we|it) (?:successfully )?launched|went (?:live|on sale)|(?:is|are) (?:now |already )?(?:live|on sale|on the market)|hit (?:the )?(?:shelves|stores|market)|(?:has|have) been (?:on the shelves|in (?:the )?(?:stores|shops))|(?:became|is|are|was made|has become|went) (?:now )?(?:generally|commercially|broadly|widely|publicly) available|reached general availability',
    'launched|went live|went on sale',
  ),
  verb(
    'open',
    'opens?|opened|opening',
    '(?:was|were|has|have|been|we|now|it|plant|site|factory|centre|center|mine|store|terminal|hub) (?:officially )?opened|(?:is|are) (?:now |already )?open',
    'opened',
  ),
  verb(
    'complete',
    // "the most complete hub" is not to be completed.
    '(?<!\\b(?:most|more|less|a|the|our|its) )complete|complet(?:es|ed|ing|ion)|wrap(?:ped|ping)? up|finish(?:e[sd]|ing)?(?! the (?:year|quarter)\\b)|conclu(?:de[sd]?|ding|sion)',
    '(?:was|were|has|have|been|we|is|are) (?:now |successfully )?(?:completed|finished|concluded|wrapped up)|(?:is|are) (?:now )?complete|(?:is|are) (?:now )?(?:behind us|through|finished)|went live',
  ),
  verb(
    'start',
    // "starting in the first quarter" dates something else, "to start to slow" is of what slows.
    '(?:start|begin|commenc)(?:s|e[sd]?|n?ing(?! (?:in|from|with|at|on|this|next|early|late)\\b)|ed|ement)?(?! (?:to|shipping|shipments?|deliver\\w*|selling|filing)\\b)|come on ?(?:line|stream)|go live|ramp[- ]?up|(?:be|becom\\w+|is|are) (?:fully )?(?:sailing|flying|producing|in service|operational|up and running|ready|running|in place|in operation)|(?:have|get) (?:[\\p{L}-]+ ){1,6}(?:ready|running|in place|operational)|(?:start|starts|starting|started) up',
    '(?:was|were|has|have|been|we|production|it) (?:started|begun|began|commenced)|came on ?(?:line|stream)|went live|made (?:her|its|their) (?:first|maiden)|entered (?:into )?service|(?:is|are|has been|have been) (?:now )?in service|(?:is|are) (?:now )?(?:on ?line|on stream|live)|(?:is|are|became|has been) (?:now )?(?:fully )?(?:operational|up and running|running|ready|in place|in operation)|started up|(?:was|were|has been|have been) handed over to us',
    'started(?: up)?|began',
  ),
  verb(
    'bring first output from',
    FIRST_OF_IT,
    `(?:produced|shipped|delivered|poured|made|achieved|reached|loaded|flew|saw) (?:its|our|the|their) ${FIRST_OF_IT}|${FIRST_OF_IT} (?:(?:was|were|has been) (?:produced|shipped|delivered|achieved|reached|poured)|flowed|came)|(?:oil|gas|power|metal) has been flowing`,
  ),
  verb(
    'deliver',
    'deliver(?:s|ed|ing|y)?|ship(?:s|ped|ping|ment)?',
    '(?:was|were|has|have|been|we|it) (?:delivered|shipped)|(?:began|begun|started) (?:shipping|shipments|deliver\\w+)|first (?:[\\p{L}\\d-]+ ){1,4}(?:left (?:our|the) (?:dock|factory|works|plant|yard|warehouse)|(?:went out|have gone out) to (?:our )?customers|reached (?:our )?customers)',
  ),
  verb(
    'close',
    'clos(?:e[sd]?|ing|ure)|(?:get|bring|have) (?:it|this|that) (?:over the line|done)',
    `(?:was|were|has|have|been|we|it|acquisition|sale|transaction|merger|deal) (?:successfully )?closed|(?:is|are) (?:now )?closed|${DEAL_DONE}`,
    'closed|shut',
  ),
  verb(
    'enter',
    'enter(?:s|ed|ing)?|expand(?:s|ed|ing)? into|entry into',
    '(?:was|were|has|have|been|we|it) (?:now )?(?:entered|expanded into)',
  ),
  verb(
    'sell',
    'sell(?:s|ing)?|sold|sale|divest(?:ed|ing|ment|iture)?|dispos(?:e|ed|al)',
    `(?:was|were|has|have|been|we) (?:sold|divested|disposed)|${GOODBYE}|${DEAL_DONE}`,
  ),
  verb(
    'repay',
    'repay(?:s|ing|ment)?|repaid|refinanc(?:e[sd]?|ing)|pay(?:ing)? off(?= (?:the|our|that|this|all|its)\\b)',
    `(?:was|were|has|have|been|we) (?:fully )?(?:repaid|refinanced|paid off)|paid (?:it|that|them) (?:off|back)(?! in part)|we(?: have|['’]ve)? (?:now )?(?:closed|signed|completed|secured) (?:on )?(?:(?:the|our) new (?:[\\w$€£.-]+ ){0,6}(?:loan|facility|revolver)|an? new (?:[\\w$€£.-]+ ){0,6}(?:loan|facility|revolver)(?=[^.;]{0,80}\\b(?:paid off|repaid|replac\\w+|refinanc\\w+|retir\\w+)\\b))`,
  ),
  verb(
    'receive',
    'approv(?:e[sd]?|al|ing)|clearance',
    '(?:was|were|has|have|been|FDA|we|regulators?) (?:\\w+ ){0,2}(?:approved|cleared)|(?:received|obtained|got|granted|won) (?:\\w+ ){0,4}(?:approval|clearance)',
  ),
  verb(
    'reach',
    'reach(?:e[sd]|ing)?|achiev(?:e[sd]?|ing)|turn(?:s|ed|ing)?|becom(?:e|es|ing)|get(?:ting)? to|hit(?:ting)?',
    '(?:have|has|we) (?:reached|achieved|hit)',
  ),
  verb(
    'publish',
    'publish(?:es|ed|ing)?|unveil(?:s|ed|ing)?|announc(?:e[sd]?|ing)|present(?:s|ed|ing)?(?! (?:in|at|on)\\b)|report(?:s|ed|ing)?|release[sd]?|releasing|issue[sd]?|issuing|read(?:s|ing)? out',
    '(?:was|were|has|have|been|we) (?:\\w+ )?(?:published|unveiled|announced|presented|reported|released|issued|read out)',
    'published|read out',
  ),
  verb(
    'file',
    'fil(?:e[sd]?|ing)|submi(?:t|ts|tted|tting|ssion)',
    '(?:was|were|has|have|been|we) (?:filed|submitted)',
  ),
  verb(
    'leave',
    'exit(?:s|ed|ing)?|leav(?:e|es|ing)|(?:be|get|pull|pulling|pulled) out of|withdraw(?:ing|al)? from|wind(?:ing)? down|giv(?:e|ing) up(?= (?:the|our|that)\\b)|hand(?:ing)? back(?= (?:the|our|that)\\b)',
    '(?:was|were|has|have|been|we) (?:now )?(?:exited|left|wound down|withdrawn|given up|gave up|handed back|walked away from)|(?:are|were) (?:now )?out of',
  ),
  verb(
    'end',
    '(?:lift|remov)(?:s|es|ed|ing|e)?|stops?|stopp(?:ed|ing)|ceas(?:e|es|ed|ing)|expir(?:e|es|ed|ing)',
    '(?:was|were|has|have|been|we) (?:now )?(?:lifted|removed|stopped|ceased|ended)|(?:stopped|ceased|expired)',
    'ended|stopped|ceased|expired',
  ),
  verb(
    'hold',
    'take place|takes place|h(?:old|osts?|olding|osting)',
    '(?:took place|(?:was|were|we|has been) (?:held|hosted))',
    'took place',
  ),
  verb(
    'raise',
    '(?:rais|increas)(?:e|es|ed|ing)|put(?:ting)? up|(?:tak|mov)(?:e|ing) (?:[\\p{L}-]+ ){1,8}up|prices (?:[\\p{L}-]+ ){0,3}go(?:es)? up',
    '(?:was|were|has|have|been|we) (?:now )?(?:raised|increased|put up)|(?:took|moved) (?:[\\p{L}-]+ ){1,8}up|prices (?:[\\p{L}-]+ ){0,3}went up|(?:price|fare|rate|fee|tariff)s? (?:increase|rise)s? (?:went|(?:has|have) gone|took|came) (?:through|in|effect|into (?:force|effect))',
  ),
  verb(
    'migrate',
    'migrat(?:e[sd]?|ing|ion)|mov(?:e[sd]?|ing)|roll(?:s|ed|ing)?[- ]?out',
    "(?:was|were|has|have|been|we) (?:migrated|moved|relocated|rolled out)|(?:have|['’]ve) been in (?:the|our) new\\b(?=[^.;]* since\\b)",
  ),
];
