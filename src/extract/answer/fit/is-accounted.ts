import {
  canBeLevel,
  findMetrics,
  type MetricMention,
  termOf,
} from '../../../figures/lexicon/lexicon.ts';
import { sameMetric } from '../../../verify/figure/compare.ts';
import type { Ask } from '../ask/ask.ts';
import { askedVerb, JOINED } from '../ask/telling-terms.ts';
import { wantsFigure } from '../ask/want.ts';
import { segmentTerms } from '../book/asked-segment.ts';
import type { Book, Said } from '../book/book.ts';
import { looseMetric } from '../book/loose-metrics.ts';
import { FORWARD, GENERAL, MOVES, type Term, termsOf } from '../book/terms.ts';
import { isBaseOfRatio } from '../sentences/base-of-ratio.ts';
import { figuresOf } from '../sentences/counts.ts';
import { type FigureClause, figureClauses, piecesOf } from '../sentences/figure-clauses.ts';
import { isOfPair } from '../sentences/of-pair.ts';
import { isOfSomethingElse, pointsAtPart } from '../sentences/of-something-else.ts';
import { withoutDrivers } from '../sentences/without-drivers.ts';
import { tellingOf } from './covers-words.ts';
import { isNarrower } from './is-narrower.ts';
import type { Shown } from './shown.ts';

const LED = 0.35; // of what a sentence is said about: its paragraph's first, its question
const BEFORE = 0.5; // the sentence before it
const TAKEN_UP = 0.8; // what it takes up
// "Revenue grew due to more lines, which were up 30%": of the lines
const DRIVEN =
  /\b(?:driven by|due to|because|led by|thanks to|as a result of|reflecting|on (?:the back|higher|lower|strong\w*|continued))\b/i;
const PART =
  /^\s?(?:%|percent)?\s?of (?!(?:growth|increase|decline|last|the prior|prior|its|20\d\d)\b)/i;
const SHARE = /%|\b(?:share|percent\w*|portion|proportion|mix|split|how much)\b/i;
const COUNTED = /\b(?:customers|stores|subscribers|users|members|accounts|locations)$/;

// "How much of FFO was one-time?": a part of it, which no figure of the whole tells
const PART_OF_IT =
  /\bhow much of (?:the |their |its |that |this )?(?:[\w.&’'-]+ ){1,6}(?:was|were|is|are|came|comes|come|relates?|related|stems?|stemmed)\b\s\w/i;

/**
 * Whether some figure that is shown is of all that is asked and of nothing else: each word of the question is
 * said of that very figure, and what is said of it beside is asked for.
 */
export function isAccounted(ask: Ask, shown: Shown, book: Book): boolean {
  if (!wantsFigure(ask.want) || ask.isYesOrNo) return true;
  if (PART_OF_IT.test(ask.text) && shown.facts.length > 0) return false;
  const told = shown.said
    .filter(({ worth }) => worth > 0)
    .flatMap((said) =>
      figureClauses(said.text, figuresOf(said, book)).map((clause) => ({ said, clause })),
    );
  const placed = new Set(shown.facts.map(({ sentence, spoken }) => `${sentence} ${spoken.start}`));
  const meant = told.filter(
    ({ said, clause }) => placed.size === 0 || placed.has(`${said.id} ${clause.spoken.start}`),
  );
  if (meant.length === 0 && !namesThing(ask, shown)) return false;
  if (meant.length === 0)
    return ask.segment !== null || shown.said.some(({ text }) => !pointsAtPart(text));
  return meant.some(({ said, clause }) => isOfAll(clause, said, ask, shown, book));
}

/** Where no figure is told, a thing that is asked for of a part stands in the very sentence, or is taken up. */
function namesThing(ask: Ask, { said, asking }: Shown): boolean {
  const part = ask.segment === null ? [] : segmentTerms(ask.segment);
  const things = ask.terms.filter(
    (term) => !part.includes(term) && !needsNoSaying(term, ask) && !asking.has(term),
  );
  if (part.length === 0 || things.length === 0) return true;
  return things.some((term) =>
    said.some(
      ({ own, about, leans }) => own.has(term) || (leans && (about.get(term) ?? 0) >= TAKEN_UP),
    ),
  );
}

function isOfAll(clause: FigureClause, said: Said, ask: Ask, shown: Shown, book: Book): boolean {
  const fact =
    shown.facts.find(
      ({ sentence, spoken }) => sentence === said.id && spoken.start === clause.spoken.start,
    ) ?? null;
  return (
    isOfMetric(clause, said, ask, book) &&
    hasWords(clause, said, ask, shown, book) &&
    !isOfList(clause, said, ask) &&
    !isOfPair(clause, said, ask) &&
    !isOfSomethingElse(clause, said, ask, { fact }, book) &&
    (fact === null || !isNarrower(clause, said, fact, ask, shown, book.transcript.call))
  );
}

// "Our focus areas, bikes, boats, kayaks and our tents, grew nearly 10%": of all of them together
const LIST =
  /(?<=^|[,;.:]\s)(?:[^,;.:]{3,40},\s){2,10}(?:and |plus |as well as )[^,;.:]{3,60},?\s(?:all |together |combined )?(?:grew|rose|fell|declined|increased|decreased|accounted|made up|represent\w*|contributed|generated|delivered|were (?:up|down))\b[^,;.:]{0,60}$/i;

/** One of several that are told in one figure. */
function isOfList({ spoken }: FigureClause, { text }: Said, ask: Ask): boolean {
  const [list] = LIST.exec(text.slice(0, spoken.start)) ?? [];
  if (list === undefined || /\b(?:combined|together|all)\b/i.test(ask.text)) return false;
  const asked = [...(ask.segment === null ? [] : segmentTerms(ask.segment)), ...ask.rest];
  const items = list.split(/,\s(?:and |plus |as well as )?/i).map((item) => termsOf(item));
  const named = items.filter((terms) => terms.some((term) => asked.includes(term)));
  return named.length === 1 && items.length > 2 && items.at(0) !== named[0];
}

/** Read as the asked metric, or with its name nearest. */
function isOfMetric(
  { spoken, start, end, head }: FigureClause,
  { id, text }: Said,
  { metrics, metricText, want, terms, text: asked }: Ask,
  { index }: Book,
): boolean {
  const figures = index.sentences.get(id)?.figures ?? [];
  const [first] = metrics;
  if (metricText === null || first === undefined) return true;
  const isAsked = (name: string) => metrics.some((asked) => sameMetric(asked, name));
  const read = (index.sentences.get(id)?.facts ?? []).filter(
    (fact) => fact.spoken.start === spoken.start,
  );
  const words = new Set(terms);
  // "24 new stores" are not all of them.
  const isNew = /\b(?:new|open\w*|add\w*)\b/i.test(asked);
  const isCalledSo = (metric: string) =>
    (isNew || !metric.startsWith('new ')) && termsOf(metric).every((term) => words.has(term));
  if (read.length > 0) return read.some(({ metric }) => isAsked(metric) || isCalledSo(metric));
  const kind = termOf(first)?.kind;
  const { noun } = spoken;
  // "700 markets with fewer stores" counts no stores.
  if (COUNTED.test(first) && noun !== null && !termsOf(noun).some((term) => words.has(term)))
    return false;
  const isRate = /^(?:percent|points|bps)$/.test(spoken.figure.unit);
  // "13% of transactions" is the level of nothing but a ratio.
  const isPart = spoken.figure.unit === 'percent' && PART.test(text.slice(spoken.end));
  if (kind && kind !== 'ratio' && want === 'value' && isPart && !SHARE.test(asked)) return false;
  if (kind && want === 'value' && !isRate && !canBeLevel(kind, spoken.figure.unit)) return false;
  const own = findMetrics(text.slice(start, end));
  const after = own.find((each) => each.start >= head.length);
  if (after && isAsked(after.name)) return true;
  // What no metric is named beside goes on about the last one named.
  const before = findMetrics(text).findLast(
    (each) =>
      each.start < spoken.start && !isBaseOfRatio(text, each.start) && !isNameOfPart(each, text),
  );
  // "Inflows doubled to 83 billion, with 2.2 billion in deposits": the deposits are the second
  const isLater = findMetrics(text).some(
    (each) =>
      isAsked(each.name) &&
      figures.some((next) => next.start > spoken.start && next.end < each.start),
  );
  // "Revenue rose 4%, and the margin went to | 13%", where no more than "margin" is asked for
  const bare = findMetrics(metricText).length > 0 ? null : looseMetric(head);
  if (bare?.names[0] === first && !findMetrics(head).some((each) => each.end > bare.start))
    return true;
  if (!before) return own.length === 0 && !isLater;
  return isAsked(before.name) && !DRIVEN.test(text.slice(before.end, spoken.start));
}

const IS_RATE = /^\s(?:was|were|is|are|at|stood at|came in at)\s\d[\d.]*\s?(?:%|percent\b)/i;

/** "The margin in Mobile was 53.4%, Homes was 50.2%": what has no level in percent is named for a part. */
function isNameOfPart({ kind, end }: MetricMention, text: string): boolean {
  return IS_RATE.test(text.slice(end)) && !canBeLevel(kind, 'percent');
}

/** Each word of the question is said of the figure, or taken up from where that is certain. */
function hasWords(clauseOf: FigureClause, said: Said, ask: Ask, shown: Shown, book: Book): boolean {
  const part = ask.segment === null ? [] : segmentTerms(ask.segment);
  const names = new Set([...part, ...ask.proper]);
  const told = new Set(
    shown.facts.flatMap(({ metric, segment }) => termsOf(`${metric} ${segment ?? ''}`)),
  );
  const { start, end } = clauseOf;
  const clause = new Set(termsOf(withoutDrivers(said.text.slice(start, end))));
  const owners = new Set(termsOf(ownWords(clauseOf, said)));
  const isReply = shown.said.some(({ worth }) => worth === 0);
  const beside = shown.said.filter(({ id }) => id !== said.id);
  const needed = [...new Set([...part, ...tellingOf(ask)])].filter(
    (term) =>
      !needsNoSaying(term, ask) &&
      // A name is said in no other words, but for the analyst's before.
      (!shown.asking.has(term) || (names.has(term) && !isReply)) &&
      !told.has(term),
  );
  // What was covered in whatever words, and stands in the very sentence, stands with its figure.
  const isElsewhere = (term: Term) =>
    shown.asking.has(term) && said.own.has(term) && !owners.has(term) && !clause.has(term);
  if (ask.metricText !== null && !isReply && ask.rest.some(isElsewhere)) return false;
  const own = needed.filter((term) => clause.has(term));
  const isOfOther = [...clause].some((term) => book.isName(term) && !names.has(term));
  const near = (term: Term) => said.about.get(term) ?? 0;
  return needed.every(
    (term) =>
      (names.has(term) ? owners.has(term) : clause.has(term)) ||
      beside.some((each) => each.own.has(term)) ||
      (said.leans && near(term) >= TAKEN_UP) ||
      (names.has(term) && !isOfOther && !said.own.has(term) && near(term) >= LED) ||
      (own.length > 0 && !said.own.has(term) && near(term) >= BEFORE) ||
      (JOINED.has(term) && near(term) >= BEFORE),
  );
}

// "up 15% as improvements in Linden", "9%, while Harbor fell": said of no figure before it
const REST =
  /(?:,\s|\b)(?:as|because|since|driven|reflecting|primarily|mainly|partially|partly|largely|due|thanks|which|where|offset|helped|led|more than|despite|ahead|on|given)\b/i;

// "If you take out the costs of the Harrow merger, we earned 1.12": of us, not of Harrow
const OURS = /\b(?:we|our)\b/i;
const ASIDE =
  /^\s*(?:if|when|while|although|though|after|before|excluding|without|since|as (?!for)|given|despite|unlike|beyond|apart from|aside from|compared|versus|other than)\b/i;

/** What may own a figure: all that stands before it in the sentence, and right behind it. */
function ownWords({ spoken, tail }: FigureClause, { text }: Said): string {
  const before = piecesOf(withoutDrivers(text.slice(0, spoken.start)));
  const isOurs = OURS.test(before.at(-1) ?? '');
  const owning = before.filter(
    (piece, at) => at === before.length - 1 || !(isOurs && ASIDE.test(piece)),
  );
  return `${owning.join('; ')} ${spoken.noun ?? ''} ${tail.split(REST)[0]}`;
}

function needsNoSaying(term: Term, { text }: Ask): boolean {
  return GENERAL.has(term) || MOVES.has(term) || FORWARD.has(term) || term === askedVerb(text);
}
