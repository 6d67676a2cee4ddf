import { describe, expect, it } from 'vitest';
import { readLines } from '../read-fixture.ts';

const SAID = 'We grew by five percent in the quarter, as we had told you we would do.';
const LETTER = [
  'February 4, 2025',
  'To, National Stock Exchange, Scrip Code: LUMOGAS',
  'Sub: Transcript of Earnings Call for the quarter ended December 31, 2024',
  'Ref: Regulation 30',
  'Kindly take the same on record.',
  'Yours faithfully,',
  'Company Secretary',
];
const CALL = [
  `Moderator: Ladies and gentlemen, good day, and welcome. ${SAID}`,
  `Asha Rane: Thank you. ${SAID}`,
  `Bhanu Prasad: Thank you, Asha. ${SAID}`,
  'Moderator: The first question comes from the line of Chetan Oza from Kite Capital.',
  `Chetan Oza: Sir, what of margins? ${SAID}`,
  `Bhanu Prasad: Overall, if I may summarise: ${SAID}`,
  'Moderator: Thank you. That was the last question.',
];

describe('a filing with an exchange', () => {
  const read = readLines(
    ...LETTER,
    '“Lumo Total Gas Limited',
    'Q3 & 9M FY ’25 Investor Update Call”',
    'January 27, 2025',
    'MANAGEMENT: MR. BHANU PRASAD - EXECUTIVE DIRECTOR AND',
    '            CHIEF EXECUTIVE OFFICER - LUMO TOTAL GAS LIMITED',
    '            MS. ASHA RANE – HEAD, INVESTOR RELATIONS',
    'MODERATOR:  MR. DEV KAUL - KITE CAPITAL',
    ...CALL,
  );

  it('ends before the note of who edited it, be a ruler on its line or not', () => {
    const note = 'Note: This transcript has been edited to improve readability';
    for (const printed of [note, `--------- ${note}`]) {
      const { turns, report } = readLines(...CALL, printed, 'Lumo Total Gas Ltd');
      expect(turns.at(-1)?.text).toBe('Thank you. That was the last question.');
      expect(report.setAside).toContainEqual({ text: printed, reason: 'trailing note' });
    }
  });

  it('has the call’s own title and date, not the letter’s', () => {
    expect(read.call).toMatchObject({
      id: 'lumo-total-gas-q3-2025',
      company: 'Lumo Total Gas Limited',
      period: 'Q3 2025',
      date: '2025-01-27',
    });
    const letter = read.report.setAside.filter(({ reason }) => reason === 'cover letter');
    expect(letter.map(({ text }) => text)).toEqual(LETTER);
  });

  it('lists people as names are written, the host of the broker with the analysts', () => {
    expect(read.participants.map(({ name, role, side }) => [name, role, side])).toEqual([
      ['Bhanu Prasad', 'Executive Director and Chief Executive Officer', 'company'],
      ['Asha Rane', 'Head, Investor Relations', 'company'],
      ['Dev Kaul', null, 'analyst'],
      ['Moderator', null, 'operator'],
      ['Chetan Oza', null, 'analyst'],
    ]);
  });

  it('takes a colon amid speech for no label', () => {
    expect(read.turns.map(({ speaker }) => speaker)).toEqual(
      CALL.map((line) => line.slice(0, line.indexOf(':'))),
    );
  });

  it('begins its questions at the first', () => {
    expect(read.turns.findIndex(({ section }) => section === 'qa')).toBe(3);
  });
});

describe('a filing without a list, its company named only above pages', () => {
  const page = (number: number, lines: readonly string[]) => [
    'Lumo Bank Limited',
    ...lines,
    ...Array(9).fill(SAID),
    `Page ${number} of 4`,
  ];
  const read = readLines(
    'Q3 FY ’25 Earnings Conference Call',
    'January 31, 2025',
    ...page(1, CALL.slice(0, 2)),
    ...page(2, CALL.slice(2, 4)),
    ...page(3, CALL.slice(4, 6)),
    ...page(4, CALL.slice(6)),
  );

  it('has its company from there', () => {
    expect(read.call).toMatchObject({ id: 'lumo-bank-q3-2025', date: '2025-01-31' });
  });

  it('has no page in its turns', () => {
    expect(read.turns).toHaveLength(CALL.length);
    expect(read.turns.some(({ text }) => /Page \d|Lumo Bank Limited/.test(text))).toBe(false);
  });
});
