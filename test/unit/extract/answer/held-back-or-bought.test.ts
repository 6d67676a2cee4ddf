import { describe, expect, it } from 'vitest';
import { extractAnswer } from '../../../../src/extract/answer/answer-question.ts';
import { gateAnswer } from '../../../../src/verify/gate-answer.ts';
import { remarks } from '../invented-call.ts';

const answerTo = (question: string, ...said: readonly string[]) => {
  const call = remarks('Revenue was $120.4 million.', ...said);
  const { status, text } = gateAnswer(call, extractAnswer(call, question)).answer;
  return `${status}: ${text}`;
};

const CARS =
  'Low stocks at dealers will drive car volumes; however, the glass shortage creates uncertainty as to the recovery.';
const KIOSKS = 'In May we announced the sale of our kiosk business to Halden.';

describe('what could hold something back, and who bought it', () => {
  it.each([
    ['what could hold back car volumes?', CARS, /glass shortage/],
    ['what are the risks to car volumes?', CARS, /glass shortage/],
    [
      'what could slow bookings?',
      'A strike at the ports could delay bookings into the autumn.',
      /strike/,
    ],
    ['who bought the kiosk business?', KIOSKS, /to Halden/],
    [
      "who's buying the kiosk unit?",
      'We agreed to sell the kiosk business to private owner Halden Partners.',
      /Halden/,
    ],
    ['who is the buyer of the kiosks?', 'The kiosks were acquired by Halden.', /by Halden/],
  ])('%s', (question, said, expected) => {
    expect(answerTo(question, said)).toMatch(/^answered/);
    expect(answerTo(question, said)).toMatch(expected);
  });

  it.each([
    [
      'what could hold back car volumes?',
      'Car volumes were held back by the glass shortage last year.',
    ],
    [
      'what could hold back car volumes?',
      'We expect car volumes to grow, and see no risk to them.',
    ],
    ['what could hold back truck volumes?', CARS],
    ['what are the risks to bookings?', 'Bookings will grow with our new yard.'],
    ['who bought the kiosk business?', 'In May we announced the sale of our kiosk business.'],
    ['who bought the kiosk business?', 'We sold our ferry business to Halden.'],
    ['who bought the kiosk business?', 'We could sell the kiosk business to Halden.'],
    ['who bought the kiosk business?', 'We moved the sale of the kiosk business to June.'],
  ])('is not answered by what was, or by another: %s %s', (question, said) => {
    expect(answerTo(question, said)).toMatch(/^not stated/);
  });
});

describe('what is bought', () => {
  it.each([
    ['are they buying Harlan?', 'We expect the transaction with Harlan to close in May.'],
    ['are they buying Harlan?', 'We expect our deal with Harlan to close in May.'],
    ['did they buy Harlan?', 'The deal for Harlan was signed in May.'],
    ['did they make any acquisitions?', 'We expect this transaction to close in May.'],
    ['did they acquire Harlan?', 'We purchased Harlan in May.'],
    ['did they acquire a kiosk parts business?', 'We purchased a kiosk parts business in May.'],
    ['are they buying more steel?', 'We are purchasing more steel for the mill.'],
  ])('is told by a deal or a purchase: %s %s', (question, said) => {
    expect(answerTo(question, said)).toMatch(/^answered/);
  });

  it.each([
    ['did they make any acquisitions?', 'The deal with the union was signed.'],
    ['are they buying Harlan?', 'The deal with Harlan to supply bolts was signed.'],
    ['what acquisitions did they make?', 'This transaction volume rose 5%.'],
    ['did they make any acquisitions?', 'Our deal flow is strong.'],
    ['did they make any acquisitions?', 'The deals we signed with carriers run to 2026.'],
    ['what did they acquire?', 'We are purchasing more steel for the Tarn project.'],
    ['what did they acquire?', 'We purchased raw materials for the Tarn project.'],
  ])('is none by any other deal, nor by what is used up: %s %s', (question, said) => {
    expect(answerTo(question, said)).toMatch(/^not stated/);
  });
});

describe('which one it is', () => {
  const question = 'which brand are they selling in Spain?';

  it.each([
    'We are selling the Wexel brand in Spain.',
    'We are selling the Wexel brand in Spain, and are not selling Dorn.',
    'Halden, which had not worked with us before, is selling the Wexel brand in Spain.',
    'We are not selling any brand in Spain.',
  ])('is told: %s', (said) => {
    expect(answerTo(question, said)).toMatch(/^answered/);
  });

  it.each([
    'We are not selling the Wexel brand in Spain.',
    'We are no longer selling the Wexel brand in Spain.',
    'We have not yet sold the Wexel brand in Spain.',
  ])('is none of which that is denied: %s', (said) => {
    expect(answerTo(question, said)).toMatch(/^not stated/);
  });

  it('is told by a denial where that is asked for', () => {
    expect(
      answerTo(
        'which brand are they not selling in Spain?',
        'We are not selling the Wexel brand in Spain.',
      ),
    ).toMatch(/^answered/);
  });
});

describe('who leads a part', () => {
  const change = 'There is a leadership transition in Valves.';

  it.each([
    'Tilda Rosen has taken over as President.',
    'Tilda Rosen was named to the role of President.',
  ])('is who takes it over: %s', (said) => {
    expect(answerTo('who is the head of Valves?', change, said)).toMatch(/^answered.*Rosen/);
  });

  it.each([
    'Competitor Dyna Corp was named to the list of best employers as leader.',
    'Tilda Rosen was named to the list of the best leaders.',
    'The Dyna Group has taken over the role of market leader.',
  ])('is no company, nor who is on a list: %s', (said) => {
    expect(answerTo('who is the head of Valves?', change, said)).not.toMatch(/Dyna|Rosen/);
  });
});
