import type { Transcript } from '../../../core/transcript.ts';
import type { Fact } from '../../../figures/fact.ts';
import { findMetrics } from '../../../figures/lexicon/lexicon.ts';
import { sameMetric } from '../../../verify/figure/compare.ts';
import { sentencesOf } from '../../evidence.ts';

const OF_A_PART =
  /^(?:operating (?:income|margin)|gross (?:profit|margin)|ebitda(?: margin)?|net margin)$/;
const WHOLE = /\b(?:total|group|company|overall|consolidated|altogether|firm|bank|whole)\b/i;

/**
 * "Components sales were 29.5 billion. Operating profit was 5.0 billion": profit right behind a part's
 * revenue is that part's, unless the sentence names the whole.
 */
export function settleSegments(facts: readonly Fact[], transcript: Transcript): readonly Fact[] {
  const placed = [...sentencesOf(transcript).values()];
  const before = new Map(
    placed.map(({ id, turn, start }, at) => {
      const last = placed[at - 1];
      const isSame = last?.turn === turn && !turn.text.slice(last.end, start).includes('\n');
      return [id, { last: isSame ? last.id : null, text: placed[at]?.text ?? '' }];
    }),
  );
  const partOf = new Map<string, string>();
  return facts.map((fact) => {
    const { last = null, text = '' } = before.get(fact.sentence) ?? {};
    const inherited = last === null ? undefined : partOf.get(last);
    const line = lineOf(fact, text);
    if (fact.segment === null && line !== null) return { ...fact, segment: line };
    const isPart =
      fact.segment === null &&
      fact.basis === null &&
      inherited !== undefined &&
      OF_A_PART.test(fact.metric) &&
      !WHOLE.test(text);
    const settled = isPart ? { ...fact, segment: inherited } : fact;
    if (settled.segment !== null && (isPart || fact.metric === 'revenue'))
      partOf.set(fact.sentence, settled.segment);
    return settled;
  });
}

// Lines of business that are no names: the words alone do not make them somebody's.
const LINE =
  'services?|products?|subscriptions?|hardware|software|licen[cs]es?|maintenance|advertising|equipment|systems?|retail|online|digital|wholesale|support|consulting|data';
const BEFORE = new RegExp(`\\b(?<line>${LINE})\\s(?:(?:net|total|segment)\\s)?$`, 'i');
const BEHIND = new RegExp(
  `^\\s(?:in|from|for)\\s(?:our\\s|the\\s)?(?<line>${LINE})\\b(?!\\s(?:and|revenue))`,
  'i',
);
const OWNED = /^(?:revenue|gross (?:profit|margin)|operating (?:income|margin))$/;

/** "Services revenue set a record of 20.8 billion", "a record of 20.8 billion in services". */
function lineOf({ metric, spoken }: Fact, text: string): string | null {
  if (!OWNED.test(metric)) return null;
  const named = findMetrics(text).findLast(
    ({ name, start }) => sameMetric(name, metric) && start <= spoken.start,
  );
  const before = named ? BEFORE.exec(text.slice(0, named.start)) : null;
  const line = (before ?? BEHIND.exec(text.slice(spoken.end)))?.groups?.line;
  return line?.toLowerCase() ?? null;
}
