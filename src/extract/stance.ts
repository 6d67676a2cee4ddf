import type { Stance } from '../core/brief.ts';
import { readFigures } from '../figures/read-figures.ts';
import { findRefusal } from './refusals.ts';

// What a full answer would hold: a date, a reason, a number, or words.
const WHEN = /\bwhen\b|\bhow (?:long|soon|quickly)\b|\btim(?:ing|eline)\b/i;
const WHY =
  /\bwhy\b|\breasons?\b|\bdrivers?\b|\bdriv(?:e|en|ing)\b|\bbehind\b|\bcauses?\b|\bwhat(?:['’]s| is) (?:causing|leading)\b/i;
const AMOUNT =
  /\bhow (?:much|many|big|large|high|low|fast)\b|\bwhat (?:percentage|portion|share|level|rate|range)\b|\btargets?\b|\btrend|\boutlook\b|\bguidance\b|\bmagnitude\b|\bquantif|\bcontribution\b|\bexpect(?:ations?|ed|ing)?\b|\b(?:second|first|back) half\b|\brun[- ]rate\b|\bgoing forward\b|\bnext (?:year|quarter)\b|\blong[- ]term\b|\bupcoming\b|\bchance\b/i;
const CHANCE =
  /\b(?:any chance|is it possible|is there (?:a|any) (?:possibility|chance)|will \w+ return)\b/i;
const YES_OR_NO =
  /\b(?:yes|no|definitely|absolutely|we (?:do )?expect (?:to|a) return|will return|not going to)\b/i;
const PROSPECTS =
  /\b(?:prospects?|views? on|thoughts? on|think (?:of|about)|how (?:do|should) (?:you|we|management) (?:see|view|think))\b(?!.*\b(?:trend|target|contribution from these)\b)/i;
const DUE =
  /\b(?:within|by|until|end of|(?:first|second|third|fourth) quarter|half a year|(?:next|this|coming) (?:year|quarter|month)s?|\d+ (?:to \d+ )?(?:months?|years?|quarters?|weeks?)|soon|20\d\d)\b/i;
const BECAUSE =
  /\b(?:because|due to|driven by|driv(?:er|ers|ing)|reason|as a result|result of|thanks to|the answer is|seasonality|given|since|attribut|led by|mainly|primarily|first point|focus(?:ed|ing)?)\b/i;

/** What an answer is made of: its best sentences, and a refusal beside them. */
export interface Heard {
  readonly question: string;
  readonly sentences: readonly string[];
  readonly refusal: string | null;
  /** 0..1: how much of the question's own words the answer takes up. */
  readonly overlap: number;
}

/** How a sub-question was answered; the middle class is a number asked for and not given. */
export function stanceOf({ question, sentences, refusal, overlap }: Heard): Stance {
  const said = sentences.join(' ');
  const isReason =
    WHY.test(question) && !/\bhow much\b|\btargets?\b|\btrend|\bguidance\b/i.test(question);
  if (refusal !== null && findRefusal(refusal) && !isReason)
    return hasFigure(said) ? 'partly' : 'declined';
  if (sentences.length === 0 || overlap < 0.04) return 'not addressed';
  if (CHANCE.test(question)) return YES_OR_NO.test(said) ? 'answered' : 'partly';
  if (WHEN.test(question)) return DUE.test(said) ? 'answered' : 'partly';
  if (WHY.test(question)) return BECAUSE.test(said) || overlap > 0.4 ? 'answered' : 'partly';
  if (PROSPECTS.test(question)) return overlap >= 0.15 ? 'answered' : 'partly';
  if (AMOUNT.test(question)) return hasFigure(sentences[0] ?? '') ? 'answered' : 'partly';
  return overlap >= 0.2 ? 'answered' : 'partly';
}

function hasFigure(text: string): boolean {
  return readFigures(text, { currency: null }).some(({ figure }) => figure.unit !== 'count');
}
