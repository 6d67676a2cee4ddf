import { describe, expect, it } from 'vitest';
import { extractBrief } from '../../../src/extract/extract-brief.ts';
import { metricTable } from '../../../src/render/brief/metric-rows.ts';
import { gateBrief } from '../../../src/verify/gate-brief.ts';
import { threadTime } from '../../support/thread-time.ts';
import { readFixture } from '../parse/read-fixture.ts';
import { remarks } from './invented-call.ts';

/** "revenue (home care) 412000000 < 378000000 +12.4": the lines of a brief, told shortly. */
const told = (file: string) =>
  extractBrief(readFixture(file)).metrics.map(({ name, segment, basis, figure, prior, change }) =>
    [
      basis === 'adjusted' ? 'adjusted' : null,
      name,
      segment && `(${segment})`,
      figure?.value,
      prior && `< ${prior.figure.value} ${prior.period}`,
      change && `${change.stated ? '' : 'our '}${change.figure.value} ${change.versus}`,
    ]
      .filter((part) => part !== null && part !== undefined)
      .join(' '),
  );

describe('the lines of a brief', () => {
  it.each([
    [
      'quillmark-q1-2025.txt',
      [
        'revenue 148600000 21 year-ago',
        'adjusted operating income 19300000 < 8800000 Q1 2024 our 119 year-ago',
        'operating income -21700000 < -30500000 Q1 2024 our 8800000 year-ago',
        'net new annual recurring revenue 19600000 < 24100000 Q1 2024 our -18.7 year-ago',
        'cash 641000000',
      ],
    ],
    [
      'mizuhara-q2-2024.txt',
      [
        'operating margin 8.2 < 10 Q2 2023 our -1.8 year-ago',
        'operating margin (semiconductor equipment components) 16.9',
        'operating income (automotive parts) -300000000 < 600000000 Q2 2023 our -900000000 year-ago',
        'capital expenditure 6300000000',
        'net income 4800000000 < 6200000000 Q2 2023 -22.6 year-ago',
      ],
    ],
    [
      'vestmar-bank-q3-2024.txt',
      [
        'cet1 ratio 15.2 < 15.6 Q3 2023 our -0.4 year-ago',
        'npl ratio 1.9 < 1.7 Q2 2024 our 0.2 previous-quarter',
        'net interest income 612000000 < 585000000 Q3 2023 4.6 year-ago',
      ],
    ],
    [
      'dhanvari-q4-2024.txt',
      [
        'revenue (personal care) 6840000000 < 6420000000 Q4 2023 6.5 year-ago',
        'revenue (foods) 3900000000 < 3510000000 Q4 2023 11.1 year-ago',
        'final dividend per share 6.5',
      ],
    ],
  ])('of %s say what was said', (file, lines) => {
    expect(told(file)).toEqual(expect.arrayContaining(lines));
  });

  it.each([
    ['mizuhara-q2-2024.txt', /labor costs|customers|24000000000|revise/],
    ['vestmar-bank-q3-2024.txt', /15\.4|\b20000000\b/],
  ])('of %s hold no effect, plan or example', (file, wrong) => {
    expect(told(file).filter((line) => wrong.test(line))).toEqual([]);
  });
});

describe('a level that two routes contradict', () => {
  const brief = extractBrief(
    remarks(
      'Revenue was $240.0 million.',
      'Gross profit was $50.0 million or 25.0% of revenue.',
      'Operating income was $24.0 million or 12.0% of revenue.',
    ),
  );

  it('is told with a warning, and stands in no headline and no highlight', () => {
    const conflicts = brief.warnings.filter(({ code }) => code === 'conflict');
    expect(conflicts.map(({ message }) => message)).toEqual([
      expect.stringContaining('Revenue of $240.0M for Q2 2024 does not fit'),
    ]);
    expect(brief.metrics.some(({ figure }) => figure?.value === 240e6)).toBe(true);
    expect([brief.headline, ...brief.highlights.map(({ text }) => text)].join()).not.toContain(
      '240',
    );
  });
});

describe('a planted conflict', () => {
  const brief = extractBrief(readFixture('dhanvari-q4-2024.txt'));

  it('is the only one, and is told', () => {
    const conflicts = brief.checks.filter(({ verdict }) => verdict === 'conflict');
    expect(conflicts.map(({ stated }) => stated.text)).toEqual(['12.4%']);
    expect(brief.warnings.map(({ message }) => message)).toContain(
      'Home care revenue of +12.4% does not fit other figures of the call; check the release.',
    );
  });

  it('stands in the table with its mark, and in no headline', () => {
    const row = metricTable(brief, 30).rows.find(({ label }) => label === 'Home Care revenue');
    expect(row?.change).toBe('+12.4% ⚠');
    expect([brief.headline, ...brief.highlights.map(({ text }) => text)].join()).not.toContain(
      '12.4',
    );
  });

  it.each([['vestmar-bank-q3-2024.txt'], ['quillmark-q1-2025.txt'], ['mizuhara-q2-2024.txt']])(
    'is not seen in %s, which has none',
    (file) => {
      const { checks } = extractBrief(readFixture(file));
      expect(checks.filter(({ verdict }) => verdict === 'conflict')).toEqual([]);
    },
  );
});

/** "Bacaex": a name that no other number has. */
const nameOf = (at: number) =>
  `B${[...String(at)].map((digit) => 'aeioucdfgl'[Number(digit)]).join('')}ex`;

describe('a brief of nothing but results', () => {
  it.each<[string, (at: number) => string]>([
    ['one metric', (at) => `Revenue was $${1 + (at % 900)} million, up ${1 + (at % 40)}%.`],
    ['parts', (at) => `${nameOf(at)} revenue was $${1 + (at % 90)} million.`],
    ['costs of its own', (at) => `Our ${nameOf(at).toLowerCase()} costs were $${at % 90} million.`],
    ['rates of its own', (at) => `Our ${nameOf(at).toLowerCase()} rate was ${at % 90}%.`],
  ])(
    'is written in linear time: %s',
    (_, sentence) => {
      const time = (count: number) => {
        const call = remarks(...Array.from({ length: count }, (_each, at) => sentence(at)));
        const spent = threadTime();
        gateBrief(call, extractBrief(call));
        return spent();
      };
      time(200);
      // Eight times as long where linear, sixty-four times where not; the floor keeps the clock's noise out.
      expect(time(6000)).toBeLessThan(Math.max(800, 24 * time(750)));
    },
    60_000,
  );
});
