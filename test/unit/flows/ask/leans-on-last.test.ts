import { describe, expect, it } from 'vitest';
import { leansOnLast } from '../../../../src/flows/ask/leans-on-last.ts';
import { threadTime } from '../../../support/thread-time.ts';

describe('a question that leans on the last one', () => {
  it.each([
    'and there?',
    'What was it there?',
    'what did they guide to over there?',
    'And last year?',
    'and last quarter',
    'what about margins?',
    'How about the tax rate?',
    'and capex?',
    'so the margin?',
    'And by segment?',
    'same for capex?',
    'the same in Q1?',
    'why?',
    'And why?',
    'but why?',
    'by how much?',
    'since when?',
    'how come?',
    'Why did it fall?',
    'what drove that?',
    'how is that explained?',
    'And what did they say of demand?',
    'Okay, and for the year?',
    'And?',
    '',
  ])('%j', (question) => {
    expect(leansOnLast(question)).toBe(true);
  });
});

describe('a question that stands alone', () => {
  it.each([
    'So what was revenue?',
    'Why did public cloud revenue fall?',
    'why did net profit fall to 3 billion?',
    'And what was revenue?',
    'But did they raise guidance?',
    'Then what was the gross margin?',
    'so did revenue grow?',
    'What was revenue?',
    'revenue?',
    'gross margin last year?',
    'What did they say about demand?',
    'Who asked about pricing?',
    'is there a buyback?',
    'Are there any risks?',
    'Is it true that revenue fell?',
    'Is it true that they ordered robots?',
    'Did they say that the plant closes?',
    'How was this quarter?',
    'Summarise the call',
    'Why was operating income lower than it was a year ago?',
    'Android revenue?',
    'Sofia’s question?',
  ])('%j', (question) => {
    expect(leansOnLast(question)).toBe(false);
  });
});

it.each(['and '.repeat(2000), 'that '.repeat(2000), 'there '.repeat(2000)])(
  'is told in linear time',
  (hostile) => {
    const spent = threadTime();
    leansOnLast(hostile);
    expect(spent()).toBeLessThan(200);
  },
);
