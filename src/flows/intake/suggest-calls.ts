import type { Call } from '../../core/call.ts';
import { readPeriod } from '../../core/call-id.ts';
import { companyWords, withoutLegalForms } from '../../core/company-words.ts';
import type { Library } from '../../core/ports/library.ts';
import type { Transcript } from '../../core/transcript.ts';
import { periodLabel, readFiscalPeriod } from '../../parse/known/period.ts';
import { keyOf } from '../library-companies.ts';
import { isLater, spokenPeriod } from '../other-period.ts';
import { missingOf } from './take-in-call.ts';

const MOST = 4;
const SHORTEST_NAME = 4; // letters; "Arm" and "Box" are words, too

/**
 * Names that a transcript may bear, likeliest first, as somebody would type them: the company of the
 * text or of the library that its words name, with the periods it mentions most. A quarter without its
 * year is the next such one of the company's calls; where none is named, their next period is offered.
 */
export async function suggestCalls(
  library: Library,
  transcript: Transcript,
): Promise<readonly string[]> {
  const missing = missingOf(transcript.call) ?? '';
  const { company, period } = transcript.call;
  const calls = (await library.list()).map(({ call }) => call);
  const companies = missing.includes('company') ? companiesNamed(calls, transcript) : [company];
  const names = companies.flatMap((each) => {
    const periods = missing.includes('period') ? likelyPeriods(calls, transcript, each) : [period];
    return periods.map((when) => `${each} ${when}`);
  });
  return names.slice(0, MOST);
}

function likelyPeriods(
  calls: readonly Call[],
  transcript: Transcript,
  company: string,
): readonly string[] {
  const named = periodsNamed(transcript);
  if (named.length > 0) return named;
  const key = keyOf({ ...transcript.call, company });
  const newest = calls.find((call) => keyOf(call) === key); // those of a company come newest first
  if (!newest) return [];
  const parts = partsNamed(transcript).map((part) => nextOf(newest, part));
  return (parts.length > 0 ? parts : [nextOf(newest)]).map(spokenPeriod);
}

/** Quarters named without a year, the one named most first: "the third quarter". */
function partsNamed(transcript: Transcript): readonly string[] {
  const counts = new Map<string, number>();
  for (const sentence of sentencesOf(transcript)) {
    const part = readPeriod(sentence);
    if (part !== null && !part.includes('-')) counts.set(part, (counts.get(part) ?? 0) + 1);
  }
  return [...counts]
    .toSorted(([, one], [, other]) => other - one)
    .map(([part]) => part)
    .slice(0, 2);
}

/** The first period after a call: of its own kind, or the part of a year that is wanted. */
function nextOf({ id }: Call, wanted?: string): string {
  const [, kind = '', number = '', year = ''] = /-([qh]|fy)([1-4]?)-(20\d\d)$/.exec(id) ?? [];
  const last = kind === 'q' ? 4 : kind === 'h' ? 2 : 0;
  const isOver = Number(number) >= last;
  const part = wanted ?? (last === 0 ? 'fy' : `${kind}${isOver ? 1 : Number(number) + 1}`);
  const inYear = `${part}-${year}`;
  return isLater(inYear, { id }) ? inYear : `${part}-${Number(year) + 1}`;
}

function sentencesOf({ turns }: Transcript): readonly string[] {
  return turns.flatMap(({ text, sentences }) =>
    sentences.map(({ start, end }) => text.slice(start, end)),
  );
}

function periodsNamed(transcript: Transcript): readonly string[] {
  const counts = new Map<string, number>();
  for (const sentence of sentencesOf(transcript)) {
    const period = readFiscalPeriod(sentence);
    const label = period ? periodLabel(period) : null;
    if (label !== null) counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  // A call is rather of a quarter than of the year it also speaks of.
  const weight = ([label, count]: readonly [string, number]) =>
    label.startsWith('FY') ? count / 4 : count;
  return [...counts]
    .toSorted((one, other) => weight(other) - weight(one))
    .map(([label]) => label)
    .slice(0, MOST);
}

function companiesNamed(calls: readonly Call[], transcript: Transcript): readonly string[] {
  const said = [
    ...transcript.turns.map(({ text }) => text),
    ...transcript.participants.map(({ affiliation }) => affiliation ?? ''),
    ...transcript.report.setAside.map(({ text }) => text),
  ];
  const text = ` ${said.map((each) => companyWords(each).join(' ')).join(' ')} `;
  const names = new Set(calls.map(({ company }) => company));
  return [...names]
    .map((name) => ({ name, times: timesNamed(text, name) }))
    .filter(({ times }) => times > 0)
    .toSorted((one, other) => other.times - one.times)
    .map(({ name }) => name)
    .slice(0, 2);
}

function timesNamed(text: string, name: string): number {
  const words = withoutLegalForms(companyWords(name)).join(' ');
  return words.length < SHORTEST_NAME ? 0 : text.split(` ${words} `).length - 1;
}
