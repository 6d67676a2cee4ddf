import type { Fact } from '../../figures/fact.ts';
import { findMetrics, termOf } from '../../figures/lexicon/lexicon.ts';
import { isOrganicBehind } from '../../figures/metric/as-measured.ts';
import type { CallIndex, IndexedSentence } from '../call-index.ts';
import type { Claim, Written } from '../claim/read-claim.ts';
import { isByMeasure } from '../terms/by-measure.ts';
import { meaningOf } from '../words/meaning.ts';
import { sameMetric } from './compare.ts';
import { isOfSameNoun } from './noun-beside.ts';
import { type Context, holdsAll, type Place } from './place.ts';
import { isUsed } from './support.ts';

/** The claim's metric was only named nearest, is told in other words, or its own words take up the fact's. */
export function isMetricOpen(
  written: Written,
  { fact, sentence }: Place,
  { claim, index }: Context,
): boolean {
  if (isOtherSize(written, fact)) return false;
  if (isOfSameNoun(written, claim, { sentence }, index)) return true;
  if (written.metric === null || !written.isOwnMetric)
    return (
      fact === null ||
      !(
        isRoleOther(written, fact) ||
        isOfOther(written, { fact, sentence }, index) ||
        isNamedAt(written, fact, sentence)
      )
    );
  if (fact === null) return holdsAll(meaningOf(sentence.text), meaningOf(written.metric));
  // "sales rose 22% on an organic basis": organic revenue by a word behind it
  const isOrganic = isOrganicBehind(sentence.text.slice(fact.spoken.end));
  if (fact.metric === 'revenue' && isOrganic && /^organic /.test(written.metric)) return true;
  if (isRoleOther(written, fact)) return false;
  if (isShorter(written, fact, { claim, sentence })) return true;
  if (isOfBoth(written, sentence) || isSameHead(written, { fact, sentence }, index)) return true;
  return (
    fact.metric === 'organic revenue' && written.metric === 'revenue' && isByMeasure(claim.text)
  );
}

/** "Retail sales fell 4%, with U.S. sales down 6%": the told metric by its last word, the others said before. */
function isShorter(
  { metric, words }: Written,
  fact: Fact,
  { claim, sentence }: { readonly claim: Claim; readonly sentence: IndexedSentence },
): boolean {
  if (metric === null || termOf(metric) === null || isToldBeside({ metric }, fact, sentence))
    return false;
  const named = claim.text.toLowerCase();
  const last = fact.metric.split(' ').at(-1) ?? '';
  return (
    fact.metric.includes(' ') &&
    named.includes(fact.metric) &&
    findMetrics(words).some(({ start, end }) => words.slice(start, end).toLowerCase() === last)
  );
}

const TOGETHER = /\b(?:together|combined|in total|in all|between them|jointly)\b/i;

/** "Buybacks and dividends together came to 40 million": of what the sentence names both as well. */
function isOfBoth({ ahead }: Written, { text }: IndexedSentence): boolean {
  const [both = '', isOne] = ahead.split(TOGETHER);
  return isOne !== undefined && /\sand\s/.test(both) && holdsAll(meaningOf(text), meaningOf(both));
}

const EACH = / per /;
// Of which profit, a claim leaves open.
const ANY_PROFIT = /(?<!\b(?:gross|net|operating|pre-?tax) )\bprofits?\b/i;

/** A name of the claim's own of which the last word is the told metric's, or a profit of whatever kind. */
function isSameHead(
  written: Written,
  { fact, sentence }: { readonly fact: Fact; readonly sentence: IndexedSentence },
  index: CallIndex,
): boolean {
  const { metric, ahead } = written;
  if (metric === null || isToldBeside(written, fact, sentence)) return false;
  if (termOf(metric) === null) {
    const head = meaningOf(metric.split(' ').at(-1) ?? '');
    if (holdsAll(meaningOf(fact.metric), head))
      return isToldAround(metric, { fact, text: sentence.text }, index);
    // "revenue per machine" of the machines' revenue per unit
    const told = meaningOf(`${fact.metric} ${fact.segment ?? ''}`);
    return EACH.test(metric) && EACH.test(fact.metric) && holdsAll(told, meaningOf(metric));
  }
  // "a pretax profit" of "pretax gains"
  if (/\bgains?$/.test(fact.metric)) return /\bprofits?\b/i.test(ahead);
  return ANY_PROFIT.test(ahead) && fact.segment !== null && /profit|income/.test(fact.metric);
}

/** Whether the words of a name that the call uses at all stand in the text of a fact or in what it was read as. */
export function isToldAround(
  name: string,
  { fact, text }: { readonly fact: Fact; readonly text: string },
  index: CallIndex,
): boolean {
  const around = meaningOf(`${text} ${fact.metric} ${fact.segment ?? ''}`);
  return [...meaningOf(name)].every((word) => around.has(word) || !isUsed(word, index));
}

const LEAST_WHOLE = 1e5; // nobody earns so much a share

/** What is told a share is no whole, and the other way. */
function isOtherSize({ metric, spoken: { figure } }: Written, fact: Fact | null): boolean {
  if (metric === null || figure.unit !== 'money') return false;
  const [claimed, told] = [metric, fact?.metric].map((name) =>
    name === undefined ? null : termOf(name)?.kind === 'per share',
  );
  return told === null ? claimed === true && figure.value >= LEAST_WHOLE : claimed !== told;
}

/** Whether what the claim names is told beside, or is a count that the call tells elsewhere. */
function isOfOther(
  written: Written,
  { fact, sentence }: { readonly fact: Fact; readonly sentence: IndexedSentence },
  index: CallIndex,
): boolean {
  const { metric } = written;
  const isCount = metric !== null && fact.spoken.figure.unit === 'count';
  return (
    isToldBeside(written, fact, sentence) ||
    (isCount && !isToldAround(metric, { fact, text: sentence.text }, index))
  );
}

/** "16% higher in revenue" of a claim about attendance: the figure's own term stands right behind it. */
function isNamedAt({ metric }: Written, fact: Fact, { text }: IndexedSentence): boolean {
  if (metric === null || termOf(metric) === null || sameMetric(metric, fact.metric)) return false;
  const behind = text.slice(fact.spoken.end);
  const [lead] =
    /^\s(?:(?:higher|lower|more|less|up|down|better|worse)\s)?in\s(?:our\s|the\s)?/i.exec(behind) ??
    [];
  if (lead === undefined) return false;
  const [first] = findMetrics(behind.slice(lead.length));
  return first?.start === 0 && first.name === fact.metric;
}

/** Whether the sentence tells another figure of what the claim names. */
function isToldBeside(
  { metric }: Pick<Written, 'metric'>,
  fact: Fact,
  { facts }: IndexedSentence,
): boolean {
  return facts.some(
    (other) =>
      other !== fact &&
      metric !== null &&
      sameMetric(other.metric, metric) &&
      other.role === fact.role &&
      other.spoken.figure.unit === fact.spoken.figure.unit,
  );
}

function isRoleOther({ role }: Written, fact: Fact): boolean {
  return role !== null && role !== fact.role;
}
