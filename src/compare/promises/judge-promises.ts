import type { Brief, Evidence, Statement } from '../../core/brief.ts';
import { sentencesOf } from '../../extract/evidence.ts';
import { readFacts } from '../../figures/read-facts.ts';
import { makeGate } from '../../verify/gate.ts';
import type { Briefed } from '../briefed.ts';
import { type Aim, aimsOf } from './aims.ts';
import { type Deed, deedsOf } from './deeds.ts';
import type { Judged, Verdict } from './fate.ts';
import { judgeAim } from './judge-aim.ts';
import { isNewDeed, judgeDeed } from './judge-deed.ts';

// Whoever continues, changes or repeats something has said it before.
const KNOWN =
  /\b(?:continu\w+|still|again|remain\w*|reiterat\w+|reaffirm\w*|maintain\w*|confirm\w*|now (?:expect|anticipate|forecast|project|see|plan|guide)\w*|rais(?:e|ed|es|ing)|lower(?:ed|ing)|increas(?:e|ed|ing) (?:our|the)|reduc(?:e|ed|ing) (?:our|the)|adjusting|narrow\w*|tighten\w*|updat\w+|revis\w+|previous\w*|prior|earlier|unchanged)\b/i;

/**
 * What became of the forward statements of an earlier call by a later one of the same company, in the order
 * they were said, then what is new. Only what the words of both calls prove is among them.
 */
export function judgePromises(earlier: Briefed, later: Briefed): readonly Judged[] {
  const judged = inOrder(earlier, promisesOf(earlier)).flatMap((promise) => {
    const verdict = 'fact' in promise ? judgeAim(promise, later) : judgeDeed(promise, later);
    return verdict ? [withBoth(promise, verdict, { earlier, later })] : [];
  });
  const taken = new Set(judged.flatMap(({ to }) => (to ? [idOf(to)] : [])));
  const fresh = newIn(later, earlier).filter(({ to }) => to !== null && !taken.has(idOf(to)));
  return [...judged, ...fresh].filter((each) => isProven(each, earlier, later));
}

const cache = new WeakMap<Brief, readonly (Aim | Deed)[]>();

/** A sentence with a figure is held to its figure. One call is held against several. */
function promisesOf(briefed: Briefed): readonly (Aim | Deed)[] {
  const known = cache.get(briefed.brief) ?? readPromises(briefed);
  cache.set(briefed.brief, known);
  return known;
}

function readPromises(briefed: Briefed): readonly (Aim | Deed)[] {
  const aims = aimsOf(briefed);
  const figured = new Set(aims.map(({ statement }) => idOf(statement)));
  const deeds = deedsOf(briefed).filter(({ statement }) => !figured.has(idOf(statement)));
  return [...once(aims, ({ fact }) => fact.period), ...once(deeds, ({ due }) => due)];
}

/** What is said twice is told once; of one thing with two dates nobody can tell which is meant. */
function once<P extends Aim | Deed>(
  promises: readonly P[],
  timeOf: (promise: P) => string,
): readonly P[] {
  const byThing = Map.groupBy(promises, (promise) =>
    'fact' in promise ? `${promise.label}\n${timeOf(promise)}` : promise.label,
  );
  return [...byThing.values()].flatMap(([first, ...others]) =>
    first && others.every((each) => timeOf(each) === timeOf(first)) ? [first] : [],
  );
}

function inOrder(
  { transcript }: Briefed,
  promises: readonly (Aim | Deed)[],
): readonly (Aim | Deed)[] {
  const order = [...sentencesOf(transcript).keys()];
  const placeOf = ({ statement }: Aim | Deed) => order.indexOf(idOf(statement));
  return promises.toSorted((one, other) => placeOf(one) - placeOf(other));
}

function idOf({ evidence }: Statement): string {
  return evidence[0]?.sentences[0] ?? '';
}

/** What the later call promises for the first time. */
function newIn(later: Briefed, earlier: Briefed): readonly Judged[] {
  const known = readFacts(earlier.transcript);
  const isNew = (promise: Aim | Deed) =>
    'fact' in promise
      ? !known.some(
          ({ modality, metric, period }) =>
            modality !== 'actual' &&
            metric === promise.fact.metric &&
            period === promise.fact.period,
        )
      : isNewDeed(promise, earlier);
  const isFirst = ({ statement }: Aim | Deed) =>
    !statement.evidence.some(({ quote }) => KNOWN.test(quote));
  const fresh = promisesOf(later).filter((promise) => isFirst(promise) && isNew(promise));
  return inOrder(later, fresh).map(({ statement, label }) => ({
    fate: 'new',
    label,
    from: null,
    to: { ...statement, evidence: ofCall(statement.evidence, later) },
    result: null,
    note: null,
    evidence: ofCall(statement.evidence, later),
  }));
}

function withBoth(
  { statement: from, label }: Aim | Deed,
  { said, ...verdict }: Verdict,
  { earlier, later }: { readonly earlier: Briefed; readonly later: Briefed },
): Judged {
  const { to } = verdict;
  return {
    ...verdict,
    label,
    from: { ...from, evidence: ofCall(from.evidence, earlier) },
    to: to && { ...to, evidence: ofCall(to.evidence, later) },
    evidence: [...ofCall(from.evidence, earlier), ...ofCall(said, later)],
  };
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
