import { describe, expect, it } from 'vitest';
import { readFacts } from '../../../src/figures/read-facts.ts';
import { callOf } from './told-facts.ts';

const told = (text: string) =>
  readFacts(callOf(text)).map(({ metric, modality, period, spoken }) =>
    [metric, modality, period, spoken.figure.text].join(' | '),
  );

describe('a forecast that the next sentence goes on with', () => {
  it.each<[string, string]>([
    [
      'For the third quarter, we expect revenue of $42 million to $43 million. Gross profit, $12 million to $13 million.',
      'gross profit | guidance | Q3 2024 | $12 million to $13 million',
    ],
    [
      'For the 2025 financial year, guidance is as follows. Capex steps up to between $5.6 billion and $6.0 billion.',
      'capital expenditure | guidance | FY 2025 | $5.6 billion and $6.0 billion',
    ],
    [
      'For the full year, we raise revenue to $1.6 billion to $1.7 billion. Operating margin goes to 19.5% from 18.5%.',
      'operating margin | guidance | FY 2024 | 19.5%',
    ],
    [
      'For the full year, we expect revenue of $1.6 billion to $1.7 billion. As for operating income, we leave it as it is, at $70 million.',
      'operating income | guidance | FY 2024 | $70 million',
    ],
    [
      'For the full year, we raise revenue to $1.6 billion to $1.7 billion. Operating margin goes to 19.5% from 18.5%.',
      'operating margin | aside | Q2 2023 | 18.5%',
    ],
    [
      'For 2025, we look for revenue growth of 3% to 4%. Capital expenditure will be around $36 million.',
      'capital expenditure | guidance | FY 2025 | $36 million',
    ],
  ])('is one: %s', (text, fact) => expect(told(text)).toContain(fact));

  it.each<[string, string]>([
    [
      'For the third quarter, we expect revenue of $42 million to $43 million. Gross profit was $12 million.',
      'gross profit | actual | Q2 2024 | $12 million',
    ],
    [
      'For the third quarter, we expect revenue of $42 million to $43 million.\nGross margin is 30% to 31%.',
      'gross margin | actual | Q2 2024 | 30% to 31%',
    ],
    [
      'Revenue was $42 million. Gross margin goes to 31% from 30%.',
      'gross margin | actual | Q2 2024 | 31%',
    ],
  ])('is none: %s', (text, fact) => expect(told(text)).toContain(fact));
});
