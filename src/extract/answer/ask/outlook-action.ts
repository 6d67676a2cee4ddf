import type { Ask } from './ask.ts';

/** What may be done to an outlook. */
export type Action = 'raise' | 'cut' | 'keep' | 'withdraw' | 'change';

/** An outlook, by any of its names. */
export const PLAN =
  '(?:guidance|outlooks?|forecasts?|guid(?:e|es)\\b(?! to)|targets?|projections?|(?:full[- ]year|annual|earnings|revenue|sales|EPS|our|the|prior|previous) (?:\\w+ )?(?:expectations?|estimates?|range))';
const VERBS: Readonly<Record<Action, string>> = {
  raise:
    'rais(?:e|es|ed|ing)|increas(?:e|es|ed|ing)|lift(?:s|ed|ing)?|upgrad(?:e|es|ed|ing)|boost(?:s|ed|ing)?|hik(?:e|ed|ing)|upp(?:ed|ing)',
  cut: 'cut(?:s|ting)?|lower(?:s|ed|ing)?|reduc(?:e|es|ed|ing)|downgrad(?:e|es|ed|ing)|trim(?:s|med|ming)?',
  keep: 'reaffirm(?:s|ed|ing)?|reiterat(?:e|es|ed|ing)|maintain(?:s|ed|ing)?|confirm(?:s|ed|ing)?|keep(?:s|ing)?|kept|(?:stand|standing|stood) by|stick(?:ing)? (?:to|with)|hold(?:s|ing)? (?:to|on to|onto)|leav(?:e|ing)|left',
  withdraw: 'withdr[ae]w(?:s|ing|n)?|suspend(?:s|ed|ing)?|rescind(?:s|ed|ing)?|pull(?:s|ed|ing)?',
  change:
    'chang(?:e|es|ed|ing)|updat(?:e|es|ed|ing)|revis(?:e|es|ed|ing)|narrow(?:s|ed|ing)?|adjust(?:s|ed|ing)?',
};
/** Words that may stand between an action and the outlook. */
export const BETWEEN =
  "(?: (?!(?:with|than|from|above|below|against|after|that|which|over|per|within|at|as|because|while|but)\\b)[\\w$%’'.-]+){0,8}?";
const IS =
  '(?:is|are|was|were|be|been|being|remains?|stays?|stands?)(?: (?:now|also|being|therefore|still|left|all))*';
const DONE: Readonly<Record<Action, string>> = {
  raise: 'raised|increased|lifted|upgraded|higher|up\\b(?! to date)',
  cut: 'cut|lowered|reduced|downgraded|lower|down',
  keep: 'reaffirmed|reiterated|maintained|confirmed|unchanged|intact|the same|in place|valid|as it (?:was|is)',
  withdraw: 'withdrawn|suspended|rescinded|off the table',
  change: 'changed|updated|revised|narrowed|adjusted',
};
/** All of them. */
export const ACTIONS = Object.keys(VERBS) as readonly Action[];

const ACTIVE = patterns(
  (action) => `\\b(?:${VERBS[action]})(?: (?:up|down|to|in|of|on|both))?${BETWEEN} ${PLAN}`,
);
const PASSIVE = patterns((action) => `\\b${PLAN}${BETWEEN} ${IS} (?:${DONE[action]})\\b`);
// "Was the outlook cut?"
const ASKED = patterns(
  (action) =>
    `^(?:and |so |but )?(?:is|are|was|were|has|have)\\b.*${PLAN}(?: (?:been|being|still|now))* (?:${DONE[action]})\\b`,
);
const NOUN = patterns((action) =>
  action === 'change'
    ? `\\b(?:change|update|revision|adjustment)s? (?:to|in|of)${BETWEEN} ${PLAN}`
    : '(?!)',
);
// "What inflation is assumed in the updated guidance": of what is in it
const WHAT_IS_IN =
  /\b(?:assum|includ|embed|bake|built|impl(?:y|ied)|contemplat|reflect|factor)\w* (?:in(?:to)?|by|within) (?:the|their|its|that|this)\b/i;
/** Whether a question asks what was done to the outlook: raised, cut, kept, withdrawn. */
export function asksWhatWasDone({ text, want }: Ask): boolean {
  return want !== 'why' && want !== 'when' && !WHAT_IS_IN.test(text) && actionIn(text) !== null;
}

// One pass over the words that any outlook has.
const ANY = /guidance|outlook|forecast|guide|target|projection|expectation|estimate|range/i;

/** Whether words can be of the outlook at all: most of a call is told by that at once. */
export function mayBeOfOutlook(text: string): boolean {
  return ANY.test(text);
}

/** Where words do something to the outlook; null where they do nothing to it. */
export function actionAt(
  action: Action,
  text: string,
): { readonly start: number; readonly words: string } | null {
  const match = ACTIVE[action].exec(text) ?? PASSIVE[action].exec(text) ?? NOUN[action].exec(text);
  return match && { start: match.index, words: match[0] };
}

/** What is done to the outlook in words; null where nothing is. */
export function actionIn(text: string): Action | null {
  if (!mayBeOfOutlook(text)) return null;
  const isIn = (action: Action) => actionAt(action, text) !== null || ASKED[action].test(text);
  return ACTIONS.find(isIn) ?? null;
}

function patterns(of: (action: Action) => string): Readonly<Record<Action, RegExp>> {
  return {
    raise: new RegExp(of('raise'), 'i'),
    cut: new RegExp(of('cut'), 'i'),
    keep: new RegExp(of('keep'), 'i'),
    withdraw: new RegExp(of('withdraw'), 'i'),
    change: new RegExp(of('change'), 'i'),
  };
}
