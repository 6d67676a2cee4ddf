import { verbForm } from './verb-forms.ts';

/** One word of a sentence, as it is written and in small letters. */
export interface Token {
  readonly raw: string;
  readonly word: string;
}

/** The verbs of a clause. */
export interface Verb {
  /** Where the verbs begin, and where what stands behind them does. */
  readonly start: number;
  readonly end: number;
  readonly main: string;
  readonly isPassive: boolean;
}

export const AUXILIARY =
  /^(?:am|is|are|was|were|be|been|being|has|have|had|having|will|would|may|might|must|can|could|shall|should|do|does|did)$/;
const BEING = /^(?:am|is|are|was|were|be|been|being|got|get|gets)$/;
export const ADVERB =
  /^(?:not|also|already|now|still|just|only|never|again|since|then|even|instead|therefore|thus|later|finally|both|all|soon|here|today|too|always|simply|currently|recently|no|longer|yet|[a-z]{2,20}ly)$/;
export const PREPOSITION =
  /^(?:in|on|at|for|from|to|with|by|of|into|onto|during|between|within|without|per|via|amid|despite|across|over|under|through|against|toward|towards|among|about|after|before|until|around|behind|beyond|except|excluding|besides|than|as|like|since|because|due|owing|thanks|outside|inside|off|upon|near|versus)$/;
const NO_VERB_BEHIND =
  /^(?:the|a|an|its|our|their|his|her|my|your|this|these|those|some|any|every|each|no|more|less|most|very|such|other|another|new|own|of|in|on|for|from|with|at|by|per|than|as|about|and|or)$/;
const SUBJECT = /^(?:we|they|i|he|she|you|it|who|which|that|this|these|those|there|one|what|both)$/;
// "expects to raise": the deed is the second verb
const LEADING =
  /^(?:expect|plan|want|hope|intend|aim|continu|begin|began|start|declin|refus|agree|decid|tr[yi]|need|propos|prefer|seek|look|go|manag|fail|set|due|able|likely|unlikely|ready|unable|try)\w{0,4}$/;

/** The first verb of some words, with its auxiliaries. */
export function verbIn(tokens: readonly Token[], mayLead: boolean, isAlone = false): Verb | null {
  let maybe: number | null = null;
  for (let at = 0; at < tokens.length; at++) {
    const { word, raw } = tokens[at] as Token;
    if (/^\p{Lu}/u.test(raw) && at > 0) continue;
    if (AUXILIARY.test(word)) return chainFrom(tokens, at);
    const before = tokens[at - 1]?.word ?? '';
    const form = verbForm(word);
    const subject = tokens.slice(0, at).findLast((each) => !ADVERB.test(each.word))?.word ?? '';
    if (
      SUBJECT.test(subject) &&
      !(PREPOSITION.test(word) || ADVERB.test(word) || NO_VERB_BEHIND.test(word)) &&
      (form !== null || /^(?:we|they|i|he|she|you)$/.test(subject))
    )
      return chainFrom(tokens, at);
    if (at === 0 && mayLead && GOING_ON.test(word) && isFollowed(tokens[1], word))
      return chainFrom(tokens, 0);
    if (form === null || NO_VERB_BEHIND.test(before)) continue;
    if (at === 0 && !(mayLead && form !== 'maybe')) continue;
    const isVerb =
      form === 'past' || (before !== 'to' && (form === 'sure' || isFollowed(tokens[at + 1], word)));
    if (isVerb) return chainFrom(tokens, at);
    if (before !== 'to' && /[^s]s$/.test(word)) maybe ??= at;
  }
  return isAlone && maybe !== null ? chainFrom(tokens, maybe) : null;
}

const GOING_ON = /^[a-z]{3,}ing$/;

// "costs in", "costs rose": no verb
function isFollowed(next: Token | undefined, word: string): boolean {
  return (
    next !== undefined &&
    (next.word === 'to'
      ? LEADING.test(word)
      : /^(?:the|a|an|its|our|their|us|them|it|this|these|those|no|some|more|about|\$?\d.*)$/.test(
          next.word,
        ))
  );
}

function chainFrom(tokens: readonly Token[], start: number): Verb {
  let at = start;
  let [main, isPassive] = ['', false];
  while (at < tokens.length) {
    const { word } = tokens[at] as Token;
    const before = tokens[at - 1]?.word ?? '';
    if (ADVERB.test(word) && at > start) at++;
    else if (
      main === '' &&
      (AUXILIARY.test(word) || (word === 'to' && BEING.test(before) && at === start + 1))
    ) {
      at++;
    } else if (main === '') {
      const isBare =
        /^(?:do|does|did|will|would|may|might|must|can|could|shall|should|not|to|[a-z]+ly)$/;
      const isBeing = tokens.slice(start, at).some((each) => BEING.test(each.word));
      const isParticiple = verbForm(word) === 'past';
      if (
        !(
          at === start ||
          isParticiple ||
          /^[a-z]{2,}ing$/.test(word) ||
          LEADING.test(word) ||
          (!isBeing && isBare.test(before))
        )
      )
        break;
      if (NO_VERB_BEHIND.test(word) || PREPOSITION.test(word)) break;
      main = word;
      isPassive = isBeing && isParticiple;
      at++;
    } else if (
      word === 'to' &&
      LEADING.test(main) &&
      tokens[at + 1] &&
      !NO_VERB_BEHIND.test(tokens[at + 1]?.word ?? '')
    ) {
      main = '';
      isPassive = false;
      at++;
      if (tokens[at] && !AUXILIARY.test(tokens[at]?.word ?? '')) {
        main = tokens[at]?.word ?? '';
        at++;
      }
    } else break;
  }
  // "foundries driven by zinc"
  const isBy = tokens[at]?.word === 'by' && verbForm(main) === 'past' && !MOVING.test(main);
  return { start, end: at, main, isPassive: isPassive || isBy };
}

const MOVING =
  /^(?:rose|risen|fell|fallen|gr[eo]wn?|(?:increas|declin|decreas|dropp|improv|reduc|narrow|widen|rais|lift)\w*)$/;
