import { describe, expect, it } from 'vitest';
import { extractAnswer } from '../../../../src/extract/answer/answer-question.ts';
import { inventedCall, remarks } from '../invented-call.ts';

// What a landlord, a lender and a builder would say: figures of several measures and periods side by side.
const results = inventedCall(
  [
    'Piet Brandsma',
    'prepared',
    'Net income was $24.6 million or $1.12 per diluted share.',
    'Net of these one-time items, EPS was $1.19.',
    'Funds from operations were $118 million or $1.34 per share.',
    'Our new full year 2024 FFO guidance is $5.40 to $5.50 per share.',
    'We expect FFO per share for the third quarter to fall in the range of $1.36 to $1.39.',
    'Our net debt-to-EBITDA was 4.4 times.',
    'We repurchased 140,000 shares in the quarter for $8.2 million.',
    'We regularly repurchase shares to make up for stock awards.',
    'After spending $40 million on dividends and buybacks, we still ended with more cash.',
    'The purchase price of these two acquisitions together is about $42 million.',
  ],
  [
    'Piet Brandsma',
    'prepared',
    'Our second quarter closings totaled 312 homes.',
    'To name some year-to-date results, closings were up 15%, and gross margin was 27.4%.',
    'In May, signed leases grew 11.6% and renewals grew 9.4%.',
    'For the second quarter, renewals grew 8.7%.',
    'We hold to our goal of 180 communities by mid-2026.',
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
    ['eps?', '$1.12'],
    ['adjusted eps', '$1.19'],
    ['net income', '$24.6M'],
    ['ffo q2', '$1.34'],
    ['ffo guide fy24', '$5.40 to $5.50'],
    ['q3 ffo', '$1.36 to $1.39'],
    ['leverage?', '4.4'],
    ['did they buy back any stock?', '140,000 shares'],
    ['what did they pay for the acquisitions', '$42 million'],
    ['closings', '312 homes'],
    ['renewals in may', '9.4%'],
    ['communities by mid 2026', '180 communities'],
    ['did they say when Brno starts up', 'fourth quarter'],
    ['why was inventory up', 'parts for the move to Brno'],
    ['inventory drivers?', 'parts for the move to Brno'],
    ['kiln park vs last year', 'fewer visitors'],
    ['how much cost inflation do they plan for', 'additional 1% to 2%'],
    ['did they raise the dividend', 'an increase in our dividend'],
    ['and what about closings?', '312 homes'],
    ['whys inventory up', 'parts for the move to Brno'],
    ['didnt they raise the dividend', 'an increase in our dividend'],
    ['wat were closings', '312 homes'],
    ['hw much cost inflation do they plan for', 'additional 1% to 2%'],
  ])('%s', (question, expected) => {
    const { status, text } = answerTo(question);
    expect(text).toContain(expected);
    expect(status).toBe('answered');
  });

  it.each([
    ['renewals in may', '8.7'],
    ['closings', '15%'],
    ['kiln park vs last year', '21%'],
    ['did they buy back any stock?', '$40 million'],
    ['eps?', '1.19'],
  ])('%s, never %s', (question, wrong) => {
    expect(answerTo(question).text).not.toContain(wrong);
  });

  it.each(['how much did the storm damage cost', 'what did the storm damage cost in total'])(
    'no count answers what something costs: %s',
    (question) => expect(answerTo(question).status).toBe('not stated'),
  );

  it('asks both of two questions', () => {
    const { text } = answerTo('how much did they buy back and what is their net debt to ebitda');
    expect(text).toContain('$8.2 million');
    expect(text).toContain('4.4');
  });
});

// A hotel keeper that is compared with 2019, and a landlord with several parts.
const hotels = remarks(
  'This quarter, system RevPAR grew 41.3% versus the prior year.',
  'System RevPAR was down 9.6% compared to 2019.',
  'Adjusted EBITDA was $27.4 million, up 64% year-over-year and down 8% from 2019.',
  'In Portugal, RevPAR grew 73% year-over-year.',
  'April and May RevPAR both came to about 87% of 2019 levels.',
  'U.K. occupancy averaged about 62% for the quarter.',
  'Lantern Club members made up 38% of occupancy.',
  'Our pipeline grew, totaling 152 hotels as June closed.',
  'For 2024, we expect net unit growth of 3% to 3.5%.',
  'We ended with 21 employees at our Brno division.',
  'We think that we can serve our 45 markets with fewer stores.',
  'We are now building 12 new lodges.',
  'Our software revenue grew 13% to $9.2 million, while our service revenue grew 21% to $4.6 million.',
  'Their revenue is nearly all software, 97% of it.',
  'In fiscal 2025, the new levy of 2% will start along with other tax costs, while we are still working it out and build our plan with great care for what the lawmakers in our many countries may still decide on, so for now we expect our ETR for fiscal 2025 to fall in the range of 27% to 28%.',
  'EPS excluding the impact of merger expenses was $0.36.',
  'We do not expect any more integration costs in the third quarter.',
  'We expect double-digit revenue growth in the third quarter.',
  'Storms hit 14 of our sites, 2 of them hard, 5 weeks long.',
  'We see a rather small impact of tariffs.',
  'We have four steps to our plan on tariffs since the first 15%.',
  'Write-offs as a percentage of rental revenue were 6.3%.',
  'We still expect that yearly write-offs will be between 6% and 7% of rental revenue.',
);

describe('what analysts type of a hotel keeper', () => {
  it.each([
    ['revpar', '41.3%'],
    ['revpar vs 2019', 'fell 9.6% from 2019'],
    ['adj ebitda', 'It rose 64% from a year ago'],
    ['portugal revpar', '73%'],
    ['uk occupancy', '62%'],
    ['nug guide', '3% to 3.5%'],
    ['how many lodges are they building', '12 new lodges'],
    ['software vs services revenue', '$4.6 million'],
    ['tax rate next yr', '27% to 28%'],
    ['eps ex one offs', '$0.36'],
    ['q3 outlook', 'double-digit revenue growth'],
    ['tariff impact?', 'rather small impact'],
    ['write offs %', '6.3%'],
    ['what about portugal?', '73%'],
    ['pipeline', '152 hotels'],
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
    expect(extractAnswer(hotels, 'occupancy').text).not.toContain('38%');
  });
});

// A lender and a carrier: shares, stacks of two years, and moves that are said twice.
const lender = remarks(
  'One more good year with revenue of $67 million.',
  'Revenue was $18 million in the quarter.',
  'Card spend per account rose 12%, and purchase volume growth of 27% versus the same quarter in 2019 shows demand.',
  'On a two-year stack, comparable sales were up 12.9%.',
  'Comparable sales were up 8.3% versus the prior year.',
  'Small firms made up 31.6% of U.S. domestic parcels.',
  'Parcels in the U.S. domestic network were down 4.2% because of lower prices elsewhere.',
  'Net charge-offs were 1.76% for the quarter.',
  'We resumed our share repurchases with $14 million of remaining capacity under the authorization.',
  'We repurchased $3 million of stock.',
  'R&D expense is expected to be between $5 million and $6 million for the full year.',
  'Our portfolio of boats has a size of $35 million.',
  'Cash was $9.1 million, down 30% compared to the last fiscal year.',
  'Our gross margin for Q2 was down as a result of thinner volumes.',
  'On our gross margin walk, you will see that currency was about flat.',
  'Tools revenue rose 5% from a year ago.',
  'Tools revenue rose 9% from a year ago.',
);

describe('what analysts type of a lender', () => {
  it.each([
    ['comps', 'rose 8.3%'],
    ['nco', '1.76%'],
    ['how much is left on the buyback', '$14M'],
    ['rd guide', '$5 million and $6 million'],
    ['us domestic parcels', '4.2%'],
    ['small firms share of us domestic parcels', '31.6%'],
    ['boats portfolio size', '$35 million'],
    ['why was gross margin down', 'a result of thinner volumes'],
  ])('%s', (question, expected) => {
    const { status, text } = extractAnswer(lender, question);
    expect(text).toContain(expected);
    expect(status).toBe('answered');
  });

  it.each([
    ['purchase volume growth', 'growth was 27%'],
    ['comps', '12.9%'],
    ['us domestic parcels', '31.6%'],
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
  'We kept our word throughout 2024, including the repayment of $67 million of debt.',
  'We went on cutting debt, repaying a further $22 million of debt in the second quarter.',
  'The rise in upland production should lift margins in 2025 as the share of oil of the whole company goes to 61.5%.',
  'We expect full year production of 0.425 million barrels per day in 2025.',
  'The year also brought a reserve update that is closer to normal prices.',
  'Our reserves for the year rose to 1.3 billion barrels.',
  'We plan for $5 million to $6 million of service revenue per platform in 2025.',
  'We will tell more at our March 17 investor update on SBW.',
  'In Chile the quake led to claims of $5 million.',
  'Claims for the quake in the US were about $23 million.',
  'We bought back stock for $15 million, leaving 8.6 million shares in our authorized program.',
);

describe('what analysts type of a producer', () => {
  it.each([
    ['how much debt did they repay in q2', '$22 million', '67'],
    ['production guide 25', '0.425 million', '61.5'],
    ['reserves', '1.3 billion', 'normal prices'],
    ['service revenue per platform in 2025', '$5 million', '22'],
    ['when is the sbw update', 'March 17', '1.3'],
    ['quake claims us', '$23 million', '$5 million'],
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
    'In the quarter, $1.4 million worth of shares were repurchased.',
  );

  it.each(['whats eps', 'eps', 'ffo per share?'])('%s is not stated', (question) => {
    expect(extractAnswer(silent, question).status).toBe('not stated');
  });
});

describe('a time, a ratio or a matter in short', () => {
  const call = remarks(
    'Net debt to EBITDA was 2.1 times.',
    'Our fixed cost leverage improved in the mills.',
    'Operating margin was 14.2%, and excluding the impact of this one item, margin in Mills would have been 17%.',
    'Adjusted operating margin was 15.1%.',
    'We expect organic growth for the full year of 3% to 4%.',
    'For 2025, we plan to open 12 depots.',
    'The effect of last year’s disposals on sales was 2%.',
    'On disposals, we still mean to sell two mills once buyers can travel.',
    'Sales of parts fell 21%.',
  );
  const textOf = (question: string) => extractAnswer(call, question).text;

  it.each([
    ['how levered are they', '2.1', 'fixed cost'],
    ['op margin ex the one-offs', '15.1%', '17%'],
    ['whats going on w/ the disposals?', 'two mills', '21%'],
    ['how many depots will they open in 25', '12 depots', '3%'],
    ['organic growth guide for 24', '3% to 4%', '12'],
    ['new full yr organic growth outlook', '3% to 4%', '12'],
  ])('%s', (question, expected, wrong) => {
    expect(textOf(question)).toContain(expected);
    expect(textOf(question)).not.toContain(wrong);
  });

  it.each(['2025 organic growth guide?', 'organic growth guide for 25'])(
    'is of that year only: %s',
    (question) => expect(textOf(question)).not.toContain('3% to 4%'),
  );
});

describe('a question in short of what stands under another name', () => {
  const call = inventedCall(
    [
      'Piet Brandsma',
      'prepared',
      'For Q3, we expect gross margin of 31%.',
      'Adjusted earnings per share is expected to be $0.47, an 8% decrease from last year’s adjusted Q3 EPS.',
      'If we exclude the gain on the Brno site, we come to adjusted net income of $26.7 million, which is $0.52 per share.',
      'The Board proposes a dividend of $1.20 per share for 2024.',
      'Our ambition is 17% working capital to sales at the end of the year, we were at 18.4% now.',
      'For the year in total, we believe sales will be flat to slightly down.',
      'We expect to increase the operating margin by 80 basis points in 2025.',
      'The Panamax ships earned for us $31,400 per day.',
      'Those are 2 Panamax ships, 12 months, at $29,000 each.',
      'In Grippers, volumes were down 6%, driven by a lack of welders.',
      'Half of our ports now take oil, as they live on less grain volume than before.',
      'We realized higher demand for cranes.',
      'July is running a bit above that, but it is only four weeks.',
    ],
    ['Timo Halberg', 'qa', 'And what rate do you see for the Capesize ships?'],
    ['Piet Brandsma', 'qa', 'I won’t give you a rate for the fourth quarter on Capesize ships.'],
  );
  const answerTo = (question: string) => extractAnswer(call, question);

  it.each([
    ['and the q3 guide for eps?', '$0.47', '0.52'],
    ['adj eps q2', '$0.52', '0.47'],
    ['full year sales outlook', 'flat to slightly down', '17%'],
    ['and the margin guide for 25', '80 basis points', '31%'],
    ['and panamax?', '31,400', '29,000'],
    ['why were gripper volumes down', 'welders', '31'],
    ['july trend?', 'running a bit above', '%'],
  ])('%s', (question, expected, wrong) => {
    expect(answerTo(question).text).toContain(expected);
    expect(answerTo(question).text).not.toContain(wrong);
  });

  it.each([
    ['capesize rate q2', 'Declined'],
    ['whats going on with pricing', 'realized'],
    ['inventory to sales', '17%'],
  ])('is not put off with something else: %s', (question, other) => {
    expect(answerTo(question).text).not.toContain(other);
  });
});

describe('a reason', () => {
  it('is none where the volumes are only named beside it', () => {
    const ports = remarks(
      'Half of our ports now take oil, as they live on less grain volume than before.',
    );
    expect(extractAnswer(ports, 'why were volumes down').status).toBe('not stated');
  });
});

describe('as it is, and what it is held against', () => {
  const call = remarks(
    'Net interest margin was 3.24%, up 6 basis points from the first quarter.',
    'A year ago, it was 3.31%.',
    'In beef, operating margin was 19.1%.',
    'For beef, we expect an operating margin of 9% to 11% for the full year.',
    'We expect volumes to grow 2% for the full year.',
  );

  it.each([
    ['NIM this q and vs yr ago', ['3.24%', '3.31%'], '2%'],
    ['beef margin this q and whats the full yr target', ['19.1%', '9% to 11%'], 'grow 2%'],
  ])('%s', (question, expected, wrong) => {
    const { text } = extractAnswer(call, question);
    for (const each of expected) expect(text).toContain(each);
    expect(text).not.toContain(wrong);
  });
});
