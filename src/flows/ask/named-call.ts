import type { CallId } from '../../core/call.ts';
import { CallId as CallIdSchema } from '../../core/call.ts';
import { readPeriod } from '../../core/call-id.ts';
import type { Library } from '../../core/ports/library.ts';
import type { Transcript } from '../../core/transcript.ts';
import {
  type Company,
  companiesOf,
  companyOfCall,
  isNamed,
  namesOf,
  tickerOf,
  wholeNames,
} from '../library-companies.ts';
import { isLater, isOf, spokenPeriod } from '../other-period.ts';
import { findMentions, type Mention } from './company-mentions.ts';
import { isCommonWord, isFirmOnCall, isNameOn, isSaid } from './said-on-call.ts';
import { unknownCompany } from './unknown-company.ts';

/** A call and the company's name as it was typed. */
interface NamedOne {
  readonly id: CallId;
  readonly typed: string;
}

/** What a question says about which call it is about. */
export type Named =
  /** `typed`: the company as the question names it; null where it names the call in another way. */
  | { readonly kind: 'call'; readonly id: CallId; readonly typed: string | null }
  /** The company of the current call. */
  | { readonly kind: 'own'; readonly typed: string }
  /** Calls of two companies that are to be compared, in the order they are named. */
  | { readonly kind: 'two'; readonly calls: readonly NamedOne[] }
  | { readonly kind: 'several'; readonly typed: string; readonly matches: readonly CallId[] }
  | { readonly kind: 'missing'; readonly typed: string; readonly near: readonly CallId[] }
  | { readonly kind: 'none' };

const NONE: Named = { kind: 'none' };
const COMPARES =
  /\b(?:compar|contrast|versus\b|vs\b|than\b|against\b|difference between\b|which of\b|or\b)/i;
const MOST_MATCHES = 5;
const MOST_HEARD = 3; // calls whose words tell a name from a word
const ID =
  /(?<![\p{L}\p{N}-])[a-z0-9]+(?:-[a-z0-9]+)*-(?:q[1-4]|h[12]|fy)-20\d\d(?![\p{L}\p{N}-])/iu;

/**
 * The call that a question names, beside the one it is asked under (`current`). Only a certain name
 * counts: taking a word for a company would answer about the wrong one. A company that the current call
 * speaks of itself is meant only where something is said to be its own; a firm of an analyst never is.
 */
export async function namedCall(
  library: Library,
  text: string,
  current: Transcript | null,
): Promise<Named> {
  const id = ID.exec(text)?.[0];
  if (id) return foundOr(library, id);

  const calls = (await library.list()).map(({ call }) => call);
  const companies = companiesOf(calls, await library.aliases());
  const names = namesOf(companies);
  const own = current ? companyOfCall(companies, current.call)?.key : null;
  const period = readPeriod(text);
  const found: Named[] = [];
  for (const mention of findMentions(text, new Set(names.keys()))) {
    const meant = names.get(mention.name) ?? [];
    const { typed } = mention;
    if (current && meant.some(({ key }) => key === own))
      found.push(otherPeriod(current, companies, { typed, period }));
    else if (await isCertain(library, mention, { meant, current, companies }))
      found.push(callOf(typed, meant, period));
  }
  const two = COMPARES.test(text) ? twoOf(found, current) : null;
  const meant = two ?? found.find(({ kind }) => kind !== 'own') ?? found[0];
  if (meant) return meant;

  const unknown = await unknownCompany(text, current, () => heard(library, current, companies));
  return unknown === null ? NONE : foundOr(library, unknown);
}

async function foundOr(library: Library, typed: string): Promise<Named> {
  const found = await library.find(typed);
  if (found.kind === 'found') return { kind: 'call', id: found.id, typed: null };
  if (found.kind === 'ambiguous') return { kind: 'several', typed, matches: found.matches };
  return { kind: 'missing', typed, near: found.near };
}

async function isCertain(
  library: Library,
  mention: Mention,
  {
    meant,
    current,
    companies,
  }: {
    readonly meant: readonly Company[];
    readonly current: Transcript | null;
    readonly companies: readonly Company[];
  },
): Promise<boolean> {
  const { name, typed, isOwner, isCapital, isCommon, hasPeriod } = mention;
  if (isTicker(mention, meant)) {
    if (typed !== typed.toUpperCase()) return false; // "it", "all", "on" are tickers, too
    const isSure = hasPeriod || typed.startsWith('$') || (isOwner && typed.length > 2); // "AI's share"
    return current === null || (isSure && !isSaid(typed, current));
  }
  if (current && isFirmOnCall(typed, current)) return hasPeriod;
  const isOwn = isOwner && !isCommon;
  if (isCapital) return isOwn || current === null || !isNameOn(typed, current);
  if (isOwn) return current === null || !isCommonWord(typed, current);
  if (isCommon || !isWhole(name, meant) || (current && isSaid(typed, current))) return false;
  const calls = await heard(library, current, [...meant, ...companies]);
  return !calls.some((each) => isCommonWord(typed, each));
}

function isWhole(name: string, meant: readonly Company[]): boolean {
  return meant.some(
    ({ calls, given }) =>
      given.includes(name) || calls.some((call) => wholeNames(call).includes(name)),
  );
}

function isTicker({ name, typed }: Mention, meant: readonly Company[]): boolean {
  return (
    typed.startsWith('$') ||
    meant.some(({ calls }) => calls.some((call) => tickerOf(call) === name && !isNamed(call, name)))
  );
}

/** The current call and the newest of a few companies, whose words tell a name from a word. */
async function heard(
  library: Library,
  current: Transcript | null,
  companies: readonly Company[],
): Promise<readonly Transcript[]> {
  const ids = companies.slice(0, MOST_HEARD).flatMap(({ calls }) => calls[0]?.id ?? []);
  const read = await Promise.all(ids.map((id) => library.transcript(CallIdSchema.parse(id))));
  return [current, ...read].filter((each) => each !== null);
}

function callOf(typed: string, meant: readonly Company[], period: string | null): Named {
  const latest = meant
    .flatMap(({ calls }) => calls[0] ?? [])
    .map(({ id }) => CallIdSchema.parse(id));
  const [only] = latest;
  if (meant.length > 1 || !only)
    return { kind: 'several', typed, matches: latest.slice(0, MOST_MATCHES) };
  const calls = meant[0]?.calls ?? [];
  const fitting = period === null ? null : calls.find((call) => isOf(call, period));
  if (fitting) return { kind: 'call', id: CallIdSchema.parse(fitting.id), typed };
  // A period yet to come is one that the latest call may speak of.
  if (period === null || isLater(period, { id: only })) return { kind: 'call', id: only, typed };
  const near = calls.slice(0, MOST_MATCHES).map(({ id }) => CallIdSchema.parse(id));
  return { kind: 'missing', typed: `${typed} ${spokenPeriod(period)}`, near };
}

/** The current call's company, or its call of another period that is named in full and that we have. */
function otherPeriod(
  current: Transcript,
  companies: readonly Company[],
  { typed, period }: { readonly typed: string; readonly period: string | null },
): Named {
  const own = companyOfCall(companies, current.call);
  const isOther = period?.includes('-') === true && !isOf(current.call, period);
  const other = isOther ? own?.calls.find((call) => isOf(call, period)) : undefined;
  return other ? { kind: 'call', id: CallIdSchema.parse(other.id), typed } : { kind: 'own', typed };
}

/** The first two companies' calls; null where fewer are named. */
function twoOf(found: readonly Named[], current: Transcript | null): Named | null {
  const named = found.flatMap((each): readonly NamedOne[] => {
    if (each.kind === 'call' && each.typed !== null) return [{ id: each.id, typed: each.typed }];
    if (each.kind !== 'own' || !current) return [];
    return [{ id: CallIdSchema.parse(current.call.id), typed: each.typed }];
  });
  const calls = [...new Map(named.toReversed().map((each) => [each.id, each])).values()];
  return calls.length > 1 ? { kind: 'two', calls: calls.toReversed().slice(0, 2) } : null;
}
