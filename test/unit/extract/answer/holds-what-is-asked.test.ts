import { describe, expect, it } from 'vitest';
import type { Transcript } from '../../../../src/core/transcript.ts';
import { extractAnswer } from '../../../../src/extract/answer/answer-question.ts';
import { inventedCall, remarks } from '../invented-call.ts';

const answerTo = (call: Transcript, question: string) => {
  const { status, text } = extractAnswer(call, question);
  return status === 'answered' ? text : status;
};

const ferries = remarks(
  'Revenue was $310 million, up 4% from a year ago.',
  'Rival yards are going to be less liquid after the winter.',
  'We are still set to have more than 40 electric piers by the end of the year, and we run 31 electric piers now.',
  'We believe the combined benefit from these steps will generate annual savings of $21 million to $24 million.',
  'In cruises, revenue grew 3%, below expectations, held back by lower-than-planned spending on board.',
  'Most markets came in as planned.',
  'However, bookings in Norway were far stronger than we had planned.',
  'This will result in high single-digit revenue growth in fiscal 2025 with stable operating margins.',
  'We expect each terminal to see better margins in 2025.',
  'In Freight, we expect revenue of $92 million to $95 million in the third quarter.',
);
const bare = remarks(
  'Revenue was $310 million, up 4% from a year ago.',
  'Rival yards are going to be less liquid after the winter.',
  'Our app has life-saving features and we target older travellers.',
  'We moved to larger boats by the close of fiscal 2023, and 60 stores sell our tickets.',
  'There is more upside in the yard business.',
  'New orders were $88 million.',
  'We expect our tax rate to be 24% for the full year.',
  'Cruise revenue grew 3%.',
);

describe('what is asked for and told', () => {
  it.each([
    ['how many electric piers by year end?', 'more than 40'],
    ['savings target?', '$21 million to $24 million'],
    ['why did cruises miss?', 'spending on board'],
    ['which country surprised to the upside?', 'Norway'],
    ['FY25 outlook?', 'high single-digit'],
    ['Q3 guide for freight', '$92 million to $95 million'],
  ])('is found: %s', (question, words) => expect(answerTo(ferries, question)).toContain(words));

  it.each([
    ['what is the liquidity?'],
    ['savings target?'],
    ['which country surprised to the upside?'],
    ['which region was weakest?'],
    ['how many stores will they close?'],
    ['backlog?'],
    ['why did cruises miss?'],
    ['FY25 outlook?'],
    ['dps'],
  ])('is not stated where only its words are said: %s', (question) =>
    expect(answerTo(bare, question)).toBe('not stated'),
  );
});

describe('abbreviations as analysts type them', () => {
  const call = remarks(
    'We pay a dividend of $0.42 per share.',
    'The operating margin was 11.3%.',
    'Liquidity was $640 million at the end of the quarter.',
    'Working capital was $77 million.',
  );

  it.each([
    ['dps', '0.42'],
    ['opm', '11.3%'],
    ['liquidity?', '$640M'],
    ['wc', '$77M'],
  ])('%s', (question, words) => expect(answerTo(call, question)).toContain(words));

  it.each(['roce', 'nii', 'ffo', 'npat'])(
    'are not stated where nothing is said of them: %s',
    (question) => expect(answerTo(call, question)).toBe('not stated'),
  );

  it('are no initials of another thing', () => {
    const park = remarks('Delta Park subscribers rose 8,000 from the quarter before.');
    expect(answerTo(park, 'dps')).toBe('not stated');
  });
});

describe('a sum paid for two ends', () => {
  const call = inventedCall([
    'Piet Brandsma',
    'prepared',
    'We returned $75 million to shareholders, made up of $60 million of buybacks and $15 million of our quarterly dividend.',
  ]);

  it('is no dividend per share', () => expect(answerTo(call, 'dps')).toBe('not stated'));
});
