import type { Call } from '../../core/call.ts';
import { guarded } from '../../core/guarded/guarded.ts';
import type { Fact } from '../../figures/fact.ts';
import { versusOf } from '../../figures/time/measured-by.ts';
import { findPeriods } from '../../figures/time/periods.ts';
import { isOfItsDay } from '../../figures/time/same-of-year.ts';

// "1.84, lower than in Q2 2023", "41 million, well above last year", "up from the first quarter"
const BEHIND = guarded(
  /^,?\s(?:and\s|(?:which )?(?:is|was|were)\s)?(?:(?:well|far|slightly|somewhat|much|just|a (?:little|touch|bit)|[a-z]+ly)\s){0,2}(?:(?<up>up|higher|above|better)|(?<down>down|lower|below))\s(?:(?:than|from|on|versus|compared with)\s)?(?:(?:in|at|for)\s)?(?:the\s|its\s)?/i,
);

/** Which way a level went by the words behind it, and against when; null where they do not say both. */
export interface MoveBehind {
  readonly way: 'up' | 'down';
  readonly versus: NonNullable<Fact['versus']>;
  readonly versusPeriod: string | null;
}

/** Reads the words right behind a level in a claim: what it lies above or below has to be an earlier time. */
export function moveBehind(after: string, period: string, call: Call): MoveBehind | null {
  const said = BEHIND.exec(after);
  if (!said) return null;
  const [time] = findPeriods(after, call);
  if (!time || time.start > said[0].length + 4) return null;
  const versus = versusOf(period, time, isOfItsDay(after, time));
  if (versus === 'other' && time.label === null) return null;
  const way = said.groups?.up === undefined ? 'down' : 'up';
  return { way, versus, versusPeriod: time.label };
}
