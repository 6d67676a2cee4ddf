import type { Transcript } from '../../core/transcript.ts';
import { unlikeReported } from '../basis/unlike-reported.ts';
import type { Fact } from '../fact.ts';
import { withinTotal } from '../metric/implied-revenue.ts';
import { namesOfOthers } from '../segment/names-of-others.ts';
import { learnSegments } from '../segment/segments.ts';
import { betweenParts } from './between-parts.ts';
import { withoutOpenCash } from './cash-of-no-quarter.ts';
import { withoutContradicted } from './contradicted.ts';
import { ofCumulated } from './of-cumulated.ts';
import { ofImpliedPart } from './of-implied-part.ts';
import { ofLongerTime } from './of-longer-time.ts';
import { ofOwnName } from './of-own-name.ts';
import { oneMoveOfEach } from './one-move-of-each.ts';
import { oneOfEach } from './one-of-each.ts';
import { organicBeside } from './organic-beside.ts';
import { ofPartGoneOn } from './part-gone-on.ts';
import { ofPartToldBefore } from './part-told-again.ts';
import { retractedTest } from './retracted.ts';
import { withoutUnnamedSegments } from './sum-of-parts.ts';
import { datedAsToldAgain } from './told-again.ts';
import { withoutParts } from './whole-revenue.ts';
import { withinPlace } from './within-place.ts';

/** The facts of a call once all of it has been read; `implied` are those whose metric nobody says. */
export function settled(
  facts: readonly Fact[],
  transcript: Transcript,
  implied: ReadonlySet<Fact>,
): readonly Fact[] {
  const { turns, call } = transcript;
  const isRetracted = retractedTest(transcript);
  const isOthers = partOfOthers(transcript);
  const based = unlikeReported(ofOwnName(ofCumulated(facts, transcript), call), turns);
  const within = withinTotal(ofImpliedPart(based, turns), implied);
  const between = betweenParts(ofPartGoneOn(within, turns), turns, learnSegments(transcript));
  const apart = withinPlace(between, turns);
  const placed = organicBeside(ofPartToldBefore(apart, turns), turns);
  const whole = withoutParts(ofLongerTime(datedAsToldAgain(placed, transcript), transcript), turns);
  const kept = withoutContradicted(
    whole.filter((fact) => !isRetracted(fact) && !isOthers(fact.segment)),
    turns,
  );
  const once = oneOfEach(withoutUnnamedSegments(kept), turns, call.period);
  return withoutOpenCash(oneMoveOfEach(once, turns), transcript);
}

/** Whether a part is no part of the company but a customer, a tenant or a competitor by its name. */
function partOfOthers(transcript: Transcript): (segment: string | null) => boolean {
  const names = namesOfOthers(transcript);
  const { isCompany } = learnSegments(transcript);
  const isOthers = (name: string) => names.has(name.toLowerCase()) && !isCompany(name);
  return (segment) => segment !== null && isOthers(segment.split(' ')[0] ?? '');
}
