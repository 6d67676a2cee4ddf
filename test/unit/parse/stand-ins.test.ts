import { describe, expect, it } from 'vitest';
import { readLines } from './read-fixture.ts';

const SAID = 'We grew by five percent in the quarter, as we had told you we would do.';
const warningsOf = (speaker: string, said: string) =>
  readLines(
    `Operator: Welcome. Tom Ek will speak. ${SAID}`,
    `Tom Ek: ${SAID}`,
    `Operator: Our next question comes from ${speaker} with Castle.`,
    `${speaker}: ${said} Why is that so, Tom?`,
    `Tom Ek: ${SAID}`,
  ).warnings.filter(({ code }) => code === 'stand_in');

describe('somebody who speaks for another', () => {
  it.each([
    ['Joseph Brandt', 'Hi, this is Garrett on for Joe.', 'Garrett'],
    ['John Ulm', 'Good morning. This is Aileen Smith, on for John.', 'Aileen Smith'],
    ['Robert Lind', 'It’s Mia Roe filling in for Bob Lind.', 'Mia Roe'],
  ])('under the name of %s is flagged: %s', (speaker, said, name) => {
    expect(warningsOf(speaker, said)).toEqual([
      {
        code: 'stand_in',
        message: `This turn is printed under ${speaker}, but ${name} says to speak for them.`,
        turn: 3,
      },
    ]);
  });

  it.each([
    ['Aileen Smith', 'This is Aileen on for John.'],
    ['Joseph Brandt', 'Hi, this is Joe.'],
    ['Joseph Brandt', 'This is good for Joe and for us.'],
    ['Joseph Brandt', 'Is this something for Cutters?'],
  ])('under their own name is not: %s, %s', (speaker, said) => {
    expect(warningsOf(speaker, said)).toEqual([]);
  });
});
