import { evidenceOf, type Placed } from '../../extract/evidence.ts';
import { isOfSomebodyElse } from '../../figures/plan/foreseen-by-others.ts';
import type { Briefed } from '../briefed.ts';
import { type Deed, isUnsure } from './deeds.ts';
import { findDue } from './due.ts';
import type { Verdict } from './fate.ts';
import { isRuledOutIn } from './ruled-out.ts';
import { statementIn } from './statement-in.ts';

// "we will raise prices", "we plan a buyback": the very next words are of it
const PLANNED =
  /\b(?:we|the board)(?:['’]ll| will| (?:now )?(?:plan|intend|expect)(?: to)?| (?:are|is) going to)(?: (?:an?|start|make|do|now|some|another))? $/i;
const LATELY =
  /\b(?:(?:last|this|the) (?:week|month|quarter)|yesterday|today|this morning|since (?:we last spoke|the last call|our last call))\b/i;
const DECIDED = /\b(?:have|has|['’]ve) (?:[a-z]+ )?(?:decided|agreed|resolved)\b/i;
const TERMS =
  /\b(?:if|unless|when|would|could|may|might|had|ago|last year|not|never|no|rivals?|competit\w+|peers)\b|n['’]t\b/i;

/** What a sentence says of a kind of thing that was not to be; null where it may speak of another one. */
export function sayingRuledOut(
  deed: Deed,
  placed: Placed,
  { brief, transcript }: Briefed,
): Verdict | null {
  const { text, id } = placed;
  const said = evidenceOf(transcript, [id]);
  if (!said || isOfSomebodyElse(text) || isUnsure(text)) return null;
  const { verb } = deed;
  const found = { result: null, said: [said] };
  const due = findDue(text, transcript.call);
  const to = statementIn(brief, transcript, placed, deed.label);
  if (isRuledOutIn(text, verb))
    return due && due.end >= deed.due.end ? { ...found, fate: 'kept', to, note: null } : null;
  if (TERMS.test(text)) return null;
  const named = verb.ahead.exec(text);
  if (named && due && PLANNED.test(text.slice(0, named.index)))
    return due.end <= deed.due.end
      ? { ...found, fate: 'reworded', to, note: `now planned for ${due.words}` }
      : null;
  const years = text.match(/\b20\d\d\b/g) ?? [];
  const isAfter = years.some((year) => Number(year) * 12 >= deed.due.end);
  if (isAfter || /\bnext year\b/i.test(text) || (due && due.end > deed.due.end)) return null;
  // "We have decided to raise them": between the two calls, whenever it takes effect
  return verb.done.test(text) && (LATELY.test(text) || DECIDED.test(text))
    ? { ...found, fate: 'reworded', to: null, note: 'done all the same' }
    : null;
}
