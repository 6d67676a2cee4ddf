import { sentencesOf } from '../../extract/evidence.ts';
import { endOf } from '../../figures/time/fiscal.ts';
import type { Briefed } from '../briefed.ts';
import type { Aim } from './aims.ts';
import type { Judged } from './fate.ts';
import { guidedIn } from './guided.ts';

const STOPS =
  /\b(?:no longer|not (?:\w+ )?any ?more|stopp(?:ed|ing)|stop|ceas(?:e|ed|ing)|discontinu(?:e|ed|ing)|won['’]t (?:be )?(?:\w+ )?any ?more|end(?:ed|ing) the practice of) (?:be )?(?:giv|provid|guid|issu|publish|offer)\w*\b|\b(?:do|does)(?: not|n['’]t) (?:give|provide|guide)\b[^.;]{0,50}\b(?:any longer|any ?more)\b/i;

/** Guidance of an earlier call for a time that is over now, where the later one says that it gives such guidance no more. */
export function stoppedGuiding(
  aims: readonly Aim[],
  { earlier, later }: { readonly earlier: Briefed; readonly later: Briefed },
): readonly Omit<Judged, 'fate' | 'to' | 'result' | 'note'>[] {
  const { brief, transcript } = later;
  const placed = sentencesOf(transcript);
  const stops = brief.guidance.filter(
    ({ kind, evidence }) =>
      kind === 'refusal' &&
      evidence.some(({ sentences }) => STOPS.test(placed.get(sentences[0] ?? '')?.text ?? '')),
  );
  return aims.flatMap((aim) => {
    const { fact, label, statement } = aim;
    const stop = stops.find(({ topic }) => topic === fact.metric);
    const kind = fact.period.charAt(0);
    const isOver = endOf(fact.period) === endOf(transcript.call.period);
    const isGivenStill = guidedIn(later).some(
      (each) => each.fact.metric === fact.metric && each.fact.period.startsWith(kind),
    );
    if (!stop || !isOver || isGivenStill) return [];
    const [from, now] = [
      statement.evidence.map((each) => ({ ...each, call: earlier.transcript.call.id })),
      stop.evidence.map((each) => ({ ...each, call: transcript.call.id })),
    ];
    return [
      {
        ...{ promise: aim, label: `${label} outlook`, evidence: [...from, ...now] },
        from: { ...statement, evidence: from },
      },
    ];
  });
}
