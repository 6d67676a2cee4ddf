import { guarded } from '../../core/guarded/guarded.ts';
import { findMetrics } from '../lexicon/lexicon.ts';
import { businessAhead, nameAhead, wordsAhead } from './part-ahead.ts';
import { isPartName } from './part-called.ts';
import type { Segments } from './segments.ts';
import type { Topic } from './topic.ts';
import { LEAD } from './topic-moved-to.ts';

// "In Europe we grew retail sales by 11%"
const WHERE = guarded(
  /^(?:And |But )?(?:In|For|Across) (?:the )?(\p{Lu}[\w&'’-]*(?:\s\p{Lu}[\w&'’-]*){0,2}) we (?:grew|saw|had|were|increased|delivered|generated|reported|sold)\b/u,
);
// "At our Dresden fab, utilization was 71%"
const PLANT = guarded(
  /^(?:And |But )?(?:[Aa]t|[Ii]n|[Ff]or) (?:our|the) (\p{Lu}[\w&'’-]*(?:\s\p{Lu}[\w&'’-]*){0,2}) (?:fab|plant|mine|site|facility|factory|refinery|mill|yard|smelter|terminal|store|hotel),/u,
);

/** Where "we" did what is told, or which of our plants did; null where neither is named. */
export function placeOfOurs(head: string, segments: Segments): string | null {
  const where = WHERE.exec(head)?.[1];
  if (where !== undefined && !segments.isCompany(where) && isPartName(where))
    return segments.canonical(where);
  const plant = PLANT.exec(head)?.[1];
  return plant !== undefined && !segments.isCompany(plant) ? segments.canonical(plant) : null;
}

// "In public cloud, …", "At theme parks, …", "For our Express business, …"
const PLACE = new RegExp(`${LEAD}(?:for|in|within|at|on|across)\\s(?:our |the )?`, 'i');
// "Across the group we signed", "At the company level, …"
const WHOLE_PLACE =
  /^(?:whole |entire )?(?:[Cc]ompany|[Gg]roup|[Ff]irm)\b(?! (?:services?|segment|\p{Lu}))/u;

/** The place a sentence begins with; null where that is no topic, undefined where it begins with none. */
export function atPlace(text: string, head: string, segments: Segments): Topic | null | undefined {
  const place = PLACE.exec(head);
  if (!place) return undefined;
  const ahead = head.slice(place[0].length);
  const named =
    nameAhead(ahead, segments) ??
    placeAhead(ahead, segments) ??
    businessAhead(ahead, segments) ??
    wordsAhead(ahead, segments);
  if (named === null) return WHOLE_PLACE.test(ahead) ? { segment: null } : null;
  return segments.find(named).length === 0 && isInPassing(text)
    ? { segment: named, isPassing: true }
    : { segment: named };
}

// What is gone through part by part; a place whose rooms were full is none
const RESULTS =
  /\b(?:revenues?|sales|income|profit|earnings|loss(?:es)?|ebit(?:d?a)?|margins?|orders?|bookings|billings|premiums?|noi|shipments|deliveries|volumes?|inflows|outflows|deposits|loans|assets|production|output|sold|sell)\b/i;
const OF_SEGMENT = /^[^,;\d]{0,80}\b(?:segment|division|business unit)\b/i;

/** Whether a sentence tells figures of a place without any result of it. */
function isInPassing(text: string): boolean {
  return /\d/.test(text) && !RESULTS.test(text) && !OF_SEGMENT.test(text);
}

// "At Ammarok we had a bad July", "In Brazil volumes were down 4%"
const GOES_ON = /^\s(?:we|it|our|the|things|business|demand|conditions)\b/i;

/** A part of the call with a sentence behind it, and no comma: "At Kestrel Ridge we lost eleven days". */
function placeAhead(ahead: string, segments: Segments): string | null {
  const [known] = segments.find(ahead.slice(0, 80));
  if (known?.start !== 0 || !/^\p{Lu}/u.test(ahead)) return null;
  const after = ahead.slice(known.end);
  const isMetric = findMetrics(after.slice(0, 60))[0]?.start === 1;
  return isMetric || GOES_ON.test(after) ? known.name : null;
}
