import { guarded } from '../../core/guarded/guarded.ts';
import type { Labelled } from '../sight.ts';

const LOSS_OF =
  /\bloss(?:es)?\s(?:(?:of|was|were|at|came to|amounted to)\s)?(?:(?:about|around|approximately|nearly|only|just)\s)*$/i;
// "a loss of 9 million, which was | 61 million last year": of a loss as well
const AS_THEN = guarded(
  /^,?\s(?:(?:which|that|it|this)\s(?:was|had been)|after|compared (?:to|with)|versus|vs\.?|against|(?:down |up )?from|narrow(?:er|ed|ing)? (?:than|from))\s(?:(?:about|around|approximately|nearly|some)\s)*$/i,
);

/** A prior said by its sum alone is a loss where what it is held against was said to be one. */
export function lossesThen(labelled: readonly Labelled[], text: string): readonly Labelled[] {
  return labelled.map((each, at): Labelled => {
    const last = labelled[at - 1];
    return last && isLossThen(last, each, text) ? negative(each) : each;
  });
}

function isLossThen(last: Labelled, { groupAt, fact }: Labelled, text: string): boolean {
  const { spoken, role, metric } = last.fact;
  return (
    last.groupAt === groupAt &&
    role === 'level' &&
    fact.role === 'level' &&
    fact.versus !== null &&
    fact.metric === metric &&
    spoken.figure.unit === 'money' &&
    fact.spoken.figure.unit === 'money' &&
    spoken.figure.value < 0 &&
    fact.spoken.figure.value > 0 &&
    LOSS_OF.test(text.slice(Math.max(0, spoken.start - 60), spoken.start)) &&
    AS_THEN.test(text.slice(spoken.end, fact.spoken.start))
  );
}

function negative({ groupAt, fact }: Labelled): Labelled {
  const { low, high, ...figure } = fact.spoken.figure;
  const range = low !== undefined && high !== undefined ? { low: -high, high: -low } : {};
  const spoken = { ...fact.spoken, figure: { ...figure, value: -figure.value, ...range } };
  return { groupAt, fact: { ...fact, spoken } };
}
