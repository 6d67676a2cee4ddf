import { describe, expect, it } from 'vitest';
import type { Transcript } from '../../../../src/core/transcript.ts';
import { extractAnswer } from '../../../../src/extract/answer/answer-question.ts';
import { exchange, inventedCall, remarks } from '../invented-call.ts';

const textOf = (transcript: Transcript, question: string) =>
  extractAnswer(transcript, question).text;
const statusOf = (transcript: Transcript, question: string) =>
  extractAnswer(transcript, question).status;

const results = remarks(
  'Our total revenue was $120.4 million, up 8% from $111.5 million a year ago.',
  'Gripper revenue was $70.1 million, down 5% year-over-year.',
  'The decrease was mainly due to fewer car plants in Brno.',
  'Gripper gross margin was 31.0%, compared with 33.5% in the same period last year.',
  'On a GAAP basis, the operating loss was $2.1 million, compared to a loss of $3.5 million.',
  'Adjusted EBITDA was $9.9 million.',
  'We opened 12 service centers in Poland.',
  'We expect capital expenditures of $6 million to $7 million for the full year.',
);

describe('a metric is answered from the metric', () => {
  it.each([
    ['What was revenue?', 'Revenue was $120.4M in Q2 2024. It rose 8% from a year ago.'],
    ['revenue a year ago', 'Revenue was $111.5M in Q2 2023.'],
    [
      'How much did gripper revenue fall?',
      'Gripper revenue fell 5% from a year ago. It was $70.1M.',
    ],
    [
      'gripper gross margin vs last year',
      'Gripper gross margin was 31.0% in Q2 2024, from 33.5% a year ago.',
    ],
    [
      'GAAP operating loss?',
      'Reported operating loss was $2.1M in Q2 2024. Reported operating loss was $3.5M a year ago.',
    ],
    ['adj ebitda', 'Adjusted EBITDA was $9.9M in Q2 2024.'],
  ])('%s', (question, expected) => {
    expect(textOf(results, question)).toBe(expected);
    expect(extractAnswer(results, question)).toMatchObject({
      status: 'answered',
      form: 'sentences',
    });
  });
});

describe('what the call does not give is not stated', () => {
  it.each([
    'What was revenue in Q1 2024?', // another period
    'What was painting revenue?', // another part
    'adjusted gross margin of gripper', // another basis
    'What was net income?', // another metric
    'how many robots did they ship?',
    'how many service centers did they open in Spain?',
    'Did they talk about tariffs?',
    'when will the Brno plant close?',
  ])('%s', (question) => {
    expect(extractAnswer(results, question)).toMatchObject({ status: 'not stated' });
    expect(textOf(results, question).replaceAll(/Q\d \d{4}/g, '')).not.toMatch(/\d/);
  });

  it('says so in the words of the asker', () => {
    expect(textOf(results, 'How many robots did they ship?')).toBe(
      'The call does not mention “robots”.',
    );
  });
});

describe('a false premise', () => {
  it.each([
    [
      'why did revenue fall to 3 billion?',
      'The call does not say so. Revenue rose 8% from a year ago. It was $120.4M.',
    ],
    [
      'why did gripper revenue grow?',
      'The call does not say so. Gripper revenue fell 5% from a year ago. It was $70.1M.',
    ],
    [
      'why did gripper gross margin rise?',
      'The call does not say so. Gripper gross margin was 31.0% in Q2 2024, from 33.5% a year ago.',
    ],
  ])('%s', (question, expected) => {
    expect(extractAnswer(results, question)).toMatchObject({
      status: 'not stated',
      text: expected,
    });
  });

  it('is none when it is true', () => {
    expect(textOf(results, 'why did gripper revenue fall?')).toContain(
      '“The decrease was mainly due to fewer car plants in Brno.”',
    );
    expect(statusOf(results, 'why did gripper revenue fall 5%?')).toBe('answered');
  });
});

describe('passages', () => {
  const asked = exchange(
    [
      'Could you tell us who the two customers in Brno are?',
      'And what is the target for the gripper margin?',
    ],
    [
      'We have agreements of confidentiality with them, so I cannot answer that.',
      'On the margin, we want to reach 35% in gripper by the end of 2026.',
    ],
  );

  it('are said with the speaker, and are the words of the call', () => {
    expect(extractAnswer(asked, 'what is the gripper margin target?')).toMatchObject({
      status: 'answered',
      form: 'passages',
      text: 'Piet Brandsma (CFO): “On the margin, we want to reach 35% in gripper by the end of 2026.”',
    });
  });

  it('show who declined, and with which words', () => {
    const answer = extractAnswer(asked, 'who are the two customers in Brno?');
    expect(answer.status).toBe('not stated');
    expect(answer.text).toContain('Declined by Piet Brandsma (CFO)');
    expect(answer.text).toContain('I cannot answer that');
  });

  it('are never an analyst’s words, unless these are asked for', () => {
    const only = inventedCall(
      ['Timo Halberg', 'qa', 'I hear that the Turku plant burned down, is that so?'],
      ['Piet Brandsma', 'qa', 'We will come back to you on that.'],
    );
    expect(textOf(only, 'did the Turku plant burn down?')).not.toContain('burned');
    expect(textOf(only, 'who asked about the Turku plant?')).toContain(
      'Timo Halberg (Lumo Securities) asked',
    );
  });
});

describe('the call itself', () => {
  it.each([
    ['who is the CFO?', 'Piet Brandsma is CFO.'],
    ['which analysts asked questions?', 'Questions came from Timo Halberg (Lumo Securities).'],
  ])('%s', (question, expected) => {
    const call = exchange(['What about Brno?'], ['Brno is fine, we are happy with it.']);
    expect(textOf(call, question)).toBe(expected);
  });
});

describe('guidance', () => {
  it('keeps the hedge and the horizon', () => {
    expect(textOf(results, 'what is capex guidance?')).toBe(
      'Piet Brandsma (CFO): “We expect capital expenditures of $6 million to $7 million for the full year.”',
    );
  });

  it('is not given for another horizon', () => {
    expect(statusOf(results, 'capex guidance for 2026?')).toBe('not stated');
  });
});

describe('a figure is given only to what its own words name', () => {
  it.each([
    [
      'a move of a part',
      ['We have 8,240 customers, of which 1,012 pay us monthly, an increase of 18%.'],
      'How much did customers grow?',
      /18%/,
    ],
    [
      'a move against a year long past',
      ['Revenue was 21% higher compared to fiscal 2019.'],
      'How much did revenue grow?',
      /rose 21%(?! from 2019)/,
    ],
    [
      'a line of business that is no name',
      ['We set a record for revenue of $20.8 million in services.'],
      'What was revenue?',
      /^Revenue was/,
    ],
    [
      'an earlier level of another period',
      ['Our capital ratio was 15.2%, compared with 15.4% at the end of March.'],
      'What was the capital ratio a year ago?',
      /15\.4/,
    ],
  ])('%s', (_, said, question, wrong) => {
    expect(textOf(remarks(...said), question).replaceAll(/“[^”]*”/g, '')).not.toMatch(wrong);
  });

  it('dates a change by the words behind it', () => {
    const call = remarks(
      'Revenue was $148.6 million, up 21% year-over-year and up 2.6% from $144.9 million in the first quarter.',
    );
    expect(textOf(call, 'revenue yoy')).toContain('rose 21% from a year ago');
    expect(textOf(call, 'revenue qoq')).not.toContain('from a year ago');
  });
});
