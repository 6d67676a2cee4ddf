import { describe, expect, it } from 'vitest';
import type { Transcript } from '../../../../src/core/transcript.ts';
import { extractAnswer } from '../../../../src/extract/answer/answer-question.ts';
import { inventedCall, remarks as remarksOf } from '../invented-call.ts';

const call = inventedCall(
  [
    'Mara Lindqvist',
    'prepared',
    'Our plans for the full year stay on course.',
    'Adjusted EPS came to $0.63, at the top of our second quarter guidance range of $0.58 to $0.63.',
    'We are glad of that.',
    'Beyond this year we have set goals of our own.',
    'In the longer term, we aim for an adjusted EBITDA margin of 31%.',
    'We aim for over $420 million of adjusted free cash flow in 2028.',
    'For 2024, free cash flow should be between $150 million and $170 million.',
  ],
  [
    'Piet Brandsma',
    'prepared',
    'For the third quarter we guide to revenue of $310 million to $325 million.',
    'For the full year 2024, we expect revenue of $1.21 billion to $1.24 billion.',
    'We see full year 2024 adjusted EPS of $2.44 to $2.52, and adjusted EPS of $0.64 to $0.67 in the third quarter.',
    'We guide to capital expenditures of $84 million to $92 million of which roughly $30 million goes into the new foundry in 2024.',
    'Net leverage was 3.6 times at the end of June.',
    'That is for now above our range of 1.5 to 2.5 times, and we plan to be back in it next year.',
  ],
);
const answer = (question: string, of = call) => {
  const { status, text } = extractAnswer(of, question);
  return `${status}: ${text}`;
};

describe('the outlook of the time that is asked for', () => {
  it.each([
    ['fy eps guide now?', '$2.44 to $2.52'],
    ['24 full yr sales guide?', '$1.21 billion to $1.24 billion'],
    ["'24 full year revenue outlook", '$1.21 billion to $1.24 billion'],
    ['revenue guide for q3', '$310 million to $325 million'],
    ['capex guidance for fiscal 2024?', '$84 million to $92 million'],
    ['what FCF are they aiming for longer term?', '$420 million'],
    ['what FCF are they aiming for longer term, and by when?', 'in 2028'],
    ['long-term FCF target', '$420 million'],
    ['FCF guidance this year', '$150 million and $170 million'],
    ['what is the longer term adjusted EBITDA margin goal', '31%'],
  ])('%s: %s', (question, words) => {
    expect(answer(question)).toMatch(/^answered/);
    expect(answer(question)).toContain(words);
  });

  it.each([
    ['fy eps guide now?', /0\.63/],
    ['24 full yr sales guide?', /310/],
    ['long-term FCF target', /150/],
    ['long-term revenue target', /\d/],
    ['FCF guidance this year', /420/],
    ['EBITDA margin guide for 2024', /31%/],
    ['how much is the new foundry of the revenue guidance', /\d/],
  ])('is told by no figure of another: %s', (question, figures) => {
    expect(answer(question)).not.toMatch(figures);
  });
});

const remarks = inventedCall([
  'Piet Brandsma',
  'prepared',
  'For the full year, revenue was $903 million and EPS was $1.71.',
  'That compares to our initial guidance of $880 million to $900 million of revenue.',
  'For 2025, we expect revenue of $960 million to $985 million.',
  'We see EPS of $0.36 to $0.39 in the first quarter of 2025.',
]);
const lastQuarter: Transcript = {
  ...remarks,
  call: { ...remarks.call, fiscalQuarter: 4, period: 'Q4 2024', id: 'orrin-robotics-q4-2024' },
};

describe('on the call of the last quarter', () => {
  it.each(['full year revenue guidance?', 'fy sales guide', 'revenue outlook this year'])(
    'the outlook is of the year that begins: %s',
    (question) => {
      expect(answer(question, lastQuarter)).toMatch(/^answered.*\$960 million to \$985 million/);
    },
  );

  it.each([
    ['full year revenue', /903/, /960/],
    ['how did full year revenue compare to the initial guidance', /./, /960/],
    ['full year EPS guidance', /^not stated/, /1\.71|0\.36/],
    ['did they expect full year revenue of this size', /./, /960/],
  ])('%s', (question, words, others) => {
    expect(answer(question, lastQuarter)).toMatch(words);
    expect(answer(question, lastQuarter)).not.toMatch(others);
  });
});

const ahead = inventedCall([
  'Piet Brandsma',
  'prepared',
  'For the full year, revenue was $903 million, ahead of our guidance of $884 million.',
  'For 2025 we expect revenue of $967 million.',
]);

describe('a result that is held to its guidance', () => {
  const of = { ...ahead, call: lastQuarter.call };

  it.each([
    'how does full year revenue compare with guidance?',
    'how did full year revenue compare with guidance?',
    'full-year revenue, guidance and actual?',
    'full year revenue vs guidance?',
    'full year revenue relative to guidance',
  ])('is of the year that is over: %s', (question) => {
    expect(answer(question, of)).toMatch(/^answered.*\$903 million/);
  });

  it.each(['how much ahead of guidance is full year revenue?', 'was full year revenue in line?'])(
    'is never told by the year that begins: %s',
    (question) => {
      expect(answer(question, of)).not.toMatch(/967/);
    },
  );

  it.each(['full year revenue guidance', 'how does the full year revenue guide look?'])(
    'is not meant by an outlook alone: %s',
    (question) => {
      expect(answer(question, of)).toMatch(/^answered.*\$967 million/);
    },
  );
});

describe('a target of the long term', () => {
  const MARGIN = 'what is the long-term operating margin target?';
  const told = (...sentences: readonly string[]) => answer(MARGIN, remarksOf(...sentences));

  it.each([
    [
      'We see a long-term growth opportunity here.',
      'Operating margin is expected to be 17% in the third quarter.',
    ],
    ['We signed a long-term deal with Harlan.', 'We expect operating margin of 17%.'],
    [
      'Over the longer term, demand for grippers should rise.',
      'Operating margin will be about 17% this year.',
    ],
    ['Over the longer term, demand for grippers should rise.', 'We guide operating margin to 17%.'],
    ['We expect operating margin of 17% and will pay the 2027 notes early.'],
    ['We see long-term growth of 6%, and we expect operating margin of 17% in the third quarter.'],
    ['We expect operating margin of 17%, and we will open the Lund plant in 2027.'],
    [
      'We turn to our long-term targets, and first to this year.',
      'We expect operating margin of 17% in the fourth quarter.',
    ],
  ])('is none of a nearer time, nor of another thing: %s %s', (...sentences) => {
    expect(told(...sentences)).toMatch(/^not stated/);
  });

  it.each([
    ['Let me turn to our long-term targets.', 'We expect operating margin of 17%.'],
    ['Over the long term, we aim for an operating margin of 17%.'],
    ['We aim for an operating margin of 17% by 2027.'],
    ['We aim for an operating margin of 17% in 2027, up from 12% this year.'],
    ['Our 2027 operating margin target is 17%, and we will pay the notes early.'],
    ['In the second quarter we came nearer to our long-term operating margin target of 17%.'],
    [
      'Operating margin is 12% this year, and over the long term we aim for operating margin of 17%.',
    ],
  ])('is told with its time: %s %s', (...sentences) => {
    expect(told(...sentences)).toMatch(/^answered.*17%/);
  });
});

const beside = inventedCall(
  [
    'Mara Lindqvist',
    'prepared',
    'Bottling made revenue of $64 million in the first half, and we see many more chances ahead in 2024.',
    'Leaving the fire aside, we would have earned EPS of $0.58.',
    'We have agreed to buy Tarnby Cans.',
    'It is expected to bring revenue of about $210 million in 2024.',
  ],
  [
    'Piet Brandsma',
    'prepared',
    'We guide to property tax growth at a rate of 1.4% for the full year 2024.',
    'At the middle of our 2024 guidance, revenue excludes about $36 million of the sold mill.',
  ],
);

describe('an outlook', () => {
  it.each([
    ['full year revenue guidance', /64|210|36/],
    ['revenue guide fy', /64|210|36/],
    ['fy eps guide?', /0\.58/],
    ['tax rate guidance full year', /1\.4%/],
  ])('is no result, nor of another thing, nor what it leaves out: %s', (question, figures) => {
    expect(answer(question, beside)).toMatch(/^not stated/);
    expect(answer(question, beside)).not.toMatch(figures);
  });

  it('is of that thing where it is asked for', () => {
    expect(answer('what revenue is Tarnby expected to bring in 2024?', beside)).toContain('$210');
  });
});
