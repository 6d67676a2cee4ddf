import { isAhead, isDelay } from './deeds.ts';

// "The rest of the country will get it", "Germany and Poland will have it"
const COMES =
  /\b(?:rest|remaining|remainder|others?|everyone|everywhere|all of|\p{Lu}\p{L}+(?:,? and \p{Lu}\p{L}+)?)\b[^,;]{0,40} (?:will|to) (?:get|have|receive|follow|see|come|join)\b/u;
// "so the start moves into the first quarter", "is therefore now due"
const MOVES_TO =
  /\b(?:mov|shift|slid|slipp?|push)(?:es|e|ing) (?:out |back )?(?:in)?to (?:the |early |late |mid )*(?:(?:first|second|third|fourth) (?:quarter|half)|[Qq][1-4]|next|20\d\d|spring|summer|autumn|winter|January|February|March|April|May|June|July|August|September|October|November|December)\b|\b(?:is|are) (?:therefore |thus |accordingly )?now (?:expected|due|planned|scheduled|set)\b/i;
const NOW_DUE =
  /\b(?:is|are|will|we)(?: (?:therefore|thus|so|accordingly))? now (?:be )?(?:expected?|due|planned|scheduled|set|looking|plan)\b|\bwill now\b|\brather than (?:in |on |by |at )?(?:this|next|the (?:first|second|third|fourth|end|spring|summer|autumn|winter)|[Qq][1-4]|January|February|March|April|May|June|July|August|September|October|November|December)\b|\bnot (?:be )?(?:\w+ )?(?:until|before)\b/i;

/** Whether a sentence gives what it speaks of, or the rest of it, a time to come. */
export function isPutOff(text: string): boolean {
  return (
    MOVES_TO.test(text) ||
    ((COMES.test(text) || NOW_DUE.test(text) || isDelay(text)) && isAhead(text))
  );
}
