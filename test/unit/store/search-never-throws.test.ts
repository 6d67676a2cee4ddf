import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { EarningsError } from '../../../src/core/faults.ts';
import type { Store } from '../../../src/core/ports/store.ts';
import { readSearch } from '../../../src/core/read-search.ts';
import { insideSight } from '../../../src/core/space.ts';
import { faultText } from '../../../src/render/fault-text.ts';
import { fakeClock } from '../../support/clock.ts';
import { ENGINES } from '../../support/engines.ts';
import { storedCall } from '../../support/store-calls.ts';

vi.setConfig({ testTimeout: 60_000 });

const SIGHT = insideSight({ team: "T'1", channel: 'C"1' });

// What means something to one of the engines, to the filters, or to SQL.
const PIECE = fc.oneof(
  fc.constantFrom(
    ...[
      '"',
      "'",
      '*',
      '^',
      '(',
      ')',
      ':',
      ':*',
      '<->',
      '!',
      '&',
      '|',
      '\\',
      '--',
      ';',
      '%',
      '\0',
      '{',
      '}',
      '+',
      '-',
    ],
    ...[
      'AND',
      'OR',
      'NOT',
      'NEAR(a b, 2)',
      'words',
      'tags :',
      'rowid',
      '{tags} :',
      'company:',
      'period:q2',
      'speaker:',
      'section:qa',
    ],
    ...[
      'margin',
      'margin*',
      "o'hara",
      '“',
      '”',
      ' ',
      '\u200B',
      'İ',
      'ß',
      '中文',
      '😀',
      '\uD800',
      'x:y',
      '1.5',
      '$1',
    ],
  ),
  fc.string({ unit: 'binary', maxLength: 6 }),
);
const TYPED = fc.array(PIECE, { maxLength: 14 }).map((pieces) => pieces.join(' '));

describe.each(ENGINES)('whatever is typed, $name', ({ isThere, openStores }) => {
  const stores = openStores();
  let store: Store;
  beforeAll(async () => {
    if (!isThere) return;
    store = await stores.open(await stores.place(), fakeClock());
    for (const sight of [SIGHT, insideSight({ team: 'T2', channel: null })])
      await store.libraryFor(sight).save(
        storedCall('halden-foods-q3-2024', 'Halden Foods', {
          text: `margin AND 中文 o'hara ${sight.home}`,
        }),
        {
          name: 'x',
          origin: 'upload',
        },
      );
  });
  afterAll(() => stores.cleanUp());

  it.runIf(isThere)(
    'is found or told what is wrong with it, and finds nothing unseen',
    async () => {
      await fc.assert(
        fc.asyncProperty(TYPED, async (typed) => {
          try {
            const { hits } = await store.libraryFor(SIGHT).search(readSearch(typed), 0);
            for (const { snippet } of hits) expect(snippet).toContain(SIGHT.home);
          } catch (error) {
            if (!(error instanceof EarningsError)) throw error;
            expect(error.fault.code).toMatch(/^input\./);
            expect(faultText(error.fault)).toMatch(/^.{10,400}[.?]$/su);
          }
        }),
        { numRuns: 600, seed: 20_261_128 },
      );
    },
  );

  it.runIf(isThere)('finds the words that mean something to the engine as words', async () => {
    for (const typed of ["o'hara", '"and"', '中文', 'margin" OR "x', 'MARGIN*'])
      expect((await store.libraryFor(SIGHT).search(readSearch(typed), 0)).total, typed).toBe(1);
  });
});
