import type { Statement } from '../core/brief.ts';
import { termOf } from '../figures/lexicon/lexicon.ts';

const MOST = { guidance: 40, refusal: 6 } as const;

/** A forward statement with what it weighs beside others. */
export interface Weighed {
  readonly statement: Statement;
  readonly weight: number;
}

/** Said again in the Q&A is said once: of one topic, the same figure; and a guidance kept, for its period. */
export function dropRepeats(found: readonly Weighed[]): readonly Weighed[] {
  const seen = new Map<string, readonly string[]>();
  return found.filter(({ statement: { kind, topic, horizon, figure } }) => {
    const isKept = topic === 'guidance' && figure === null;
    if (kind === 'refusal' || (figure === null && !isKept)) return true;
    const key = JSON.stringify([horizon, figure?.value, figure?.high, figure?.unit]);
    const topics = seen.get(key) ?? [];
    seen.set(key, [...topics, topic]);
    return !topics.some((earlier) => isSameTopic(earlier, topic) && !isOfPart(topic, earlier));
  });
}

/** "pumps revenue" behind "revenue": of a part, though the figure is the company's too. */
function isOfPart(topic: string, earlier: string): boolean {
  const ahead = topic.slice(0, -earlier.length).trim();
  const isBehind = topic.endsWith(` ${earlier}`) && termOf(earlier) !== null;
  return isBehind && !NO_PART.test(ahead);
}

const NO_PART = /^(?:adjusted|reported|total|net|organic|annual|full[- ]year|quarterly)$/i;

/** "express operating income" and "express": one is said with more words than the other. */
function isSameTopic(one: string, other: string): boolean {
  const [few, many] = [one, other]
    .map((topic) => topic.toLowerCase().split(' '))
    .toSorted((a, b) => a.length - b.length);
  return few?.every((word) => many?.includes(word)) ?? false;
}

/** The weightiest of each kind: what is told in figures, what is told in words, refusals, each as they were said. */
export function weightiest(found: readonly Weighed[]): readonly Statement[] {
  const kept = new Set(
    (['guidance', 'refusal'] as const).flatMap((kind) =>
      found
        .filter(({ statement }) => statement.kind === kind)
        .toSorted((one, other) => other.weight - one.weight)
        .slice(0, MOST[kind]),
    ),
  );
  return found
    .filter((each) => kept.has(each))
    .map(({ statement }) => statement)
    .toSorted((one, other) => rankOf(one) - rankOf(other));
}

function rankOf({ kind, figure }: Statement): number {
  if (kind === 'refusal') return 2;
  return figure === null ? 1 : 0;
}
