import { matchesOf } from '../../core/matches.ts';
import type { Transcript } from '../../core/transcript.ts';
import { evidenceOf, type Placed } from '../../extract/evidence.ts';
import { isOfSomebodyElse } from '../../figures/plan/foreseen-by-others.ts';
import { deniedAt } from '../../figures/role/denied.ts';
import type { Briefed } from '../briefed.ts';
import { aboutOf, CANCELLED, IS_UNDONE } from './about-deed.ts';
import type { About } from './anchored-deeds.ts';
import { inUse } from './deed-words.ts';
import { companySentences, type Deed, isAhead, isDelay, isScheduled, isUnsure } from './deeds.ts';
import { type Due, findDue, isOpenAt } from './due.ts';
import type { Fate, Verdict } from './fate.ts';
import { sayingRuledOut } from './judge-ruled-out.ts';
import { leftOut } from './left-out.ts';
import { clauseAt, type Span } from './own-due.ts';
import { isOfKind } from './ruled-out.ts';
import { isWholeCall } from './spoken-of.ts';
import { statementIn } from './statement-in.ts';
import { isDecidedAgainst, isKept, ruledOutIn, takenBackNext } from './taken-back.ts';
import { sameThings } from './things.ts';
import { isOfOthers } from './whose-deed.ts';

const NOT_DONE =
  /\bnot yet\b|\byet to be\b|\bstill (?:not|to be)\b|\b(?:has|have)(?: not|n['’]t) (?:yet )?(?:been )?\w+ed\b|\b(?:is|are)(?: not|n['’]t) (?:yet )?(?:open|complete|finished|live|ready)\b|(?:\bnot|n['’]t) (?:\w+ )?(?:available|live|open|ready|finished|complete|done) yet\b/i;
// "With Lund being later, we expect to finish the year …": of Lund no more than that
const LATER = /^(?:with|because of) [^,]{1,60} being (?:late|later|delayed)\b/i;
const YEAR = /\b(?:19|20)\d\d\b/g;
const DELAY = /\bdelay|postpon|slipp/i;
const UNREAL =
  /\b(?:ago|last year|used to|would|had (?:said|planned|expected|hoped)|originally|initially)\b/i;
const CONDITION = /\b(?:if|unless|provided that)\b/i;
const UNDER_TERMS = /\b(?:if|when|once|after|before|until|since)\b/i;
// "on the shelves since the second week of January": done, and when
const SINCE_DATE =
  /\b(?:since|before|after) (?:the )?(?:[a-z]+ (?:week |half )?(?:of )?(?:the )?)?(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/g;
// "As we said we would, we raised list prices"
const AS_SAID =
  /\bas (?:we |i )?(?:said|promised|planned|announced|told you|indicated)(?: (?:we|it) would)?\b/i;
// "It has been in customers' hands since May": ours, wherever it is
const IN_HANDS = /\bin (?:our |the )?customers['’] hands\b/gi;
// "The Brant hall was handed over, and Torven waits": told of another by its name
const OF_ANOTHER =
  /\b(?:[Tt]he|[Oo]ur) \p{Lu}[\p{L}-]+ (?:\p{Ll}+ ){1,2}(?:was|were|has|have|is|are)\b/u;
const UNDOES = /\b(?:not|never)\b|n['’]t\b/i;

/** What became of a promise to do something; null where the later call does not say it for certain. */
export function judgeDeed(deed: Deed, later: Briefed): Verdict | null {
  const { transcript } = later;
  const about = aboutOf(deed, transcript);
  const read = isOfKind(deed) ? sayingRuledOut : deed.isNot ? sayingNot : sayingOf;
  const verdicts = about.flatMap((placed) => read(deed, placed, later) ?? []);
  const verdict = verdicts.find(({ to }) => to !== null) ?? verdicts[0];
  // Of two tellings that differ nobody knows which is of this promise.
  if (verdict) return verdicts.every(({ fate }) => fate === verdict.fate) ? verdict : null;
  // What is told apart by its words alone may be told in others.
  return !deed.isNot &&
    deed.anchors.length === 0 &&
    isWholeCall(transcript) &&
    !isNamed(deed, transcript)
    ? leftOut(deed.due, transcript.call)
    : null;
}

/** Whether the earlier call says nothing of what this one promises. */
export function isNewDeed(deed: Deed, { transcript }: Briefed): boolean {
  return deed.anchors.length === 0 && !isNamed(deed, transcript);
}

/** What a sentence says of a thing that was not to be done. */
function sayingNot(deed: Deed, placed: Placed, { brief, transcript }: Briefed): Verdict | null {
  const { text, id } = placed;
  const said = evidenceOf(transcript, [id]);
  if (!said || isOfSomebodyElse(text) || isUnreal(text) || isUnsure(text)) return null;
  const found = { result: null, said: [said] };
  const due = isAhead(text) ? findDue(text, transcript.call) : null;
  const to = due && statementIn(brief, transcript, placed, deed.label);
  if (deniedAt(text))
    return due?.end === deed.due.end ? { ...found, fate: 'kept', to, note: null } : null;
  if (due) return { ...found, fate: 'reworded', to, note: `now planned for ${due.words}` };
  const isDone =
    doneAt(text, deed) !== null &&
    !isOfOthers(text, toldIn(text, deed)) &&
    !isAhead(text) &&
    !NOT_DONE.test(text);
  return isDone ? { ...found, fate: 'reworded', to: null, note: 'done all the same' } : null;
}

function sayingOf(deed: Deed, placed: About, { brief, transcript }: Briefed): Verdict | null {
  const { text: whole, id, named } = placed;
  const text = LATER.exec(whole)?.[0] ?? whole;
  const said = evidenceOf(transcript, [id]);
  const before = named ? evidenceOf(transcript, [named.id]) : null;
  const told = toldIn(text, deed);
  if (!said || isOfSomebodyElse(told.replace(IN_HANDS, ''))) return null;
  const found = { to: null, result: null, note: null, said: before ? [before, said] : [said] };
  if (deed.verb.name === 'decide' && deed.verb.done.test(text) && !isUnreal(text))
    return { ...found, fate: 'met' };
  const next = takenBackNext(placed, companySentences(transcript));
  const both = next && evidenceOf(transcript, [next.id]);
  if (both) return { ...found, fate: 'withdrawn', note: 'called off', said: [said, both] };
  if (isDecidedAgainst(text) || isKept(deed.verb, text))
    return { ...found, fate: 'withdrawn', note: 'called off' };
  if (isCalledOff(deed, text)) return { ...found, fate: 'withdrawn', note: 'called off' };
  if (CANCELLED.test(text)) return null;
  const isTold =
    told !== text && doneAt(told, deed) !== null && !isAhead(told) && !isScheduled(told);
  // "We opened it in May, and we will reach full output in the spring": the latter is another thing.
  if (isTold && !OTHER_PART.test(text.replace(told, '')) && isDoneIn(told, text, deed))
    return { ...found, fate: 'met' };
  const ahead = aheadIn(text);
  const isDenied = isNotThen(ahead);
  const due = findDue(ahead, transcript.call);
  if (due !== null && (isAhead(text) || isScheduled(text))) {
    if (isDenied && due.end === deed.due.end)
      return { ...found, fate: 'slipped', note: `not in ${due.words}` };
    if (isDenied || CONDITION.test(text)) return null;
    const fate = fateOfDate(deed.due, due, text);
    if (fate === null) return null;
    const to = statementIn(brief, transcript, placed, deed.label);
    return { ...found, fate, to, note: fate === 'kept' ? null : `now for ${due.words}` };
  }
  if (isUnreal(text, deed)) return null;
  if (isDenied && isForGood(deed, text)) return { ...found, fate: 'withdrawn', note: 'called off' };
  const isOver = !isOpenAt(deed.due, transcript.call);
  const isUndone =
    (NOT_DONE.test(doneClause(text, deed)) || IS_UNDONE.test(text)) && !DELAY.test(text);
  if (isDelay(text) || (isOver && isUndone)) return { ...found, fate: 'slipped' };
  return !isAhead(text) && isDoneIn(told, text, deed) ? { ...found, fate: 'met' } : null;
}

/** Whether a clause names the thing, or points back to it. */
function isOfIt(told: string, { names, thing, anchors }: Deed): boolean {
  const said = names.length > 0 ? names.map((name) => RegExp.escape(name)).join('|') : null;
  if (said !== null && !new RegExp(`\\b(?:${said})\\b`, 'i').test(told) && OF_ANOTHER.test(told))
    return false;
  return (
    anchors.length > 0 ||
    new RegExp(`\\b(?:it|they|that|this|both|${said ?? 'it'})\\b`, 'i').test(told) ||
    new RegExp(`\\b${sameThings(thing)}\\b`, 'i').test(told)
  );
}

/** Whether a sentence tells a deed as done, by all that it says of it. */
function isDoneIn(told: string, text: string, deed: Deed): boolean {
  return (
    doneAt(told, deed) !== null &&
    (told === text || isOfIt(told, deed)) &&
    deniedAt(told) === null &&
    !isUnreal(told, deed) &&
    !isDelay(told) &&
    !isOfThePast(text, deed.due) &&
    !isOfOthers(text, told) &&
    !NOT_DONE.test(doneClause(told, deed))
  );
}

/** Whether a text tells of another time, or of what is done under a condition that it names first. */
function isUnreal(text: string, deed?: Deed): boolean {
  const plain = text.replaceAll(SINCE_DATE, '').replace(AS_SAID, '');
  const clause = deed && doneAt(plain, deed) ? doneClause(plain, deed) : '';
  const upTo = clause === '' ? plain : plain.slice(0, plain.indexOf(clause) + clause.length);
  return UNREAL.test(plain) || UNDER_TERMS.test(upTo);
}

/** The clause that tells a deed as done: "…, and the order book hasn't suffered" is none of it. */
function doneClause(text: string, deed: Deed): string {
  const at = doneAt(text, deed);
  return at ? clauseAt(text, at) : text;
}

// "X opened in May, and customers have moved over": where one deed ends and another begins
const NEXT_DEED =
  /;\s|, (?:and|but|while|so) | (?:and|but|while|so) (?=(?:the|our|a|an|we|it|they|customers|\d+)\b)/gi;
const OTHER_PART =
  /\b(?:others?|rest|remaining|remainder|second|next|last) (?!quarter|half|year|month|week)/i;

/** All that a sentence says of the deed itself, with who did it. */
function toldIn(text: string, deed: Deed): string {
  const at = doneAt(text, deed);
  if (!at) return text;
  const cuts = matchesOf(text, NEXT_DEED);
  const from = cuts.findLast(({ index, 0: said }) => index + said.length <= at.start);
  const to = cuts.find(({ index }) => index >= at.end);
  return text.slice(from ? from.index + from[0].length : 0, to?.index);
}

// "First oil will not be this year"
const NOT_THEN =
  /\b(?:will not|won['’]t|not going to|no longer) (?:be|come|happen|arrive|start|open|close|launch|go live|take place)\b|\bnot (?:this (?:year|quarter)|in (?:20\d\d|the))\b/i;

function isNotThen(text: string): boolean {
  return deniedAt(text) !== null || NOT_THEN.test(text);
}

/** "We left the first in December; the other one we'll leave in May": the part that is still to come. */
function aheadIn(text: string): string {
  const all = text.split(/;\s/).filter(isAhead);
  // "It will not be this year; our best estimate is the spring"
  const open = all.filter((part) => !isNotThen(part));
  const parts = open.length > 0 ? open : all;
  return parts.length > 0 ? parts.join('; ') : text;
}

/** "We do not plan to open the Lisbon plant any more": of no time, and under no condition. */
function isForGood({ verb }: Deed, text: string): boolean {
  const ruledOut = ruledOutIn(text);
  return ruledOut !== null && verb.ahead.test(ruledOut);
}

/** "We have cancelled the Lisbon plant", "the Lisbon plant is cancelled": the thing itself, and nothing of it. */
function isCalledOff({ thing, names }: Deed, text: string): boolean {
  if (UNREAL.test(text) || UNDOES.test(text)) return false;
  const it = `(?:[\\w’'-]+ ){0,3}(?:${names.map((name) => RegExp.escape(name)).join('|')})(?: [\\w’'-]+){0,2} ${sameThings(thing)}`;
  const active = `\\b(?:cancell?ed|abandoned|shelved|scrapped|terminated|called off|dropped|given up|(?:cancell?|abandon|shelve|scrapp?|terminat)(?:e|ing)?|giving up|call(?:ing)? off) (?:on )?(?:the|our|that|this|plans? for) ${it}`;
  const passive = `${it}[^.;,]{0,20} (?:is|was|has been|have been|will be) (?:now )?(?:cancell?ed|abandoned|shelved|scrapped|called off|dropped|off the table)`;
  return new RegExp(`${active}|${passive}`, 'i').test(text);
}

/** Whether a text names a year before that of the promise: then it was another time. */
function isOfThePast(text: string, due: Due): boolean {
  const year = Math.floor((due.end - 1) / 12);
  return matchesOf(text, YEAR).some(([said]) => Number(said) < year - 1);
}

/** What a date said now makes of one said then; null where it is hoped for, or the words contradict it. */
function fateOfDate({ end: was }: Due, { end: is }: Due, text: string): Fate | null {
  if (is > was) return 'slipped';
  if (isDelay(text) || isUnsure(text)) return null;
  return is === was ? 'kept' : 'reworded';
}

/** Whether anybody on the call says a name of it, or what it is. */
function isNamed({ names }: Deed, { turns }: Transcript): boolean {
  const said = new RegExp(`\\b(?:${names.map((name) => RegExp.escape(name)).join('|')})\\b`, 'iu');
  return turns.some(({ text }) => said.test(text));
}

/** Where it is told as done: "we closed the bakery", "the bakery in Moss closed at the end of August". */
function doneAt(text: string, { verb, thing, names }: Deed): Span | null {
  const called = names.map((name) => RegExp.escape(name)).join('|') || sameThings(thing);
  const itself = `\\b(?:${sameThings(thing)}|${called})(?: (?:in|at|near|of) (?:(?:the|our) )?\\p{L}+(?: \\p{Lu}\\p{L}+){0,2})? (?:finally |officially |then )?(?:${verb.past})\\b`;
  const used = `\\b(?:${sameThings(thing)}|${called})(?: in \\p{Lu}\\p{L}+)? (?:${inUse(verb)})\\b`;
  const found =
    verb.done.exec(text) ??
    new RegExp(itself, 'iu').exec(text) ??
    new RegExp(used, 'iu').exec(text);
  return found && { start: found.index, end: found.index + found[0].length };
}
