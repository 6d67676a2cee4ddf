import { matchesOf } from '../../core/matches.ts';
import type { Reason } from '../../core/verdict.ts';
import type { Fact } from '../../figures/fact.ts';
import { findMetrics } from '../../figures/lexicon/lexicon.ts';
import { REGION } from '../../figures/segment/regions.ts';
import type { IndexedSentence } from '../call-index.ts';
import type { Claim, Written } from '../claim/read-claim.ts';
import { meaningOf } from '../words/meaning.ts';
import { sensesOf } from '../words/senses.ts';
import { type Frame, framesOf } from './clause-frames.ts';
import { measuresIn } from './clauses.ts';
import { governedOtherwise, type Said } from './governed-otherwise.ts';

type Told = Pick<IndexedSentence, 'text' | 'figures'>;

const read = new WeakMap<Told, readonly Frame[]>();
const claimed = new WeakMap<Claim, readonly Frame[]>();

function framesIn(told: Told): readonly Frame[] {
  const known = read.get(told) ?? framesOf(told.text, told.figures);
  read.set(told, known);
  return known;
}

function framesOfClaim(claim: Claim): readonly Frame[] {
  const known =
    claimed.get(claim) ??
    framesOf(
      claim.text,
      claim.figures.map(({ spoken }) => spoken),
    );
  claimed.set(claim, known);
  return known;
}

/** The words that tell a figure of a claim from its others. */
export function ownWords(written: Written, claim: Claim): ReadonlySet<string> {
  if (claim.figures.length === 1) return meaningOf(claim.text);
  return meaningOf(framesOfClaim(claim)[claim.figures.indexOf(written)]?.own ?? '');
}

/** The words of the clause that a figure of a claim stands in: "widened by 240 points to a high of 47%". */
export function clauseWords(written: Written, claim: Claim): ReadonlySet<string> {
  const frames = framesOfClaim(claim);
  const clause = frames[claim.figures.indexOf(written)]?.clause;
  return meaningOf(frames.flatMap((each) => (each.clause === clause ? [each.own] : [])).join(' '));
}

/**
 * Whether a word that a claim tells its figure of stands in the sentence only in the frame of another figure:
 * "volumes fell 3%" of "volumes rose 2% while prices fell 3%".
 */
export function framedOtherwise(
  written: Written,
  claim: Claim,
  // what both name right beside the figure is its own
  { sentence, at, fact, counted }: Omit<Said, 'frame'> & { readonly counted: string },
): readonly Reason[] {
  const frames = framesIn(sentence);
  const frame = frames[at];
  const own = framesOfClaim(claim)[claim.figures.indexOf(written)];
  if (!frame || !own) return [];
  return [
    ...(isOfAnotherFrame(own, frame, { frames, fact, sentence, counted }) ||
    isPartOnly(frame, frames, claim)
      ? (['metric'] as const)
      : []),
    ...governedOtherwise(written, claim, own, { sentence, at, frame, fact }),
  ];
}

function isOfAnotherFrame(
  own: Frame,
  frame: Frame,
  {
    frames,
    fact,
    sentence,
    counted,
  }: Omit<Said, 'frame' | 'at'> & { readonly frames: readonly Frame[]; readonly counted: string },
): boolean {
  const others = frames.filter(({ clause }) => clause !== frame.clause);
  if (others.length === 0) return false;
  // What was read of the figure may have its part, metric, basis or time from a clause before.
  const part = fact?.segment ? `${fact.segment} ${KINDS}` : '';
  const read = `${part} ${printed(fact, sentence)} ${fact?.basis ?? ''}`;
  const here = meaningOf(`${frame.whole} ${read} ${counted}`);
  const isRead = (word: string) =>
    here.has(word) || (fact !== null && TIMES.has(word)) || (word === 'profit' && here.has('eps')); // "earnings of 72 cents a share"
  // a place at the end of a sentence is that of all figures that have none of their own
  const placed = PLACE.test(frame.whole) ? EMPTY : placesIn(sentence.text);
  const words = [...meaningOf(own.own)].filter(
    (word) => !isRead(word) && !placed.has(word) && sensesOf(word).size > 0,
  );
  return words.some(
    (word) =>
      others.some(({ whole }) => isIn(word, meaningOf(whole))) &&
      !isIn(word, here) &&
      !isOfTerm(word, own, frame),
  );
}

const PLACE = new RegExp(`\\b${REGION}(?![\\p{L}])`, 'u');
const PLACES = new RegExp(PLACE.source, 'gu');
const EMPTY: ReadonlySet<string> = new Set();

function placesIn(text: string): ReadonlySet<string> {
  return meaningOf(
    matchesOf(text, PLACES)
      .map(([name]) => name)
      .join(' '),
  );
}

const KINDS = 'segment division unit business'; // whose name was read without them

/** The metric of a fact by its name and as its sentence has it: "pretax margin", "pre-tax margin". */
function printed(fact: Fact | null, { text }: Said['sentence']): string {
  if (fact === null) return '';
  const said = findMetrics(text).filter(({ name }) => name === fact.metric);
  return [fact.metric, ...said.map(({ start, end }) => text.slice(start, end))].join(' ');
}

// Held against the time of a fact by themselves.
const TIMES = meaningOf(
  'sequentially quarter half year months first second third fourth full last previous prior',
);

const LEAST_STEM = 5;
const MOST_ENDING = 3;

/** "Renewed" of "renewals". */
function isIn(word: string, said: ReadonlySet<string>): boolean {
  if (said.has(word)) return true;
  return [...said].some((other) => {
    const [short, long] = word.length < other.length ? [word, other] : [other, word];
    return (
      short.length >= LEAST_STEM &&
      long.length - short.length <= MOST_ENDING &&
      long.startsWith(short)
    );
  });
}

/** "64 leases, of which 21 were renewals": the second is of nothing but renewals. */
function isPartOnly({ part, clause }: Frame, frames: readonly Frame[], { text }: Claim): boolean {
  const others = frames.filter((each) => each.clause !== clause);
  const told = meaningOf(others.map(({ whole }) => whole).join(' '));
  const words = meaningOf(part).difference(told);
  const claimed = meaningOf(text);
  return words.size > 0 && ![...words].some((word) => isIn(word, claimed));
}

/** "Gross profit margin" where the call says "gross margin": one standard term in more words. */
function isOfTerm(word: string, { own }: Frame, { whole }: Frame): boolean {
  const isMeasure = meaningOf(measuresIn(own)).has(word);
  if (isMeasure && measuresIn(whole) === '') return true; // "Dynamics grew 13%"
  const terms = findMetrics(own);
  const told = findMetrics(whole);
  return terms.some(
    ({ name, start, end }) =>
      meaningOf(own.slice(start, end)).has(word) && told.some((term) => term.name === name),
  );
}
