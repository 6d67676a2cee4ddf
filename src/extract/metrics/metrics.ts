import type { Evidence, Metric } from '../../core/brief.ts';
import type { Transcript } from '../../core/transcript.ts';
import type { Fact } from '../../figures/fact.ts';
import { isToDate } from '../../figures/time/fiscal.ts';
import { evidenceOf } from '../evidence.ts';
import { asRate } from './as-rate.ts';
import { breathOf } from './breath-of-level.ts';
import { changeToShow } from './change-to-show.ts';
import { dropEchoes } from './echoes.ts';
import { cleared, levelToShow } from './level-to-show.ts';
import { loneMove } from './lone-move.ts';
import { byNeed } from './need.ts';
import { ourChange } from './our-change.ts';
import { priorToShow } from './prior-to-show.ts';
import { usableFacts } from './usable-facts.ts';
import { moveWithoutLevel, stepBeside } from './without-level.ts';

const MOST = 84;
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
  const metrics = [...slots.values()].flatMap((all) => {
    const slot = all.filter((fact) => !isOfTwelve(fact));
    const now = metricOf(transcript, slot, ofNow, isConflicting);
    const toDate = toDateOf(transcript, slot, now, isConflicting);
    // A move of the longer time alone is told with its level.
    return [
      ...now.filter(({ period }) => !toDate.some((own) => own.period === period)),
      ...toDate,
      ...ofLastQuarter(transcript, slot, isConflicting),
      ...ofTwelveMonths(transcript, all.filter(isOfTwelve), isConflicting),
    ];
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

const LAST_QUARTER: Readonly<Record<string, string>> = { H1: 'Q2', H2: 'Q4', FY: 'Q4' };

/** What the call on a half or a whole year tells of the quarter that ended with it. */
function ofLastQuarter(
  transcript: Transcript,
  slot: readonly Fact[],
  isConflicting: Conflicting,
): readonly Metric[] {
  const [part = '', year = ''] = transcript.call.period.split(' ');
  const quarter = LAST_QUARTER[part];
  if (quarter === undefined) return [];
  const period = `${quarter} ${year}`;
  const groups = new Set(slot.flatMap((fact) => (fact.period === period ? [fact.group] : [])));
  const own = slot.filter(({ group }) => groups.has(group));
  return metricOf(transcript, own, (each) => each === period, isConflicting);
}

const isOfTwelve = ({ period }: Fact): boolean => period.startsWith('TTM ');

/** What is told of the last twelve months alone. */
function ofTwelveMonths(
  transcript: Transcript,
  slot: readonly Fact[],
  isConflicting: Conflicting,
): readonly Metric[] {
  return slot.length === 0 ? [] : metricOf(transcript, slot, () => true, isConflicting);
}

function metricOf(
  transcript: Transcript,
  slot: readonly Fact[],
  isOf: (period: string) => boolean,
  isConflicting: Conflicting,
): readonly Metric[] {
  const current = levelToShow(
    slot.filter((fact) => fact.role === 'level' && fact.versus === null && isOf(fact.period)),
    transcript,
  );
  const breath = current ? breathOf(slot, current) : slot;
  const beside = current ? changeToShow(breath) : moveWithoutLevel(slot, isOf, transcript);
  const prior = priorToShow(breath, { versus: beside?.versus ?? null, isOf, current });
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
