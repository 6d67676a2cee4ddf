import type { Evidence, Metric } from '../../core/brief.ts';
import type { Transcript } from '../../core/transcript.ts';
import type { Fact } from '../../figures/fact.ts';
import { earlierThan, isToDate } from '../../figures/time/fiscal.ts';
import { evidenceOf } from '../evidence.ts';
import { asRate } from './as-rate.ts';
import { dropEchoes } from './echoes.ts';
import { loneMove } from './lone-move.ts';
import { byNeed } from './need.ts';
import { ourChange } from './our-change.ts';
import { usableFacts } from './usable-facts.ts';

const MOST = 60;
const DAY = 86_400_000;
const RECENT = 110; // days from the end of a quarter to the call on it

/** Figures whose arithmetic contradicts the rest of the call: shown, but never computed with. */
export type Conflicting = (sentences: readonly string[], value: number) => boolean;

/**
 * The call's metrics, one fact a line: level, prior and change of one metric, segment and basis merged
 * over speakers; the more precise form wins. Totals before segments, then by what a reader needs.
 */
export function buildMetrics(
  transcript: Transcript,
  facts: readonly Fact[],
  isConflicting: Conflicting = () => false,
): readonly Metric[] {
  const slots = Map.groupBy(usableFacts(transcript, facts), ({ metric, segment, basis }) =>
    JSON.stringify([metric, segment, basis === 'adjusted']),
  );
  const ofNow = (period: string) => isNow(period, transcript);
  const metrics = [...slots.values()].flatMap((slot) => {
    const now = metricOf(transcript, slot, ofNow, isConflicting);
    const toDate = toDateOf(transcript, slot, now, isConflicting);
    // A move of the longer time alone is told with its level.
    return [...now.filter(({ period }) => !toDate.some((own) => own.period === period)), ...toDate];
  });
  return dropEchoes(metrics).sort(byNeed(transcript)).slice(0, MOST);
}

/** What is told of the year to date: of the whole company, and the level of a part whose move would else be alone. */
function toDateOf(
  transcript: Transcript,
  slot: readonly Fact[],
  now: readonly Metric[],
  isConflicting: Conflicting,
): readonly Metric[] {
  const isMovedAlone = (span: string) =>
    now.some(({ period, figure }) => period === span && figure === null);
  // "Comps rose 4% in the quarter and 6% in the year": of the whole company a move alone is told, too
  const span = slot.find(
    ({ role, versus, segment, period }) =>
      (role === 'level'
        ? versus === null && (segment === null || isMovedAlone(period))
        : now.length > 0 && versus === 'year-ago' && segment === null) &&
      isToDate(period, transcript.call),
  )?.period;
  if (span === undefined) return [];
  const groups = new Set(slot.flatMap(({ period, group }) => (period === span ? [group] : [])));
  const own = slot.filter(({ group }) => groups.has(group));
  return metricOf(transcript, own, (period) => period === span, isConflicting);
}

function metricOf(
  transcript: Transcript,
  slot: readonly Fact[],
  isOf: (period: string) => boolean,
  isConflicting: Conflicting,
): readonly Metric[] {
  const current = best(
    explicit(
      slot.filter((fact) => fact.role === 'level' && fact.versus === null && isOf(fact.period)),
    ),
    transcript,
  );
  const breath = current ? withYearAgo(groupsWith(slot, current), slot, current) : slot;
  const group = breath.filter((fact) => !isOfAnother(fact, breath, current));
  const beside = current ? pickChange(group) : aloneIn(slot, isOf, transcript);
  const prior = pickPrior(group, { versus: beside?.versus ?? null, isOf, current });
  const moved = beside ?? (current && !prior ? loneMove(transcript, slot, current) : null);
  const doubtfulPrior =
    prior !== null && isConflicting([prior.sentence], prior.spoken.figure.value);
  const stated = moved
    ? { figure: moved.spoken.figure, versus: moved.versus ?? 'other', stated: true }
    : null;
  const computed = current && prior && !doubtfulPrior ? ourChange(current, prior) : null;
  const used = [current, prior, moved].filter((fact) => fact !== null);
  const first = current ?? moved;
  if (!first) return [];
  const step = current ? null : stepBeside(moved, slot);

  const whole: Metric = {
    name: first.metric,
    segment: first.segment,
    basis: first.basis,
    period: (current ?? first).period,
    figure: current ? cleared(current, slot) : null,
    prior: prior ? { figure: prior.spoken.figure, period: prior.period } : null,
    change: stated ?? computed,
    evidence: evidenceFor(transcript, used),
  };
  return [asRate(whole, slot), ...(step ? [moveAlone(step, transcript)] : [])];
}

/** Where no level is told, the move to show: of the time that is told of before one of a longer time, and none of a year ago. */
function aloneIn(
  slot: readonly Fact[],
  isOf: (period: string) => boolean,
  { call }: Transcript,
): Fact | null {
  const own = pickChange(slot.filter(({ period }) => isOf(period)));
  return own ?? pickChange(slot.filter(({ period }) => !isOfThen(period, call)));
}

/** "Against Q2 of last year, when sales fell 6%": a move of the time that this one is held against. */
function isOfThen(period: string, call: Transcript['call']): boolean {
  return period === earlierThan(call.period, 'year-ago');
}

/** Where no level is told, a move since the last quarter is a fact of its own beside that of a year. */
function stepBeside(moved: Fact | null, slot: readonly Fact[]): Fact | null {
  if (moved?.versus !== 'year-ago') return null;
  return pickChange(
    slot.filter(({ versus, period }) => versus === 'previous-quarter' && period === moved.period),
  );
}

function moveAlone(fact: Fact, transcript: Transcript): Metric {
  const { metric: name, segment, basis, period, spoken } = fact;
  return {
    ...{ name, segment, basis, period },
    figure: null,
    prior: null,
    change: { figure: spoken.figure, versus: fact.versus ?? 'other', stated: true },
    evidence: evidenceFor(transcript, [fact]),
  };
}

/**
 * The level to show. Forms of one fact (1.84 billion, 1,835.4 million) make a cluster; the cluster said
 * most often wins, then the one of the prepared remarks, then the larger, since a part is never larger
 * than its total; then precision. Of two ratios that say otherwise neither can be told to be the whole's.
 */
function best(levels: readonly Fact[], { turns }: Transcript): Fact | null {
  const clusters: Fact[][] = [];
  for (const fact of levels) {
    const cluster = clusters.find(([first]) => first && isSameFact(first, fact));
    if (cluster) cluster.push(fact);
    else clusters.push([fact]);
  }
  const prepared = (cluster: readonly Fact[]) =>
    cluster.filter(({ turn }) => turns[turn]?.section === 'prepared').length;
  const rank = (one: readonly Fact[], other: readonly Fact[]) =>
    other.length - one.length || prepared(other) - prepared(one);
  const [top, next] = clusters.toSorted(
    (one, other) => rank(one, other) || sizeOf(other) - sizeOf(one),
  );
  if (top && next && rank(top, next) === 0 && top[0]?.spoken.figure.unit === 'percent') return null;
  return (
    top?.toSorted(
      (one, other) =>
        one.spoken.step - other.spoken.step ||
        Number(one.spoken.figure.doubtful) - Number(other.spoken.figure.doubtful),
    )[0] ?? null
  );
}

/** A level said to be reported speaks for its slot: one without a basis may be adjusted. */
function explicit(levels: readonly Fact[]): readonly Fact[] {
  const reported = levels.filter(({ basis }) => basis === 'reported');
  return reported.length > 0 ? reported : levels;
}

function isSameFact(one: Fact, other: Fact): boolean {
  const gap = Math.abs(one.spoken.figure.value - other.spoken.figure.value);
  return gap <= Math.max(one.spoken.step, other.spoken.step) / 2 + 1e-9;
}

function sizeOf([first]: readonly Fact[]): number {
  return Math.abs(first?.spoken.figure.value ?? 0);
}

/** Every fact of the breaths that say this level, in whatever form. */
function groupsWith(slot: readonly Fact[], shown: Fact): readonly Fact[] {
  const near = (fact: Fact) =>
    fact.role === 'level' && fact.versus === null && isSameFact(fact, shown);
  const groups = new Set(slot.filter(near).map(({ group }) => group));
  return slot.filter(({ group }) => groups.has(group));
}

/** "$0.62 for the quarter and $2.41 for the year, up 4%": the move of another level of the breath. */
function isOfAnother(
  { role, period }: Fact,
  breath: readonly Fact[],
  current: Fact | null,
): boolean {
  const isOther = current !== null && role === 'change' && period !== current.period;
  return (
    isOther &&
    breath.some(
      (level) => level.role === 'level' && level.versus === null && level.period === period,
    )
  );
}

/**
 * With "A year ago, revenue was 2.2 billion, so that is 4% more", said in a sentence of its own, where the
 * level has no comparison beside it and the call says but one level of a year ago.
 */
function withYearAgo(
  own: readonly Fact[],
  slot: readonly Fact[],
  { period }: Fact,
): readonly Fact[] {
  const then = earlierThan(period, 'year-ago');
  const isCompared = own.some(({ role, versus }) => role === 'change' || versus !== null);
  if (then === null || isCompared) return own;
  const isBesideOther = (prior: Fact) =>
    slot.some(
      (fact) =>
        fact.group === prior.group &&
        fact.role === 'level' &&
        fact.versus === null &&
        fact.period === period,
    );
  const levels = slot.filter(
    (fact) => fact.role === 'level' && fact.period === then && !isBesideOther(fact),
  );
  const [first] = levels;
  if (!first || levels.some((level) => !isSameFact(level, first))) return own;
  const beside = slot.filter(
    ({ role, group, versus }) =>
      role === 'change' && group === first.group && versus === 'year-ago',
  );
  return [...own, ...levels.map((level) => ({ ...level, versus: 'year-ago' as const })), ...beside];
}

/** The change to show: percent or points before multiples, against a year ago before a quarter ago. */
function pickChange(facts: readonly Fact[]): Fact | null {
  const changes = facts.filter(
    ({ role, period, versusPeriod }) => role === 'change' && !isLongAgo(period, versusPeriod),
  );
  // "up 5%, but down 1% sequentially": the first is no quarter's move
  const isSetAgainst = ({ sentence, spoken }: Fact) =>
    changes.some(
      (other) =>
        other.versus === 'previous-quarter' &&
        other.sentence === sentence &&
        other.spoken.start > spoken.start,
    );
  const rank = (fact: Fact) =>
    fact.versus === 'year-ago'
      ? 0
      : fact.versus === 'previous-quarter'
        ? 2
        : isSetAgainst(fact)
          ? 1
          : 3;
  const weight = (fact: Fact) => (fact.spoken.figure.unit === 'multiple' ? 4 : 0) + rank(fact);
  return (
    changes.toSorted(
      (one, other) => weight(one) - weight(other) || one.spoken.step - other.spoken.step,
    )[0] ?? null
  );
}

/** "21% above fiscal 2019": no move of this year. */
function isLongAgo(period: string, versusPeriod: string | null): boolean {
  const [now, then] = [/\d{4}/.exec(period)?.[0], /\d{4}/.exec(versusPeriod ?? '')?.[0]];
  return now !== undefined && then !== undefined && Number(now) - Number(then) > 1;
}

function pickPrior(
  facts: readonly Fact[],
  {
    versus,
    isOf,
    current,
  }: {
    readonly versus: Fact['versus'];
    readonly isOf: (period: string) => boolean;
    readonly current: Fact | null;
  },
): Fact | null {
  const priors = facts.filter(
    (fact) => fact.role === 'level' && !isOf(fact.period) && fact.versus !== null,
  );
  // Beside a change stands what it is measured by, and nothing else.
  const matching = priors.filter((fact) => versus === null || fact.versus === versus);
  // "The quarter 12 million, prior year 11; the half 23, prior year 22": each beside its own
  const isAsLong = (fact: Fact) =>
    current !== null && fact.period === earlierThan(current.period, fact.versus);
  const order = (fact: Fact) => (fact.versus === 'year-ago' ? 0 : 2) + (isAsLong(fact) ? 0 : 1);
  return (
    matching.toSorted(
      (one, other) => order(one) - order(other) || one.spoken.step - other.spoken.step,
    )[0] ?? null
  );
}

/** The same figure said elsewhere without brackets clears a transcriber's doubt. */
function cleared(current: Fact, slot: readonly Fact[]): Metric['figure'] {
  const { figure } = current.spoken;
  const twin = slot.find(
    ({ spoken }) => spoken.figure.value === figure.value && !spoken.figure.doubtful,
  );
  return figure.doubtful && twin ? twin.spoken.figure : figure;
}

/** Of the call's own period; a dated balance is, when it was not told of long after. */
function isNow(period: string, { call }: Transcript): boolean {
  if (period === call.period || call.period === '') return true;
  if (!/^\d{4}-\d\d-\d\d$/.test(period)) return false;
  return !call.date || (Date.parse(call.date) - Date.parse(period)) / DAY <= RECENT;
}

function evidenceFor(transcript: Transcript, facts: readonly Fact[]): Evidence[] {
  const sentences = [...new Set(facts.map(({ sentence }) => sentence))];
  return sentences.flatMap((sentence) => evidenceOf(transcript, [sentence]) ?? []);
}
