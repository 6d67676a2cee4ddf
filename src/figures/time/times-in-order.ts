import type { Labelled, Sight } from '../sight.ts';
import { earlierThan, isLater } from './fiscal.ts';
import { timesOfPair } from './pair-of-times.ts';
import { timesOfQuarterAndSpan } from './quarter-and-span.ts';

/** The times that the figures of a sentence's one metric are told for, in their order. */
interface TimesInOrder {
  readonly times: readonly string[];
  /** Each named by itself: then a result is one whatever stands around it. */
  readonly areNamed: boolean;
}

/** Of a sentence that tells its one metric for several times at once; null of any other. */
export function timesInOrder(sight: Sight): TimesInOrder | null {
  const pair = timesOfPair(sight);
  if (pair) return { times: pair, areNamed: true };
  const times = timesOfQuarterAndSpan(sight);
  return times && { times, areNamed: false };
}

/** Dates the figures of such a sentence; what is of a year before another stands against that. */
export function datedInOrder(
  labelled: readonly Labelled[],
  { figures, call }: Sight,
  { times, areNamed }: TimesInOrder,
): readonly Labelled[] {
  const dated = labelled.map((each): Labelled => {
    const { fact } = each;
    const at = figures.findIndex(({ start }) => start === fact.spoken.start);
    const period = times[at] ?? fact.period;
    const isMove = fact.role === 'change';
    if (isMove && !areNamed && fact.versus !== null && fact.versus !== 'year-ago') return each;
    const isOfThen = times.some(
      (time, place) => place < at && earlierThan(time, 'year-ago') === period,
    );
    const versus = isMove || isOfThen ? 'year-ago' : null;
    const versusPeriod = isMove ? earlierThan(period, 'year-ago') : null;
    const modality = areNamed && !isLater(period, call) ? 'actual' : fact.modality;
    return { ...each, fact: { ...fact, period, versus, versusPeriod, modality } };
  });
  // "was 38.1% and 37.4% in 2024 and 2023", before 2024 is over: of which part of the years, nobody says
  const isOpen = dated.some(
    ({ fact }) => areNamed && fact.modality === 'actual' && isLater(fact.period, call),
  );
  return isOpen ? [] : dated;
}
