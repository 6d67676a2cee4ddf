import type { Figure, Unit } from '../../core/figure.ts';
import type { Fact } from '../../figures/fact.ts';
import type { CallIndex, IndexedSentence } from '../call-index.ts';
import { directionOf } from '../claim/around.ts';
import { readLooseAmounts } from '../claim/loose-amounts.ts';
import { midOf } from '../figure/sizes.ts';
import { type Clause, clauseAround, subjectsOf } from './clauses.ts';
import { movedLevels, movedNext } from './moved-levels.ts';
import { partsOfWholes } from './wholes.ts';

/** What figures of one sentence come to. */
export interface Derived {
  readonly value: number;
  readonly unit: Unit;
  readonly currency: Figure['currency'];
  readonly kind: 'move' | 'before' | 'share' | 'part' | 'rest' | 'sum' | 'middle' | 'remainder';
  /** Of a move. */
  readonly way: 'up' | 'down' | null;
  readonly clause: Clause;
  /** Where the first of its figures stands. */
  readonly start: number;
}

const cache = new WeakMap<IndexedSentence, readonly Derived[]>();

/** What follows from the figures of a sentence: moves, levels before, shares, rests, sums. */
export function derivedIn(
  sentence: IndexedSentence,
  { behind, facts }: Pick<CallIndex, 'behind' | 'facts'>,
): readonly Derived[] {
  const known = cache.get(sentence);
  if (known) return known;
  const derived = [
    ...fromMoves(sentence, behind.get(sentence.id)),
    ...fromWholes(sentence),
    ...fromWords(sentence),
    ...fromBoth(sentence),
    ...fromMiddles(sentence),
    ...fromRest(sentence, facts),
  ];
  cache.set(sentence, derived);
  return derived;
}

function fromMoves(
  sentence: IndexedSentence,
  next: IndexedSentence | undefined,
): readonly Derived[] {
  const { text, figures } = sentence;
  const levels = [...movedLevels(sentence), ...movedNext(sentence, next)];
  return levels.flatMap(({ now, prior, of, at, moved }): readonly Derived[] => {
    if (now === prior) return [];
    const { unit, currency } = of.figure;
    const clause = clauseAround(text, figures, at);
    const start = figures[at]?.start ?? 0;
    const way = now > prior ? 'up' : 'down';
    const move = { kind: 'move', way, clause, start, currency: null } as const;
    const size = Math.abs(now - prior);
    const isAmount = (unit === 'money' || unit === 'count') && now * prior > 0;
    return [
      { ...move, value: size, unit: unit === 'percent' ? 'points' : unit, currency },
      ...(isAmount
        ? ([
            { ...move, value: (size / Math.abs(prior)) * 100, unit: 'percent' },
            { ...move, value: now / prior, unit: 'multiple' },
          ] as const)
        : []),
      ...(moved === null
        ? []
        : ([{ ...move, kind: 'before', way: null, value: prior, unit, currency }] as const)),
    ].filter(({ kind, unit: own }) => kind === 'before' || own !== moved); // what is told already
  });
}

function fromWholes(sentence: IndexedSentence): readonly Derived[] {
  const { text, figures } = sentence;
  return partsOfWholes(sentence).flatMap(({ whole, part, of, at, isShare }): readonly Derived[] => {
    const { unit, currency } = of.figure;
    const own = {
      ...{ way: null, clause: { start: 0, end: text.length }, start: figures[at]?.start ?? 0 },
    };
    return [
      { ...own, kind: 'share', value: (part / whole) * 100, unit: 'percent', currency: null },
      ...(isShare ? [{ ...own, kind: 'part', value: part, unit, currency } as const] : []),
      { ...own, kind: 'rest', value: whole - part, unit, currency },
      { ...own, kind: 'rest', value: 100 - (part / whole) * 100, unit: 'percent', currency: null },
    ];
  });
}

// "We halved our injury rate", "cut the use of boats in half"
const HALVED = /\bhalv(?:ed|ing)\b|\bin half\b|\bby half\b/gi;

const FRACTION = /\b(?:half|third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth)s?\b/i;

/** Moves told in words: "went down by a fifth", "halved". */
function fromWords(sentence: IndexedSentence): readonly Derived[] {
  const { text, figures } = sentence;
  const moves = [
    ...readLooseAmounts(text, figures),
    ...figures.filter(({ figure }) => figure.unit === 'percent' && FRACTION.test(figure.text)),
  ].map((spoken) => {
    const last = figures.findLast(({ end }) => end <= spoken.start);
    const before = text.slice(last?.end ?? 0, spoken.start);
    const way = /\b(?:by|up|down|rose|fell|dropped)\s$/i.test(before)
      ? directionOf(before, '')
      : null;
    return { ...spoken, value: midOf(spoken), way };
  });
  const halved = [...text.matchAll(HALVED)].map(({ index, 0: word }) => ({
    ...{ start: index, end: index + word.length, value: 50 },
    way: 'down' as const,
  }));
  return [...moves, ...halved].flatMap(({ start, end, value, way }): readonly Derived[] => {
    if (way === null) return [];
    const others = figures.filter((each) => each.end <= start || each.start >= end);
    const spoken = { start, end, step: 1, noun: null, figure: WORD };
    const all = [...others, spoken].toSorted((one, other) => one.start - other.start);
    const clause = clauseAround(text, all, all.indexOf(spoken));
    const move = { kind: 'move', way, clause, start, currency: null } as const;
    const ratio = way === 'up' ? 1 + value / 100 : 1 - value / 100;
    return [
      { ...move, value, unit: 'percent' },
      { ...move, value: ratio, unit: 'multiple' },
    ];
  });
}

const WORD: Figure = {
  ...{ value: 0, unit: 'percent', currency: null, text: '' },
  ...{ approximate: true, doubtful: false },
};

const BY = /\bby\s(?:(?:about|around|approximately|another|an additional)\s)?$/i;

/** "South volumes were 3.1 million and West volumes 1.5 million": both together. */
function fromBoth(sentence: IndexedSentence): readonly Derived[] {
  const { text, figures } = sentence;
  const parts = partsOfWholes(sentence);
  return figures.flatMap((one, at): readonly Derived[] => {
    const next = figures[at + 1];
    if (!next || one.figure.unit !== next.figure.unit) return [];
    if (one.figure.currency !== next.figure.currency) return [];
    if (parts.some((part) => part.at === at)) return [];
    if (!/^(?:money|count)$/.test(one.figure.unit)) return [];
    const [here, there] = [clauseAround(text, figures, at), clauseAround(text, figures, at + 1)];
    if (here.start === there.start) return [];
    // "raising our range by $0.20, and now expect $3": a move and where it led come to nothing
    if ([one, next].some(({ start }) => BY.test(text.slice(0, start)))) return [];
    const { unit, currency } = one.figure;
    const clause = { start: here.start, end: there.end };
    const value = midOf(one) + midOf(next);
    return [{ kind: 'sum', value, unit, currency, way: null, clause, start: one.start }];
  });
}

/** The middle of each range. */
function fromMiddles({ text, figures }: IndexedSentence): readonly Derived[] {
  return figures.flatMap((range, at): readonly Derived[] => {
    const { unit, currency, high } = range.figure;
    if (high === undefined) return [];
    const clause = clauseAround(text, figures, at);
    const value = midOf(range);
    return [{ kind: 'middle', value, unit, currency, way: null, clause, start: range.start }];
  });
}

const THE_REST =
  /\bthe (?:rest|remainder|balance|remaining part) (?:is|was|were|are|came from|comes from|went to|goes to)\b/i;

/** "Bottles 3 million and cans 2 million; the rest is kegs", of a whole that the call tells. */
function fromRest({ text, figures, facts: own }: IndexedSentence, all: readonly Fact[]) {
  const rest = THE_REST.exec(text);
  const parts = own.filter(
    (fact) =>
      fact.role === 'level' && fact.segment !== null && fact.spoken.start < (rest?.index ?? 0),
  );
  const [first] = parts;
  if (!first) return [];
  const whole = all.find(
    (fact) =>
      fact.segment === null &&
      fact.role === 'level' &&
      fact.versus === null &&
      fact.modality === 'actual' &&
      fact.metric === first.metric &&
      fact.basis === first.basis &&
      fact.period === first.period &&
      fact.spoken.figure.unit === first.spoken.figure.unit,
  );
  if (!whole || parts.some(({ metric }) => metric !== first.metric)) return [];
  if (parts.length < figures.length) return [];
  const value = midOf(whole.spoken) - parts.reduce((sum, { spoken }) => sum + midOf(spoken), 0);
  const { unit, currency } = whole.spoken.figure;
  const clause = { start: rest?.index ?? 0, end: text.length };
  return [
    { kind: 'remainder', value, unit, currency, way: null, clause, start: text.length } as const,
  ];
}

/** What a clause is told of, before its figures and in all. */
export function subjectOf(
  { text }: Pick<IndexedSentence, 'text'>,
  { clause, start }: Derived,
): { readonly head: ReadonlySet<string>; readonly all: ReadonlySet<string> } {
  return {
    head: subjectsOf(text.slice(clause.start, start)),
    all: subjectsOf(text.slice(clause.start, clause.end)),
  };
}
