import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { sinceLast } from '../../../../src/compare/promises/since-last.ts';
import { periodOf, periodOrder } from '../../../../src/core/period-order.ts';
import { briefedText } from '../../../support/spoken-promises.ts';

const DIR = join(import.meta.dirname, '../../../fixtures/retold');
const orderOf = (file: string) => periodOrder(periodOf(file.replace(/\.txt$/, '')));

// Deeds of which later calls tell in other words; the calls of Brackwater Foods have no date.
const FATES: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'brackwater-foods': [
    [],
    ['reworded: operating margin (raised)', 'met: Halden line', 'kept: revenue'],
    [
      'met: term loan',
      'met: Plenty',
      'met: desserts business',
      'kept: revenue',
      'kept: operating margin',
    ],
    [
      'slipped: Dunmore store (now for the eleventh of March)',
      'dropped: Wexcombe depot (its time is over: December, if its quarters are the calendar’s)',
      'met: revenue',
    ],
    [
      'withdrawn: Irish catering contract (called off)',
      'reworded: capital expenditure (raised)',
      'kept: revenue',
    ],
    ['reworded: revenue (lowered)'],
  ],
  'castellane-robotics': [
    [],
    ['met: Tolven Vision acquisition', 'met: revenue', 'kept: gross margin'],
    ['missed: revenue (below what was said)', 'met: Ostrava assembly hall'],
    [
      'missed: field engineers to add (below what was said)',
      'dropped: share repurchases (its time is over: FY 2024)',
      'met: revenue',
      'met: gross margin',
    ],
    ['reworded: revenue (raised)', 'met: Brno headquarter'],
    ['dropped: Osaka centre (its time is over: December)', 'kept: revenue', 'met: Denver lease'],
  ],
};

it.each(Object.entries(FATES))(
  'the promises of %s are followed into other words',
  async (company, fates) => {
    const files = readdirSync(DIR).filter((file) => file.startsWith(company));
    const inTurn = files.toSorted((one, other) => orderOf(one) - orderOf(other));
    const calls = await Promise.all(
      inTurn.map((file) => briefedText(readFileSync(join(DIR, file), 'utf8'), file)),
    );
    const told = calls.map((call, at) => {
      const { promises = [] } = sinceLast(calls.slice(0, at).toReversed(), call) ?? {};
      return promises
        .filter(({ fate, note }) => fate !== 'dropped' || note !== null)
        .map(({ fate, label, note }) => `${fate}: ${label}${note ? ` (${note})` : ''}`);
    });
    expect(told.map((rows) => rows.toSorted())).toEqual(fates.map((rows) => rows.toSorted()));
  },
);
