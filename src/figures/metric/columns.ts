import type { Labelled } from '../sight.ts';
import { earlierThan } from '../time/fiscal.ts';

// "Capex: 238 million, | 262 million": two sums with a comma alone between them
const BARE = /^,\s$/;
// "£986 million, plus | 1.7%"
const MOVED = /^,\s(?:(?:plus|minus|up|down|an? (?:increase|decrease) of)\s)?$/i;
// "Capex: £238 million", "Group revenue: third quarter £1,214 million"
const ROW = /^[^:.;]{1,60}:\s/;
const ROUNDING = 0.0006; // of a move that is said to one decimal

/** Whether a sentence reads a row of a table aloud whose second sum is said to be last year's. */
export function announcesColumns(text: string, labelled: readonly Labelled[]): boolean {
  return (
    ROW.test(text) &&
    labelled.some(
      ({ fact, groupAt }, at) =>
        fact.role === 'level' &&
        fact.versus === 'year-ago' &&
        labelled[at - 1]?.groupAt === groupAt &&
        labelled[at - 1]?.fact.versus === null &&
        /^,\s[^,;\d]{4,40}$/.test(between(text, labelled[at - 1], labelled[at])),
    )
  );
}

/**
 * The rows of a table read aloud: of "Capex: £238 million, £262 million" the second sum is last year's where a
 * row before said so, or the move behind it fits; elsewhere nobody can tell which is which.
 */
export function inColumns(
  labelled: readonly Labelled[],
  text: string,
  areAnnounced: boolean,
): readonly Labelled[] {
  if (!ROW.test(text)) return labelled;
  const kept: Labelled[] = [];
  for (const [at, each] of labelled.entries()) {
    const [last, next] = [kept.at(-1), labelled[at + 1]];
    if (last && isSecond(text, last, each)) {
      const move = next && isMoveOf(text, each, next) ? next : null;
      if (areAnnounced || (move && fits(last, each, move))) kept.push(yearBefore(last, each));
      else kept.pop();
    } else if (last && isMoveOf(text, last, each) && last.fact.versus !== null) {
      const { versus, period: versusPeriod } = last.fact;
      const now = kept.at(-2)?.fact.period ?? each.fact.period;
      kept.push({ ...each, fact: { ...each.fact, period: now, versus, versusPeriod } });
    } else kept.push(each);
  }
  return kept;
}

function between(text: string, one: Labelled | undefined, other: Labelled | undefined): string {
  return text.slice(one?.fact.spoken.end, other?.fact.spoken.start);
}

function isSecond(text: string, last: Labelled, each: Labelled): boolean {
  const [one, other] = [last.fact, each.fact];
  return (
    last.groupAt === each.groupAt &&
    one.role === 'level' &&
    other.role === 'level' &&
    one.versus === null &&
    other.versus === null &&
    one.period === other.period &&
    one.spoken.figure.unit === other.spoken.figure.unit &&
    BARE.test(between(text, last, each))
  );
}

function isMoveOf(text: string, level: Labelled, move: Labelled): boolean {
  return (
    level.groupAt === move.groupAt &&
    level.fact.role === 'level' &&
    move.fact.role === 'change' &&
    MOVED.test(between(text, level, move))
  );
}

/** Whether a move in percent leads from the second sum to the first. */
function fits(
  { fact: now }: Labelled,
  { fact: then }: Labelled,
  { fact: move }: Labelled,
): boolean {
  const { unit, value } = move.spoken.figure;
  const moved = now.spoken.figure.value / then.spoken.figure.value - 1;
  return unit === 'percent' && Math.abs(moved - value / 100) <= ROUNDING;
}

function yearBefore(last: Labelled, { groupAt, fact }: Labelled): Labelled {
  const period = earlierThan(last.fact.period, 'year-ago') ?? fact.period;
  return { groupAt, fact: { ...fact, period, versus: 'year-ago', versusPeriod: null } };
}
