import { describe, expect, it } from 'vitest';
import { extractAnswer } from '../../../../src/extract/answer/answer-question.ts';
import { gateAnswer } from '../../../../src/verify/gate-answer.ts';
import { exchange, remarks } from '../invented-call.ts';

const answerTo = (question: string, ...said: readonly string[]) => {
  const call = remarks('Revenue was $120.4 million.', ...said);
  return gateAnswer(call, extractAnswer(call, question)).answer;
};

describe('a question of yes or no', () => {
  it.each([
    ['are they still buying back stock?', 'We continue to repurchase shares under our program.'],
    ['did they buy back shares?', 'We bought back 40,000 shares in the quarter.'],
    ['has the Turku plant opened?', 'The Turku plant opened in May.'],
    ['has the Brno plant opened?', 'The plant in Brno will open next year.'],
    ['is the Brno plant open yet?', 'The Brno plant went live in June.'],
    ['have they closed the Lumo acquisition?', 'We have not closed the acquisition of Lumo yet.'],
    ['are they hiring?', 'We are hiring in sales.'],
    ['any layoffs?', 'We cut about 40 positions in Turku.'],
    ['is the dividend safe?', 'The Board is committed to the dividend.'],
    ['is demand improving?', 'Demand for grippers is increasing.'],
    ['will they raise prices?', 'We do not plan to increase prices this year.'],
    ['is the COO leaving?', 'Our COO, Jon Valk, will step down in June.'],
    ['is the COO going to be replaced?', 'We have found a successor to our COO.'],
    ['did they mention tariffs?', 'Tariffs had no effect on us.'],
  ])('is answered by the sentence that decides it: %s', (question, sentence) => {
    const { status, text, withheld } = answerTo(question, sentence);
    expect({ status, withheld }).toEqual({ status: 'answered', withheld: [] });
    expect(text).toContain(sentence.slice(0, -1));
  });

  it.each([
    ['are they hiring?', 'Our employees are proud of the brand.'],
    ['are they hiring?', 'Employee costs rose 4%.'],
    ['did they cut prices?', 'Competitors cut prices in the spring.'],
    ['did they cut the dividend?', 'We paid a dividend of $0.20 per share.'],
    ['is the dividend safe?', 'The dividend of $0.20 was paid in May.'],
    ['did they lose any customers?', 'Customers are close to us.'],
    ['did they lose any customers?', 'When customers take one line only, you lose the discount.'],
    ['did they sell the sensor business?', 'Net sales of the sensor business were $12 million.'],
    ['is demand improving?', 'There is pent-up demand in there.'],
    ['has the plant opened?', 'We are quite open to offering a plant tour.'],
    ['is the CEO leaving?', 'You will leave this call confident in our CEO.'],
    ['is the COO going to be replaced?', 'Jon Valk is our COO.'],
    ['will the CFO be replaced?', 'We fill new and replacement positions.'],
    ['did they close the acquisition?', 'Sales rose with the growth from the acquisition.'],
  ])('and by none that only has its words: %s, %s', (question, sentence) => {
    expect(answerTo(question, sentence).status).toBe('not stated');
  });

  it('is answered by the reply where an analyst asked that very thing', () => {
    const call = exchange(['Are you thinking of a buyback?'], ['Not this year.']);
    expect(extractAnswer(call, 'are they thinking of a buyback?')).toMatchObject({
      status: 'answered',
      text: expect.stringContaining('“Not this year.”'),
    });
  });

  it.each([
    ['how many people did they hire?', 'Headcount was 1,870 at the end of June.'],
    ['how many stores did they close?', 'We opened 12 stores.'],
  ])('nor is a count one of something else: %s', (question, sentence) => {
    expect(answerTo(question, sentence).text).not.toMatch(/1,870|12/);
  });
});

describe('what comes next', () => {
  it.each([
    ['when is the next launch?', 'We launched the Lumo gripper in March 2023.'],
    ['when is the next investor day?', 'The last investor day was in December 2016.'],
    ['when is the next dividend?', 'The dividend was paid on June 3.'],
  ])('is no past event: %s', (question, sentence) => {
    expect(answerTo(question, sentence).status).toBe('not stated');
  });

  it.each([
    ['when is the next launch?', 'We plan to launch our next gripper in the spring of 2025.'],
    ['when is the next investor day?', 'The next investor day will be on November 8.'],
    ['when is the next dividend?', 'We will pay the dividend in September.'],
  ])('is told where it is: %s', (question, sentence) => {
    const past = 'We launched a gripper in May, paid a dividend in June and held an investor day.';
    expect(answerTo(question, past, sentence)).toMatchObject({
      status: 'answered',
      text: expect.stringContaining(sentence.slice(0, -1)),
    });
  });
});
