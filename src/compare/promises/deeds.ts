import type { Brief, Statement } from '../../core/brief.ts';
import type { Call } from '../../core/call.ts';
import { matchesOf } from '../../core/matches.ts';
import type { Transcript } from '../../core/transcript.ts';
import { evidenceOf, type Placed, sentencesOf } from '../../extract/evidence.ts';
import { findHedge } from '../../extract/hedges.ts';
import { findHorizon } from '../../extract/horizon.ts';
import { shorten } from '../../extract/words.ts';
import { deniedAt } from '../../figures/denied.ts';
import { endOf, isLater } from '../../figures/fiscal.ts';
import { isOfSomebodyElse } from '../../figures/foreseen-by-others.ts';
import { capitalised } from '../../figures/phrases.ts';
import type { Briefed } from '../briefed.ts';
import { DEED_VERBS, type DeedVerb } from './deed-words.ts';
import { namesIn } from './names.ts';
import { isOnlyOne, THINGS } from './things.ts';

/** A thing that is to be done by a named time: "the Graz plant opens by the end of the third quarter". */
export interface Deed extends Subject {
  readonly statement: Statement;
  /** "Kelso plant". */
  readonly label: string;
  readonly verb: DeedVerb;
  /** The label of the period it is due in. */
  readonly due: string;
}

/** What a sentence is about, as far as words tell it apart from others. */
export interface Subject {
  /** Singular: "plant". */
  readonly thing: string;
  /** Names beside it, lower case: what tells one plant from another. */
  readonly names: readonly string[];
  /** The words around it, which say what is done to it. */
  readonly around: string;
}

const DEPENDS =
  /\b(?:if|unless|assum\w+|subject to|depend\w*|provided that|could|exclud\w+|includ\w+)\b/i;
const UNSURE =
  /\b(?:potential\w*|possib\w+|hop(?:e|es|ing|efully)|might|may|could|aspir\w*|would like)\b/i;
const WILL =
  /(?:\bwill|['’]ll|\b(?:is|are|was|were) (?:due|set|scheduled|slated) to|\b(?:is|are) to)\b(?! not\b)/i;
const DELAYED =
  /\b(?:delay(?:ed|s)?|postpon(?:ed|ement)|slipp(?:ed|age)|push(?:ed)? (?:back|out|to|into)|moved? (?:back |out )?(?:to|into)|later than|behind schedule|put back|takes? longer|taking longer)\b/i;
const NOT_DELAYED =
  /(?:\b(?:no|not|without|any|avoid\w*|despite)|n['’]t) (?:\w+ ){0,3}(?:delay|postpon|slipp|behind)/i;
const NEAR = 40; // characters beside a thing in which its name stands
const AROUND = 70; // and those in which it is said what is done to it
const LONGEST = 600; // longer, several thoughts have run together
// Another of its kind, or a part of it, is another promise.
const QUALIFIED =
  /\b(?:(?:second|third|fourth)(?! (?:fiscal )?(?:quarter|half))|another|additional|further|phase (?:two|three|four|2|3|4|II|III)|expan\w+|extension|lines?|units?|part)\b/i;

/** The promises of a call to do something by a time that can be named. */
export function deedsOf({ brief, transcript }: Briefed): readonly Deed[] {
  return companySentences(transcript).flatMap((placed) => {
    const deed = deedIn(placed, transcript);
    const label =
      deed &&
      `${deed.names.map(capitalised).join(' ')} ${deed.thing.replace(/^(?:fda|ema)\b/, (name) => name.toUpperCase())}`.trim();
    return deed && label
      ? [{ ...deed, label, statement: deedStatement(brief, transcript, placed, deed) }]
      : [];
  });
}

function deedIn(
  { text }: Placed,
  transcript: Transcript,
): Omit<Deed, 'statement' | 'label'> | null {
  const subject = subjectOf(text, transcript);
  // Without a name one plant cannot be told from another.
  if (!subject || (subject.names.length === 0 && !isOnlyOne(subject.thing))) return null;
  if (isOfSomebodyElse(text) || deniedAt(text)) return null;
  const verb = DEED_VERBS.find(({ ahead }) => ahead.test(subject.around));
  if (!verb || DEPENDS.test(text) || UNSURE.test(text) || isOfAPart(text)) return null;
  const due = isAhead(text) ? dueOf(findHorizon(text, transcript.call), transcript.call) : null;
  return due === null ? null : { verb, due, ...subject };
}

/** Whether a sentence speaks of what is to come: by a hedge, a plain "will open", or a delay. */
export function isAhead(text: string): boolean {
  return findHedge(text) !== null || WILL.test(text) || isDelay(text);
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

/** The statement of a deed: the brief's own of that sentence, else the sentence as one. */
export function deedStatement(
  brief: Brief,
  transcript: Transcript,
  { id, text }: Placed,
  { names, thing }: Subject,
): Statement {
  const own = brief.guidance.find(
    ({ kind, evidence }) =>
      kind === 'guidance' && evidence.some(({ sentences }) => sentences.includes(id)),
  );
  const evidence = evidenceOf(transcript, [id]);
  return (
    own ?? {
      kind: 'guidance',
      text: shorten(text, 250),
      topic: `${names.join(' ')} ${thing}`,
      horizon: findHorizon(text, transcript.call),
      figure: null,
      hedge: findHedge(text)?.text ?? null,
      evidence: evidence ? [evidence] : [],
    }
  );
}

/** The last period of a horizon; null where it names none that is still to come. */
export function dueOf(horizon: string | null, call: Call): string | null {
  const said = horizon?.split(' to ').at(-1) ?? '';
  const label = /^by the end of (?:the|this) (?:fiscal |calendar )?year$/.test(said)
    ? call.fiscalQuarter === 4 // held after its year is over: which one is meant, nobody can tell
      ? ''
      : `FY ${call.fiscalYear}`
    : said;
  return endOf(label) !== null && isLater(label, call) ? label : null;
}

/** The one thing of a sentence with the names beside it; null where it has none, or several. */
export function subjectOf(text: string, transcript: Transcript): Subject | null {
  const [thing, another] = matchesOf(text, THINGS);
  if (!thing || another) return null;
  const [start, end] = [thing.index, thing.index + thing[0].length];
  const opening = /^\W*\w+/.exec(text)?.[0] ?? '';
  const from = Math.max(start - NEAR, isNameAnywhere(opening, transcript) ? 0 : opening.length);
  const beside = `${text.slice(from, start)} ${text.slice(end, end + NEAR)}`;
  const around = text.slice(Math.max(0, start - AROUND), end + AROUND);
  return { thing: singular(thing[0]), names: namesIn(beside, transcript), around };
}

/** The first word of a sentence has a capital whatever it is: a name has one inside a sentence, too. */
function isNameAnywhere(word: string, { turns }: Transcript): boolean {
  const inside = new RegExp(`[\\p{Ll},] ${RegExp.escape(word.trim())}\\b`, 'u');
  return word !== '' && turns.some(({ text }) => inside.test(text));
}

/** Whether a sentence only hopes for it. */
export function isUnsure(text: string): boolean {
  return UNSURE.test(text);
}

/** Whether a sentence speaks of something more, or less, than the thing itself. */
export function isOfAPart(text: string): boolean {
  return QUALIFIED.test(text);
}

function singular(word: string): string {
  const lower = word
    .toLowerCase()
    .replace(/center/, 'centre')
    .replace(/break[- ]even/, 'breakeven');
  if (lower === 'campus') return lower;
  return lower.replace(/ies$/, 'y').replace(/(?<!s)s$/, '');
}
