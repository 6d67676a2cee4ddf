import { guarded } from '../../core/guarded/guarded.ts';
import { matchesOf } from '../../core/matches.ts';
import { findMetrics, type MetricMention } from '../lexicon/lexicon.ts';
import { isCause, mayBePart } from '../segment/may-be-part.ts';
import type { Segments } from '../segment/segments.ts';

const SIZE = '\\d[\\d.]*(?:%|\\spercent)';
const ORGANIC = '(?:organically|on an organic basis)';
const OTHER =
  '(?:operationally|on an operational basis|on a constant[- ]currency basis|(?:in|at) constant (?:currenc(?:y|ies)|exchange rates)|in local currenc(?:y|ies))';
const HEAD =
  '(?:^(?:(?:And|But|While|Finally|Lastly),?\\s)?|[,;]\\s(?:and\\s|while\\s|but\\s)?|\\b(?:while|whereas)\\s)(?:[Oo]ur\\s|[Tt]he\\s)?';
const STOP =
  '(?:of|for|in|to|from|at|by|with|on|that|which|was|were|is|are|had|has|grew|rose|fell|declined|increased|decreased|dropped)';
const WORD = `(?!${STOP}\\b)\\p{L}[\\w&.'’-]*`;
const NAME = `(${WORD}(?:\\s${WORD}){0,4}?)`;
const KIND =
  '(?:\\s(?:segments?|business(?:es)?|divisions?|disciplines?|units?|portfolio|franchise|categor(?:y|ies)|(?:total\\s)?products|practices?|agencies))?';
const MOVED =
  '(?:grew|rose|increased|declined|fell|decreased|dropped|(?:was|were|is|are)\\s(?:also\\s)?(?:up|down))';
// "was also a large contributor in the quarter, growing", "showed strength in 2020 growing"
const FARED =
  '(?:led the way|was|were|had|posted|delivered|demonstrated|showed|saw|continued|performed|remained)\\b[^.;%]{0,90}?,?\\s(?:growing|rising|increasing|declining|falling)';
// "Our clinics grew 6.6% organically", "while cattle declined 5% operationally"
const GROWN = guarded(
  new RegExp(
    `${HEAD}${NAME}${KIND}\\s(?:also\\s|again\\s)?(?:${MOVED}|${FARED})\\s(?:by\\s|about\\s|nearly\\s|over\\s|approximately\\s){0,2}(?=${SIZE}(?:\\syear[- ]over[- ]year)?\\s(?:${ORGANIC}|${OTHER})(?![\\w-]))`,
    'gu',
  ),
);
const IS_ORGANIC = new RegExp(`^${SIZE}(?:\\syear[- ]over[- ]year)?\\s${ORGANIC}`);
// What is no sale of a part's, or is all of the company.
const NO_PART =
  /\b(?:volumes?|prices?|pricing|units?|shipments?|traffic|tickets?|transactions?|customers?|subscribers?|users?|members?|orders?|backlog|bookings|capacity|headcount|costs?|expenses?|spend(?:ing)?|demand|usage|consumption|value|rates?|yields?|mix|productivity|stores?|locations?|fees?|billings|inventor(?:y|ies)|loans?|deposits?|assets?|premiums?|results?|growth|profits?|income|debt|working capital|issuance|market|industry|economy)$/i;
const ALL =
  /^(?:(?:total |whole |entire |overall |underlying |core )?(?:business|company|group|portfolio|firm|enterprise|organization))$/i;

/**
 * Parts that grew in sales by the words behind the figure: nothing else of a part is told "organically",
 * "operationally" or in constant currency where no measure is named. The reported and the organic growth
 * are two metrics.
 */
export function grownSo(
  text: string,
  named: readonly MetricMention[],
  segments: Segments,
): readonly MetricMention[] {
  if (!/organic|operational|currenc|exchange rates/.test(text)) return [];
  return matchesOf(text, GROWN).flatMap(({ index, 0: printed, 1: words = '' }) => {
    const part = partOf(words, segments);
    const at = index + printed.length;
    const isNamed = named.some(({ start, end }) => start < at && end > index);
    if (part === null || isNamed) return [];
    const name = IS_ORGANIC.test(text.slice(at)) ? 'organic revenue' : 'revenue';
    const plain = { kind: 'flow', isCost: false, isLoss: false, basis: null } as const;
    return [{ ...plain, name, part, start: at, end: at }];
  });
}

const PRONOUN = /^(?:it|us)$/; // in small letters: "IT" is a part

function partOf(words: string, segments: Segments): string | null {
  if (PRONOUN.test(words)) return null;
  if (!mayBePart(words) || isCause(words) || NO_PART.test(words) || ALL.test(words)) return null;
  return segments.isCompany(words) || findMetrics(words).length > 0
    ? null
    : segments.canonical(words);
}
