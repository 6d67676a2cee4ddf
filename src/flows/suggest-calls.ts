import { companyWords, withoutLegalForms } from '../core/company-words.ts';
import type { Library } from '../core/ports.ts';
import type { Transcript } from '../core/transcript.ts';
import { periodLabel, readFiscalPeriod } from '../parse/period.ts';
import { missingOf } from './take-in-call.ts';

const MOST = 4;
const SHORTEST_NAME = 4; // letters; "Arm" and "Box" are words, too

/**
 * Names that a transcript may bear, likeliest first, as somebody would type them: the company of the
 * text or of the library that its words name, with the periods it mentions most. Never from a date.
 */
export async function suggestCalls(
  library: Library,
  transcript: Transcript,
): Promise<readonly string[]> {
  const missing = missingOf(transcript.call) ?? '';
  const { company, period } = transcript.call;
  const companies = missing.includes('company')
    ? await companiesNamed(library, transcript)
    : [company];
  const periods = missing.includes('period') ? periodsNamed(transcript) : [period];
  return companies.flatMap((each) => periods.map((when) => `${each} ${when}`)).slice(0, MOST);
}

function periodsNamed({ turns }: Transcript): readonly string[] {
  const counts = new Map<string, number>();
  for (const turn of turns)
    for (const { start, end } of turn.sentences) {
      const period = readFiscalPeriod(turn.text.slice(start, end));
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

async function companiesNamed(
  library: Library,
  transcript: Transcript,
): Promise<readonly string[]> {
  const said = [
    ...transcript.turns.map(({ text }) => text),
    ...transcript.participants.map(({ affiliation }) => affiliation ?? ''),
    ...transcript.report.setAside.map(({ text }) => text),
  ];
  const text = ` ${said.map((each) => companyWords(each).join(' ')).join(' ')} `;
  const names = new Set((await library.list()).map(({ call }) => call.company));
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
