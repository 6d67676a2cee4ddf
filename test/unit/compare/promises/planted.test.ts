import { describe, expect, it } from 'vitest';
import type { Briefed } from '../../../../src/compare/briefed.ts';
import { judgePromises } from '../../../../src/compare/promises/judge-promises.ts';
import { briefedText, promiseText } from '../../../support/spoken-promises.ts';

// Everything that the eight quarters of Harrowgate Pumps and the four of Sorvika Telecom plant, and nothing else.
const PLANTED: Readonly<Record<string, readonly string[]>> = {
  'harrowgate-pumps-q2-2023': [
    'slipped: Kelso plant (now for Q1 2024)',
    'met: revenue',
    'kept: operating margin',
    'reworded: capital expenditure (narrowed)',
    'dropped: share repurchases',
    'new: revenue',
  ],
  'harrowgate-pumps-q3-2023': [
    'kept: Kelso plant',
    'missed: revenue (below the range)',
    'reworded: operating margin (“We hope” instead of “We expect”)',
    'kept: capital expenditure',
    'new: revenue',
  ],
  'harrowgate-pumps-q4-2023': [
    'kept: Kelso plant',
    'met: revenue',
    'met: capital expenditure',
    'new: revenue',
    'new: revenue growth',
  ],
  'harrowgate-pumps-q1-2024': [
    'met: Kelso plant',
    'met: revenue',
    'kept: revenue growth',
    'new: Meridian platform',
    'new: revenue',
    'new: tax rate',
  ],
  'harrowgate-pumps-q2-2024': [
    'kept: Meridian platform',
    'met: revenue (above the range)',
    'kept: revenue growth',
    'new: revenue',
  ],
  'harrowgate-pumps-q3-2024': [
    'slipped: Meridian platform (now for H1 2025)',
    'met: revenue',
    'kept: revenue growth',
    'new: revenue',
  ],
  'harrowgate-pumps-q4-2024': [
    'kept: Meridian platform',
    'missed: revenue (below the range)',
    'met: revenue growth',
    'new: revenue',
  ],
  'sorvika-telecom-q2-2024': [
    'kept: Bodin cable',
    'reworded: ebitda (raised)',
    'kept: capital expenditure',
    'dropped: free cash flow',
  ],
  'sorvika-telecom-q3-2024': [
    'slipped: Bodin cable (now for Q1 2025)',
    'kept: ebitda',
    'kept: capital expenditure',
  ],
  'sorvika-telecom-q4-2024': [
    'met: ebitda',
    'missed: capital expenditure (above what was said)',
    'kept: Bodin cable',
    'new: ebitda',
  ],
};

const briefed = new Map<string, Promise<Briefed>>();
function call(id: string): Promise<Briefed> {
  const known = briefed.get(id) ?? briefedText(promiseText(id), `${id}.txt`);
  briefed.set(id, known);
  return known;
}

function callBefore(id: string): string {
  return id.replace(/q(\d)-(\d{4})$/, (_, quarter: string, year: string) =>
    quarter === '1' ? `q4-${Number(year) - 1}` : `q${Number(quarter) - 1}-${year}`,
  );
}

describe('the promises that two invented companies plant', () => {
  it.each(Object.entries(PLANTED))('are found in %s, and none beside them', async (id, planted) => {
    const [earlier, later] = [await call(callBefore(id)), await call(id)];
    const told = judgePromises(earlier, later).map(
      ({ fate, label, note }) => `${fate}: ${label}${note === null ? '' : ` (${note})`}`,
    );
    expect(told).toEqual(planted);
  });

  it('are told with the words of both calls, each naming its call', async () => {
    for (const id of Object.keys(PLANTED)) {
      const [earlier, later] = [await call(callBefore(id)), await call(id)];
      const textOf = ({ transcript }: Briefed) =>
        transcript.turns.map(({ text }) => text).join('\n');
      for (const { fate, evidence } of judgePromises(earlier, later)) {
        const [old, now] = [earlier, later].map(({ transcript }) =>
          evidence.filter((each) => each.call === transcript.call.id),
        );
        expect(old?.length, id).toBe(fate === 'new' ? 0 : 1);
        expect(now?.length, id).toBe(fate === 'dropped' ? 0 : 1);
        for (const { quote } of old ?? []) expect(textOf(earlier)).toContain(quote);
        for (const { quote } of now ?? []) expect(textOf(later)).toContain(quote);
      }
    }
  });

  it('are all kept by a call that says what it said itself', async () => {
    for (const id of Object.keys(PLANTED)) {
      const one = await call(id);
      expect(new Set(judgePromises(one, one).map(({ fate }) => fate))).toEqual(new Set(['kept']));
    }
  });
});
