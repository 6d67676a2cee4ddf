import { type Guarded, guarded } from '../../core/guarded/guarded.ts';
import { matchesOf } from '../../core/matches.ts';
import type { Reason } from '../../core/verdict.ts';
import type { InText } from '../figure/in-text.ts';

type Deed =
  | 'open'
  | 'close'
  | 'hire'
  | 'dismiss'
  | 'buy'
  | 'sell'
  | 'issue'
  | 'win'
  | 'lose'
  | 'repay'
  | 'borrow'
  | 'sign'
  | 'affect'
  | 'start'
  | 'save'
  | 'cost'
  | 'receive'
  | 'retire'
  | 'hold';

// What is done to so many: "opened 14 stores and closed 5, ending the quarter with 310".
const DEEDS: readonly (readonly [Deed, Guarded])[] = (
  [
    ['open', /\b(?:re)?open(?:s|ed|ing|ings)?\b(?! (?:the|this|our) (?:year|quarter))/gi],
    [
      'close',
      /\b(?:clos(?:e[sd]?|ing)(?! (?:on|out|at|with|to|January|February|March|April|May|June|July|August|September|October|November|December|(?:the|this|our|its|an?) (?:[\w-]+ ){0,3}(?:quarter|year|month|half|period|deal|transaction|acquisition|sale|purchase|merger|offering|book|gap))\b)|closures?|shut(?:s|ting)?(?! off)|shutter(?:s|ed|ing))\b/gi,
    ],
    ['hire', /\b(?:hir(?:e[sd]?|ing)|recruit(?:s|ed|ing)?|took on|onboard(?:ed|ing))\b/gi],
    [
      'dismiss',
      /\b(?:laid off|lay(?:ing)? off|layoffs?|let go|fired|firing|dismiss(?:ed|ing)|made redundant)\b/gi,
    ],
    ['buy', /\b(?:(?:re)?purchas(?:e[sd]?|ing)|bought|buy(?:s|ing)?|acquir(?:e[sd]?|ing))\b/gi],
    ['sell', /\b(?:sold|sell(?:s|ing)?|divest(?:s|ed|ing)?|dispos(?:e[sd]?|ing) of)\b/gi],
    ['issue', /\bissu(?:e[sd]|ing)\b/gi],
    ['win', /\b(?:won|winning|gained)\b/gi],
    ['lose', /\b(?:lost|losing)\b/gi],
    ['repay', /\b(?:repa(?:id|y|ys|ying)|paid (?:down|off)|redeem(?:ed|ing))\b/gi],
    ['sign', /\bsign(?:ed|ing)\b/gi],
    ['affect', /\baffect(?:s|ed|ing)?\b/gi],
    ['start', /\b(?:commission(?:ed|ing)|start(?:ed|ing) up)\b/gi],
    ['borrow', /\b(?:borrow(?:s|ed|ing)?|dr[ae]w(?:n)? down)\b/gi],
    ['save', /\bsav(?:e[sd]?|ing)\b/gi],
    [
      'cost',
      /(?<!\b(?:lower\w*|reduc\w*|cut|our|in|of|total) )\bcost(?:s|ing)?(?= (?:us|them|it|the \w+|about|around|some|roughly|nearly|an?)\b|\s$)/gi,
    ],
    ['receive', /\b(?:took|tak(?:e|es|ing)) delivery of\b|\breceiv(?:e[sd]?|ing)\b/gi],
    ['retire', /\bretir(?:e[sd]?|ing)\b/gi],
    [
      'hold',
      /\b(?:end(?:s|ed|ing)?|finish(?:es|ed|ing)?|clos(?:ed|ing)) (?:the|this|our|its) (?:[\w-]+ )?(?:quarter|year|month|half|period) (?:with|at)\b|\b(?:has|have|had|operates?|runs?|counts?|owns?)\s(?:(?:now|about|around|some|nearly|almost|over|roughly|more than|a total of)\s)*$/gi,
    ],
  ] as const
).map(([deed, pattern]) => [deed, guarded(pattern)]);

// "14 new stores were opened"
const PASSIVE = guarded(
  /^(?:\s[\w-]+){0,4}?\s(?:was|were|is|are|been|being|got)\s(?:\w+ly\s)?\w+/i,
);
// What is done the other way round.
const OPPOSITES: readonly (readonly [Deed, Deed])[] = [
  ['open', 'close'],
  ['start', 'close'],
  ['hire', 'dismiss'],
  ['hire', 'affect'],
  ['buy', 'sell'],
  ['win', 'lose'],
  ['sign', 'lose'],
  ['borrow', 'repay'],
  ['save', 'cost'],
  ['receive', 'retire'],
  ['issue', 'retire'],
];
// Deeds that go by many other names as well: only their opposites exclude them.
const OPEN = /^(?:sign|affect|start|borrow|save|cost|receive|retire)$/;

// Counts of what there is: "headcount was 5,200"
const HELD =
  /^(?:headcount|stores|branches|clinics|hotels|restaurants|subscribers|members|customers)$/;

/** In what a claim's deed with so many is not the sentence's: what was opened was not closed. */
export function otherDeed(
  claim: InText,
  said: InText & {
    /** What was read of the figure, where anything was. */
    readonly metric: string | null;
  },
): readonly Reason[] {
  if (said.figures[said.at]?.figure.unit === 'percent') return [];
  const held = HELD.test(said.metric ?? '') ? 'hold' : null;
  const [claimed, told] = [deedWith(claim), deedWith(said) ?? held];
  if (claimed === null || told === null || claimed === told) return [];
  if (isPlaced(claimed, told) && [claim, said].every(({ text }) => isOwnPaper(text))) return [];
  if ((told === 'hold' && /^(?:win|lose|repay)$/.test(claimed)) || isNew(said)) return [];
  if (isOpposite(claimed, told)) return ['direction'];
  return OPEN.test(claimed) || OPEN.test(told) ? [] : ['metric'];
}

// "sold bonds", "issued notes": one deed
const SECURITIES =
  /\b(?:bonds?|notes?|debentures?|debt|(?:new|common|ordinary) (?:shares|stock|equity))\b/i;

// "sold our common shares in Kestrel", "notes that we held"
const OF_ANOTHER =
  /\b(?:shares|stock|stake|interest|notes|bonds|holding) in \p{Lu}|\bheld\b|\bstake\b|\binvestments?\b/u;

function isOwnPaper(text: string): boolean {
  return SECURITIES.test(text) && !OF_ANOTHER.test(text);
}

function isPlaced(one: Deed, other: Deed): boolean {
  return (one === 'sell' && other === 'issue') || (one === 'issue' && other === 'sell');
}

function isOpposite(one: Deed, other: Deed): boolean {
  return OPPOSITES.some((pair) => pair.includes(one) && pair.includes(other));
}

// "We ended the year with 40 new stores"
function isNew({ text, figures, at }: InText) {
  return /^\s(?:net )?(?:new|additional|more)\b/.test(text.slice(figures[at]?.end));
}

/** The deed whose object a figure is: of the verb before it, of the one behind it, or that of the figure before. */
function deedWith({ text, figures, at }: InText): Deed | null {
  const own = figures[at];
  if (!own) return null;
  const last = figures[at - 1];
  const before = clauseOf(text.slice(last?.end ?? 0, own.start));
  const active = lastDeed(before);
  if (active !== null) return active;
  const after = text.slice(own.end, figures[at + 1]?.start ?? text.length);
  const passive = PASSIVE.exec(after)?.[0];
  const done = passive === undefined ? null : lastDeed(passive);
  if (done !== null) return done;
  // "opened 14 stores and 5 kiosks"
  const isListed =
    last !== undefined &&
    /^(?:\s[\w-]+){1,4}(?:,| and|, and)\s$/.test(text.slice(last.end, own.start));
  return isListed ? deedWith({ text, figures, at: at - 1 }) : null;
}

function clauseOf(before: string): string {
  return before.slice(Math.max(before.lastIndexOf('; '), before.lastIndexOf('. ')) + 1);
}

function lastDeed(words: string): Deed | null {
  let [found, place]: [Deed | null, number] = [null, -1];
  for (const [deed, pattern] of DEEDS) {
    const index = matchesOf(words, pattern).at(-1)?.index ?? -1;
    if (index > place) [found, place] = [deed, index];
  }
  return found;
}
