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
    [
      'For the full year, we had told you in May to expect sales of $5.5 billion to $5.6 billion. We’re now at $5.3 billion to $5.4 billion.',
      'revenue | guidance | FY 2024 | $5.3 billion to $5.4 billion',
    ],
    [
      'For the full year, we had told you in May to expect sales of $5.5 billion to $5.6 billion. We’re now at $5.3 billion to $5.4 billion. Adjusted EPS goes to a range of $3.60 to $3.75, from $3.80 to $4.00 before.',
      'earnings per share | guidance | FY 2024 | $3.60 to $3.75',
    ],
    [
      'Adjusted EPS moves down to a range of $3.60 to $3.75.',
      'earnings per share | guidance | Q2 2024 | $3.60 to $3.75',
    ],
    [
      'Guidance for calendar 2024: tin unchanged at 9,000 to 9,500 tonnes. Capex we trim by $20 million to $300 million.',
      'capital expenditure | guidance | FY 2024 | $300 million',
    ],
    [
      'Guidance for calendar 2024: tin comes down to 9,000 to 9,500 tonnes; it was 10,000. Capex we lower to $300 million.',
      'capital expenditure | guidance | FY 2024 | $300 million',
    ],
    [
      'We’re lifting the outlook. Core EPS growth of 6% to 8%, from 4% to 6%.',
      'earnings per share | guidance | FY 2024 | 6% to 8%',
    ],
    [
      'For the third quarter we expect organic sales growth of 1% to 2%. The full year moves down to 2% to 3%, and we came into the year saying 4% to 5%.',
      'organic revenue | guidance | FY 2024 | 2% to 3%',
    ],
    [
      'We had been guiding to $3.00 of adjusted EPS this year; our new guidance is $2.80 to $2.90.',
      'earnings per share | aside | FY 2024 | $3.00',
    ],
    [
      'We thought capex would be $650 million and it is now $620 million.',
      'capital expenditure | aside | Q2 2024 | $650 million',
    ],
    [
      'Capex, which we had at $220 million, will be closer to $190 million.',
      'capital expenditure | aside | Q2 2024 | $220 million',
    ],
    [
      'Revenue of $765 million, plus or minus $15 million. Non-GAAP EPS of $0.92 at the midpoint.',
      'revenue | guidance | Q2 2024 | $765 million',
    ],
    [
      'Revenue of $765 million, plus or minus $15 million. Non-GAAP EPS of $0.92 at the midpoint.',
      'earnings per share | guidance | Q2 2024 | $0.92',
    ],
    [
      'Full-year adjusted EBITDA of $840 million to $870 million; consensus, I believe, is $855 million.',
      'ebitda | aside | FY 2024 | $855 million',
    ],
    [
      'EBIT of $62 million, consensus $55 million.',
      'operating income | aside | Q2 2024 | $55 million',
    ],
    [
      'For the third quarter, sales should be flat, adjusted EPS 60 to 65 cents.',
      'earnings per share | guidance | Q3 2024 | 60 to 65 cents',
    ],
    [
      'Full-year operating margin, about 17.5%; it was 17% in the previous guide.',
      'operating margin | guidance | FY 2024 | 17.5%',
    ],
    [
      'Full-year operating margin, about 17.5%; it was 17% in the previous guide.',
      'operating margin | aside | FY 2023 | 17%',
    ],
    [
      'EBITDA guidance was $500 million and is now $480 million.',
      'ebitda | aside | Q2 2024 | $500 million',
    ],
    [
      'We had hoped for revenue of $80 million this year, and it looks more like $72 million.',
      'revenue | guidance | FY 2024 | $72 million',
    ],
    [
      'We had hoped for revenue of $80 million this year, and it looks more like $72 million.',
      'revenue | aside | FY 2024 | $80 million',
    ],
    [
      'Our plan had EBITDA of $60 million for the quarter.',
      'ebitda | aside | Q2 2024 | $60 million',
    ],
    [
      'Original guidance for EPS was $2.00 to $2.20.',
      'earnings per share | aside | Q2 2024 | $2.00 to $2.20',
    ],
    [
      'Last quarter I told you revenue would be $70 million; it was $72 million.',
      'revenue | aside | Q1 2024 | $70 million',
    ],
    [
      'Turning to the outlook. Revenue growth of 3% to 4%. EPS of $2.10 to $2.20, which compares with $1.95 last year.',
      'earnings per share | aside | Q2 2023 | $1.95',
    ],
    [
      'Our previous outlook was for revenue of $1.0 billion, EBITDA of $180 million.',
      'ebitda | aside | Q2 2024 | $180 million',
    ],
    [
      'In May we guided to 4% growth in sales; today I would say 2%.',
      'revenue | aside | Q2 2024 | 4%',
    ],
    [
      'We beat the $40 million of EBITDA that analysts had expected.',
      'ebitda | aside | Q2 2024 | $40 million',
    ],
    [
      'Operating margin was 12%, and 13% is where consensus sits for the year.',
      'operating margin | aside | FY 2024 | 13%',
    ],
    [
      'In the current quarter we look for revenue of $72 million.',
      'revenue | guidance | Q2 2024 | $72 million',
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
      'We have been guiding to sales of $3 billion, and we see no reason to change it.',
      'revenue | guidance | Q2 2024 | $3 billion',
    ],
    [
      'We told you in May to expect EBITDA of $30 million. EBITDA was $33 million.',
      'ebitda | actual | Q2 2024 | $33 million',
    ],
    [
      'Revenue was $765 million, at the midpoint of our guidance.',
      'revenue | actual | Q2 2024 | $765 million',
    ],
    ['EPS was $0.92 at the midpoint.', 'earnings per share | actual | Q2 2024 | $0.92'],
    [
      'We cut our costs in May. Gross margin went to a range of 30% to 31%.',
      'gross margin | actual | Q2 2024 | 30% to 31%',
    ],
    [
      'Last quarter I told you revenue would be $70 million; it was $72 million.',
      'revenue | actual | Q2 2024 | $72 million',
    ],
    [
      'Revenue was $40 million, against $38 million in the previous guidance.',
      'revenue | actual | Q2 2024 | $40 million',
    ],
    [
      'For the third quarter we expect revenue of $40 million. Gross margin 41%, up from 40% last year.',
      'gross margin | actual | Q2 2024 | 41%',
    ],
    [
      'In May we guided to 4% growth in sales, and we reaffirm that.',
      'revenue | guidance | Q2 2024 | 4%',
    ],
    [
      'EPS was $1.20, which analysts had not expected.',
      'earnings per share | actual | Q2 2024 | $1.20',
    ],
    [
      'Revenue was $42 million. Gross margin goes to 31% from 30%.',
      'gross margin | actual | Q2 2024 | 31%',
    ],
  ])('is none: %s', (text, fact) => expect(told(text)).toContain(fact));
});

describe('by how much a forecast is raised', () => {
  it('is no move of a result', () =>
    expect(told('We raised our annual FFO guidance by $0.28 at the midpoint.')).toEqual([]));
});

describe('a fourth quarter’s forecast for the year to come', () => {
  const ahead = (text: string) =>
    readFacts(callOf(text, { call: { period: 'Q4 2024', fiscalQuarter: 4 } })).map(
      ({ metric, modality, period, spoken }) =>
        [metric, modality, period, spoken.figure.text].join(' | '),
    );

  it.each<[string, string]>([
    [
      'In the first quarter gross profit should grow 7% to 8%. Full-year adjusted EBITDA of $84 million to $87 million.',
      'ebitda | guidance | FY 2025 | $84 million to $87 million',
    ],
    [
      'For the first quarter, we’re expecting capacity up 2%. For the year, EPS of $3.00 to $4.00, it had been $2.40 for 2024.',
      'earnings per share | guidance | FY 2025 | $3.00 to $4.00',
    ],
    [
      'First quarter EPS will be $1.38 to $1.42.',
      'earnings per share | guidance | Q1 2025 | $1.38 to $1.42',
    ],
    ['For the full year, EPS was $2.40.', 'earnings per share | actual | FY 2024 | $2.40'],
    [
      'In the first quarter we said that revenue was $40 million.',
      'revenue | actual | Q1 2024 | $40 million',
    ],
  ])('is of that year: %s', (text, fact) => expect(ahead(text)).toContain(fact));
});
