import type { Call } from '../../core/call.ts';
import { termOf } from '../lexicon/lexicon.ts';
import { isShare } from '../lexicon/share-names.ts';
import { hasMargin } from '../metric/bare-margins.ts';
import { announcesColumns } from '../metric/columns.ts';
import { listedMetric } from '../metric/implied-revenue.ts';
import type { Labelled } from '../sight.ts';
import type { Carried } from './carried.ts';
import { alsoTold, toldOfPart } from './told.ts';

/** The one part whose revenue a sentence told; the last one, where it told of nobody's. */
function earnerOf(
  { earner }: Carried,
  labelled: readonly Labelled[],
  { period, start }: { readonly period: string; readonly start: number },
): Carried['earner'] {
  const told = labelled.filter(
    ({ fact }) =>
      fact.metric === 'revenue' &&
      fact.role === 'level' &&
      fact.versus === null &&
      fact.modality === 'actual' &&
      fact.period === period,
  );
  const parts = new Set(told.map(({ fact }) => fact.segment));
  const [part] = parts;
  if (part === undefined) return earner;
  return parts.size === 1 && part !== null ? { part, at: start } : null;
}

/** "The segment did well. International revenue was up 9% to $4.7 million": what follows is that part's again. */
function tellsEarner(
  before: Carried,
  labelled: readonly Labelled[],
  place: { readonly period: string; readonly start: number },
): boolean {
  const now = earnerOf(before, labelled, place);
  return before.isUnknown && before.segment === null && now !== null && now !== before.earner;
}

/** "Now to segment results. Revenue from Pumps was $2 million": the first of a round through the segments. */
function sectionOf(
  before: Carried,
  labelled: readonly Labelled[],
  place: { readonly period: string; readonly start: number },
): Carried['section'] {
  const first =
    before.isListing && before.section === null ? earnerOf(before, labelled, place) : null;
  return first?.part ?? before.section;
}

/** The one part whose revenue a sentence told, by level or move; what it was before where it told none. */
function growerOf(
  { grower }: Carried,
  labelled: readonly Labelled[],
  period: string,
): Carried['grower'] {
  const told = labelled.filter(
    ({ fact }) => fact.metric === 'revenue' && fact.modality === 'actual' && fact.period === period,
  );
  const [part] = new Set(told.map(({ fact }) => fact.segment));
  if (part === undefined) return grower;
  return told.every(({ fact }) => fact.segment === part) ? part : null;
}

/** Takes in what a sentence told last: a profit's level or move, and the metric that parts may go on with. */
export function withTold(
  before: Carried,
  labelled: readonly Labelled[],
  { period, start, text }: Pick<Call, 'period'> & { readonly start: number; readonly text: string },
): Carried {
  const now = labelled.flatMap(({ fact }) =>
    fact.period === period && fact.role === 'level' && termOf(fact.metric) ? [fact.metric] : [],
  );
  const ofParts = labelled.flatMap(({ fact: { metric, segment, period: of } }) =>
    of === period && segment !== null ? [toldOfPart(metric, segment)] : [],
  );
  const metrics = [...now, ...ofParts];
  const carried =
    labelled.length > 0
      ? {
          ...before,
          ...(tellsEarner(before, labelled, { period, start }) && { isUnknown: false }),
          ...(isLeft(before, labelled) && { segment: null, isUnknown: true }),
          ...wentTo(before, labelled, text),
          ...(isWholeAgain(before, labelled) && { segment: null, page: null }),
          isBare: false,
          told: alsoTold(before.told, metrics),
          hasColumns: before.hasColumns || announcesColumns(text, labelled),
          hasTold: before.hasTold || now.length > 0,
          listed: listedMetric(labelled),
          section: sectionOf(before, labelled, { period, start }),
          earner: earnerOf(before, labelled, { period, start }),
          grower: growerOf(before, labelled, period),
        }
      : before;
  // A metric that the quarter had, told again without a time: the paragraph goes through the longer one.
  const goesOn = !before.isSpanOpened && labelled.some(({ fact }) => fact.period === before.span);
  const profits = labelled.filter(({ fact }) => hasMargin({ name: fact.metric }));
  const last =
    profits.findLast(({ fact }) => fact.role === 'level' && fact.versus === null) ??
    profits.findLast(({ fact }) => fact.role === 'change' && fact.metric !== 'net income');
  const settled = goesOn ? { ...carried, spanOf: null } : carried;
  if (!last) return settled;
  return { ...settled, profit: { name: last.fact.metric, basis: last.fact.basis } };
}

const OF_BUSINESS =
  /\b(?:for|in|of|at) (?:our|the) ([^,;.\d]{2,50}?) (?:business|segment|division)\b/i;

/** "Boats had orders of 24 million. Kilns' sales were 51. Operating income was": of the part that was told last. */
function wentTo(
  { segment, isTurnedTo, page }: Carried,
  labelled: readonly Labelled[],
  text: string,
): Partial<Carried> {
  if (segment === null || isTurnedTo || page !== null) return {};
  const parts = new Set(labelled.map(({ fact }) => fact.segment));
  const [part] = parts;
  const isOne = parts.size === 1 && part !== undefined && part !== null;
  if (!isOne || part.includes(segment) || segment.includes(part)) return {};
  const isReported = labelled.some(
    ({ fact: { role, versus, modality, metric } }) =>
      role === 'level' &&
      versus === null &&
      modality === 'actual' &&
      !isShare(metric) &&
      !metric.endsWith('growth'),
  );
  const named = OF_BUSINESS.exec(text)?.[1]?.toLowerCase();
  return isReported || named === part ? { segment: part, isWentTo: true } : {};
}

const OF_ALL = /^(?:revenue|operating income|ebitd?a|net income|gross profit|orders)$/;

/** "In Marine, profit was 22 million. Total group revenue was 1.4 billion": what stands behind it is the company's. */
function isWholeAgain({ segment, page }: Carried, labelled: readonly Labelled[]): boolean {
  return (
    (segment ?? page) !== null &&
    labelled.every(({ fact }) => fact.segment === null) &&
    labelled.some(
      ({ fact: { metric, role, modality, versus, spoken } }) =>
        OF_ALL.test(metric) &&
        role === 'level' &&
        modality === 'actual' &&
        versus === null &&
        spoken.figure.unit === 'money',
    )
  );
}

/** "In automotive, revenue was 402 million. Industrial revenue was 310.": of whom what is bare behind it is, nobody says. */
function isLeft({ segment, isTurnedTo, earner }: Carried, labelled: readonly Labelled[]): boolean {
  return (
    segment !== null &&
    !isTurnedTo &&
    earner?.part === segment &&
    labelled.every(({ fact }) => fact.segment !== null && fact.segment !== segment) &&
    labelled.some(
      ({ fact: { metric, role, spoken } }) =>
        (metric === 'revenue' && role === 'level' && spoken.figure.unit === 'money') ||
        (metric === 'organic revenue' && role === 'change'),
    )
  );
}
