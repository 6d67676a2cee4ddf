import { guarded } from '../../core/guarded/guarded.ts';
import { NUMBER_WORDS, readNumberWords } from '../../figures/grammar/number-words.ts';

import { isDecidedAgainst } from './taken-back.ts';

/** How a sentence holds what came about against what had been said: "less than the forty I'd talked about". */
export interface Recall {
  readonly way: 'as' | 'over' | 'short' | 'undone' | 'off' | 'kept' | 'later' | 'part' | 'soft';
  /** The number that had been said, as far as it is said again. */
  readonly said: number | null;
  /** By how much it differs from that. */
  readonly by: number | null;
  /** What the number is said to be of: "the last of the eleven practices". */
  readonly of: string | null;
}

const TOLD =
  '(?:said|told (?:you|everyone|everybody|people|investors|the market)|talked about|sp(?:oke|oken) (?:of|about)|set out|set ourselves|planned|promised|pencill?ed|thought|hoped|meant|wanted|guided|indicated|flagged|signall?ed|outlined|laid out|given|gave|expected|aimed|intended|pledged|committed|mentioned|pointed|targeted|budgeted|described|been (?:thinking|hoping|expecting|aiming|planning|looking|targeting|counting))';
const WE_TOLD = `\\b(?:we|i)(?: had| have|['’]d|['’]ve)? (?:\\w+ly |all |first )?${TOLD}\\b`;
const RECALLS = guarded(new RegExp(WE_TOLD, 'i'));
const N = `(?:${NUMBER_WORDS}|\\d[\\d,]*(?:\\.\\d+)?)`;
const SCALE = '(?: (?:thousand|million|billion|percent(?:age points?)?|per cent|points?|times)|%)?';
const FEWER =
  '(?:less|fewer|lower|smaller|shorter|worse|weaker|slower|later|short|shy|below|under|behind)';
const MORE =
  '(?:more|higher|greater|larger|bigger|better|stronger|faster|quicker|earlier|sooner|above|over|ahead|beyond)';
const UP_TO = '(?: (?:than|of))?(?: [^\\s,.;]+){0,4} ';
const SHORT_OF = new RegExp(`\\b${FEWER}${UP_TO}$`, 'i');
const OVER_IT = new RegExp(`\\b${MORE}${UP_TO}$`, 'i');
const AS_SAID =
  /\b(?:in line with|inside|within|exactly|precisely|right|just|on|at|the way|(?:is|was|are|were|did)) (?:what|where|as|how|the (?:day|date|week|month|time|timetable|schedule|range|level|mark|number|figure|budget)|that)(?: [^\s,.;]+){0,3} $/i;
// What is reached from above: "under the mark we'd set ourselves"
const GOT_TO =
  /\b(?:got|gotten|come|came|reached|hit|met|passed|delivered|kept)(?: [^\s,.;]+){0,3} (?:the|our|that) (?:mark|target|goal|date|promise|deadline|number|level|limit|ceiling|cap)(?: (?:that|which))? $/i;
const ON_PLAN =
  /\b(?:as (?:planned|promised|scheduled|announced|intended|advertised)|on schedule|on time|to (?:schedule|plan)|right on plan|bang on time)\b/i;
const NOT_ON_PLAN =
  /\b(?:not|never|hardly|more or less|less)\b[^,.;]{0,30}$|n['’]t\b[^,.;]{0,30}$/i;
const FELL_SHORT =
  /\b(?:c[ao]me|fell|fallen|falls?|ended|finished|landed) (?:up )?(?:(?:a (?:bit|little)|some way|well|slightly) )?short\b|\b(?:did not|didn['’]t|have not|haven['’]t) (?:quite |fully )?(?:make it|get (?:there|it done|to it)|manage (?:it|that|to))\b|\bmissed (?:that|our|it)\b/i;
const UNDONE =
  /\b(?:held up|not yet|still to|yet to|delayed|stuck|waiting|behind|slipped|missed|short|instead|hasn['’]t|haven['’]t|isn['’]t|aren['’]t|wasn['’]t|weren['’]t|didn['’]t|did not|was not|were not|won['’]t|off|down|fell|fallen|declined|lower)\b/i;
// "As we said we would, we raised"
const WOULD = /^ (?:that )?(?:we|it|they)(?: would|['’]d)\b/i;
// "the sites we'd meant to have running", not what was only said
const MEANT =
  /(?: had|['’]d) (?:\w+ )?(?:planned|promised|thought|hoped|meant|wanted|expected|aimed|intended|targeted|set out|been \w+)$/i;
const SAID = new RegExp(
  `\\b(?:the|our|that|those|an?)(?: \\w+)? (?<said>${N})${SCALE}(?: (?:that|which))? $`,
  'i',
);
const BY = new RegExp(`\\b(?<by>${N})${SCALE} (?:${FEWER}|${MORE})\\b${UP_TO}$`, 'i');

// "18 of the 20 stores we promised"
const SOME_OF = new RegExp(
  `\\b(?<part>${N}) (?:out )?of (?:the|those|our) (?<said>${N})(?: (?<of>\\p{L}+)(?: [^\\s,.;]+){0,3})? $`,
  'iu',
);

// "The last of the eleven shut its doors", "all 14 are open"
const ALL_OF = new RegExp(
  `\\bthe (?:last|final)(?: \\w+)? of (?:the|those|our|these) (?<last>${N})\\b(?: (?<of>\\p{L}+))?|\\ball (?<all>${N})(?: of (?:them|those|these))? (?:are|were|have|had)\\b`,
  'iu',
);
const OFF =
  /\b(?:walk(?:ed|ing) away|pull(?:ed|ing) (?:out|the plug)|broke(?:n)? off|call(?:ed)? (?:\w+ ){1,3}off|(?:put|placed) (?:\w+ ){1,4}on (?:ice|hold)|(?:shelved|scrapped|dropped|abandoned|cancell?ed) (?:it|that|this|them|the (?:plan|project|idea|talks))|(?:talks|discussions|negotiations) (?:have |has |had )?(?:ended|stopped|collapsed|failed|broken down|broke down)|take (?:it|that) off your list|ended (?:the|our|that) (?:[a-z]+ )?(?:sale|process|talks|auction|search|review))\b/i;
// "We will keep the business": of what was to go
const KEEP =
  /\b(?:will|decided to|going to) (?:now )?(?:keep|retain|hold on to) (?:it|them|the|our|this|that)\b/i;
// "most of them, but not every one", "the other two stay as they are"
const IN_PART =
  /\bnot (?:every|all|each)\b|\bmost of (?:them|these|those)\b|\b(?:the other|the remaining|the rest|while the|and the)\b[^,;.]{0,40}\b(?:stays?|remains?|kept)\b/i;
// "at the pace our customers can absorb", "opportunistic", "rather than work to a calendar"
const UNDATED =
  /\bat (?:the|a) pace\b|\bopportunistic|\brather than (?:\w+ )?(?:to|by) (?:a|the) (?:calendar|date|timetable|schedule|deadline)\b|\bno (?:fixed |set |hard |firm )?(?:date|timetable|deadline)\b|\bin due course\b|\bwhen (?:the time is right|conditions allow)\b/i;

/** What a sentence of a result, or of a new plan, recalls; null where it recalls nothing, or does not hold it against it. */
export function recallIn(text: string): Recall | null {
  const found = RECALLS.exec(text);
  const before = found ? text.slice(Math.max(0, found.index - 80), found.index) : '';
  const numbers = {
    said: numberOf(SAID.exec(before)?.groups?.said),
    by: numberOf(BY.exec(before)?.groups?.by),
    of: null,
  };
  const none = { said: null, by: null, of: null };
  if (found) {
    const { part, said, of = null } = SOME_OF.exec(before)?.groups ?? {};
    if (part && said && Number(numberOf(part)) < Number(numberOf(said)))
      return { way: 'short', said: numberOf(said), by: null, of };
    if (GOT_TO.test(before)) return { way: 'as', ...numbers };
    if (SHORT_OF.test(before)) return { way: 'short', ...numbers };
    if (OVER_IT.test(before)) return { way: 'over', ...numbers };
    const after = text.slice(found.index + found[0].length);
    const isAs = AS_SAID.test(before) || (/\bas $/i.test(before) && WOULD.test(after));
    if (isAs && !NOT_ON_PLAN.test(before)) return { way: 'as', ...numbers };
  }
  const whole = ALL_OF.exec(text)?.groups;
  if (whole)
    return { way: 'as', said: numberOf(whole.last ?? whole.all), by: null, of: whole.of ?? null };
  const plan = ON_PLAN.exec(text);
  // "We walked away from the lease, as planned": what was to be left
  if (plan && OFF.test(text)) return null;
  if (isDecidedAgainst(text) || OFF.test(text)) return { way: 'off', ...none };
  if (plan && !NOT_ON_PLAN.test(text.slice(0, plan.index))) return { way: 'as', ...none };
  if (KEEP.test(text)) return { way: 'kept', ...none };
  if (UNDATED.test(text)) return { way: 'soft', ...none };
  if (IN_PART.test(text)) return { way: 'part', ...none };
  if (FELL_SHORT.test(text)) return { way: 'undone', ...none };
  return found && MEANT.test(found[0]) && !/\bas $/i.test(before) && UNDONE.test(text)
    ? { way: 'undone', ...numbers }
    : null;
}

function numberOf(words: string | undefined): number | null {
  if (words === undefined) return null;
  return /\d/.test(words)
    ? Number(words.replaceAll(',', ''))
    : (readNumberWords(words)?.value ?? null);
}
