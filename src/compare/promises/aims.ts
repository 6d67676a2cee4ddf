import type { Statement } from '../../core/brief.ts';
import type { Call } from '../../core/call.ts';
import { evidenceOf } from '../../extract/evidence.ts';
import { subjectOf } from '../../extract/guidance/guided-figures.ts';
import { findHedge } from '../../extract/guidance/hedges.ts';
import { shorten } from '../../extract/words.ts';
import type { Fact } from '../../figures/fact.ts';
import { termOf } from '../../figures/lexicon/lexicon.ts';
import { endOf, isLater } from '../../figures/time/fiscal.ts';
import type { Briefed } from '../briefed.ts';
import { measuredWords } from './basis.ts';
import { findDue } from './due.ts';
import { guidedIn } from './guided.ts';
import { namesAnother } from './names.ts';
import { isSaidOf } from './said-period.ts';
import { isSame } from './same-figure.ts';

/** A forward statement with a figure for a named period, as the call's facts have it too. */
export interface Aim {
  readonly statement: Statement;
  readonly fact: Fact;
  /** The sentence it stands in. */
  readonly text: string;
  /** "adjusted operating margin", "revenue growth". */
  readonly label: string;
}

// What moves a forecast is not the forecast, nor is a part of it, nor what depends on something else.
const NOT_WHOLE =
  /\b(?:contribut\w+|incremental\w*|would have|impacts?|headwinds?|tailwinds?|synerg\w+|acqui\w+|divest\w+|per year|a year|annuali[sz]ed|run[- ]rate|of which|add(?:s|ed|ing)?|additional|includ\w+|exclud\w+|portion|part of|half of|(?:this|these|that|those|its|their) (?:\w+ )?(?:portfolio|products?|business|category|line|segment|unit|region|country|brand|deal|programs?)|industry|market(?:s|place)?(?! share)|competitors?|customers?['’]|industrial production)\b/i;
const DEPENDS =
  /\b(?:if|unless|assum\w+|subject to(?! (?:the |our )?(?:board|shareholders?|customary|usual)\b)|depend\w*|provided that|as long as|could)\b/i;
// "…, assuming that exchange rates stay where they are", "…, assuming no change in the consumer": as any forecast does
const AS_EVER =
  /,\s(?:always |again |of course |and )?(?:assuming\b[^;.\d]*|(?:provided|if)\s[^,;.]{0,40}\b(?:exchange rates|currenc(?:y|ies)|FX)\b[^,;.]*)$/i;
const AT_END = /\bby (?:the )?end of \p{Lu}\p{L}+/u;
// "Last quarter, we said that we expect"
const SAID_BEFORE =
  /\b(?:we|i)(?: had|['’]d)? (?:said|told you|guided|expected|anticipated|planned)\b|\b(?:previously|originally|initially) (?:said|guided|expected|planned|forecast)\b/i;
// What no hedge tells: "capex is unchanged at 62 million", "we are keeping revenue at"
const AHEAD =
  /\b(?:guid(?:e|ance|ing)|outlook|forecast|ambitions?|aspir\w+|unchanged|now|keep(?:ing)?|hold(?:ing)?|leav(?:e|ing)|drops?|ris(?:es|ing)|falls?|comes? down|goes? (?:up|down)|going (?:up|down)|is seen|tak(?:e|ing)\b[^.;]{0,40}\b(?:up|down))\b/i;

/** The promises of a call that have a figure: what its brief states ahead and its facts bear out. */
export function aimsOf(briefed: Briefed): readonly Aim[] {
  const { transcript } = briefed;
  const { call } = transcript;
  const guided = guidedIn(briefed).map((each) => ({
    ...each,
    fact: atMonthsEnd(each.fact, each.text, call),
  }));
  const whole = guided.filter(({ text, fact }) => isWhole(text, fact.spoken));
  const counts = Map.groupBy(guided, ({ statement }) => statement);
  return guided.flatMap(({ statement: shown, fact, text, isCarried }) => {
    if (shown && (counts.get(shown)?.length ?? 0) > 1) return [];
    if (fact.spoken.figure.doubtful || !isAim(fact) || !isLater(fact.period, call)) return [];
    // Two readings of when it is for: neither is certain.
    const horizon = shown?.horizon ?? null;
    if (horizon !== null && endOf(horizon) !== null && horizon !== fact.period) return [];
    // "We'll pay 12 cents in October", said after the quarter's forecasts
    const due = isCarried ? findDue(text, call) : null;
    if (due && due.end !== endOf(fact.period)) return [];
    const isTimed =
      isCarried ||
      AT_END.test(text) ||
      isSaidOf(fact.sentence, fact.period, transcript, { at: fact.spoken });
    const statement =
      isTimed && (shown || AHEAD.test(text) || findHedge(text))
        ? (shown ?? statementOf(briefed, fact))
        : null;
    const isCertain =
      isWhole(text, fact.spoken) &&
      !SAID_BEFORE.test(text) &&
      !namesAnother(text, fact, transcript) &&
      !whole.some((other) => isOtherOfTheSame(other.fact, fact));
    return statement && isCertain ? [{ statement, fact, text, label: labelOf(fact) }] : [];
  });
}

/** Every figure that a call says ahead of one metric of one part, whether its brief shows it or not. */
export function aheadOf(
  briefed: Briefed,
  { fact: { metric, segment } }: Aim,
): readonly { readonly fact: Fact; readonly text: string }[] {
  const { transcript } = briefed;
  return guidedIn(briefed)
    .filter(({ fact }) => fact.metric === metric && isSamePart(fact.segment, segment))
    .filter(
      ({ fact: { sentence, period, spoken }, isCarried }) =>
        isCarried ||
        period === transcript.call.period ||
        isSaidOf(sentence, period, transcript, { at: spoken }),
    );
}

/** The statement of a fact: the brief's own, else its sentence as one. */
export function statementOf({ brief, transcript }: Briefed, fact: Fact): Statement | null {
  const { figure } = fact.spoken;
  const own = brief.guidance.find(
    (each) =>
      each.kind === 'guidance' &&
      each.figure !== null &&
      isSame(each.figure, figure) &&
      each.evidence.some(({ sentences }) => sentences.includes(fact.sentence)),
  );
  const evidence = evidenceOf(transcript, [fact.sentence]);
  if (own || !evidence) return own ?? null;
  return {
    kind: 'guidance',
    text: shorten(evidence.quote, 250),
    topic: subjectOf(fact),
    horizon: fact.period,
    figure,
    hedge: findHedge(evidence.quote)?.text ?? null,
    evidence: [evidence],
  };
}

/** Whether a text tells of a part of a figure, or of what moves it. */
export function isInPart(text: string): boolean {
  return NOT_WHOLE.test(text);
}

/** Whether a sentence gives a figure of the whole, by the words of its clause, and without a condition. */
export function isWhole(text: string, spoken: Fact['spoken']): boolean {
  return (
    !NOT_WHOLE.test(measuredWords(text, spoken)) &&
    !DEPENDS.test(text.replace(/[.]$/, '').replace(AS_EVER, ''))
  );
}

/** "Below 3 times by the end of June": of the quarter that ends then. */
function atMonthsEnd(fact: Fact, text: string, call: Call): Fact {
  if (isLater(fact.period, call) || !AT_END.test(text)) return fact;
  const end = findDue(text, call)?.end ?? 1;
  return end % 3 === 0
    ? { ...fact, period: `Q${(((end - 1) % 12) + 1) / 3} ${Math.floor((end - 1) / 12)}` }
    : fact;
}

/** One part of the company under one name; a shorter or longer name may be another's. */
export function isSamePart(one: string | null, other: string | null): boolean {
  const plain = (name: string | null) =>
    name?.replace(/\s(?:services?|business(?:es)?|segment|division)$/, '') ?? null;
  return plain(one) === plain(other);
}

/** Said twice with two figures, nobody can tell which of them is meant. */
function isOtherOfTheSame(other: Fact, fact: Fact): boolean {
  return (
    other.metric === fact.metric &&
    other.role === fact.role &&
    other.period === fact.period &&
    other.spoken.figure.unit === fact.spoken.figure.unit &&
    isSamePart(other.segment, fact.segment) &&
    (other.basis === fact.basis || other.basis === null || fact.basis === null) &&
    !isSame(other.spoken.figure, fact.spoken.figure)
  );
}

function labelOf(fact: Fact): string {
  const isGrowth = fact.role === 'change' && fact.spoken.figure.value > 0;
  return `${subjectOf(fact)}${isGrowth && !/growth$/.test(fact.metric) ? ' growth' : ''}`;
}

// What a call calls its own part may be a slip of the reading.
const NO_PART =
  /\b(?:midpoint|range|anticipate|expect|estimate|project|forecast|that|this|these|our|reflect)\b/i;

// What else is told in times is seldom guided to: "2x growth", "three times as many".
const LEVERAGE = /^(?:net leverage|leverage ratio)$/;

// "operating expenses per barrel"
const PER_UNIT = / per \p{L}+$/u;

function isAim({ metric, segment, versus, role, spoken: { figure } }: Fact): boolean {
  return (
    (termOf(metric) ?? termOf(metric.replace(PER_UNIT, ''))) !== null &&
    !NO_PART.test(segment ?? '') &&
    (figure.unit !== 'multiple' || LEVERAGE.test(metric)) &&
    (role === 'change' || versus === null)
  );
}
