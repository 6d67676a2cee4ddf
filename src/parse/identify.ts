import { type Call, CallId } from '../core/call.ts';
import { CURRENCY_AFTER, CURRENCY_BEFORE, currencyOf } from '../core/currencies.ts';
import type { Draft } from './draft.ts';
import { type FiscalPeriod, periodLabel, periodSlug, readFiscalPeriod } from './period.ts';

const LEGAL =
  /^(?:ltd|limited|inc|incorporated|corp|corporation|co|company|holdings?|plc|sa|ag|nv|se|ab|asa|oyj|spa|llc|lp|kk|pty|bhd|the|s\.a|n\.v|publ)$/i;
const WELCOME =
  /\bwelcome (?:you )?(?:all )?to (?:the )?([\p{Lu}][\p{L}\p{N}&.'’\- ]{1,60}?)(?:['’]s?)? (?=(?:first|second|third|fourth|q[1-4]|fiscal|full|half|\d{4}|earnings|quarterly|results|conference|investor)\b)/iu;
const TITLE_NOISE =
  /\b(?:(?:q[1-4]|h[12]|fy|full[ -]year|fiscal(?: year)?|[1-4]q)\b[ ,'’]*(?:fy)?[ '’]*(?:\d{2,4})?|\d{4}|(?:first|second|third|fourth)[ -]quarter|(?:earnings|results|conference|investor|quarterly|update)\b|\d{1,2}:\d{2}\s*(?:[ap]\.?m\.?)?\s*(?:[ecmp][sd]?t\b|gmt\b)?|call\b|transcript\b|edited\b|version\b|final\b)/gi;
const TICKER =
  /\((?:NYSE|NASDAQ|NYSEMKT|NYSEARCA|AMEX|LSE|TSX|ASX|NSE|BSE|HKEX|OTC\w*|Nasdaq\w*)\s?:\s?([A-Z][A-Z.]{0,6})\)|^(?:symbol|ticker)\s?:\s?([A-Z][A-Z.]{0,6})$/m; // (NYSE:ABT)
const DATE =
  /\b(january|february|march|april|may|june|july|august|september|october|november|december)\s+(\d{1,2}),?\s+(20\d\d)\b/i;
const MONTHS =
  'january february march april may june july august september october november december'.split(
    ' ',
  );
const DENOMINATED = new RegExp(
  `\\b(?:denominated|reported|presented|stated|expressed|quoted|given|discussed|(?:are|is|all) in)\\s(?:in\\s)?(?:millions of\\s)?(${CURRENCY_AFTER}|${CURRENCY_BEFORE})(?![\\w$])`,
  'i',
);

/** What a reader may say about the call besides its text. */
export interface Given {
  readonly name?: string;
  readonly id?: string;
}

/** Which call this is: explicit id, then title line, roster, welcome, file name; as printed, never guessed. */
export function identify(draft: Draft, given: Given): Call {
  const header = draft.setAside
    .filter(({ reason }) => reason === 'header')
    .map(({ text }) => text)
    .slice(0, 30);
  const opening = draft.turns
    .slice(0, 3)
    .map(({ text }) => text.slice(0, 1500))
    .join('\n');
  const fileId = idIn(given.id) ?? idIn(given.name?.replace(/\.[a-z0-9]{1,5}$/i, ''));
  const period =
    firstPeriod(header) ??
    readFiscalPeriod(opening) ??
    (fileId ? readFiscalPeriod(tailOf(fileId)) : null);
  const company =
    titleCompany(header) ??
    WELCOME.exec(opening)?.[1]?.trim() ??
    rosterCompany(draft) ??
    companyOf(fileId);

  return {
    id: chooseId(fileId, company, period),
    company: company ?? 'Unknown company',
    ticker: tickerIn(header),
    fiscalQuarter: period?.kind === 'q' ? quarterOf(period.part) : null,
    fiscalYear: period?.year ?? null,
    period: period ? periodLabel(period) : '',
    date: dateIn(header),
    currency: currencyIn(draft),
  };
}

/** A company's words without legal forms, hyphenated: "Kingsoft Cloud Holdings Ltd" -> kingsoft-cloud. */
export function companySlug(company: string): string {
  const words = company
    .normalize('NFD')
    .replaceAll(/\p{M}|['’&]/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  const plain = words.filter((word) => !LEGAL.test(word));
  return (plain.length > 0 ? plain : words).join('-').slice(0, 60).replace(/-$/, '');
}

/** The id of the file's name when it is well formed and fits the title; else made from the title. */
function chooseId(
  fileId: string | null,
  company: string | null,
  period: FiscalPeriod | null,
): string {
  const slug = company ? companySlug(company) : '';
  const made = slug !== '' && period ? `${slug}-${periodSlug(period)}` : null;
  if (fileId && (made === null || fits(fileId, slug, period))) return fileId;
  if (made && CallId.safeParse(made).success) return made;
  return fileId ?? `unknown-fy-${period?.year ?? 2000}`;
}

function fits(fileId: string, slug: string, period: FiscalPeriod | null): boolean {
  const words = fileId.replace(/-(?:q[1-4]|h[12]|fy)-20\d\d$/, '').split('-');
  const company = slug.split('-');
  const initials = company.map((word) => word.charAt(0)).join('');
  const samePeriod = period === null || fileId.endsWith(`-${periodSlug(period)}`);
  return (
    samePeriod &&
    (words.some((word) => company.includes(word)) ||
      words.join('') === initials ||
      words.length === 1)
  );
}

function idIn(text: string | undefined): string | null {
  const plain =
    text
      ?.trim()
      .toLowerCase()
      .replaceAll(/[\s_]+/g, '-') ?? '';
  return CallId.safeParse(plain).data ?? null;
}

function tailOf(id: string): string {
  return /(?:q[1-4]|h[12]|fy)-20\d\d$/.exec(id)?.[0].replace('-', ' ') ?? '';
}

function companyOf(fileId: string | null): string | null {
  const words = fileId?.replace(/-(?:q[1-4]|h[12]|fy)-20\d\d$/, '').split('-');
  return words?.map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`).join(' ') ?? null;
}

function firstPeriod(header: readonly string[]): FiscalPeriod | null {
  return header.map(readFiscalPeriod).find((period) => period !== null) ?? null;
}

/** The company of the first header line that names a period or a call. */
function titleCompany(header: readonly string[]): string | null {
  for (const line of header) {
    const labelled = /^company(?: name)?\s?:\s*(.+)$/i.exec(line)?.[1];
    if (labelled) return labelled.trim();
    if (readFiscalPeriod(line) === null || line.length > 160) continue;
    const company = line
      .replace(/\([^)]*\)/g, ' ')
      .replace(DATE, ' ')
      .replaceAll(TITLE_NOISE, ' ')
      .replaceAll(/["“”]|\s[-–—|,]+\s|\bof\b|\bthe\b|\band\b(?=\s*$)/gi, ' ')
      .replaceAll(/\s+/g, ' ')
      .replace(/^[\s,:'’-]+|[\s,:-]+$/g, '')
      .trim();
    if (/\p{L}{2}/u.test(company)) return company;
  }
  return null;
}

/** The affiliation most people of the roster share. */
function rosterCompany({ roster }: Draft): string | null {
  const groups = Map.groupBy(
    roster.filter(({ affiliation }) => affiliation !== null),
    ({ affiliation }) => companySlug(affiliation ?? ''),
  );
  const [largest] = [...groups.values()].sort((one, other) => other.length - one.length);
  return largest && largest.length >= 2 ? (largest[0]?.affiliation ?? null) : null;
}

function tickerIn(header: readonly string[]): string | null {
  const match = TICKER.exec(header.join('\n'));
  return match?.[1] ?? match?.[2] ?? null;
}

function dateIn(header: readonly string[]): string | null {
  const [, month = '', day = '', year] = DATE.exec(header.join('\n')) ?? [];
  if (!year) return null;
  const number = MONTHS.indexOf(month.toLowerCase()) + 1;
  return `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** The currency the call says it speaks in, else the one most of its money carries. */
function currencyIn({ turns }: Draft): string | null {
  const counts = new Map<string, number>();
  const sign = new RegExp(`(?<![A-Za-z])(${CURRENCY_BEFORE})\\s?\\[?\\d`, 'g');
  for (const { text } of turns) {
    const said = DENOMINATED.exec(text)?.[1];
    const code = said ? currencyOf(said, null) : null;
    if (code) return code;
    for (const [, form = ''] of text.matchAll(sign)) {
      const found = currencyOf(form, null);
      if (found) counts.set(found, (counts.get(found) ?? 0) + 1);
    }
  }
  const [top] = [...counts].sort((one, other) => other[1] - one[1]);
  return top?.[0] ?? null;
}

function quarterOf(part: number | null): Call['fiscalQuarter'] {
  return part === 1 || part === 2 || part === 3 || part === 4 ? part : null;
}
