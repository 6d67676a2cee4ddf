import { describe, expect, it } from 'vitest';
import { extractAnswer } from '../../../../src/extract/answer/answer-question.ts';
import { gateAnswer } from '../../../../src/verify/gate-answer.ts';
import { remarks } from '../invented-call.ts';

const answerTo = (question: string, ...said: readonly string[]) => {
  const call = remarks(...said);
  return gateAnswer(call, extractAnswer(call, question)).answer;
};
const NOT_SO = /^The call does not say so\./;

describe('that the call does not say so', () => {
  const ROSE = 'Gross margin was 38.6%, up from 37.9% a year ago.';

  it.each([
    ['why did gross margin fall?', ROSE, '38.6%'],
    ['why did revenue fall 3%?', 'Revenue was $120.4 million, up 4% from a year ago.', '4%'],
    [
      'why did orders from Turku recover?',
      'Orders from Turku did not recover in the quarter.',
      'not recover',
    ],
  ])('is said above what it says instead: %s', (question, sentence, shown) => {
    const { status, text } = answerTo(question, sentence);
    expect(status).toBe('not stated');
    expect(text).toMatch(NOT_SO);
    expect(text).toContain(shown);
  });

  it.each([
    [
      'of another margin',
      'why did margins fall?',
      ROSE,
      'Operating margin fell to 9.1% from 10.2% a year ago.',
    ],
    [
      'of another comparison',
      'why did gross margin improve?',
      ROSE,
      'Sequentially, gross margin was lower by 40 basis points, as palm oil went up.',
    ],
    [
      'without a figure',
      'why did revenue fall?',
      'Our decision to invest has resulted in sizable revenue growth.',
    ],
    [
      'of what comes',
      'why did gross margin fall?',
      'In the third quarter we expect gross margin to rise to 40% because of freight.',
    ],
    [
      'of a part',
      'why did operating income decline?',
      'We like the operating income growth of 12% in our EMEA business, which is driven by volume.',
    ],
    [
      'of something else',
      'what drove revenue growth?',
      'We have fixed costs that don’t climb as revenue growth goes on.',
    ],
    [
      'where it has that figure',
      'still ~3bn of losses?',
      'We still expect about $3 billion of losses in Grippers this year.',
    ],
    [
      'where it has another of another time',
      'still 5bn of losses?',
      'We still expect about $3 billion of losses in Grippers this year.',
    ],
  ])('is not said for words %s: %s', (_, question, ...said) => {
    expect(answerTo(question, ...said).text).not.toMatch(NOT_SO);
  });

  it('nor is a figure of another time given for the one that is asked about', () => {
    const { text } = answerTo(
      'are they still losing ~3bn in grippers?',
      'Grippers lost $0.6 billion in the quarter.',
      'We still expect about $3 billion of losses in Grippers this year.',
    );
    expect(text).toContain('$3 billion');
    expect(text).not.toContain('0.6');
  });
});

describe('a reason', () => {
  const FELL = 'Gross margin was 36.6%, down from 37.9% a year ago.';

  it.each([
    ['The decline was due to freight.', 'why did gross margin fall?'],
    ['Gross margin fell because of the strike.', 'why was gross margin lower?'],
    [
      'The margin decline in the second quarter came from freight.',
      'what drove the decline in gross margin?',
    ],
  ])('is given of the move that is asked about: %s', (reason, question) => {
    expect(answerTo(question, FELL, reason)).toMatchObject({
      status: 'answered',
      text: expect.stringContaining(reason.slice(0, -1)),
    });
  });

  it.each([
    [
      'what is expected',
      'For the third quarter, we expect gross margin to fall on higher freight.',
    ],
    ['another quarter', 'In the first quarter, gross margin fell because of the strike.'],
    ['where it is made', 'About 38% of our gross margin comes from dealers in Turku.'],
    ['a move the other way', 'Gross margin benefited from better prices.'],
  ])('is none of %s: %s', (_, reason) => {
    for (const question of [
      'why did gross margin fall?',
      'what drove the decline in gross margin?',
    ]) {
      const { status, text } = answerTo(question, FELL, reason);
      expect(status).toBe('not stated');
      expect(text).not.toContain(reason);
    }
  });

  it('is not followed by what measures something else', () => {
    const { text } = answerTo(
      'why did gross margin fall?',
      'Gross margin fell because of freight.',
      'Revenue was $120.4 million, up 4% from a year ago.',
    );
    expect(text).toContain('because of freight');
    expect(text).not.toContain('120.4');
  });
});
