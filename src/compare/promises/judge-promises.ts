import type { Brief, Evidence, Statement } from '../../core/brief.ts';
import { sentencesOf } from '../../extract/evidence.ts';
import { readFacts } from '../../figures/read-facts.ts';
import { isLater } from '../../figures/time/fiscal.ts';
import { makeGate } from '../../verify/gate.ts';
import type { Briefed } from '../briefed.ts';
import { affirmedIn } from './affirmed.ts';
import { aimsOf } from './aims.ts';
import { deedsOf } from './deeds.ts';
import { isOpenAt } from './due.ts';
import { dueOf } from './due-of.ts';
import type { Judged, Promised, Verdict } from './fate.ts';
import { judgeAim } from './judge-aim.ts';
import { isNewDeed, judgeDeed } from './judge-deed.ts';
import { judgePledge } from './judge-pledge.ts';
import { recalledIn } from './judge-recalled.ts';
import { isNewTally, judgeTally } from './judge-tally.ts';
import { judgeLeaning, leaningsOf } from './leanings.ts';
import { pledgesOf } from './pledges.ts';
import { rangeAgain } from './range-again.ts';
import { stoppedGuiding } from './stopped-guiding.ts';
import { talliesOf } from './tallies.ts';

// Whoever continues, changes or repeats something has said it before.
const KNOWN =
  /\b(?:continu\w+|still|again|remain\w*|reiterat\w+|reaffirm\w*|maintain\w*|confirm\w*|now (?:expect|anticipate|forecast|project|see|plan|guide)\w*|rais(?:e|ed|es|ing)|lower(?:ed|ing)|increas(?:e|ed|ing) (?:our|the)|reduc(?:e|ed|ing) (?:our|the)|adjusting|narrow\w*|tighten\w*|updat\w+|revis\w+|previous\w*|prior|earlier|unchanged)\b/i;

const STOPPED = 'no longer given';

/**
 * What became of the forward statements of an earlier call by a later one of the same company, in the order
 * they were said, then what is new. Only what the words of both calls prove is among them.
 */
export function judgePromises(
  earlier: Briefed,
  later: Briefed,
  handed: readonly Promised[] = [],
): readonly Judged[] {
  const promises = inOrder(earlier, [...promisesOf(earlier), ...handed]);
  const recalled = recalledIn(promises, { earlier, later });
  const aims = promises.filter((promise) => 'fact' in promise);
  const now = aimsOf(later);
  // A range that is still ahead and said again, whatever it is called now
  const again = (promise: Promised) =>
    'fact' in promise && isLater(promise.fact.period, later.transcript.call)
      ? rangeAgain(promise, { earlier: aims, now }, later)
      : null;
  const judged = promises.flatMap((promise) => {
    const other = recalled.get(promise) ?? affirmedIn(promise, later);
    const own = judge(promise, later);
    // What seems not to be spoken of may be, by another name
    const verdict = settled(!own || own.fate === 'dropped' ? (again(promise) ?? own) : own, other);
    return verdict ? [withBoth(promise, verdict, { earlier, later })] : [];
  });
  const stopped = stoppedGuiding(aims, { earlier, later }).map(
    (each): Judged => ({ ...each, fate: 'withdrawn', to: null, result: null, note: STOPPED }),
  );
  const taken = new Set(judged.flatMap(({ to }) => (to ? [idOf(to)] : [])));
  const fresh = newIn(later, earlier).filter(({ to }) => to !== null && !taken.has(idOf(to)));
  return [...judged, ...stopped, ...fresh].filter((each) => isProven(each, earlier, later));
}

/** What a call says of a promise in its own words, and by referring back; null where the two contradict. */
function settled(own: Verdict | null, recalled: Verdict | null): Verdict | null {
  if (!own || own.fate === 'dropped') return recalled ?? own;
  // "We came up short. We'll reach the 90 by March": the new date tells more.
  const isTold = !recalled || recalled.fate === own.fate || own.fate === 'slipped';
  return isTold ? own : null;
}

function judge(promise: Promised, later: Briefed): Verdict | null {
  if ('said' in promise) return judgePledge(promise, later);
  if ('fact' in promise) return judgeAim(promise, later);
  if ('way' in promise) return judgeLeaning(promise, later);
  return 'kind' in promise ? judgeTally(promise, later) : judgeDeed(promise, later);
}

const cache = new WeakMap<Brief, readonly Promised[]>();

/** The promises of a call; a sentence with a figure is held to its figure. */
// One call is held against several.
export function promisesOf(briefed: Briefed): readonly Promised[] {
  const known = cache.get(briefed.brief) ?? readPromises(briefed);
  cache.set(briefed.brief, known);
  return known;
}

function readPromises(briefed: Briefed): readonly Promised[] {
  const counted = talliesOf(briefed);
  // "We will reduce headcount by 400": a number of people, told on the next call by whatever word.
  const aims = without(
    aimsOf(briefed),
    counted.filter(({ noun }) => noun === 'position'),
  );
  const tallies = without(counted, aims);
  const deeds = without(deedsOf(briefed), [...aims, ...tallies]);
  const leanings = without(leaningsOf(briefed), [...aims, ...tallies, ...deeds]);
  return [
    ...once(aims, ({ label, fact }) => [`${label}\n${fact.period}`, fact.period]),
    ...once(tallies, ({ kind, noun, due, figure }) => [
      `${kind.name}\n${noun}`,
      JSON.stringify([due.end, figure.value, figure.high]),
    ]),
    ...once(deeds, ({ label, due }) => [label, String(due.end)]),
    ...once(leanings, (leaning) => {
      const { label, due, against, way, degree } = leaning;
      return [JSON.stringify([label, due.end, against]), `${way} ${degree}`];
    }),
    ...once(
      without(pledgesOf(briefed), [...aims, ...tallies, ...deeds, ...leanings]),
      ({ label, due }) => [label, String(due.end)],
    ),
  ];
}

function without<P extends Promised>(promises: readonly P[], taken: readonly Promised[]) {
  const known = new Set(taken.map(({ statement }) => idOf(statement)));
  return promises.filter(({ statement }) => !known.has(idOf(statement)));
}

/** What is said twice is told once; of one thing told in two ways nobody can tell which is meant. */
function once<P extends Promised>(
  promises: readonly P[],
  keysOf: (promise: P) => readonly [thing: string, way: string],
): readonly P[] {
  const byThing = Map.groupBy(promises, (promise) => keysOf(promise)[0]);
  return [...byThing.values()].flatMap(([first, ...others]) =>
    first && others.every((each) => keysOf(each)[1] === keysOf(first)[1]) ? [first] : [],
  );
}

function inOrder({ transcript }: Briefed, promises: readonly Promised[]): readonly Promised[] {
  const order = [...sentencesOf(transcript).keys()];
  const placeOf = ({ statement }: Promised) => order.indexOf(idOf(statement));
  return promises.toSorted((one, other) => placeOf(one) - placeOf(other));
}

function idOf({ evidence }: Statement): string {
  return evidence[0]?.sentences[0] ?? '';
}

/** What the later call promises for the first time. */
function newIn(later: Briefed, earlier: Briefed): readonly Judged[] {
  const known = readFacts(earlier.transcript);
  const isNew = (promise: Promised) =>
    'way' in promise || 'said' in promise
      ? false // words about a metric are on every call
      : 'kind' in promise
        ? isNewTally(promise, earlier)
        : 'fact' in promise
          ? !known.some(
              ({ modality, metric, period }) =>
                modality !== 'actual' &&
                metric === promise.fact.metric &&
                period === promise.fact.period,
            )
          : isNewDeed(promise, earlier);
  const isFirst = ({ statement }: Promised) =>
    !statement.evidence.some(({ quote }) => KNOWN.test(quote));
  const fresh = promisesOf(later).filter((promise) => isFirst(promise) && isNew(promise));
  return inOrder(later, fresh).map((promise) => ({
    fate: 'new',
    promise,
    label: promise.label,
    from: null,
    to: { ...promise.statement, evidence: ofCall(promise.statement.evidence, later) },
    result: null,
    note: null,
    evidence: ofCall(promise.statement.evidence, later),
  }));
}

function withBoth(
  promise: Promised,
  { said, ...verdict }: Verdict,
  { earlier, later }: { readonly earlier: Briefed; readonly later: Briefed },
): Judged {
  const { to } = verdict;
  const { statement: from, label } = promise;
  return {
    ...verdict,
    note: noteOf(promise, verdict, later),
    promise,
    label,
    from: { ...from, evidence: ofCall(from.evidence, earlier) },
    to: to && { ...to, evidence: ofCall(to.evidence, later) },
    evidence: [...ofCall(from.evidence, earlier), ...ofCall(said, later)],
  };
}

// What rests on quarters that nobody says to be the calendar's
const AS_ASSUMED = 'if its quarters are the calendar’s';

/** The note of a verdict; that a time is over is told with what it rests on. */
function noteOf(
  promise: Promised,
  { fate, to, note }: Omit<Verdict, 'said'>,
  { transcript }: Briefed,
): string | null {
  const due = dueOf(promise);
  const isOver = due?.isAssumed && !isOpenAt(due, transcript.call);
  if (!isOver || to !== null || !/^(?:missed|slipped|dropped)$/.test(fate)) return note;
  return `${note ?? `its time is over: ${due.words}`}, ${AS_ASSUMED}`;
}

function ofCall(evidence: readonly Evidence[], { transcript }: Briefed): Evidence[] {
  return evidence.map((each) => ({ ...each, call: transcript.call.id }));
}

/** Every quote stands in its call word for word, and every figure in a sentence that is cited. */
function isProven(
  { from, to, result, evidence }: Judged,
  earlier: Briefed,
  later: Briefed,
): boolean {
  const [before, after] = [earlier, later].map(({ transcript }) => ({
    gate: makeGate(transcript),
    own: evidence.filter(({ call }) => call === transcript.call.id),
  }));
  if (!before || !after) return false;
  const holds = (
    { gate, own }: typeof before,
    figures: readonly (Statement['figure'] | undefined)[],
  ) => {
    const ids = own.flatMap(({ sentences }) => sentences);
    return (
      own.every((each) => gate.isVerbatim(each)) &&
      figures.every((figure) => !figure || gate.figure(figure, ids).length === 0)
    );
  };
  return holds(before, [from?.figure]) && holds(after, [to?.figure, result?.figure]);
}
