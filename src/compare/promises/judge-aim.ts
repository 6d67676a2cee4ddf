import type { Evidence } from '../../core/brief.ts';
import type { Transcript } from '../../core/transcript.ts';
import { evidenceOf, sentencesOf } from '../../extract/evidence.ts';
import type { Fact } from '../../figures/fact.ts';
import { termOf } from '../../figures/lexicon/lexicon.ts';
import { readFacts } from '../../figures/read-facts.ts';
import { endOf, isLater } from '../../figures/time/fiscal.ts';
import type { Briefed } from '../briefed.ts';
import { isSure } from '../is-sure.ts';
import { spanOf } from '../span.ts';
import { type Aim, isSamePart } from './aims.ts';
import { isAgainstTheSame, isMeasuredAlike, mayBeOneBasis, measuredWords } from './basis.ts';
import type { Verdict } from './fate.ts';
import { judgeResult } from './judge-result.ts';
import { leftOut as notMentioned } from './left-out.ts';
import { namesAnother } from './names.ts';
import { asMove } from './now-guided.ts';
import { isGuidedOtherwise, saidAgain } from './said-again.ts';
import { isSaidOf } from './said-period.ts';
import { spokenAsWhole } from './spoken-as-whole.ts';
import { isSpokenOf, isWholeCall } from './spoken-of.ts';
import { strengthOf } from './strength.ts';

/** What became of a promise with a figure; null where the later call does not say it with certainty. */
export function judgeAim(aim: Aim, later: Briefed): Verdict | null {
  return isLater(aim.fact.period, later.transcript.call)
    ? stillAhead(aim, later)
    : (heldAgainstResult(aim, later) ?? leftUndone(aim, later));
}

/** A figure said again tells more than words about the whole; where the two contradict, neither is sure. */
function stillAhead(aim: Aim, later: Briefed): Verdict | null {
  const [again, whole] = [saidAgain(aim, later), spokenAsWhole(aim, later)];
  if (again?.fate === 'kept' && whole && whole.fate !== 'kept') return null;
  if (again) return again;
  if (isGuidedOtherwise(aim, later)) return null;
  return whole ?? leftOut(aim, later);
}

/** Every result that the call gives must say the same of it: of two that differ one is of something else. */
function heldAgainstResult(aim: Aim, { brief, transcript }: Briefed): Verdict | null {
  const { fact } = aim;
  const results = readFacts(transcript)
    .map(asMove)
    .filter((each) => isResultOf(fact, each));
  if (results.some((each) => !isOfItsTime(each, transcript))) return null;
  const held = fact.basis === null ? results : results.filter(({ basis }) => basis === fact.basis);
  const bases = new Set(held.map(({ basis }) => basis ?? 'reported'));
  if (bases.size !== 1 || held.some((each) => !mayBeOneBasis(each, fact))) return null;
  const placed = sentencesOf(transcript);
  const textOf = ({ sentence }: Fact) => placed.get(sentence)?.text ?? '';
  const own = measuredWords(aim.text, fact.spoken);
  if (held.some((each) => !isMeasuredAlike(own, measuredWords(textOf(each), each.spoken))))
    return null;
  if (held.some((each) => namesAnother(textOf(each), each, transcript))) return null;

  const outcomes = held.map((each) => ({ each, outcome: judgeResult(aim, each) }));
  const [finest] = outcomes.toSorted((one, other) => one.each.spoken.step - other.each.spoken.step);
  if (!finest?.outcome || isContradicted(finest.each, brief)) return null;
  const { fate, note } = finest.outcome;
  if (outcomes.some(({ outcome }) => outcome?.fate !== fate)) return null;
  const said = evidenceOf(transcript, [finest.each.sentence]);
  if (!said || !isPlainlySaid(finest.each, said, transcript)) return null;
  const { period, spoken } = finest.each;
  return { fate, to: null, result: { figure: spoken.figure, period }, note, said: [said] };
}

function isPlainlySaid(fact: Fact, said: Evidence, { call }: Transcript): boolean {
  const { metric: name, segment, basis, period, role, spoken } = fact;
  const { figure } = spoken;
  if (role === 'change') return true;
  const shown = {
    name,
    segment,
    basis,
    period,
    figure,
    prior: null,
    change: null,
    evidence: [said],
  };
  return isSure(shown, call, spanOf(shown, call));
}

/** A quarter's sum is a fourth of a year's, so that one cannot be taken for the other; a ratio can. */
function isOfItsTime(
  { sentence, metric, period, role, spoken }: Fact,
  transcript: Transcript,
): boolean {
  const isSum = role === 'level' && spoken.figure.unit === 'money';
  return isSaidOf(sentence, period, transcript, {
    ...{ isSum, isBalance: isBalance(metric), at: spoken },
  });
}

// A company has one of these, whatever it calls it; where it tells two, they differ.
const IN_TIMES = /^(?:net leverage|leverage ratio)$/;

function isResultOf(aim: Fact, { modality, metric, role, period, segment, versus, spoken }: Fact) {
  return (
    modality === 'actual' &&
    (metric === aim.metric || (IN_TIMES.test(metric) && IN_TIMES.test(aim.metric))) &&
    role === aim.role &&
    isOfPeriod(period, aim) &&
    isSamePart(segment, aim.segment) &&
    (role === 'change' ? isAgainstTheSame({ versus }, aim) : versus === null) &&
    spoken.figure.unit === aim.spoken.figure.unit
  );
}

/** A balance promised for a year is that at its end, as is a final dividend. */
function isOfPeriod(period: string, aim: Fact): boolean {
  const atEnd = isBalance(aim.metric) ? aim.period.replace(/^FY /, 'Q4 ') : aim.period;
  return period === aim.period || period === atEnd;
}

// What is counted on a day, however long the time is that it grew in
const COUNTED_AT =
  /^(?:subscribers|customers|members(?:hips)?|users|(?:monthly|daily) active users|accounts|policies|stores|restaurants|branches|locations|sites|headcount|employees|households|fleet)$/;

function isBalance(metric: string): boolean {
  const isStock = termOf(metric)?.kind === 'stock' || COUNTED_AT.test(metric);
  return isStock || /leverage|^final dividend/.test(metric);
}

/** Whether the brief shows another figure for the same. */
function isContradicted(fact: Fact, { metrics }: Briefed['brief']): boolean {
  return metrics.some(({ name, segment, period, basis, figure, change }) => {
    if (name !== fact.metric || period !== fact.period || basis !== fact.basis) return false;
    if (!isSamePart(segment, fact.segment)) return false;
    const shown = fact.role === 'change' ? change?.figure : figure;
    return (
      shown?.unit === fact.spoken.figure.unit &&
      Math.abs(shown.value - fact.spoken.figure.value) > fact.spoken.step / 2 + 1e-9
    );
  });
}

// What is done or not, where most else is told by figures of its own.
const DONE_OR_NOT = /^(?:share repurchases|new stores)$/;

/** Not a word of it, and its time is over. */
function leftUndone({ fact }: Aim, { transcript }: Briefed): Verdict | null {
  const end = endOf(fact.period);
  if (end === null || !DONE_OR_NOT.test(fact.metric) || !isWholeCall(transcript)) return null;
  return isSpokenOf(fact, transcript)
    ? null
    : notMentioned({ end, words: fact.period }, transcript.call);
}

/** Not a word of it, though its time is still to come. */
function leftOut({ statement, fact }: Aim, later: Briefed): Verdict | null {
  if (!isWholeCall(later.transcript) || strengthOf(statement.hedge) === 'weak') return null;
  if (isSpokenOf(fact, later.transcript)) return null;
  return { fate: 'dropped', to: null, result: null, note: null, said: [] };
}
