import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Library } from '../../../src/core/ports/library.ts';
import { fakeClock } from '../../support/clock.ts';
import { storedCall } from '../../support/store-calls.ts';
import { storeDirs } from '../../support/store-dirs.ts';

const CALLS = [
  storedCall('kingsoft-q2-2023', 'Kingsoft Cloud Holdings Ltd'),
  storedCall('kingsoft-cloud-q1-2023', 'Kingsoft Cloud Holdings Ltd'),
  storedCall('orrin-robotics-q4-2023', 'Orrin Robotics, Inc.', { ticker: 'ORN' }),
  storedCall('orrin-robotics-fy-2023', 'Orrin Robotics, Inc.', { ticker: 'ORN' }),
  storedCall('orrin-robotics-q1-2024', 'Orrin Robotics Group', { ticker: 'ORN' }),
  storedCall('delta-freight-q1-2024', 'Delta Freight'),
  storedCall('delta-dairy-q1-2024', 'Delta Dairy'),
  storedCall('delta-dairy-q2-2024', 'Delta Dairy'),
  storedCall('orbit-net-q1-2024', 'Orbit Real Net'),
  storedCall('norrland-grid-h1-2020', 'Norrland Grid AB', { ticker: '0815.ST' }),
  storedCall('q2-ledgers-q1-2022', 'Q2 Ledgers'),
  storedCall('sollund-q3-2022', 'Søllund A/S'),
  storedCall('jp-marrow-q3-2022', 'J.P. Marrow & Co.'),
];

const dirs = storeDirs();
let library: Library;

beforeAll(async () => {
  ({ library } = await dirs.open(dirs.dir(), fakeClock()));
  for (const call of CALLS) await library.save(call, { name: 'x', origin: 'upload' });
});
afterAll(() => dirs.cleanUp());

describe('what people type for a call', () => {
  it.each([
    ['kingsoft-q2-2023', 'kingsoft-q2-2023'],
    ['KINGSOFT–Q2–2023', 'kingsoft-q2-2023'],
    ["KC Q2'23", 'kingsoft-q2-2023'],
    ['kingsoft cloud 2q23', 'kingsoft-q2-2023'],
    ['Q2 2023 Kingsoft', 'kingsoft-q2-2023'],
    ['kingsoft-cloud-q2-2023', 'kingsoft-q2-2023'],
    ['kingsoft q1 2023', 'kingsoft-cloud-q1-2023'],
    ['Kingsoft Cloud Holdings Limited Q1 2023', 'kingsoft-cloud-q1-2023'],
    ['kingsoftcloud', 'kingsoft-q2-2023'],
    ['kc', 'kingsoft-q2-2023'],
    ['kc q1', 'kingsoft-cloud-q1-2023'],
    ['ORN', 'orrin-robotics-q1-2024'],
    ['$orn 4q23', 'orrin-robotics-q4-2023'],
    ['orrin full year 2023', 'orrin-robotics-fy-2023'],
    ['orrin', 'orrin-robotics-q1-2024'],
    ['Orrin Robotics', 'orrin-robotics-q1-2024'],
    ['delta dairy', 'delta-dairy-q2-2024'],
    ['delta q2 2024', 'delta-dairy-q2-2024'],
    ['df', 'delta-freight-q1-2024'],
    ['0815 H1 2020', 'norrland-grid-h1-2020'],
    ['0815.ST 1H20', 'norrland-grid-h1-2020'],
    ['first half 2020', 'norrland-grid-h1-2020'],
    ['Q2 Ledgers', 'q2-ledgers-q1-2022'],
    ['Søllund', 'sollund-q3-2022'],
    ['sollund q3 22', 'sollund-q3-2022'],
    ['JP Marrow', 'jp-marrow-q3-2022'],
    ['jpmarrow q3 2022', 'jp-marrow-q3-2022'],
  ])('finds %j: %s', async (typed, id) => {
    expect(await library.find(typed)).toEqual({ kind: 'found', id });
  });

  it.each([
    ['delta', ['delta-dairy-q2-2024', 'delta-freight-q1-2024']],
    ['delta q1 2024', ['delta-dairy-q1-2024', 'delta-freight-q1-2024']],
    ['q3 2022', ['jp-marrow-q3-2022', 'sollund-q3-2022']],
  ])('asks which call is meant by %j', async (typed, matches) => {
    expect(await library.find(typed)).toEqual({ kind: 'ambiguous', matches });
  });

  it.each([
    ['kingsfot-q2-2023', ['kingsoft-q2-2023', 'kingsoft-cloud-q1-2023']],
    ['kngsoft', ['kingsoft-q2-2023', 'kingsoft-cloud-q1-2023']],
    ['kingsoft q3 2023', ['kingsoft-q2-2023', 'kingsoft-cloud-q1-2023']],
    ['kingsoft-q9-2023', ['kingsoft-q2-2023', 'kingsoft-cloud-q1-2023']],
    ['kingsoft office q2 2023', ['kingsoft-q2-2023', 'kingsoft-cloud-q1-2023']],
    [
      'orrin q1 2023',
      ['orrin-robotics-q4-2023', 'orrin-robotics-fy-2023', 'orrin-robotics-q1-2024'],
    ],
    ['cloud', ['kingsoft-q2-2023', 'kingsoft-cloud-q1-2023']],
  ])('knows no %j, but what is near', async (typed, near) => {
    expect(await library.find(typed)).toEqual({ kind: 'unknown', near });
  });

  it.each([
    ['another name', 'zebra crossing'],
    ['a short one', 'zz'],
    ['nothing', ''],
    ['a path', '../../etc/passwd'],
    ['a NUL', 'kingsoft\0'],
    ['a mention', '<!channel>'],
    ['an emoji', '🚀'],
    ['SQL', `kingsoft'; DROP TABLE call; --`],
    ['a wildcard', '%'],
    ['10,000 letters', 'k'.repeat(10_000)],
  ])('knows nothing near %s', async (_what, typed) => {
    expect(await library.find(typed)).toEqual({ kind: 'unknown', near: [] });
  });

  it('answers any words', async () => {
    const word = fc.oneof(
      fc.constantFrom('delta', 'q2', '2024', "'", '%', 'kc', 'orrin', 'of', 'FY', '-', '.'),
      fc.string({ maxLength: 12 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(word, { maxLength: 6 }), async (words) => {
        const found = await library.find(words.join(' '));
        expect(['found', 'ambiguous', 'unknown']).toContain(found.kind);
      }),
    );
  });
});
