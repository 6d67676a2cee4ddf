import type { Turn } from '../../core/transcript.ts';
import type { Fact } from '../fact.ts';

// "Total revenue", "in constant currency": of the company after all, or the same move in another measure
const OF_ALL =
  /\b(?:total|company|group|consolidated|overall|our|we|firm\w*|constant|currenc\w+|fx|adjusted|pro forma|excluding|comparable)\b/i;

/** Moves that were told of the company, and of whom each other one was. */
interface Told {
  readonly wholes: Set<number>;
  readonly owners: Map<number, ReadonlySet<string>>;
}

const SOLD = /^(?:organic )?revenue$/;

/**
 * Gives a sentence on revenue that names no part to the one part of which the call has told the very same
 * move, where the company's own was told before and is another: "Revenue grew 6%", "Pumps grew revenue
 * 11%", and behind a word on Pumps "Second quarter revenue rose 11%, or 9% on an organic basis".
 */
export function ofPartGoneOn(facts: readonly Fact[], turns: readonly Turn[]): readonly Fact[] {
  const moves = facts.filter(isMove);
  const texts = new Map(
    turns.flatMap(({ text, sentences }) =>
      sentences.map(({ id, start, end }) => [id, text.slice(start, end)] as const),
    ),
  );
  const told = new Map<string, Told>();
  const parts = new Map<string, string>();
  for (const move of moves) {
    const { segment, sentence, spoken } = move;
    const { value } = spoken.figure;
    const { wholes, owners } = told.get(keyOf(move)) ?? { wholes: new Set(), owners: new Map() };
    told.set(keyOf(move), { wholes, owners });
    const [only, another] = owners.get(value) ?? [];
    const isOther = segment === null && wholes.size > 0 && !wholes.has(value);
    const isOfOne = isOther && only !== undefined && another === undefined;
    if (isOfOne && !OF_ALL.test(texts.get(sentence) ?? '')) parts.set(sentence, only);
    else if (segment === null) wholes.add(value);
    else owners.set(value, new Set<string>(owners.get(value)).add(segment));
  }
  return facts.map((fact) => {
    const part = parts.get(fact.sentence);
    const isOpen = fact.segment === null && SOLD.test(fact.metric);
    return part !== undefined && isOpen ? { ...fact, segment: part } : fact;
  });
}

function isMove({ metric, role, modality, spoken }: Fact): boolean {
  return (
    metric === 'revenue' &&
    role === 'change' &&
    modality === 'actual' &&
    spoken.figure.unit === 'percent'
  );
}

function keyOf({ basis, period, versus }: Fact): string {
  return JSON.stringify([basis === 'adjusted', period, versus]);
}
