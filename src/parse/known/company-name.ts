import { isLegalForm, plainLetters } from '../../core/company-words.ts';
import type { Draft } from '../turns/draft.ts';
import { readFiscalPeriod } from './period.ts';

// "Welcome to the Second Quarter 2024 Earnings Call" names nobody.
const OF_PERIOD =
  /^(?:the )?(?:first|second|third|fourth|fiscal|full|half|q[1-4]|h[12]|[1-4][qh]|\d{4})\b/i;
const LABELLED = /^company(?: name)?\s?:\s*(\S.*)$/i; // Company: Lumo
// What titles say besides the name; peeled off the edges, never out of the middle ("Bank of America").
const LEAD =
  /^(?:event (?:name|title)|title|subject|fwd?|re|edited|final|corrected|full|event|conference|call|earnings|results|transcripts?|(?:of|for|from)(?: the)?|brief(?:ing)?|preliminary|webcast|investor|financial|fiscal|year|and)\b[\s:,–—|-]*/i;
const TAIL =
  /(?<![\s:,–—|(-])[\s:,–—|(-]*\b(?:edited|earnings|results?|conference|calls?|transcripts?|investors?|updates?|briefing|webcast|presentation|quarterly|interim|annual|financial|fiscal|report(?:s|ed)?|(?<=\s)20\d\d|r[ée]sultats|(?:semestr|trimestr|annu)iels?|annuels|announces?|full|half|year|group results|(?<=\s)(?:and|of|for|on|in|to|the|its|hold|holds|host|hosts|discuss))\s*$/i;
const TICKER =
  /(?<![(\w])(?:(?:NYSE|NASDAQ|Nasdaq)\w*\s?:\s?|[A-Z][A-Za-z]{1,9}:)[A-Z0-9.]{1,8}\b|^[A-Z0-9]{1,6}\.[A-Z]{1,3}(?=\s*(?:[-–:]|$))|(?<!\s)\s*\((?:[A-Z0-9]{1,8} [A-Z]{2}|[A-Z][\w ]{1,12}\s?:\s?[A-Z0-9.]{1,8}|[A-Z]{1,6}(?:\.[A-Z]{1,3})?(?:\s[+-]?[\d.]+%)?)\)/g; // (NYSE:ABT), (ABT +0.3%)
// "… Earnings Conference Call April 18, 2018": the event and all behind it, unless nothing is before it.
const CALL =
  /(?<=\S )(?:earnings|results|conference|investor|interim|quarterly) (?:\p{L}+ ){0,3}?(?:call|report|results|update|presentation|conference|transcript)\b.*$/iu;
const WORD = "(?:\\p{Ll}?\\p{Lu}[\\p{L}\\p{N}&.'’-]*|\\d\\w*|of|and|&|the)";
const FORM = '(?:, (?:Inc|Ltd|LLC|Corp|Co|N\\.V|S\\.A|L\\.P)\\b\\.?)';
const PERIOD =
  '(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Qq][1-4]|[Ff]iscal|[Ff]ull|[Hh]alf|[Nn]ine|\\d{4}|[1-4][QqHh]|9M|H[12]|[Ee]arnings|[Qq]uarterly|[Rr]esults|[Cc]onference|[Ii]nvestor|[Ii]nterim|[Aa]nnual)';
const WELCOME = new RegExp(
  `\\b(?:[Ww]elcome(?: (?:you|all|everyone|everybody))* to|[Jj]oin(?:ing)?(?: us)?(?: today)? (?:for|on)|[Tt]his is(?= the )) (?:the |our |today['’]s )?(${WORD}(?: ${WORD}){0,7}?${FORM}?)(?:['’]s|['’])? (?=${PERIOD}\\b)`,
  'u',
);

const DRESS = /^[#*_>\s]+|(?<![*_])[*_]+$/g; // # Lumo Q3 2024 Earnings Call
// "Lumo's (LUMO) CEO Ana Ruiz on"
const HEADLINE =
  /['’]s? (?:\([^()]*\) )?(?:C[A-Z]O|President|Chair\p{L}*|Management|Presents)\b.*$/u;
const FORM_OF_INITIALS = /\b([ak])\/(s)\b/g; // A/S
// "Earnings Conference Call of Lumo Total Gas Limited hosted by", "third quarter 2024 Lumo Inc. earnings call"
const NAMED =
  "((?:\\p{Lu}[\\p{L}\\p{N}&.'’-]*|of|and|&)(?: (?:\\p{Lu}[\\p{L}\\p{N}&.'’-]*|of|and|&)){0,7}?)";
const CALL_OF = new RegExp(
  `\\b[Cc]all (?:of|for) (?:the )?${NAMED}(?=[.,]? (?:hosted|organi[sz]ed|to discuss|for the|As a|This|Please|My name)|[.,] |[.]?$)`,
  'u',
);
const QUARTER_OF = new RegExp(
  `\\b(?:[Qq]uarter|Q[1-4]|[Yy]ear)(?: (?:of )?(?:[Ff]iscal )?(?:[Yy]ear )?20\\d\\d)? ${NAMED} (?:[Ee]arnings|[Rr]esults|[Ff]inancial|[Cc]onference)\\b`,
  'u',
);

// "the conference call on the half-year results 2024 of Lumo AG."
const RESULTS_OF = new RegExp(
  `\\b(?:[Rr]esults|[Pp]resentation)(?: (?:20\\d\\d|[Pp]resentation|[Cc]all|[Cc]onference))* of (?:the )?${NAMED}(?=[.,])`,
  'u',
);

/** The company as printed: labelled, in the title, as the roster's largest employer, or as welcomed to. */
export function findCompany(
  header: readonly string[],
  roster: Draft['roster'],
  opening: string,
): string | null {
  const labelled = header.map((line) => LABELLED.exec(line)?.[1]).find(Boolean);
  return (
    labelled?.trim() ??
    titleCompany(header) ??
    rosterCompany(roster) ??
    welcomedCompany(opening) ??
    header.find(isLegalName)?.trim() ??
    null
  );
}

/** "Lumo Bank Limited": a line that ends in a legal form. */
function isLegalName(line: string): boolean {
  const words = line.trim().split(' ');
  const form = words.at(-1) ?? '';
  return words.length > 1 && line.length <= 80 && isLegalForm(form) && nameIn(line) !== null;
}

/** The company that people are welcomed to, or null. */
export function welcomedCompany(opening: string): string | null {
  for (const way of [WELCOME, CALL_OF, QUARTER_OF, RESULTS_OF]) {
    const name = (way.exec(opening)?.[1] ?? '')
      .replace(/['’]s?$/, '')
      .replace(/(?<!\b(?:inc|corp|ltd|co|s\.a|n\.v))\.$/i, '')
      .trim();
    if (name !== '' && !OF_PERIOD.test(name) && nameIn(name) !== null) return name;
  }
  return null;
}

/** Whether two names are certainly of two companies: neither is a part, the beginning or the initials of the other. */
export function areOtherCompanies(one: string, other: string): boolean {
  const names = [one, other].map((name) => companySlug(name).split('-'));
  const [short = [], long = []] = names.toSorted((a, b) => a.join('').length - b.join('').length);
  if (short.join('') === '') return false;
  const initials = long.map((word) => word.charAt(0)).join('');
  return !(
    long[0] === short[0] ||
    long.join('').startsWith(short.join('')) ||
    short.every((word) => long.includes(word)) ||
    initials === short.join('')
  );
}

/** A company's words without legal forms, hyphenated: "Kingsoft Cloud Holdings Ltd" -> kingsoft-cloud. */
export function companySlug(company: string): string {
  const words = plainLetters(company)
    .replaceAll(FORM_OF_INITIALS, '$1$2')
    .replaceAll(/['’&.]/g, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  const plain = words.filter((word) => !isLegalForm(word));
  return (plain.length > 0 ? plain : words)
    .join('-')
    .slice(0, 60)
    .replace(/(?<!-)-+$/, '');
}

/** Whether two printed names mean one company: one's words begin with the other's. */
export function isSameCompany(one: string, other: string): boolean {
  const [short = '', long = ''] = [companySlug(one), companySlug(other)].toSorted(
    (a, b) => a.length - b.length,
  );
  return short !== '' && (long === short || long.startsWith(`${short}-`));
}

/** The name beside the period in the first line that prints one; else on the line before or after. */
function titleCompany(header: readonly string[]): string | null {
  for (const [at, line] of header.entries()) {
    const period = line.length <= 200 ? readFiscalPeriod(line) : null;
    if (!period) continue;
    const [before = '', after = ''] = split(line, period.printed);
    const near = [before, after, ...[-1, 1, -2, 2, -3, 3].map((step) => header[at + step] ?? '')];
    const named = near.map(nameIn).find((name) => name !== null);
    if (named) return named;
  }
  return null;
}

function split(line: string, printed: string): readonly string[] {
  const at = line.indexOf(printed);
  return [line.slice(0, at), line.slice(at + printed.length)];
}

function nameIn(text: string): string | null {
  const cut = text
    .replace(DRESS, '')
    .replace(HEADLINE, '')
    .replaceAll(TICKER, ' ')
    .replaceAll(/["“”]/g, ' ')
    .replace(CALL, ' ')
    .replaceAll(/\s+/g, ' ');
  if (isDateOrTime(cut.trim())) return null;
  const peeled = peel(peel(cut.trim(), TAIL), LEAD);
  const name = ownerOf(peeled)
    .replace(/^[\s,:;–—|-]+/, '')
    .replace(/(?<![\s,:;–—|(-])[\s,:;–—|(-]+$/, '');
  const isName = /^[\p{Lu}\p{N}\p{Lo}]|^[a-z]\p{Lu}/u.test(name) && /\p{L}{2}/u.test(name);
  return isName &&
    name.length <= 80 &&
    !/:\s*\d|\bcopyright\b|©/i.test(name) &&
    readFiscalPeriod(name) === null &&
    !isDateOrTime(name)
    ? name
    : null;
}

/** "Lumo AB’s" is Lumo AB; "Macy’s" is its own name. */
function ownerOf(name: string): string {
  const [whole, form = ''] = /(?<![\p{L}.])([\p{L}.]+)['’]s$/u.exec(name) ?? [];
  return whole && isLegalForm(form) ? name.replace(/['’]s$/, '') : name;
}

function peel(text: string, edge: RegExp): string {
  let peeled = text;
  for (let turn = 0; turn < 8; turn++) {
    const next = peeled.replace(edge, '').trim();
    if (next === peeled) break;
    peeled = next;
  }
  return peeled;
}

function isDateOrTime(text: string): boolean {
  return /^\p{L}{3,9}\.? \d{1,2},? \d{4}|^\p{L}{3,9}\.?,? \d{4}$|^\d{1,2}(?:st|nd|rd|th)?[ -]\p{L}{3,9}|^\d{1,2}:\d{2}|^\d{4}-/u.test(
    text,
  );
}

/** The affiliation most people of the roster share, if two do. */
function rosterCompany(roster: Draft['roster']): string | null {
  const employed = roster.filter(({ affiliation, side }) => affiliation && side !== 'analyst');
  const groups = Map.groupBy(employed, ({ affiliation }) => companySlug(affiliation ?? ''));
  const [largest] = [...groups.values()].toSorted((one, other) => other.length - one.length);
  return largest && largest.length >= 2 ? (largest[0]?.affiliation ?? null) : null;
}
