import { describe, expect, it } from 'vitest';
import { extractAnswer } from '../../../../src/extract/answer/answer-question.ts';
import { inventedCall, remarks } from '../invented-call.ts';

const told = (call: ReturnType<typeof remarks>, question: string, ...before: readonly string[]) => {
  const earlier = before.map((each) => ({ question: each, status: 'answered' as const, text: '' }));
  const { status, text, unsaid } = extractAnswer(call, question, { earlier });
  return `${status}: ${text}${unsaid === null ? '' : ` [${unsaid}]`}`;
};

const call = inventedCall(
  [
    'Piet Brandsma',
    'prepared',
    'Revenue was $120.4 million, up 8% from a year ago.',
    'Gross margin was 41.0%, down from 42.5% a year ago, because of higher steel prices.',
    'In May we bought Tilbury Lamps, a maker of lights, for $14 million in cash.',
    'It had sales of $9 million last year.',
    'We have also withdrawn from the kiln business, as we could not reach the scale that it needs.',
    'Our Gripline app has 140,000 users so far, and Norway follows in the spring.',
    'We plan for cost savings of $30 million this year, of which we have delivered $12 million.',
    'The board has approved a share buyback of $25 million that starts next week.',
  ],
  [
    'Timo Halberg',
    'qa',
    'Can I ask what you see for wage inflation by Christmas?',
    'And on gross margin, do you expect it to recover in the second half?',
  ],
  ['Mara Lindqvist', 'qa', 'Timo, we think that it will be at about 4% by Christmas.'],
  ['Piet Brandsma', 'qa', 'And on gross margin, we expect it to be flat in the second half.'],
  ['Timo Halberg', 'qa', 'Could you comment on the press reports of talks with Orlen Castings?'],
  ['Mara Lindqvist', 'qa', 'We do not comment on market rumours.'],
);

describe('a topic that is named before what is asked of it', () => {
  it.each([
    ['kilns, why exit', 'reach the scale'],
    ['gripline app - how many users', '140,000'],
    ['cost savings - how much done', '$12 million'],
  ])('is what all of it is of: %s', (question, words) => {
    expect(told(call, question)).toMatch(/^answered/);
    expect(told(call, question)).toContain(words);
  });

  it.each(['so, why resign', 'zebras - how many users', 'welding, why exit'])(
    'and nothing is told of another: %s',
    (question) => expect(told(call, question)).toMatch(/^not stated/),
  );
});

describe('a second question that says “it”', () => {
  it.each([
    ['why was gross margin down and will it recover?', 'steel prices', 'flat in the second half'],
    ['how big is the buyback and when does it start?', '$25 million', 'next week'],
    ['who asked about Orlen and what did they say?', 'Timo Halberg', 'market rumours'],
  ])('is of what was named first: %s', (question, first, second) => {
    const answer = told(call, question);
    expect(answer).toMatch(/^answered/);
    expect(answer).toContain(first);
    expect(answer).toContain(second);
    expect(answer).not.toContain('4% by Christmas');
  });
});

describe('a question after one on a thing that has a name', () => {
  it.each([
    ['and its sales?', 'what did they pay for Tilbury Lamps', '$9 million', '120.4'],
    ['and revenue?', 'what did they pay for Tilbury Lamps', '', '$9 million'],
  ])('is of that thing: %s', (question, before, words, never) => {
    expect(told(call, question, before)).toContain(words);
    expect(told(call, question, before)).not.toContain(never);
  });

  const parts = remarks(
    'Revenue was $120.4 million, and our gross margin was 41.0%.',
    'Gripper revenue was $70.1 million, and gripper gross margin was 38.2%.',
    'Sensor revenue was $50.3 million.',
  );

  it.each([
    ['what gross margin did they get there', 'what was gripper revenue', '38.2%', '41.0%'],
    ['what gross margin did they get there', 'what was sensor revenue', 'not stated', '41.0%'],
    ['is there a gross margin', 'what was revenue', '41.0%', '38.2%'],
  ])('“%s” after “%s”', (question, before, words, never) => {
    expect(told(parts, question, before)).toContain(words);
    expect(told(parts, question, before)).not.toContain(never);
  });
});

describe('a buyback that is only announced', () => {
  it.each([
    ['how big is the buyback?', /^answered: .*“.*buyback of \$25 million that starts next week/],
    ['how much did they buy back in the quarter?', /^not stated/],
    ['when was the buyback raised to 50 million?', /^not stated/],
  ])('%s', (question, words) => {
    expect(told(call, question)).toMatch(words);
    expect(told(call, question)).not.toContain('repurchases were');
  });
});
