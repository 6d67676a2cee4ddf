import { describe, expect, it } from 'vitest';
import type { FeedCall, Listed, Watched } from '../../../../src/core/ports/feeds.ts';
import { actionFor, isBehind, newestDay } from '../../../../src/flows/feeds/is-news.ts';

const NOW = Date.UTC(2024, 10, 7, 12);
const Q2 = { year: 2024, quarter: 2 } as const;
const Q3 = { year: 2024, quarter: 3 } as const;

const lumo = (quarter: Listed['quarter'] | undefined): Watched => ({
  ...{ key: 'lumo', name: 'Lumo', ticker: 'LUMO', targets: [] },
  newest: quarter === undefined ? null : { quarter, date: null },
});
const listed = (over: Partial<Listed> = {}): Listed => ({
  ...{ ref: 'r', revision: null, quarter: Q3, date: '2024-11-05' },
  ...over,
});
const row = (over: Partial<FeedCall> = {}): FeedCall => ({
  ...{ ref: 'r', company: 'lumo', revision: null, sha256: null, callId: null },
  ...{ outcome: 'none', tries: 1, dueAt: null },
  ...over,
});

describe('a call that was not seen before', () => {
  it.each<[string, Listed, Watched, boolean, string | null]>([
    ['of this week', listed(), lumo(undefined), true, 'take'],
    ['of this week, and its company is known', listed(), lumo(Q2), true, 'take'],
    ['of today', listed({ date: '2024-11-07' }), lumo(Q2), false, 'take'],
    ['that is here already', listed(), lumo(Q3), true, null],
    ['of three weeks ago', listed({ date: '2024-10-18' }), lumo(Q2), true, 'take'],
    ['of four weeks ago', listed({ date: '2024-10-10' }), lumo(Q2), false, null],
    ['that is announced for tomorrow', listed({ date: '2024-11-08' }), lumo(Q2), false, null],
    ['without a quarter, of this week', listed({ quarter: null }), lumo(Q2), true, 'take'],
    ['without a day, after the newest here', listed({ date: null }), lumo(Q2), true, 'take'],
    [
      'without a day, before the newest here',
      listed({ date: null, quarter: Q2 }),
      lumo(Q3),
      false,
      'note',
    ],
    [
      'without a day, at a first look at an unknown company',
      listed({ date: null }),
      lumo(undefined),
      true,
      'note',
    ],
    ['without a day, at a later look', listed({ date: null }), lumo(undefined), false, 'take'],
    [
      'without a day, of long ago',
      listed({ date: null, quarter: { year: 2023, quarter: 3 } }),
      lumo(Q2),
      false,
      'note',
    ],
    [
      'without day and quarter, at a first look',
      listed({ date: null, quarter: null }),
      lumo(Q2),
      true,
      'note',
    ],
    [
      'without day and quarter, at a later look',
      listed({ date: null, quarter: null }),
      lumo(Q2),
      false,
      'take',
    ],
  ])('%s', (_what, call, company, isFirst, expected) => {
    expect(actionFor(call, undefined, { company, isFirst, now: NOW })).toBe(expected);
  });
});

describe('a call that was seen before', () => {
  it.each<[string, Listed, FeedCall, string | null]>([
    ['and was taken', listed(), row({ sha256: 'x' }), null],
    ['and was taken, and it is time to look', listed(), row({ sha256: 'x', dueAt: NOW }), 'take'],
    ['and was taken, and it is not time yet', listed(), row({ dueAt: NOW + 1 }), null],
    ['and has changed', listed({ revision: 'b' }), row({ sha256: 'x', revision: 'a' }), 'take'],
    ['and has not', listed({ revision: 'a' }), row({ sha256: 'x', revision: 'a' }), null],
    ['and of which nothing is said', listed(), row({ sha256: 'x', revision: 'a' }), null],
    [
      'as an old one, and has changed',
      listed({ revision: 'b' }),
      row({ outcome: 'old', revision: 'a' }),
      'take',
    ],
    ['as a stub, and it is time', listed(), row({ outcome: 'source.too_short', dueAt: 0 }), 'take'],
    [
      'and is announced anew for another day',
      listed({ date: '2024-12-01' }),
      row({ dueAt: 0 }),
      null,
    ],
  ])('%s', (_what, call, before, expected) => {
    const look = { company: lumo(Q3), isFirst: false, now: NOW };
    expect(actionFor(call, before, look)).toBe(expected);
  });
});

it.each<[Watched, readonly Listed[], boolean]>([
  [lumo(Q3), [listed({ quarter: Q2 })], true],
  [lumo(Q3), [listed({ quarter: Q2 }), listed()], false],
  [lumo(Q2), [listed()], false],
  [lumo(Q3), [], false],
  [lumo(Q3), [listed({ quarter: null })], false],
  [lumo(undefined), [listed()], false],
])('a list is behind what is here', (company, calls, expected) => {
  expect(isBehind(company, calls)).toBe(expected);
});

it('the newest day is that of a call that was held', () => {
  const days = ['2024-08-01', '2024-11-05', '2024-11-30', null];
  expect(
    newestDay(
      days.map((date) => listed({ date })),
      NOW,
    ),
  ).toBe('2024-11-05');
  expect(newestDay([], NOW)).toBeNull();
});
