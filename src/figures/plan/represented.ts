import type { Call } from '../../core/call.ts';
import type { Labelled } from '../sight.ts';
import { earlierThan, isLater } from '../time/fiscal.ts';

// "This represents sales growth of 1% to 2%", "This outlook implies", "At the midpoint, this is"
const REPRESENTS =
  /^(?:(?:And|Again|So),?\s)?(?:At the mid-?point,?\s)?(?:[Tt]his|[Tt]hat|[Tt]hese|[Oo]ur|[Tt]he)(?:\s(?:outlook|guidance|forecast|range|guide|expectation)s?)?\s(?:(?:also|would|now)\s){0,2}(?:represents?|impl(?:y|ies)|equates? to|translates? (?:in)?to|reflects?|corresponds? to)\b/;

/**
 * The moves that a forecast comes to, told in the sentence behind it: "we expect sales of 500 million next
 * quarter. This represents growth of 1% to 2%" is no result. `before` is what the sentence before told.
 */
export function representedBy(
  labelled: readonly Labelled[],
  text: string,
  { before, call }: { readonly before: readonly Labelled[]; readonly call: Call },
): readonly Labelled[] {
  const last = before.at(-1)?.fact;
  if (last?.modality !== 'guidance' || !isLater(last.period, call) || !REPRESENTS.test(text))
    return labelled;
  return labelled.map((each): Labelled => {
    const { fact } = each;
    if (fact.role !== 'change' || fact.period !== call.period || fact.modality === 'aside')
      return each;
    const versusPeriod = earlierThan(last.period, fact.versus);
    return {
      ...each,
      fact: { ...fact, modality: 'guidance', period: last.period, versusPeriod },
    };
  });
}
