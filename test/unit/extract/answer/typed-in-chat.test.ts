import { describe, expect, it } from 'vitest';
import { extractAnswer } from '../../../../src/extract/answer/answer-question.ts';
import { inventedCall, remarks } from '../invented-call.ts';

// What a landlord, a lender and a builder would say: figures of several measures and periods side by side.
const results = inventedCall(
  [
    'Piet Brandsma',
    'prepared',
    'Net income was $31.5 million or $1.36 per diluted share.',
    'Net of these one-time items, EPS was $1.41.',
    'Funds from operations were $142 million or $1.52 per share.',
    'Our new full year 2024 FFO guidance is $6.10 to $6.20 per share.',
    'We expect FFO per share for the third quarter to be within the range of $1.54 to $1.58.',
    'Our net debt-to-EBITDA was 4.4 times.',
    'We repurchased 95,000 shares during the quarter for $9.5 million.',
    'We routinely repurchase shares to keep our dilution neutral.',
    'After paying $40 million on dividends and share buybacks, we ended with more cash.',
    'The combined purchase price for these two acquisitions is about $42 million.',
  ],
  [
    'Piet Brandsma',
    'prepared',
    'Our second quarter closings totaled 312 homes.',
    'To highlight a few year-to-date results, closings were up 15%, and gross margin was 27.4%.',
    'In May, signed leases grew 18.3% and renewals grew 13.8%.',
    'For the second quarter, renewals grew 12.1%.',
    'We reiterate our goal of 300 communities by mid-2026.',
    'We opened communities again this quarter, over many delays.',
    'Our plant in Brno, which will come online early in the fourth quarter, lowers our prices.',
    'Brno prices are lower for our customers.',
  ],
  [
    'Piet Brandsma',
    'prepared',
    'The rise in our inventory was driven by two factors.',
    'First, we hold parts for the move to Brno.',
    'And second, finished homes waited for permits.',
    'Our Kiln Park was down from last year, with fewer visitors.',
    'Our Kiln Park is 21% above fiscal 2019 in visitors.',
    'In February we planned for cost inflation of 1% to 2%.',
    'Now we model an additional 1% to 2%.',
    'We are announcing an increase in our dividend.',
    'Storm damage closed 63 sites for a week.',
  ],
);

const answerTo = (question: string) => extractAnswer(results, question);

describe('what analysts type', () => {
  it.each([
    ['eps?', '$1.36'],
    ['adjusted eps', '$1.41'],
    ['net income', '$31.5M'],
    ['ffo q2', '$1.52'],
    ['ffo guide fy24', '$6.10 to $6.20'],
    ['q3 ffo', '$1.54 to $1.58'],
    ['leverage?', '4.4'],
    ['did they buy back any stock?', '95,000 shares'],
    ['what did they pay for the acquisitions', '$42 million'],
    ['closings', '312 homes'],
    ['renewals in may', '13.8%'],
    ['communities by mid 2026', '300 communities'],
    ['did they say when Brno starts up', 'fourth quarter'],
    ['why was inventory up', 'parts for the move to Brno'],
    ['inventory drivers?', 'parts for the move to Brno'],
    ['kiln park vs last year', 'fewer visitors'],
    ['how much cost inflation do they plan for', 'additional 1% to 2%'],
    ['did they raise the dividend', 'an increase in our dividend'],
    ['and what about closings?', '312 homes'],
  ])('%s', (question, expected) => {
    const { status, text } = answerTo(question);
    expect(text).toContain(expected);
    expect(status).toBe('answered');
  });

  it.each([
    ['renewals in may', '12.1'],
    ['closings', '15%'],
    ['kiln park vs last year', '21%'],
    ['did they buy back any stock?', '$40 million'],
    ['eps?', '1.41'],
  ])('%s, never %s', (question, wrong) => {
    expect(answerTo(question).text).not.toContain(wrong);
  });

  it.each(['how much did the storm damage cost', 'what did the storm damage cost in total'])(
    'no count answers what something costs: %s',
    (question) => expect(answerTo(question).status).toBe('not stated'),
  );

  it('asks both of two questions', () => {
    const { text } = answerTo('how much did they buy back and what is their net debt to ebitda');
    expect(text).toContain('$9.5 million');
    expect(text).toContain('4.4');
  });
});

// A hotel keeper that is compared with 2019, and a landlord with several parts.
const hotels = remarks(
  'During the quarter, system RevPAR grew 98.7% versus the prior year.',
  'System RevPAR was down 18.8% compared to 2019.',
  'Adjusted EBITDA was $51.9 million, up 132% year-over-year and down 14% versus 2019.',
  'In Europe, RevPAR grew 142% year-over-year.',
  'Both August and September RevPAR achieved roughly 80% of 2019 levels.',
  'U.S. occupancy averaged nearly 70% for the quarter.',
  'Honors members accounted for 59% of occupancy.',
  'Our pipeline grew, totaling 404 hotels at the end of the quarter.',
  'For the full year, we expect net unit growth of 5% to 5.5%.',
  'We ended with 21 employees at our Brno division.',
  'We think that we can serve our 70 markets with fewer stores.',
  'We are also in the process of building 12 new lodges.',
  'Our software revenue grew 18% to $6.8 million, while our service revenue grew 32% to $5.5 million.',
  'Their revenue is all software, 99% of it.',
  'In fiscal 2025, the corporate rate of 21% will phase in along with other tax costs, while we are still modeling it and build our plan with great care for what the lawmakers in our many countries may still decide on, so we currently expect our ETR for fiscal 2025 to be in the range of 25% to 26%.',
  'EPS excluding the impact of acquisition expenses was $0.20.',
  'We do not expect any more integration costs in the third quarter.',
  'We expect double-digit revenue growth in the third quarter.',
  'Storms hit 14 of our sites, 2 of them hard, 5 weeks long.',
  'We see a very minimal impact of tariffs.',
  'We have three phases to our plan on tariffs since the first 10%.',
  'Write-offs as a percentage of lease revenue were 4.9%.',
  'We continue to expect that annual write-offs will be between 4% and 5% of lease revenue.',
);

describe('what analysts type of a hotel keeper', () => {
  it.each([
    ['revpar', '98.7%'],
    ['revpar vs 2019', 'fell 18.8% from 2019'],
    ['adj ebitda', 'It rose 132% from a year ago'],
    ['europe revpar', '142%'],
    ['us occupancy', '70%'],
    ['nug guide', '5% to 5.5%'],
    ['how many lodges are they building', '12 new lodges'],
    ['software vs services revenue', '$5.5 million'],
    ['tax rate next yr', '25% to 26%'],
    ['eps ex one offs', '$0.20'],
    ['q3 outlook', 'double-digit revenue growth'],
    ['tariff impact?', 'very minimal impact'],
    ['write offs %', '4.9%'],
    ['what about europe?', '142%'],
    ['pipeline', '404 hotels'],
  ])('%s', (question, expected) => {
    const { status, text } = extractAnswer(hotels, question);
    expect(text).toContain(expected);
    expect(status).toBe('answered');
  });

  it.each(['how many employees do they have', 'how many stores will they close', 'who left them'])(
    '%s is not stated',
    (question) => expect(extractAnswer(hotels, question).status).toBe('not stated'),
  );

  it('takes no share of it for the occupancy', () => {
    expect(extractAnswer(hotels, 'occupancy').text).not.toContain('59%');
  });
});

// A lender and a carrier: shares, stacks of two years, and moves that are said twice.
const lender = remarks(
  'Another exceptional year with revenue of $67 million.',
  'Revenue was $18 million in the quarter.',
  'Card spend per account rose 16%, and purchase volume growth of 36% versus the same period in 2019 shows demand.',
  'On a two-year stack, comparable sales were up 15.4%.',
  'Comparable sales were up 24.7% versus the prior year.',
  'Small firms made up 27.4% of U.S. domestic parcels.',
  'Parcels in the U.S. domestic network were down 2.7% because of lower prices elsewhere.',
  'Net charge-offs were 2.18% for the quarter.',
  'We resumed our share repurchases with $14 million of remaining capacity under the authorization.',
  'We repurchased $3 million of stock.',
  'R&D expense is expected to be between $5 million and $6 million for the full year.',
  'Our portfolio of boats has a size of $35 million.',
  'Cash was $7.4 million, down 35% compared to the last fiscal year.',
  'Our gross margin in the quarter was down as a result of lower volumes.',
  'When you look at our gross margin walk, you will see that currency was largely flat.',
  'Tools revenue rose 5% from a year ago.',
  'Tools revenue rose 9% from a year ago.',
);

describe('what analysts type of a lender', () => {
  it.each([
    ['comps', 'rose 24.7%'],
    ['nco', '2.18%'],
    ['how much is left on the buyback', '$14M'],
    ['rd guide', '$5 million and $6 million'],
    ['us domestic parcels', '2.7%'],
    ['small firms share of us domestic parcels', '27.4%'],
    ['boats portfolio size', '$35 million'],
    ['why was gross margin down', 'a result of lower volumes'],
  ])('%s', (question, expected) => {
    const { status, text } = extractAnswer(lender, question);
    expect(text).toContain(expected);
    expect(status).toBe('answered');
  });

  it.each([
    ['purchase volume growth', 'growth was 36%'],
    ['comps', '15.4%'],
    ['us domestic parcels', '27.4%'],
    ['cash', 'from 2024'],
  ])('%s, never %s', (question, wrong) => {
    expect(extractAnswer(lender, question).text).not.toContain(wrong);
  });

  it('retells no move that is said to be two things', () => {
    expect(extractAnswer(lender, 'tools revenue growth').form).toBe('passages');
    expect(extractAnswer(lender, 'comps').form).toBe('sentences');
  });
});

// A producer of oil and an insurer: years beside quarters, two countries, what is left to spend.
const producer = remarks(
  'We diligently delivered throughout 2024, including the repayment of $67 million of debt.',
  'We went on reducing debt, repaying an additional $22 million of debt in the second quarter.',
  'The rise in upland production is expected to improve margins in 2025 as the share of oil of the whole company goes to 54.5%.',
  'We expect our full year production to average 1.155 million barrels per day in 2025.',
  'The year also brought a reserve update that is closer to normal prices.',
  'Our reserves for the year increased to 3.5 billion barrels.',
  'We plan for $5 million to $6 million of service revenue per platform in 2025.',
  'We will tell more at our March 23 investor update on LCV.',
  'In Japan the pandemic led to claims of $5 million.',
  'Claims for the pandemic in the US were about $23 million.',
  'We bought back stock for $15 million, leaving 8.6 million shares in our authorized program.',
);

describe('what analysts type of a producer', () => {
  it.each([
    ['how much debt did they repay in q2', '$22 million', '67'],
    ['production guide 25', '1.155 million', '54.5'],
    ['reserves', '3.5 billion', 'normal prices'],
    ['service revenue per platform in 2025', '$5 million', '22'],
    ['when is the lcv update', 'March 23', '3.5'],
    ['pandemic claims us', '$23 million', '$5 million'],
    ['how many shares left on the buyback', '8.6 million shares', '67'],
  ])('%s', (question, expected, wrong) => {
    const { status, text } = extractAnswer(producer, question);
    expect(text).toContain(expected);
    expect(text).not.toContain(wrong);
    expect(status).toBe('answered');
  });
});

describe('a quarter without a year', () => {
  const last = inventedCall([
    'Piet Brandsma',
    'prepared',
    'Output in the first quarter of 2025 is expected to be lower due to the repair of two kilns.',
    'Output was higher because of the new kiln.',
  ]);
  const call = { ...last.call, fiscalQuarter: 4 as const, period: 'Q4 2024' };

  it('is the coming one on the call of a fourth quarter that speaks of it', () => {
    const { text } = extractAnswer({ ...last, call }, 'why is q1 output lower');
    expect(text).toContain('repair of two kilns');
  });
});

describe('a metric whose short form the call never uses', () => {
  const silent = remarks(
    'Revenue was $5 million.',
    'In the quarter, $2.7 million worth of shares were repurchased.',
  );

  it.each(['whats eps', 'eps', 'ffo per share?'])('%s is not stated', (question) => {
    expect(extractAnswer(silent, question).status).toBe('not stated');
  });
});
