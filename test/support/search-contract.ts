import { expect } from 'vitest';
import { CallId } from '../../src/core/call.ts';
import type { Library } from '../../src/core/ports/library.ts';
import { readSearch } from '../../src/core/read-search.ts';
import { HITS_ON_PAGE } from '../../src/core/search.ts';
import { insideSight, OPERATOR, outsideSight, PUBLIC } from '../../src/core/space.ts';
import type { Transcript } from '../../src/core/transcript.ts';
import { spokenCall } from './spoken-turns.ts';
import type { StoreCase } from './store-contract.ts';

const UPLOAD = { name: 'call.txt', origin: 'upload' } as const;
const C1 = insideSight({ team: 'T1', channel: 'C1' });
const C2 = insideSight({ team: 'T1', channel: 'C2' });
const THEIRS = insideSight({ team: 'T2', channel: 'C1' });

const HALDEN = spokenCall('halden-foods-q3-2024', 'Halden Foods plc', {
  ticker: 'HLD',
  people: [
    ['Ada Brink', 'Chief Financial Officer'],
    ['Tom Okafor', 'Chief Executive Officer'],
    ['Lea Moss', 'Analyst'],
  ],
  turns: [
    [
      'Ada Brink',
      'prepared',
      'Good morning. Gross margin increased to 31%. Sales grew in the bakery.',
    ],
    ['Tom Okafor', 'prepared', 'We are opening two mills. The margin of the mills is gross to us.'],
    [
      'Lea Moss',
      'qa',
      "What drives the company's freight costs in Zürich, and what else is it that you see there this year and next?",
    ],
    ['Ada Brink', 'qa', 'Freight costs, freight rates, freight everywhere: 1.16 billion in all.'],
  ],
});
const BRANT = spokenCall('brant-q1-2023', 'Brant AB', {
  people: [['Ida Falk', 'CEO']],
  turns: [
    [
      'Ida Falk',
      'prepared',
      'Freight is a small part of what we do, and there are so many words more here that nobody who looks for it would want to see this first, for it is only said in passing among all these other things that have nothing at all to do with it.',
    ],
  ],
});
// A word that half of all turns have tells BM25 nothing.
const OTHERS = spokenCall('orrin-q2-2022', 'Orrin Inc', {
  people: [],
  turns: Array.from({ length: 9 }, () => ['Jo Lind', 'prepared', 'Robots are what we make.']),
});
const HALDEN_ID = CallId.parse(HALDEN.call.id);
const said = (id: string, company: string, text: string) =>
  spokenCall(id, company, {
    people: [['Ada Brink', 'CFO']],
    turns: [['Ada Brink', 'prepared', text]],
  });

const search = (library: Library, typed: string, page = 0) =>
  library.search(readSearch(typed), page);

/** "halden-foods-q3-2024 s3 Ada Brink" of each hit. */
async function found(library: Library, typed: string): Promise<readonly string[]> {
  const { hits, hasAll } = await search(library, typed);
  const lines = hits.map(({ call, sentence, speaker }) => `${call.id} ${sentence} ${speaker}`);
  return hasAll ? lines : ['not all', ...lines];
}

async function saveAll(library: Library, ...calls: readonly Transcript[]): Promise<void> {
  for (const call of calls) await library.save(call, UPLOAD);
}

const ADA_MARGIN = `${HALDEN_ID} s2 Ada Brink`;
const ADA_FREIGHT = `${HALDEN_ID} s7 Ada Brink`;
const LEA = `${HALDEN_ID} s6 Lea Moss`;
const TOM = `${HALDEN_ID} s5 Tom Okafor`;
const IDA = 'brant-q1-2023 s1 Ida Falk';

// What is typed, and the hits, best first.
const ROWS: readonly (readonly [typed: string, hits: readonly string[]])[] = [
  ['freight', [ADA_FREIGHT, LEA, IDA]],
  ['FREIGHT cost', [ADA_FREIGHT, LEA]],
  ['margins', [ADA_MARGIN, TOM]],
  ['"gross margin"', [ADA_MARGIN]],
  ['“gross margins”', [ADA_MARGIN]],
  ['increasing margin', [ADA_MARGIN]],
  ['the margin of mill', [TOM]],
  ['zurich', [LEA]],
  ['company', [LEA]],
  ['1.16', [ADA_FREIGHT]],
  ['16.1', []],
  ['unheard', []],
  ['freight unheard', ['not all', ADA_FREIGHT, LEA, IDA]],
  ['freight company:halden', [ADA_FREIGHT, LEA]],
  ['company:HLD freight', [ADA_FREIGHT, LEA]],
  ['company: "Halden Foods" freight', [ADA_FREIGHT, LEA]],
  ['freight company:brant company:halden section:prepared', [IDA]],
  ['freight period:2023', [IDA]],
  ['freight period:"Q1 2023"', [IDA]],
  ['freight period:3q24', [ADA_FREIGHT, LEA]],
  ['freight period:q1', [IDA]],
  ['freight period:q2-2023', []],
  ['freight speaker:brink', [ADA_FREIGHT]],
  ['freight speaker:"ada brink"', [ADA_FREIGHT]],
  ['freight speaker:"tom brink"', []],
  ['freight speaker:cfo', [ADA_FREIGHT]],
  ['freight speaker:analyst speaker:ceo', [LEA, IDA]],
  ['freight section:qa', [ADA_FREIGHT, LEA]],
  ['freight section:"Q&A" company:halden speaker:moss period:2024', [LEA]],
  ['freight Section:prepared', [IDA]],
  ['freight -Zürich', [ADA_FREIGHT, IDA]],
  ['freight -"freight rates" -zurich', [IDA]],
  ['freight -freight', []],
  ['freight company:halden -1.16', [LEA]],
];

/** What is promised of search. */
export const SEARCH_CASES: readonly StoreCase[] = [
  ...(ROWS.map(([typed, hits]) => ({
    rule: `finds for ${typed}`,
    check: async ({ library }) => {
      await saveAll(library, HALDEN, BRANT, OTHERS);
      expect(await found(library, typed)).toEqual(hits);
    },
  })) satisfies StoreCase[]),
  {
    rule: 'finds Chinese, Japanese and Korean wherever they stand in a clause, and marks just that',
    check: async ({ library }) => {
      const kagami = 'kagami-q1-2024';
      const text = `${'当四半期における事業環境について申し上げますと'.repeat(3)}粗利益率は31%に改善しました。운임이 올랐습니다.`;
      await saveAll(library, said(kagami, 'Kagami Lines', text), HALDEN);
      for (const typed of ['利益率', '"粗利益率は"', '改善', '운임'])
        expect(await found(library, typed), typed).toEqual([
          expect.stringContaining(`${kagami} s`),
        ]);
      expect(await found(library, '利率')).toEqual([]);
      expect(await found(library, '利益率 -改善')).toEqual([]);
      const { hits } = await search(library, '利益率');
      const marked = hits.map(({ snippet, marks }) =>
        marks.map(({ start, end }) => snippet.slice(start, end)),
      );
      expect(marked).toEqual([['利益率']]);
    },
  },
  {
    rule: 'shows the sentence with its words marked',
    check: async ({ library }) => {
      await saveAll(library, HALDEN, OTHERS);
      const { hits, ...page } = await search(library, 'gross margins');
      expect(page).toEqual({ page: 0, total: 2, isMore: false, hasAll: true, behind: 0 });
      const [hit] = hits;
      expect(hit).toMatchObject({ call: HALDEN.call, section: 'prepared', speaker: 'Ada Brink' });
      expect(hit?.snippet).toBe('Gross margin increased to 31%.');
      expect(hit?.marks).toEqual([
        { start: 0, end: 5 },
        { start: 6, end: 12 },
      ]);
      expect(hit?.score).toBeGreaterThan(hits[1]?.score ?? Number.POSITIVE_INFINITY);
    },
  },
  {
    rule: 'names the companies that may have been meant, and no unseen one',
    check: async ({ libraryFor }) => {
      await libraryFor(C1).save(HALDEN, UPLOAD);
      await libraryFor(C1).save(BRANT, UPLOAD);
      await expect(search(libraryFor(C1), 'freight company:haldn')).rejects.toMatchObject({
        fault: {
          code: 'input.company_unknown',
          data: { typed: 'haldn', near: ['Halden Foods plc'] },
        },
      });
      for (const typed of ['haldn', 'halden', 'HLD'])
        await expect(search(libraryFor(THEIRS), `freight company:${typed}`)).rejects.toMatchObject({
          fault: { data: { typed, near: [] } },
        });
    },
  },
  {
    rule: 'finds what a call says now, and nothing that it said before',
    check: async ({ library }) => {
      await library.save(said(HALDEN_ID, 'Halden Foods', 'Walnuts were scarce.'), UPLOAD);
      await library.save(said(HALDEN_ID, 'Halden Foods', 'Almonds were scarce.'), UPLOAD);
      expect(await found(library, 'walnuts')).toEqual([]);
      expect(await found(library, 'almonds')).toEqual([`${HALDEN_ID} s1 Ada Brink`]);
      const again = said(HALDEN_ID, 'Halden Foods', 'Walnuts were scarce.');
      await library.save(again, { ...UPLOAD, replaces: true });
      expect(await found(library, 'walnuts')).toEqual([`${HALDEN_ID} s1 Ada Brink`]);
      expect(await found(library, 'almonds')).toEqual([]);
    },
  },
  {
    rule: 'finds what a newer release reads of the same bytes',
    check: async ({ library }) => {
      await library.save(HALDEN, UPLOAD);
      const [first, ...rest] = HALDEN.turns;
      const turns = first ? [{ ...first, speaker: 'Cleo Brink' }, ...rest] : rest;
      await library.save({ ...HALDEN, turns }, UPLOAD);
      expect(await found(library, 'bakery speaker:cleo')).toEqual([`${HALDEN_ID} s3 Cleo Brink`]);
      expect(await found(library, 'bakery speaker:ada')).toEqual([]);
    },
  },
  {
    rule: 'finds a call under its right name once it is renamed, and nothing once it is removed',
    check: async ({ library, owned }) => {
      await library.save(HALDEN, UPLOAD);
      const to = {
        ...HALDEN.call,
        id: 'halden-mills-q4-2024',
        company: 'Halden Mills',
        period: 'Q4 2024',
      };
      await owned.rename({ space: '', id: HALDEN_ID }, { ...to, fiscalQuarter: 4 }, []);
      const hits = ['halden-mills-q4-2024 s3 Ada Brink'];
      expect(await found(library, 'bakery company:"halden mills" period:q4')).toEqual(hits);
      expect(await found(library, 'bakery period:q3')).toEqual([]);
      await owned.remove({ space: '', id: CallId.parse(to.id) }, []);
      expect(await search(library, 'bakery')).toMatchObject({ hits: [], total: 0 });
    },
  },
  {
    rule: 'shows a private call where it belongs, where it is shared, and nowhere else',
    check: async ({ libraryFor, owned }) => {
      await libraryFor(C1).save(HALDEN, UPLOAD);
      await libraryFor(THEIRS).save(BRANT, UPLOAD);
      for (const typed of ['freight', 'freight unheard', 'bakery', 'freight period:2024']) {
        for (const sight of [C2, PUBLIC, outsideSight({ team: 'T1', channel: 'C1' })])
          expect(await search(libraryFor(sight), typed)).toMatchObject({
            hits: [],
            total: 0,
            isMore: false,
          });
        const lines = (await found(libraryFor(THEIRS), typed)).join('\n');
        expect(lines).not.toContain('halden');
      }
      expect(await found(libraryFor(C1), 'freight')).toEqual([ADA_FREIGHT, LEA]);
      expect(await found(libraryFor(THEIRS), 'freight')).toEqual([IDA]);
      expect(await found(libraryFor(OPERATOR), 'freight')).toEqual([ADA_FREIGHT, LEA, IDA]);
      await owned.share({ space: 'T1/C1', id: HALDEN_ID }, 'T1', 'U1');
      expect(await found(libraryFor(C2), 'freight company:halden')).toEqual([ADA_FREIGHT, LEA]);
      expect(await found(libraryFor(THEIRS), 'freight')).toEqual([IDA]);
    },
  },
  {
    rule: 'shows of several calls of one id only the one that the id means there',
    check: async ({ libraryFor }) => {
      await libraryFor(PUBLIC).save(
        said(HALDEN_ID, 'Halden Foods', 'Walnuts were scarce.'),
        UPLOAD,
      );
      await libraryFor(C1).save(said(HALDEN_ID, 'Halden Foods', 'Almonds were dear.'), UPLOAD);
      expect(await found(libraryFor(C1), 'almonds')).toHaveLength(1);
      expect(await found(libraryFor(C1), 'walnuts')).toEqual([]);
      expect(await found(libraryFor(C2), 'walnuts')).toHaveLength(1);
      expect(await found(libraryFor(C2), 'almonds')).toEqual([]);
    },
  },
  {
    rule: 'turns pages, each passage on one of them, and ends',
    check: async ({ library }) => {
      const most = HITS_ON_PAGE * 2 + 1;
      for (let at = 0; at < most; at++)
        await library.save(said(`firm-${at}-q1-2024`, `Firm ${at}`, 'Hazelnuts.'), UPLOAD);
      const pages = await Promise.all([0, 1, 2].map((page) => search(library, 'hazelnut', page)));
      const ids = pages.flatMap(({ hits }) => hits.map(({ call }) => call.id));
      expect(new Set(ids).size).toBe(most);
      expect(pages.map(({ page, hits, total }) => [page, hits.length, total])).toEqual([
        [0, HITS_ON_PAGE, most],
        [1, HITS_ON_PAGE, most],
        [2, 1, most],
      ]);
      for (const [asked, given] of [
        [9, 2],
        [-1, 0],
        [0.5, 0],
        [Number.NaN, 0],
      ] as const)
        expect((await search(library, 'hazelnut', asked)).page).toBe(given);
    },
  },
  {
    rule: 'tells no more than a hundred passages, and that there are more',
    check: async ({ library }) => {
      const turns = Array.from({ length: 130 }, () => ['Ada Brink', 'qa', 'Hazelnuts.'] as const);
      await library.save(spokenCall(HALDEN_ID, 'Halden', { people: [], turns }), UPLOAD);
      expect(await search(library, 'hazelnut')).toMatchObject({ total: 100, isMore: true });
    },
  },
  {
    rule: 'knows every call of a company that may be seen, the newest first, each id once',
    check: async ({ library, libraryFor }) => {
      const ids = ['halden-foods-q3-2024', 'halden-foods-fy-2024', 'halden-foods-q1-2025'];
      for (const id of ids) await library.save(said(id, 'Halden Foods plc', `${id}.`), UPLOAD);
      await library.save(BRANT, UPLOAD);
      await libraryFor(C1).save(said('halden-foods-q2-2025', 'Halden Foods plc', 'Two.'), UPLOAD);
      await libraryFor(C1).save(said('halden-foods-q1-2025', 'Halden Foods plc', 'One.'), UPLOAD);
      const beside = async (from: Library, id: string) =>
        (await from.callsBeside(CallId.parse(id))).map((call) => call.id);
      const known = ids.toReversed();
      expect(await beside(library, HALDEN_ID)).toEqual(known);
      expect(await beside(libraryFor(THEIRS), HALDEN_ID)).toEqual(known);
      expect(await beside(libraryFor(C1), HALDEN_ID)).toEqual(['halden-foods-q2-2025', ...known]);
      expect(await beside(library, 'halden-foods-q2-2025')).toEqual([]);
      expect(await beside(library, 'brant-q1-2023')).toEqual(['brant-q1-2023']);
    },
  },
  {
    rule: 'has nothing to catch up with where every call came by this release',
    check: async ({ library, searchIndex }) => {
      await saveAll(library, HALDEN, BRANT);
      expect(await searchIndex.behind()).toBe(0);
      expect(await searchIndex.catchUp(10)).toBe(0);
    },
  },
];
