import type { Fact } from '../../../figures/fact.ts';
import { termOf } from '../../../figures/lexicon/lexicon.ts';
import type { Ask } from '../ask/ask.ts';
import { segmentTerms } from '../book/asked-segment.ts';
import type { Book } from '../book/book.ts';
import { termsOf } from '../book/terms.ts';
import { asksWhether } from '../sentences/holds.ts';
import { asksForBoth } from '../sentences/qualified.ts';
import { narrowed, ofKind, resultsOf } from '../sentences/results-of.ts';
import { answered, type Draft } from '../wording/draft.ts';
import { levelOf, moveOf } from '../wording/level-and-move.ts';
import { quoted } from '../wording/quote.ts';
import { thenBeside } from './then-beside.ts';

const GROWTH = /growth$|^same-store sales$/;
const MOST_BACK = 3; // sentences before one in which its part may be named

/** Answers from the call's figures: a level, an earlier level or a move; null when it gives none. */
export function answerFromMetric(ask: Ask, book: Book): Draft | null {
  const draft = figureOf(ask, book);
  return draft && (underItsPart(draft, ask, book) ?? inItsWords(draft, ask, book) ?? draft);
}

/** "Discount sales were 1.37 billion. Operating margin there was 4.4%.": the part is named before, so both are quoted. */
function underItsPart({ sentences }: Draft, { segment, terms }: Ask, book: Book): Draft | null {
  const [id] = sentences[0]?.ids ?? [];
  const said = book.said.find((each) => each.id === id);
  if (segment === null || said === undefined || sentences[0]?.ids.length !== 1) return null;
  const part = segmentTerms(segment);
  if (part.some((term) => said.own.has(term))) return null;
  const naming = book.said
    .slice(Math.max(0, said.at - MOST_BACK), said.at)
    .findLast(({ turn, own }) => turn === said.turn && part.every((term) => own.has(term)));
  if (!naming) return null;
  return answered(
    [naming, said].map((each) => ({ wordings: [quoted(each, terms, book)], ids: [each.id] })),
    { form: 'passages' },
  );
}

function figureOf(ask: Ask, book: Book): Draft | null {
  if (ask.metrics.length === 0 || ask.isAhead || ask.month !== null) return null;
  if (asksForBoth(ask)) return null;
  const slot = resultsOf(ask, book.results);
  const facts = ofKind(
    narrowed(slot, ask, book).filter((fact) => isOfGross(fact, ask, book)),
    ask,
    ({ sentence }) => book.index.sentences.get(sentence)?.text ?? '',
  );
  if (facts.length === 0) return null;
  const asksMove = ask.want === 'move' || (ask.isYesOrNo && ask.direction !== null);
  // What is only ever a growth has no other level: "volume growth", same-store sales.
  const isGrowth =
    GROWTH.test(ask.metrics[0] ?? '') || facts.every(({ metric }) => GROWTH.test(metric));
  const [level, move] = [levelOf, moveOf].map((way) => () => way(facts, ask, book));
  // Of a value without any level the call gives only how it moved.
  const hasOther = isGrowth || (!asksMove && !facts.some(isLevelOrSum));
  return (
    (asksMove ? move?.() : level?.()) ??
    (hasOther ? (asksMove ? level?.() : move?.()) : null) ??
    (asksMove ? besideUnnamed(facts, ask, book) : null) ??
    (asksMove || ask.period?.versus === 'year-ago' ? thenBeside(facts, ask, book) : null)
  );
}

/** "Inventory was $276 million compared to $335 million": the sentence itself, where it does not say of when the other is. */
function besideUnnamed(facts: readonly Fact[], { terms }: Ask, book: Book): Draft | null {
  const other = facts.find(({ role, period }) => role === 'level' && period === 'prior period');
  const isBeside = facts.some(
    ({ role, versus, sentence, group }) =>
      role === 'level' && versus === null && sentence === other?.sentence && group === other.group,
  );
  const said = book.said.find(({ id }) => id === other?.sentence);
  return isBeside && said
    ? answered([{ wordings: [quoted(said, terms, book)], ids: [said.id] }], { form: 'passages' })
    : null;
}

// "Net revenue after voyage expenses was 83.7 million and gross revenue was 128.4 million"
const GROSS = /\bgross (?=revenues?|sales|premiums?|written)/i;
const NET = /\bnet (?=revenues?|sales|premiums?|written)/i;

/** Of gross and net where a sentence tells both: the one that is asked for, and neither where none is. */
function isOfGross({ sentence, spoken }: Fact, { metricText }: Ask, { index }: Book): boolean {
  const text = index.sentences.get(sentence)?.text ?? '';
  const [gross, net] = [GROSS.exec(text)?.index, NET.exec(text)?.index];
  if (gross === undefined || net === undefined) return true;
  const isGross = Math.max(gross, net) < spoken.start ? gross > net : gross < net;
  return isGross ? /\bgross\b/i.test(metricText ?? '') : /\bnet\b/i.test(metricText ?? '');
}

// "Net debt was 812 million, and that excludes leases": of which debt it is, its sentence says
const SCOPED =
  /\b(?:exclud\w+|includ\w+|before|without|ex|pre|post|net of)\b[-\s](?:[\w-]+ ){0,4}(?:leases?|lease liabilities|leasing|IFRS[- ]?16|AASB[- ]?16|hybrids?|financial services|pensions?)\b/i;
const OF_DEBT = /^(?:net debt|debt|total debt|net leverage|leverage ratio|net cash)$/;

/** "In China deliveries fell 16%": what the name of a figure leaves out is shown in the call's words. */
function inItsWords({ sentences }: Draft, { rest, terms, metrics }: Ask, book: Book): Draft | null {
  const [first] = sentences;
  const named = new Set(termsOf(first?.wordings[0] ?? ''));
  const isLeftOut = rest.some((term) => book.isName(term) && !named.has(term));
  const said = book.said.find(({ id }) => id === first?.ids[0]);
  const isScoped = OF_DEBT.test(metrics[0] ?? '') && SCOPED.test(said?.text ?? '');
  if (!said || !(isLeftOut || isScoped)) return null;
  return answered([{ wordings: [quoted(said, terms, book)], ids: [said.id] }], {
    form: 'passages',
  });
}

/** "Inventory rose by 18 million": how much a balance moved by is not taken for what it was. */
function isLevelOrSum({ role, metric, spoken }: Fact): boolean {
  return role === 'level' || (spoken.figure.unit === 'money' && termOf(metric)?.kind === 'stock');
}

/** What the call does say of an asked metric and segment when it lacks the asked figure itself. */
export function saidOfMetric(ask: Ask, book: Book): Draft | null {
  if (ask.metrics.length === 0 || ask.isAhead || ask.want === 'why' || ask.month !== null)
    return null;
  const facts = narrowed(resultsOf(ask, book.results), ask, book);
  if (facts.length === 0) return null;
  if (ask.want === 'move' || asksWhether(ask))
    return levelOf(facts, { ...ask, period: null }, book);
  const isNow = ask.period === null || ask.period.label === book.transcript.call.period;
  return isNow ? moveOf(facts, ask, book) : null;
}
