import type { Reason } from '../../core/verdict.ts';
import type { Fact } from '../../figures/fact.ts';
import type { SpokenFigure } from '../../figures/grammar/spoken-figure.ts';
import { termOf } from '../../figures/lexicon/lexicon.ts';
import { withoutTerms } from '../../figures/metric/on-terms.ts';
import { type Fiscal, isLater } from '../../figures/time/fiscal.ts';
import { isAllOnBasis } from '../claim/claimed-basis.ts';
import type { Written } from '../claim/read-claim.ts';
import { isByMeasure } from '../terms/by-measure.ts';
import { isSameMeaning } from '../words/meaning.ts';
import { isImpact, pushOf } from './impact.ts';
import { isOtherPeriod } from './other-period.ts';
import { isOtherPart } from './same-part.ts';

/** What a claim is held against beside the fact itself. */
export interface Context {
  /** The call's own period is what a claim means when it names none. */
  readonly fiscal: Fiscal;
  /** In cited mode a part that the words leave open is that of the cited sentence. */
  readonly isCited: boolean;
  /** The sentence of the fact. */
  readonly sentence: string;
  /** Parts that the call gives figures of, by metric. */
  readonly parts: ReadonlyMap<string, ReadonlySet<string>>;
  readonly isPartOnly: (metric: string) => boolean;
  /** Whether the call tells a figure of the fact's own metric, part, basis and role for its own period. */
  readonly isToldNow: (fact: Fact) => boolean;
  readonly company: string;
  /** Whether the name of a part is that of the company itself. */
  readonly isCompany: (part: string) => boolean;
}

const MINUS = /^[-−(]|\b(?:negative|minus)\b/i;

type Check = (claim: Written, fact: Fact, context: Context) => boolean;

// In the order of what is most telling; each is true where claim and fact cannot both stand.
const CHECKS: readonly (readonly [Reason, Check])[] = [
  ['metric', isOtherMetric],
  ['direction', isOtherWay],
  ['sign', isOtherSign],
  ['basis', isOtherBasis],
  ['period', isOtherPeriod],
  ['modality', isOtherModality],
  ['range', (claim, { spoken }, { sentence }) => isOtherSide(claim, spoken, sentence)],
  ['segment', isOtherPart],
];

/** In what a claim about a figure differs from what the call says of that figure. */
export function compareFacts(written: Written, said: Fact, context: Context): readonly Reason[] {
  const { claim, fact } = asMoves(written, said, context);
  return CHECKS.flatMap(([reason, differs]) => (differs(claim, fact, context) ? [reason] : []));
}

/** A growth that has a name is a move, however it is told: "organic growth was 4%", "volume slipped 1%". */
function asMoves(
  claim: Written,
  fact: Fact,
  context: Context,
): { readonly claim: Written; readonly fact: Fact } {
  if (claim.metric === 'organic growth' && fact.metric === 'organic revenue')
    return { claim: { ...claim, metric: fact.metric, role: 'change' }, fact };
  // "grew 7.4% organically" of "7.4% organic growth"
  if (claim.metric === 'organic revenue' && fact.metric === 'organic growth')
    return { claim: { ...claim, metric: fact.metric }, fact: { ...fact, role: 'change' } };
  // "excluding currency, sales fell 1%", "orders rose 7%" of the organic move, where no other of them is told
  const plain = withoutTerms(fact.metric);
  const isPlain = plain !== fact.metric && plain === claim.metric && claim.basis !== 'reported';
  const isNamed = fact.metric === 'organic revenue';
  const isForma = fact.metric.startsWith('pro forma');
  const isOnly = isForma || (!isNamed && !context.isToldNow({ ...fact, metric: plain }));
  if (isPlain && (isOnly || isByMeasure(`${claim.ahead} ${claim.words}`)))
    return { claim: { ...claim, metric: fact.metric, basis: fact.basis }, fact };
  if (isPlain && !isNamed)
    return {
      claim: { ...claim, metric: fact.metric, basis: 'reported' },
      fact: { ...fact, basis: 'adjusted' },
    };
  // "beef volumes fell 6%, and pork volumes 2%" of a growth of volumes
  if (claim.metric === 'shipments' && claim.role === 'change' && fact.metric === 'volume growth')
    return { claim: { ...claim, metric: fact.metric }, fact: { ...fact, role: 'change' } };
  const isGrowth = claim.role === 'change' && fact.role === 'level' && / growth$/.test(fact.metric);
  return { claim, fact: isGrowth ? { ...fact, role: 'change' } : fact };
}

/** Whether two names are of one metric, whatever is "total" or "net" about them. */
export function sameMetric(one: string, other: string): boolean {
  const [a, b] = [plainName(one), plainName(other)];
  // "helicopters delivered", "helicopter deliveries"
  if (DEED.test(a) && DEED.test(b) && (a.endsWith(b) || b.endsWith(a))) return true;
  // "net debt" is no "debt": two standard terms are two metrics.
  if (termOf(one) && termOf(other)) return one === other || (isOfDebt(one) && isOfDebt(other));
  if (a === b) return true;
  if (FEES.has(one) && FEES.has(other)) return true;
  if (termOf(one) || termOf(other)) return false;
  if (isSameMeaning(one, other)) return true;
  // a call's own rate, said shorter: "renewal rate" of "customer lease renewal rate"
  return a.endsWith(` ${b}`) || b.endsWith(` ${a}`);
}

const DEED = /(?:^|\s)(?:deliver|open|clos|ship|produc)$/;

const FEES: ReadonlySet<string> = new Set(['fees', 'fee income']);

// "Leverage" of what the call calls net leverage: seldom are both told, and then by two figures.
function isOfDebt(metric: string): boolean {
  return metric === 'net leverage' || metric === 'leverage ratio';
}

// What customers ordered in a period has two standard names.
const ORDERED: ReadonlySet<string> = new Set(['bookings', 'orders']);

function plainName(name: string): string {
  return name
    .replace(/\b(?:total|net|accounts|trade)\s/, '')
    .replace(/\bloss(?:es| rate)\b/, 'loss')
    .replace(/s\b/g, '')
    .replace(/\b(deliver|open|clos|ship|produc)(?:ed|ies?|ing|ment|tion)\b/g, '$1')
    .replaceAll('-', ' ');
}

// "A loss of 2 million members" is told as net additions
export const COUNTED = /^(?:members|subscribers|customers)$/;
export const CAME_OR_WENT = /\b(?:add(?:s|ed|ing)?|gain(?:s|ed)?|los(?:s|e|es|t|ing)|shed)\b/i;
// "a decline of two million subscribers"
const MOVE_OF =
  /\b(?:declin\w+|drop|fall|decreas\w+|reduction|growth|increas\w+|rise|gain|loss) of (?:\w+ ){0,2}$/i;

function isOtherMetric({ metric, isOwnMetric, role, words, ahead }: Written, fact: Fact): boolean {
  const isOfCount = COUNTED.test(metric ?? '') && MOVE_OF.test(ahead);
  const isSame =
    metric === null ||
    sameMetric(metric, fact.metric) ||
    (ORDERED.has(metric) && ORDERED.has(fact.metric)) ||
    (fact.metric === `new ${metric}` && JOINS.test(words)) ||
    isOfEach(metric, fact.metric, words) ||
    (fact.metric === 'net additions' &&
      COUNTED.test(metric) &&
      (isOfCount || CAME_OR_WENT.test(words)));
  // "organic revenue" names a metric of its own, though "revenue" is in it
  const isNarrower =
    !isSame && termOf(metric)?.kind === 'flow' && metric.endsWith(` ${fact.metric}`);
  if (!isSame && (isOwnMetric || isNarrower || !takesUp(words, fact.metric))) return true;
  // "was downloaded half a million times": of a count by its own noun no level is a move
  const isCounted = fact.spoken.figure.unit === 'count' && termOf(fact.metric) === null;
  const isCome =
    isCounted ||
    (fact.metric === 'net additions' && isOfCount) ||
    (COUNTED.test(fact.metric) && CAME_OR_WENT.test(words));
  return role !== null && role !== fact.role && !isCome && fact.spoken.figure.unit !== 'multiple';
}

/** "Earned 2,214 of gross profit on each used unit" of the gross profit per used unit. */
function isOfEach(metric: string, told: string, words: string): boolean {
  const [whole, each] = told.split(' per ');
  return (
    whole === metric &&
    each !== undefined &&
    new RegExp(
      `\\b(?:each|every|an?|per) (?:[\\w-]+ )?${RegExp.escape(each.split(' ').at(-1) ?? '')}`,
      'i',
    ).test(words)
  );
}

// "29 independent locations are joining": new ones
const JOINS =
  /\b(?:new|add(?:s|ed|ing)?|open(?:s|ed|ing)?|join(?:s|ed|ing)?|launch(?:es|ed|ing)?)\b/i;

/** Whether words hold every word of a metric's name. */
function takesUp(words: string, metric: string): boolean {
  const said = words.toLowerCase();
  return metric.split(' ').every((word) => said.includes(word.replace(/s$/, '')));
}

/** Of a change, its sign; a denial turns what it denies. */
function isOtherWay({ direction, isDenied, spoken, role, words }: Written, fact: Fact): boolean {
  if (isDenied) return true;
  if (fact.role !== 'change' || fact.spoken.figure.unit === 'multiple') return false;
  const isUp = fact.spoken.figure.value > 0;
  if (spoken.figure.value < 0) return isUp;
  if (direction !== null) return isUp !== (direction === 'up');
  const push = isImpact(words) ? pushOf(words) : null; // "should take half a point off gross margin"
  if (push !== null) return isUp !== (push === 'plus');
  return role === 'change' && spoken.figure.unit !== 'multiple' && !isUp;
}

const OWN_LOSS = /\bloss$/;

/** Of a level; of costs and losses by name both signs are in use. */
function isOtherSign({ spoken, isLoss }: Written, { metric, role, spoken: said }: Fact): boolean {
  if (role !== 'level' || said.figure.value === 0) return false;
  // a tax rate below zero is a benefit: it is told apart from the same rate paid
  if (metric === 'tax rate' && said.figure.value < 0) return spoken.figure.value > 0;
  // a loss by its name, "the core loss was $43 million", needs no sign
  if (OWN_LOSS.test(metric) && termOf(metric) === null && (isLoss || spoken.figure.value < 0))
    return false;
  if (termOf(metric)?.isCost) return isMinus(spoken) && said.figure.value > 0;
  return isLoss || spoken.figure.value < 0 ? said.figure.value > 0 : said.figure.value < 0;
}

/** Printed or said as below zero; "credit losses of 62 million" is not. */
function isMinus({ figure }: SpokenFigure): boolean {
  return figure.value < 0 && !/\bloss/i.test(figure.text) && MINUS.test(figure.text);
}

// "Normalized for the taxes, cash flow was up 14%"
const NORMALIZED =
  /(?:^|[,;]\s)(?:(?:and|but)\s)?(?:after\s)?(?:normali[sz](?:ed|ing)|adjust(?:ed|ing)) for\b/i;

const ON_BASIS = /\b(?:as|on an?) reported\b/i;
const ADJUSTED_FOR = /\b(?:adjust(?:ed|ing)|normali[sz](?:ed|ing)) for\b/i;

const LEAVES_OUT =
  /\b(?:exclud\w+|without|before (?=(?:[\w-]+ ){0,3}(?:items?|charges?|gains?|costs?|effects?)\b)|ex[- ](?=\w)|set(?:ting)? aside|leav(?:e|ing) (?:out|aside)|strip(?:ping)? out|back(?:ing)? out|tak(?:e|ing) out|apart from|not counting|but for)/i;
// "leaving out strike costs"; "without raising prices" leaves nothing out
const LEAVES_OUT_ITEMS =
  /\b(?:exclud\w+|leav(?:e|ing) (?:out|aside)|without|set(?:ting)? aside|strip(?:ping)? out|not counting|but for)\s(?:[\w’'-]+\s){0,5}?(?:charges?|costs?|expenses|gains?|losses|impairments?|items?|true-?ups?|restructuring|settlements?|write-?(?:downs?|offs?)|amorti[sz]ation|benefits?)\b/i;
const BY_NAME = /\b(?:adjusted|non-?GAAP|non-?IFRS|normali[sz]ed|underlying|core)\b/i;

function isOtherBasis({ basis, words }: Written, fact: Fact, { sentence }: Context): boolean {
  // "Leaving out strike costs, it lost 39 cents" of what it lost on a reported basis
  const isReported = fact.basis === 'reported' || ON_BASIS.test(sentence);
  if (basis === null && isReported && LEAVES_OUT_ITEMS.test(words) && !LEAVES_OUT.test(sentence))
    return true;
  if (basis === null || basis === fact.basis) return false;
  if (fact.basis === null && isAllOnBasis(sentence, basis === 'adjusted' ? 'reported' : 'adjusted'))
    return true;
  // "7.4% on a reported basis" of what grew so organically
  if (basis === 'reported' && ON_BASIS.test(words) && /^organic /.test(fact.metric)) return true;
  if (fact.basis === null && (NORMALIZED.test(sentence) || isAllOnBasis(sentence, basis)))
    return false;
  // "adjusted for comparability", as the sentence says of it
  if (fact.basis === null && ADJUSTED_FOR.test(words) && ADJUSTED_FOR.test(sentence)) return false;
  // "$1.23 before two items" of "if you set aside a couple of items, it was $1.23"
  const isLeftOut = [words, sentence].every((each) => LEAVES_OUT.test(each));
  if (fact.basis === null && isLeftOut && !BY_NAME.test(words)) return false;
  return basis === 'adjusted' || fact.basis !== null;
}

// "raised from 60 billion", "previously guided to 60 billion"
const FORMER =
  /\b(?:from|previous(?:ly)?|prior|earlier|former(?:ly)?|before|original(?:ly)?|initial(?:ly)?|old|versus|against|than)\b/i;

// "EBITDA would have been 60 million without the fire": never so
const NEVER_SO =
  /\b(?:would|could|might|should)(?: not|n['’]t)?(?: have|['’]ve)\b[^.;,]{0,40}$|\bhad (?:we|it|they|i) (?:not |never )?\w+(?:ed|n|ne|ld)\b[^.;]{0,80}$/i;
// "The CET1 target is 12.6%"
const UNREAL =
  /\b(?:would|could|might|should)(?: not|n['’]t)?(?: have|['’]ve)\b|\bhad\b|\bwithout\b/i;
const TARGET_IS = /\b(?:target|goal|ambition|objective)s? (?:is|was|are|remains?|of|at)\b/i;
const AIM = /\b(?:target|goal|ambition|objective|aim|plan|guid|expect)/i;

/** Whether a figure is told as what would have been where the claim tells it as what was. */
export function isNeverSo(before: string, claimed: string): boolean {
  return NEVER_SO.test(before) && !UNREAL.test(claimed);
}

function isOtherModality(
  { modality, words }: Written,
  fact: Fact,
  { fiscal, sentence }: Context,
): boolean {
  const before = sentence.slice(0, fact.spoken.start);
  if (isNeverSo(before, words)) return true;
  if (TARGET_IS.test(words) && !AIM.test(before) && fact.modality === 'actual') return true;
  if (modality === null) return false;
  if (fact.modality === 'aside')
    return modality === 'actual'
      ? isLater(fact.period, fiscal)
      : FORMER.test(sentence.slice(Math.max(0, fact.spoken.start - 60), fact.spoken.start)) &&
          !FORMER.test(words);
  return modality !== fact.modality;
}

const NEARLY = /\b(?:nearly|almost|close to|not quite|just (?:under|below|shy of|short of))\s$/i;

// "is estimated to exceed $340 million", "on course to exceed our goal of 600,000"
const EXCEEDS =
  /\b(?:exceed(?:s|ed|ing)?|in excess of|surpass(?:es|ed|ing)?|north of|upwards of)\s(?:(?:our|the|its|a)\s(?:\w+\s)?(?:goal|target|plan) of\s)?$/i;

/** On which side of a figure its value is; null where the words leave that open. */
function sideOf({ figure, start }: SpokenFigure, text: string): 'over' | 'under' | null {
  const said = `${text.slice(Math.max(0, start - 16), start)}${figure.text}`;
  const isNearly = NEARLY.test(said.slice(0, Math.max(0, said.search(/[\d$€£¥₹]/))));
  if (!figure.bound && EXCEEDS.test(text.slice(Math.max(0, start - 60), start))) return 'over';
  return isNearly ? 'under' : (figure.bound ?? null);
}

/** Whether a figure is told from the other side: "well over 50" of what is "nearly 50", "at least" of "up to". */
export function isOtherSide(
  { spoken, ahead }: Pick<Written, 'spoken' | 'ahead'>,
  said: SpokenFigure,
  sentence: string,
): boolean {
  const one = sideOf({ ...spoken, start: ahead.length }, ahead);
  const other = sideOf(said, sentence);
  return one !== null && other !== null && one !== other;
}
