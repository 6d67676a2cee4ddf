import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EarningsError } from '../../../../src/core/faults.ts';
import { openContainer } from '../../../../src/parse/containers/index.ts';
import { parse } from '../../../../src/parse/parse.ts';
import { docxOf, paragraph, zipOf } from '../../../support/docx.ts';
import { faultOf } from './fault-of.ts';

const textOf = async (body: string) => (await openContainer(docxOf(body))).text;
const run = (inner: string) => `<w:r>${inner}</w:r>`;
const t = (text: string) => `<w:t>${text}</w:t>`;

const CALL = [
  'Halden Foods AB',
  'Q3 2024 Earnings Call, November 6, 2024',
  'Operator: Good morning, and welcome to the call of Halden Foods on its third quarter.',
  'Ada Brink: Net sales were $41.2 million, up 3%. R&amp;D was flat.',
  'We expect a steady margin.',
  'Tomas Hale: What drove the gross margin?',
  'Ada Brink: Mostly freight.',
  'Tomas Hale: Thank you.',
];

describe('a Word file of a call', () => {
  const file = docxOf(
    CALL.map(paragraph).join(''),
    { name: 'word/header1.xml', content: `<w:hdr>${paragraph('Halden Foods transcript')}</w:hdr>` },
    { name: 'word/footer2.xml', content: `<w:ftr>${paragraph('Confidential')}</w:ftr>` },
    {
      name: 'word/footnotes.xml',
      content: `<w:notes>${paragraph('At constant rates.')}</w:notes>`,
    },
  );

  it('gives the turns', async () => {
    const { turns, call, source } = await parse(file);
    expect(turns.map(({ speaker, text }) => [speaker, text])).toEqual([
      ['Operator', 'Good morning, and welcome to the call of Halden Foods on its third quarter.'],
      [
        'Ada Brink',
        'Net sales were $41.2 million, up 3%. R&D was flat.\nWe expect a steady margin.',
      ],
      ['Tomas Hale', 'What drove the gross margin?'],
      ['Ada Brink', 'Mostly freight.'],
      ['Tomas Hale', 'Thank you.'],
    ]);
    expect(call).toMatchObject({ period: 'Q3 2024', date: '2024-11-06' });
    expect(source.format).toBe('docx');
  });

  it('sets heads, feet and notes aside', async () => {
    const { setAside } = await openContainer(file);
    expect(setAside).toEqual([
      { text: 'Halden Foods transcript', reason: 'header' },
      { text: 'Confidential', reason: 'running head' },
      { text: 'At constant rates.', reason: 'note' },
    ]);
  });
});

describe('paragraphs of Word', () => {
  it.each([
    ['words in several runs', `<w:p>${run(t('up 3'))}${run(t('.5%'))}</w:p>`, 'up 3.5%'],
    [
      'spaces that are kept',
      `<w:p>${run('<w:t xml:space="preserve">up </w:t>')}${run(t('3%'))}</w:p>`,
      'up 3%',
    ],
    [
      'tabs and breaks',
      `<w:p>${run(`${t('Ada:')}<w:tab/>${t('Yes.')}<w:br/>${t('No.')}`)}</w:p>`,
      'Ada: Yes.\nNo.',
    ],
    ['empty paragraphs', `${paragraph('One')}<w:p/>${paragraph('Two')}`, 'One\n\nTwo'],
    [
      'cells',
      `<w:tbl><w:tr><w:tc>${paragraph('Ada')}</w:tc><w:tc>${paragraph('Yes.')}</w:tc></w:tr></w:tbl>`,
      'Ada\nYes.',
    ],
    ['a link', `<w:p><w:hyperlink r:id="x">${run(t('our site'))}</w:hyperlink></w:p>`, 'our site'],
    ['words put in', `<w:p>${run(t('up '))}<w:ins>${run(t('3%'))}</w:ins></w:p>`, 'up 3%'],
    [
      'words taken out',
      `<w:p>${run(t('3%'))}<w:del>${run('<w:delText>9%</w:delText><w:t>8%</w:t>')}</w:del></w:p>`,
      '3%',
    ],
    [
      'a drawing with a second form',
      `<w:p><mc:AlternateContent><mc:Choice>${run(t('3%'))}</mc:Choice><mc:Fallback>${run(t('3%'))}</mc:Fallback></mc:AlternateContent></w:p>`,
      '3%',
    ],
    [
      'a hidden run',
      `<w:p>${run(t('3%'))}${run(`<w:rPr><w:vanish/></w:rPr>${t('9%')}`)}</w:p>`,
      '3%',
    ],
    [
      'a run that is hidden no more',
      `<w:p>${run(`<w:rPr><w:vanish w:val="0"/></w:rPr>${t('3%')}`)}</w:p>`,
      '3%',
    ],
    ['a field', `<w:p>${run('<w:instrText>PAGE</w:instrText>')}${run(t('3%'))}</w:p>`, '3%'],
  ])('reads %s', async (_, body, text) => {
    expect(await textOf(body)).toBe(text);
  });
});

describe('what is no Word file to read', () => {
  const whole = docxOf(CALL.map(paragraph).join(''));
  const zeros = new Uint8Array(40 * 1024 * 1024);
  it.each<[string, Uint8Array, object]>([
    [
      'another archive',
      zipOf([{ name: 'xl/workbook.xml', content: '<x/>' }]),
      { code: 'source.unknown_format' },
    ],
    ['an archive cut off', whole.slice(0, -40), { code: 'source.damaged' }],
    ['a head only', whole.slice(0, 30), { code: 'source.damaged' }],
    [
      'an archive with a password',
      zipOf([{ name: 'word/document.xml', content: '<w:p/>', isLocked: true }]),
      { code: 'source.locked' },
    ],
    [
      'a bomb',
      zipOf([{ name: 'word/document.xml', content: zeros }]),
      { code: 'source.too_complex' },
    ],
    [
      'a bomb beside the text',
      docxOf(paragraph('Hi'), { name: 'word/header1.xml', content: zeros }),
      { code: 'source.too_complex' },
    ],
    [
      'a bomb that says it is small',
      zipOf([{ name: 'word/document.xml', content: zeros, said: 10 }]),
      { code: 'source.too_complex' },
    ],
    [
      'a part that says it is a bomb',
      zipOf([{ name: 'word/document.xml', content: paragraph('Hi'), said: zeros.length }]),
      { code: 'source.too_complex' },
    ],
    [
      'parts that are a bomb together',
      docxOf(
        paragraph('Hi'),
        ...[1, 2, 3].map((at) => ({
          name: `word/header${at}.xml`,
          content: paragraph('Halden '.repeat(900_000)),
        })),
      ),
      { code: 'source.too_complex' },
    ],
    [
      'one part under many names',
      docxOf(paragraph('Hi'), {
        name: 'word/header1.xml',
        content: paragraph('Halden'),
        also: ['word/header2.xml', 'word/footer1.xml'],
      }),
      { code: 'source.damaged' },
    ],
    [
      'two parts of one name',
      docxOf(
        paragraph('Hi'),
        ...['Halden', 'Varn'].map((text) => ({
          name: 'word/header1.xml',
          content: paragraph(text),
        })),
      ),
      { code: 'source.damaged' },
    ],
    ['a tower', docxOf('<w:sdt>'.repeat(9999)), { code: 'source.too_complex' }],
    ['no words', docxOf(paragraph(' ')), { code: 'source.empty' }],
    [
      'Word of 1997',
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1),
      { data: { format: 'ZIP, Excel, PowerPoint and old Word (.doc)' } },
    ],
  ])('refuses %s', async (_, bytes, fault) => {
    expect(await faultOf(bytes)).toMatchObject(fault);
  });

  it('expands no entity that the file makes up', async () => {
    const xml = `<!DOCTYPE x [<!ENTITY lol "9%">]><w:p>${run(t('&lol;'))}</w:p>`;
    const { text } = await openContainer(
      zipOf([{ name: 'word/document.xml', content: `${xml}${paragraph('Hi')}` }]),
    );
    expect(text).not.toContain('9%');
  });

  it('opens or refuses any broken file, and throws nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(whole.length - 1),
        fc.nat(255),
        fc.nat(9),
        async (at, byte, length) => {
          const broken = whole.slice();
          broken.fill(byte, at, at + length);
          try {
            await openContainer(broken);
          } catch (error) {
            expect(error).toBeInstanceOf(EarningsError);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
