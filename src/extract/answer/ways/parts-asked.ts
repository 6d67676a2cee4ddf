import { findMetrics } from '../../../figures/lexicon/lexicon.ts';
import { readAsk } from '../ask/ask.ts';
import type { Book } from '../book/book.ts';
import { againstIn, isAskedTwoWays, twoWaysIn } from './asked-two-ways.ts';
import { IT, withoutMark } from './asking-words.ts';
import { asksTwo, ofEach } from './asks-two.ts';
import { eachAlone } from './second-question.ts';

const JOINT =
  /[,;?]?\s(?:and|&|plus|as well as)\s|\s?[,;?]\s(?=(?:why|how|when|what|where|who|did|do|does|is|are|was|were|has|have|will)\b)|\s(?=why (?:is|was|are|were|did|so|the|it)\b)/gi;
const COMMA = /[,;]\s/g;
const OF_BOTH = /\b(?:between|from|versus|vs|compare[ds]?|both|split)\b/i;
const EVENT =
  '(?:open|clos|add|los|lost|hir|fir|left|leav|join|bought|buy|sold|sell|won|win|built|build|acquir|divest|repaid|repay|issu|launch|retir|start|finish|complet|ship|deliver|produc|order|renew|cancel|sign|borrow|remodel|relocat)(?:e|ed|d|ing|s|es)?';
const EVENTS = new RegExp(
  `^(?<head>.+?) (?<one>${EVENT}) (?:and|&) (?<other>${EVENT})(?<tail>(?: .*)?)$`,
  'i',
);
const MOST = 3; // parts
const MOST_LISTED = 4; // words of one metric in a list
const LONGEST = 160;

/** The questions that a question asks, up to three, each standing alone: "tax rate and depreciation". */
export function partsAsked(question: string, book: Book): readonly string[] {
  const against = question.length > LONGEST ? null : againstIn(question);
  if (against) return against;
  if (question.length > LONGEST || (OF_BOTH.test(question) && !isAskedTwoWays(question)))
    return [question];
  const two = twoWaysIn(question, book) ?? eventsIn(question);
  if (two) return two;
  for (const { index, 0: joint } of question.matchAll(JOINT)) {
    const first = question.slice(0, index).trim();
    const second = question.slice(index + joint.length).trim();
    if (!asksTwo(question, first, second, { at: index, book })) continue;
    const [one = first, other = second] = ofEach(first, second) ?? eachAlone(first, second, book);
    // The rest is as it was typed where it asks for itself: only that may hold another question.
    const following = second.endsWith(other) ? partsAsked(other, book) : [other];
    return [...listedIn(one), ...following].slice(0, MOST);
  }
  return ofTopic(question, book) ?? [question];
}

/** "How many stores opened and closed": of each of the two. */
function eventsIn(question: string): readonly string[] | null {
  const found = EVENTS.exec(withoutMark(question))?.groups;
  if (!found) return null;
  const { head = '', one = '', other = '', tail = '' } = found;
  return [`${head} ${one}${tail}?`, `${head} ${other}${tail}?`];
}

/** "Revenue, gross margin" where no more than their names is asked. */
function listedIn(first: string): readonly string[] {
  const items = first.split(COMMA);
  const isListed = items.every(
    (item) => findMetrics(item).length > 0 && item.split(' ').length <= MOST_LISTED,
  );
  return isListed ? items : [first];
}

const TOPIC =
  /^(?:(?:on|re|about|regarding) )?(?<topic>[\p{L}\p{N}][\p{L}\p{N}&.'’/-]*(?: [\p{L}\p{N}&][\p{L}\p{N}&.'’/-]*){0,4})(?:\s?:|\s[-–—]|,)\s(?<rest>.{4,})$/iu;
const ASKING =
  /^(?:why|how|when|what|who|where|which|did|do|does|is|are|was|were|has|have|will|would|can|any)\b/i;
const NO_TOPIC =
  /^(?:so|and|but|ok|okay|well|hi|hello|hey|thanks?|also|then|now|sorry|please|yes|no|right|great|sure|anyway|quick question|question)\b/i;

/** "Machine vision, why exit", "loyalty app - how many users and when": all of what is named first. */
function ofTopic(question: string, book: Book): readonly string[] | null {
  const { topic = '', rest = '' } = TOPIC.exec(question)?.groups ?? {};
  if (topic === '' || !ASKING.test(rest) || ASKING.test(topic) || NO_TOPIC.test(topic)) return null;
  if (readAsk(topic, book).terms.length === 0) return null;
  const parts = partsAsked(rest, book);
  return parts.map((part) => {
    const plain = withoutMark(part);
    return IT.test(plain) ? `${plain.replace(IT, topic)}?` : `${plain} for ${topic}?`;
  });
}
