import { guarded } from '../../core/guarded/guarded.ts';
import { businessAhead, isOnAgenda, nameAhead, wordsAhead } from './part-ahead.ts';
import { partCalled, WHOLE_AHEAD } from './part-called.ts';
import { REGION } from './regions.ts';
import type { Segments } from './segments.ts';
import type { Topic } from './topic.ts';

/** What may stand before the words that lead to a topic: "And now, …". */
export const LEAD =
  '^(?:and\\s|now,?\\s|so,?\\s|next,?\\s|finally,?\\s|lastly,?\\s|second(?:ly)?,?\\s|first(?:ly)?,?\\s|then,?\\s){0,2}';
// "Moving on to Enterprise Cloud Services.", "Turning to page six and the Corporate Bank."
const MOVE = guarded(
  new RegExp(
    `${LEAD}(?:let me (?:now )?|let['’]s (?:now )?|i['’]ll (?:now )?|we['’]ll (?:now )?)?(?:in terms of|(?:mov(?:e|ing)|shift(?:ing)?|switch(?:ing)?) (?:on |now ){0,2}(?:in|on)?to|turn(?:ing)? (?:now )?to|now (?:back )?to|let['’]s (?:turn|move|start|begin)(?: on (?:page|slide) [\\w-]+)? (?:to|with)|walk(?:ing)? (?:you )?through|(?:i['’]ll |we['’]ll |i will |we will )?(?:begin|start)(?:ning|ing)? (?:the|our) (?:discussion|review) with|as for|looking (?:now )?at|(?:moving|going|working|continuing) (?:on )?down (?:to )?|tak(?:e|ing) (?:a|another) (?:closer |deeper |quick |brief |detailed |good )?look at|looking to(?= (?:the |our )?[^,.;]{2,40}, we\\b)|(?:dive|drill|dig) (?:deeper |down )?into|with respect to|regarding|start(?:ing)? with|beginning with|(?:i['’]ll|i will|we['’]ll|let me) (?:now |also )?(?:cover|discuss|(?:start|begin|wrap up|finish|end|close)(?: off)? with)|(?<=(?:next|now|then|finally|lastly),\\s)(?=the |our ))\\s?(?:(?:page|slide) [\\w-]+,? and (?:let['’]s start with )?)?(?:our |the )?`,
    'i',
  ),
);

/** Whether a sentence begins by moving on to something. */
export function movesTo(text: string): boolean {
  return MOVE.test(text.slice(0, 120));
}

const TURNED =
  /\b(?:mov|turn|shift|switch|start|begin|cover|discuss|wrap|finish|end|clos|tak(?:e|ing) a|dive|drill|dig)/i;
// "UK results."
const RESULTS_AHEAD = new RegExp(
  `^(${REGION})\\s(?:segment\\s)?(?:results|performance|operations)\\.$`,
  'u',
);
const AFTER_THE = /\bthe\s$/i; // "Let me start with the headline."

/** What a sentence moves on to; null where that is no topic, undefined where it moves to nothing. */
export function movedTo(text: string, head: string, segments: Segments): Topic | null | undefined {
  const move = MOVE.exec(head);
  if (!move) return undefined;
  const ahead = head.slice(move[0].length);
  const named =
    nameAhead(ahead, segments) ??
    wordsAhead(ahead, segments) ??
    businessAhead(ahead, segments) ??
    partCalled(RESULTS_AHEAD.exec(ahead)?.[1], segments) ??
    (AFTER_THE.test(move[0]) ? null : headingAhead(text, ahead, segments));
  if (named !== null) return { segment: named, isTurnedTo: TURNED.test(move[0]) };
  if (WHOLE_AHEAD.test(ahead)) return { segment: null };
  return isUnnamed(ahead) ? { segment: null, isUnknown: true } : null;
}

// "Now to the results, starting off with Paints, …": where a sentence begins the round of the parts
const BEGINS = guarded(
  /(?:,\s(?:and\s|so\s)?|\band\s)(?:i|we)(?:['’]ll|\swill)?\s(?:start|begin|kick off)\swith (?:our |the )?|(?:,|\b(?:operations|results|segments|businesses))\s(?:starting|beginning|kicking)(?: off| out)? with (?:our |the )?/i,
);

/** The part with which a sentence begins the round of the parts; null where it begins none. */
export function roundBegunWith(head: string, segments: Segments): string | null {
  const begins = BEGINS.exec(head);
  return begins && nameAhead(head.slice(begins.index + begins[0].length), segments);
}

// "Moving to eye care." and no more; what a company has besides parts is none
const HEADING_AHEAD = /^([a-z][\w&'’-]*(?:\s(?:and\s)?[A-Za-z][\w&'’-]*){0,2})\.$/;

/** "Moving to eye care.": a sentence that only turns to a part, by its everyday name. */
function headingAhead(text: string, ahead: string, segments: Segments): string | null {
  const words = text.length > 80 ? undefined : HEADING_AHEAD.exec(ahead)?.[1];
  if (words === undefined || isOnAgenda(words)) return null;
  return partCalled(words, segments);
}

// "the specifics of the segment."
const UNNAMED = /^(?:[\w&'’.-]+\s){1,4}?(?:segment|business|division|unit)(?:[.,:]|$)/i;

function isUnnamed(ahead: string): boolean {
  return UNNAMED.test(ahead) && !/^(?:this|that|each|these)\b/i.test(ahead);
}
