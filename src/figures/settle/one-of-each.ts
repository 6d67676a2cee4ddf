import { slipsBetween } from '../../core/slips-between.ts';
import type { Turn } from '../../core/transcript.ts';
import type { Fact } from '../fact.ts';
import { textsOf, weightOfWhole } from './of-whole.ts';

// A company has one of each in a quarter, on one basis.
const ONE =
  /^(?:revenue|gross (?:profit|margin)|operating (?:income|margin|cash flow)|ebitda?(?: margin)?|net (?:income|margin|interest income|interest margin)|profit before tax|pretax margin|earnings per share|free cash flow|combined ratio)$/;
// What a part is told to have once: its revenue may be told of its own parts besides.
const OF_PART =
  /^(?:revenue|gross (?:profit|margin)|operating (?:income|margin)|ebitda?(?: margin)?|net (?:income|margin|interest income|interest margin)|profit before tax|combined ratio)$/;
const OF_QUARTER = /(?<!\b(?:year|year['’]s|prior|last|previous)[- ])\bquarter\b|\bQ[1-4]\b/i;
const MARGIN_OF: Readonly<Record<string, string>> = {
  'gross profit': 'gross margin',
  'operating income': 'operating margin',
  ebitda: 'ebitda margin',
  'net income': 'net margin',
};
const NEAR = 0.03; // "about 1.8 billion" of 1,835.4 million

/**
 * Leaves out what cannot be the company's, since the call tells another level of the same metric with more
 * weight: twice, as the whole company's or the quarter's, or first. The others are of a part whose name
 * stands further back, or of another time; what was told in one breath with them goes too.
 */
export function oneOfEach(
  facts: readonly Fact[],
  turns: readonly Turn[],
  period: string,
): readonly Fact[] {
  const rivals = Map.groupBy(
    facts.filter((fact) => isLevel(fact, period)),
    ({ metric, segment, basis, spoken }) =>
      JSON.stringify([metric, segment, basis, spoken.figure.unit]),
  );
  const textOf = textsOf(turns);
  const ofParts = new Map<string, number>();
  for (const [at, fact] of facts.entries())
    if (fact.segment !== null && fact.role === 'level' && !ofParts.has(levelOf(fact)))
      ofParts.set(levelOf(fact), at);
  // "10.1%" that was told of a part by name is that part's where it is told again.
  const isToldOfPart = (fact: Fact) =>
    EXACT.test(fact.spoken.figure.text) &&
    (ofParts.get(levelOf(fact)) ?? facts.length) < facts.indexOf(fact);
  const held = new Set(facts.flatMap((fact) => (isHeldAgainst(fact) ? [fact.group] : [])));
  const gone = new Set<number>();
  const left = new Set<Fact>();
  for (const levels of rivals.values()) {
    const [first] = levels;
    if (!first || levels.every((each) => isNear(each, first))) continue;
    const weightOf = (fact: Fact) => {
      const text = textOf(fact.sentence);
      if (fact.segment !== null)
        return (text.toLowerCase().includes(fact.segment) ? 3 : 0) + (fact === first ? 1 : 0);
      const again = levels.some((each) => each.sentence !== fact.sentence && isSame(each, fact));
      return (
        (again ? 3 : 0) -
        (isToldOfPart(fact) ? 4 : 0) +
        weightOfWhole(text) +
        (OF_QUARTER.test(text) ? 2 : 0) +
        (held.has(fact.group) ? 1 : 0) -
        (fact.spoken.figure.bound === undefined ? 0 : 2) +
        (fact === first ? 1 : 0)
      );
    };
    const top = levels.reduce((best, each) => (weightOf(each) > weightOf(best) ? each : best));
    const kept = new Set(levels.filter((each) => isNear(each, top)).map(({ group }) => group));
    for (const each of levels) {
      if (isNear(each, top) || isSlip(each, top)) continue;
      if (kept.has(each.group)) left.add(each);
      else gone.add(each.group);
    }
  }
  // "It was $118 million or 10.1%": whose profit it is not, that margin is not its either.
  const isKept = (fact: Fact) => !gone.has(fact.group) && !left.has(fact);
  const own = new Set(facts.filter(isKept).map(({ sentence, metric }) => `${sentence} ${metric}`));
  const margins = new Set(
    facts.flatMap(({ group, sentence, metric }) =>
      gone.has(group) && !own.has(`${sentence} ${metric}`)
        ? [`${sentence} ${MARGIN_OF[metric] ?? ''}`]
        : [],
    ),
  );
  return facts.filter(
    (fact) =>
      isKept(fact) && !(fact.segment === null && margins.has(`${fact.sentence} ${fact.metric}`)),
  );
}

const EXACT = /\d\.\d/; // "40%" may be the same by chance

function levelOf({ metric, basis, period, spoken: { figure } }: Fact): string {
  return JSON.stringify([metric, basis, period, figure.value, figure.unit]);
}

function isLevel({ metric, segment, period, role, versus, modality }: Fact, now: string): boolean {
  return (
    (segment === null || OF_PART.test(metric)) &&
    role === 'level' &&
    versus === null &&
    modality === 'actual' &&
    period === now &&
    ONE.test(metric)
  );
}

/** Whether a level is told again; "above 20%" tells none. */
function isSame({ spoken: one }: Fact, { spoken: other }: Fact): boolean {
  if (one.figure.bound !== undefined || other.figure.bound !== undefined) return false;
  return Math.abs(one.figure.value - other.figure.value) <= Math.max(one.step, other.step) / 2;
}

/** Whether it tells what a level was before. */
function isHeldAgainst({ role, versus, modality }: Fact): boolean {
  return role === 'level' && versus !== null && modality === 'actual';
}

function isNear({ spoken: one }: Fact, { spoken: other }: Fact): boolean {
  const [value, known] = [one.figure.value, other.figure.value];
  const gap = Math.abs(value - known);
  if (isBorneOut(one.figure, known) || isBorneOut(other.figure, value)) return true;
  return (
    gap <= NEAR * Math.max(Math.abs(value), Math.abs(known)) ||
    gap <= Math.max(one.step, other.step)
  );
}

const WITHIN = 0.1; // "over 80 million" says nothing of 120

/** Whether a bound such as "over $80 million" is told of a level that is not far beyond it. */
function isBorneOut({ bound, value }: Fact['spoken']['figure'], level: number): boolean {
  if (bound === undefined) return false;
  const beyond = bound === 'over' ? level - value : value - level;
  return beyond >= 0 && beyond <= WITHIN * Math.abs(value);
}

const FEWEST_DIGITS = 3;

/** Whether two levels are one digit apart: one slip of who spoke or wrote it down, which the audit tells. */
function isSlip({ spoken: one }: Fact, { spoken: other }: Fact): boolean {
  const place = Math.max(one.step, other.step);
  const digits = [one, other].map(({ figure }) => Math.round(figure.value / place).toFixed(0));
  const [first = '', second = ''] = digits;
  return (
    first.length >= FEWEST_DIGITS &&
    first.length === second.length &&
    slipsBetween(first, second, 1) === 1
  );
}
