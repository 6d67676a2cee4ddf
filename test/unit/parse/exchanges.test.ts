import { describe, expect, it } from 'vitest';
import { readLines } from './read-fixture.ts';

const SAID = 'We grew by five percent in the quarter, as we had told you we would do.';
const exchangesOf = (...lines: readonly string[]) =>
  readLines(
    `Tess Gale: Welcome to the call of Lumo. ${SAID}`,
    `Tom Ek: ${SAID}`,
    'Question and Answer Session',
    ...lines,
  ).exchanges.map(({ analyst, firm, questionTurns, answerTurns }) => [
    analyst,
    firm,
    questionTurns,
    answerTurns,
  ]);

describe('questions that a host reads out', () => {
  it('are of those who sent them in', () => {
    expect(
      exchangesOf(
        'Tess Gale: We have a question on tariffs from Cy Orr of Castle Bank. How do they hurt?',
        `Tom Ek: ${SAID}`,
        'Tess Gale: From Dee Poe, Quay. What of freight?',
        `Tom Ek: ${SAID} Ida?`,
        `Ida Lind: ${SAID}`,
      ),
    ).toEqual([
      ['Cy Orr', 'Castle Bank', [2], [3]],
      ['Dee Poe', 'Quay', [4], [5, 6]],
    ]);
  });

  it('are the host’s where nobody is named', () => {
    expect(
      exchangesOf(
        'Tess Gale: The first question is from Cy Orr of Castle. How do tariffs hurt?',
        `Tom Ek: ${SAID}`,
        'Tess Gale: What will you spend next year?',
        `Tom Ek: ${SAID}`,
      ),
    ).toEqual([
      ['Cy Orr', 'Castle', [2], [3]],
      ['Tess Gale', null, [4], [5]],
    ]);
  });

  it.each(['Unidentified Analyst', 'Q'])(
    'are of who was called on where the label is %j',
    (label) => {
      expect(
        exchangesOf(
          'Operator: Our first question comes from Cy Orr with Castle.',
          `${label}: Why is that so? ${SAID}`,
          `Tom Ek: ${SAID}`,
          `${label}: And freight?`,
          'Operator: Our next question comes from Dee Poe of Quay.',
          `${label}: What of next year? ${SAID}`,
          `Tom Ek: ${SAID}`,
        ).map(([analyst, firm]) => [analyst, firm]),
      ).toEqual([
        ['Cy Orr', 'Castle'],
        ['Dee Poe', 'Quay'],
      ]);
    },
  );

  it('are none where analysts ask themselves: a question back is an answer', () => {
    expect(
      exchangesOf(
        'Tess Gale: Our first question comes from Cy Orr with Castle.',
        `Cy Orr: Why is that so? ${SAID}`,
        'Tom Ek: Is your question from Castle of margins, or of growth?',
        'Cy Orr: Margins.',
        `Tom Ek: ${SAID}`,
      ),
    ).toEqual([['Cy Orr', 'Castle', [3, 5], [4, 6]]]);
  });
});

describe('where questions begin without a heading', () => {
  const sectionsOf = (...lines: readonly string[]) =>
    readLines(...lines).turns.map(({ section }) => section);

  it('is the operator’s turn when a host hands over', () => {
    expect(
      sectionsOf(
        `Operator: Welcome. Tom Ek will speak. ${SAID}`,
        `Tom Ek: ${SAID}`,
        'Tess Gale: Operator, could we take the first question, please?',
        'Operator: Our first question is from Cy Orr with Castle.',
        `Cy Orr: ${SAID} Why?`,
        `Tess Gale: ${SAID}`,
      ),
    ).toEqual(['prepared', 'prepared', 'prepared', 'qa', 'qa', 'qa']);
  });

  it('is the first analyst where nobody announces', () => {
    expect(
      sectionsOf(
        'Company: Lumo',
        'Quarter: Q1',
        `Tess Gale VP of IR Good day. I am Tess, and ${SAID} With us is Dee Poe.`,
        `Dee Poe Interviewer from Castle Bank Great, thanks Tess. So ${SAID}`,
        `Tom Ek Co-CEO Yeah, Dee, ${SAID}`,
        `Dee Poe Interviewer from Castle Bank Okay. ${SAID}`,
        `Tom Ek Co-CEO That is right. ${SAID}`,
      ),
    ).toEqual(['prepared', 'qa', 'qa', 'qa', 'qa']);
  });
});
