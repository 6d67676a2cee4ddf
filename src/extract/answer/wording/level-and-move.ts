import type { Fact } from '../../../figures/fact.ts';
import { termOf } from '../../../figures/lexicon/lexicon.ts';
import { formatFigure } from '../../../figures/print/format-figure.ts';
import type { Ask } from '../ask/ask.ts';
import type { Book } from '../book/book.ts';
import { levelIn, pairIn } from '../sentences/levels.ts';
import { answered, type Draft, type DraftSentence } from './draft.ts';
import {
  agoOf,
  changeText,
  doubtOf,
  lossOf,
  movedBy,
  titleOf,
  verbOf,
  whenOf,
} from './metric-words.ts';

/** How much it was, in the asked period or the one that ends with the call's; null where no figure tells it. */
export function levelOf(facts: readonly Fact[], ask: Ask, book: Book): Draft | null {
  const { period } = book.transcript.call;
  const labels = ask.period
    ? [ask.period.label]
    : [period, ...endingWith(period), ...lastPaid(facts, book)];
  const level =
    labels.map((label) => levelIn(facts, label, ask.basis, book)).find((each) => each !== null) ??
    null;
  // "an impairment loss of 0.7 billion": a cost below zero reads wrongly; its words are shown instead.
  if (level && termOf(level.metric)?.isCost && level.spoken.figure.value < 0) return null;
  if (!level) return null;
  const [first, twin] = bothBases(level, facts, ask, book);
  return answered([
    levelSentence(first, ask, book),
    ...(twin ? [levelSentence(twin, ask, book)] : []),
    ...besides(first, facts, ask, book),
  ]);
}

/** Where no basis is asked for and a profit is told on two by name: as reported first, and adjusted beside it. */
function bothBases(
  level: Fact,
  facts: readonly Fact[],
  { basis, period }: Ask,
  book: Book,
): readonly [Fact, Fact | null] {
  if (basis !== null || level.basis === null || period?.versus) return [level, null];
  const isAdjusted = level.basis === 'adjusted';
  const others = facts.filter((fact) =>
    isAdjusted ? fact.basis === 'reported' : fact.basis === 'adjusted',
  );
  const twin = levelIn(others, level.period, null, book);
  if (!twin || twin.spoken.figure.value === level.spoken.figure.value) return [level, null];
  return isAdjusted ? [twin, level] : [level, twin];
}

/** A dividend is of the year before, until one of this year is told. */
function lastPaid([first]: readonly Fact[], { transcript: { call } }: Book): readonly string[] {
  const isDividend = first?.metric.endsWith('dividend per share') === true;
  return isDividend && call.fiscalYear !== null ? [`FY ${call.fiscalYear - 1}`] : [];
}

/** Longer periods that end with a quarter or half: what the call gives for them answers, with their name. */
function endingWith(period: string): readonly string[] {
  const [part = '', year = ''] = period.split(' ');
  return (
    { Q2: ['H1'], Q3: ['9M'], Q4: ['FY', 'H2'], H2: ['FY'] }[part]?.map(
      (longer) => `${longer} ${year}`,
    ) ?? []
  );
}

const NAMED_BASIS = /\b(?:gaap|ifrs|statutory)\b/i;
const BASIS_UNNAMED = ', said without the name of a basis';

/** "Public cloud gross margin was −2.4% in Q2 2022." */
function levelSentence(level: Fact, { basis, text }: Ask, book: Book): DraftSentence {
  const name = titleOf(level, book);
  const value = formatFigure(level.spoken.figure);
  const loss = lossOf(level, book);
  const size = formatFigure({ ...level.spoken.figure, value: Math.abs(level.spoken.figure.value) });
  const when = whenOf(level, book);
  const isUnnamed = basis === 'reported' && NAMED_BASIS.test(text) && level.basis === null;
  const doubt = `${isUnnamed ? BASIS_UNNAMED : ''}${doubtOf(level, book)}`;
  return {
    wordings: [
      ...(loss ? [`${loss} was ${size}${when}${doubt}.`] : []),
      `${name} ${verbOf(level).was} ${value}${when}${doubt}.`,
      `${name}: ${value}${when}${doubt}.`,
      `${name}: ${value}${doubt}.`,
    ],
    ids: [level.sentence],
    facts: [level],
  };
}

/** What the same sentence says it is compared with. */
function besides(
  level: Fact,
  facts: readonly Fact[],
  ask: Ask,
  book: Book,
): readonly DraftSentence[] {
  if (ask.period && ask.period.versus !== null) return [];
  const beside = facts.filter(
    (fact) => fact.sentence === level.sentence && fact.group === level.group && fact !== level,
  );
  const moves = beside.filter(
    ({ role, spoken }) => role === 'change' && spoken.figure.unit !== 'multiple',
  );
  // The first of its kind said, unless it is against a year long ago.
  const change = moves.find(({ versus }) => versus !== 'other') ?? moves[0];
  const ids = [level.sentence];
  if (change)
    return [
      {
        wordings: [
          `${verbOf(change).it} ${movedBy(change, book)}${doubtOf(change, book)}.`,
          `${titleOf(change, book)} ${movedBy(change, book)}${doubtOf(change, book)}.`,
        ],
        ids,
      },
    ];
  const pair = pairIn([level, ...beside], null, book);
  // "34.6% in the quarter and 34.0% for the year": the earlier of the two may be the one asked for.
  if (!pair || pair.then === level) return [];
  const before = formatFigure(pair.then.spoken.figure);
  const loss = lossOf(pair.then, book);
  const size = formatFigure({
    ...pair.then.spoken.figure,
    value: Math.abs(pair.then.spoken.figure.value),
  });
  return [
    {
      wordings: [
        ...(loss ? [`${loss} was ${size} ${agoOf(pair.then, book)}.`] : []),
        // after "operating loss was" an "it" would be a loss too
        ...(lossOf(level, book)
          ? []
          : [`${verbOf(level).it} ${verbOf(level).was} ${before} ${agoOf(pair.then, book)}.`]),
        `${titleOf(pair.then, book)} ${verbOf(pair.then).was} ${before} ${agoOf(pair.then, book)}.`,
      ],
      ids,
    },
  ];
}

/** How it moved: the stated change, else the levels it went between. */
export function moveOf(facts: readonly Fact[], ask: Ask, book: Book): Draft | null {
  const versus = ask.period?.versus ?? null;
  const changes = facts.filter(
    (fact) =>
      fact.role === 'change' &&
      (versus === null || fact.versus === versus) &&
      (ask.period === null ||
        ask.period.versus !== null ||
        [fact.period, fact.versusPeriod].includes(ask.period.label)),
  );
  const change = bestChange(changes, ask);
  if (change && isDoubtful(change, changes)) return null;
  if (change) return answered(changeSentences(change, facts, book));
  const pair = pairIn(facts, ask.period?.label ?? null, book);
  if (!pair) return null;
  const { now, then } = pair;
  const [level, before] = [formatFigure(now.spoken.figure), formatFigure(then.spoken.figure)];
  return answered([
    {
      wordings: [
        `${titleOf(now, book)} ${verbOf(now).was} ${level}${whenOf(now, book)}, from ${before} ${agoOf(then, book)}${doubtOf(then, book)}.`,
        `${titleOf(now, book)} ${verbOf(now).was} ${level}${whenOf(now, book)}, from ${before} in ${then.period}${doubtOf(then, book)}.`,
        `${titleOf(now, book)} ${verbOf(now).was} ${level}${whenOf(now, book)}; it was ${before} in ${then.period}${doubtOf(then, book)}.`,
        `${titleOf(now, book)}: ${level}, from ${before} ${agoOf(then, book)}.`,
      ],
      ids: [...new Set([now.sentence, then.sentence])],
      facts: [now, then],
    },
  ]);
}

/** Said otherwise as often elsewhere: of a part within another part, or of a longer time. */
function isDoubtful(change: Fact, changes: readonly Fact[]): boolean {
  const isSame = (one: Fact, other: Fact) =>
    Math.abs(one.spoken.figure.value - other.spoken.figure.value) <=
    Math.max(one.spoken.step, other.spoken.step) / 2 + 1e-9;
  const alike = changes.filter(
    ({ versus, basis, period, spoken }) =>
      versus === change.versus &&
      basis === change.basis &&
      period === change.period &&
      spoken.figure.unit === change.spoken.figure.unit,
  );
  const times = (fact: Fact) => alike.filter((other) => isSame(other, fact)).length;
  return alike.some(
    (other) =>
      !isSame(other, change) && other.sentence !== change.sentence && times(other) >= times(change),
  );
}

/** The change to answer with: against a year ago, not a multiple, said most often, more precise. */
function bestChange(changes: readonly Fact[], ask: Ask): Fact | null {
  const order = ({ versus, spoken, basis }: Fact) =>
    (spoken.figure.unit === 'multiple' ? 8 : 0) +
    (basis === 'adjusted' && ask.basis === null ? 4 : 0) +
    (versus === 'year-ago' ? 0 : versus === null ? 1 : 2);
  const times = ({ spoken }: Fact) =>
    changes.filter((other) => other.spoken.figure.value === spoken.figure.value).length;
  return (
    changes.toSorted(
      (one, other) =>
        order(one) - order(other) ||
        times(other) - times(one) ||
        one.spoken.step - other.spoken.step,
    )[0] ?? null
  );
}

function changeSentences(
  change: Fact,
  facts: readonly Fact[],
  book: Book,
): readonly DraftSentence[] {
  const ids = [change.sentence];
  const level = facts.find(
    ({ sentence, group, role, versus }) =>
      sentence === change.sentence && group === change.group && role === 'level' && versus === null,
  );
  // A move of another time than the call's own is told with its time.
  const isOfNow = change.period === book.transcript.call.period;
  const when = isOfNow ? '' : whenOf(change, book);
  const first = {
    wordings: [
      `${titleOf(change, book)} ${movedBy(change, book)}${when}${doubtOf(change, book)}.`,
      `${titleOf(change, book)}: ${changeText(change, book)}${when}${doubtOf(change, book)}.`,
    ],
    ids,
    facts: [change],
  };
  return level
    ? [
        first,
        {
          wordings: [
            `${verbOf(level).it} ${verbOf(level).was} ${formatFigure(level.spoken.figure)}.`,
          ],
          ids,
        },
      ]
    : [first, ...levelsBeside(change, facts, book)];
}

/** "It was $2.53, from $2.06 a year ago.": the levels that another sentence gives for a move, where they bear it out. */
function levelsBeside(change: Fact, facts: readonly Fact[], book: Book): readonly DraftSentence[] {
  const { versusPeriod, period, basis, spoken } = change;
  if (versusPeriod === null || period !== book.transcript.call.period) return [];
  const pair = pairIn(
    facts.filter((fact) => fact.basis === basis),
    versusPeriod,
    book,
  );
  if (!pair || pair.then.period !== versusPeriod) return [];
  const [now, then] = [pair.now.spoken.figure, pair.then.spoken.figure];
  const between = spoken.figure.unit === 'percent' ? (now.value / then.value - 1) * 100 : null;
  const isBorneOut =
    between !== null &&
    then.value > 0 &&
    now.unit === 'money' &&
    Math.abs(between - spoken.figure.value) <= Math.max(1, spoken.step);
  if (!isBorneOut) return [];
  return [
    {
      wordings: [
        `${verbOf(pair.now).it} ${verbOf(pair.now).was} ${formatFigure(now)}, from ${formatFigure(then)} ${agoOf(pair.then, book)}.`,
      ],
      ids: [...new Set([pair.now.sentence, pair.then.sentence])],
      facts: [pair.now, pair.then],
    },
  ];
}
