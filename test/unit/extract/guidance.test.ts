import { describe, expect, it } from 'vitest';
import { readGuidance } from '../../../src/extract/guidance/guidance.ts';
import { readFacts } from '../../../src/figures/read-facts.ts';
import { exchange, remarks } from './invented-call.ts';

const guided = (...sentences: readonly string[]) => {
  const call = remarks(...sentences);
  return readGuidance(call, readFacts(call));
};

describe('what somebody else expects for itself', () => {
  it('is no outlook of ours', () =>
    expect(
      guided('A hyperscale client told us its capital expenditure would be $70 billion this year.'),
    ).toEqual([]));
});

describe('a forecast whose amount is of something before it', () => {
  it('is of that, and not of what is named behind', () =>
    expect(
      guided(
        'For fiscal 2025, we’re expecting capacity up 2 to 3 percent, unit revenue about flat.',
      ),
    ).toMatchObject([{ topic: 'capacity', figure: { text: '2 to 3 percent' } }]));
});

describe('a forecast that was another before', () => {
  it.each<[string, string[], string[]]>([
    [
      'in its own sentence',
      [
        'We had been guiding to $3.00 of adjusted EPS this year; our new guidance is $2.80 to $2.90.',
      ],
      ['$2.80 to $2.90'],
    ],
    [
      'in the sentence before',
      [
        'For fiscal 2025, we had told you in May to expect sales of $5.5 billion to $5.6 billion.',
        'We’re now at $5.3 billion to $5.4 billion.',
      ],
      ['$5.3 billion to $5.4 billion'],
    ],
  ])('is told as it is now: %s', (_, sentences, figures) =>
    expect(guided(...sentences).map(({ figure }) => figure?.text)).toEqual(figures),
  );
});

describe('an estimate of what was', () => {
  it.each([
    'We estimate that the warm spring explains about a quarter of the volume growth, and in EBITDA it is $14 million.',
    'We sold 2027 barley at around $340, and one year ago, it would be something like $290.',
    'We estimate the storm cost us $3 million.',
    'A 25 basis point cut would have an impact of around 7 basis points on the margin.',
  ])('is no outlook: %s', (text) => expect(guided(text)).toEqual([]));
});

describe('the same figure of the company and of a part', () => {
  const topics = (...sentences: readonly string[]) =>
    guided(...sentences).map(({ topic }) => topic);
  it('is two forecasts', () => {
    expect(
      topics(
        'We expect revenue to grow 12% in fiscal 2025.',
        'For Welding, we expect Welding revenue to grow 12% in fiscal 2025.',
      ),
    ).toEqual(['revenue', 'Welding revenue']);
  });
  it('is one where the part is left out the second time', () => {
    expect(
      topics(
        'We expect Welding revenue to grow 12% in fiscal 2025.',
        'So we expect revenue to grow 12% in fiscal 2025.',
      ),
    ).toEqual(['welding revenue']);
  });
});

describe('a forecast of something with a quality', () => {
  it.each([
    ["We're planning an aggressive ramp of kilns in the second half.", 'kilns ramp'],
    ['We expect strong Blue Harbor demand in the second half.', 'Blue Harbor demand'],
    ['We expect continued solid bookings from schools in 2025.', 'bookings'],
    ['We expect to ramp the Hollum plant in 2025.', 'Hollum plant'],
  ])('is named by the thing: %s', (text, topic) => expect(guided(text)).toMatchObject([{ topic }]));
});

describe('a forecast that was raised', () => {
  it.each([
    [
      'We increased our forecast of free cash flow to be between $22 million and $23 million.',
      { topic: 'free cash flow', figure: { value: 22e6, high: 23e6 } },
    ],
    [
      'We are increasing our guidance for mandates to be in the range of 960 to 1,040.',
      { figure: { value: 960, high: 1040 } },
    ],
  ])('is told: %s', (text, told) => expect(guided(text)).toMatchObject([told]));

  it.each([
    'We increased our free cash flow from $20 million to $22 million.',
    'We want to reiterate that the quarter was strong.',
    'We are increasing our guidance for the years 2025 to 2027.',
  ])('is none, or has no figure: %s', (text) =>
    expect(guided(text).filter(({ figure }) => figure !== null)).toEqual([]),
  );
});

describe('a belief about what was, and what somebody may say or do', () => {
  it.each([
    'We believe that the weather hurt our Welding sales.',
    'We believe in the power of robots and the people who build them.',
    'We estimate that the new software has improved uptime by over 3%.',
    'The only thing I might add, Ana, is that orders slowed in the near term.',
    'You may send your written questions through the control panel.',
    'Adjusted earnings exclude items which may blur one quarter against the next.',
    'We have no expectations for the market going into this.',
    'I will cover three points: one, our results; two, our outlook to the end of the year; and three, our plants.',
  ])('is no outlook: %s', (text) => expect(guided(text)).toEqual([]));

  it.each([
    'We believe the new plant will lift our gross margin next year.',
    'We believe revenue growth of 9% is achievable in the second half.',
    'We are confident that orders will recover in fiscal 2025.',
  ])('but a belief about what comes is: %s', (text) =>
    expect(guided(text)).toMatchObject([{ kind: 'guidance' }]),
  );
});

describe('what was planned before', () => {
  it.each([
    [
      'We are now targeting a total of up to 50 Harbor shops by year-end, compared to a previous goal of about 30 locations in total.',
      50,
    ],
    ['We now expect to open 50 stores next year, compared to our prior goal of 30.', 50],
    ['We expect revenue of 50 million next year, up from an earlier outlook of 40 million.', 5e7],
    ['We reiterate our prior guidance of 45 million of revenue for next year.', 45e6],
  ])('is not what is guided to: %s', (text, value) =>
    expect(guided(text)).toMatchObject([{ figure: { value } }]),
  );
});

describe('a forecast that is changed, by how much another sentence tells', () => {
  it.each([
    'After a strong quarter, we are raising our full-year guidance.',
    'We now lift our outlook for the year.',
    'We have narrowed the outlook for the year.',
  ])('is told: %s', (text) =>
    expect(guided(text)).toMatchObject([{ kind: 'guidance', topic: 'guidance', figure: null }]),
  );

  it.each([
    'Last quarter we raised our guidance.',
    'We raised our full-year guidance in May.',
    'The agencies raised our outlook to positive.',
  ])('is not, where it was changed before or by others: %s', (text) =>
    expect(guided(text)).toEqual([]),
  );
});

describe('a share of something', () => {
  it.each([
    ['Write-offs will be between 4% to 5% of rental revenues next year.', 'write-offs'],
    ['We expect provisions to be around 2% of gross loans next year.', 'provisions'],
    ['We expect capex of 4% of revenue next year.', 'capital expenditure'],
    ['We expect revenue growth of 4% next year.', 'revenue'],
  ])('is told of what has it, not of the whole: %s', (text, topic) =>
    expect(guided(text)).toMatchObject([{ topic }]),
  );
});

describe('an amount that goes with another', () => {
  it.each([
    [
      'We are on track to eliminate $50 million of overhead this year, with about $20 million more next year.',
      5e7,
    ],
    ['We are on track to deliver 2 million doses this year with 99.9% of them on time.', 2e6],
    ['We plan to hire 200 engineers with 50 of them in Lisbon next year.', 200],
  ])('leaves that one what is guided to: %s', (text, value) =>
    expect(guided(text)).toMatchObject([{ figure: { value } }]),
  );

  it('says nothing where two stand side by side', () => {
    const [first] = guided('We plan to hire 200 engineers and 50 welders next year.');
    expect(first?.figure ?? null).toBeNull();
  });
});

describe('what is not planned', () => {
  it.each([
    ['We will not open any new stores next year.', 'We will not open'],
    ['We do not expect to raise prices next year.', 'We do not expect'],
    ['We will not be hiring 200 engineers next year.', 'We will not'],
    ['We have no plans to sell the Optics unit next year.', 'We have no plans to'],
    ["We won't launch the Meridian platform next year.", "We won't launch"],
  ])('keeps its polarity: %s', (text, hedge) =>
    expect(guided(text)).toMatchObject([{ negated: true, hedge }]),
  );

  it.each([
    'We will not only open new stores next year, we will also renew the old ones.',
    'We do not expect capital expenditure to exceed $50 million next year.',
    'We do not expect to open the Torven factory before fiscal 2027.',
    'Orders may not repeat in the second quarter of fiscal 2027.',
    'We expect to open new stores next year.',
  ])('but no more than that: %s', (text) =>
    expect(guided(text).filter(({ negated }) => negated)).toEqual([]),
  );
});

describe('what a forward statement is about', () => {
  it.each([
    [
      'We anticipate a non-GAAP gross margin rate of between 47% and 48% in the third quarter.',
      'adjusted gross margin',
    ],
    [
      'Non-GAAP EPS is expected to range from $0.64 to $0.67 in the third quarter.',
      'adjusted earnings per share',
    ],
    ['We expect adjusted operating margin to fall next year.', 'adjusted operating margin'],
    ['We expect gross margin to fall next year.', 'gross margin'],
    [
      'We expect revenue of NOK 2,200 million to NOK 2,300 million in the third quarter.',
      'revenue',
    ],
    ['We aim for savings of NOK 150 million by the end of fiscal 2027.', 'savings'],
  ])('keeps its basis: %s', (text, topic) => expect(guided(text)[0]?.topic).toBe(topic));

  it('tells a guidance that is kept once for its period', () => {
    const said = guided(
      'We are on track to reach our full year guidance.',
      'We are confident we will meet our full year guidance.',
      'We are confident that we will meet our guidance for the third quarter.',
    );
    expect(said.map(({ horizon }) => horizon)).toEqual(['FY 2024', 'Q3 2024']);
  });

  it('is no plan of the talk itself', () => {
    expect(guided('All revenue that we will be discussing excludes the sold unit.')).toEqual([]);
  });

  it.each([
    ['We remain on track to close the Halberd deal in the third quarter.', 'Halberd deal'],
    ['In the third quarter, we expect to deliver between 32,000 and 36,000 robots.', 'robots'],
    [
      'During the third quarter, we expect to incur $18 million in plant relocation costs.',
      'plant relocation costs',
    ],
    ['We are on track to reach our goal of $24 million in savings.', 'savings'],
    ['We anticipate adding 500 service desks over the next two years.', 'service desks'],
    ['We aim to attract and keep the best welders over the next two years.', 'best welders'],
    ['Our immediate goal is to rightsize such a plant network next year.', 'plant network'],
  ])('is a thing: %s', (text, topic) => expect(guided(text)[0]?.topic).toBe(topic));

  it.each([
    'We expect to continue to invest in these areas in fiscal 2025.',
    'I cannot comment on whether we will be first next year.',
  ])('is left open where no thing is named: %s', (text) =>
    expect(guided(text)[0]?.topic ?? 'outlook').toMatch(/^(?:outlook|guidance)$/),
  );
});

describe('a forecast that is denied or taken back', () => {
  it.each([
    'We no longer expect full year revenue of $480 million to $500 million.',
    'We do not think we can reach the full year gross margin of 45%.',
    'We have withdrawn our full year revenue guidance of $480 million to $500 million.',
    'We are suspending our full year outlook.',
    'We no longer provide guidance on net interest income for the full year.',
    'We will no longer give an outlook for free cash flow.',
    'We have decided to stop issuing guidance on bookings.',
    'From today we don’t give a forecast for the tax rate any more.',
    'We no longer guide to a gross margin.',
  ])('is a refusal: %s', (text) =>
    expect(guided(text)).toMatchObject([{ kind: 'refusal', figure: null }]),
  );

  it.each([
    'We do not expect capital expenditures to exceed $40 million this year.',
    'We no longer give monthly sales, and we expect full year revenue of $480 million.',
    'We are not withdrawing our guidance: we expect full year revenue of $480 million.',
  ])('but no bound, and none that stands: %s', (text) =>
    expect(guided(text)[0]).toMatchObject({ kind: 'guidance' }),
  );

  it('is no outlook of the company where others expect it', () => {
    expect(guided('The street expects full year revenue of $450 million to $460 million.')).toEqual(
      [],
    );
    expect(
      guided('While the street expects less, we expect full year revenue of $480 million.')[0],
    ).toMatchObject({ kind: 'guidance', topic: 'revenue' });
  });
});

describe('who says it', () => {
  it('stands with each statement', () => {
    const [said] = guided('We expect full year revenue of $480 million.');
    expect(said?.speaker).toMatch(/^\p{Lu}/u);
  });
});

describe('forward statements', () => {
  it.each([
    [
      'We expect capital expenditures may increase in the second half of this year.',
      { topic: 'capital expenditure', horizon: 'H2 2024', hedge: 'may', figure: null },
    ],
    [
      'Revenue from Leasing was first expected in the third quarter, and that is likely to be delayed to the fourth quarter or even the first quarter of 2025.',
      { topic: 'Leasing revenue', horizon: 'Q4 2024 to Q1 2025', hedge: 'likely' },
    ],
    [
      'We expect to complete the kiln works within half a year to 1 year.',
      { horizon: 'within half a year to 1 year', hedge: 'We expect' },
    ],
    [
      'For the third quarter, revenue of $80 million to $90 million.',
      { topic: 'revenue', horizon: 'Q3 2024', hedge: null, figure: { low: 80e6, high: 90e6 } },
    ],
    [
      'For the full year, we are raising the low end of our EPS range and now expect $3.10 to $3.50; the prior range was $2.80 to $3.50.',
      { topic: 'earnings per share', hedge: 'and now expect', figure: { low: 3.1, high: 3.5 } },
    ],
    [
      'We are assuming a fuel price of between $2.40 and $2.50 a gallon.',
      { topic: 'fuel price', figure: { low: 2.4, high: 2.5 } },
    ],
    [
      'We are reaffirming our 2025 ongoing guidance of $4.30 to $4.50 per share and our growth rate of 6% to 8%.',
      { topic: 'adjusted earnings per share', figure: { low: 4.3, high: 4.5 } },
    ],
    [
      'We expect to be profitable in the fourth quarter.',
      { topic: 'profitability', horizon: 'Q4 2024', figure: null },
    ],
    [
      'We now expect growth in retail sales of 7% to 8% for the full year; earlier we said 12% to 15%.',
      { figure: { low: 7, high: 8 } },
    ],
    [
      "We'll submit the application in the third quarter.",
      { topic: 'application', horizon: 'Q3 2024' },
    ],
    [
      'Tonne miles would fall next year.',
      { topic: 'tonne miles', horizon: 'FY 2025', hedge: 'would' },
    ],
    [
      'In Welding Arms, we expect revenue to grow next quarter.',
      { topic: 'Welding Arms revenue', horizon: 'Q3 2024', hedge: 'we expect' },
    ],
    [
      'Gross margin should improve in the midterm.',
      { topic: 'gross margin', horizon: 'midterm', hedge: 'should' },
    ],
    [
      'We revise our full year forecast of revenue to $352.0 million from $360.0 million.',
      { topic: 'revenue', horizon: 'FY 2024', figure: { value: 352e6 } },
    ],
    [
      'With the new kiln the total capacity by the fourth quarter is to hit 104 million tons.',
      { horizon: 'Q4 2024', hedge: 'to hit', figure: { value: 104e6, unit: 'count' } },
    ],
    [
      'This would help to bring the barge cost down by around $7 per ton by fiscal 2028.',
      { horizon: 'FY 2028', hedge: 'would', figure: { value: 7 } },
    ],
    [
      'We are targeting to shorten the delivery route by about 60 kilometers.',
      { hedge: 'are targeting', figure: { value: 60 } },
    ],
    [
      'The adjusted earnings forecast for the year is now $8.20 to $8.60 per diluted share.',
      { topic: 'earnings per share', horizon: 'FY 2024', figure: { low: 8.2, high: 8.6 } },
    ],
    [
      'We have increased our full year same-store widget revenues outlook to a range of 7% to 8%.',
      { horizon: 'FY 2024', figure: { low: 7, high: 8 } },
    ],
    [
      'In the third quarter, we expect to deliver 32,000 to 36,000 robots, up 6% to 19%, first half deliveries were down 8.4%.',
      { horizon: 'Q3 2024', figure: { low: 32000, high: 36000 } },
    ],
    [
      'As we said on prior earnings calls, we expect yearly write-offs of between 6% to 7%.',
      { figure: { low: 6, high: 7 } },
    ],
    [
      'We expect to build three plants in the fourth quarter.',
      { horizon: 'Q4 2024', figure: null },
    ],
    [
      'We have reduced the plan for capital expenditure to $24.0 million from $28.0 million.',
      { topic: 'capital expenditure', figure: { value: 24e6 }, hedge: 'the plan for' },
    ],
    [
      'We expect margins to keep up rather well in the third quarter year-over-year.',
      { topic: 'margins', horizon: 'Q3 2024', hedge: 'We expect' },
    ],
    [
      'From all we know now, we expect moderation of the second quarter demand surge in the Arms & Tools segment.',
      { topic: 'Arms & Tools demand surge', hedge: 'we expect' },
    ],
    [
      'We plan to slowly resume ordinary brand spending.',
      { topic: 'ordinary brand spending', hedge: 'We plan' },
    ],
    [
      'The realignment will benefit gross margin and will hurt operating margin starting in Q4.',
      { horizon: 'Q4 2024', hedge: 'will' },
    ],
    [
      'The new line is expected to raise capacity by May 31st.',
      { horizon: 'by May 31st', hedge: 'is expected' },
    ],
    [
      'I don’t believe that we are going to need to raise capital expenditure next year.',
      { topic: 'capital expenditure', hedge: 'I don’t believe', horizon: 'FY 2025' },
    ],
    [
      'Our tax rate is going to remain low for the foreseeable future.',
      { topic: 'tax rate', hedge: 'is going to', horizon: 'for the foreseeable future' },
    ],
    [
      'We expect every segment will show year-over-year increases in net income in the fourth quarter.',
      { topic: 'net income', horizon: 'Q4 2024', hedge: 'We expect' },
    ],
    [
      'We do expect the quarterly phasing will be rather lumpy.',
      { topic: 'quarterly phasing', hedge: 'We do expect' },
    ],
    [
      'We are confident we can meet the full year guidance we gave you.',
      { topic: 'guidance', horizon: 'FY 2024', hedge: 'confident' },
    ],
    [
      'And the tax rate to be around 23%.',
      { topic: 'tax rate', hedge: 'to be', figure: { value: 23 } },
    ],
    [
      'We expect other income to be around negative $10 million, excluding any effect of the mark to market of our holdings.',
      { hedge: 'We expect', figure: { value: -10e6 } },
    ],
    ['We still expect volumes to grow there.', { topic: 'volumes', hedge: 'We still expect' }],
  ])('reads “%s”', (sentence, expected) => {
    expect(guided(sentence)).toMatchObject([{ kind: 'guidance', ...expected }]);
  });

  it.each([
    [
      'We now see a cost of risk of 20 to 25 basis points for the year, up from 15 to 20 basis points before.',
      { topic: 'cost of risk', horizon: 'FY 2024', figure: { low: 20, high: 25, unit: 'bps' } },
    ],
    [
      'For fiscal 2025, the payout ratio stays at 50% of net income.',
      { topic: 'payout ratio', horizon: 'FY 2025', hedge: 'stays at' },
    ],
    [
      'For the third quarter, we expect revenue of $151 million to $153 million, and operating income of $18 million to $19 million.',
      {
        topic: 'revenue',
        horizon: 'Q3 2024',
        text: 'For the third quarter, we expect revenue of $151 million to $153 million',
      },
      { topic: 'operating income', horizon: 'Q3 2024' },
    ],
    [
      'Our outlook for full-year spending is $20 million, as we expect modest increases.',
      { figure: { value: 20e6 } },
    ],
    [
      'We plan to close approximately 60 depots in the next three years, representing about 14% of our network.',
      { figure: { value: 60, unit: 'count' } },
    ],
    [
      'We expect the diluted share count for full year 2024 to be 34 million shares.',
      { topic: 'share count', figure: { value: 34e6, unit: 'count' } },
    ],
    ['We have not changed our guidance for full year 2024.', { topic: 'guidance', figure: null }],
    [
      'And demand for our pumps and larger valves should remain strong next year.',
      { topic: 'pumps demand' },
    ],
  ])('reads what is kept, seen or dated for a later period: “%s”', (sentence, ...expected) => {
    expect(guided(sentence)).toMatchObject(expected);
  });

  it('reads a bare amount for a later period as of what was told before it', () => {
    expect(
      guided(
        'Capital expenditure in the quarter was $21.2 million.',
        'For fiscal 2025, we are looking at $27 million to $30 million, most of it for the new plant.',
      ),
    ).toMatchObject([{ topic: 'capital expenditure', figure: { low: 27e6, high: 30e6 } }]);
  });

  it.each([
    ['We see revenue up 5% in the quarter.'],
    ['The payout ratio stays at 50%.'],
    ['We are looking at 3 sites in Ohio.'],
  ])('reads no forecast where no later period is named: %s', (sentence) => {
    expect(guided(sentence)).toEqual([]);
  });

  it('reads a range with its ends', () => {
    const [statement] = guided(
      'We expect revenue between $1.2 billion and $1.3 billion next quarter.',
    );
    expect(statement?.figure).toMatchObject({ value: 1.2e9, low: 1.2e9, high: 1.3e9 });
  });

  it('makes one statement a figure', () => {
    const statements = guided(
      'We expect cost of revenue of $410 million to $420 million and operating expenses of $90 million to $95 million.',
    );
    expect(statements.map(({ topic, figure }) => [topic, figure?.low])).toEqual([
      ['cost of revenue', 410e6],
      ['operating expenses', 90e6],
    ]);
  });

  it.each<[string, [string, string][]]>([
    [
      'We expect the operating margin to be approximately 13%, up from approximately 12% previously, and a free cash flow margin of about 19%.',
      [
        [
          'operating margin',
          'We expect the operating margin to be approximately 13%, up from approximately 12% previously',
        ],
        ['free cash flow margin', 'A free cash flow margin of about 19%'],
      ],
    ],
    [
      'We keep the annual dividend forecast of $4.60 per share, of which the interim dividend is $2.30.',
      [
        ['dividend per share', 'We keep the annual dividend forecast of $4.60 per share'],
        [
          'interim dividend per share',
          'We keep the annual dividend forecast of $4.60 per share, of which the interim dividend is $2.30',
        ],
      ],
    ],
    [
      'We expect revenue of $150 million to $152 million, driven by price, and operating income of $18 million to $19 million.',
      [
        ['revenue', 'We expect revenue of $150 million to $152 million, driven by price'],
        ['operating income', 'Operating income of $18 million to $19 million'],
      ],
    ],
  ])('cuts where a metric begins, not where a figure ends: %s', (sentence, expected) => {
    expect(guided(sentence).map(({ topic, text }) => [topic, text])).toEqual(expected);
  });

  it.each([
    ['Return on equity was 11.8%, which remains above our target of 11%.'],
    ['Our turnaround plan is working with orders up 6%.'],
    ['We saw a rebound of revenue in May and June of this year.'],
  ])('leaves a result held against a plan: %s', (sentence) => {
    expect(guided(sentence)).toEqual([]);
  });

  it.each<[string, string]>([
    ['So look for more of the same in the operating margin.', 'look for'],
    ['We are on target to finish the Turku plant by the end of the year.', 'on target to'],
    ['The duty on rivets is baked into our guide going forward.', 'baked into our guide'],
    ['This guidance factors in the full $3 million cost of the duty.', 'This guidance factors in'],
    [
      'We start in Norway with plans to take welding revenue abroad in fiscal 2025.',
      'with plans to',
    ],
    ['You’ll see welding revenue grow again in the fourth quarter.', 'You’ll see'],
    ['There will be growth of welding orders in the second half of 2025.', 'There will be'],
    ['The Turku plant will come online in the first quarter of 2025.', 'will'],
    ['So probably for 2025, a little higher capital expenditure.', 'probably for'],
    [
      'That is part of our commitment to pay $300 million of dividends through fiscal 2026.',
      'our commitment to',
    ],
    [
      'We have raised that commitment to $300 million of dividends through fiscal 2026.',
      'We have raised',
    ],
    ['It is our objective to launch 40 new welding arms by 2027.', 'our objective to'],
    ['We are expanding the programme to 700 depots by the end of fiscal 2026.', 'We are expanding'],
    ['I should remind you that we expect sales to fall in 2025.', 'we expect'],
    ['We now expect lower revenue in 2025, after fewer orders than expected.', 'We now expect'],
    ['We are not expecting welding revenue to grow before 2025.', 'We are not expecting'],
    [
      'We don’t necessarily expect capital expenditure to fall in 2025.',
      'We don’t necessarily expect',
    ],
  ])('looks ahead with %s', (sentence, hedge) => {
    expect(guided(sentence)).toMatchObject([{ kind: 'guidance', hedge }]);
  });

  it('takes no year for a figure', () => {
    expect(guided('We expect that welding revenue in 25 will be better than in 24.')).toMatchObject(
      [{ figure: null }],
    );
  });

  it('dates what follows an opening', () => {
    const statements = guided(
      'Now let us turn to the outlook for the third quarter.',
      'We expect revenue of $310 million to $320 million.',
    );
    expect(statements).toMatchObject([{ horizon: 'Q3 2024' }]);
  });

  it.each([
    ['Revenue was $300 million, reaching the high end of our guidance.'],
    [
      'Total revenue for the second quarter was $300 million, up 24% and above the high end of our guidance of $291 million to $293 million.',
    ],
    ['Actual results may differ materially from those in the forward-looking statements.'],
    ['We look forward to speaking with you next quarter.'],
    ['You may disconnect your lines now.'],
    ['I will now walk you through the results of the second quarter.'],
    ['Revenue grew 4%, faster than we had expected.'],
    ['Orders came in short of what we forecast for the quarter.'],
    ['So hopefully, that gives you some color on revenue in the second half.'],
    ['Welding grew 12% on the back of new machines.'],
    ['We had hoped that the welding margin would be flat for the full year.'],
    ['A summary of our expectations for the full year is on slide 9.'],
    ['As you will see, the welding business did well.'],
    ['The opening of the Turku plant in the first quarter went well.'],
    ['We look for ways to help our customers.'],
    ['We have no commitment to any supplier.'],
    ['We think the plant will help.'],
  ])('finds none in “%s”', (sentence) => {
    expect(guided(sentence)).toEqual([]);
  });

  it.each([
    ["I don't want to provide a detailed guidance on the gross margin by product.", 'gross margin'],
    ["We didn't disclose the number for leasing.", 'leasing'],
    ['We are not providing revenue guidance at this time.', 'revenue'],
    ['It is too early to give you guidance on the R&D budget.', 'R&D budget'],
    ['We are withdrawing our full year guidance.', 'guidance'],
    ['The beta we do not disclose; it is a number for ourselves.', 'beta'],
    ['As for capex, it is too early to give guidance on 2025.', 'capital'],
    ["We aren't giving guidance on Leasing today.", 'Leasing'],
  ])('reads the refusal “%s”', (sentence, topic) => {
    const [statement, ...others] = guided(sentence);
    expect(statement).toMatchObject({ kind: 'refusal', figure: null });
    expect(statement?.topic.toLowerCase()).toContain(topic.toLowerCase().split(' ')[0]);
    expect(others).toEqual([]);
  });

  it.each([["We won't give up on quality."], ["We cannot share in our suppliers' joy."]])(
    'takes “%s” for no refusal to guide',
    (sentence) => {
      expect(guided(sentence)).toEqual([]);
    },
  );

  it('never takes an analyst for the company', () => {
    const call = exchange(['We expect revenue of $500 million next year.'], ['Thank you, Timo.']);
    expect(readGuidance(call, readFacts(call))).toEqual([]);
  });

  it('holds the hedge inside its quote, and the quote inside the call', () => {
    const call = remarks(
      'As a conclusion, Timo, we do believe we can keep gross margin above 20% next year.',
    );
    const [statement] = readGuidance(call, readFacts(call));
    expect(statement?.evidence[0]?.quote).toContain(statement?.hedge);
    expect(call.turns[0]?.text).toContain(statement?.evidence[0]?.quote);
    expect(statement?.text).toBe('We do believe we can keep gross margin above 20% next year');
  });
});
