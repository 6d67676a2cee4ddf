import type { Fact } from '../../../figures/fact.ts';
import { findMetrics } from '../../../figures/lexicon/lexicon.ts';
import { sameMetric } from '../../../verify/figure/compare.ts';
import { findHedge } from '../../guidance/hedges.ts';
import { findHorizon } from '../../guidance/horizon.ts';
import { refusesToGuide } from '../../guidance/refusals.ts';
import type { Ask } from '../ask/ask.ts';
import { isOutlookOf, periodsOf } from '../ask/asked-period.ts';
import { asksOutlook } from '../ask/asks-outlook.ts';
import { isForward } from '../ask/is-forward.ts';
import { isLongTerm, longTermIn } from '../ask/long-term.ts';
import type { Book, Said } from '../book/book.ts';
import { MOVES } from '../book/terms.ts';
import { isAbout, isCloser } from '../sentences/about-asked.ts';
import { isBaseOfRatio } from '../sentences/base-of-ratio.ts';
import { asksBetter, tellsBetter, tellsProfitability } from '../sentences/better.ts';
import { countedIn, counts, figuresOf } from '../sentences/counts.ts';
import { asksCost, givesCost, holdsFor } from '../sentences/holds.ts';
import { isSegment, resultsOf } from '../sentences/results-of.ts';
import { type Hit, isSpeaker, search, tellsTime } from '../sentences/search.ts';
import type { Draft } from '../wording/draft.ts';
import { guidedPassages } from '../wording/guided.ts';
import { declined, refuses, staysRefused } from './not-stated.ts';
import { outlookAtLarge } from './outlook-at-large.ts';

const LEAST = 0.6;
const IN_DIGITS = /\b(?:single|double|triple)[- ]digits?\b/i;
const BESIDE = 60; // letters between a metric and its figure
const WHOLE = /\b(?:in (?:total|all|aggregate)|altogether|total|overall|combined)\b/i; // never a part
const GENERAL = new Set([
  'guidanc',
  'guidance',
  'outlook',
  'forecast',
  'target',
  'goal',
  'expect',
  'plan',
  'futur',
  'project',
  'anticipat',
  'ahead',
  'forward',
  'upcom',
  'aim',
  'term',
  'long',
  'mid',
  'remain',
  'rise',
  'fall',
  'improv',
  'improve',
]);

/** What is expected, in the speaker's own words with the hedge; null when nothing of it is. */
export function answerFromGuidance(ask: Ask, book: Book): Draft | null {
  if (!ask.isAhead || ask.want === 'why') return null;
  const about = ask.rest.filter(
    (term) => !GENERAL.has(term) && !GENERAL.has(term.replace(/e$/, '')),
  );
  if (ask.metrics.length === 0 && about.length === 0 && ask.segment === null)
    return asksOutlook(ask) ? outlookAtLarge(ask, book) : null;
  if (about.length === 0) {
    const guided = book.facts.filter(
      (fact) => fact.modality === 'guidance' && isFor(fact, ask, book),
    );
    const exact = guided.filter(({ period }) => period === ask.period?.label);
    const ofAsked = (facts: readonly Fact[]) =>
      ask.metrics.length > 0 ? resultsOf(ask, facts) : ofSegment(facts, ask);
    const draft = fromFacts(ofAsked(exact), ask, book) ?? fromFacts(ofAsked(guided), ask, book);
    if (draft) return draft;
  }
  const words = fromWords(ask, book);
  return words?.status === 'answered' ? words : (ofProfitability(ask, book) ?? words);
}

/** "Will the margin be better": where no margin is spoken of, what is said of profitability tells it. */
function ofProfitability(ask: Ask, book: Book): Draft | null {
  const isOfMargin = ask.terms.every((term) => term === 'margin' || MOVES.has(term));
  if (!asksBetter(ask) || !isOfMargin) return null;
  const open: Ask = { ...ask, terms: ['profit'], metrics: [], metricText: 'profitability' };
  const draft = fromWords(open, book, ({ text }) => tellsProfitability(text));
  return draft?.status === 'answered' ? draft : null;
}

/** What is guided for a part, where no metric is asked for: its revenue first. */
function ofSegment(facts: readonly Fact[], { segment }: Ask): readonly Fact[] {
  return facts
    .filter((fact) => segment !== null && isSegment(fact.segment, segment))
    .toSorted(
      (one, other) => Number(other.metric === 'revenue') - Number(one.metric === 'revenue'),
    );
}

function fromFacts(facts: readonly Fact[], ask: Ask, book: Book): Draft | null {
  const ranked = facts.toSorted(
    (one, other) => Number(other.role === 'level') - Number(one.role === 'level'),
  );
  const ids = [...new Set(ranked.map(({ sentence }) => sentence))];
  const said = ids
    .flatMap((id) => book.said.find((each) => each.id === id) ?? [])
    .filter(({ worth, text }) => (worth > 0 && findHedge(text) !== null) || worth > 0.9)
    .filter(isSpeaker(ask));
  const [first] = said;
  return first ? guidedPassages([first], ask, book) : null;
}

/** A horizon that is asked for has to be the one that is said, in the sentence or last before it. */
function isFor({ period, sentence }: Fact, ask: Ask, book: Book): boolean {
  const { text, period: asked } = ask;
  const { call } = book.transcript;
  const said = book.said.find(({ id }) => id === sentence);
  if (!asked && longTermIn(text).length > 0)
    return said !== undefined && isLongTerm(said, ask, book);
  if (!asked || asked.label === call.period || period === asked.label) return true;
  const isUndated = period === call.period || !/\d{4}/.test(period);
  return isUndated && said !== undefined && isOutlookOf(said, asked.label, book);
}

function fromWords(
  ask: Ask,
  book: Book,
  isAllowed: (said: Said) => boolean = () => true,
): Draft | null {
  if (ask.strangers.length > 0) return null;
  const isBetter = asksBetter(ask);
  const terms = ask.terms.filter(
    (term) =>
      !['guidance', 'target', 'goal', 'expect', 'plan'].includes(term) &&
      !(isBetter && MOVES.has(term)),
  );
  if (terms.length === 0) return null;
  const isOf = isSpeaker(ask);
  const hits = search({ ...ask, terms }, book, (said) => isOf(said) && isAllowed(said)).filter(
    (hit) => hit.covered >= LEAST && isAbout(hit, { ...ask, terms }),
  );
  const forward = hits.filter(
    ({ said }) =>
      isForward(said.text) &&
      (!isBetter || tellsBetter(said.text)) &&
      !isForEach(said, ask) &&
      !isOnlyBase(said, ask) &&
      (ask.want !== 'count' || counts(said, countedIn(ask.text), figuresOf(said, book))) &&
      (ask.want !== 'when' || tellsTime(said.text)) &&
      (!asksCost(ask) || givesCost(said, book)) &&
      isDated(said, ask, book) &&
      (!ask.isYesOrNo || ask.direction === null || holdsFor(ask, book)(said)),
  );
  const [refusal] = hits.slice(0, 2).filter(({ said }) => refuses(said, ask, book));
  const guides = ({ said }: Hit) => isGuided(said, ask, book);
  const best =
    forward.find(({ said }) => isGuided(said, ask, book, true)) ??
    forward.find(({ said }) => isBesideMetric(said, ask, book)) ??
    forward.find(guides) ??
    (WHOLE.test(ask.text) ? forward.find(({ said }) => WHOLE.test(said.text)) : undefined) ??
    (ask.want === 'value' ? forward.find((hit) => isSized(hit, forward[0], book)) : undefined) ??
    forward[0];
  const flat = forward.some(guides)
    ? undefined
    : hits.find(({ said }) => turnsDown(said, ask, book));
  if (flat) return declined(ask, flat.said, book);
  const isRefused = refusal !== undefined && staysRefused(refusal, ask, book);
  if (isRefused && (!best || isCloser(refusal, best, { ...ask, terms }, book)))
    return declined(ask, refusal.said, book);
  if (best && refuses(best.said, ask, book) && !guides(best)) return declined(ask, best.said, book);
  return best ? guidedPassages([best.said], ask, book) : null;
}

/** "A mid-single-digit decline" before "consistent with our outlook", where it is as near to what is asked. */
function isSized({ said, covered, own }: Hit, first: Hit | undefined, book: Book): boolean {
  const isNear = covered >= (first?.covered ?? 0) && own >= (first?.own ?? 0);
  return isNear && (figuresOf(said, book).length > 0 || IN_DIGITS.test(said.text));
}

/** "We are not providing revenue guidance": the very outlook that is asked for by its name. */
function turnsDown(said: Said, ask: Ask, book: Book): boolean {
  const isNamed = findMetrics(said.text).some(({ name }) => ask.metrics.includes(name));
  const isAsked = ask.terms.includes('guidance') && ask.segment === null && isNamed;
  return isAsked && refusesToGuide(said.text) !== null && refuses(said, ask, book);
}

/** Whether a sentence gives a figure for the asked metric, of whatever part. */
function isGuided({ id }: Said, { metrics }: Ask, { index }: Book, isLevel = false): boolean {
  const facts = index.sentences.get(id)?.facts ?? [];
  return facts.some(
    ({ modality, metric, role }) =>
      modality === 'guidance' &&
      (!isLevel || role === 'level') &&
      metrics.some((name) => sameMetric(metric, name)),
  );
}

// "EUR 5 million of service revenue per system": no revenue of the year
const FOR_EACH =
  /\b(?:revenues?|sales|costs?|income|profits?|ebitda) (?:per|for each|for every) (?!share|cent|annum|year|quarter|month|day)/i;

function isForEach({ text }: Said, { text: asked, metrics }: Ask): boolean {
  return metrics.length > 0 && FOR_EACH.test(text) && !/\b(?:per|each|every)\b/i.test(asked);
}

/** "20% working capital to sales": no outlook of sales. */
function isOnlyBase({ text }: Said, { metrics }: Ask): boolean {
  const named = findMetrics(text).filter(({ name }) =>
    metrics.some((asked) => sameMetric(asked, name)),
  );
  return named.length > 0 && named.every(({ start }) => isBaseOfRatio(text, start));
}

/** "Production to average 1.155 million barrels": a figure right behind the asked metric. */
function isBesideMetric({ id, text }: Said, { metrics }: Ask, { index }: Book): boolean {
  const figures = index.sentences.get(id)?.figures ?? [];
  return findMetrics(text).some(
    ({ name, start, end }) =>
      metrics.some((asked) => sameMetric(asked, name)) &&
      !isBaseOfRatio(text, start) &&
      figures.some(({ start }) => start >= end && start - end < BESIDE),
  );
}

function isDated(said: Said, { period }: Ask, book: Book): boolean {
  const { call } = book.transcript;
  if (!period || period.label === call.period) return true;
  if (periodsOf(said, book).includes(period.label)) return true;
  if (isOutlookOf(said, period.label, book)) return true;
  const horizon = findHorizon(said.text, call);
  return horizon !== null && (horizon.includes(period.label) || !/\d{4}/.test(horizon));
}
