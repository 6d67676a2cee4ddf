import { afterEach, expect, it } from 'vitest';
import type { Check } from '../../../../src/core/brief.ts';
import { filingOf } from '../../../../src/flows/brief/filing-of.ts';
import { renderAudit } from '../../../../src/render/brief/audit-blocks.ts';
import { fakeClock } from '../../../support/clock.ts';
import { storedCall } from '../../../support/store-calls.ts';
import { storeDirs } from '../../../support/store-dirs.ts';

const dirs = storeDirs();
afterEach(() => dirs.cleanUp());

const { call } = storedCall('halden-foods-q3-2024', 'Halden Foods plc');
const filing = (id: string, filedOn: string, company = 'haldenfoods') => ({
  ...{ id, company, form: '8-K', filedOn, text: 'Sales rose.' },
  url: `https://www.sec.gov/Archives/${id}-index.htm`,
});

it.each<[string | null, string | null]>([
  ['2024-11-05', '2'],
  ['2024-11-07', '3'],
  ['2024-11-14', '3'],
  ['2024-11-15', null],
  ['2024-08-01', '1'],
  ['2024-09-01', null],
  [null, null],
])('beside a call of %s lies the release %s', async (date, expected) => {
  const store = await dirs.open(dirs.dir(), fakeClock());
  for (const each of [
    filing('1', '2024-08-02'),
    filing('2', '2024-11-04'),
    filing('3', '2024-11-07'),
    filing('4', date ?? '2024-11-05', 'brant'),
  ])
    await store.feeds.putFiling(each);
  expect((await filingOf(store.feeds, { ...call, date }))?.id ?? null).toBe(expected);
});

it.each([
  [
    'https://www.sec.gov/Archives/1-index.htm',
    '<https://www.sec.gov/Archives/1-index.htm|8-K filed 2024-11-05>',
  ],
  ['https://www.sec.gov.thief.example/1', 'Press release: 8-K filed 2024-11-05'],
  ['javascript:alert(1)', 'Press release: 8-K filed 2024-11-05'],
])('a check that does not fit can be looked up at %s', (url, expected) => {
  const figure = {
    value: 1,
    unit: 'percent',
    currency: null,
    text: '1%',
    approximate: false,
    doubtful: false,
  } as const;
  const check: Check = {
    kind: 'growth',
    verdict: 'conflict',
    text: 'growth of 1% does not fit',
    stated: figure,
    computed: { low: 2, high: 3 },
    evidence: [],
  };
  const release = { form: '8-K', filedOn: '2024-11-05', url, rows: [] };
  expect(JSON.stringify(renderAudit(call, [check], release).blocks)).toContain(expected);
  expect(JSON.stringify(renderAudit(call, [check]).blocks)).not.toContain('Press release');
});
