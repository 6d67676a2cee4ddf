import type { Fact } from '../../figures/fact.ts';
import { formatFigure } from '../../figures/format-figure.ts';
import { quarterBefore, yearBefore } from '../../figures/periods.ts';
import { capitalised, nameOf, segmentLabel } from '../../figures/phrases.ts';
import { sameMetric, sameSegment } from '../../verify/compare.ts';
import type { Ask } from './ask.ts';
import type { Book } from './book.ts';
import { answered, type Draft, type DraftSentence } from './draft.ts';
import { levelIn, pairIn } from './levels.ts';

const ISO = /^\d{4}-\d\d-\d\d$/;
const FROM = {
  'year-ago': ' from a year ago',
  'previous-quarter': ' from the quarter before',
  other: '',
};

/** Results of the asked metric and segment, of the first term that the call gives any of. */
export function resultsOf(
  { metrics, segment, basis }: Pick<Ask, 'metrics' | 'segment' | 'basis'>,
  facts: readonly Fact[],
): readonly Fact[] {
  for (const name of metrics) {
    const slot = facts.filter(
      (fact) => sameMetric(fact.metric, name) && isSegment(fact.segment, segment),
    );
    const fitting = ofBasis(slot, basis);
    if (fitting.length > 0) return fitting;
  }
  return [];
}

/** The basis asked for; reported figures need not be called so. */
function ofBasis(slot: readonly Fact[], basis: Ask['basis']): readonly Fact[] {
  if (basis === null) return slot;
  const exact = slot.filter((fact) => fact.basis === basis);
  if (exact.length > 0 || basis === 'adjusted') return exact;
  const adjusted = new Set(
    slot.filter((fact) => fact.basis === 'adjusted').map(({ spoken }) => spoken.figure.value),
  );
  return slot.filter((fact) => fact.basis === null && !adjusted.has(fact.spoken.figure.value));
}

/** Answers from the call's figures: a level, an earlier level or a move; null when it gives none. */
export function answerFromMetric(ask: Ask, book: Book): Draft | null {
  if (ask.metrics.length === 0 || ask.isAhead) return null;
  const slot = resultsOf(ask, book.results);
  const facts = narrowed(slot, ask);
  if (facts.length === 0) return null;
  const asksMove = ask.want === 'move' || (ask.isYesOrNo && ask.direction !== null);
  if (asksMove) return moveOf(facts, ask, book);
  // Same-store sales are only ever a growth: their move is their level.
  const isGrowth = ask.metrics[0] === 'same-store sales' || ask.metrics[0] === 'organic growth';
  return levelOf(facts, ask, book) ?? (isGrowth ? moveOf(facts, ask, book) : null);
}

/** Words that are left over have to be said of the figure itself: else it is of something else. */
function narrowed(facts: readonly Fact[], ask: Ask): readonly Fact[] {
  const rest = ask.rest.filter(
    (term) => term !== 'rise' && term !== 'fall' && !isNearMetric(term, facts),
  );
  return rest.length === 0 ? facts : [];
}

function isNearMetric(term: string, facts: readonly Fact[]): boolean {
  return facts.some(({ metric }) => metric.includes(term.slice(0, 5)));
}

function levelOf(facts: readonly Fact[], ask: Ask, book: Book): Draft | null {
  const level = levelIn(facts, ask.period?.label ?? book.transcript.call.period, ask.basis, book);
  return level ? answered([levelSentence(level, book), ...besides(level, facts, ask, book)]) : null;
}

/** "Public cloud gross margin was −2.4% in Q2 2022." */
function levelSentence(level: Fact, book: Book): DraftSentence {
  const name = titleOf(level);
  const value = formatFigure(level.spoken.figure);
  const loss = lossOf(level);
  const size = formatFigure({ ...level.spoken.figure, value: Math.abs(level.spoken.figure.value) });
  const when = whenOf(level, book);
  const doubt = doubtOf(level, book);
  return {
    wordings: [
      ...(loss ? [`${loss} was ${size}${when}${doubt}.`] : []),
      `${name} was ${value}${when}${doubt}.`,
      `${name}: ${value}${when}${doubt}.`,
      `${name}: ${value}${doubt}.`,
    ],
    ids: [level.sentence],
  };
}

/** "Operating loss" for an operating income below zero; null for all else. */
function lossOf(fact: Fact): string | null {
  const isLoss = fact.spoken.figure.value < 0 && fact.spoken.figure.high === undefined;
  return isLoss && /^(?:operating|net) income$/.test(fact.metric)
    ? titleOf({ ...fact, metric: fact.metric.replace('income', 'loss') })
    : null;
}

function doubtOf({ sentence, spoken }: Fact, { isConflicting }: Book): string {
  if (isConflicting([sentence], spoken.figure.value))
    return ', which does not fit other figures of the call (check the release)';
  return spoken.figure.doubtful ? ', as far as the transcriber could hear' : '';
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
  const change = beside.find(
    ({ role, spoken }) => role === 'change' && spoken.figure.unit !== 'multiple',
  );
  const ids = [level.sentence];
  if (change)
    return [
      { wordings: [`It ${movedBy(change)}.`, `${titleOf(change)} ${movedBy(change)}.`], ids },
    ];
  const pair = pairIn([level, ...beside], null, book);
  return pair
    ? [
        {
          wordings: [`It was ${formatFigure(pair.then.spoken.figure)} ${agoOf(pair.then, book)}.`],
          ids,
        },
      ]
    : [];
}

/** How it moved: the stated change, else the levels it went between. */
export function moveOf(facts: readonly Fact[], ask: Ask, book: Book): Draft | null {
  const versus = ask.period?.versus ?? null;
  const changes = facts.filter(
    (fact) =>
      fact.role === 'change' &&
      (versus === null || fact.versus === versus) &&
      (ask.period === null || ask.period.versus !== null || fact.period === ask.period.label),
  );
  const change = bestChange(changes, ask);
  if (change) return answered(changeSentences(change, facts));
  const pair = pairIn(facts, ask.period?.label ?? null, book);
  if (!pair) return null;
  const { now, then } = pair;
  const [level, before] = [formatFigure(now.spoken.figure), formatFigure(then.spoken.figure)];
  return answered([
    {
      wordings: [
        `${titleOf(now)} was ${level}${whenOf(now, book)}, from ${before} ${agoOf(then, book)}${doubtOf(then, book)}.`,
        `${titleOf(now)} was ${level}${whenOf(now, book)}, from ${before} in ${then.period}${doubtOf(then, book)}.`,
        `${titleOf(now)} was ${level}${whenOf(now, book)}; it was ${before} in ${then.period}${doubtOf(then, book)}.`,
        `${titleOf(now)}: ${level}, from ${before} ${agoOf(then, book)}.`,
      ],
      ids: [...new Set([now.sentence, then.sentence])],
    },
  ]);
}

function agoOf({ period }: Fact, { transcript: { call } }: Book): string {
  if (period === yearBefore(call)) return 'a year ago';
  return period === quarterBefore(call) ? 'the quarter before' : `in ${period}`;
}

function bestChange(changes: readonly Fact[], ask: Ask): Fact | null {
  const order = ({ versus, spoken, basis }: Fact) =>
    (spoken.figure.unit === 'multiple' ? 8 : 0) +
    (basis === 'adjusted' && ask.basis === null ? 4 : 0) +
    (versus === 'year-ago' ? 0 : versus === null ? 1 : 2);
  return (
    changes.toSorted(
      (one, other) => order(one) - order(other) || one.spoken.step - other.spoken.step,
    )[0] ?? null
  );
}

function changeSentences(change: Fact, facts: readonly Fact[]): readonly DraftSentence[] {
  const ids = [change.sentence];
  const level = facts.find(
    ({ sentence, group, role, versus }) =>
      sentence === change.sentence && group === change.group && role === 'level' && versus === null,
  );
  const first = {
    wordings: [
      `${titleOf(change)} ${movedBy(change)}.`,
      `${titleOf(change)}: ${changeText(change)}.`,
    ],
    ids,
  };
  return level
    ? [first, { wordings: [`It was ${formatFigure(level.spoken.figure)}.`], ids }]
    : [first];
}

/** "fell 10.1% from a year ago" */
export function movedBy(change: Fact): string {
  const { figure } = change.spoken;
  const from = FROM[change.versus ?? 'other'];
  if (figure.unit === 'multiple') return `came to ${formatFigure(figure)}${from}`;
  const size = formatFigure({
    ...figure,
    value: Math.abs(figure.value),
    ...(figure.low !== undefined &&
      figure.high !== undefined && {
        low: Math.min(Math.abs(figure.low), Math.abs(figure.high)),
        high: Math.max(Math.abs(figure.low), Math.abs(figure.high)),
      }),
  });
  return `${figure.value < 0 ? 'fell' : 'rose'} ${size}${from}`;
}

function changeText({ spoken, versus }: Fact): string {
  return `${formatFigure(spoken.figure, { isChange: spoken.figure.unit !== 'multiple' })}${FROM[versus ?? 'other']}`;
}

/** "Public cloud gross margin", "Adjusted EBITDA". */
export function titleOf({ metric, segment, basis }: Fact): string {
  const name = `${basis === 'reported' ? 'reported ' : ''}${nameOf({ name: metric, basis })}`;
  return capitalised(segment === null ? name : `${segmentLabel(segment)} ${name}`);
}

function whenOf({ period }: Fact, { transcript: { call } }: Book): string {
  if (ISO.test(period)) return ` as of ${printed(period)}`;
  if (period === '' || period === 'unsettled' || period === 'this period') return '';
  return call.period === '' ? '' : ` in ${period}`;
}

function printed(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  const name =
    'January February March April May June July August September October November December'.split(
      ' ',
    )[(month ?? 1) - 1];
  return `${name} ${day}, ${year}`;
}

export function isSegment(one: string | null, other: string | null): boolean {
  return one === other || (one !== null && other !== null && sameSegment(one, other));
}

/** What the call does say of an asked metric and segment when it lacks the asked figure itself. */
export function saidOfMetric(ask: Ask, book: Book): Draft | null {
  if (ask.metrics.length === 0 || ask.isAhead || ask.want === 'why') return null;
  const facts = narrowed(resultsOf(ask, book.results), ask);
  if (facts.length === 0) return null;
  if (ask.want === 'move') return levelOf(facts, { ...ask, period: null }, book);
  const isNow = ask.period === null || ask.period.label === book.transcript.call.period;
  return isNow ? moveOf(facts, ask, book) : null;
}
