import type { SpokenFigure } from '../../../figures/grammar/spoken-figure.ts';
import type { Ask } from '../ask/ask.ts';
import { isAskedFigure } from '../ask/asked-figure.ts';
import type { Book } from '../book/book.ts';
import { figuresOf } from '../sentences/counts.ts';
import type { Shown } from './shown.ts';

const ASKS =
  /^(?:(?:and|so|but|ok|hi|hey),?\s)*(?:by\s|since\s|until\s)?when\s(?:do|does|did|will|would|is|are|was|were|should|can|could|s|['’]s)\b/i;
const ASKS_PAST = /\bwhen\s(?:did|was|were)\b/i;
// A day, a month, a quarter, a season, a year: "over three years" is how long, and not when
const POINT =
  /\b(?:jan(?:uary)?|feb(?:ruary)?|march|april|may|june|july|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|20\d\d|fy ?['’]?\d\d|q[1-4]|[1-4]q|h[12]|(?:first|second|third|fourth|next|this|last|current|coming|following|same|each|every|that)[\s-](?:fiscal\s)?(?:quarter|half|year|month|week)|(?:in|during|for|of|from|after|before|by) the (?:\w+ )?(?:quarter|half|year|month|week)|year[- ]end|month[- ]end|quarter[- ]end|end of (?:the|this|next|our)|spring|summer|autumn|fall|winter|holidays?|today|yesterday|tomorrow|tonight|now|already|soon|shortly|immediately|ago|recently|earlier|weeks?|days?|months?|monday|tuesday|wednesday|thursday|friday|closing|completion|within|half a year|once|when|as soon as|after|until|before)\b/i;
const SPAN_ONLY =
  /\b(?:over|during|for|in total over)\s(?:the\s(?:next|last|past)\s)?(?:\w+|\d+)\s(?:years|quarters|months|weeks)\b/gi;
const AHEAD =
  /\b(?:will|should|expect\w*|plan\w*|going to|anticipat\w*|intend\w*|would|target\w*|hope)\b/i;
const PAST =
  /\b(?:was|were|had|did|been|began|started|resumed|opened|launched|went|closed|completed|shipped|came|took|made|signed|announced|paid|bought|sold|received|ended|reopened|restarted|(?!need|exceed|proceed|succeed|indeed)[a-z]{3,}ed)\b/i;

/**
 * Whether what is shown tells a point in time where one is asked, and what has been where that is asked: "we spend
 * 46 million over three years" tells not when, and what should begin next quarter not when something began.
 */
export function isWhen({ text, figures }: Ask, { said }: Pick<Shown, 'said'>, book: Book): boolean {
  if (!ASKS.test(text) || said.length === 0) return true;
  // "When do they reach 40 plants": not when there are 30
  const isTold = (asked: SpokenFigure) =>
    said.some((each) => figuresOf(each, book).some((spoken) => isAskedFigure(asked, spoken)));
  if (!figures.every(isTold)) return false;
  const words = said.map((each) => each.text.replace(SPAN_ONLY, ' '));
  if (!words.some((each) => POINT.test(each) || /\b\d{1,2}(?:st|nd|rd|th)\b/.test(each)))
    return false;
  return !ASKS_PAST.test(text) || words.some((each) => PAST.test(each) || !AHEAD.test(each));
}
