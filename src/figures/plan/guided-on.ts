import { guarded } from '../../core/guarded/guarded.ts';
import type { Labelled } from '../sight.ts';
import { isOfLastPlan, isPlannedBefore } from './former-plan.ts';

// A result has a verb of the past, or a time of it.
const OVER = guarded(
  /\b(?:was|were|had|did|came in|reported|recorded|delivered|generated|achieved|posted|grew|rose|fell|declined|increased|decreased|improved|dropped|reached|ended|closed|totaled|totalled|equall?ed|came to|stood at|climbed|jumped|surged|expanded|contracted|narrowed|widened|slipped|amounted|approved|declared|announced|paid|repurchased|returned|exceeded|drove|surpassed|topped|beat|missed|outperformed|represented|accounted|comprised|contributed|included|averaged|ago|last (?:year|quarter)|prior[- ]year)\b/i,
);
const ANNOUNCES = guarded(
  /\b(?:guidance|outlook|expectations?|assumptions?|targets?)\b[^.]{0,40}\b(?:as follows|is this|are these|following)\b/i,
);

// "Then guidance for 2026.": what follows it line by line
const HEADING = guarded(
  /^(?:(?:and|then|so|now|finally|next|turning|coming|moving|on|to|our|the|with|for)[,]? ){0,4}(?:(?:full[- ]year|annual|updated|new|financial|20\d\d|FY\S{0,6}) ){0,3}(?:guidance|outlook)\b[^.;:]{0,40}[.:]?\s*$/i,
);
// "Guidance for calendar 2025: gold comes to …": a heading in one sentence with what it opens
const LEADS = guarded(
  /^(?:(?:and|then|so|now|finally|next|turning|coming|moving|on|to|our|the|with|for)[,]? ){0,4}(?:(?:full[- ]year|annual|updated|new|financial|20\d\d|FY\S{0,6}) ){0,3}(?:guidance|outlook)\b[^.;:]{0,40}:\s/i,
);
// "We're lifting the outlook.": what follows is the new one
const CHANGES = guarded(
  /\bwe(?:['’]re| are|['’]ve| have)? (?:now |also |again )?(?:rais|lift|increas|upgrad|lower|reduc|cut|trimm|narrow|tighten|updat|revis|reiterat|confirm|reaffirm)\w* (?:our|the) (?:[\w-]+ ){0,4}(?:guidance|outlook|forecasts?)\b[^\d]*$/i,
);
// "…; it was | 470,000 to 500,000", "from $4.80 to $5.00 before": what the forecast was
const WAS_BEFORE = guarded(
  /[;,–—]\s(?:and |where |while )?(?:it|that|this|they|which)\s(?:was|were|had been)\b[^;]*$/i,
);
// "Capex below 950 million.": a line without a verb
const VERB =
  /\b(?:is|are|was|were|has|have|had|be|been|came|comes|stands?|stood|did|does|do|will|would|should|can|could|we|it|this|that)\b|['’](?:s|re|ve|ll)\b/i;

// "Operating margin goes to 19.5% from 18.5%", "we leave it as it is": a forecast, revised or kept
const GOES = guarded(
  /\b(?:leave|keep|maintain|reiterate|confirm)(?:s|ing)? (?:it|this|that|our|the)\b|\b(?:is|are|remains?|stays?) (?:\w+ )?unchanged\b|\b(?:goes|moves|steps|rises|increases|comes|falls|drops|gets) (?:up |down )?to\b|\bwe (?:now |also )?(?:trim|cut|lower|raise|lift|narrow|tighten|reduce|increase|put|see|set|peg|take|bring|move)\b/i,
);
// "Adjusted EPS goes to a range of": no result does
const GOES_TO_RANGE =
  /\b(?:goes|moves|steps|comes|rises|falls|narrows|widens|tightens) (?:up |down )?to\s(?:(?:an?|the) )?(?:\w+ )?(?:range of\s|between\s)?$/i;
const FROM = /\bfrom\s(?:(?:about|around|approximately|between|a range of)\s)*$/i;

const EXPECTS = guarded(
  /\bwe(?:['’]re| are)? (?:now |also |still |currently )?(?:expect|anticipat|forecast|project|guid|plan)(?:e|ing)?\b[^.;]{0,80}\d/i,
);

/** Whether a text has a verb of the past: what it tells is a result. */
export function isOver(text: string): boolean {
  return OVER.test(text);
}

/**
 * A range that goes on with the forecast of the sentence before: "we expect revenue of 429 to 432 million.
 * Subscription revenue, 402 to 404." `guided` is the period of that forecast, null where none was made.
 */
export function guidedOn(
  labelled: readonly Labelled[],
  text: string,
  guided: string | null,
): readonly Labelled[] {
  const isResult = guided === null || OVER.test(withoutThen(text));
  const gone = isResult ? comparedOn(labelled, text, guided) : goneOn(labelled, text, guided);
  return withoutFormer(withRanges(gone, text), text);
}

// "EPS of $2.10 to $2.20, which compares with $1.95 last year"
const COMPARED = guarded(
  /,?\s(?:which\s)?(?:compar(?:es|ed) (?:with|to)|versus|against|(?:up|down) from|after)\s[^;]*$/i,
);

/** A range that goes on with a forecast and is held against a result: that is no prior of a result of ours. */
function comparedOn(
  labelled: readonly Labelled[],
  text: string,
  guided: string | null,
): readonly Labelled[] {
  const at = COMPARED.exec(text)?.index;
  const [first] = labelled;
  if (guided === null || at === undefined || !first) return labelled;
  const { figure, end } = first.fact.spoken;
  const isRange = figure.high !== undefined && figure.low !== figure.high && end <= at;
  if (!isRange || VERB.test(text.slice(0, at)) || OVER.test(text.slice(0, at))) return labelled;
  return labelled.map(
    (each): Labelled =>
      each.fact.spoken.start < at
        ? (goneOn([each], text, guided)[0] ?? each)
        : { ...each, fact: { ...each.fact, modality: 'aside' } },
  );
}

function goneOn(labelled: readonly Labelled[], text: string, guided: string): readonly Labelled[] {
  const goes = GOES.test(text) || !VERB.test(text);
  return labelled.map((each): Labelled => {
    const { fact } = each;
    const { low, high } = fact.spoken.figure;
    const isRange = low !== undefined && high !== undefined && low !== high;
    const isOpen = fact.role === 'level' ? isRange || goes : isRange;
    if (fact.modality !== 'actual' || !isOpen) return each;
    return isFormer(fact.spoken.start, text)
      ? { ...each, fact: { ...fact, modality: 'aside' } }
      : { ...each, fact: { ...fact, modality: 'guidance', period: aimed(fact.period, guided) } };
  });
}

/** The period of a figure that goes on with a forecast: the year that it names itself, else that of the forecast. */
function aimed(period: string, guided: string): string {
  const [year, later] = [period, guided].map((label) => Number(/\d{4}/.exec(label)?.[0]));
  if (!period.startsWith('FY ') || !year || !later) return guided;
  return later > year ? `FY ${later}` : period;
}

/** "Margin, about 17.5%; it was 17% in the previous guide": so is the first a forecast. */
function isOverLastPlan(each: Labelled, labelled: readonly Labelled[], text: string): boolean {
  const { metric, spoken, role } = each.fact;
  const isHeld = labelled.some(
    ({ fact }) =>
      fact.metric === metric &&
      fact.spoken.start > spoken.end &&
      isOfLastPlan(text.slice(0, fact.spoken.start), text.slice(fact.spoken.end)),
  );
  return isHeld && role === 'level' && !OVER.test(text.slice(0, spoken.start));
}

/** A text without what was so before, told behind what is: "…; it was 470". */
export function withoutThen(text: string): string {
  return text.replace(WAS_BEFORE, '');
}

/** "EPS goes to a range of $4.60 to $4.75": a forecast, though nobody says so. */
function withRanges(labelled: readonly Labelled[], text: string): readonly Labelled[] {
  return labelled.map((each): Labelled => {
    const { start, figure } = each.fact.spoken;
    const isRange = figure.high !== undefined && figure.low !== figure.high;
    const goes =
      (isRange && GOES_TO_RANGE.test(text.slice(0, start))) || isOverLastPlan(each, labelled, text);
    return goes && each.fact.modality === 'actual'
      ? { ...each, fact: { ...each.fact, modality: 'guidance' } }
      : each;
  });
}

/** "We raise it to 1.69 billion from 1.67": what was forecast before is no result of a year ago. */
function withoutFormer(labelled: readonly Labelled[], text: string): readonly Labelled[] {
  return labelled.map((each): Labelled => {
    const { fact } = each;
    const isRevised = labelled.some(
      ({ fact: other }) =>
        other.modality === 'guidance' &&
        other.metric === fact.metric &&
        other.role === 'level' &&
        other.spoken.end <= fact.spoken.start,
    );
    const isPrior = fact.modality === 'actual' && fact.role === 'level' && fact.versus !== null;
    return isRevised && isPrior && isFormer(fact.spoken.start, text) && !AGO.test(text)
      ? { ...each, fact: { ...fact, modality: 'aside' } }
      : each;
  });
}

const AGO = /\b(?:ago|last (?:year|quarter)|prior[- ]year|20\d\d)\b/i;

/** Whether a figure is what a forecast was before: "from a range of 6% to 8%". */
export function isFormer(start: number, text: string): boolean {
  const before = text.slice(0, start);
  return FROM.test(before) && !/\brang(?:e|es|ed|ing) from\s(?:\w+\s)?$/i.test(before);
}

/** The period of the forecast that the next sentence may go on with; null where it may not. */
export function guidedBy(
  labelled: readonly Labelled[],
  text: string,
  {
    guided,
    outlook,
    hasTurned,
    year,
  }: {
    readonly guided: string | null;
    readonly outlook: string | null;
    /** The text turned to the year: "The full year moves down to 2%". */
    readonly hasTurned: boolean;
    /** The year of the call, where it is not over. */
    readonly year: string | null;
  },
): string | null {
  const last = labelled.findLast(({ fact }) => fact.modality === 'guidance');
  if (last) return last.fact.period;
  const former = labelled.find(({ fact }) => isPlannedBefore(text.slice(0, fact.spoken.start)));
  if (former) return outlook ?? year ?? former.fact.period;
  if (ANNOUNCES.test(text)) return outlook;
  if (HEADING.test(text) || LEADS.test(text) || CHANGES.test(text)) return outlook ?? year;
  if (OVER.test(withoutThen(text))) return null;
  // "For the third quarter we're expecting capacity up 2%": of what it is, nobody can tell
  const turned = guided !== null && hasTurned;
  return turned || (outlook !== null && EXPECTS.test(text)) ? outlook : guided;
}
