import type { Transcript } from '../../../core/transcript.ts';
import type { Fact } from '../../../figures/fact.ts';
import { namesOf } from './own-names.ts';

// "Orrin Group" is the company itself.
const NO_PART = /^(?:group|company|corporation|inc|holdings?|brands?|international|global|bank)$/i;

/**
 * Facts of "Orrin Rail" as those of rail, on a call of Orrin that calls it Rail alone as well: nobody asks
 * for both names of one part.
 */
export function withoutOwnName(
  facts: readonly Fact[],
  { call, turns }: Pick<Transcript, 'call' | 'turns'>,
): readonly Fact[] {
  const { whole, short } = namesOf(call);
  const names = [...whole, ...(short === null ? [] : [short])].join('|');
  if (names === '') return facts;
  const own = new RegExp(`^(?:${names})(?:['’]s)?\\s+(?=\\S)`, 'i');
  const parts = new Map<string, string>();
  for (const segment of new Set(facts.flatMap((fact) => fact.segment ?? []))) {
    const part = segment.replace(own, '');
    if (part === segment || NO_PART.test(part)) continue;
    const alone = new RegExp(
      `(?<!(?:${names})(?:['’]s)?\\s)(?<![\\p{L}-])${titled(part)}(?![\\p{L}-])`,
      'u',
    );
    if (turns.some(({ text }) => alone.test(text))) parts.set(segment, part);
  }
  return facts.map((fact) => {
    const part = fact.segment === null ? undefined : parts.get(fact.segment);
    return part === undefined ? fact : { ...fact, segment: part };
  });
}

/** A pattern of the name with a capital to each word. */
function titled(part: string): string {
  return part
    .split(' ')
    .map((word) => `${RegExp.escape(word.charAt(0).toUpperCase())}${RegExp.escape(word.slice(1))}`)
    .join('\\s');
}
