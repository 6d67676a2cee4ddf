import { guarded } from '../../core/guarded/guarded.ts';
import { termOf } from '../lexicon/lexicon.ts';
import { isOfWhole } from '../segment/only-of-whole.ts';
import type { Labelled, Sight } from '../sight.ts';
import type { Carried } from './carried.ts';

const WHOLE = guarded(/\b(?:total|company|firm|group|overall|consolidated|company-?wide)\b/i);
const OF_SOMETHING =
  /\b(?:quarter|half|year|period|results?|performance) (?:for|in|from) (?!(?:the|this|that|these|those|our|us|an?|which|it|its|total|q[1-4]|20\d\d|terms)\b)\p{L}/iu;
const PART = 0.9; // a part is well below what the company was said to have

/** The company's own levels as the call said them first, by metric. */
export type Totals = ReadonlyMap<string, number>;

/**
 * Gives what a page of the slides tells of its part to that part, where the words name nobody: "Turning to
 * page six and Retail Banking", and a paragraph later "Revenue of 12 million was up 15%". A level has to be
 * well below the company's own where the call has said that before; a ratio or a lone move is the page's.
 */
export function inSection(
  sight: Sight,
  labelled: readonly Labelled[],
  { page, segment, earner, grower, section, isAfterPart }: Carried,
): readonly Labelled[] {
  const { text, call, totals } = sight;
  if (page === null && segment === null && earner !== null)
    return ofEarner(sight, labelled, earner.part);
  if (page === null && segment === null && section !== null && isAfterPart)
    return ofSection(sight, labelled, section);
  if (page === null && segment === null && grower !== null)
    return ofGrower(sight, labelled, grower);
  if (page === null || segment !== null || WHOLE.test(text)) return labelled;
  // "A strong quarter for bonds and revenue was up 14%": of something that only this sentence names
  if (OF_SOMETHING.test(text))
    return labelled.filter(({ fact }) => fact.segment !== null || fact.role !== 'change');
  const groups = new Set(
    labelled.flatMap(({ fact, groupAt }) => {
      const isOpen =
        fact.segment === null &&
        fact.modality === 'actual' &&
        fact.period === call.period &&
        !isOfWhole(fact.metric);
      return isOpen && isOfPage(fact, labelled, { totals, untold: Number.POSITIVE_INFINITY })
        ? [groupAt]
        : [];
    }),
  );
  return labelled.map((each) =>
    groups.has(each.groupAt) && each.fact.segment === null
      ? { ...each, fact: { ...each.fact, segment: page } }
      : each,
  );
}

/** "Operating income increased 28%" behind the products of a segment: a bare profit or cost moves as the segment's. */
function ofSection(
  { text, call }: Sight,
  labelled: readonly Labelled[],
  section: string,
): readonly Labelled[] {
  if (WHOLE.test(text)) return labelled;
  return labelled.map((each) => {
    const { metric, segment, role, modality, period } = each.fact;
    const isLone = !labelled.some(
      ({ fact, groupAt }) => groupAt === each.groupAt && fact.role === 'level',
    );
    const isIts =
      segment === null && role === 'change' && modality === 'actual' && period === call.period;
    return isIts && isLone && (PROFIT.test(metric) || metric === 'operating expenses')
      ? { ...each, fact: { ...each.fact, segment: section } }
      : each;
  });
}

const OPENS = /^(?:Adjusted |The |Its )?$/;

/** "Boats sales fell 4%. Operating income of 3.1% was down 90 basis points": a rate that has a profit's name is the part's. */
function ofGrower(
  { text, metrics }: Sight,
  labelled: readonly Labelled[],
  part: string,
): readonly Labelled[] {
  if (BASED.test(text)) return labelled;
  return labelled.map((each) => {
    const { metric, segment, modality } = each.fact;
    const mention = metrics[each.groupAt];
    const isNamed =
      !mention || /\b(?:margins?|rate)\b/i.test(text.slice(mention.start, mention.end));
    const isIts = segment === null && modality === 'actual' && / margin$/.test(metric);
    return isIts && !isNamed && OPENS.test(text.slice(0, mention.start))
      ? { ...each, fact: { ...each.fact, segment: part } }
      : each;
  });
}

const PROFIT = /^(?:operating income|net operating income|gross profit|ebitd?a)$/;
const BASED = /\b(?:total|company|firm|group|overall|consolidated|GAAP|our)\b/i;

/**
 * "Home revenue was $12 million. Operating profit was $2 million, a margin of 17%": well below the company's
 * own, it is the part's.
 */
function ofEarner(
  { text, call, totals }: Sight,
  labelled: readonly Labelled[],
  part: string,
): readonly Labelled[] {
  if (BASED.test(text)) return labelled;
  const isOpen = ({ fact }: Labelled) =>
    fact.segment === null && fact.modality === 'actual' && fact.period === call.period;
  const groups = new Set(
    labelled.flatMap((each) => {
      const { metric, spoken, role } = each.fact;
      const isProfit = PROFIT.test(metric) && spoken.figure.unit === 'money' && role === 'level';
      // "Home revenue was $12 million. Revenue per customer was up 4%"
      if (role === 'change' && metric.startsWith('revenue per ') && isOpen(each))
        return [each.groupAt];
      return isProfit && isOpen(each) && isOfPage(each.fact, labelled, { totals, untold: 0 })
        ? [each.groupAt]
        : [];
    }),
  );
  if (groups.size === 0) return labelled;
  const isIts = (each: Labelled) =>
    groups.has(each.groupAt) || (isOpen(each) && each.fact.metric.endsWith(' margin'));
  return labelled.map((each) =>
    isIts(each) && each.fact.segment === null
      ? { ...each, fact: { ...each.fact, segment: part } }
      : each,
  );
}

function isOfPage(
  fact: Labelled['fact'],
  labelled: readonly Labelled[],
  { totals, untold }: { readonly totals: Totals | undefined; readonly untold: number },
): boolean {
  const total = totals?.get(fact.metric);
  const { value } = fact.spoken.figure;
  if (fact.role === 'level' && fact.spoken.figure.unit === 'percent') return fact.versus === null;
  if (fact.role === 'level')
    return fact.versus === null && value > 0 && value < (total ?? untold) * PART;
  const hasLevel = labelled.some(
    ({ fact: other }) => other.metric === fact.metric && other.role === 'level',
  );
  return !hasLevel && (termOf(fact.metric) !== null || / per /.test(fact.metric));
}

/** Whether a sentence says again what the company was said to have: it is of the company. */
export function saysTotal(labelled: readonly Labelled[], totals: Totals): boolean {
  return labelled.some(
    ({ fact }) => isTotal(fact) && totals.get(fact.metric) === fact.spoken.figure.value,
  );
}

const SOME_PART = 0.7;

/** Whether a sentence tells revenue that passes for the company's and is too small: some part's, of which none is named. */
export function tellsSomePart(
  text: string,
  labelled: readonly Labelled[],
  { period, totals }: { readonly period: string; readonly totals: Totals },
): boolean {
  const total = totals.get('revenue');
  return (
    total !== undefined &&
    !WHOLE.test(text) &&
    !/\bquarter\b/i.test(text) &&
    labelled.some(
      ({ fact }) =>
        fact.metric === 'revenue' &&
        fact.period === period &&
        isTotal(fact) &&
        fact.spoken.figure.value < total * SOME_PART,
    )
  );
}

/** The company's levels of a sentence that no sentence before has said. */
export function totalsOf(
  labelled: readonly Labelled[],
  period: string,
  known: Totals,
): readonly (readonly [string, number])[] {
  return labelled.flatMap(({ fact }) =>
    isTotal(fact) && fact.period === period && !known.has(fact.metric)
      ? [[fact.metric, fact.spoken.figure.value] as const]
      : [],
  );
}

function isTotal({ segment, role, versus, modality, spoken }: Labelled['fact']): boolean {
  return (
    segment === null &&
    role === 'level' &&
    versus === null &&
    modality === 'actual' &&
    spoken.figure.unit === 'money'
  );
}
