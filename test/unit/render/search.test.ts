import { describe, expect, it } from 'vitest';
import { HITS_ON_PAGE, type SearchHit, type SearchPage } from '../../../src/core/search.ts';
import { checkLimits } from '../../../src/render/block-kit/limits.ts';
import { renderCompany } from '../../../src/render/library/company-blocks.ts';
import { renderSearch } from '../../../src/render/library/search-blocks.ts';
import { partsOf, searchNotes, searchText } from '../../../src/render/library/search-text.ts';
import { storedCall } from '../../support/store-calls.ts';

const { call } = storedCall('halden-foods-q3-2024', 'Halden Foods plc');
const HIT: SearchHit = {
  ...{ call, speaker: 'Ada Brink', section: 'qa', sentence: 's7', score: 1.5 },
  ...{ snippet: 'Gross margin rose.', marks: [{ start: 6, end: 12 }] },
};
const PAGE: SearchPage = {
  ...{ hits: [HIT], page: 0, total: 1, isMore: false, hasAll: true, behind: 0 },
};

describe('what is to be known of a page', () => {
  it.each<[Partial<SearchPage>, readonly string[]]>([
    [{}, []],
    [{ hits: [], total: 0 }, ['No call says that: try fewer words, or another form of them.']],
    [{ hasAll: false }, ['No passage has all of these words: these have some.']],
    [{ total: 7 }, ['1 to 1 of 7 passages, and more.']],
    [{ total: 7, page: 1, hits: [HIT, HIT] }, ['6 to 7 of 7 passages.']],
    [{ total: 100, isMore: true }, ['1 to 1 of more than 100 passages, and more.']],
    [
      { total: 6, page: 1, isMore: true },
      ['6 to 6 of more than 6 passages.', 'Name a company: or period: to find the others.'],
    ],
    [{ behind: 1 }, ['1 call cannot be searched yet: that takes a few minutes after an upgrade.']],
  ])('%j', (over, notes) => {
    expect(searchNotes({ ...PAGE, ...over }, HITS_ON_PAGE, ', and more')).toEqual(notes);
  });
});

it('marks words in order, wherever they stand', () => {
  const marks = [
    { start: 0, end: 2 },
    { start: 2, end: 3 },
    { start: 5, end: 6 },
  ];
  expect(partsOf({ snippet: 'abcdef', marks })).toEqual([
    { text: 'ab', isMarked: true },
    { text: 'c', isMarked: true },
    { text: 'de', isMarked: false },
    { text: 'f', isMarked: true },
  ]);
});

it('writes the terminal nothing but words and its own colours', () => {
  const hit = {
    ...HIT,
    speaker: 'Ada\u001B[2J',
    snippet: 'Gross \u001B]0;x\u0007 rose.',
    marks: [],
  };
  const text = searchText({ ...PAGE, hits: [hit] }, { width: 80, color: false }, HITS_ON_PAGE);
  expect(text).toBe(
    '1.  halden-foods-q3-2024  Halden Foods · Q3 2024 · Ada[2J, Q&A\n    Gross ]0;x rose.\n',
  );
  const colored = searchText(PAGE, { width: 80, color: true }, HITS_ON_PAGE);
  expect(colored).toContain('\u001B[1m\u001B[33mmargin');
});

describe('what Slack is sent', () => {
  it.each<[string, Partial<SearchHit>]>([
    ['plain', {}],
    ['nothing visible', { snippet: '\u200B', speaker: '' }],
    ['very long', { snippet: 'word '.repeat(700), speaker: 'A'.repeat(3000) }],
    [
      'marked all over',
      { snippet: 'a b c d', marks: [0, 2, 4, 6].map((start) => ({ start, end: start + 1 })) },
    ],
    ['markup', { snippet: '<!channel> *x* <https://x.test|y>', speaker: '<@U1>' }],
    ['a long company', { call: { ...call, company: 'Møller '.repeat(60) } }],
  ])('is within its rules: %s', (_what, over) => {
    const hits = Array.from({ length: HITS_ON_PAGE }, () => ({ ...HIT, ...over }));
    const message = renderSearch('<!here> *x* `y`', { ...PAGE, hits, total: 100, behind: 3 });
    expect(checkLimits(message)).toEqual([]);
    const read = message.blocks.filter(({ type }) => type === 'section' || type === 'context');
    expect(JSON.stringify(read)).not.toMatch(/<!here>|[*]x[*]/);
  });

  it('has a button for more only where there is more', () => {
    const ids = (page: SearchPage) => JSON.stringify(renderSearch('margin', page).blocks);
    expect(ids(PAGE)).not.toContain('search.page');
    expect(ids({ ...PAGE, total: 2 })).toContain('search.page.1');
    expect(ids({ ...PAGE, total: 2 })).toContain('earnings.run.0');
  });
});

describe('what there is of a company', () => {
  const calls = (count: number, company = 'Halden Foods plc') =>
    Array.from({ length: count }, (_, at) => ({
      ...storedCall(`halden-foods-q1-20${50 - at}`, company, { ticker: 'HLD' }).call,
    }));

  it('names the latest, the others, and every name once', () => {
    const message = renderCompany('halden-foods-q1-2050', calls(3));
    expect(message.text).toBe(
      '3 calls of Halden Foods. The brief of the latest, Q1 2050, comes here.',
    );
    const shown = JSON.stringify(message.blocks);
    expect(shown).toContain('Q1 2049 · Q1 2048"');
    expect(shown).toContain(
      'Known as Halden Foods plc · HLD  ·  `/earnings alias Halden Foods = …` adds a name"',
    );
    expect(shown).not.toContain('"value":"halden-foods-q1-2050"');
  });

  it.each([2, 40])('is within the rules of Slack, of %i calls', (count) => {
    const message = renderCompany('halden-foods-q1-2050', calls(count, '<!here> *H* '.repeat(40)));
    expect(checkLimits(message)).toEqual([]);
    expect(JSON.stringify(message.blocks)).not.toMatch(/<!here>|[*]H[*]/);
    expect(JSON.stringify(message.blocks).includes('and 15 more')).toBe(count === 40);
  });
});
