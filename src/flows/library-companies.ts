import type { Call } from '../core/call.ts';
import { companyName, companyWords, withoutLegalForms } from '../core/company-words.ts';
import type { CompanyAlias } from '../core/ports/aliases.ts';
import { areApart, legalForms } from '../core/same-company.ts';

const PERIOD_OF_ID = /-(?:q[1-4]|h[12]|fy)-20\d\d$/;

/** One company of the library with its calls, the newest first. */
export interface Company {
  readonly key: string;
  readonly calls: readonly Call[];
  /** Names that people gave it, as names are compared. */
  readonly given: readonly string[];
}

/** The companies of these calls, which come by company, the newest first. */
export function companiesOf(
  calls: readonly Call[],
  aliases: readonly CompanyAlias[] = [],
): readonly Company[] {
  const given = Map.groupBy(aliases, ({ companyKey }) => companyKey);
  const named = [...Map.groupBy(calls, keyOf)].flatMap(([key, own]) => namesakes(key, own));
  return named.map(([key, own]) => ({
    key,
    calls: own,
    given: (given.get(key) ?? []).map(({ said }) => companyWords(said).join('')),
  }));
}

/** The companies of one name: the ids of all but the first say beside it what tells them apart. */
function namesakes(name: string, calls: readonly Call[]): readonly (readonly [string, Call[]])[] {
  const isOne = !calls.some((one) => calls.some((other) => areApart(one, other)));
  if (isOne) return [[name, [...calls]]];
  return [
    ...Map.groupBy(calls, (call) => {
      const own = call.id.replace(PERIOD_OF_ID, '').replaceAll('-', '');
      const more = [legalForms(call).join(''), tickerOf(call)].filter((each) => each !== '');
      return more.map((each) => `${name}${each}`).find((key) => own.endsWith(key)) ?? name;
    }),
  ];
}

/** The company of a call among these. */
export function companyOfCall(companies: readonly Company[], call: Call): Company | undefined {
  const own = companies.find(({ calls }) => calls.some(({ id }) => id === call.id));
  return own ?? companies.find(({ key }) => key === keyOf(call));
}

/** Whether two calls are of one company, as far as they say. */
export function areOfOne(one: Call, other: Call): boolean {
  return keyOf(one) === keyOf(other) && !areApart(one, other);
}

/** What each company is called, by its key: as its newest call prints it. */
export function printedNames(calls: readonly Call[]): ReadonlyMap<string, string> {
  return new Map(
    companiesOf(calls).map(({ key, calls: [newest] }) => [
      key,
      newest ? companyName(newest.company) : key,
    ]),
  );
}

/** Every name that may mean a company; first words only where they mean one alone. */
export function namesOf(companies: readonly Company[]): ReadonlyMap<string, readonly Company[]> {
  const names = new Map<string, readonly Company[]>();
  const add = (name: string, company: Company) => {
    const known = names.get(name) ?? [];
    if (name.length > 1 && !known.includes(company)) names.set(name, [...known, company]);
  };
  for (const company of companies)
    for (const call of company.calls)
      for (const name of [...wholeNames(call), tickerOf(call), ...company.given])
        add(name, company);
  const whole = new Set(names.keys());
  for (const company of companies)
    for (const name of new Set(company.calls.flatMap(beginnings)))
      if (!whole.has(name)) add(name, company);
  return names;
}

/** What the company of a call is called in full: its name, with and without legal form, and its id's. */
export function wholeNames({ id, company }: Call): readonly string[] {
  const words = companyWords(company);
  const own = id.replace(PERIOD_OF_ID, '');
  return [words.join(''), withoutLegalForms(words).join(''), own.replaceAll('-', '')];
}

function beginnings({ company }: Call): readonly string[] {
  const words = withoutLegalForms(companyWords(company));
  return words
    .slice(0, -1)
    .map((_, at) => words.slice(0, at + 1).join(''))
    .filter((name) => name.length >= 4);
}

/** Whether this is a name of the call's company, and not only its ticker. */
export function isNamed(call: Call, name: string): boolean {
  return [...wholeNames(call), ...beginnings(call)].includes(name);
}

/** The ticker without its exchange, as names are compared; empty where there is none. */
export function tickerOf({ ticker }: Call): string {
  return companyWords((ticker ?? '').replace(/\.[\s\S]*/, '')).join('');
}

/** What tells companies apart: their words without legal forms. */
export function keyOf({ id, company }: Call): string {
  return withoutLegalForms(companyWords(company)).join('') || id;
}
