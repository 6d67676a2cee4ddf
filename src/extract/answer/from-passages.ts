import type { Fact } from '../../figures/fact.ts';
import { findMetrics } from '../../figures/lexicon.ts';
import type { SpokenFigure } from '../../figures/spoken-figure.ts';
import { sameMetric } from '../../verify/compare.ts';
import { findHedge } from '../hedges.ts';
import { type Ask, segmentTerms } from './ask.ts';
import type { Book, Said } from './book.ts';
import { findDecline } from './declines.ts';
import { answered, type Draft } from './draft.ts';
import { isSegment } from './from-metric.ts';
import { declined } from './not-stated.ts';
import { quoted } from './quote.ts';
import { causesIn, type Hit, search, tellsTime } from './search.ts';
import { type Term, termsOf } from './terms.ts';

// Words of expecting alone are about nothing yet.
const FORWARD = new Set(['guidance', 'target', 'goal', 'expect', 'plan', 'futur', 'project']);
const MOVES =
  /\b(?:rais|ris|ros|increas|decreas|grow|grew|higher|lower|improv|declin|fell|fall|up|down|expan|reduc|cut|flat|stable|unchanged)\w*\b/i;
const PLANNED = /\b(?:plan|plans|target|guidance|forecast|will)\b/i; // not done yet
const LEAST = 0.6; // of the question's terms, by weight
const BESIDE_IT = 30; // letters around a metric and its figure within which it is qualified
const LEAST_OWN = 0.3; // in the sentence itself
const BESIDE = 0.8; // what a second passage scores of the first

/** The passages that answer a question, said to be passages; null when none comes near enough. */
export function answerFromPassages(ask: Ask, book: Book): Draft | null {
  if (ask.terms.length === 0 || ask.strangers.length > 0 || ask.speaker?.people.length === 0)
    return null;
  if (ask.terms.every((term) => FORWARD.has(term))) return null;
  const hits = search(ask, book, isSpeaker(ask)).filter(({ covered }) => covered >= LEAST);
  const holds = typed(ask, book);
  const fitting = hits.filter((hit) => isAbout(hit, ask) && holds(hit.said) && isCause(ask, hit));
  const [best] = fitting;
  const refusal = asksFor(ask)
    ? hits.find((hit) => refuses(hit) && (hit.own >= 0.5 || hit.led >= 0.6))
    : undefined;
  if (refusal && (!best || refusal.score >= best.score || isCloser(refusal, best, ask, book)))
    return declined(ask, refusal.said, book);
  if (!best) return null;
  const second = isBroad(ask) ? fitting.slice(1).find((hit) => isBeside(hit, best, ask)) : undefined;
  const shown = [best, ...(second ? [second] : [])];
  return answered(
    shown.map(({ said }) => ({
      wordings: [quoted(said, ask.terms, book)],
      ids: [said.id],
    })),
    { form: 'passages' },
  );
}

/** Whether a sentence is about what is asked, not only about a word of it. */
export function isAbout(hit: Hit, ask: Ask): boolean {
  return isOwn(hit, ask) && speaksOfNames(hit, ask);
}

/** Whether a refusal has the question's most telling term and the best passage lacks it. */
function isCloser(refusal: Hit, best: Hit, { terms }: Ask, book: Book): boolean {
  const [rarest] = terms.toSorted((one, other) => book.weightOf(other) - book.weightOf(one));
  return rarest !== undefined && refusal.said.own.has(rarest) && !best.said.own.has(rarest);
}

/** Of few words a sentence must take up more itself, unless it leans on the one before. */
function isOwn({ own, covered, led, said }: Hit, { terms }: Ask): boolean {
  const least = terms.length <= 3 ? 0.5 : LEAST_OWN;
  return (
    own >= least ||
    led >= 0.6 ||
    (covered >= 0.75 && said.leans) ||
    (terms.length > 3 && covered >= 0.75)
  );
}

/** Names in the question, and the metric whose reason is asked for, have to be spoken of. */
function speaksOfNames({ said, led }: Hit, { proper, want, metricText, isAhead }: Ask): boolean {
  const metric = metricText === null || !isAhead ? [] : termsOf(metricText);
  if (!metric.every((term) => said.own.has(term)) && !said.leans) return false;
  const wanted =
    want === 'why' && metricText !== null ? [...proper, ...termsOf(metricText)] : proper;
  return led >= 0.6 || wanted.every((term) => (said.about.get(term) ?? 0) >= 0.5);
}

/** A reason has to be given as one, or to a question that asked for it. */
function isCause({ want, terms }: Ask, { said, led }: Hit): boolean {
  if (want !== 'why' || led >= 0.6) return true;
  // "Income was down as a result of lower shipments": no reason of the shipments.
  return causesIn(said.text).some((at) => {
    const before = new Set(termsOf(said.text.slice(0, at)));
    return said.leans || at === 0 || terms.some((term) => before.has(term));
  });
}

function isBroad({ want }: Ask): boolean {
  return want === 'why' || want === 'words';
}

/** A reason goes on in its own breath; words on a topic may be said elsewhere too. */
function isBeside(hit: Hit, best: Hit, { want }: Ask): boolean {
  if (hit.score < BESIDE * best.score) return false;
  const isNear = hit.said.turn === best.said.turn && Math.abs(hit.said.at - best.said.at) <= 2;
  return want === 'why' ? isNear && hit.own >= LEAST_OWN : hit.own >= LEAST;
}

/** The sentences of who is asked for; everybody's when nobody is. */
export function isSpeaker({ speaker }: Ask): (said: Said) => boolean {
  if (!speaker || speaker.people.length === 0) return () => true;
  const names = new Set(speaker.people.map(({ name }) => name));
  return ({ turn }) => names.has(turn.speaker);
}

function refuses({ said }: Hit): boolean {
  return findDecline(said.text) !== null && !/\d/.test(said.text);
}

function asksFor({ want, isAhead, period }: Ask): boolean {
  if (!isAhead && period !== null && period.versus !== null) return false;
  return (
    isAhead ||
    want === 'who' ||
    want === 'amount' ||
    want === 'count' ||
    want === 'value' ||
    want === 'when'
  );
}

/** What a sentence must hold to answer this kind of question. */
function typed(ask: Ask, book: Book): (said: Said) => boolean {
  const isPast = !ask.isAhead && /\b(?:did|was|were|had)\b/i.test(ask.text);
  const isDone = ({ text }: Said) =>
    !isPast || (findHedge(text)?.isStrong !== true && !PLANNED.test(text));
  if (ask.want === 'when') return (said) => isDone(said) && tellsTime(said.text);
  if (ask.want === 'count') {
    const nouns = countedIn(ask.text);
    return (said) => isDone(said) && counts(said, nouns, figuresOf(said, book));
  }
  const asksValue = ask.want === 'value' || ask.want === 'amount' || ask.want === 'move';
  if (asksValue && ask.metrics.length > 0 && !ask.isAhead && !ask.isYesOrNo)
    return (said) => isDone(said) && givesMetric(said, ask, book);
  if (ask.want === 'amount' || ask.want === 'move')
    return (said) => isDone(said) && figuresOf(said, book).length > 0;
  if (ask.isYesOrNo && ask.direction !== null && ask.metrics.length > 0)
    return ({ text }) => MOVES.test(text);
  return () => true;
}

/** The asked metric itself, as a result, of the asked period, with all that the question leaves over. */
function givesMetric(said: Said, ask: Ask, book: Book): boolean {
  const { call } = book.transcript;
  const { metrics, period, rest } = ask;
  const facts = book.results.filter(
    (fact) =>
      fact.sentence === said.id &&
      metrics.some((name) => sameMetric(fact.metric, name)) &&
      isOfAsked(fact, ask) &&
      fact.role === (ask.want === 'move' ? 'change' : 'level'),
  );
  const label = period?.label ?? call.period;
  const isOfIt = facts.some(
    (fact) => fact.period === label || fact.role === 'change' || /^\d{4}-/.test(fact.period),
  );
  const beside = new Set(
    facts.flatMap(({ spoken }) =>
      findMetrics(said.text)
        .filter(({ name }) => metrics.some((asked) => sameMetric(name, asked)))
        .flatMap(({ start, end }) =>
          termsOf(
            said.text.slice(
              Math.max(0, Math.min(start, spoken.start) - BESIDE_IT),
              Math.max(end, spoken.end) + BESIDE_IT,
            ),
          ),
        ),
    ),
  );
  const left = rest.filter((term) => term !== 'rise' && term !== 'fall');
  return isOfIt && left.every((term) => beside.has(term));
}

/** Of the asked segment; of a part the call names where the question's other words name it. */
function isOfAsked(fact: Fact, { segment, rest }: Ask): boolean {
  if (segment !== null) return fact.segment === null || isSegment(fact.segment, segment);
  return fact.segment === null || segmentTerms(fact.segment).some((term) => rest.includes(term));
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

const SPELLED =
  /\b(?:a dozen|dozens?|hundreds?|thousands?|a couple|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b/gi;

/** Whether a count stands right before the last of the nouns, and the sentence has them all. */
function counts(
  { text, own }: Said,
  nouns: readonly Term[],
  figures: readonly SpokenFigure[],
): boolean {
  const head = nouns.at(-1);
  const amounts = [
    ...figures.filter(({ figure }) => figure.unit === 'count' && figure.value !== 1),
    ...[...text.matchAll(SPELLED)].map(({ index, 0: word }) => ({ end: index + word.length })),
  ];
  if (head === undefined) return amounts.length > 0;
  if (!nouns.every((noun) => own.has(noun))) return false;
  return amounts.some(({ end }) => {
    const [after = ''] = text.slice(end, end + 70).split(/[,;.]\s/);
    return termsOf(after)
      .slice(0, nouns.length + 2)
      .includes(head);
  });
}
