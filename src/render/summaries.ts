import type { Brief, Check, Statement } from '../core/brief.ts';
import type { Call } from '../core/call.ts';
import { companyName } from '../core/company-words.ts';
import type { Transcript } from '../core/transcript.ts';
import { readFigures } from '../figures/grammar/read-figures.ts';
import { currencyWord } from '../figures/print/format-figure.ts';

/** "18 of 21 re-computed figures match · 1 conflict · 2 roundings". */
export function checksSummary(checks: readonly Check[]): string {
  const count = (verdict: Check['verdict']) =>
    checks.filter((check) => check.verdict === verdict).length;
  const [conflicts, roundings] = [count('conflict'), count('rounding')];
  return [
    `${count('agrees')} of ${checks.length} re-computed figures match`,
    conflicts > 0 ? counted(conflicts, 'conflict') : null,
    roundings > 0 ? counted(roundings, 'rounding') : null,
  ]
    .filter((part) => part !== null)
    .join(' · ');
}

/** The same, with what the press release says to the call's figures. */
export function checkedSummary({ checks, release }: Pick<Brief, 'checks' | 'release'>): string {
  const rows = release?.rows ?? [];
  const agree = rows.filter(({ verdict }) => verdict === 'agrees').length;
  const said = rows.length > 0 ? `${agree} of ${rows.length} as in the release` : null;
  return [checks.length > 0 ? checksSummary(checks) : null, said].filter(Boolean).join(' · ');
}

/** "3 analysts · 10 questions · 2 declined". */
export function questionsSummary({ questions }: Brief): string {
  const analysts = new Set(questions.map(({ analyst }) => analyst)).size;
  const stances = (['partly', 'declined', 'not addressed'] as const).flatMap((stance) => {
    const count = questions.filter((question) => question.stance === stance).length;
    return count > 0 ? [`${count} ${stance === 'partly' ? 'partly answered' : stance}`] : [];
  });
  return [counted(analysts, 'analyst'), counted(questions.length, 'question'), ...stances].join(
    ' · ',
  );
}

/** "No numeric revenue guidance · 7 forward statements". */
export function guidanceSummary({ guidance, metrics }: Brief): string {
  const forward = guidance.filter(({ kind }) => kind === 'guidance');
  const refused = guidance.length - forward.length;
  const hasRevenue = forward.some(
    (statement) => /revenue|sales|organic growth/.test(statement.topic) && isNumeric(statement),
  );
  // Banks and insurers have no revenue to guide to.
  const reportsRevenue = metrics.some(({ name }) => name === 'revenue');
  return [
    hasRevenue || !reportsRevenue ? null : 'No numeric revenue guidance',
    counted(forward.length, 'forward statement'),
    refused > 0 ? counted(refused, 'refusal') : null,
  ]
    .filter((part) => part !== null)
    .join(' · ');
}

/** A statement may have no figure of its own because it has two: "0% to 2%; in July we said 1% to 3%". */
function isNumeric({ figure, text }: Statement): boolean {
  if (figure !== null) return true;
  return readFigures(text, { currency: null }).some(({ figure: { unit } }) =>
    ['money', 'percent'].includes(unit),
  );
}

/** What stands under the title: period end, currency, interpreter. */
export function contextParts(
  { call, metrics }: Brief,
  { participants, turns }: Transcript,
): readonly string[] {
  const end = metrics.find(({ period }) => /^\d{4}-\d\d-\d\d$/.test(period))?.period;
  const interpreted = [
    ...new Set(turns.filter((turn) => turn.interpreted).map(({ speaker }) => speaker)),
  ];
  const offices = interpreted.flatMap((speaker) => {
    const role = participants.find(({ name }) => name === speaker)?.role ?? '';
    return /\bC[EFO]O\b/.exec(role)?.[0] ?? [];
  });
  // Offices and names side by side would read as one list of people.
  const who = offices.length === interpreted.length ? offices : interpreted;
  return [
    end ? `Quarter ended ${longDate(end)}` : call.date ? longDate(call.date) : null,
    call.currency ? currencyWord(call.currency) : null,
    who.length > 0 ? `${who.join(', ')} heard through an interpreter` : null,
  ].filter((part) => part !== null);
}

/** What stands at the foot of a brief: who wrote it and what was withheld. */
export function footnote({ engine, withheld }: Brief): string {
  const by =
    engine === 'openai'
      ? 'Written by AI from the call transcript, every figure traced to a quote.'
      : 'Extracted from the call transcript without a model, every figure traced to a quote.';
  const held =
    withheld.length > 0
      ? ` ${counted(withheld.length, 'item')} withheld: the call does not bear ${withheld.length === 1 ? 'it' : 'them'} out.`
      : '';
  return `${by}${held} Not investment advice.`;
}

export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** The title people know a call by: "Kingsoft Cloud · Q2 2023 earnings call". */
export function titleOf({ call }: Pick<Brief, 'call'>): string {
  const company = companyName(call.company);
  return call.period === '' ? company : `${company} · ${call.period} earnings call`;
}

/** The same where room is scarce: "Kingsoft Cloud · Q2 2023". */
export function shortTitle({ company, period }: Call): string {
  return `${companyName(company)} · ${period}`;
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

function longDate(iso: string): string {
  const [year, month, day] = iso.split('-');
  return `${Number(day)} ${MONTHS[Number(month) - 1] ?? ''} ${year}`;
}
