import { guarded } from '../../core/guarded/guarded.ts';
import type { Reason } from '../../core/verdict.ts';
import type { SpokenFigure } from '../../figures/grammar/spoken-figure.ts';
import { directionOf } from '../claim/around.ts';
import type { InText } from '../figure/in-text.ts';

const NEARLY =
  '(?:(?:about|around|approximately|roughly|nearly|almost|just|only|over|under|some|an?|record|of)\\s){0,3}$';
const TO = new RegExp(`\\bto\\s${NEARLY}`, 'i');
const FROM = new RegExp(`\\bfrom\\s${NEARLY}`, 'i');
// "from $91 million a year ago to $84 million"
const THEN_TO = new RegExp(
  `^,?\\s(?:(?:in|a|an|the|last|prior|previous|year|quarter|month|ago|earlier|before|19\\d\\d|20\\d\\d|[a-z]+)\\s){0,4}to\\s${NEARLY}`,
  'i',
);
// "21 million compared with 38 million a year ago"
const AGAINST = guarded(
  /^(?:,?\s[\w’'-]+){0,5}?,?\s(?:compare[sd] (?:to|with)|versus|vs\.?|against|(?:up|down) from|from)\s(?:(?:an?|the|about|around|loss|of|roughly|nearly|some)\s){0,4}$/i,
);
const EARLIER =
  /^[^.;,]{0,20}\b(?:ago|earlier|before|last|prior|previous|in (?:the )?(?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|fall|winter|first|second|third|fourth|20\d\d))\b/i;
const AIMED =
  /\b(?:guid\w*|expect\w*|consensus|target\w*|plan\w*|budget\w*|forecast\w*|peers?|industry|estimat\w*)\b/i;
const OTHER_TIME =
  /\b(?:sequential\w*|quarter[- ]o\w+|(?:last|prior|previous|first|second|third|fourth) quarter)\b/i;
const LEVEL =
  /\b(?:unchanged|flat|stable|steady|constant)\s(?:[a-z]+\s)?at\s(?:about\s|around\s|roughly\s)?$/i;
const LEVEL_BEHIND = /^,?\s(?:which (?:is|was)\s)?(?:unchanged|flat|the same as|level with)\b/i;

/** In what the move a claim tells of a level is not one: its own two figures, or those the call compares, go the other way. */
export function movedOtherwise(claim: InText, said: InText): readonly Reason[] {
  const own = claim.figures[claim.at];
  if (!own) return [];
  const lead = leadTo(claim);
  const [last, next] = [claim.figures[claim.at - 1], claim.figures[claim.at + 1]];
  if (last && THEN_TO.test(claim.text.slice(last.end, own.start))) {
    const before = leadTo({ ...claim, at: claim.at - 1 });
    return FROM.test(before) ? against(before, own, last) : [];
  }
  if (!TO.test(lead)) return [];
  if (next && FROM.test(claim.text.slice(own.end, next.start))) return against(lead, own, next);
  if (plainWay(lead) === null) return [];
  const figure = said.figures[said.at];
  if (!figure) return [];
  const after = said.text.slice(figure.end);
  if (LEVEL.test(leadTo(said)) || LEVEL_BEHIND.test(after)) return ['direction'];
  const then = said.figures[said.at + 1];
  if (!then || OTHER_TIME.test(claim.text)) return [];
  const between = said.text.slice(figure.end, then.start);
  const behind = said.text.slice(then.end);
  const isThen = AGAINST.test(between) && !AIMED.test(between) && EARLIER.test(behind);
  return isThen && !AIMED.test(behind.slice(0, 40)) ? against(lead, figure, then) : [];
}

// "Better" may be either way: of a delinquency rate it is lower.
const THAN =
  /^(?: [\p{L}-]+){0,2}? (?:(?<up>more|higher)|(?<down>less|fewer|lower))(?: [\p{L}-]+){0,2}? than\b/iu;

/** "600 more than at the start of the year" of what is 600 fewer. */
export function comparedBehind(claim: InText, said: InText): readonly Reason[] {
  const [one, other] = [claim, said].map(({ text, figures, at }) => {
    const own = figures[at];
    const than = own && THAN.exec(text.slice(own.end, figures[at + 1]?.start))?.groups;
    return than ? (than.up === undefined ? 'down' : 'up') : null;
  });
  return one && other && one !== other ? ['direction'] : [];
}

function leadTo({ text, figures, at }: InText): string {
  return text.slice(figures[at - 1]?.end ?? 0, figures[at]?.start);
}

const CLAUSE = /[;,]\s|\s(?:and|but|while|as|after)\s/i;
const JUDGED = /\b(?:improv|better|worse|deteriorat)/i; // days outstanding improve by falling
const LOSS = /\bloss(?:es)?\b/gi;

/** Which way a size went: a loss that widens grows as a cost does. */
function plainWay(lead: string): 'up' | 'down' | null {
  const clause = lead.split(CLAUSE).at(-1) ?? '';
  return JUDGED.test(clause) ? null : directionOf(clause.replace(LOSS, 'cost'), '');
}

function against(lead: string, now: SpokenFigure, then: SpokenFigure): readonly Reason[] {
  const way = plainWay(lead);
  const [one, other] = [now.figure.value, then.figure.value];
  const isSigned = Math.min(one, other) < 0;
  if (way === null || now.figure.unit !== then.figure.unit || one === other) return [];
  if (isSigned && lead.search(LOSS) < 0) return [];
  return Math.abs(one) > Math.abs(other) === (way === 'up') ? [] : ['direction'];
}
