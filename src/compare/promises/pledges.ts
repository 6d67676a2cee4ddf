import type { Statement } from '../../core/brief.ts';
import type { Transcript } from '../../core/transcript.ts';
import type { Placed } from '../../extract/evidence.ts';
import { nounPhrase } from '../../extract/guidance/noun-phrase.ts';
import { readFigures } from '../../figures/grammar/read-figures.ts';
import { isOfSomebodyElse } from '../../figures/plan/foreseen-by-others.ts';
import { capitalised } from '../../figures/print/phrases.ts';
import { deniedAt } from '../../figures/role/denied.ts';
import type { Briefed } from '../briefed.ts';
import { isInPart } from './aims.ts';
import { placesIn } from './anchored-deeds.ts';
import { isNameOfIts } from './anchors.ts';
import { companySentences, DEPENDS, isAhead, isScheduled, isTalk } from './deeds.ts';
import { type Due, findDue } from './due.ts';
import { namesIn } from './names.ts';
import { clauseAt, dueAt } from './own-due.ts';
import { paragraphOf } from './paragraph-of.ts';
import { statementIn } from './statement-in.ts';
import { willBeIn } from './will-be.ts';

/** What the company commits itself to by a time in words of its own: neither a metric of the call's facts nor a thing with a name. */
export interface Pledge {
  readonly statement: Statement;
  readonly label: string;
  readonly due: Due;
  /** What is to be done, as far as a single word says it: "drill", or "signed" of "have it signed". */
  readonly does: string | null;
  /** The sentence it stands in. */
  readonly said: string;
}

const WE = '\\b(?:we|i)(?: (?:also|still|now|then|currently|really|all|do|very much|fully))*';
const ARE = "(?:['’]re| are)(?: (?:also|still|now|all|very much))*";
// "We hope to have that agreement signed", "we believe we can get turnover under 24%", "we're aiming for 15%"
const COMMITS = new RegExp(
  `(?:${WE}(?:['’]ll| will)(?: be able to)?|${WE} (?:plan|intend|aim|hope|want|expect|promise|commit) to|\\bwe(?: have|['’]ve) (?:promised|committed|pledged|undertaken|resolved) to|${WE}${ARE} (?:going|planning|intending|aiming|hoping|looking|working|committed|on track|on course) (?:to|for)|${WE} (?:plan|intend|aim|hope|expect) (?:on|for)|${WE}(?: are|['’]re)? (?:believe|think|confident)(?: that)? we (?:can|will)|\\bour (?:plan|aim|goal|target|intention) is to) (?:(?:now|also|then|soon|finally|fully) )?(?!not\\b|be\\b|see\\b|have\\b(?! (?:that|the|our|an?|it|this|all|every|each|both)\\b)|continue\\b|remain\\b|look\\b|find\\b|wait\\b|watch\\b|monitor\\b|talk\\b|know\\b|need\\b|(?:also |just )?(?:give|provide|share|update|remind|review|come back|take a look|make|go|move|say|ask|discuss|thank|welcome|congratulate|introduce|hand|pass|point|mention|stress|emphasi[sz]e|highlight|apologi[sz]e|turn|kind|happen|manage|adjust)\\b)(?<deed>[\\p{L}\\d][\\p{L}\\d-]*)`,
  'iu',
);
// With a figure it is one, too: "we see a punctuality of at least 92%"
const FORESEES = new RegExp(
  `${WE}(?:['’]re| are|['’]d)? (?:expect|see|forecast|target|anticipate|guide|project|look)(?:ing)?(?: (?:to|for|at|on|that))? (?<deed>[\\p{L}\\d][\\p{L}\\d-]*)`,
  'iu',
);
const OF_OTHERS =
  /\b(?:market|industry|peers|competitors?|customers?|economy|inflation|interest rates?|tax rate)\b/i;
const NOT = /\b(?:not|no|never)\b|n['’]t\b/i;
const FAR = 18; // months: what is farther off is a goal of another kind
const [SHORTEST, LONGEST] = [4, 40]; // characters of a label
const SMALL =
  /^(?:of|at|to|in|on|by|a|an|the|about|around|roughly|approximately|under|below|over|above|some|come|be|get|another|than|least|most|more|no)$/i;

/** The promises of a call that none of the other ways to tell them takes. */
export function pledgesOf({ brief, transcript }: Briefed): readonly Pledge[] {
  const next = findDue('by the next call', transcript.call)?.end ?? Number.NaN;
  return companySentences(transcript).flatMap((placed) => {
    const { text } = placed;
    if (DEPENDS.test(text) || OF_OTHERS.test(text) || isTalk(text)) return [];
    const found = committedIn(placed, transcript);
    if (!found || isOfSomebodyElse(text) || deniedAt(text)) return [];
    const clause = clauseAt(text, found);
    if (NOT.test(clause) || isInPart(clause)) return [];
    const due = dueAt(text, found, transcript.call);
    if (!due || due.end > next + FAR) return [];
    const own = statementIn(brief, transcript, placed, found.label);
    // "The buyback stands at 210 million, and we'll finish it": how far it has come is no target.
    const isTarget = own.figure !== null && text.slice(found.start).includes(own.figure.text);
    const [topic, figure] = [own.topic, isTarget ? own.figure : found.figure];
    if (topic === 'guidance') return [];
    const label = topic === 'outlook' ? found.label : topic;
    if (label.length < SHORTEST || label.length > LONGEST) return [];
    return [
      {
        label,
        due,
        does: found.does,
        said: text,
        statement: { ...own, figure },
      },
    ];
  });
}

/** What a sentence commits to, and where it does. */
export interface Committed {
  readonly start: number;
  readonly end: number;
  readonly label: string;
  readonly does: string | null;
  readonly figure: Statement['figure'];
}

// "have our solar farm | energised", "have it | signed"
const HAVE_DONE = /^have\b[^,;.]*? (?<done>\p{Ll}{2,}ed|built|sold|paid|sent|cut|shut|done)\b/u;
// "We're renegotiating the contract, and expect to have it signed": what it is stands before
const HAVE_IT =
  /\b(?:and|but) (?:now |also |still )?(?:expect|plan|intend|aim|want) to have (?:it|this|that) (?<done>\p{Ll}{2,}ed)\b/u;
const ITS_NAME = /^.*\b(?:the|our) (?=\p{Ll})/u;

function haveItIn(text: string): Committed | null {
  const found = HAVE_IT.exec(text);
  const before = found ? text.slice(0, found.index) : '';
  const label = found && ITS_NAME.test(before) ? nounPhrase(before.replace(ITS_NAME, '')) : null;
  if (!found || !label || !/\bwe\b/i.test(before)) return null;
  const [start, end] = [found.index, found.index + found[0].length];
  return { start, end, label, does: found.groups?.done ?? null, figure: null };
}

// "file | the 510(k) with": a name that is no words alone
const OBJECT =
  /^\s(?:the|our|an?|its|this|that)\s(?<what>[^\s,.;]+(?:\s(?!(?:by|with|in|before|at|to|for|until|from|on|of)\b)[^\s,.;]+){0,2})/;
const IT = /^\s(?:it|them|this|that)\b(?! \p{Ll}+ed\b)/u;

/** What "it" is in a commitment: what the sentence before calls ours. */
function oursBefore(placed: Placed, transcript: Transcript): string | null {
  const paragraph = paragraphOf(placed, transcript);
  const before = paragraph[paragraph.findIndex(({ id }) => id === placed.id) - 1]?.text ?? '';
  const at = /\b(?:our|the) (?=\p{Ll})/u.exec(before);
  return at && nounPhrase(` ${before.slice(at.index + at[0].length)}`);
}

const STARTS = /^(?:start|begin|launch|open|commence)$/i;
const AND_ENDS = /\band (?:then |to )?(?<deed>complete|finish|conclude|end|close)\b/i;

function committedIn(placed: Placed, transcript: Transcript): Committed | null {
  const { text } = placed;
  const commits = COMMITS.exec(text);
  const found = commits ?? FORESEES.exec(text);
  if (!found) return haveItIn(text) ?? willBeIn(text) ?? namedIn(text, transcript);
  const end = found.index + found[0].length;
  const { deed = '' } = found.groups ?? {};
  const after = text.slice(end - deed.length);
  const [target, another] = readFigures(after, { currency: transcript.call.currency ?? null });
  const figure = another ? null : (target?.figure ?? null);
  if (!commits && !figure) return null;
  const what = commits ? after.slice(deed.length) : after;
  const object =
    nounPhrase(what) ??
    (IT.test(what) ? oursBefore(placed, transcript) : (OBJECT.exec(what)?.groups?.what ?? null));
  // Without a name it is told by what stands before its figure.
  const label = object ?? (figure && target ? plainEnd(after.slice(0, target.start)) : '');
  const done = HAVE_DONE.exec(after)?.groups?.done;
  const does = commits ? (done ?? deed) : null;
  const named = done ? label.replace(new RegExp(` ${done}\\b.*$`), '') : label;
  const last = commits && STARTS.test(deed) ? AND_ENDS.exec(after) : null;
  if (!last?.groups) return { start: found.index, end, label: named, does, figure };
  // What is begun in August and completed by March is done in March.
  const start = end - deed.length + last.index;
  const finish = { start, end: start + last[0].length, does: last.groups.deed ?? null };
  return { ...finish, label: named, figure };
}

/** Words without the small ones that they end in: "pay down" of "pay down about". */
function plainEnd(words: string): string {
  const all = words.trim().split(/[\s,]+/);
  return all.slice(0, all.findLastIndex((word) => !SMALL.test(word)) + 1).join(' ');
}

// "Passage, as we call it, will", "Skua goes live"
const WILL =
  "(?:,[^,;]{1,40},)?(?:['’]ll| will| is to| is going to| goes| comes| opens| starts| launches)\\b";

/** "Passage will replace the old system": by its name, whoever does it. */
function namedIn(text: string, transcript: Transcript): Committed | null {
  if (!isAhead(text) && !isScheduled(text)) return null;
  const places = placesIn(text);
  const [name, another] = namesIn(text, transcript).filter(
    (each) => isNameOfIts(each) && !places.includes(each),
  );
  const subject = new RegExp(
    `(?:^|, )(?:(?:and|but|so|then|our|the|now),? )*(${RegExp.escape(name ?? '')})${WILL}`,
    'iu',
  );
  const start = name ? subject.exec(text)?.index : undefined;
  if (!name || another || start === undefined) return null;
  return { start, end: start + name.length, label: capitalised(name), does: null, figure: null };
}
