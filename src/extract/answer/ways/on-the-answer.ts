import type { Ask } from '../ask/ask.ts';
import { WHETHER, withoutMark } from './asking-words.ts';

const WHO_ASKED =
  /^(?:and )?who (?:asked|raised|brought up|wanted to know|inquired)(?: (?:a question|questions|anything))?(?: (?:about|on|of|for))? (?<topic>.+)$/i;
const WHAT_SAID =
  /^(?:and )?what (?:did (?:they|he|she|we|management|the (?:company|ceo|cfo)) (?:say|answer|reply|respond)(?: to (?:it|that))?|(?:was|is) (?:the|their|his|her) (?:answer|reply|response))\W*$/i;

/** "Who asked about the strike and what did they say": about the strike. */
export function replyTo(first: string, second: string): string | null {
  const { topic = null } = WHO_ASKED.exec(first)?.groups ?? {};
  return topic !== null && WHAT_SAID.test(second) ? `what did they say about ${topic}?` : null;
}

/** "Are they going to build it, and when": when they are. */
export function turnedRound(first: string, second: string): string | null {
  const asking = /^(?:and )?(when|why|how|where)\W*$/i.exec(second)?.[1];
  if (asking === undefined || !WHETHER.test(first)) return null;
  return `${asking.toLowerCase()} ${withoutMark(first.replace(/^and /i, ''))}?`;
}

/** "What was the guidance for net adds and what did they deliver": of net adds. */
export function outcomeOf(
  { metricText, segment, periodText, isAhead }: Ask,
  second: string,
): string | null {
  const isOutcome =
    /^(?:and )?(?:what|how much|how many) (?:did (?:they|it|we|the company) (?:actually |really )?(?:deliver|report|achieve|post|do|get|reach|make|print)|(?:was|were) (?:the )?(?:actuals?|actual (?:number|result|figure)|delivered|achieved|reported|outcome))\W*$/i;
  if (metricText === null || !isAhead || !isOutcome.test(second)) return null;
  const when = periodText === null ? '' : ` in ${periodText}`;
  return `what was ${segment === null ? '' : `${segment} `}${metricText}${when}?`;
}
