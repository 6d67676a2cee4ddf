import { findMetrics } from '../../../figures/lexicon/lexicon.ts';
import { MOVING } from '../../../figures/role/directions.ts';
import { findHedge } from '../../guidance/hedges.ts';
import type { Ask } from '../ask/ask.ts';
import { isOfPeriod, periodsOf } from '../ask/asked-period.ts';
import { tellsUse } from '../ask/asked-use.ts';
import { isForward } from '../ask/is-forward.ts';
import { subjectOf } from '../ask/subject-of.ts';
import { asksPlans, wantsFigure } from '../ask/want.ts';
import { segmentTerms } from '../book/asked-segment.ts';
import type { Book, Said } from '../book/book.ts';
import { MOVES, type Term, termsOf } from '../book/terms.ts';
import { isAbout, isCloser } from '../sentences/about-asked.ts';
import { causesIn, drives, isToldIn } from '../sentences/causes.ts';
import { clauseOf, isInClause } from '../sentences/clauses.ts';
import { countsAsked, figuresOf, levelsAsked } from '../sentences/counts.ts';
import { USUAL } from '../sentences/coverage.ts';
import { decides } from '../sentences/decides.ts';
import { explainsOther, goesAgainst, movedIn } from '../sentences/goes-against.ts';
import { isLeadIn } from '../sentences/headings.ts';
import { asksWhether, holdsFor } from '../sentences/holds.ts';
import { listAfter } from '../sentences/list-after.ts';
import { isOfAnotherPart } from '../sentences/of-another-part.ts';
import { isOfAnotherTime } from '../sentences/of-another-time.ts';
import { asksNews, tellsNews } from '../sentences/of-new.ts';
import { givesMetric } from '../sentences/own-figure.ts';
import { pointsBack } from '../sentences/plain-reasons.ts';
import { isOfTheSame } from '../sentences/qualified.ts';
import { describes, isReasonOf } from '../sentences/reasons.ts';
import { revisionOf } from '../sentences/revision-of.ts';
import { type Hit, isSpeaker, search } from '../sentences/search.ts';
import { answered, type Draft } from '../wording/draft.ts';
import { quoted } from '../wording/quote.ts';
import { tellingWords } from '../wording/telling-words.ts';
import { contradicted, declined, refuses, staysRefused } from './not-stated.ts';
import { givesOpposite } from './premises.ts';

const LEAST = 0.6; // of the question's terms, by weight
const LEAST_OWN = 0.3; // in the sentence itself
const TAKES_UP =
  /^(?:and |but |so )?(?:this|that|these|those|the) (?<subject>[^,;:]{3,60}?) (?:was|were|is|are|has|had|came|come|reflect\w*|result\w*)\b/i;
const OF_MOVING = new Set([
  ...MOVES,
  ...termsOf('progress drag pressure performance trend dip step'),
]);
const WHOLE = /\b(?:in (?:total|all|aggregate)|altogether|total|overall|combined)\b/i; // never a part
// What is seen to come contradicts nothing that was.
const WE_SEE = /\bwe (?:now |still |currently )?(?:see|expect|anticipate)\b/i;
const BESIDE = 0.8; // what a second passage scores of the first

/** The passages that answer a question, said to be passages; null when none comes near enough. */
export function answerFromPassages(asked: Ask, book: Book): Draft | null {
  const ask = { ...asked, terms: subjectOf(asked, book) };
  if (ask.terms.length === 0 || ask.strangers.length > 0 || ask.speaker?.people.length === 0)
    return null;
  if (ask.terms.every((term) => MOVES.has(term) || USUAL.has(term))) return null;
  const hits = search(ask, book, isSpeaker(ask)).filter(({ covered }) => covered >= LEAST);
  const holds = holdsFor(ask, book);
  const fitting = hits.filter(
    (hit) =>
      !isLeadIn(hit.said.text) &&
      isAbout(hit, ask) &&
      isOfPeriod(hit.said, ask, book) &&
      holds(hit.said) &&
      isOfTheSame(hit.said, ask) &&
      (!ask.isYesOrNo || decides(hit.said, asked, book)) &&
      (!asksPlans(ask.text) || isForward(hit.said.text)) &&
      tellsUse(hit.said.text, ask.text) &&
      isCause(ask, hit, book) &&
      (ask.want !== 'why' || isReasonOf(hit.said, asked, book)) &&
      !isOfAnotherPart(hit.said, asked, book) &&
      !isBesideThePoint(hit, ask) &&
      (isOpposite(hit, ask) || ask.want !== 'why' || !explainsOther(hit.said.text, ask)) &&
      (ask.want !== 'why' || !isOfAnotherTime(hit.said, asked, book)),
  );
  // A figure that is read as the asked one comes before words that only sound like it.
  const best =
    (WHOLE.test(asked.text) ? fitting.find(({ said }) => WHOLE.test(said.text)) : undefined) ??
    (asksNews(asked.text) ? fitting.find(({ said }) => tellsNews(said.text)) : undefined) ??
    fitting.find(({ said }) => givesMetric(said, ask, book)) ??
    (ask.want === 'words' ? fitting.find(({ said }) => isOpenedBy(said, ask)) : undefined) ??
    nowFirst(fitting, ask, book).find(({ said }) => movesBeside(said, ask, book)) ??
    nowFirst(fitting, ask, book).find(({ said }) => levelsAsked(said, ask, book)) ??
    fitting.find(({ said }) => countsAsked(said, ask, book)) ??
    nowFirst(fitting, ask, book)[0];
  const refusal = asksFor(ask)
    ? hits.find(
        (hit) =>
          refuses(hit.said, ask, book) &&
          !/\d/.test(hit.said.text) &&
          (hit.own >= 0.5 || hit.led >= 0.6),
      )
    : undefined;
  if (
    refusal &&
    staysRefused(refusal, asked, book) &&
    (!best || isCloser(refusal, best, ask, book))
  )
    return declined(asked, refusal.said, book);
  if (!best) return null;
  if (isOpposite(best, ask) && !ask.isAhead && WE_SEE.test(best.said.text)) return null;
  if (isOpposite(best, ask))
    return givesOpposite(best.said, asked, book) ? contradicted(ask, best.said, book) : null;
  const second = isBroad(ask)
    ? fitting.slice(1).find((hit) => isBeside(hit, best, ask))
    : undefined;
  const revision = revisionOf(best.said, book);
  const listed = listAfter(best.said, book);
  const unfolded = ask.want === 'why' ? afterBareCause(best.said, book) : null;
  const pointed = ask.want === 'why' ? beforePointing(best.said, book) : null;
  const shown = [
    ...(pointed ? [pointed] : []),
    best.said,
    ...(revision
      ? [revision]
      : unfolded
        ? [unfolded]
        : listed.length > 0
          ? listed
          : second
            ? [second.said]
            : []),
  ];
  return answered(
    shown.map((said) => ({
      wordings: [quoted(said, ask.terms, book, { figure: tellingWords(said.text, ask, book) })],
      ids: [said.id],
    })),
    { form: 'passages' },
  );
}

// "Speaking of disposals, we still mean to sell five businesses"
const OPENING =
  /^(?:(?:and|so|but|now|then),?\s)?(?:speaking of|talking about|regarding|concerning|turning to|moving to|as (?:for|to)|in terms of|with (?:respect|regard) to|when it comes to|on)\s([^,;:]{3,60}),/i;

/** Whether a sentence begins by naming all that is asked as what it is about. */
function isOpenedBy({ text }: Said, { terms }: Ask): boolean {
  const topic = termsOf(OPENING.exec(text)?.[1] ?? '');
  return terms.length > 0 && terms.every((term) => topic.includes(term));
}

/** "And the reason is timing.": a cause of one word is told in the sentence after it. */
function afterBareCause(said: Said, { said: all }: Book): Said | null {
  const at = causesIn(said.text).at(-1);
  const next = all[said.at + 1];
  const isBare = at !== undefined && termsOf(said.text.slice(at)).length === 1;
  if (!isBare || next?.turn !== said.turn || next.worth === 0) return null;
  // What measures something else does not unfold it.
  const isOfOther = findMetrics(next.text).length > 0 && !next.leans;
  return isOfOther ? null : next;
}

/** "Because of this, income fell.": the reason is what the sentence before tells. */
function beforePointing({ at, text, turn }: Said, { said: all }: Book): Said | null {
  const before = all[at - 1];
  return pointsBack(text) && before?.turn === turn && before.worth > 0 ? before : null;
}

/** How much the asked thing moved, in the very clause of the figure. */
function movesBeside(said: Said, ask: Ask, book: Book): boolean {
  if (ask.want !== 'move' || ask.metrics.length > 0) return false;
  return figuresOf(said, book).some(
    (spoken) =>
      spoken.figure.unit !== 'count' &&
      isInClause(said, spoken, ask, book) &&
      MOVING.test(clauseOf(said.text, spoken)),
  );
}

/** Where no period is asked for: what is said of the call's own, or of none, before what is of others only. */
function nowFirst(hits: readonly Hit[], ask: Ask, book: Book): readonly Hit[] {
  if (!wantsFigure(ask.want) || ask.isAhead || ask.period !== null || ask.month !== null)
    return hits;
  const { period } = book.transcript.call;
  const isNow = ({ said }: Hit) => {
    const labels = periodsOf(said, book);
    const facts = book.index.sentences.get(said.id)?.facts ?? [];
    // "Reached 18 million compared to 11 million a year ago" names the other period only.
    const isOwn = facts.some((fact) => fact.period === period && fact.modality === 'actual');
    // "We run 31 halls" before "more than 40 by year-end"
    if (ask.want === 'count' && !isOwn && findHedge(said.text)?.isStrong === true) return false;
    return labels.length === 0 || labels.includes(period) || isOwn;
  };
  return [...hits.filter(isNow), ...hits.filter((hit) => !isNow(hit))];
}

/** A reason for the opposite of what is asked, of that very thing. */
function isOpposite({ said }: Hit, ask: Ask): boolean {
  return ask.want === 'why' && goesAgainst(said.text, ask);
}

/** A reason for the opposite, of something else. */
function isBesideThePoint(hit: Hit, ask: Ask): boolean {
  return isOpposite(hit, ask) && !isSubject(hit.said.text, ask);
}

/** Whether what moved is what is asked for: all of it stands before the reason. */
function isSubject(text: string, { terms }: Ask): boolean {
  const before = new Set(termsOf(movedIn(text, terms)));
  return terms.every((term) => MOVES.has(term) || before.has(term));
}

/** A reason has to be given as one, or to a question that asked for it. */
function isCause(
  { want, terms, direction, segment }: Ask,
  { said, own }: Hit,
  book: Book,
): boolean {
  if (want !== 'why') return true;
  const part = segment === null ? [] : segmentTerms(segment);
  // "Income was down on account of lower shipments": no reason of the shipments.
  const subject = terms.filter((term) => term !== 'fall' && term !== 'rise');
  const [rarest = ''] = subject.toSorted((one, other) => book.weightOf(other) - book.weightOf(one));
  if (drives(said.text, subject, direction)) return true;
  return causesIn(said.text).some((at) => {
    const before = new Set(termsOf(said.text.slice(0, at)));
    const isNamed = isToldIn(said.text.slice(at));
    if (!isNamed && listAfter(said, book).length === 0) return false;
    if (!said.leans && own === 0) return false;
    if (describes(said)) return false;
    // "Income rose on higher volumes in Ground": no reason of Ground's own.
    if (at > 0 && part.some((term) => said.own.has(term) && !before.has(term))) return false;
    if (said.own.has(rarest)) return at === 0 || before.has(rarest);
    if (said.leans)
      return isSubjectBefore(said, rarest, book) && !isOfOtherSubject(said.text, subject);
    return at === 0 || subject.some((term) => before.has(term));
  });
}

/** Whether the sentence that this one takes up is about a term, which is no mere cause in it. */
function isSubjectBefore({ at, about }: Said, term: Term, book: Book): boolean {
  const before = book.said[at - 1]?.text ?? '';
  const subject = termsOf(before.slice(0, causesIn(before)[0] ?? before.length));
  return (about.get(term) ?? 0) > 0.8 && subject.includes(term);
}

/** "This outperformance was due to": takes up something else than what is asked. */
function isOfOtherSubject(text: string, subject: readonly Term[]): boolean {
  const words = TAKES_UP.exec(text)?.groups?.subject ?? '';
  const named = termsOf(words.replaceAll(/(?<!\S)[^\s\d]*\d\S*/g, ' '));
  return named.length > 0 && !named.some((term) => OF_MOVING.has(term) || subject.includes(term));
}

function isBroad({ want }: Ask): boolean {
  return want === 'why' || want === 'words';
}

/** A reason goes on in its own breath; words on a topic may be said elsewhere too. */
function isBeside(hit: Hit, best: Hit, ask: Ask): boolean {
  const { want } = ask;
  if (want === 'words' && isOpenedBy(best.said, ask))
    return hit.said.turn === best.said.turn && hit.said.at > best.said.at && hit.own >= LEAST;
  if (hit.score < BESIDE * best.score) return false;
  const isNear = hit.said.turn === best.said.turn && Math.abs(hit.said.at - best.said.at) <= 2;
  return want === 'why' ? isNear && hit.own >= LEAST_OWN : hit.own >= LEAST;
}

function asksFor(ask: Ask): boolean {
  const { want, isAhead, period } = ask;
  if (asksWhether(ask)) return false;
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
