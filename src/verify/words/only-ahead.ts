import { guarded } from '../../core/guarded/guarded.ts';
import { matchesOf } from '../../core/matches.ts';
import { denies } from './denials.ts';
import { saidIn } from './words-places.ts';

// "The company sold Mayfield", "Halvard Foods converted"
const DEED =
  /^(?:The |Its |the )?(?:company|board|management|group|firm|bank|it|It|they|They|\p{Lu}[\w&.’'-]*)(?:\s\p{Lu}[\w&.’'-]*){0,2}\s(?:has |have |had |also |already |recently )*(?<verb>[a-z]{3,}ed|sold|bought|built|won|lost|paid|made|began|took|spent|cut|shut|left|sent)\b(?! to\b)/u;
// What is said, wanted or foreseen is of a time of its own.
const SAYS =
  /^(?:said|stated|noted|expected|planned|guided|believed|wanted|hoped|intended|agreed|announced|proposed|decided|considered|thanked|forecast|targeted|aimed|stressed|explained|confirmed|asked|added|warned|described|called|cited|mentioned|pointed)$/;
const AHEAD = guarded(
  /\b(?:will|would|(?-i:may)|might|could|can|should|shall|must|(?:plan|intend|expect|hope|aim|want|need|propose|have|has|ha[sd] yet|yet|going|about|set|due|ready|likely|able|try|trying|looking|planning|hoping|expecting|intending|aiming) to|consider(?:ing)?|explor(?:e|ing)|whether|before (?:we|it|they)|subject to)\s(?:[\w-]+\s){0,4}$|['’]ll\s(?:\w+\s){0,3}$/i,
);
const NEAR = 60; // characters before a verb in which its modal stands

/** Whether the deed that a claim tells as done is told in a sentence only as planned, possible or still to come. */
export function isOnlyAhead(claim: string, said: string): boolean {
  const verb = DEED.exec(claim)?.groups?.verb;
  if (verb === undefined || SAYS.test(verb) || denies(claim)) return false;
  const senses = saidIn(verb);
  const told = matchesOf(said, /[\p{L}’'-]+/gu).filter(
    ({ 0: word }) => !saidIn(word).isDisjointFrom(senses),
  );
  return (
    told.length > 0 &&
    told.every(({ index }) => AHEAD.test(said.slice(Math.max(0, index - NEAR), index)))
  );
}

// "expects to close its acquisition", "is considering whether to buy"
const PLANNED =
  /\b(?:(?:expects?|plans?|intends?|hopes?|aims?|wants?|(?:is|are) (?:set|due|going|about|planning|looking|considering whether))\sto|may|might|could)\s(?<verb>[a-z]{3,})\b/;
const DONE = guarded(
  /\b(?:(?:has|have|had|was|were|been)\s(?:\w+ly\s|also\s|already\s|now\s|recently\s|just\s)?|(?:we|it|they|company)\s(?:\w+ly\s|also\s|already\s|recently\s|just\s)?)$/i,
);
const PAST = /(?:ed|ought|old|ade|uilt|one|aid|ost|\bwon|egan|ook|aken|ent|ut)$/;

/** Whether a claim plans a deed that its sentence tells as done, and nothing as still to come. */
export function isDoneAlready(claim: string, said: string): boolean {
  const verb = PLANNED.exec(claim)?.groups?.verb;
  if (verb === undefined || denies(claim)) return false;
  const senses = saidIn(verb);
  const told = matchesOf(said, /[\p{L}’'-]+/gu).filter(
    ({ 0: word }) => !saidIn(word).isDisjointFrom(senses),
  );
  const ahead = ({ index }: RegExpExecArray) => said.slice(Math.max(0, index - NEAR), index);
  return (
    told.some((each) => PAST.test(each[0]) && DONE.test(ahead(each))) &&
    told.every((each) => !AHEAD.test(ahead(each)))
  );
}
