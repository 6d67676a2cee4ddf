import * as z from 'zod';
import type { Store } from '../core/ports/store.ts';
import { insideSight, type Sight, type Spot, spotOfSpace } from '../core/space.ts';

/** What is seen from somewhere. */
export type SightOf = (spot: Spot) => Promise<Sight>;

const Placed = z.object({ team: z.string(), channel: z.string().nullable().default(null) });
const OfSpace = z.object({ space: z.string() });

/** The store as a request sees it: its calls are those that may be seen where it was made. */
export async function inSight(store: Store, sightOf: SightOf, payload: unknown): Promise<Store> {
  const spot = spotOf(payload);
  return spot ? { ...store, library: store.libraryFor(await sightOf(spot)) } : store;
}

/** Where a request was made: by its payload; null where it is everybody's matter. */
function spotOf(payload: unknown): Spot | null {
  const space = OfSpace.safeParse(payload).data?.space;
  if (space !== undefined) return space === '' ? null : spotOfSpace(space);
  const spot = Placed.safeParse(payload).data;
  return spot && spot.team !== '' ? spot : null;
}

/** Where no channel is shared with another organisation. */
export const insideOnly: SightOf = async (spot) => insideSight(spot);
