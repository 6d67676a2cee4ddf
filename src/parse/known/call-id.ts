import { CallId } from '../../core/call.ts';
import { companySlug } from './company-name.ts';
import { type FiscalPeriod, periodSlug } from './period.ts';

const TAIL = /-(?:q[1-4]|h[12]|fy)-20\d\d$/; // -q2-2023

/** What is known of a call's name and period, for choosing its id. */
export interface Known {
  readonly company: string | null;
  readonly ticker: string | null;
  readonly period: FiscalPeriod | null;
}

/** The well-formed call id a file name or typed id holds; null when it holds none. */
export function idIn(name: string | undefined): string | null {
  const plain = name
    ?.trim()
    .toLowerCase()
    .replaceAll(/[\s_]+/g, '-');
  return CallId.safeParse(plain).data ?? null;
}

/** The id given, when it fits what the text says; else made from that; null when nothing names the call. */
export function chooseId(given: string | null, known: Known): string | null {
  if (given && fits(given, known)) return given;
  const slug = known.company ? companySlug(known.company) : '';
  const words = slug === '' ? (given?.replace(TAIL, '') ?? '') : slug;
  const tail = known.period ? periodSlug(known.period) : tailOf(given);
  return idIn(`${words}-${tail}`);
}

/** "q2 2023" of kingsoft-q2-2023, "Kingsoft" of it: what a file's name says when its text says nothing. */
export function partsOf(id: string): { readonly company: string; readonly period: string } {
  const words = id.replace(TAIL, '').split('-');
  const company = words.map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`).join(' ');
  return { company, period: tailOf(id).replace('-', ' ') };
}

function tailOf(id: string | null): string {
  return TAIL.exec(id ?? '')?.[0].slice(1) ?? '';
}

/** An id fits by its period, and by words of the name, its beginning, its initials or the ticker. */
function fits(id: string, { company, ticker, period }: Known): boolean {
  if (period && !id.endsWith(`-${periodSlug(period)}`)) return false;
  if (!company) return true;
  const words = id.replace(TAIL, '').split('-');
  const whole = words.join('');
  const named = companySlug(company).split('-');
  return (
    words.every((word) => named.includes(word)) ||
    named.join('').startsWith(whole) ||
    whole === named.map((word) => word.charAt(0)).join('') ||
    whole === ticker?.toLowerCase()
  );
}
