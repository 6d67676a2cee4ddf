import type { Segments } from '../../../figures/segment/segments.ts';
import { topicOf as turnOf } from '../../../figures/segment/topic-of.ts';
import type { Placed } from '../../evidence.ts';
import { plainSegment, TIMES } from '../noun-phrase.ts';

// "In gaming, | we expect", "Within our lending arm, | growth is expected"
const FRONTED =
  /^(?:(?:and|then|so|now|next|finally|also|but|lastly|first|second|third|similarly),?\s)*(?:turning to|moving (?:on )?to|looking at|as for|regarding|with (?:respect|regards?) to|in terms of|when it comes to|in|for|within|at|across|on)\s(?:our\s|the\s|all of our\s)?(?<words>[^,;]{2,60}),\s/i;
// "In addition", "for now", "at this point", "on a full-year basis": of no part
const IDIOM = new RegExp(
  `^(?:${TIMES}|(?:.* )?(?:segments|businesses|regions|markets|categories)|addition|fact|general|summary|total|particular|turn|the meantime|meantime|conclusion|closing|contrast|short|all|sum|example|instance|now|us|me|it|(?:those|that|this|these|such)\b.*|example|spite|light|line|order|response|part|many\\b.*|most\\b.*|some\\b.*|any\\b.*|each\\b.*|every\\b.*|(?:my|our|your|his)\\b.*|what\\b.*|one hand|other hand|margin|face|whole|balance|moment|time|point|end|top|one\\b.*|aggregate|essence|reality|effect|practice|principle|the (?:past|future|long run)|future|past|average|.*\\b(?:basis|year|years|quarter|quarters|month|months|half|term|week|weeks|period|periods|season|today|days?|perspective|standpoint|point of view|20\\d\\d|guidance|outlook|forecast|terms|time|point|stage|moment|environment|way|sense|context|reasons?|January|February|March|April|May|June|July|August|September|October|November|December)\\b.*)$`,
  'i',
);
const REACH = 4; // sentences that a part outlasts which the talk turned to

/** The words that a sentence opens with as what it is of: "In gaming, …"; null where none are, or they tell when. */
export function frontedIn(text: string): string | null {
  const words = FRONTED.exec(text)?.groups?.words?.trim();
  return words === undefined || IDIOM.test(words) || /\b\w+ing\b.*\b(?:we|our)\b/.test(words)
    ? null
    : words;
}

/** The part that the talk turned to in the sentences before, of the same turn; null where it turned to none. */
export function turnedTo(
  sentences: readonly Placed[],
  { id, text }: Placed,
  segments: Segments,
): string | null {
  const at = sentences.findIndex((each) => each.id === id);
  const own = turnOf(text, segments);
  if (own !== null) return own.segment === null ? null : plainSegment(own.segment);
  for (const before of sentences.slice(Math.max(0, at - REACH), at).toReversed()) {
    const turn = turnOf(before.text, segments);
    if (turn === null) continue;
    return turn.segment !== null && turn.isTurnedTo && !segments.isCompany(turn.segment)
      ? plainSegment(turn.segment)
      : null;
  }
  return null;
}
