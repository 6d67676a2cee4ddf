import { judgedAlone } from './judged-part.ts';
import type { Segments } from './segments.ts';
import type { Topic } from './topic.ts';
import { aheadOfAmount, aheadOfWe, headedBy, nameAlone } from './topic-heading.ts';
import { movedTo, roundBegunWith } from './topic-moved-to.ts';
import { atPlace, placeOfOurs } from './topic-place.ts';
import { calledSo, didSo, remarkOn } from './topic-subject.ts';

// "As expected, Ovens was", "On a positive note, Kilns reported", "Moving to Slide 8, Boats had"
const OPENER =
  /^(?:(?:and|but|now|okay|so),?\s)?(?:on an?\s(?:positive|brighter|more positive|similar|related|separate)\snote|as (?:we )?(?:expected|anticipated)|in contrast|by contrast|similarly|encouragingly|within (?:the|this|our) segment|as (?:shown|seen|detailed|outlined|presented|illustrated|highlighted|summari[sz]ed) on (?:page|slide) [\w-]+|(?:mov|turn|go)ing (?:on )?(?:now )?to (?:page|slide) [\w-]+),\s(?=(?:(?:our|the)\s)?\p{Lu}\p{Ll}+[\s,])/iu;

/** The topic a sentence opens for itself and those after it; null when it opens none. */
export function topicOf(said: string, segments: Segments): Topic | null {
  const opens = OPENER.exec(said.slice(0, 80))?.[0].length ?? 0;
  const text = said.slice(opens);
  const head = text.slice(0, 220);
  const alone = nameAlone(text, segments);
  if (alone !== null) return { segment: alone, isTurnedTo: true };
  const first = roundBegunWith(head, segments);
  if (first !== null) return { segment: first };
  const moved = movedTo(text, head, segments);
  if (moved !== undefined) return moved;
  const headed = headedBy(text, segments);
  if (headed !== null) return { segment: headed, isTurnedTo: true };
  const named = aheadOfWe(head, segments) ?? placeOfOurs(head, segments);
  if (named !== null) return { segment: named };
  const sold = aheadOfAmount(head, segments);
  if (sold !== null) return sold;
  const placed = atPlace(text, head, segments);
  if (placed !== undefined) return placed;
  const called = calledSo(head, segments, opens > 0);
  if (called !== null) return { segment: called };
  const told = remarkOn(text, segments);
  if (told !== null) return { segment: told, isJudged: judgedAlone(text, segments) === told };
  return didSo(head, segments);
}
