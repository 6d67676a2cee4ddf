import type { Figure } from '../../core/figure.ts';

/** How a forecast was changed, with what it was: "lowered, was $3.10 to $3.25"; null where it is the same. */
export function revisedLabel(figure: Figure, former: Figure): string | null {
  const way = revisedWay(figure, former);
  return way && `${way}, was ${former.text}`;
}

/** Whether a forecast was lowered, raised, narrowed or widened; null where it is the same. */
export function revisedWay(
  figure: Figure,
  former: Figure,
): 'lowered' | 'raised' | 'narrowed' | 'widened' | null {
  const [low, high] = endsOf(figure);
  const [lowest, highest] = endsOf(former);
  if (low === lowest && high === highest) return null;
  if (low <= lowest && high <= highest) return 'lowered';
  if (low >= lowest && high >= highest) return 'raised';
  return low >= lowest ? 'narrowed' : 'widened';
}

function endsOf({ value, low = value, high = low }: Figure): readonly [number, number] {
  return [low, high];
}
