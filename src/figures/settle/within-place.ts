import { guarded } from '../../core/guarded/guarded.ts';
import type { Turn } from '../../core/transcript.ts';
import type { Fact } from '../fact.ts';
import { REGION } from '../segment/regions.ts';

const IS_PLACE = new RegExp(`^(?:${REGION}|international|domestic)$`, 'iu');
const MOST = 40; // of one part's sales: more are a text made to last
const SOLD = /^(?:organic )?revenue$/;
// "Turning to our segments", "globally": of all places again
const EVERYWHERE = guarded(
  /\b(?:turning|moving|now to|by (?:segment|product|business|category)|segments|product lines|total (?:company|revenues?|sales|net)|(?:the|our) company|consolidated|globally|worldwide|across (?:all|the))\b|^(?:overall|in total|total)\b/i,
);

/**
 * Says where, of parts that are gone through within a place and of which the call tells otherwise
 * elsewhere: "Lamps sales grew 9%. … U.S. revenue grew 4%. Lamps sales grew 2%" tells of U.S. lamps last.
 */
export function withinPlace(facts: readonly Fact[], turns: readonly Turn[]): readonly Fact[] {
  const placed = placesOf(facts, turns);
  const told = Map.groupBy(
    facts.filter((fact) => isResult(fact) && fact.segment !== null),
    slotOf,
  );
  const elsewhere = (fact: Fact, isAlike: boolean) =>
    (told.get(slotOf(fact)) ?? [])
      .slice(0, MOST)
      .some(
        (other) =>
          placed.get(other) !== placed.get(fact) &&
          (other.spoken.figure.value === fact.spoken.figure.value) === isAlike,
      );
  const parts = new Set<string>();
  for (const fact of facts)
    if (placed.has(fact) && elsewhere(fact, false)) parts.add(`${fact.turn} ${fact.segment}`);
  return facts.map((fact) => {
    const place = placed.get(fact);
    const isSaid = place !== undefined && parts.has(`${fact.turn} ${fact.segment}`);
    return isSaid && !elsewhere(fact, true)
      ? { ...fact, segment: `${place} ${fact.segment}` }
      : fact;
  });
}

/** The place within which each fact on a part's sales stands; the paragraph's last place, until all are meant. */
function placesOf(facts: readonly Fact[], turns: readonly Turn[]): ReadonlyMap<Fact, string> {
  const bySentence = Map.groupBy(facts, ({ sentence }) => sentence);
  const found = new Map<Fact, string>();
  for (const { text, sentences } of turns) {
    let place: string | null = null;
    for (const { id, start, end } of sentences) {
      const own = (bySentence.get(id) ?? []).filter(isResult);
      const [first] = own;
      if (EVERYWHERE.test(text.slice(start, end))) place = null;
      if (own.some(({ segment }) => segment === null)) place = null;
      else if (first && isPlace(first)) place = first.segment;
      if (place !== null)
        for (const fact of own) if (!isPlace(fact) && !isIn(fact, place)) found.set(fact, place);
    }
  }
  return found;
}

function isResult({ metric, modality }: Fact): boolean {
  return SOLD.test(metric) && modality === 'actual';
}

function isPlace({ segment }: Fact): boolean {
  return segment !== null && IS_PLACE.test(segment);
}

function isIn({ segment }: Fact, place: string): boolean {
  return segment?.includes(place) === true;
}

function slotOf({ metric, segment, basis, period, role, versus, spoken }: Fact): string {
  const { unit } = spoken.figure;
  return JSON.stringify([metric, segment, basis === 'adjusted', period, role, versus, unit]);
}
