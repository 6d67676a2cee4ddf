import { guarded } from '../../core/guarded/guarded.ts';
import type { Reason } from '../../core/verdict.ts';
import { readNumberWords } from '../../figures/grammar/number-words.ts';

const YEAR = guarded(
  /\b(?:year[- ](?:over|on)[- ]year|yoy|y\/y|(?:a|one) year (?:ago|earlier|before)|year[- ]ago (?:quarter|period)|(?:last|prior|previous)[- ]year(?:['’]s)? (?:quarter|period)|(?:from|than|over|versus|on) (?:the )?(?:last|prior|previous|same (?:quarter|period) (?:of )?last) year)\b/i,
);
const QUARTER = guarded(
  /\b(?:sequential(?:ly)?|quarter[- ](?:over|on)[- ]quarter|qoq|q\/q|(?:from|than|over|versus|on) (?:the )?(?:last|prior|previous|preceding) quarter)\b/i,
);
const STACK = guarded(/\b(?<years>two|three|four|five|[2-5])[- ]year (?:stack|comp|basis)/i);
const NEAR = 70; // characters behind a figure that may say what it is measured against

/** In what a claim measures a figure against something else than its sentence: a year ago, a quarter, a stack. */
export function comparedOtherwise(
  claim: { readonly text: string; readonly end: number },
  said: { readonly text: string; readonly end: number },
): readonly Reason[] {
  const [base, then] = [baseOf(claim), baseOf(said)];
  const [years, own] = [stackOf(claim.text), stackOf(said.text)];
  return [
    ...(base !== null && then !== null && base !== then ? (['period'] as const) : []),
    ...(years !== null && own !== null && years !== own ? (['basis'] as const) : []),
  ];
}

function baseOf({ text, end }: { readonly text: string; readonly end: number }): string | null {
  const behind = text.slice(end, end + NEAR).split(/[;.]\s/)[0] ?? '';
  const [isYear, isQuarter] = [YEAR.test(behind), QUARTER.test(behind)];
  if (!isYear && !isQuarter) return headBase(text, end);
  if (isYear && isQuarter) return null;
  return isYear ? 'year' : 'quarter';
}

// "Sequentially, margins expanded by": of all that the sentence tells until it turns to another time
const HEAD_QUARTER =
  /^(?:(?:And|But|Now),?\s)?(?:Sequentially|On a sequential basis|Quarter over quarter|Compared (?:to|with) (?:the )?(?:prior|previous|last|preceding) quarter|Versus (?:the )?(?:prior|previous|last) quarter)\b/;
const HEAD_YEAR =
  /^(?:(?:And|But|Now),?\s)?(?:Year[- ]over[- ]year|On a year[- ]over[- ]year basis|Compared (?:to|with) (?:the )?(?:prior|previous|last) year)\b/;

function headBase(text: string, end: number): string | null {
  const said = text.slice(0, end);
  if (HEAD_QUARTER.test(said)) return YEAR.test(said) ? null : 'quarter';
  return HEAD_YEAR.test(said) && !QUARTER.test(said) ? 'year' : null;
}

function stackOf(text: string): number | null {
  const years = STACK.exec(text)?.groups?.years;
  return years === undefined ? null : (readNumberWords(years)?.value ?? Number(years));
}
