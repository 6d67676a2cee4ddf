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

const verb = (name: string, ahead: string, done: string, past = NONE): DeedVerb => ({
  name,
  ahead: new RegExp(`\\b(?:${ahead})\\b`, 'i'),
  done: new RegExp(`\\b(?:${done})\\b`, 'i'),
  past,
});

/** The deeds that have a date, the more telling first. */
export const DEED_VERBS: readonly DeedVerb[] = [
  verb(
    'commission',
    'commission(?:ed|ing)?',
    '(?:was|were|has been|have been|we|now) commissioned',
  ),
  verb(
    'launch',
    'launch(?:e[sd]|ing)?|introduc(?:e[sd]?|ing|tion)|(?:go|goes|going|went) (?:live|on sale)|(?:be|is|are) (?:now |already )?(?:live|on sale|on the market)|hit(?:s|ting)? (?:the )?(?:shelves|stores|market)',
    '(?:was|were|has|have|been|we|it) (?:successfully )?launched|went (?:live|on sale)|(?:is|are) (?:now |already )?(?:live|on sale|on the market)|hit (?:the )?(?:shelves|stores|market)',
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
    '(?<!\\b(?:most|more|less|a|the|our|its) )complete|complet(?:es|ed|ing|ion)|finish(?:e[sd]|ing)?|conclu(?:de[sd]?|ding|sion)',
    '(?:was|were|has|have|been|we|is|are) (?:now |successfully )?(?:completed|finished|concluded)|(?:is|are) (?:now )?complete',
  ),
  verb(
    'start',
    // "starting in the first quarter" dates something else, "to start to slow" is of what slows.
    '(?:start|begin|commenc)(?:s|e[sd]?|n?ing(?! (?:in|from|with|at|on|this|next|early|late)\\b)|ed|ement)?(?! (?:to|shipping|shipments?|deliver\\w*|selling|filing)\\b)|come on ?(?:line|stream)|go live|ramp[- ]?up|(?:be|becom\\w+|is|are) (?:fully )?(?:operational|up and running)',
    '(?:was|were|has|have|been|we|production|it) (?:started|begun|began|commenced)|came on ?(?:line|stream)|went live|(?:is|are) (?:now )?(?:on ?line|on stream|live)|(?:is|are|became|has been) (?:now )?(?:fully )?(?:operational|up and running)',
  ),
  verb(
    'deliver',
    'deliver(?:s|ed|ing|y)?|ship(?:s|ped|ping|ment)?',
    '(?:was|were|has|have|been|we|it) (?:delivered|shipped)|(?:began|begun|started) (?:shipping|shipments|deliver\\w+)',
  ),
  verb(
    'close',
    'clos(?:e[sd]?|ing|ure)',
    '(?:was|were|has|have|been|we|it|acquisition|sale|transaction|merger|deal) (?:successfully )?closed|(?:is|are) (?:now )?closed',
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
    '(?:was|were|has|have|been|we) (?:sold|divested|disposed)',
  ),
  verb(
    'repay',
    'repay(?:s|ing|ment)?|repaid|refinanc(?:e[sd]?|ing)',
    '(?:was|were|has|have|been|we) (?:fully )?(?:repaid|refinanced)',
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
    'migrate',
    'migrat(?:e[sd]?|ing|ion)|mov(?:e[sd]?|ing)|roll(?:s|ed|ing)?[- ]?out',
    '(?:was|were|has|have|been|we) (?:migrated|rolled out)',
  ),
];
