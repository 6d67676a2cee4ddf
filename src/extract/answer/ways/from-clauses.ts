import type { SpokenFigure } from '../../../figures/grammar/spoken-figure.ts';
import { findMetrics } from '../../../figures/lexicon/lexicon.ts';
import { MOVING } from '../../../figures/role/directions.ts';
import { findHedge } from '../../guidance/hedges.ts';
import type { Ask } from '../ask/ask.ts';
import { isOfPeriod } from '../ask/asked-period.ts';
import { isHypothetical } from '../ask/is-forward.ts';
import { segmentTerms } from '../book/asked-segment.ts';
import type { Book, Said } from '../book/book.ts';
import { GENERAL, MOVES, type Term, termsOf } from '../book/terms.ts';
import { withoutOthers } from '../sentences/own-figure.ts';
import { isOfTheSame } from '../sentences/qualified.ts';
import { sum } from '../sentences/search.ts';
import { withoutDrivers } from '../sentences/without-drivers.ts';
import { answered, type Draft } from '../wording/draft.ts';
import { quoted } from '../wording/quote.ts';

const SHARE = /(?:%|\b(?:share|percentage|percent|portion|proportion|part|fraction)) of\b/i;
const WHOLE =
  /\b(?:the firm|the company|firmwide|company-wide|consolidated|overall|in total|total company)\b/i;
const BORDER = /[,;:]\s|\s--?\s|\s(?:and|but|while|whereas|with|compared|versus|including)\s/;
const OF_WHOLE = /^\s*(?:%|percent)?\s?of\b(?! (?:growth|increase|decline))/i;
const LAST_BORDER = /[,;:]\s|\s--?\s|\s(?:but|while|whereas|although)\s/; // no figure follows
const LEAST = 0.6; // of the asked terms, by weight, beside the figure itself
const AROUND = 0.35; // how near the others must be said
const FURTHER = 0.1; // less for each clause between a word and its figure
/**
 * The passage in which one clause holds the asked line, its part and a figure, where the call gives
 * the figure in no form that is read as one of theirs: shown, never retold.
 */
export function answerFromClauses(ask: Ask, book: Book): Draft | null {
  const { want, isAhead, isYesOrNo, strangers, metrics, terms, speaker } = ask;
  const isOfFigures = want === 'value' || want === 'move' || want === 'amount';
  if (ask.period?.versus && want !== 'move') return null;
  if (!isOfFigures || isAhead || isYesOrNo || strangers.length > 0 || speaker) return null;
  const subject = terms.filter((term) => !MOVES.has(term) && !GENERAL.has(term));
  if (metrics.length === 0 || subject.length === 0) return null;
  const found = book.said
    .filter(
      (said) =>
        said.worth > 0 &&
        isOfTheSame(said, ask) &&
        !isPlanned(said, book) &&
        isOfPeriod(said, ask, book, { strictly: true }),
    )
    .map((said) => ({ said, fit: fitOf(said, subject, ask, book) }))
    .filter(({ fit }) => fit > 0)
    .toSorted((one, other) => other.fit - one.fit || one.said.at - other.said.at);
  const [best] = found;
  if (!best) return null;
  return answered([{ wordings: [quoted(best.said, terms, book)], ids: [best.said.id] }], {
    form: 'passages',
  });
}

function isPlanned({ id, text }: Said, { index }: Book): boolean {
  const facts = index.sentences.get(id)?.facts ?? [];
  return (
    isHypothetical(text) ||
    findHedge(text)?.isStrong === true ||
    facts.some(({ modality }) => modality === 'guidance')
  );
}

/** How much of what is asked stands in the clause of one figure; 0 where some of it is not near. */
function fitOf(said: Said, subject: readonly Term[], ask: Ask, book: Book): number {
  const figures = (book.index.sentences.get(said.id)?.figures ?? []).filter(
    ({ figure: { unit } }) => mayBe(unit, ask),
  );
  if (figures.length === 0) return 0;
  const carried = new Set(ask.segment ? segmentTerms(ask.segment) : []);
  // The equity of "return on equity" is none.
  const own = new Set(termsOf(withoutOthers(said.text, ask.metrics, [])));
  const isNear = (term: Term) =>
    own.has(term) || (carried.has(term) && (said.about.get(term) ?? 0) >= AROUND);
  if (!subject.every(isNear)) return 0;
  const part = [...ask.proper, ...partOf(said, ask, book)];
  const fits = clausesOf(said.text, figures)
    .filter(({ text, before, after }) => isMoveOrLevel(text, after, ask) && !isMove(before, ask))
    .map((clause) => clauseFit(clause, subject, part, book));
  const best = Math.max(0, ...fits);
  return best >= LEAST ? best * said.worth : 0;
}

// "Inventories rose by $18 million", never "rose to $18 million"
const MOVED_BY = new RegExp(
  `(?:${MOVING.source})(?: by| of| about| another| some| roughly| around)*\\s*$`,
  'i',
);

/** By how much a balance moved is not how much it is. */
function isMove(before: string, { want, metricText }: Ask): boolean {
  const [named] = findMetrics(metricText ?? '');
  if (want === 'move' || named?.kind !== 'stock') return false;
  return MOVED_BY.test(
    before.trimEnd().replace(/(?<!\S)[^\s\d]*\d\S*(?:\s(?:[mb]illion|thousand|crores?))?$/i, ''),
  );
}

/** A share "of our revenue" is neither its level nor its move. */
function isMoveOrLevel(text: string, after: string, { want, text: asked }: Ask): boolean {
  if (SHARE.test(asked)) return true;
  return !OF_WHOLE.test(after) && (want !== 'move' || MOVING.test(text));
}

/** Whether a figure of this unit may be what is asked: a share is a percentage, cash is none. */
function mayBe(unit: SpokenFigure['figure']['unit'], { text, metricText, want }: Ask): boolean {
  if (SHARE.test(text)) return unit === 'percent';
  const named = findMetrics(metricText ?? '')[0]?.kind;
  // Points are the move of a ratio, or of a growth: never of an amount.
  if (named !== 'ratio' && (unit === 'points' || unit === 'bps')) return false;
  // "1.6 times EBITDA" is no EBITDA.
  if (unit === 'multiple' && named !== undefined && named !== 'ratio') return false;
  const kind = want === 'move' ? null : named;
  if (kind === 'stock') return unit === 'money';
  return unit !== 'count';
}

/** Words of the part that the clause itself has to have: none where the sentence before names it alone. */
function partOf(said: Said, { segment }: Ask, { segments }: Book): readonly Term[] {
  if (segment === null) return [];
  const isCarried = segments.find(said.text).length === 0 && !WHOLE.test(said.text);
  return isCarried ? [] : segmentTerms(segment);
}

/** The share of what is asked in one clause, less the further from the figure. */
function clauseFit(
  { before, after }: Clause,
  subject: readonly Term[],
  part: readonly Term[],
  book: Book,
): number {
  const pieces = before.split(BORDER).map((piece) => new Set(termsOf(piece)));
  const beside = new Set([...(pieces.pop() ?? []), ...termsOf(after)]);
  const own = new Set([...beside, ...pieces.flatMap((piece) => [...piece])]);
  const owners = new Set(termsOf(withoutDrivers(`${before}${after}`)));
  if (!part.every((term) => owners.has(term))) return 0;
  // Of one word alone: nothing else may own the figure.
  if (subject.length === 1 && !termsOf(before).every((term) => isOfSubject(term, subject)))
    return 0;
  const held = subject.filter((term) => own.has(term));
  const far = held.filter((term) => !beside.has(term));
  const reach = far.length === 0 ? 0 : pieces.length;
  const share = sum(held, book) / (sum(subject, book) || 1);
  return share - FURTHER * Math.max(0, reach - 1);
}

function isOfSubject(term: Term, subject: readonly Term[]): boolean {
  return MOVES.has(term) || subject.includes(term);
}

/** What is said of one figure of a sentence. */
interface Clause {
  readonly text: string;
  /** Up to the end of the figure, and from there to the next clause. */
  readonly before: string;
  readonly after: string;
}

/** A sentence cut between its figures: each piece is what one of them is said of. */
function clausesOf(text: string, figures: readonly SpokenFigure[]): readonly Clause[] {
  const clauses: Clause[] = [];
  let from = 0;
  for (const [at, { end }] of figures.entries()) {
    const next = figures[at + 1]?.start ?? text.length;
    const between = text.slice(end, Math.max(end, next));
    const border = figures[at + 1] ? BORDER : LAST_BORDER;
    const to = end + (border.exec(between)?.index ?? between.length);
    const clause = {
      text: text.slice(from, to),
      before: text.slice(from, end),
      after: text.slice(end, to),
    };
    const last = clauses.at(-1);
    // "$5 billion, up 6%": of the same thing
    const isBare = last !== undefined && termsOf(clause.text).every((term) => MOVES.has(term));
    if (isBare) clauses.push({ ...last, text: `${last.text}${clause.text}` });
    else clauses.push(clause);
    from = to;
  }
  return clauses;
}
