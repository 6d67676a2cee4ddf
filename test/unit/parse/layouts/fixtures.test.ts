import { describe, expect, it } from 'vitest';
import { parseText } from '../../../../src/parse/parse.ts';
import { readFixture } from '../read-fixture.ts';

const speakers = (name: string) => readFixture(name).turns.map(({ speaker }) => speaker);
const exchangesOf = (name: string) =>
  readFixture(name).exchanges.map(({ analyst, firm, questionTurns, answerTurns }) => [
    analyst,
    firm,
    questionTurns,
    answerTurns,
  ]);

describe('Name: text, without a roster (Halden Foods, euros)', () => {
  const NAME = 'halden-foods-q3-2024.txt';

  it('finds the call, its date and its currency', () => {
    expect(readFixture(NAME).call).toMatchObject({
      id: 'halden-foods-q3-2024',
      company: 'Halden Foods plc',
      period: 'Q3 2024',
      date: '2024-11-14',
      currency: 'EUR',
    });
  });

  it('finds every turn, and questions without a heading', () => {
    expect(speakers(NAME)).toHaveLength(16);
    expect(readFixture(NAME).turns.findIndex(({ section }) => section === 'qa')).toBe(4);
  });

  it('keeps an exchange open while the operator only helps', () => {
    expect(exchangesOf(NAME)).toEqual([
      ['Marta Keller', 'J.P. Brandt & Co', [5, 9], [6, 7, 10]],
      ['Jonathan Moreau', 'Lumo Securities', [12], [13, 14]],
    ]);
  });

  it('learns sides and short names from speech', () => {
    const people = readFixture(NAME).participants.map(({ name, side, aliases }) => [
      name,
      side,
      ...aliases,
    ]);
    expect(people).toEqual([
      ['Operator', 'operator'],
      ['Petra Falk', 'company'],
      ['Birger Lund', 'company'],
      ['Sigrid Holm', 'company', 'Sissi'],
      ['Marta Keller', 'analyst'],
      ['Jonathan Moreau', 'analyst', 'Jon'],
    ]);
  });

  it('sets the copyright aside', () => {
    expect(readFixture(NAME).report.setAside.at(-1)).toEqual({
      text: 'Copyright 2024 Halden Foods plc',
      reason: 'trailing note',
    });
  });
});

describe('a Yahoo page with an interpreter (Norrland Grid, kronor, a half year)', () => {
  const NAME = 'norrland-grid-h1-2024.txt';

  it('finds the call', () => {
    expect(readFixture(NAME).call).toMatchObject({
      id: 'norrland-grid-h1-2024',
      company: 'Norrland Grid AB (publ)',
      fiscalQuarter: null,
      fiscalYear: 2024,
      period: 'H1 2024',
      currency: 'SEK',
      ticker: null,
    });
  });

  it('takes a lone word between blank lines for speech, and an unlisted label for a speaker', () => {
    expect(speakers(NAME)).toEqual([
      'Operator',
      'Ingrid Aas',
      'Olle Nyman',
      'Operator',
      'Mei Tanaka',
      'Olle Nyman',
      'Unidentified Company Representative',
      'Operator',
      'Per Strand',
      'Olle Nyman',
      'Operator',
    ]);
    expect(readFixture(NAME).turns[2]?.text).toContain('\nAbsolutely\nThat was the cold winter.');
  });

  it('marks interpreted turns and misspelt marks', () => {
    const { turns } = readFixture(NAME);
    expect(turns.filter(({ interpreted }) => interpreted).map(({ index }) => index)).toEqual([
      2, 5, 9,
    ]);
    expect(turns[0]?.marks.map(({ kind }) => kind)).toEqual(['operatorInstructions']);
  });

  it('gives exchanges the answers of unnamed company people too', () => {
    expect(exchangesOf(NAME)).toEqual([
      ['Mei Tanaka', 'Fjord', [4], [5, 6]],
      ['Per Strand', 'Kolmar', [8], [9]],
    ]);
  });
});

describe('names on lines of their own, sub-headings between (Marlow Retail, pounds)', () => {
  const NAME = 'marlow-retail-q4-2025.txt';

  it('finds the call', () => {
    expect(readFixture(NAME).call).toMatchObject({
      id: 'marlow-retail-q4-2025',
      company: 'Marlow Retail Group',
      ticker: 'MRLW',
      date: '2025-03-06',
      currency: 'GBP',
    });
  });

  it('takes no sub-heading for a speaker, and Bob for Robert', () => {
    expect(speakers(NAME)).toEqual([
      'Dana Whitlock',
      'Robert T. Ashe',
      'Dana Whitlock',
      'Priya Nair',
      'Robert T. Ashe',
      'Dana Whitlock',
      'Lena Vogt',
      'Dana Whitlock',
    ]);
    expect(readFixture(NAME).turns[0]?.text).toContain('\nStore Estate\n');
  });

  it('lets a host of the company call on analysts', () => {
    expect(exchangesOf(NAME)).toEqual([
      ['Priya Nair', 'Castle & Quay', [3], [4]],
      ['Lena Vogt', 'Ostermann', [6], [7]],
    ]);
  });
});

describe('ruled and numbered turns (Sunder Mining, Canadian dollars)', () => {
  const NAME = 'sunder-mining-q1-2025.txt';

  it('finds the call; debt in another currency does not change the call’s', () => {
    expect(readFixture(NAME).call).toMatchObject({
      id: 'sunder-mining-q1-2025',
      company: 'Sunder Mining Ltd',
      date: '2025-04-24',
      currency: 'CAD',
    });
  });

  it('joins what a page break cut, and drops the page number', () => {
    const { turns, report } = readFixture(NAME);
    expect(turns.map(({ speaker }) => speaker)).toEqual([
      'Operator',
      'Ruth Okafor',
      'Operator',
      'Ann B. Castellan',
      'Tomas Beale',
    ]);
    expect(turns[1]?.text.split('\n')).toHaveLength(2);
    expect(report.setAside).toContainEqual({ text: 'Page 2 of 3', reason: 'page furniture' });
  });

  it('checks the printed numbers', () => {
    expect(readFixture(NAME).report.checksums.at(-1)).toEqual({
      name: 'turn numbers run on',
      ok: true,
      detail: '',
    });
  });

  it('sets definitions and disclaimer aside', () => {
    expect(readFixture(NAME).turns.at(-1)?.text).toBe('C$1,410 per ounce, Ann.');
  });
});

describe('a call without questions (Orrin Robotics)', () => {
  it('keeps its turns and says so', () => {
    const { turns, exchanges, warnings, call } = readFixture('orrin-robotics-q2-2024.txt');
    expect(turns.map(({ speaker, section }) => [speaker, section])).toEqual([
      ['Operator', 'prepared'],
      ['Elena Marsh', 'prepared'],
      ['Devin Cole', 'prepared'],
      ['Elena Marsh', 'prepared'],
    ]);
    expect(exchanges).toEqual([]);
    expect(warnings.map(({ code }) => code)).toEqual(['no_questions']);
    expect(call.currency).toBe('USD');
  });
});

describe('a text without speakers', () => {
  it('is paragraphs of nobody, with sentences and the reason', () => {
    const { structure, turns, participants, warnings } = readFixture('no-speakers-q1-2024.txt');
    expect(structure).toBe('unstructured');
    expect(
      turns.map(({ speaker, section, sentences }) => [speaker, section, sentences.length]),
    ).toEqual([['Unknown', 'prepared', 4]]);
    expect(participants).toEqual([]);
    expect(warnings).toEqual([
      {
        code: 'unstructured',
        message: expect.stringContaining('No line names a speaker who comes back.'),
      },
    ]);
  });
});

describe('a text with one sentence a line', () => {
  const turnsOf = (...lines: readonly string[]) =>
    parseText(new TextEncoder().encode(lines.join('\n'))).turns.map(({ text }) => text);
  const [kilns, down, cash, costs] = [
    'Our Kiln Technologies segment generated $40 million in revenue.',
    'EBITDA rose to $4 million.',
    'Turning to our balance sheet, cash was $9 million.',
    'It fell by $1 million. We paid a dividend.',
  ];

  it('runs on until something else is turned to', () => {
    expect(turnsOf(kilns, down, cash)).toEqual([`${kilns} ${down}`, cash]);
  });

  it.each([
    ['a line of two sentences', [kilns, costs]],
    ['a line that ends in the middle', ['Our kilns, as you know', down]],
    ['a line before it that does', [kilns, 'Our kilns, as you know', down]],
  ])('does not over %s', (_, lines) => {
    expect(turnsOf(...lines)).toEqual(lines);
  });

  it('joins a sentence that was cut at an abbreviation, and no other line in small letters', () => {
    const [cut, rest] = ['Sales fell by 4% in the U.S.', 'and in Canada by 2%.'];
    expect(turnsOf(kilns, cut, rest)).toEqual([`${kilns} ${cut} ${rest}`]);
    expect(turnsOf(kilns, 'ovens were up 2%.')).toEqual([kilns, 'ovens were up 2%.']);
  });

  it('keeps paragraphs that blank lines divide', () => {
    expect(turnsOf(kilns, '', down)).toEqual([kilns, down]);
  });
});

describe('somebody who only answers questions that are handed on', () => {
  it.each([
    ['vestmar-bank-q3-2024.txt', 'Pieter Ostervang', 'Chief Risk Officer'],
    ['dhanvari-q4-2024.txt', 'Imran Qazalbe', 'Executive Director, Sales and Distribution'],
  ])('in %s is of the company, by the office the welcome gives', (file, name, role) => {
    const { participants, warnings } = readFixture(file);
    expect(participants.find((person) => person.name === name)).toMatchObject({
      role,
      side: 'company',
    });
    expect(warnings.map(({ message }) => message).join()).not.toContain(name);
  });
});
