import { describe, expect, it } from 'vitest';
import { type Call, CallId } from '../../../src/core/call.ts';
import { EarningsError } from '../../../src/core/faults.ts';
import { besideOf, runUpTo } from '../../../src/flows/beside.ts';
import { offerOfBrief, offersOf } from '../../../src/flows/compare-offers.ts';

const calls = (...ids: readonly string[]): readonly Call[] =>
  ids.map((id) => ({
    id,
    company: 'Acme',
    fiscalQuarter: null,
    fiscalYear: null,
    period: id.slice(-7).toUpperCase().replace('-', ' '),
  }));
const id = (text: string) => CallId.parse(text);
const library = (all: readonly Call[]) => ({ callsBeside: async () => all });

const QUARTERS = calls(
  'acme-q1-2024',
  'acme-q4-2023',
  'acme-h2-2023',
  'acme-q3-2023',
  'acme-q1-2023',
);
// One quarter twice, under two names of the company.
const TWICE = calls('acme-q2-2024', 'acme-q1-2024', 'acme-tools-q1-2024', 'acme-q4-2023');

describe('the call that stands beside another', () => {
  it.each([
    ['acme-q1-2024', 'acme-q4-2023'],
    ['acme-q3-2023', 'acme-q1-2023'], // the nearest there is
    ['acme-q1-2023', 'acme-q3-2023'], // none before it
  ])('of %s is %s', (of, beside) => expect(besideOf(id(of), QUARTERS)).toBe(beside));

  it.each([
    ['acme-h2-2023', QUARTERS, 'input.nothing_beside'],
    ['acme-q2-2024', TWICE, 'input.call_ambiguous'],
  ])('of %s is not chosen', (of, all, code) => {
    expect(() => besideOf(id(of), all)).toThrow(EarningsError);
    expect(() => besideOf(id(of), all)).toThrow(code);
    expect(() => runUpTo(id(of), all, 3)).toThrow(code);
  });
});

describe('the button of a brief', () => {
  it('names the call that it compares with', async () => {
    const [call] = QUARTERS;
    if (!call) throw new Error('no call');
    expect(await offerOfBrief(library(QUARTERS), call)).toMatchObject({
      label: 'Compare with Q4 2023',
      calls: ['acme-q1-2024', 'acme-q4-2023'],
    });
  });

  it('names none where two could be meant, and is not there where none is', async () => {
    const [call] = TWICE;
    if (!call) throw new Error('no call');
    expect(await offerOfBrief(library(TWICE), call)).toMatchObject({
      label: 'Compare',
      calls: ['acme-q2-2024'],
    });
    expect(await offerOfBrief(library([call]), call)).toBeNull();
    const [half] = calls('acme-h2-2023');
    if (!half) throw new Error('no call');
    expect(await offerOfBrief(library(QUARTERS), half)).toBeNull();
  });
});

it('offers under a comparison what is not shown yet', async () => {
  const labels = async (...ids: readonly string[]) =>
    (await offersOf(library(QUARTERS), ids.map(id), null)).map(({ label }) => label);
  expect(await labels('acme-q4-2023', 'acme-q1-2024')).toEqual([
    'CSV into this channel',
    'Against Q1 2023',
    '4 quarters',
  ]);
  expect(await labels('acme-q1-2023', 'acme-q1-2024')).toEqual([
    'CSV into this channel',
    '4 quarters',
  ]);
});
