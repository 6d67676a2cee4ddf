import { guarded } from '../../core/guarded/guarded.ts';
import { matchesOf } from '../../core/matches.ts';
import type { MetricMention } from './lexicon.ts';

// "gross | and net written premiums"
const GROSS = guarded(
  /\bgross(?:\swritten)?(?=\sand\snet\s(?:written\spremiums?|premiums?\swritten)\b)/gi,
);
// "in this group": whose, only the pair's last name tells
const OF_THIS = /^\s(?:in|of|for|within|from)\s(?:this|that)\b/i;

/** Metrics with the gross premiums of a pair that says their name once: "gross and net written premiums". */
export function withGrossPremiums(
  text: string,
  named: readonly MetricMention[],
): readonly MetricMention[] {
  const gross = matchesOf(text, GROSS).flatMap(({ index: start, 0: word }): MetricMention[] => {
    const end = start + word.length;
    const net = named.find(({ name, start: of }) => name === 'net written premiums' && of >= end);
    if (
      !net ||
      OF_THIS.test(text.slice(net.end)) ||
      named.some((one) => one.start < end && start < one.end)
    )
      return [];
    return [{ ...net, name: 'gross written premiums', start, end }];
  });
  if (gross.length === 0) return named;
  return [...named, ...gross].toSorted((one, other) => one.start - other.start);
}
