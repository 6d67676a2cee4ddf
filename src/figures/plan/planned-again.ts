import type { SpokenFigure } from '../grammar/spoken-figure.ts';
import type { Labelled } from '../sight.ts';
import { earlierThan, type PeriodMention } from '../time/fiscal.ts';
import { isPlannedBefore } from './former-plan.ts';

// "We're now at | $5.45 billion", "make that | 10% to 11%": behind what was planned before
const IS_NOW =
  /^(?:(?:so|and|but|today),? )?(?:(?:we(?:['’]re| are)|it(?:['’]s| is)|that(?:['’]s| is)) now(?: at)?|now (?:it(?:['’]s| is)|we(?:['’]re| are))(?: at)?|make (?:that|it))(?: (?:a range of|between|about|around|roughly|plus|up))*\s$/i;
// "The full year moves down to | 1% to 2%": behind a forecast of the quarter
const THE_YEAR_IS =
  /^(?:(?:and|but) )?(?:for )?the (?:full |fiscal |whole )?year,? (?:(?:moves|goes|comes|steps) (?:up |down )?to|(?:is|stays|remains)(?: unchanged| still)?(?: at)?)(?: (?:a range of|between|about|around|roughly|plus|up))*\s$/i;

/** What a sentence that names no metric may go on with. */
interface Plans {
  readonly figures: readonly SpokenFigure[];
  readonly periods: readonly PeriodMention[];
  readonly before: { readonly told: readonly Labelled[]; readonly text: string };
  /** The later period that is told of, or the year of the call where it is not over. */
  readonly ahead: string | null;
}

/**
 * The forecast that takes the place of the one the sentence before tells: "We had guided to $5 billion. We're
 * now at $4.8 billion." Null where that sentence told of several metrics, or of a part.
 */
export function plannedAgain(
  text: string,
  { figures: [spoken], periods, before, ahead }: Plans,
): Labelled | null {
  const [first] = before.told;
  if (!spoken || !first) return null;
  const { metric, basis, role, period: ofFirst } = first.fact;
  const isSame = before.told.every(
    ({ fact }) =>
      fact.metric === metric &&
      fact.basis === basis &&
      fact.segment === null &&
      fact.spoken.figure.unit === spoken.figure.unit,
  );
  if (!isSame) return null;
  const own = periods.find(({ label, versus }) => label !== null && versus === null)?.label ?? null;
  const period = isNowPlanned(text, spoken, before)
    ? (ahead ?? ofFirst)
    : yearOf(text, spoken, before, own);
  if (period === null) return null;
  const versus = role === 'change' ? 'year-ago' : null;
  const fact = { ...first.fact, modality: 'guidance' as const, period, versus, spoken } as const;
  return { groupAt: 0, fact: { ...fact, versusPeriod: versus && earlierThan(period, versus) } };
}

function isNowPlanned(
  text: string,
  { start }: SpokenFigure,
  { told, text: last }: Plans['before'],
): boolean {
  return (
    IS_NOW.test(text.slice(0, start)) &&
    told.every(({ fact }) => isPlannedBefore(last.slice(0, fact.spoken.start)))
  );
}

function yearOf(
  text: string,
  { start }: SpokenFigure,
  { told }: Plans['before'],
  own: string | null,
): string | null {
  const isYear = own?.startsWith('FY ') && THE_YEAR_IS.test(text.slice(0, start));
  return isYear && told.every(({ fact }) => fact.modality === 'guidance') ? own : null;
}
