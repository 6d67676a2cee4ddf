import type { Call } from '../../../core/call.ts';
import { isLater, type PeriodMention, shiftQuarter } from '../../../figures/time/fiscal.ts';
import { findPeriods } from '../../../figures/time/periods.ts';
import type { AskedOnCall } from '../book/asked-on-call.ts';
import type { Book, Said } from '../book/book.ts';
import type { Ask } from './ask.ts';
import { isForward } from './is-forward.ts';
import { longTermIn } from './long-term.ts';

const MOST_BACK = 5; // sentences over which a period is carried
const MOST_UNDER = 12; // sentences over which the quarter of an outlook is carried
const MONTH_QUARTER =
  /\b(?:january|february|march|april|may|june|july|august|september|october|november|december) quarter\b/i;
const LONGER = /^(?:H[12]|9M|FY) /;

/** The periods a sentence names; where it names none, those of the analyst's question that it answers. */
export function periodsOf(said: Said, book: Book): readonly string[] {
  const { call } = book.transcript;
  const named = (words: string) => findPeriods(words, call).flatMap(({ label }) => label ?? []);
  const own = named(said.text);
  if (own.length > 0) return own;
  return questionsTo(said, book).flatMap(({ asked }) => named(asked.text));
}

/** Periods to come that a sentence names, else those that the sentences before it in its turn name last. */
function carriedPeriods(said: Said, book: Book): readonly string[] {
  const { call } = book.transcript;
  const isAhead = (label: string) => isLater(label, call) || label === `FY ${call.fiscalYear}`;
  for (let at = said.at; at >= Math.max(0, said.at - MOST_BACK); at--) {
    const each = book.said[at];
    if (each?.turn !== said.turn) break;
    const labels = periodsOf(each, book).filter(isAhead);
    if (labels.length > 0) return labels;
  }
  return [];
}

// "At the top of our third quarter guidance range": of that quarter
const OF_QUARTER =
  /\b(?:q[1-4]|(?:first|second|third|fourth)[- ]quarter)(?: 20\d\d)? (?:[\w-]+ ){0,2}(?:guidance|guide|outlook|forecast)\b/i;

/** Without a date of its own an outlook is of the period that was named last, else of the year. */
export function isOutlookOf(said: Said, label: string, book: Book): boolean {
  if (LONGER.test(label) && OF_QUARTER.test(said.text)) return false;
  if (longTermIn(said.text).length > 0 && periodsOf(said, book).length === 0) return false;
  const carried = carriedPeriods(said, book);
  if (carried.length > 0) return carried.includes(label);
  const { call } = book.transcript;
  // On the call of a last quarter the year that is guided is the one that begins.
  const isOver = call.fiscalQuarter === 4 || /^(?:FY|H2) /.test(call.period);
  const year = Number(call.fiscalYear) + Number(isOver);
  return label === `FY ${year}` || (label === shiftQuarter(call, 1) && isUnderMonth(said, book));
}

/** "Turning to the March quarter": the coming one, named by its month. */
function isUnderMonth({ at, turn }: Said, { said }: Book): boolean {
  return said
    .slice(Math.max(0, at - MOST_UNDER), at + 1)
    .some((each) => each.turn === turn && MONTH_QUARTER.test(each.text) && isForward(each.text));
}

/** What it was said to: by its place, or since half of it is in the words of a question before it. */
function questionsTo({ id, own, turn }: Said, { asked, transcript }: Book): readonly AskedOnCall[] {
  const exchange = transcript.exchanges.find(({ answerTurns }) => answerTurns.includes(turn.index));
  return asked.filter(({ asked: question, terms, heard }) => {
    const isBefore = exchange?.questionTurns.includes(question.turn.index) === true;
    const shared = [...own].filter((term) => terms.has(term)).length;
    return (
      heard.some(({ placed }) => placed.id === id) ||
      (isBefore && question.turn.index < turn.index && shared > 0 && 2 * shared >= own.size)
    );
  });
}

/**
 * Whether a sentence may be of the asked period: it names that, or no other; `strictly`: it names a
 * period that is not the call's own.
 */
export function isOfPeriod(
  said: Said,
  { period, month, isYesOrNo }: Ask,
  book: Book,
  { strictly = false }: { readonly strictly?: boolean } = {},
): boolean {
  const { call } = book.transcript;
  const { text } = said;
  if (period === null) return month === null || text.toLowerCase().includes(month);
  const labels = periodsOf(said, book);
  // "21% above 2019" is no comparison with last year
  if (period.versus !== null)
    return labels.length === 0 || labels.includes(period.label) || labels.includes(call.period);
  // "in the first half" is not the quarter that is asked for by name
  if (period.label === call.period)
    return !labels.some((label) => LONGER.test(label)) || labels.includes(call.period);
  if (strictly || labels.includes(period.label)) return labels.includes(period.label);
  if (isYesOrNo && isWithin(labels, period.label)) return true;
  // What comes is spoken of as that, and a figure without a date is not one of next year.
  if (isLater(period.label, call))
    return (
      !/\d/.test(text) && isForward(text) && !labels.some((each) => isApart(each, period.label))
    );
  // "in the quarter" may be the coming one
  const others = labels.filter((label) => label !== call.period);
  return others.length === 0;
}

/** "In the third quarter" is this year, where it is only asked whether. */
function isWithin(labels: readonly string[], label: string): boolean {
  const year = /^FY (\d{4})$/.exec(label)?.[1];
  return year !== undefined && labels.some((each) => each.endsWith(` ${year}`));
}

/** "In the second quarter" is none of the second half, nor of another year. */
function isApart(label: string, asked: string): boolean {
  const [one, other] = [quartersOf(label), quartersOf(asked)];
  if (one === null || other === null) return false;
  const isSameYear = label.slice(-4) === asked.slice(-4);
  return !isSameYear || !one.some((quarter) => other.includes(quarter));
}

function quartersOf(label: string): readonly number[] | null {
  const [, kind = '', place] = /^(?:(Q|H)([1-4])|9M|FY) \d{4}$/.exec(label) ?? [];
  if (kind === 'Q') return [Number(place)];
  if (kind === 'H') return place === '1' ? [1, 2] : [3, 4];
  return /^9M /.test(label) ? [1, 2, 3] : /^FY /.test(label) ? [1, 2, 3, 4] : null;
}

// "How did the year come in against the guidance": of the year that is over
const OF_THE_PAST =
  /\b(?:was|were|did|had|vs\.?|versus|against|beat|miss(?:ed)?|meet|met|hit|achieved?|came|prior|previous|previously|last|old|original|initial|just)\b/i;
// "How does revenue compare with guidance": what came in, and the guidance only its measure
const HELD_TO_IT =
  /\b(?:compar(?:es?|ed|ing|isons?) (?:to|with|against)|(?:relative|next) to|above|below|ahead of|short of|in line with|vs\.?|versus|against|exceed\w*)\s(?:\w+\s){0,3}(?:guid(?:e|ance)|outlook|forecasts?|targets?)\b|\bactuals?\b|\bcompare\W*$/i;
const OUTLOOK =
  /\b(?:guid(?:e|ance|ing|es)|outlook|forecast(?:s|ing)?|expect(?:s|ing)?|targets?)\b/i;

/** Whether a result of the year that is over is asked for beside what was guided for it. */
export function isHeldToGuidance(
  period: Pick<PeriodMention, 'label'> | null,
  text: string,
  call: Call,
): boolean {
  return isOfYearOver(period, call) && HELD_TO_IT.test(text) && OUTLOOK.test(text);
}

function isOfYearOver(period: Pick<PeriodMention, 'label'> | null, call: Call): boolean {
  const { fiscalQuarter, fiscalYear } = call;
  const isOver = fiscalQuarter === 4 || /^(?:FY|H2) /.test(call.period);
  return isOver && fiscalYear !== null && period?.label === `FY ${fiscalYear}`;
}

/** "How much ahead of guidance is the full year": of the year that is over, though it speaks of guidance. */
function yearHeldToIt(
  period: PeriodMention | null,
  text: string,
  call: Call,
): PeriodMention | null {
  if (!period || call.fiscalYear === null || period.label !== `FY ${call.fiscalYear + 1}`)
    return null;
  if (/\d|\bnext\b/i.test(text.slice(period.start, period.end))) return null;
  const over = { ...period, label: `FY ${call.fiscalYear}` };
  return isHeldToGuidance(over, text, call) ? over : null;
}

/** What is guided for "the full year" on the call of its last quarter: the year that begins. */
function comingYear(period: PeriodMention | null, text: string, call: Call): PeriodMention | null {
  const { fiscalYear } = call;
  if (!period || fiscalYear === null || !isOfYearOver(period, call)) return null;
  if (/\d/.test(text.slice(period.start, period.end)) || period.versus !== null) return null;
  if (!OUTLOOK.test(text) || OF_THE_PAST.test(text) || HELD_TO_IT.test(text)) return null;
  return { ...period, label: `FY ${fiscalYear + 1}` };
}

/** "Q1" on the call of a fourth quarter is the coming one, where that is spoken of and the past one is not. */
export function meantPeriod(
  period: PeriodMention | null,
  text: string,
  { transcript: { call }, index }: Book,
): PeriodMention | null {
  const year = comingYear(period, text, call) ?? yearHeldToIt(period, text, call);
  if (year) return year;
  const quarter = /^Q([1-4]) /.exec(period?.label ?? '')?.[1];
  const { fiscalQuarter, fiscalYear } = call;
  if (!period || period.versus !== null || quarter === undefined) return period;
  if (fiscalQuarter === null || fiscalYear === null) return period;
  const hasYear = /\d{2}/.test(text.slice(period.start, period.end));
  const isPast = period.label === `Q${quarter} ${fiscalYear}` && Number(quarter) < fiscalQuarter;
  if (hasYear || !isPast) return period;
  const next = `Q${quarter} ${fiscalYear + 1}`;
  // A bare "first quarter" is the coming one as well.
  const isNamed = (label: string, year: number) =>
    [...index.sentences.values()].some(({ periods, text: said }) =>
      periods().some(
        (each) => each.label === label && said.slice(each.start, each.end).includes(`${year}`),
      ),
    );
  const isComing = isNamed(next, fiscalYear + 1) && !isNamed(period.label ?? '', fiscalYear);
  return isComing ? { ...period, label: next, versus: null } : period;
}
