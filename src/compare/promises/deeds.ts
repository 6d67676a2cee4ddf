import type { Statement } from '../../core/brief.ts';
import type { Transcript } from '../../core/transcript.ts';
import { type Placed, sentencesOf } from '../../extract/evidence.ts';
import { findHedge } from '../../extract/guidance/hedges.ts';
import { isOfSomebodyElse } from '../../figures/plan/foreseen-by-others.ts';
import { deniedAt } from '../../figures/role/denied.ts';
import type { Briefed } from '../briefed.ts';
import { anchoredIn, anchoredLabel } from './anchored-deeds.ts';
import type { Anchor } from './anchors.ts';
import { DEED_VERBS, type DeedVerb } from './deed-words.ts';
import type { Due } from './due.ts';
import { clauseAt, dueAt } from './own-due.ts';
import { ruledOutBy } from './ruled-out.ts';
import { statementIn } from './statement-in.ts';
import { type Subject, subjectOf } from './subject-of.ts';
import { isOnlyOne, isPaper } from './things.ts';

/** A thing that is to be done by a named time: "the Graz plant opens by the end of the third quarter". */
export interface Deed extends Subject {
  readonly statement: Statement;
  /** "Kelso plant". */
  readonly label: string;
  readonly verb: DeedVerb;
  readonly due: Due;
  /** "We will not open": it is promised that it is not done. */
  readonly isNot: boolean;
  /** Rare words that tell it apart where it has no common name; empty where it has one. */
  readonly anchors: readonly Anchor[];
}

/** Under terms, or in part: no promise. */
export const DEPENDS =
  /\b(?:if|unless|assum\w+|subject to(?! (?:the |our )?(?:board|shareholders?|customary|usual)\b)|depend\w*|provided that|could|exclud\w+|includ\w+)\b/i;
const UNSURE =
  /\b(?:potential\w*|possib\w+|hop(?:e|es|ing|efully)|might|may|could|aspir\w*|would like)\b/i;
const MONTH_OF_MAY = /\bMay\b(?! I\b)/g;
const WILL =
  /(?:\bwill|['’]ll|(?:\b(?:is|are|am)|['’](?:re|s|m)) (?:\w+ )?going to|\bshould(?! have\b)|\b(?:is|are|was|were) (?:due|set|scheduled|slated|planned) (?:to|for)|\b(?:is|are) to|\b(?:plan|aim|goal|intention) is (?:now |still )?to)\b(?! not\b)/i;
// "Our app goes live in the fourth quarter": of a time to come
const SCHEDULED =
  /\b(?:opens|(?:goes|comes) (?:live|on ?line|on stream|on sale|into (?:the )?(?:stores|shops))|starts(?: up)?|launches|closes|completes|begins|stops?|ends|expires|go(?:es)? (?:up|in)|we (?:launch|open|start|begin|ship|close|leave|exit)|takes? effect|(?:launch|opening|date|timing|plan)(?: next month| in \w+)? stands)\b/i;
const WILL_NOT =
  /\b(?:(?:will|shall)(?: not|n['’]t)|won['’]t|no (?:\w+ )?(?:plans?|intentions?) to|not (?:\w+ly |now )?(?:planning|intending|going) to)\b/i;
const DELAYED =
  /\b(?:delay(?:ed|s)?|postpon(?:ed|ement)|slipp(?:ed|age)|(?:push|put)(?:ed)? (?:[\w’'-]+ ){1,5}back|push(?:ed)? (?:back|out|to|into)|moved? (?:back|out) (?:to|into)|moved? (?:to|into)(?= (?:the )?(?:early|late|mid|end|middle|start|beginning|first|second|third|fourth|next|following|spring|summer|autumn|fall|winter|new year|20\d\d|Q[1-4]|H[12]|fiscal|January|February|March|April|May|June|July|August|September|October|November|December)\b)|(?:mov(?:e|ed|ing)|shift(?:ed|ing)?) (?!forward|up\b)(?:[\w’'-]+ ){1,6}?(?:back |out )?(?:to|into) (?:the )?(?=(?:early|late|mid)[- ]|spring|summer|autumn|winter|new year|20\d\d|Q[1-4]|H[12]|(?:first|second|third|fourth|next|following) (?:quarter|half|year)|(?:end|middle|start|beginning) of |January|February|March|April|June|July|August|September|October|November|December)|reschedul\w+|(?:shift(?:s|ed)?|slid(?:es?|ing)?|slips?) (?:to|into)(?= (?:the )?(?:early|late|mid|end|middle|start|beginning|first|second|third|fourth|next|following|spring|summer|autumn|fall|winter|new year|20\d\d|Q[1-4]|H[12]|fiscal|January|February|March|April|May|June|July|August|September|October|November|December)\b)|later than|run(?:s|ning)? late|behind schedule|(?:weeks?|months?|quarters?) behind(?! us\b)|put back|takes? longer|taking longer|being (?:late|later|delayed))\b/i;
const NOT_DELAYED =
  /(?:\b(?:no|not|without|any|avoid\w*|despite)|n['’]t) (?:\w+ ){0,3}(?:delay|postpon|slipp|behind)/i;
const LONGEST = 600; // longer, several thoughts have run together
// Another of its kind, or a part of it, is another promise.
const QUALIFIED =
  /\b(?:(?:second|third|fourth)(?! (?:fiscal )?(?:quarter|half|week|day)| of\b)|another|additional|further|phase (?:two|three|four|2|3|4|II|III)|expan\w+|extension|lines?|units?|part|(?:first|initial) (?:phase|wave|stage|step|batch))\b/i;

// "Our larger rival says it will raise its prices", "the trustees will publish their own report"
const WILL_OTHERS =
  /^(?:[\w’'-]+ ){0,4}(?:rivals?|competitors?|suppliers?|customers?|trustees|landlords?|regulators?|government|council|peers?) (?:says?|said|will|plans?|intends?|wants?|hopes?)\b/i;

// "Let's move to our product outlook": what the speaker does next.
const TALK =
  /\b(?:let['’]?s|let us|let me|i['’]ll|i will|(?:i['’]d|would) like to|webcast|conference call|as we (?:move|go))\b/i;
// "over 50 new stores": told by their number.
const COUNTED =
  /\b(?:(?!20\d\d)\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|several|dozens?|hundreds?)(?: [\p{L}-]+){0,6} $/iu;
const OF_SOME =
  /\b(?:some|many|most|several|(?<!\b(?:every|each|any) )one|a number) of (?:the|our|these|those)\b/i;
// "start a turnaround at our facility", "in order to deliver messages"
const STANDS_STILL =
  /\b(?:turnaround|maintenance|shut-?down|outage|overhaul)\b|\bin order to (?:deliver|launch|complete|start|reach)\b/i;

// "our veterinary unit" is a thing of its own.
const OWN_UNIT = /\b(?:the|our) [\p{L}-]+ units?\b/giu;

// "…, since one well moved into next year"
const IS_REASON = /^(?:since|because|given|as)\b/i;

/** The promises of a call to do something by a time that can be named. */
export function deedsOf({ brief, transcript }: Briefed): readonly Deed[] {
  const sentences = companySentences(transcript);
  const texts = sentences.map(({ text }) => text);
  return sentences.flatMap((placed) => {
    const deed =
      deedIn(placed, transcript) ??
      anchoredDeed(placed, transcript, texts) ??
      deedRuledOut(placed, transcript);
    const label = deed && !WILL_OTHERS.test(clauseAt(placed.text, deed.at)) ? labelOf(deed) : null;
    return deed && label
      ? [{ ...deed, label, statement: statementIn(brief, transcript, placed, label) }]
      : [];
  });
}

function labelOf(deed: Omit<Deed, 'statement' | 'label'>): string {
  const { called, thing, verb, isNot, anchors } = deed;
  if (anchors.length > 0) return anchoredLabel(deed);
  if (verb.name === thing) return `no ${thing}`;
  const itself = thing.replace(/^(?:fda|ema)\b/, (name) => name.toUpperCase());
  return `${called.join(' ')} ${itself}${isNot ? ` not to ${verb.name}` : ''}`.trim();
}

function deedIn(
  { text }: Placed,
  transcript: Transcript,
): Omit<Deed, 'statement' | 'label'> | null {
  const subject = subjectOf(text, transcript);
  // Without a name one plant cannot be told from another.
  if (!subject || (subject.names.length === 0 && !isOnlyOne(subject.thing))) return null;
  if (isOfSomebodyElse(text)) return null;
  // "growth after the successful launch of our digital platform"
  if (!subject.isPlain && /\bsuccessful/i.test(text)) return null;
  const verb = verbOf(subject);
  if (!verb || DEPENDS.test(text) || isUnsure(text)) return null;
  if (subject.thing !== 'entry' && isOfAPart(text, subject.thing)) return null;
  if (isNoDeed(text, subject, verb)) return null;
  const due = isAhead(text) || isScheduled(text) ? dueAt(text, subject.at, transcript.call) : null;
  return due === null
    ? null
    : { verb, due, isNot: isDenied(text, subject), anchors: [], ...subject };
}

/** The same of a thing without a common name: "the second dry dock", "Skua". */
function anchoredDeed(
  placed: Placed,
  transcript: Transcript,
  texts: readonly string[],
): Omit<Deed, 'statement' | 'label'> | null {
  const { text } = placed;
  if (DEPENDS.test(text) || isUnsure(text)) return null;
  if (TALK.test(text) || OF_SOME.test(text) || STANDS_STILL.test(text)) return null;
  if (!isAhead(text) && !isScheduled(text)) return null;
  const found = anchoredIn(placed, transcript, texts);
  const clause = found ? clauseAt(text, found.at) : '';
  if (!found || isOfSomebodyElse(clause) || IS_REASON.test(clause)) return null;
  if (/\b(?:not|no|never)\b|n['’]t\b/i.test(clauseAt(text, found.at))) return null;
  const names = found.anchors.map(({ said }) => said.toLowerCase());
  const thing = names[0]?.split(' ').at(-1) ?? '';
  return { ...found, thing, names, called: [], isPlain: false, around: text, isNot: false };
}

/** "We will not buy back shares this year": told apart by its kind. */
function deedRuledOut(
  placed: Placed,
  transcript: Transcript,
): Omit<Deed, 'statement' | 'label'> | null {
  const found = ruledOutBy(placed, transcript);
  const none = { names: [], called: [], anchors: [], isPlain: false };
  return found && { ...found, ...none, around: placed.text, isNot: true };
}

/** Whether a sentence says that what it speaks of is not to be. */
export function isDenied(text: string, { at }: Pick<Subject, 'at'>): boolean {
  return deniedAt(clauseAt(text, at)) !== null;
}

/** What only reads like a deed: it is done already, of several, or of something else beside the thing. */
function isNoDeed(text: string, { at }: Subject, verb: DeedVerb): boolean {
  const own = clauseAt(text, at);
  const isDone = verb.done.test(own) && !isAhead(own);
  const isCounted =
    COUNTED.test(text.slice(0, at.start)) && /s$/.test(text.slice(at.start, at.end));
  return isDone || isCounted || TALK.test(text) || OF_SOME.test(text) || STANDS_STILL.test(text);
}

/** What is to be done to a thing; one without a name or of a word of many uses stands right beside it. */
function verbOf({ thing, isPlain, around }: Subject): DeedVerb | undefined {
  if (thing === 'entry') return DEED_VERBS.find(({ name }) => name === 'enter');
  const isMove = /^(?:migration|roll-?out)$/.test(thing);
  const verbs = DEED_VERBS.filter(
    ({ name }) =>
      name !== 'enter' &&
      (name !== 'migrate' || !isMove) &&
      (name !== 'publish' || isPaper(thing)) &&
      (name !== 'reach' || /^(?:breakeven|profitability)$/.test(thing)),
  );
  if (isMove && isDelay(around)) return verbs.find(({ name }) => name === 'complete');
  if (isPlain) return verbs.find(({ ahead }) => ahead.test(around));
  const WORDS = "(?: [\\p{L}\\p{N}’'&-]+)";
  const it = `${RegExp.escape(thing.replace(/y$/, ''))}(?:s|y|ies)?`;
  return verbs.find(
    ({ name, ahead: { source } }) =>
      (!/^business/.test(thing) || name === 'sell' || name === 'close') &&
      new RegExp(
        `${source}${WORDS}{0,6} ${it}\\b|\\b${it}(?:,?${WORDS}){0,10} ${source}`,
        'iu',
      ).test(around),
  );
}

/** Whether a sentence speaks of what is to come: by a hedge, a plain "will open", or a delay. */
export function isAhead(text: string): boolean {
  return findHedge(text) !== null || WILL.test(text) || WILL_NOT.test(text) || isDelay(text);
}

/** "It opens in June": said of what has its date. */
export function isScheduled(text: string): boolean {
  return SCHEDULED.test(text);
}

/** Whether a sentence says that something takes longer; "no delay" does not. */
export function isDelay(text: string): boolean {
  return DELAYED.test(text) && !NOT_DELAYED.test(text);
}

/** Sentences of those who speak for the company, but what they ask. */
export function companySentences(transcript: Transcript): readonly Placed[] {
  const asking = new Set(
    transcript.participants
      .filter(({ side }) => side === 'analyst' || side === 'operator')
      .map(({ name }) => name),
  );
  return [...sentencesOf(transcript).values()].filter(
    ({ text, turn }) => !asking.has(turn.speaker) && !text.endsWith('?') && text.length <= LONGEST,
  );
}

/** Whether a sentence tells what the speaker does next on the call. */
export function isTalk(text: string): boolean {
  return TALK.test(text);
}

/** Whether a sentence only hopes for it. */
export function isUnsure(text: string): boolean {
  return UNSURE.test(text.replaceAll(MONTH_OF_MAY, ''));
}

/** Whether a sentence speaks of something more, or less, than the thing itself; an expansion may be the thing. */
export function isOfAPart(text: string, thing?: string): boolean {
  const rest = /expansion|extension|line$/.test(thing ?? '')
    ? text.replaceAll(new RegExp(`\\b${RegExp.escape(thing ?? '')}\\b`, 'gi'), '')
    : text;
  return QUALIFIED.test(rest.replace(OWN_UNIT, ''));
}
