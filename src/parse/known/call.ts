import type { Call } from '../../core/call.ts';
import type { Known } from '../containers/container.ts';
import type { Draft, RosterRow } from '../turns/draft.ts';
import { callCurrency } from './call-currency.ts';
import { chooseId, idIn, partsOf } from './call-id.ts';
import { areOtherCompanies, findCompany, welcomedCompany } from './company-name.ts';
import { type FiscalPeriod, periodLabel, periodSlug, readFiscalPeriod } from './period.ts';
import { readPeriodEnd } from './period-end.ts';
import { readPrintedDate } from './printed-date.ts';
import { mayStandFor, spokenCompany } from './spoken-company.ts';
import { readHeldDate, readSpokenDate } from './spoken-date.ts';
import { overruling, welcomedPeriod } from './spoken-period.ts';

const EXCHANGE =
  '(?:NYSE(?: ?\\w+)?|NASDAQ\\w*|Nasdaq\\w*|AMEX|LSE|AIM|TSXV?|ASX|NSE|BSE|HKEX|SEHK|OTC\\w*|SIX|XETRA|XTRA|FRA|EPA|ENXTPA|STO|OM|TSE|KRX|SGX|CPSE|CPH|HLSE|OB|OSE|ENXT\\w+|TWSE|KOSE|NSEI|SEHK|SWX|BME|BIT|WSE|JSE|SHSE|SZSE|BMV)';
const SYMBOL = '([A-Z0-9][A-Z0-9.]{0,7})';
// (NYSE:LUMO), NasdaqGS: LUMO; (LUMO) or (LUMO US) before "call"; (LUMO +0.3%); Symbol: LUMO
const TICKER = new RegExp(
  `\\b${EXCHANGE}\\s?:\\s?${SYMBOL}\\b|\\(([A-Z]{1,5})(?:(?: [A-Z]{2})?\\)(?=.*\\b[Cc]all\\b)|\\s[+-]?[\\d.]+%\\))|^(?:[Cc]ompany )?(?:Symbol|SYMBOL|Ticker|TICKER)\\s?:\\s?${SYMBOL}(?: [A-Z]{2})?$`,
  'm',
);
const PERIOD_END = /\b(?:end(?:ed|ing)|as (?:of|at|on))\s(?:on\s)?[^.;]*/gi; // the quarter ended June 30, 2024
const YEAR_FIELD = /^(?:fiscal )?year\s?:\s?(20\d\d)$/im; // Year: 2024
const QUARTER_FIELD = /^(?:fiscal )?quarter\s?:\s?q?([1-4])$/im; // Quarter: Q1

const MOST_LINES = 40;
const NOTHING_KNOWN: Known = { company: null, ticker: null, period: null, date: null };

// "LMO_q2_2024.txt": a symbol is written large
const FILED = /^([A-Z]{2,5})[\s_-]+(?:[Qq][1-4]|[Hh][12]|[Ff][Yy]|20\d\d)/;

function symbolIn(name: string | undefined): string | null {
  return FILED.exec(name ?? '')?.[1] ?? null;
}

/** The company of a call that names none. */
export const UNKNOWN_COMPANY = 'Unknown company';

/** What a reader may say about the call besides its text: the file's name, an id, what may be missing. */
export interface Given {
  readonly name?: string | undefined;
  readonly id?: string | undefined;
  /** Counts only where nothing else names a company. */
  readonly company?: string | undefined;
  /** "Q2 2023"; counts only where neither title nor welcome names a period. */
  readonly period?: string | undefined;
  /** What the file's own fields state. */
  readonly known?: Known | undefined;
}

/** Which call this is, with what its speakers name when that is another than what is printed. */
export interface Identity {
  readonly call: Call;
  readonly spokenPeriod: string | null;
  /** What is printed, where the call's own words overrule it. */
  readonly overruledPeriod: string | null;
  readonly spokenCompany: string | null;
}

/**
 * Reads which call this is, in order of trust: fields, title, an id in the file's name, speech, the
 * file's name; several sentences of the call together overrule what is printed. A period is the fiscal label as printed, never derived from a date. A call without a
 * company is named "Unknown company".
 */
export function identify(draft: Draft, given: Given, sha256: string): Identity {
  const header = linesOf(draft, 'header');
  const opening = draft.turns
    .slice(0, draft.layout === 'unstructured' ? 40 : 3)
    .map(({ text }) => text.slice(0, 1500))
    .join('\n')
    .slice(0, 4500);
  const bareName = given.name?.replace(/\.[a-z0-9]{1,5}$/i, '');
  const givenId = idIn(given.id) ?? idIn(bareName);
  const named = givenId ? partsOf(givenId) : null;

  const known = given.known ?? NOTHING_KNOWN;
  const printed = readFiscalPeriod(known.period ?? '') ?? fieldPeriod(header) ?? linePeriod(header);
  const spoken = welcomedPeriod(opening);
  // A whole id in a file's name is somebody's word for the call; speech names other periods in passing.
  const filed = named ? readFiscalPeriod(named.period) : null;
  const guessed = readFiscalPeriod(bareName?.replaceAll(/[_-]+/g, ' ') ?? '');
  const said = readFiscalPeriod(given.period ?? '');
  const headed = printed ?? filed;
  // A page may carry another call's heading: of three the two that agree are right.
  const agreed = filed && spoken && periodLabel(filed) === periodLabel(spoken) ? spoken : null;
  const isOutvoted =
    agreed !== null && headed !== null && periodLabel(headed) !== periodLabel(agreed);
  const overruled = isOutvoted
    ? agreed
    : headed && spoken
      ? overruling(headed, spoken, draft.turns)
      : null;
  const period =
    overruled ??
    quarterOfHalf(headed, filed) ??
    headed ??
    spoken ??
    said ??
    guessed ??
    openingPeriod(opening);
  const heads = [...new Set(linesOf(draft, 'running head'))];
  const company =
    known.company ??
    findCompany([...header, ...heads], peopleOf(draft), opening) ??
    given.company ??
    known.ticker;
  const welcomed = welcomedCompany(opening);
  // "lmo-q2-2024.txt": a file's name has a ticker, and the call says whose
  const told = company === null && named ? spokenCompany(draft.turns, named.company) : null;
  const filedAs = symbolIn(bareName);
  const isOfIts = filedAs !== null && (company === null || mayStandFor(filedAs, company));
  const symbol = told === null ? null : (named?.company.toUpperCase() ?? null);
  const printedTicker = known.ticker ?? tickerIn(header) ?? symbol;
  const ticker = printedTicker ?? (isOfIts ? filedAs : null);
  const date =
    known.date ??
    dateIn(header) ??
    dateIn(heads) ??
    readHeldDate(opening) ??
    (period ? readSpokenDate(opening, period) : null);
  const texts = draft.turns.map(({ text }) => text);
  const periodEnd = readPeriodEnd([...header, ...texts], period);
  const clash =
    period && spoken && period.kind === spoken.kind && periodLabel(period) !== periodLabel(spoken);

  return {
    call: {
      id:
        chooseId(givenId, { company, ticker: printedTicker, period }) ?? unknownId(period, sha256),
      company: company ?? told ?? (named && filedAs) ?? named?.company ?? UNKNOWN_COMPANY,
      ticker,
      fiscalQuarter: period?.kind === 'q' ? quarterOf(period.part) : null,
      fiscalYear: period?.year ?? null,
      period: period ? periodLabel(period) : '',
      date,
      currency: callCurrency(texts, header),
      // Where a date tells when it was held, nothing has to be assumed.
      ...(periodEnd && !(date && periodEnd.isAssumed) ? { periodEnd } : {}),
    },
    spokenPeriod: clash ? periodLabel(spoken) : null,
    overruledPeriod: overruled && headed ? periodLabel(headed) : null,
    spokenCompany: company && welcomed && areOtherCompanies(welcomed, company) ? welcomed : null,
  };
}

/** The quarter in a file's name that ends with the half or the year of a heading: what is asked for by that quarter. */
function quarterOfHalf(
  headed: FiscalPeriod | null,
  filed: FiscalPeriod | null,
): FiscalPeriod | null {
  if (headed === null || filed?.kind !== 'q' || headed.kind === 'q') return null;
  const last = headed.kind === 'fy' ? 4 : (headed.part ?? 0) * 2;
  return filed.year === headed.year && filed.part === last ? filed : null;
}

function linesOf({ setAside }: Draft, wanted: string): readonly string[] {
  return setAside
    .filter(({ reason }) => reason === wanted)
    .slice(0, MOST_LINES)
    .map(({ text }) => text.slice(0, 300));
}

/** The roster, and those whom labels of the prepared remarks place at a house. */
function peopleOf({ roster, turns }: Draft): readonly RosterRow[] {
  const labelled = turns
    .filter(({ section, affiliation }) => section === 'prepared' && affiliation !== null)
    .map(({ speaker, role, affiliation }) => ({ name: speaker, role, affiliation, side: null }));
  return [...new Map([...labelled, ...roster].map((row) => [row.name, row])).values()];
}

/** A well-formed id of a call that nothing names: its text's own hash keeps two such calls apart. */
function unknownId(period: FiscalPeriod | null, sha256: string): string {
  return `unknown-${sha256.slice(0, 8)}-${period ? periodSlug(period) : 'fy-2000'}`;
}

function fieldPeriod(header: readonly string[]): FiscalPeriod | null {
  const fields = header.join('\n');
  const year = YEAR_FIELD.exec(fields)?.[1];
  const quarter = QUARTER_FIELD.exec(fields)?.[1];
  return year && quarter ? readFiscalPeriod(`Q${quarter} ${year}`) : null;
}

function linePeriod(header: readonly string[]): FiscalPeriod | null {
  return header.map(readFiscalPeriod).find((period) => period !== null) ?? null;
}

/** Any period of the opening; "fiscal 2024" beside a quarter without a year is no full-year call. */
function openingPeriod(opening: string): FiscalPeriod | null {
  const period = readFiscalPeriod(opening);
  return period?.kind === 'fy' && /\bquarter\b/i.test(opening) ? null : period;
}

/** The first date printed; the end of a period is no date of a call. */
function dateIn(lines: readonly string[]): string | null {
  return (
    lines
      .map((line) => readPrintedDate(line.replaceAll(PERIOD_END, ' ')))
      .find((date) => date !== null) ?? null
  );
}

function tickerIn(header: readonly string[]): string | null {
  const match = TICKER.exec(header.join('\n'));
  return match?.[1] ?? match?.[2] ?? match?.[3] ?? null;
}

function quarterOf(part: number | null): Call['fiscalQuarter'] {
  return part === 1 || part === 2 || part === 3 || part === 4 ? part : null;
}
