import { describe, expect, it } from 'vitest';
import { extractAnswer } from '../../../../src/extract/answer/answer-question.ts';
import { isHeading, topicTerms } from '../../../../src/extract/answer/sentences/headings.ts';
import { inventedCall } from '../invented-call.ts';

describe('a sentence that only names what follows', () => {
  it.each([
    ['Let me begin with Ferries.', ['ferri']],
    ['So, the load factor.', ['load', 'factor']],
    ['Then Cargo, which is where we carry trucks.', ['cargo']],
    ['Terminals had a tougher time.', ['terminal']],
    ['One word on our rewards program.', ['reward']],
  ] as const)('%s', (text, topic) => {
    expect(isHeading(text)).toBe(true);
    expect(topicTerms(text)).toEqual(topic);
  });

  it.each([
    'It was a good quarter.',
    'We carried more trucks.',
    'Cargo grew 4%.',
    'Is Cargo growing?',
  ])('none: %s', (text) => {
    expect(isHeading(text)).toBe(false);
  });
});

describe('what stands under a heading', () => {
  const call = inventedCall(
    [
      'Mara Lindqvist',
      'prepared',
      'Let me begin with Ferries.',
      'This is still the engine room.',
      'It brought in $221 million of net revenue in the quarter.',
      'A year ago that number was $190 million.',
      'Terminals had a tougher time.',
      'Net revenue there was $108 million.',
      'For the group, net revenue was $412 million.',
      'So, the take rate.',
      'In the second quarter it was 67 basis points, and in the same quarter last year it was 70.',
    ],
    [
      'Piet Brandsma',
      'prepared',
      'Now to the outlook.',
      'For the full year we now expect net revenue of $1.68 billion to $1.72 billion.',
      'Before, we had said $1.64 billion to $1.70 billion.',
      'Capital expenditures should be about $25 million, unchanged.',
      'For the third quarter, we expect a tax rate of 24%.',
      'Depreciation should be about $9 million.',
    ],
  );
  const answer = (question: string) => {
    const { status, text } = extractAnswer(call, question);
    return `${status}: ${text}`;
  };

  it.each([
    ['ferries net revenue vs last year?', ['begin with Ferries', '$221 million', '$190 million']],
    ['terminals net revenue', ['Terminals had', '$108 million']],
    ['take rate now and a year ago?', ['67 basis points', 'it was 70']],
    ['revenue guide fy, old vs new', ['$1.68 billion', '$1.64 billion']],
    ['capex guide fy?', ['$25 million']],
  ] as const)('%s', (question, words) => {
    const text = answer(question);
    expect(text).toMatch(/^answered/);
    for (const each of words) expect(text).toContain(each);
  });

  it.each([
    ['cargo net revenue', '$'],
    ['terminals take rate', '67'],
    ['terminals net revenue a year ago', '$190'],
    ['depreciation guide fy', '$9'],
  ])('is not that of something else: %s', (question, figure) => {
    const text = answer(question);
    expect(text).not.toMatch(/^answered/);
    expect(text.split('“')[0]).not.toContain(figure);
  });
});
