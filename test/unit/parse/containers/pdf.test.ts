import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EarningsError } from '../../../../src/core/faults.ts';
import { openContainer } from '../../../../src/parse/containers/index.ts';
import { parse } from '../../../../src/parse/parse.ts';
import { type Printed, pdfOf } from '../../../support/pdf.ts';
import { faultOf } from './fault-of.ts';

const TOP = 720;
const LEADING = 14;
const SPEECH = 190;
const LABEL = 72;

/** Lines below one another; a label stands left of its line, an empty line leaves space. */
const column = (...lines: readonly (string | readonly [label: string, said: string])[]) =>
  lines.flatMap((line, at): Printed[] => {
    const y = TOP - at * LEADING;
    if (typeof line === 'string') return line === '' ? [] : [{ x: SPEECH, y, text: line }];
    const [label, said] = line;
    const beside = { x: LABEL, y, text: label };
    return said === '' ? [beside] : [beside, { x: SPEECH, y, text: said }];
  });
const textOf = async (...pages: readonly (readonly Printed[])[]) =>
  (await openContainer(pdfOf(pages))).text;

// Each is as wide as the column, so that the next word would not fit.
const WIDE = [
  'Net sales were $41.2 million in the third quarter, which is up by 3% on the last',
  'year, and gross margin was 31.4% of sales. Freight was cheaper than it had been',
] as const;
const ENDED = 'year, and gross margin was 31.4% of sales. Freight was cheaper than it was before.';
const LAST = 'in the second quarter.';
const JOINED = `${WIDE.join(' ')} ${LAST}`;
const head = (page: number): Printed[] => [
  { x: 250, y: 770, text: 'Halden Foods AB' },
  { x: 260, y: 756, text: 'November 6, 2024' },
  { x: 280, y: 30, text: `Page ${page} of 4` },
];
const CALL = [
  [
    { x: 150, y: 600, text: 'Halden Foods AB', size: 18 },
    { x: 150, y: 570, text: 'Q3 2024 Earnings Conference Call', size: 18 },
    { x: 150, y: 540, text: 'November 6, 2024', size: 18 },
    { x: 280, y: 30, text: 'Page 1 of 4' },
  ],
  [
    ...head(2),
    ...column(
      [
        'Moderator:',
        'Good morning, and welcome to the call of Halden Foods AB for the third quarter.',
      ],
      'I now hand over to Ada Brink.',
      '',
      ['Ada Brink:', WIDE[0]],
      WIDE[1],
      LAST,
      '',
      WIDE[0],
    ),
  ],
  [
    ...head(3),
    ...column(
      WIDE[1],
      LAST,
      '',
      ['Moderator:', 'Our first question comes from the line of Tomas Hale.'],
      '',
      [
        'Tomas',
        'Thank you. What drove the gross margin in this quarter, and will it last until the end',
      ],
      ['Hale:', 'of the year?'],
      '',
      ['Ada Brink:', 'Mostly freight.'],
    ),
  ],
  [...head(4), ...column(['Tomas Hale:', 'Thank you.'], '', ['Moderator:', 'This ends the call.'])],
];

describe('a PDF of a call', () => {
  it('gives turns from names in a column beside their speech, over lines and pages', async () => {
    const { turns, call, source } = await parse(pdfOf(CALL));
    expect(turns.map(({ speaker, text }) => [speaker, text])).toEqual([
      [
        'Moderator',
        'Good morning, and welcome to the call of Halden Foods AB for the third quarter. I now hand over to Ada Brink.',
      ],
      ['Ada Brink', `${JOINED}\n${JOINED}`],
      ['Moderator', 'Our first question comes from the line of Tomas Hale.'],
      [
        'Tomas Hale',
        'Thank you. What drove the gross margin in this quarter, and will it last until the end of the year?',
      ],
      ['Ada Brink', 'Mostly freight.'],
      ['Tomas Hale', 'Thank you.'],
      ['Moderator', 'This ends the call.'],
    ]);
    expect(call).toMatchObject({ company: 'Halden Foods AB', period: 'Q3 2024' });
    expect(source.format).toBe('pdf');
  });

  it('sets running heads and page numbers aside, and loses no word', async () => {
    const { turns, report } = await parse(pdfOf(CALL));
    const heads = report.setAside.filter(({ reason }) => /^(?:running head|header)$/.test(reason));
    expect(heads.map(({ text }) => text)).toEqual(
      expect.arrayContaining([
        'Halden Foods AB',
        'November 6, 2024',
        ...[1, 2, 3, 4].map((at) => `Page ${at} of 4`),
      ]),
    );
    expect(report.checksums.find(({ name }) => name === 'every word accounted for')?.ok).toBe(true);
    const kept = JSON.stringify([turns, report.setAside]).replaceAll(/\\n|\s/g, '');
    for (const { text } of CALL.flat())
      for (const word of text.split(' ')) expect(kept).toContain(word);
  });
});

describe('a page in two columns', () => {
  const left = [
    ...[
      'Ada Brink',
      'Net sales were $41.2 million in the quarter,',
      'which is up by 3% on the last year.',
    ],
    ...['Freight was cheaper than it was in spring.', 'Gross margin was 31.4% of all our sales,'],
    ...['against 30.1% in the quarter of last year.', 'We have opened two more plants since May,'],
    ...[
      'and we have closed none of the old ones.',
      'Tomas Hale',
      'What drove the gross margin this quarter,',
    ],
  ];
  const right = [
    ...[
      'and will it last until the end of the year?',
      'Ada Brink',
      'Mostly freight, Tomas, as I said just now,',
    ],
    ...[
      'and the rest of it was mix, as in the spring.',
      'We expect the same for the fourth quarter.',
    ],
    ...['Tomas Hale', 'Thank you. How many plants are there now?', 'Ada Brink'],
    ...[
      'There are fourteen of them, as of last week,',
      'and three of these are in the north of Ohio.',
    ],
  ];
  const beside = (lines: readonly string[], x: number) =>
    lines.map((text, at): Printed => ({ x, y: TOP - at * LEADING, text }));
  const title = {
    x: 150,
    y: 760,
    text: 'Halden Foods AB Q3 2024 Earnings Conference Call, Edited Transcript',
  };

  it('is read down the left one, then down the right one', async () => {
    const read = await parse(pdfOf([[title, ...beside(left, 60), ...beside(right, 320)]]));
    expect(read.turns.map(({ speaker }) => speaker)).toEqual([
      'Ada Brink',
      'Tomas Hale',
      'Ada Brink',
      'Tomas Hale',
      'Ada Brink',
    ]);
    expect(read.turns[1]?.text).toBe(
      'What drove the gross margin this quarter, and will it last until the end of the year?',
    );
    expect(read.call.company).toBe('Halden Foods AB');
  });

  it('is told from names beside what they say', async () => {
    const names = right.map((_, at) => (at % 2 === 0 ? 'Ada Brink:' : 'Tomas Hale:'));
    const text = await textOf([title, ...beside(names, 60), ...beside(right, 320)]);
    expect(text).toContain(`Ada Brink: ${right[0]}`);
  });
});

it('takes no speaker for a running head who comes back at the edges of pages', async () => {
  const page = (top: number, who: string) =>
    [who, WIDE[0], ENDED, '', 'Operator', 'The next question, please.'].flatMap((text, at) =>
      text === '' ? [] : [{ x: LABEL, y: top - at * LEADING, text }],
    );
  const { turns } = await parse(
    pdfOf([page(720, 'Ada Brink'), page(690, 'Ada Brink'), page(650, 'Ada Brink')]),
  );
  expect(turns.map(({ speaker }) => speaker)).toEqual([
    'Ada Brink',
    'Operator',
    'Ada Brink',
    'Operator',
    'Ada Brink',
    'Operator',
  ]);
});

it('joins no line above the first label to that label', async () => {
  const lines = column(['November 6, 2024', ''], ['Moderator:', WIDE[0]], WIDE[1], LAST);
  const rest = column(['Ada Brink:', 'Yes.'], ['Tomas Hale:', 'No.'], 'So.', 'So.', 'So.');
  const text = await textOf([...lines, ...rest.map((each) => ({ ...each, y: each.y - 80 }))]);
  expect(text).toContain(`November 6, 2024\nModerator: ${WIDE[0]}`);
});

describe('printed lines', () => {
  it.each<[string, Printed[], string]>([
    ['lines that are full', column(...WIDE, LAST), JOINED],
    [
      'a line that was ended',
      column('Ada Brink', 'Chief Financial Officer', ...WIDE),
      `Ada Brink\nChief Financial Officer\n${WIDE.join(' ')}`,
    ],
    [
      'space between paragraphs',
      column(...WIDE, LAST, '', ...WIDE),
      `${JOINED}\n\n${WIDE.join(' ')}`,
    ],
    [
      'names before speech in one column',
      column(WIDE[0], ENDED, 'Ada Brink: Yes.', 'Tomas Hale: No.'),
      `${WIDE[0]} ${ENDED}\nAda Brink: Yes.\nTomas Hale: No.`,
    ],
    [
      'a hyphen at the end of a line',
      column(
        'Net sales were $41.2 million in the third quarter, as we opened one more 200-',
        'megawatt plant.',
        ...WIDE,
      ),
      `Net sales were $41.2 million in the third quarter, as we opened one more 200-megawatt plant.\n${WIDE.join(' ')}`,
    ],
    [
      'a heading across the column of names',
      [
        { x: 150, y: 760, text: 'MR. TOMAS H' },
        { x: 217, y: 760, text: 'ALE - KESTREL' },
        ...column(['Ada Brink:', 'Yes.'], ['Tomas Hale:', 'No.'], ['Ada Brink:', 'So.']),
      ],
      'MR. TOMAS HALE - KESTREL\n\nAda Brink: Yes.\nTomas Hale: No.\nAda Brink: So.',
    ],
    [
      'pieces that touch',
      [
        { x: 100, y: 700, text: '3' },
        { x: 105.56, y: 700, text: '.5%' },
      ],
      '3.5%',
    ],
    [
      'pieces apart',
      [
        { x: 100, y: 700, text: '35' },
        { x: 120, y: 700, text: '41' },
      ],
      '35 41',
    ],
    [
      'a raised ending',
      [
        { x: 100, y: 700, text: '4' },
        { x: 105.56, y: 704, text: 'th', size: 6 },
        { x: 114, y: 700, text: 'quarter' },
      ],
      '4th quarter',
    ],
    [
      'bold by printing twice',
      [
        { x: 100, y: 700, text: 'Sales' },
        { x: 100.3, y: 700, text: 'Sales' },
      ],
      'Sales',
    ],
    [
      'pieces in another order',
      [
        { x: 100, y: 600, text: 'Second.' },
        { x: 100, y: 700, text: 'First one.' },
      ],
      'First one.\n\nSecond.',
    ],
  ])('reads %s', async (_, printed, text) => {
    const filled = [...printed, { x: 100, y: 100, text: 'Thank you all for joining us.' }];
    const read = await textOf(filled);
    expect(read.split(/\n+Thank you all/)[0]).toBe(text);
  });
});

const FULL_PAGE = Array.from(
  { length: 300 },
  (_, at): Printed => ({
    x: 9,
    y: 780 - at * 2.5,
    text: 'word '.repeat(25),
    size: 2,
  }),
);

it('sets slanted text aside: a watermark is no speech, and not lost', async () => {
  const spoken = { x: 100, y: 700, text: 'Net sales were $41.2 million in the third quarter.' };
  const mark = { x: 200, y: 400, text: 'FINAL TRANSCRIPT', isSlanted: true };
  const { text, setAside } = await openContainer(pdfOf([[spoken, mark]]));
  expect(text).toBe(spoken.text);
  expect(setAside).toEqual([{ text: mark.text, reason: 'slanted text' }]);
});

describe('what is no PDF to read', () => {
  const whole = pdfOf(CALL);
  it.each<[string, Uint8Array, object]>([
    ['a scan', pdfOf([[], []]), { code: 'source.no_text' }],
    [
      'a scan with a stamp',
      pdfOf([[], [], [{ x: 9, y: 9, text: 'Received' }]]),
      { code: 'source.no_text' },
    ],
    ['a locked file', pdfOf(CALL, { isEncrypted: true }), { code: 'source.locked' }],
    ['a head only', new TextEncoder().encode('%PDF-1.7 …'), { code: 'source.damaged' }],
    [
      'noise',
      new TextEncoder().encode(`%PDF-1.7\n${'x y z '.repeat(999)}`),
      { code: 'source.damaged' },
    ],
    ['too many pages', pdfOf(Array(251).fill(CALL[1])), { code: 'source.too_complex' }],
    ['too much text', pdfOf(Array(60).fill(FULL_PAGE)), { code: 'source.too_complex' }],
  ])('refuses %s', async (_, bytes, fault) => {
    expect(await faultOf(bytes)).toMatchObject(fault);
  });

  it('reads on after a file that it refused', async () => {
    const [, read] = await Promise.all([faultOf(pdfOf([[]])), parse(whole)]);
    expect(read.turns).toHaveLength(7);
  });

  it('is damaged where several objects are broken, and the next file is read', async () => {
    const broken = pdfOf(Array(4).fill(CALL[1]));
    const text = Buffer.from(broken);
    // The head of what a page prints, and the next page.
    broken.fill(112, text.indexOf('\n9 0 obj') + 1, text.indexOf('\n10 0 obj') + 40);
    for (const bytes of [broken, broken, broken]) {
      expect(await faultOf(bytes)).toMatchObject({ code: 'source.damaged' });
      expect((await parse(whole)).turns).toHaveLength(7);
    }
  });

  it('opens or refuses any broken file, and throws nothing else', async () => {
    const cut = fc.record({ at: fc.nat(whole.length - 1), byte: fc.nat(255), length: fc.nat(400) });
    await fc.assert(
      fc.asyncProperty(cut, async ({ at, byte, length }) => {
        const broken = whole.slice();
        broken.fill(byte, Math.max(9, at), at + length);
        try {
          await openContainer(broken);
        } catch (error) {
          expect(error).toBeInstanceOf(EarningsError);
        }
      }),
      { numRuns: 40 },
    );
  });
});
