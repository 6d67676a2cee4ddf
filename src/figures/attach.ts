import { isNeutralTwin } from './basis/neutral-twin.ts';
import type { Carried } from './carry/carried.ts';
import { inSection } from './carry/in-section.ts';
import { isOfPart, isOfSomePart } from './carry/of-open-part.ts';
import { labelOf, labelOfPeople } from './label-of.ts';
import { termOf } from './lexicon/lexicon.ts';
import { asMeasured } from './metric/as-measured.ts';
import { countedIn } from './metric/bare-units.ts';
import { inColumns } from './metric/columns.ts';
import { countsPeople } from './metric/headcount-of.ts';
import { isToldOnTerms, onTerms, termsOf } from './metric/on-terms.ts';
import { ofOneSize } from './metric/one-size.ts';
import { ownerOf } from './metric/owner-of.ts';
import { partnerOf } from './metric/shared-figures.ts';
import { isOfWhole } from './segment/only-of-whole.ts';
import { isSaidThere } from './segment/said-there.ts';
import type { Labelled, Sight } from './sight.ts';
import { inYearsNamed } from './time/in-years-named.ts';
import { lossesThen } from './time/loss-then.ts';
import { ofLongerSpans } from './time/of-longer-spans.ts';
import { ofTheYear } from './time/of-the-year.ts';
import { datedAsSaidAgain } from './time/said-again.ts';
import { settlePriors } from './time/settle-priors.ts';
import { datedInOrder, timesInOrder } from './time/times-in-order.ts';

/** Labels the figures of one sentence by metric, segment, basis, period, role and modality. */
export function attach(given: Sight, carried: Carried): readonly Labelled[] {
  const sight = { ...given, figures: given.figures.map((spoken) => countedIn(given, spoken)) };
  const labelled: Labelled[] = [];
  const times = timesInOrder(sight);
  const ofAll = times && sight.metrics[0];
  for (const [at, spoken] of sight.figures.entries()) {
    if (countsPeople(spoken)) {
      const people = labelOfPeople(sight, spoken);
      if (people) labelled.push(people);
      continue;
    }
    const owner = ofAll ? { metric: ofAll, index: 0 } : ownerOf(sight, at);
    const each = owner && labelOf(sight, at, { owner, carried, earlier: labelled });
    const other = each && partnerOf(sight, owner, spoken);
    const first = other && labelOf(sight, at, { owner: other, carried, earlier: labelled });
    if (first) labelled.push(first);
    if (each)
      labelled.push(
        first && !isOfWhole(each.fact.metric) ? withSegment(each, first.fact.segment) : each,
      );
  }
  const placed = inSection(sight, labelled, carried);
  const atRates = placed.flatMap((each) => {
    if (!isNeutralTwin(sight, each, placed)) return each;
    const metric = sight.metrics[each.groupAt];
    if (!metric || !isToldOnTerms(metric)) return [];
    return onTerms(each, termsOf(sight, each) ?? 'constant-currency');
  });
  const settled = settlePriors(
    atRates.filter(
      (each) => !isOfPart(sight, each, placed, carried) && !isSaidThere(sight, each, carried),
    ),
    sight.call,
    sight.usualVersus ?? null,
  );
  const columns = inColumns(settled, sight.text, carried.hasColumns);
  const dated = datedAsSaidAgain(columns, sight);
  const rows = ofTheYear(lossesThen(dated, sight.text), sight);
  const measured = ofOneSize(rows.flatMap((each) => asMeasured(each, sight) ?? []));
  const inOrder = times ? datedInOrder(measured, sight, times) : measured;
  return ofLongerSpans(inYearsNamed(inOrder, sight), sight).filter(
    (each) => !isOfShare(each) && !isOfSomePart(sight, each, carried),
  );
}

/** "Lower operating costs, $0.09; lower freight, $0.01": what each did to a share, no sum of the company's. */
function isOfShare({ fact: { metric, spoken } }: Labelled): boolean {
  const kind = termOf(metric)?.kind;
  const isSmall = spoken.figure.unit === 'money' && Math.abs(spoken.figure.value) < LEAST_SUM;
  return isSmall && spoken.figure.value !== 0 && (kind === 'flow' || kind === 'stock');
}

const LEAST_SUM = 1000; // dollars

function withSegment(each: Labelled, segment: string | null): Labelled {
  return { ...each, fact: { ...each.fact, segment } };
}
