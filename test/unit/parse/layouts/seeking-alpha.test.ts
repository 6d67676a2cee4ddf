import { describe, expect, it } from 'vitest';
import { readLines } from '../read-fixture.ts';

const SAID = 'We grew by five percent in the quarter, as we had told you we would do.';
const HEAD = [
  'Lumo Tools Inc. (NYSE:LUMO) Q1 2018 Results Earnings Conference Call April 18, 2018  9:00 AM ET',
  'Executives',
  'Ana Ruiz - IR',
  'Bo Ek - CEO',
  'Analysts',
  'Cy Orr - Castle',
  'Cy Orr - Castle',
];
const speakersOf = (...lines: readonly string[]) =>
  readLines(...HEAD, ...lines).turns.map(({ speaker }) => speaker);

describe('a Seeking Alpha page', () => {
  it('may mark who asks and who answers', () => {
    expect(
      speakersOf(
        ...['Operator', SAID, 'Ana Ruiz', SAID, 'Question-and-Answer Session', 'Operator', SAID],
        ...['Q - Cy Orr', SAID, 'A - Bo Ek', SAID, 'Q - Dee Poe', SAID, 'A - Bo Ek', SAID],
      ),
    ).toEqual(['Operator', 'Ana Ruiz', 'Operator', 'Cy Orr', 'Bo Ek', 'Dee Poe', 'Bo Ek']);
  });

  it('may have two sections of questions', () => {
    const { turns, exchanges } = readLines(
      ...HEAD,
      ...['Operator', SAID, 'Bo Ek', SAID, 'Question-and-Answer Session'],
      ...[
        'Operator',
        'Our first question comes from Cy Orr with Castle.',
        'Cy Orr',
        `${SAID} Why?`,
      ],
      ...['Bo Ek', SAID, 'Question-and-Answer Session', 'Operator'],
      'We will now take questions from the media. The first comes from Dee Poe with the Morning Post.',
      ...['Dee Poe', `${SAID} How?`, 'Bo Ek', SAID],
    );
    expect(turns.map(({ section }) => section)).toEqual([
      ...['prepared', 'prepared'],
      ...Array(6).fill('qa'),
    ]);
    expect(exchanges.map(({ analyst, answerTurns }) => [analyst, answerTurns])).toEqual([
      ['Cy Orr', [4]],
      ['Dee Poe', [7]],
    ]);
  });

  it('reads a listed name spelt otherwise, and no lone word', () => {
    expect(
      speakersOf(
        ...['Operator', SAID, 'Bo Ek', SAID, 'Absolutely', SAID],
        ...['Question-and-Answer Session', 'Operator', SAID, 'C. Orr', SAID, 'Bo Ek', SAID],
      ),
    ).toEqual(['Operator', 'Bo Ek', 'Operator', 'Cy Orr', 'Bo Ek']);
  });

  it('keeps a wrong first line out of the title', () => {
    const { call } = readLines(
      'Call Start: 12:00 January  1, 0000 12:59 PM ET',
      ...HEAD,
      ...['Operator', SAID, 'Ana Ruiz', SAID, 'Bo Ek', SAID],
    );
    expect(call).toMatchObject({ id: 'lumo-tools-q1-2018', ticker: 'LUMO', date: '2018-04-18' });
  });
});
