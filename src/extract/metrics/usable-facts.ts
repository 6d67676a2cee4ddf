import type { Call } from '../../core/call.ts';
import type { Transcript } from '../../core/transcript.ts';
import type { Fact } from '../../figures/fact.ts';
import { findMetrics, termOf } from '../../figures/lexicon/lexicon.ts';
import { isMeasureOf } from '../../figures/lexicon/measure-nouns.ts';
import { mayBePart } from '../../figures/segment/may-be-part.ts';
import { learnSegments } from '../../figures/segment/segments.ts';
import { type Placed, sentencesOf } from '../evidence.ts';
import { atConstantRates } from './at-constant-rates.ts';
import { leansOnQuestion } from './leans-on-question.ts';

const WHOLE =
  /^(?:the )?(?:firm|company|corporation|group|bank|consolidated|overall|total|enterprise-wide)(?:['’]s)?$/i;
// What a metric is of without being a part's that a table could name: "base rent", "same-store sales".
const NO_NAME =
  /^(?:(?:same-store|lower(?! \d))\b.*|active|based|variable|balance(?: sheet)?|basis|items?.*|credit|contract|base|yield|unit|segment|local currency|impact|other)$/;
// "HLL generated 2.7 billion of net income": said of a part that the call never introduces.
const ACRONYM_FIRST =
  /^(?:The |In |For |Our )?(?!GAAP|IFRS|FFO|EPS|EBIT)([A-Z]{2,5})\b['’]?s?\s(?:\w+\s)?(?:generated|reported|delivered|had|earned|posted|net|revenue|segment)/;
const FEWEST = 15; // "4 shipments", "3 customers": an example, not a result
const SAID_OF = /^(?:this|these|those|that|which|it|there|includes?|including)\b/; // "this includes … costs"
const FORESEEN =
  /^\s?(?:guidance|outlook|target|consensus|expectation|forecast|(?:that )?we (?:had )?(?:guided|expected|projected|forecast(?:ed)?|anticipated|estimated|budgeted|gave)\b)/i;
// "up from last year, which included | $7 million of restructuring charges"
const OF_THEN =
  /\b(?:(?:last|prior|previous)[- ]year(?:['’]s)?(?: \w+){0,2}|a year ago|(?:from|over|versus|compared (?:to|with)) (?:fiscal )?20\d\d),? (?:which|that) (?:included|reflected|contained|had) (?:(?:about|approximately|roughly|nearly|over|an?|the) ){0,2}$/i;
// "the delayed revenue was | $12 million": earned at another time, or never
const UNEARNED =
  /\b(?:delayed|lost|foregone|forgone|missed) (?:(?:net|operating) )?(?:revenues?|sales|profits?|income)\b[^,;.]*$/i;
// What is everybody's: a share of the world's, the size of a market
const OF_WORLD = /^share of (?:the )?(?:global|world|worldwide|industry|market)\b|^market size$/i;
// "Currencies impacted gross margin by some 70 basis points": one cause of a move, not the move.
const CAUSE_BEFORE =
  /\b(?:impact(?:ed|s|ing)?|headwinds?|tailwinds?|contribut(?:e[ds]?|ing|ions?)|drag|hurt|benefit(?:ed|ted)?|offset)\b[^,;.]{0,50}$/i;
const CAUSE_AFTER =
  /^\s?(?:(?:of|from|negative|positive|currency|fx|foreign|exchange|favorable|unfavorable)\s){0,3}(?:impact|headwind|tailwind|drag|benefit)\b/i;
const TO_BE =
  /\bto be (?:(?:about|around|approximately|roughly|between|over|above|below|at|in the)\s)*$/i;
const OF_A_PART =
  /^(?:return on (?:tangible )?equity|net income|operating (?:income|margin)|gross (?:profit|margin)|ebitd?a(?: margin)?|net margin)$/;
const WHOLE_NEAR = /\b(?:total|company|group|overall|consolidated|firm|our)\b/i;

/**
 * The facts a table of results may show, under one name for the whole company. Left out: forward and
 * passing figures, what was foreseen, segments that are no names, counts of other things, and figures
 * whose sentence is about a part of the company while they are labelled as the whole's.
 */
export function usableFacts(transcript: Transcript, facts: readonly Fact[]): readonly Fact[] {
  const placed = sentencesOf(transcript);
  const bySentence = Map.groupBy(facts, ({ sentence }) => sentence);
  const { isCompany } = learnSegments(transcript);
  const named = atConstantRates(facts, (sentence) => placed.get(sentence)?.text ?? '');
  return named.flatMap((fact) => {
    const sentence = placed.get(fact.sentence);
    if (fact.modality !== 'actual' || !sentence) return [];
    const segment = partOf(fact.segment, transcript.call);
    const settled = {
      ...fact,
      segment: segment && isItself(segment, fact) ? null : segment,
    };
    const beside = bySentence.get(fact.sentence) ?? [];
    const parts = beside.filter((other) => partOf(other.segment, transcript.call) !== null);
    if (isOfSales(settled, beside)) return [];
    return isShown(settled, sentence) && !isOfAPart(settled, parts, sentence, isCompany)
      ? [settled]
      : [];
  });
}

/** "Stores were down 0.9%": what is sold in them, where nobody counts them. */
function isOfSales(fact: Fact, beside: readonly Fact[]): boolean {
  return (
    PLACES.test(fact.metric) &&
    fact.role === 'change' &&
    fact.spoken.figure.unit === 'percent' &&
    !beside.some(({ group, role }) => group === fact.group && role === 'level')
  );
}

const PLACES = /^(?:stores|branches|restaurants|shops|hotels)$/;

// "third-quarter domestic card", "quarter-end": a time is no part
const TIME_FIRST =
  /^(?:(?:first|second|third|fourth|full|half|prior|current)[- ](?:quarter|half|year)(?:['’]s)?|(?:quarter|period|year)-end|quarterly|year-to-date|aggregate)(?:\s|$)/i;
const CLAUSE_END = /,?\s(?:which|that|who)$/i; // "kitchen electrics, which"

/** Null for the company itself, by whatever name: "the firm", "Northwind's". */
function partOf(said: string | null, { company }: Call): string | null {
  const segment = said?.replace(TIME_FIRST, '').replace(CLAUSE_END, '') ?? '';
  if (segment === '' || WHOLE.test(segment)) return null;
  const words = (text: string) => text.toLowerCase().replace(/['’]s?$/, '');
  const [first = ''] = words(company).split(/\s+/);
  const name = words(segment);
  return name === words(company) || (name === first && first.length > 3) ? null : segment;
}

/** "Net sales revenue": the metric named twice names no part. */
function isItself(segment: string, { metric }: Fact): boolean {
  const [term] = findMetrics(segment);
  return term?.name === metric && term.end - term.start === segment.length;
}

/** "from an ARPU perspective, revenue": another metric is no part either. */
function isMetric(segment: string): boolean {
  const [term] = findMetrics(segment);
  return term !== undefined && term.kind !== 'count' && term.end - term.start === segment.length;
}

function isShown({ metric, segment, role, versus, spoken }: Fact, { text, turn }: Placed): boolean {
  const isPrior = role === 'level' && versus !== null;
  if (turn.section === 'qa' && !isPrior && leansOnQuestion(text.slice(0, spoken.start)))
    return false;
  if (segment !== null && (!mayBePart(segment) || NO_NAME.test(segment) || isMetric(segment)))
    return false;
  if (SAID_OF.test(metric) || OF_WORLD.test(metric)) return false;
  const before = text.slice(0, spoken.start);
  if (role === 'level' && (OF_THEN.test(before) || UNEARNED.test(before))) return false;
  if (FORESEEN.test(text.slice(spoken.end)) || TO_BE.test(text.slice(0, spoken.start)))
    return false;
  if (/\?\s*$/.test(text) || (role === 'change' && isACause(metric, spoken, text))) return false;
  if (metric === 'dividend per share' && role === 'change')
    return !/repurchas|buybacks?|returned/i.test(text);
  if (termOf(metric)?.kind !== 'count') return true;
  if (role === 'level' && spoken.figure.value < FEWEST && !metric.startsWith('new')) return false;
  return spoken.noun === null || isCounted(metric, spoken.noun);
}

// "benefited from a $300 increase in the revenue per boat": what moved so much is named behind it
const MOVE_IN = /^\s(?:increase|decrease|decline|reduction|growth|rise|drop|improvement)\sin\s/i;

// "key drivers were margin expansion of 80 basis points": what drove something has moved itself
const ITS_MOVE =
  /\b(?:margins?|revenues?|sales|volumes?|earnings|profits?|income|EBITDA?)\s(?:expansion|contraction|growth|improvement|decline|erosion)\sof\s(?:about\s|approximately\s|nearly\s|over\s)?$/i;

function isACause(metric: string, { start, end }: Fact['spoken'], text: string): boolean {
  const after = text.slice(end);
  const move = MOVE_IN.exec(after);
  const behind = move && findMetrics(after.slice(move[0].length)).at(0);
  if (behind?.name === metric && !/,/.test(after.slice(0, behind.start))) return false;
  const before = text.slice(0, start);
  return (CAUSE_BEFORE.test(before) && !ITS_MOVE.test(before)) || CAUSE_AFTER.test(after);
}

/** "7-nanometer node" beside "customers" counts no customers. */
function isCounted(metric: string, noun: string): boolean {
  if (metric === 'headcount' || isMeasureOf(metric, noun)) return true;
  const stems = metric.split(' ').map((word) => word.replace(/(?:ies|s)$/, '').slice(0, 7));
  return stems.some((stem) => noun.toLowerCase().includes(stem));
}

/** "Farm Lending reported net income of 120 million and an ROE of 17%": not the company's ROE. */
function isOfAPart(
  fact: Fact,
  ofParts: readonly Fact[],
  { text }: Placed,
  isCompany: (words: string) => boolean,
): boolean {
  if (fact.segment !== null || !OF_A_PART.test(fact.metric)) return false;
  const before = ofParts.find(
    ({ role, spoken }) => role === 'level' && spoken.end <= fact.spoken.start,
  );
  const acronym = ACRONYM_FIRST.exec(text)?.[1];
  if (acronym !== undefined && !isCompany(acronym)) return true;
  if (!before) return false;
  return !WHOLE_NEAR.test(text.slice(before.spoken.end, fact.spoken.start));
}
