import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EarningsError } from '../../../src/core/faults.ts';
import { Transcript } from '../../../src/core/transcript.ts';
import { parseText } from '../../../src/parse/parse.ts';
import { threadTime } from '../../support/thread-time.ts';

const SEED = resolve(import.meta.dirname, '../../../transcripts/kingsoft-q2-2023.txt');
const bytes = readFileSync(SEED);
const call = parseText(bytes, { name: 'kingsoft-q2-2023.txt' });

const sentencesWith = (words: string) =>
  call.turns.flatMap(({ text, sentences }) =>
    sentences
      .map(({ start, end }) => text.slice(start, end))
      .filter((each) => each.includes(words)),
  );
const marksOf = (kind: string) =>
  call.turns.flatMap(({ index, text, marks }) =>
    marks
      .filter((mark) => mark.kind === kind)
      .map(({ start, end }) => [index, text.slice(start, end)] as const),
  );

describe('the Kingsoft call', () => {
  it('keeps the contract', () => {
    expect(Transcript.parse(call)).toEqual(call);
  });

  it('knows which call it is', () => {
    expect(call.call).toEqual({
      id: 'kingsoft-q2-2023',
      company: 'Kingsoft Cloud Holdings Ltd',
      ticker: null,
      fiscalQuarter: 2,
      fiscalYear: 2023,
      period: 'Q2 2023',
      date: null,
      currency: 'CNY',
      periodEnd: { month: 6, year: 2023, isAssumed: false },
    });
  });

  it('has 18 turns, the last 13 of them questions and answers', () => {
    expect(call.turns.map(({ section }) => section)).toEqual([
      ...Array(5).fill('prepared'),
      ...Array(13).fill('qa'),
    ]);
    expect(call.turns.slice(0, 7).map(({ speaker }) => speaker)).toEqual([
      'Operator',
      'Nicole Shan',
      'Tao Zou',
      'Haijian He',
      'Nicole Shan',
      'Operator',
      'Xiaodan Zhang',
    ]);
    expect(call.turns[2]?.text.split('\n')).toHaveLength(9);
  });

  it('knows who speaks for whom, under which names', () => {
    const people = call.participants.map(({ name, side, aliases }) => ({ name, side, aliases }));
    expect(people).toEqual([
      { name: 'Haijian He', side: 'company', aliases: ['Mr. He', 'Henry He', 'Henry'] },
      { name: 'Nicole Shan', side: 'company', aliases: [] },
      { name: 'Tao Zou', side: 'company', aliases: ['Mr. Zou'] },
      { name: 'Allen Li', side: 'analyst', aliases: [] },
      { name: 'Timothy Zhao', side: 'analyst', aliases: ['Tim'] },
      { name: 'Xiaodan Zhang', side: 'analyst', aliases: [] },
      { name: 'Operator', side: 'operator', aliases: [] },
    ]);
    expect(call.participants[0]).toMatchObject({
      role: 'CFO & Director',
      affiliation: 'Kingsoft Cloud Holdings Limited',
    });
  });

  it('pairs questions with the answers of several people, firms as spoken', () => {
    expect(call.exchanges).toEqual([
      { analyst: 'Xiaodan Zhang', firm: 'CICC', questionTurns: [6], answerTurns: [7] },
      { analyst: 'Timothy Zhao', firm: 'Goldman Sachs', questionTurns: [9], answerTurns: [10, 11] },
      { analyst: 'Allen Li', firm: 'JPMorgan', questionTurns: [13], answerTurns: [14] },
    ]);
  });

  it('marks what the transcriber added', () => {
    expect(call.turns.filter(({ interpreted }) => interpreted).map(({ index }) => index)).toEqual([
      2, 7, 11,
    ]);
    expect(marksOf('interpreted')).toEqual([2, 7, 11].map((turn) => [turn, '[Interpreted]']));
    expect(marksOf('foreignLanguage').map(([turn]) => turn)).toEqual([6, 9, 13]);
    expect(marksOf('inaudible').map(([turn]) => turn)).toEqual([10, 14]);
    expect(marksOf('operatorInstructions').map(([turn]) => turn)).toEqual([0, 5]);
    expect(marksOf('doubtful').map(([, words]) => words)).toEqual([
      '[U.S.]',
      '[Chongqing]',
      '[Dongxing]',
      '[EnCap,]',
      '[206.8]',
      '[client mix]',
      '[Class 1]',
      '[ice]',
      '[net]',
      '[net gained]',
      '[non-CDN]',
    ]);
  });

  it('keeps a figure and its change in one sentence, over a stray full stop', () => {
    expect(sentencesWith('1,159.5')).toEqual([
      expect.stringContaining('a decrease of 10.1% compared with'),
    ]);
    expect(sentencesWith('ir.ksyun.com')).toHaveLength(1);
    expect(sentencesWith('the demand far exceeds')).toEqual([
      'So in short, the supply far exceeds -- the demand far exceeds the supply in the market.',
    ]);
  });

  it('sets aside what is no speech, with the reason', () => {
    const byReason = Map.groupBy(call.report.setAside, ({ reason }) => reason);
    expect(Object.fromEntries([...byReason].map(([reason, all]) => [reason, all.length]))).toEqual({
      header: 2,
      heading: 3,
      roster: 6,
      'speaker label': 18,
      'trailing note': 3,
    });
    expect(call.turns.at(-1)?.text).toMatch(/Speakers, please stand by\.$/);
    expect(call.report).toMatchObject({ layout: 'yahoo', confidence: 1 });
    expect(call.report.checksums.filter(({ ok }) => !ok)).toEqual([]);
    expect(call.warnings).toEqual([]);
  });

  it.each([
    ['CRLF line ends', (text: string) => text.replaceAll('\n', '\r\n')],
    ['a byte order mark', (text: string) => `\uFEFF${text}`],
    ['no-break spaces', (text: string) => text.replaceAll('RMB ', 'RMB\u00A0')],
    ['hidden characters', (text: string) => text.replaceAll('revenue', 'rev\u200Benue')],
    ['doubled line ends', (text: string) => text.replaceAll(/(?<!\n)\n(?!\n)/g, '\n\n')],
  ])('reads alike with %s', (_, change) => {
    const other = parseText(new TextEncoder().encode(change(bytes.toString('utf8'))), {
      name: 'kingsoft-q2-2023.txt',
    });
    expect(other.turns.map(({ speaker, section, text }) => [speaker, section, text])).toEqual(
      call.turns.map(({ speaker, section, text }) => [speaker, section, text]),
    );
  });

  it('is read by the generic layout all the same when its page is gone', () => {
    const text = bytes.toString('utf8');
    const body = text.slice(text.indexOf('Operator')).replaceAll(/\n\n/g, '\n');
    const other = parseText(new TextEncoder().encode(body), { name: 'kingsoft-q2-2023.txt' });
    expect(other.report.layout).toBe('generic');
    expect(other.turns.map(({ speaker }) => speaker)).toEqual(
      call.turns.map(({ speaker }) => speaker),
    );
    expect(other.exchanges.map(({ analyst, firm }) => [analyst, firm])).toEqual(
      call.exchanges.map(({ analyst, firm }) => [analyst, firm]),
    );
  });
});

/** What must hold for any text at all. */
function expectSound(text: string): void {
  const source = new TextEncoder().encode(text);
  let read: Transcript;
  try {
    read = parseText(source, { name: 'any-q1-2024.txt' });
  } catch (error) {
    expect(error).toBeInstanceOf(EarningsError);
    return;
  }
  expect(Transcript.safeParse(read).success).toBe(true);
  expect(read.report.checksums[0]).toEqual({
    name: 'every word accounted for',
    ok: true,
    detail: '',
  });
  expect(read.turns.map(({ index }) => index)).toEqual(read.turns.map((_, at) => at));
  const ids = read.turns.flatMap(({ sentences }) => sentences.map(({ id }) => id));
  expect(ids).toEqual(ids.map((_, at) => `s${at + 1}`));
  for (const turn of read.turns) {
    expect(turn.text.trim()).not.toBe('');
    const covered = turn.sentences.map(({ start, end }) => turn.text.slice(start, end)).join('');
    expect(covered.replaceAll(/\s/g, '')).toBe(turn.text.replaceAll(/\s/g, ''));
    for (const { start, end } of turn.marks)
      expect(turn.text.slice(start, end)).toMatch(/^[[(].*[\])]$/);
  }
  const names = new Set(read.participants.map(({ name }) => name));
  if (read.structure === 'turns')
    for (const { speaker } of read.turns) expect(names).toContain(speaker);
  for (const { questionTurns, answerTurns } of read.exchanges)
    for (const turn of [...questionTurns, ...answerTurns])
      expect(read.turns[turn]?.section).toBe('qa');
}

describe('any text', () => {
  const line = fc.oneof(
    fc.constantFrom(
      '',
      ' ',
      'Participants',
      'Executives',
      'Presentation',
      'Question and Answer Session',
      'Operator',
      'Ana Ruiz',
      'Ana Ruiz; CFO; Lumo AB',
      'Bo Ek; Analyst; Castle',
      'Ana Ruiz - CFO',
      'Q - Bo Ek',
      'Bo Ek:',
      '----',
      '====',
      'Operator: Our next question comes from Bo Ek with Castle.',
      'Ana Ruiz: We grew 5%. its margin rose.',
      'Good morning, this is Ana, and our CFO, Mr. Bo Ek. Revenue was $5.2 million [sic], up 3%.',
      'Ana Ruiz,  Lumo AB - CFO    [3]',
      'Bo Ek (12:05):',
      '[Interpreted] Yes.',
      ' * Ana Ruiz',
      '   Lumo AB - CFO',
      'Page 3 of 12',
      '[Portions of this transcript',
      'Advertisement',
      'Q2 2023 Lumo AB Earnings Call',
      '**Ana Ruiz**: Hi.',
      ...['--', 'Q', '....................', 'MANAGEMENT DISCUSSION SECTION', 'CFO, Lumo AB'],
      ...['MANAGEMENT: MR. BO EK – CFO', 'Moderator: Good day.', 'Yours faithfully,'],
      ...['Prepared Remarks:', 'Ana Ruiz -- CFO', 'Call participants:', 'Duration: 9 minutes'],
      ...['Lumo StreetEvents', 'OVERVIEW', '<Sync id="1"/>Hi.', '(', ')', '[Ana Ruiz]', '<Bo Ek>'],
      ...[
        'Company: Lumo',
        'Operator Operator Thank you.',
        'Ana Ruiz CEO Thank you all for coming.',
      ],
      ...['Lumo AB (NYSE:LUMO) Q1 2024 Earnings Call', '3', '4', '5', 'Bo Ek – we grew, and'],
    ),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
  );

  it('never throws but for what is no text, loses no word, and keeps every offset true', () => {
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 40 }).map((all) => all.join('\n')),
        expectSound,
      ),
      {
        numRuns: 400,
      },
    );
  });

  it('of random bytes is read or refused', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (raw) => {
        try {
          expect(Transcript.safeParse(parseText(raw)).success).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(EarningsError);
        }
      }),
    );
  });

  it.each([
    '../../etc/passwd',
    '<!channel> <@U123>',
    '👩‍🚀🚀',
    'a'.repeat(10_000),
    '{}',
    '[Interpreted]',
    ':',
    '\u202EevaS',
  ])('as odd as %.20j is sound', (text) => expectSound(text));
});

function namesakes(): string {
  const first = (count: number) =>
    `A${[...String(count)].map((digit) => String.fromCharCode(97 + Number(digit))).join('')}`;
  const turns = Array.from(
    { length: 10_000 },
    (_, at) => `${first(at)} Roe: This is ${first(at)}.`,
  );
  return ['Operator: We grew.', ...turns, ...turns].join('\n');
}

/** Everybody on the call names another president, and speaks for the first time. */
function officers(): string {
  const word = (at: number) =>
    `A${at.toString(26).replaceAll(/\d/g, (digit) => 'qrstuvwxyz'[Number(digit)] ?? '')}o`;
  return Array.from(
    { length: 13_000 },
    (_, at) =>
      `Operator: our CFO, Bo Ek and the president, ${word(at)}, spoke.\nAna ${word(at)}: Thank you, Bo.`,
  ).join('\n');
}

/** Two sayings of each of so many people. */
function sayings(people: number): string {
  const letters = (at: number) =>
    at.toString().replaceAll(/\d/g, (digit) => 'abcdefghij'[Number(digit)] ?? '');
  const said = 'We grew by five percent in the quarter, and we expect the same of the next.';
  return Array.from(
    { length: 2 * people },
    (_, at) => `Ana R${letters(at % people)}: ${said}`,
  ).join('\n');
}

it.each([
  ['hundreds', 300, 'turns'],
  ['more than any call has, which are a directory', 4000, 'unstructured'],
])('a text names speakers: %s', (_, people, structure) => {
  expect(parseText(new TextEncoder().encode(sayings(people))).structure).toBe(structure);
});

describe('size', () => {
  const text = bytes.toString('utf8');
  const body = text.slice(text.indexOf('Presentation'));

  it.each([
    ['5 MB of calls', text + `\n\n${body}`.repeat(150)],
    ['one line of 1 MB', text.replaceAll('\n', ' ').repeat(30)],
    ['1 MB of full stops', `a ${'.'.repeat(1e6)}`],
    ['1 MB of brackets', `a ${'[('.repeat(5e5)}`],
    ['1 MB of names', 'Ana Ruiz\n\n'.repeat(1e5)],
    ['1 MB of titles', `a ${'our CFO, Mr. Ab '.repeat(6e4)}`],
    ['1 MB of rows that break off', `speaker,text\n${'Ana,"a "" b\n'.repeat(9e4)}`],
    ['1 MB of quoted lines', '> Ana Ruiz: hi there\n'.repeat(5e4)],
    ['1 MB of rows of a list', `a ${'Ana Ruiz - Bo '.repeat(7e4)}`],
    ['1 MB of spaces', `a${' '.repeat(1e6)}b`],
    ['ten thousand speakers of one family', namesakes()],
    ['1 MB of line ends', `a${'\n'.repeat(1e6)}b`],
    [
      '1 MB of tickers',
      `Q1 2024 ${'(AB)'.repeat(2.5e5)}\n`.concat('Operator: We grew.\n'.repeat(9)),
    ],
    ['1 MB of short lines', 'A\n'.repeat(5e5)],
    ['1 MB of names in brackets', '[Ana Ruiz]\n'.repeat(9e4)],
    ['1 MB of tabs', 'a\tb\n'.repeat(2.5e5)],
    ['seven thousand speakers', sayings(7000)],
    ['one word of 1 MB', `Operator: a\nOperator: b\nOperator: ${"A'".repeat(5e5)}`],
    ['ten thousand holders of one office', officers()],
  ])('%s takes time by its length', (_, big) => {
    const spentOn = (share: string) => {
      const source = new TextEncoder().encode(share);
      const spent = threadTime();
      parseText(source);
      return spent();
    };
    const quarter = spentOn(`${big.slice(0, big.length / 4)}${big.slice(-100)}`);
    // Four times a quarter, were it not for collections; a square would be sixteen times. The half
    // second is what small times owe to chance.
    expect(spentOn(big)).toBeLessThan(9 * quarter + 500);
  });
});
