import { guarded } from '../../core/guarded/guarded.ts';
import { matchesOf } from '../../core/matches.ts';
import { mayBePart } from '../segment/may-be-part.ts';
import type { MetricMention } from './lexicon.ts';

const LOOSE =
  '(?:(?:about|around|approximately|roughly|nearly|almost|over|just|already|now|some|well|a total of|a record|more than|greater than|in excess of|north of|in)\\s){0,3}';
const AMOUNT =
  '(?:\\d{1,3}(?:,\\d{3})+|\\d{3,9}(?![\\d.,%])|\\d[\\d.]*(?=\\s(?:million|billion|thousand)))(?:\\s(?:million|billion|thousand))?';
const ADVERB =
  "(?:\\s(?:now|also|already|currently|again|then|has|have|had|successfully|the (?:quarter|year) with)|[’']ve)";
const HAS =
  "has|have|had|[’']ve|serves?|served|reached|reaches|surpassed|exceeded|crossed|operates?|operated|manages?|runs?|boasts?|saw|generated|received|recorded|with";
const DONE =
  'shipped|delivered|sold|installed|opened|closed|launched|completed|hired|processed|handled|produced|built|placed|leased|originated|enrolled|onboarded|deployed|activated|renovated|remodeled|drilled|treated|carried|transported|hosted|booked|issued|trained|migrated|repaired|manufactured';
const WORD =
  "(?!(?:of|in|on|at|to|for|from|by|with|and|or|as|is|are|was|were|that|which|who|per|than|across|during|into|over|under|more|less|other|such|different|million|billion|thousand|percent|basis|new|years?|year-old)\\b)[a-z][a-z'’-]{0,24}";
const NAMED =
  '(?<=^|[,;:]\\s|[,;:]\\s(?:and|while|but)\\s|^(?:Our|The|And|But|So)\\s)(?<part>\\p{Lu}[\\w&-]{0,30}(?:\\s(?:\\p{Lu}[\\w&-]{0,30}|\\d{1,4}(?![\\d,.]))){0,3})';
// "Kestrel Mail now has 180 million users", "we shipped more than 200,000 units": what is counted, and what was done with it
const COUNT = guarded(
  new RegExp(
    `(?:\\b(?:[Ww]e|[Cc]ompany)|${NAMED})${ADVERB}{0,2}\\s?(?:(?:${HAS})|(?<done>${DONE}))${ADVERB}?\\s${LOOSE}${AMOUNT}\\s(?<noun>(?:${WORD}\\s){0,2}${WORD}s)(?=[.,;]|\\s|$)`,
    'gu',
  ),
);
// "Atlas 10 is now active on more than 600 million devices"
const ACTIVE = guarded(
  new RegExp(
    `(?:${NAMED}\\s)?\\b(?:is|are|was|were)\\s(?:now\\s|already\\s|currently\\s)?(?<state>active|live|installed|deployed|used|available)\\s(?:on|in|at|by|with)\\s${LOOSE}${AMOUNT}\\s(?<noun>(?:${WORD}\\s){0,1}${WORD}s)(?=[.,;]|\\s|$)`,
    'gu',
  ),
);
// "We built 43 looms, down from 58 a year ago": few, but held against a time before
const FEW = guarded(
  new RegExp(
    `(?:\\b(?:[Ww]e|[Cc]ompany)\\s(?:also\\s)?(?<done>delivered|shipped|sold|built|produced|completed|opened|installed)|(?<=\\b(?:delivered|shipped|sold|built|produced|completed|opened|installed)\\s\\d[^.;]{3,60})\\sand)\\s${LOOSE}\\d{1,3}\\s(?<noun>(?:${WORD}\\s){0,2}${WORD}s)(?=,?\\s(?:up|down|compared (?:to|with)|versus|against)\\s(?:from\\s)?\\d{1,3}\\b(?![\\d.,]*(?:%|\\spercent|\\sbasis)))`,
    'gu',
  ),
);
// What nobody counts to measure a business.
const NO_COUNT =
  /\b(?:years?|months?|weeks?|days|hours|minutes|quarters?|times|things|ways|areas|points|steps|reasons|questions|slides|pages|options|examples|priorities|initiatives|dollars|euros|pounds|cents|rupees|yen|items|levers|categories|buckets|figures|words|people|employees|colleagues|countries|states|degrees|shares|inches|others|deals|opportunities|competitors|analysts|investors|versions|types|kinds|pieces|feet|miles|bps|ways|occasions|business|less|plus|across|versus|this|thus)$/;

/** Counts that no lexicon knows: what a company or one of its products has or did, by the noun behind the number. */
export function findOwnCounts(text: string): readonly MetricMention[] {
  if (!/\d\d|\d (?:m|b)illion/.test(text)) return [];
  const few = matchesOf(text, FEW);
  const [first] = few;
  return [
    ...few.flatMap((match) => counted(match, match.groups?.done ?? first?.groups?.done ?? null)),
    ...matchesOf(text, COUNT).flatMap((match) => counted(match, match.groups?.done ?? null)),
    ...matchesOf(text, ACTIVE).flatMap((match) => {
      const [mention] = counted(match, null);
      const { state = '' } = match.groups ?? {};
      const isPlain = state === 'used' || state === 'available';
      return mention
        ? [{ ...mention, name: isPlain ? mention.name : `${state} ${mention.name}` }]
        : [];
    }),
  ];
}

/** Whether a metric counts what was done: "units shipped". */
export function isDone(metric: string): boolean {
  return DEED.test(metric);
}

const DEED = new RegExp(`^[a-z'’-]+(?:\\s[a-z'’-]+){0,2}\\s(?:${DONE})$`);

function counted(match: RegExpExecArray, done: string | null): readonly MetricMention[] {
  const { noun = '', part } = match.groups ?? {};
  if (NO_COUNT.test(noun)) return [];
  const end = match.index + match[0].length;
  return [
    {
      name: done === null ? noun : `${noun} ${done}`,
      kind: 'count',
      isCost: false,
      isLoss: false,
      basis: null,
      ...(part !== undefined && mayBePart(part) && { part: part.toLowerCase() }),
      start: end - noun.length,
      end,
    },
  ];
}
