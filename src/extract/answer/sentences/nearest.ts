import { sameMetric } from '../../../verify/figure/compare.ts';
import { plainSegment } from '../../guidance/noun-phrase.ts';
import type { Ask } from '../ask/ask.ts';
import { periodsOf } from '../ask/asked-period.ts';
import { isForward } from '../ask/is-forward.ts';
import type { Book, Said } from '../book/book.ts';
import { MOVES, type Term, termsOf } from '../book/terms.ts';
import { causesIn } from './causes.ts';
import { figuresOf } from './counts.ts';
import { isLeadIn } from './headings.ts';
import { isSpeaker, tellsTime } from './search.ts';

/** Sentences of one turn that stand together, by their ids. */
export type Passage = readonly string[];

const MOST = 3; // passages
const LONGEST = 3; // sentences of one
const LEAST = 0.35; // of what is asked, in a sentence and around it
const LEAST_OF_BEST = 0.6;
const LED = 0.6; // what was said to an analyst's question that shares as much
const FIGURES = ['value', 'move', 'amount', 'count'];
const LEAST_COUNT = 8; // "one of", "three things" measure nothing
const LONG = 28; // terms: covers much by chance
const DECIDES =
  /^(?:yes|no|not|yeah|correct|absolutely|we (?:do|did|have|are|will|can)(?: not|n['’]t)?)\b/i;

// What a term counts that stands so many sentences before, in the next one, or in the question answered.
const BEFORE = [0.6, 0.45, 0.3];
const AFTER = 0.2;
const AROUND = 0.5;
const OF_MOVING = 0.25; // "rise", "fall": told in many words

// What speaks for a sentence beside its terms; set by hand on questions about real calls.
const WORTH = {
  own: 0.45,
  covered: 0.55,
  led: 0.35,
  phrase: 0.4,
  kind: 0.3,
  metric: 0.25,
  ahead: 0.2,
  decides: 0.15,
};

interface Near {
  readonly said: Said;
  readonly score: number;
}

/**
 * Up to three passages that come nearest to a question: by its words in a sentence and around it, and by
 * what an answer of its kind needs. They are shown as that and never as the answer.
 */
export function nearestPassages(ask: Ask, book: Book): readonly Passage[] {
  const near = rank(ask, book);
  const least = (near[0]?.score ?? 0) * LEAST_OF_BEST;
  const passages: Said[][] = [];
  for (const { said, score } of near) {
    if (score < least) break;
    const beside = passages.find((each) => adjoins(each, said));
    if (beside) {
      if (beside.length < LONGEST) beside.push(said);
      continue;
    }
    if (passages.length === MOST) continue;
    passages.push(withWhatItLeadsTo(said, ask, book));
  }
  return passages.map((each) =>
    each.toSorted((one, other) => one.at - other.at).map(({ id }) => id),
  );
}

function adjoins(passage: readonly Said[], { at, turn }: Said): boolean {
  return passage.some((each) => each.turn === turn && Math.abs(each.at - at) <= 1);
}

/** "Now to the outlook.", "Comps were weak.": with the sentence after it where that has what is asked for. */
function withWhatItLeadsTo(said: Said, ask: Ask, book: Book): Said[] {
  const next = book.said[said.at + 1];
  if (next?.turn !== said.turn || next.worth === 0) return [said];
  const isServed = kindOf(next, ask, book);
  const isLeading = isLeadIn(said.text)
    ? isServed >= 0
    : kindOf(said, ask, book) < 0 && isServed > 0;
  return isLeading ? [said, next] : [said];
}

function rank(ask: Ask, book: Book): readonly Near[] {
  const known = ask.terms.filter((term) => book.has(term));
  const weightOf = (term: Term) => book.weightOf(term) * (MOVES.has(term) ? OF_MOVING : 1);
  const whole = known.reduce((total, term) => total + weightOf(term), 0);
  if (whole === 0) return [];
  const share = (worthOf: (term: Term) => number) =>
    known.reduce((total, term) => total + weightOf(term) * worthOf(term), 0) / whole;
  const led = ledIn(book, share);
  const isOfSpeaker = isSpeaker(ask);
  const sharePhrases = phrasesIn(ask, book);
  const near: Near[] = [];
  for (const said of book.said) {
    if (said.worth === 0 || !isOfSpeaker(said)) continue;
    const covered = share((term) => (said.own.has(term) ? 1 : around(term, said, book)));
    const lead = led.get(said.id) ?? 0;
    if (covered < LEAST && lead < LED) continue;
    const own = share((term) => (said.own.has(term) ? 1 : 0));
    const score =
      WORTH.own * own +
      WORTH.covered * covered +
      WORTH.led * lead +
      WORTH.phrase * sharePhrases(said) +
      serves(said, ask, book);
    near.push({ said, score: score * said.worth * weightOfKind(said) });
  }
  return near.toSorted((one, other) => other.score - one.score || one.said.at - other.said.at);
}

/** How near a term stands that the sentence itself lacks. */
function around(term: Term, { at, turn, about }: Said, { said }: Book): number {
  let worth = Math.min(about.get(term) ?? 0, AROUND);
  const next = said[at + 1];
  if (next?.turn === turn && next.own.has(term)) worth = Math.max(worth, AFTER);
  for (const [back, weight] of BEFORE.entries()) {
    const before = said[at - 1 - back];
    if (before?.turn !== turn) break;
    if (before.own.has(term)) return Math.max(worth, weight);
  }
  return worth;
}

/** How many of a question's word pairs a sentence has, or the one before it: "take rate", "march quarter". */
function phrasesIn({ text }: Ask, { said }: Book): (each: Said) => number {
  const words = wordsOf(text);
  const pairs = words.flatMap((word, at) => {
    const next = words[at + 1];
    return next !== undefined && (tells(word) || tells(next)) ? [` ${word} ${next} `] : [];
  });
  if (pairs.length === 0) return () => 0;
  const countIn = (plain: string) => pairs.filter((pair) => plain.includes(pair)).length;
  return ({ at, turn, text: own }) => {
    const before = said[at - 1];
    const here = countIn(` ${wordsOf(own).join(' ')} `);
    const led = before?.turn === turn ? countIn(` ${wordsOf(before.text).join(' ')} `) : 0;
    return Math.min(1, Math.max(here, led * 0.8) / Math.min(2, pairs.length));
  };
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}&]+/gu) ?? [];
}

function tells(word: string): boolean {
  return word.length > 3 && termsOf(word).length > 0;
}

/** What was said to analysts' questions, by how much of this one they share. */
function ledIn(
  { asked }: Book,
  share: (worthOf: (term: Term) => number) => number,
): ReadonlyMap<string, number> {
  const led = new Map<string, number>();
  for (const { terms, heard } of asked) {
    const shared = share((term) => (terms.has(term) ? 1 : 0));
    for (const { placed } of heard) led.set(placed.id, Math.max(led.get(placed.id) ?? 0, shared));
  }
  return led;
}

/** What an answer of its kind needs: a figure, a cause, a time, a decision, the metric itself. */
function serves(said: Said, ask: Ask, book: Book): number {
  const { text, id } = said;
  const facts = book.index.sentences.get(id)?.facts ?? [];
  const isOfPart = ask.rest.every(
    (term) => MOVES.has(term) || said.own.has(term) || around(term, said, book) > AFTER,
  );
  const isOfMetric =
    isOfPart &&
    facts.some(
      ({ metric, segment }) =>
        ask.metrics.some((name) => sameMetric(metric, name)) &&
        partOf(segment) === partOf(ask.segment),
    );
  let worth = isOfMetric ? WORTH.metric : 0;
  worth += WORTH.kind * kindOf(said, ask, book);
  if (ask.isYesOrNo && DECIDES.test(text)) worth += WORTH.decides;
  if (ask.isAhead && isForward(text)) worth += WORTH.ahead;
  if (ask.period !== null && ask.period.versus === null) {
    const labels = periodsOf(said, book);
    if (labels.includes(ask.period.label)) worth += WORTH.decides;
    else if (labels.length > 0) worth -= WORTH.decides;
  }
  return worth;
}

/** Whether it has the figure, the cause or the time that is asked for: 1, or less than 0 where it lacks it. */
function kindOf(said: Said, ask: Ask, book: Book): number {
  if (ask.want === 'count') return hasCount(said, book) ? 1 : -0.5;
  if (wantsFigure(ask)) return hasFigure(said, book) ? 1 : -0.5;
  if (ask.want === 'why') return causesIn(said.text).length > 0 ? 1 : -0.01;
  if (ask.want === 'when') return tellsTime(said.text) ? 1 : -0.01;
  return 0;
}

function partOf(segment: string | null): string | null {
  return segment === null ? null : plainSegment(segment);
}

function wantsFigure(ask: Ask): boolean {
  return FIGURES.includes(ask.want) && !ask.isYesOrNo;
}

/** Whether a sentence has a figure that measures: no "one of", no year. */
export function hasFigure(said: Said, book: Book): boolean {
  return figuresOf(said, book).some(
    ({ figure, noun }) => figure.unit !== 'count' || noun !== null || figure.value > LEAST_COUNT,
  );
}

function hasCount(said: Said, book: Book): boolean {
  return figuresOf(said, book).some(({ figure }) => figure.unit === 'count');
}

function weightOfKind(said: Said): number {
  if (isLeadIn(said.text)) return 0.4;
  return said.own.size > LONG ? 0.93 : 1;
}
