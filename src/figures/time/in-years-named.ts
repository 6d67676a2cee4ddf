import type { Labelled, Sight } from '../sight.ts';

const TWO_YEARS = /\b(20\d\d) and (?:in |for )?(?:fiscal )?(20\d\d)\b/;
const AND_FIGURE = /^,?\s(?:and|then|followed by)\s(?:(?:about|approximately|around|over)\s)?$/;

/**
 * "In 2025 and 2026 we expect capex of $40 million and $55 million": a plan for two years, each figure in its
 * order. Two years and a list of any other length leave open which is of which: then neither is told.
 */
export function inYearsNamed(
  labelled: readonly Labelled[],
  { text, figures }: Sight,
): readonly Labelled[] {
  const [, first = '', second = ''] = TWO_YEARS.exec(text) ?? [];
  const years = [`FY ${first}`, `FY ${second}`];
  const planned = labelled.filter(
    ({ fact }) =>
      fact.modality === 'guidance' && fact.role === 'level' && years.includes(fact.period),
  );
  if (Number(second) !== Number(first) + 1 || planned.length < 2) return labelled;
  const [one, other] = planned;
  const at = figures.findIndex(({ start }) => start === one?.fact.spoken.start);
  const isInOrder =
    planned.length === 2 &&
    one?.groupAt === other?.groupAt &&
    figures[at + 1]?.start === other?.fact.spoken.start &&
    AND_FIGURE.test(text.slice(figures[at]?.end, figures[at + 1]?.start));
  return labelled.flatMap((each) => {
    const place = planned.indexOf(each);
    if (place === -1) return [each];
    const period = years[place];
    const isOne = new Set(planned.map(({ fact }) => fact.period)).size === 1;
    if (isInOrder && period) return [{ ...each, fact: { ...each.fact, period } }];
    return isOne && isSame(planned) ? [] : [each];
  });
}

/** Whether all are of one metric. */
const isSame = (planned: readonly Labelled[]): boolean =>
  new Set(planned.map(({ fact }) => `${fact.metric} ${fact.segment}`)).size === 1;
