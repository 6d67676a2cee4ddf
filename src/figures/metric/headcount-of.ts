import { guarded } from '../../core/guarded/guarded.ts';
import type { SpokenFigure } from '../grammar/spoken-figure.ts';
import type { Sight } from '../sight.ts';

const PEOPLE = guarded(
  /^(?:full-time |new )?(?:people|employees|staff|associates|engineers|colleagues)\b/i,
);
const EMPLOYED = /^(?:full-time )?(?:employees|staff|associates|colleagues)\b/i;
// "our Wuhan team has quickly grown to approximately"
const TEAM =
  /\b(?:[Oo]ur|[Tt]he)\s(\p{Lu}[\w&-]*)\s(?:[\w&]+\s)?(?:team|center|centre|office|plant|site)\s(?:\w+\s){0,4}(?:to|of|has|with)\s(?:a\s)?(?:about|around|approximately|over|more than|nearly)?\s?$/u;
const WHOLE = /\b(?:head ?count|workforce)\s(?:\w+\s){0,4}$/i;
const FEWEST = 200; // fewer are a team's
const WE_HAVE = /\bwe (?:now )?(?:have|had|employ\w*)\s(?:\w+\s){0,3}$/i;
// "We ended the quarter with $388 million in cash, and | 2,310 employees"
const AND_HAD =
  /\bwe (?:now )?(?:ended|finished|closed|left|have|had)\b[^.;]{3,140}\d[^.;]{0,60},? and (?:about |around |approximately |some )?$/i;

// "I want to thank our 14,200 people"
const OURS = /\b(?:our|all) $/i;

/** Whether a figure counts people. */
export function countsPeople({ noun }: SpokenFigure): boolean {
  return noun !== null && PEOPLE.test(noun);
}

/** Whose headcount a count of people is: `segment` null for the company; null when it is nobody's. */
export function headcountOf(
  { text }: Sight,
  spoken: SpokenFigure,
): { segment: string | null } | null {
  const before = text.slice(Math.max(0, spoken.start - 120), spoken.start);
  const team = TEAM.exec(before)?.[1];
  if (team) return { segment: team.toLowerCase() };
  if (WHOLE.test(before)) return { segment: null };
  if (OURS.test(before) && spoken.figure.value >= FEWEST) return { segment: null };
  const isHad = WE_HAVE.test(before) || (AND_HAD.test(before) && spoken.figure.value >= FEWEST);
  return isHad && EMPLOYED.test(spoken.noun ?? '') ? { segment: null } : null;
}
