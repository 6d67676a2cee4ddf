import { describe, expect, it } from 'vitest';
import { extractAnswer } from '../../../../src/extract/answer/answer-question.ts';
import { remarks } from '../invented-call.ts';

const call = remarks(
  'Total revenue was $120.4 million, up 8% from a year ago, because volumes grew.',
  'Gripper revenue was $70.1 million, up 11.0% from a year ago, because car makers ordered more.',
  'Gripper gross margin was 41.0%, compared with 38.5% a year ago.',
  'Sensor revenue was $50.3 million, down 2.0% from a year ago.',
  'Deposits were $3 million.',
  'Operating expenses were $40 million.',
  'Orders in Brno were good.',
  'We expect gripper revenue of $80 million in the third quarter.',
  'We expect revenue of $130 million in the third quarter.',
);
const offered = (question: string) => extractAnswer(call, question).followUps;

describe('the questions under an answer stay with its metric and its part', () => {
  it.each([
    ['gripper revenue', 'Why did gripper revenue change?'],
    ['gripper revenue', 'What was gripper gross margin?'],
    ['gripper gross margin', 'What was gripper gross margin a year ago?'],
    ['gripper gross margin', 'What was gripper revenue?'],
    ['revenue', 'Why did revenue change?'],
  ])('%s: %s', (question, next) => expect(offered(question)).toContain(next));

  it.each([
    ['revenue in Brno', 'Why did revenue change?'],
    ['revenue in Brno', 'What was revenue a year ago?'],
    ['gripper gross margin', 'Why did revenue change?'],
    ['gripper gross margin', 'Why did gripper gross margin change?'], // no reason is given
    ['sensor revenue', 'Why did sensor revenue change?'],
    ['sensor revenue', 'Why did revenue change?'],
  ])('%s: never %s', (question, next) => expect(offered(question)).not.toContain(next));

  it('and are English of things in the plural', () => {
    const all = ['opex', 'deposits', 'why did opex change', 'zebras'].flatMap(offered).join(' ');
    expect(all).not.toMatch(/What was (?:operating expenses|deposits)/);
  });
});

describe('a part that is offered', () => {
  const parts = remarks(
    'Revenue was $120.4 million, while Duneware revenue was $20.1 million, up 4% from a year ago.',
    'Gripper’s revenue was $70.1 million, up 11.0% from a year ago.',
    'Sensor revenue was $30.2 million.',
  );
  const all = ['revenue', 'sensor revenue', 'who is on the call', 'drybar revenue', 'zebras']
    .flatMap((question) => extractAnswer(parts, question).followUps)
    .join(' ');

  it('is one that the call speaks of in those words', () => {
    expect(all).toContain('sensor revenue');
    expect(all).not.toMatch(/while|grippers /i);
  });

  it.each([
    ['a time', 'On a two-year basis, two-year gripper revenue was $140 million.', /two-year/],
    ['a stance', 'We plan capex of $12 million. Plan capex was $12 million.', /plan capex/i],
    ['a verb', 'We anticipate capex of $12 million for the year.', /anticipate capex/i],
    ['how much', 'We kept a low leverage ratio of 1.2 times.', /low leverage/i],
    ['a view', 'Standalone free cash flow was $9 million.', /alone free cash flow/i],
    ['another sentence', 'It hurt COVID-19.Gripper revenue was $70 million.', /COVID-19\./i],
  ])('is not %s', (_what, sentence, odd) => {
    const own = remarks(
      'Revenue was $120.4 million.',
      sentence,
      'Sensor revenue was $30.2 million.',
    );
    const text = ['revenue', 'capex', 'leverage', 'free cash flow', 'zebras']
      .flatMap((question) => extractAnswer(own, question).followUps)
      .join(' ');
    expect(text).toContain('revenue');
    expect(text).not.toMatch(odd);
  });

  it('is written as the call mostly writes it inside a sentence', () => {
    const own = remarks(
      'Revenue was $120.4 million, because European Tools grew.',
      'European Tools revenue was $20.1 million, and Mac revenue was $10.2 million.',
      'U.S. Retail revenue was $30.2 million. European tools were slow.',
      'We like Mac, and Mac users like us, although MAC was late and machines were not.',
      'Demand for U.S. Retail was good, and for European Tools.',
    );
    const text = ['revenue', 'zebras']
      .flatMap((question) => extractAnswer(own, question).followUps)
      .join(' ');
    for (const name of ['European Tools revenue', 'Mac revenue', 'U.S. Retail revenue'])
      expect(text).toContain(name);
  });

  it('is not the company itself', () => {
    const own = remarks(
      'Revenue was $120.4 million, and Orrin EPS was $1.20.',
      'Sensor revenue was $30.2 million.',
    );
    const text = ['eps', 'revenue', 'zebras']
      .flatMap((question) => extractAnswer(own, question).followUps)
      .join(' ');
    expect(text).not.toMatch(/orrin/i);
  });
});
