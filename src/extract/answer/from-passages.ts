import type { SpokenFigure } from '../../figures/spoken-figure.ts';
import { findRefusal } from '../refusals.ts';
import type { Ask } from './ask.ts';
import type { Book, Said } from './book.ts';
import { answered, type Draft } from './draft.ts';
import { declined } from './not-stated.ts';
import { quoted } from './quote.ts';
import { type Hit, search, tellsCause, tellsTime } from './search.ts';
import { type Term, termsOf } from './terms.ts';

// Words of expecting alone are about nothing yet.
const FORWARD = new Set(['guidance', 'target', 'goal', 'expect', 'plan', 'futur', 'project']);
const LEAST = 0.6; // of the question's terms, by weight
const LEAST_OWN = 0.3; // in the sentence itself
const BESIDE = 0.8; // what a second passage scores of the first

/** The passages that answer a question, said to be passages; null when none comes near enough. */
export function answerFromPassages(ask: Ask, book: Book): Draft | null {
  if (ask.terms.length === 0 || ask.strangers.length > 0 || ask.speaker?.people.length === 0)
    return null;
  if (ask.terms.every((term) => FORWARD.has(term))) return null;
  const hits = search(ask, book, isSpeaker(ask)).filter(({ covered }) => covered >= LEAST);
  const holds = typed(ask, book);
  const fitting = hits.filter(
    (hit) => (hit.own >= LEAST_OWN || hit.covered >= 0.75) && holds(hit.said) && isCause(ask, hit),
  );
  const [best] = fitting;
  const refusal = asksFor(ask) ? hits.find((hit) => refuses(hit) && hit.own >= 0.6) : undefined;
  if (refusal && (!best || refusal.score >= best.score)) return declined(ask, refusal.said, book);
  if (!best) return null;
  const second = isBroad(ask) ? fitting.slice(1).find((hit) => isBeside(hit, best)) : undefined;
  const shown = [best, ...(second ? [second] : [])];
  return answered(
    shown.map(({ said }) => ({
      wordings: [quoted(said, ask.terms, book)],
      ids: [said.id],
    })),
    { form: 'passages' },
  );
}

/** A reason has to be given as one, or to a question that asked for it. */
function isCause({ want }: Ask, { said, led }: Hit): boolean {
  return want !== 'why' || tellsCause(said.text) || led >= 0.6;
}

function isBroad({ want }: Ask): boolean {
  return want === 'why' || want === 'words';
}

function isBeside(hit: Hit, best: Hit): boolean {
  return hit.score >= BESIDE * best.score && hit.own >= LEAST_OWN;
}

/** The sentences of who is asked for; everybody's when nobody is. */
export function isSpeaker({ speaker }: Ask): (said: Said) => boolean {
  if (!speaker || speaker.people.length === 0) return () => true;
  const names = new Set(speaker.people.map(({ name }) => name));
  return ({ turn }) => names.has(turn.speaker);
}

function refuses({ said }: Hit): boolean {
  return findRefusal(said.text) !== null && !/\d/.test(said.text);
}

function asksFor({ want, isAhead }: Ask): boolean {
  return isAhead || want === 'amount' || want === 'count' || want === 'value' || want === 'when';
}

/** What a sentence must hold to answer this kind of question. */
function typed(ask: Ask, book: Book): (said: Said) => boolean {
  if (ask.want === 'when') return ({ text }) => tellsTime(text);
  if (ask.want === 'count') {
    const nouns = countedIn(ask.text);
    return (said) => counts(said, nouns, figuresOf(said, book));
  }
  const isOfFigure =
    ask.want === 'amount' ||
    ask.want === 'move' ||
    (ask.want === 'value' && ask.metrics.length > 0 && !ask.isAhead && !ask.isYesOrNo);
  if (isOfFigure)
    return (said) =>
      figuresOf(said, book).some(
        ({ figure }) => figure.unit !== 'count' || ask.want === 'amount',
      ) && ask.rest.every((term) => said.about.has(term));
  return () => true;
}

function figuresOf({ id }: Said, { index }: Book): readonly SpokenFigure[] {
  return index.sentences.get(id)?.figures ?? [];
}

/** "how many new AI customers did they" -> the terms of what is counted. */
function countedIn(text: string): readonly Term[] {
  const words =
    /\b(?:how many|number of)\s((?:(?!did|do|does|are|is|was|were|have|has|will|would|can|in|at|on|of|per)\b[\w&'’-]+\s?){1,4})/i.exec(
      text,
    )?.[1] ?? '';
  return termsOf(words);
}

const AMOUNT =
  /\b(?:dozens?|hundreds?|thousands?|couple|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b|\d[\d.,]*/gi;

/** Whether a number stands right before the last of the nouns. */
function counts(
  { text, own }: Said,
  nouns: readonly Term[],
  figures: readonly SpokenFigure[],
): boolean {
  const head = nouns.at(-1);
  if (head === undefined) return figures.some(({ figure }) => figure.unit === 'count');
  if (!nouns.every((noun) => own.has(noun))) return false;
  return [...text.matchAll(AMOUNT)].some(({ index, 0: amount }) => {
    if (/^(?:1|one)$/i.test(amount)) return false;
    const after =
      text.slice(index + amount.length, index + amount.length + 60).split(/[,;.]\s/)[0] ?? '';
    return termsOf(after).slice(0, 4).includes(head) && !/^\s?(?:%|percent)/.test(after);
  });
}
