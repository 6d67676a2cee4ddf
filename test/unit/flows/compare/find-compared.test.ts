import { describe, expect, it } from 'vitest';
import { type Call, CallId } from '../../../../src/core/call.ts';
import { EarningsError } from '../../../../src/core/faults.ts';
import type { Found } from '../../../../src/core/ports/library.ts';
import { readCompare } from '../../../../src/core/read-compare.ts';
import { findCompared } from '../../../../src/flows/compare/find-compared.ts';

const IDS = [
  'acme-q1-2023',
  'acme-q4-2023',
  'acme-q1-2024',
  'acme-q2-2024',
  'acme-h1-2024',
  'marks-and-sons-q1-2024',
  'marks-and-sons-q2-2024',
  'lone-q1-2024',
].map((id) => CallId.parse(id));

const companyOf = (id: string) => id.replace(/-[a-z0-9]+-20\d\d$/, '').replaceAll('-', ' ');
const callOf = (id: CallId): Call => ({
  id,
  company: companyOf(id),
  fiscalQuarter: null,
  fiscalYear: null,
  period: '',
});

/** A library that knows ids, "acme q1 2023" and "acme" alone, its latest call. */
const library = {
  findCall: async (typed: string): Promise<Found> => {
    const words = typed.toLowerCase().replaceAll('-', ' ').trim();
    const id = IDS.find((each) => each.replaceAll('-', ' ') === words);
    const own = IDS.filter((each) => companyOf(each) === words && each.includes('-q'));
    const latest = id ?? own.at(-1);
    if (latest) return { kind: 'found', id: latest };
    if (words === 'a') return { kind: 'ambiguous', matches: IDS.slice(0, 2) };
    return { kind: 'unknown', near: [] };
  },
  callsBeside: async (id: CallId) =>
    IDS.filter((each) => companyOf(each) === companyOf(id)).map(callOf),
};
const find = (typed: string) => findCompared(library, readCompare(typed));

describe('which calls are compared', () => {
  it.each([
    ['acme-q1-2024 acme-q2-2024', 'acme-q1-2024 acme-q2-2024'],
    ['acme-q2-2024 acme-q1-2024', 'acme-q1-2024 acme-q2-2024'],
    ['acme q2 2024 vs q1 2023', 'acme-q1-2023 acme-q2-2024'],
    ['acme q1 2023 acme q2 2024', 'acme-q1-2023 acme-q2-2024'],
    ['acme q1 2023 q2 2024', 'acme-q1-2023 acme-q2-2024'],
    [
      'marks and sons q1 2024 marks and sons q2 2024',
      'marks-and-sons-q1-2024 marks-and-sons-q2-2024',
    ],
    ['acme', 'acme-q1-2024 acme-q2-2024'],
    ['marks and sons', 'marks-and-sons-q1-2024 marks-and-sons-q2-2024'],
    ['acme q4 2023', 'acme-q1-2023 acme-q4-2023'],
    ['acme q1 2023', 'acme-q1-2023 acme-q4-2023'], // none before it: the one after
    ['acme-h1-2024 acme-q2-2024', 'acme-q2-2024 acme-h1-2024'],
    ['acme 3 quarters', 'acme-q4-2023 acme-q1-2024 acme-q2-2024'],
    ['acme 8 quarters', 'acme-q1-2023 acme-q4-2023 acme-q1-2024 acme-q2-2024'],
    ['acme q1 2024 2 quarters', 'acme-q4-2023 acme-q1-2024'],
    ['acme q1 2023, q4 2023, q1 2024', 'acme-q1-2023 acme-q4-2023 acme-q1-2024'],
  ])('%s', async (typed, ids) => expect((await find(typed)).join(' ')).toBe(ids));

  it.each([
    ['', 'input.no_call_named'],
    ['nobody q1 2024 vs acme q1 2024', 'input.call_unknown'],
    ['acme nobody', 'input.call_unknown'],
    ['a vs acme q1 2024', 'input.call_ambiguous'],
    ['acme-q1-2024 acme q1 2024', 'input.same_call'],
    ['acme-q1-2024 marks-and-sons-q1-2024', 'input.other_company'],
    ['lone-q1-2024', 'input.nothing_beside'],
    ['acme-h1-2024', 'input.nothing_beside'],
    ['lone 4 quarters', 'input.nothing_beside'],
    ['acme 1 quarters', 'input.too_many_calls'],
    ['acme 13 quarters', 'input.too_many_calls'],
  ])('%s is told: %s', async (typed, code) => {
    const fault = await find(typed).catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(EarningsError);
    expect((fault as EarningsError).fault.code).toBe(code);
  });
});
