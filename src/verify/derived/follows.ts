import type { SpokenFigure } from '../../figures/grammar/spoken-figure.ts';
import { findMetrics } from '../../figures/lexicon/lexicon.ts';
import type { CallIndex, IndexedSentence } from '../call-index.ts';
import { wordsAround } from '../claim/around.ts';
import type { Claim, Written } from '../claim/read-claim.ts';
import { sameMetric } from '../figure/compare.ts';
import type { Finding } from '../figure/finding.ts';
import { askedOf } from '../figure/near-words.ts';
import { isWritten } from '../figure/same-figure.ts';
import { permits } from '../figure/sizes.ts';
import { clauseAround, subjectsOf } from './clauses.ts';
import { type Derived, derivedIn, subjectOf } from './derived-figures.ts';
import { COMPARATIVE } from './moved-levels.ts';
import { timesDiffer } from './times.ts';

/** The sentence whose figures come to a figure of a claim, if it is told of the same thing in both. */
export function followsFrom(
  written: Written,
  claim: Claim,
  sentences: Iterable<IndexedSentence>,
  index: CallIndex,
): Finding | null {
  if (written.isDenied || (written.spoken.figure.value < 0 && written.direction === null))
    return null;
  const spoken = claim.figures.map((each) => each.spoken);
  const { start, end } = clauseAround(claim.text, spoken, claim.figures.indexOf(written));
  const said = claim.text.slice(start, end);
  for (const sentence of sentences) {
    if (!MAY_DERIVE.test(sentence.text)) continue;
    // What is told itself is no sum of others
    if (sentence.figures.some((figure) => isWritten(written, figure))) continue;
    const found = derivedIn(sentence, index).find(
      (derived) =>
        isSize(written, derived) &&
        isTold(written, claim, derived, said) &&
        isOfSame(said, written, { sentence, derived, index }) &&
        isOfTime(written, sentence, derived, index) &&
        !timesDiffer(said, sentence, derived.clause),
    );
    if (found && !isOtherwiseTold(written, sentence, found))
      return { reasons: [], sentence, fact: null };
  }
  return null;
}

const MAY_DERIVE = /\d.*\d|\bhal[fv]|\b(?:third|quarter|fifth|sixth|eighth|tenth)s?\b/is;

/** Whether a claim's figure may be what was worked out, in its unit. */
function isSize(written: Written, { value, unit, currency }: Derived): boolean {
  const { figure } = written.spoken;
  const isPoints = (each: string) => each === 'points' || each === 'bps';
  if (isPoints(figure.unit) && isPoints(unit)) {
    const factor = figure.unit === unit ? 1 : unit === 'points' ? 100 : 0.01;
    return permits(written, value * factor);
  }
  if (figure.unit !== unit) return false;
  if (unit === 'money' && figure.currency !== null && figure.currency !== currency) return false;
  return permits(written, value);
}

const BACK =
  /\b(?:ago|earlier|before|previously|formerly)\b|\b(?:last|prior|previous|preceding) (?:year|quarter|month)\b|\b(?:in|at|of) the (?:first|second|third|fourth) quarter\b|\bat the (?:start|beginning|end) of\b|\bhad (?:been|stood)\b/i;
const REST =
  /\b(?:exclud(?:es?|ing)|other than|apart from|without|left|still|remain(?:s|ing|der)?|rest|net of|after|outstanding|unspent|non-\w+|not)\b/i;
/** What names the middle of a range. */
export const MIDDLE = /\b(?:mid-?point|middle|centre|center)\b/i;
const TOGETHER = /\b(?:together|combined|in total|in all|between them|jointly|and)\b/i;
const SHARE = /^\sof\b|\bof (?:which|it|that|them),?\s(?:\w+\s){0,3}$/i;

/** Whether a claim tells its figure as what was worked out: as a move that way, as what was before, as a share. */
function isTold(
  written: Written,
  { text }: Claim,
  { kind, way, unit, value }: Derived,
  said: string,
): boolean {
  const { isPrior, isReached, role, spoken } = written;
  const after = text.slice(spoken.end);
  const than = COMPARATIVE.exec(after)?.groups;
  const behind = than ? (than.up === undefined ? 'down' : 'up') : null;
  const direction = written.direction ?? behind;
  if (kind === 'move') {
    if (isPrior) return false;
    if (unit === 'multiple' && !isTimes(written, after)) return false;
    if (unit === 'multiple') return direction === null || direction === (value > 1 ? 'up' : 'down');
    return direction === way && (!isReached || behind !== null);
  }
  if (role === 'change' && direction !== null) return false;
  if (kind === 'before') return isPrior || BACK.test(said);
  if (kind === 'rest') return REST.test(said);
  if (kind === 'sum') return TOGETHER.test(said);
  if (kind === 'middle') return MIDDLE.test(text);
  if (kind === 'remainder') return true;
  if (kind === 'share') return SHARE.test(after) || SHARE.test(text.slice(0, spoken.start));
  return !REST.test(said);
}

/** "Doubled", "three times as many": no ratio that is a level. */
function isTimes({ spoken, role }: Written, after: string): boolean {
  return (
    role !== 'level' &&
    (!/\d/.test(spoken.figure.text) || /^ (?:as|the|what|that|its|more|higher)\b/i.test(after))
  );
}

// Of more than one time
const UNTIMED: ReadonlySet<Derived['kind']> = new Set(['before', 'rest', 'middle']);

/** Whether a figure that a claim gives a time is of one that the sentence names, or of the call's own. */
function isOfTime(
  { period }: Written,
  { periods }: IndexedSentence,
  { kind }: Derived,
  { call }: CallIndex,
): boolean {
  if (period === null || period === call.period || UNTIMED.has(kind)) return true;
  return periods().some(({ label }) => label === period);
}

interface Place {
  readonly sentence: IndexedSentence;
  readonly derived: Derived;
  readonly index: CallIndex;
}

const LEAST = 0.5; // of what a clause is told of, what the claim must take up
const LEAST_OF_METRIC = 0.3; // where both name one metric
// A name inside a sentence, no month
const NAME =
  /(?<=[\p{L}\d,] )(?!(?:January|February|March|April|May|June|July|August|September|October|November|December|Q\d|I|EBIT\w*|EPS|NOK|INR|USD|EUR|GBP|RMB)\b)\p{Lu}[\p{L}&-]+/gu;

/** Whether the words of a claim are those of the clause, and it leaves out none that narrows them. */
function isOfSame(said: string, written: Written, { sentence, derived, index }: Place): boolean {
  const { head, all } = subjectOf(sentence, derived);
  const text = sentence.text.slice(derived.clause.start, derived.clause.end);
  const claimed = subjectsOf(said);
  const own = metricWords(written.metric, said, text);
  const lead = all.size > 0 ? NONE : subjectsOf(leadOf(sentence, derived));
  const elsewhere = subjectsOf(sentence.text);
  const near = nearWords(sentence);
  const isOwn = (word: string) => all.has(word) || own.claimed.has(word) || lead.has(word);
  const isFree = FREE.has(derived.kind);
  const isHeld = (word: string) =>
    isOwn(word) || (isFree ? elsewhere.has(word) : !elsewhere.has(word) && near.has(word));
  const strange = [...claimed].filter((word) => !isHeld(word));
  const owned = [...claimed].filter(isOwn);
  if (owned.length === 0 || strange.length > (derived.kind === 'sum' && owned.length > 1 ? 1 : 0))
    return false;
  const isOfWhole = derived.kind !== 'move' && derived.kind !== 'before';
  const subject = all.size === 0 ? lead : isOfWhole || head.size === 0 ? all : head;
  const taken = [...subject].filter((word) => claimed.has(word) || own.said.has(word));
  const least = own.said.size > 0 ? LEAST_OF_METRIC : LEAST;
  if (taken.length < subject.size * least) return false;
  const names = subjectsOf([...text.matchAll(NAME)].map(([name]) => name).join(' '));
  const told = subjectsOf(`${said} ${index.call.company}`);
  return [...names].every((name) => told.has(name) || own.said.has(name));
}

// What is told of a sentence as a whole
const FREE: ReadonlySet<Derived['kind']> = new Set(['remainder']);

const NONE: ReadonlySet<string> = new Set();

/** The words right above a sentence, which it may be told of. */
function nearWords(sentence: IndexedSentence): ReadonlySet<string> {
  const { before } = sentence;
  return new Set([
    ...subjectsOf(before?.text ?? ''),
    ...subjectsOf(askedOf(sentence)),
    ...(before ? subjectsOf(askedOf(before)) : []),
  ]);
}

/** The words by which claim and clause name one metric. */
function metricWords(
  metric: string | null,
  said: string,
  text: string,
): { readonly claimed: ReadonlySet<string>; readonly said: ReadonlySet<string> } {
  const wordsIn = (each: string) => {
    const named = findMetrics(each).find(({ name }) => metric !== null && sameMetric(name, metric));
    return named ? subjectsOf(each.slice(named.start, named.end)) : NONE;
  };
  const [claimed, told] = [wordsIn(said), wordsIn(text)];
  return claimed.size > 0 && told.size > 0
    ? { claimed, said: told }
    : { claimed: NONE, said: NONE };
}

/** What stands before a clause that says nothing of what it is told of. */
function leadOf({ text, before }: IndexedSentence, { clause }: Derived): string {
  return clause.start > 0 ? text.slice(0, clause.start) : (before?.text ?? '');
}

/** Whether the sentence denies the figures, or tells them as another time than the claim does. */
function isOtherwiseTold(
  { modality }: Written,
  { text, figures }: IndexedSentence,
  { start }: Derived,
): boolean {
  const figure = figures.find((spoken) => spoken.start === start);
  const end = figure?.end ?? start;
  const around = wordsAround(text, [{ ...(figure ?? PLACE), start, end }], 0);
  if (around.isDenied) return true;
  return modality !== null && around.modality !== null && modality !== around.modality;
}

const PLACE: SpokenFigure = {
  figure: {
    ...{ value: 0, unit: 'count', currency: null, text: '' },
    ...{ approximate: false, doubtful: false },
  },
  ...{ start: 0, end: 0, step: 1, noun: null },
};
