const KINDS = {
  /** Insurers, banks, shops and hotels grow in something else than sales. */
  trade: /premium|net interest|loans|same-store|available room|occupancy|production/,
  orders: /^(?:orders|bookings|backlog)$/,
  sales: /revenue$/,
  salesOfPart: /: revenue$/,
} as const satisfies Readonly<Record<string, RegExp>>;
type Kind = keyof typeof KINDS;

/**
 * Metrics told so far, and of what kinds they are. It grows without being copied or gone through, since a
 * speaker may tell of any number of parts: what is told later stands behind `size`, so an earlier one
 * does not change.
 */
export interface Told {
  readonly places: Map<string, number>;
  readonly size: number;
  readonly kinds: ReadonlySet<Kind>;
}

/** What was told before anything is. */
export const NONE_TOLD: Told = { places: new Map(), size: 0, kinds: new Set() };

/** What stands among the metrics told for one that was told of a part. */
export const toldOfPart = (metric: string, part: string): string => `${part}: ${metric}`;

/** Whether a metric is among those told. */
export const isTold = ({ places, size }: Told, metric: string): boolean =>
  (places.get(metric) ?? size) < size;

/** The metrics told and some more; the same ones where none is new. */
export function alsoTold(told: Told, metrics: readonly string[]): Told {
  const added = [...new Set(metrics)].filter((metric) => !isTold(told, metric));
  if (added.length === 0) return told;
  const isLast = told.size > 0 && told.size === told.places.size;
  const places = isLast ? told.places : new Map([...told.places].slice(0, told.size));
  for (const metric of added) places.set(metric, places.size);
  return { places, size: places.size, kinds: withKinds(told.kinds, added) };
}

function withKinds(kinds: Told['kinds'], metrics: readonly string[]): Told['kinds'] {
  const added = (Object.keys(KINDS) as Kind[]).filter(
    (kind) => !kinds.has(kind) && metrics.some((metric) => KINDS[kind].test(metric)),
  );
  return added.length === 0 ? kinds : new Set([...kinds, ...added]);
}
