import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CallId } from '../../../src/core/call.ts';
import { readCallId, readCallQuery } from '../../../src/core/call-id.ts';
import { threadTime } from '../../support/thread-time.ts';

describe('readCallId', () => {
  it.each([
    ['kingsoft-q2-2023', 'kingsoft-q2-2023'],
    ['  Kingsoft-Q2-2023 ', 'kingsoft-q2-2023'],
    ["KC Q2'23", 'kc-q2-2023'],
    ['KC Q2’23', 'kc-q2-2023'],
    ['KC Q223', 'kc-q2-2023'],
    ['kingsoft cloud 2q23', 'kingsoft-cloud-q2-2023'],
    ['Kingsoft Cloud 2Q 2023', 'kingsoft-cloud-q2-2023'],
    ['Q2 2023 Kingsoft', 'kingsoft-q2-2023'],
    ['kingsoft 2023 Q2', 'kingsoft-q2-2023'],
    ['kingsoft 2023Q2', 'kingsoft-q2-2023'],
    ['kingsoft_q2_2023', 'kingsoft-q2-2023'],
    ['kingsoft–q2—2023', 'kingsoft-q2-2023'],
    ['kingsoft q2, 2023', 'kingsoft-q2-2023'],
    ['kingsoft q2 of 2023', 'kingsoft-q2-2023'],
    ['kingsoft q2/23', 'kingsoft-q2-2023'],
    ['ＫＣ　Ｑ２ ２０２３', 'kc-q2-2023'],
    ['Orrin Robotics third quarter of fiscal year 2024', 'orrin-robotics-q3-2024'],
    ['Orrin Robotics 1st quarter 2024', 'orrin-robotics-q1-2024'],
    ['orrin q3 fy25', 'orrin-q3-2025'],
    ["orrin q3 FY'25", 'orrin-q3-2025'],
    ['orrin FY25 Q3', 'orrin-q3-2025'],
    ['Norrland Grid H1 2020', 'norrland-grid-h1-2020'],
    ['norrland grid 1H20', 'norrland-grid-h1-2020'],
    ['norrland first half 2020', 'norrland-h1-2020'],
    ['norrland half-year 2020', 'norrland-h1-2020'],
    ['Halden FY24', 'halden-fy-2024'],
    ['Halden FY 2024', 'halden-fy-2024'],
    ['halden full year 2024', 'halden-fy-2024'],
    ['halden full-year 2024', 'halden-fy-2024'],
    ['fiscal 2024 halden', 'halden-fy-2024'],
    ['halden-fy-2024', 'halden-fy-2024'],
    ['Kingsoft Cloud Holdings Ltd Q2 2023', 'kingsoft-cloud-q2-2023'],
    ['Kingsoft Cloud (NASDAQ: KC) Q2 2023', 'kingsoft-cloud-q2-2023'],
    ['Kingsoft (Q2 2023)', 'kingsoft-q2-2023'],
    ['NYSE:KC Q2 2023', 'kc-q2-2023'],
    ['$KC Q2 2023', 'kc-q2-2023'],
    ['"kingsoft q2 2023"', 'kingsoft-q2-2023'],
    ['`kingsoft-q2-2023`', 'kingsoft-q2-2023'],
    ['kingsoft q2 2023 earnings call', 'kingsoft-q2-2023'],
    ['AT&amp;T Q1 2024', 'att-q1-2024'],
    ['Søllund A/S Q1 2024', 'sollund-q1-2024'],
    ['Société Brenn S.A. Q1 2024', 'societe-brenn-q1-2024'],
    ["Marlow's Q4 2025", 'marlows-q4-2025'],
    ['the-company-q1-2024', 'the-company-q1-2024'],
    ['Q2 Ledgers Q1 2024', 'q2-ledgers-q1-2024'],
  ])('reads %j as %s', (typed, id) => {
    expect(readCallId(typed)).toBe(id);
  });

  it.each([
    '',
    ' ',
    'kingsoft',
    'kingsoft q2',
    'Q2 2023',
    'FY24',
    'kingsoft q5 2023',
    'kingsoft h3 2023',
    'kingsoft q2 1999',
    'kingsoft q2 20231',
    'kingsoft q2 23%',
    '../../etc/passwd',
    '/kingsoft-q2-2023',
    'C:\\kingsoft-q2-2023',
    'kingsoft\0 q2 2023',
    '🚀 q2 2023',
    ':rocket: q2 2023',
    '2️⃣ q2 2023',
    '<!channel> q2 2023',
    '<@U123> q2 2023',
    '@here q2 2023',
    '\u202Ekingsoft q2 2023',
    '金山云 q2 2023',
  ])('reads no call in %j', (typed) => {
    expect(readCallId(typed)).toBeNull();
  });

  it.each([81, 190, 10_000])('reads no call in a name of %i letters', (length) => {
    expect(readCallId(`${'a'.repeat(length)} q2 2023`)).toBeNull();
  });

  const piece = fc.oneof(
    fc.constantFrom('q2', '2023', "'", 'FY', 'h1', '-', '–', '/', '<!', '\0', '🚀', 'kc', '&', '('),
    fc.string({ unit: 'binary', maxLength: 20 }),
  );

  it('gives a well-formed id or null for any text, and never throws', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.constantFrom('', ' '), (pieces, by) => {
        const id = readCallId(pieces.join(by));
        expect(id === null || CallId.safeParse(id).success).toBe(true);
      }),
    );
  });

  it('gives every id back as it is', () => {
    const id = fc
      .stringMatching(/^[a-z0-9]{1,9}(-[a-z0-9]{1,9}){0,3}-(q[1-4]|h[12]|fy)-20\d\d$/)
      .filter((text) => CallId.safeParse(text).success);
    fc.assert(
      fc.property(id, (text) => {
        expect(readCallId(text)).toBe(text);
      }),
    );
  });
});

describe('readCallQuery', () => {
  it.each([
    ['kingsoft', ['kingsoft'], null],
    ['Kingsoft Cloud', ['kingsoft', 'cloud'], null],
    ['latest Kingsoft call', ['kingsoft'], null],
    ['KC', ['kc'], null],
    ['KC Q2', ['kc'], 'q2'],
    ['second quarter kc', ['kc'], 'q2'],
    ['kc full year', ['kc'], 'fy'],
    ['Q2 2023', [], 'q2-2023'],
    ['FY24', [], 'fy-2024'],
    ['H1 2020', [], 'h1-2020'],
    ['金山云 Q2 2023', ['金山云'], 'q2-2023'],
    ['A.P. Møller', ['ap', 'moller'], null],
    ['results', ['results'], null],
  ])('reads %j', (typed, words, period) => {
    expect(readCallQuery(typed)).toEqual({ words, period });
  });

  it.each(['', '  ', '---', '...', '../x', '<#C1>', '\0', '🚀'])('reads nothing in %j', (typed) => {
    expect(readCallQuery(typed)).toBeNull();
  });

  it.each(["' ", '(', '(a', 'of ', 'q2 ', '.a', 'a:', 'second '])(
    'is quick on many %j',
    (piece) => {
      const typed = piece.repeat(200).slice(0, 200);
      const spent = threadTime();
      for (let turn = 0; turn < 100; turn++) readCallQuery(typed);
      expect(spent()).toBeLessThan(500);
    },
  );
});
