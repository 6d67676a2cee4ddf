import { describe, expect, it } from 'vitest';
import { factsIn } from './told-facts.ts';

// What was said, and the facts it holds; the call is of Q2 2024.
const SAID: Readonly<Record<string, readonly (readonly [string, readonly string[]])[]>> = {
  'a move of so much a share': [
    [
      'The dividend declared in June is a 32% or $0.09 per share increase from the prior quarter.',
      ['dividend per share change previous-quarter 0.09 money'],
    ],
    [
      'FFO was $0.30 per share, a $0.02 per share decrease from last year.',
      [
        'funds from operations per share 0.3 money',
        'funds from operations per share change year-ago -0.02 money',
      ],
    ],
    [
      'We paid a dividend of $0.30 per share as earnings increase.',
      ['dividend per share 0.3 money'],
    ],
  ],
  'a move told ahead of what moved': [
    [
      'Freight and volume recovered, contributing to a 13.5% increase in barge adjusted operating income.',
      ['operating income (barge) adjusted change year-ago 13.5 percent'],
    ],
    [
      'All of this led to the 62% year-over-year increase in second quarter diluted earnings per share of $3.15.',
      ['earnings per share change year-ago 62 percent', 'earnings per share 3.15 money'],
    ],
    [
      'This led to a 40% increase in adjusted operating income of $310 million.',
      ['operating income adjusted change year-ago 40 percent'],
    ],
    [
      'Ticket revenue was up 7%, driven by a 12% increase in the average revenue per visit.',
      ['revenue (ticket) change year-ago 7 percent'],
    ],
    [
      'We expect a 14% sequential increase in printer revenue in Q3 and more orders thereafter.',
      ['revenue (printer) Q3 2024 change previous-quarter guidance 14 percent'],
    ],
    ['There was a 70% increase in online sales in Peru and Chile.', []],
    [
      'The board approved a 6% increase in the 2024 dividend to $1.44 per share.',
      ['dividend per share change year-ago 6 percent', 'dividend per share 1.44 money'],
    ],
    [
      'We had $11 million lower revenue versus 2019 this quarter.',
      ['revenue change other -11000000 money'],
    ],
    ['There was a 27% increase in active sales leaders.', []],
    ['There was a 9% growth in billable headcount.', []],
    [
      'We face another difficult comparison to the prior year when sales increased 6%, driven by a 66% increase in kiln adjusted EBIT.',
      ['revenue Q2 2023 change year-ago 6 percent'],
    ],
    ['We saw a 9% decline in same-store SG&A expenses.', []],
    ['This was helped by a 9% increase in the number of lines in our revenue mix.', []],
    ['A 9% increase in industry shipments is foreseen.', []],
  ],
  'a move that a level is said to reflect': [
    [
      'Second quarter underwriting fees of $34 million reflected a decline of 17% year-over-year.',
      ['underwriting fees 34000000 money', 'underwriting fees change year-ago -17 percent'],
    ],
    [
      'Revenue equaled $256 million in the quarter, reflecting an increase of 18%.',
      ['revenue 256000000 money', 'revenue change year-ago 18 percent'],
    ],
    [
      'Core FFO was $0.30 per diluted share reflecting a year-over-year decline of $0.06.',
      [
        'funds from operations per share adjusted 0.3 money',
        'funds from operations per share adjusted change year-ago -0.06 money',
      ],
    ],
    [
      'We reported $1.2 billion in second quarter revenue, which reflects an 8% increase.',
      ['revenue 1200000000 money', 'revenue change year-ago 8 percent'],
    ],
    [
      'We are raising EBITDA guidance to $320 million for the full year, which reflects a 5% increase at the midpoint from our previous guidance.',
      ['ebitda FY 2024 guidance 320000000 money'],
    ],
    [
      'Revenue was $256 million, reflecting an increase of 18% in ticket prices.',
      ['revenue 256000000 money'],
    ],
    [
      'Revenue was $256 million, reflecting a decline of 18% in visits.',
      ['revenue 256000000 money'],
    ],
  ],
  'moves in the order of what moved': [
    [
      'EBITDA was $430 million and earnings per share was $1.82, which marked a 9% and 26% increase respectively.',
      [
        'ebitda 430000000 money',
        'earnings per share 1.82 money',
        'ebitda change year-ago 9 percent',
        'earnings per share change year-ago 26 percent',
      ],
    ],
    [
      'We delivered EBITDA of $430 million and earnings per share of $1.82, up 11% and 31%, respectively.',
      [
        'ebitda 430000000 money',
        'earnings per share 1.82 money',
        'ebitda change year-ago 11 percent',
        'earnings per share change year-ago 31 percent',
      ],
    ],
  ],
  'a move told again by its share': [
    [
      'Revenue was $128 million, an increase of $53 million or just over 70%.',
      [
        'revenue 128000000 money',
        'revenue change year-ago 53000000 money',
        'revenue change year-ago 70 percent',
      ],
    ],
    [
      'Sales grew $68.1 million, 16.6%.',
      ['revenue change year-ago 68100000 money', 'revenue change year-ago 16.6 percent'],
    ],
    [
      'Sales grew $68.1 million, 16.6% of which was price.',
      ['revenue change year-ago 68100000 money'],
    ],
  ],
  'what a time before was passed or missed by': [
    [
      'Adjusted EBITDA exceeded the prior-year quarter by 21%.',
      ['ebitda adjusted change year-ago 21 percent'],
    ],
    ['Revenue was below last year by 5%.', ['revenue change year-ago -5 percent']],
    ['Revenue growth exceeded 50% in the quarter.', ['revenue change year-ago 50 percent']],
    ['Adjusted EBITDA exceeded our guidance by 21%.', []],
  ],
  'of whom sales are, by who bought': [
    [
      'Sales to harbour customers decreased by 9% year-over-year.',
      ['revenue (harbour) change year-ago -9 percent'],
    ],
    [
      'Our sales to retail customers decreased 32% and our sales to school and hospital customers increased 4%.',
      [
        'revenue (retail) change year-ago -32 percent',
        'revenue (school and hospital) change year-ago 4 percent',
      ],
    ],
    [
      'Sales to other end markets increased by 10% versus last year.',
      ['revenue (other end markets) change year-ago 10 percent'],
    ],
    [
      'Our sales to off-price retailers were down 18% in the quarter.',
      ['revenue (off-price retailers) change year-ago -18 percent'],
    ],
    ['Sales to existing customers grew 9%.', []],
    ['Sales to customers in Peru grew 9%.', []],
  ],
  'a part named ahead of its record, or on its page': [
    [
      "Our fire safety segment's record revenues of $71.4 million increased 18% compared to the prior-year quarter.",
      ['revenue (fire safety) 71400000 money', 'revenue (fire safety) change year-ago 18 percent'],
    ],
    [
      'Starting with the Kilns group on Slide 7, sales of $45.7 million increased 15.3%.',
      ['revenue (kilns) 45700000 money', 'revenue (kilns) change year-ago 15.3 percent'],
    ],
    [
      'For the group on Slide 7, sales of $45.7 million increased 15.3%.',
      ['revenue 45700000 money', 'revenue change year-ago 15.3 percent'],
    ],
  ],
  'cash that operations brought': [
    [
      'In the quarter, we generated $36.5 million from operating activities.',
      ['operating cash flow 36500000 money'],
    ],
    [
      'We generated about $36.5 million from operations in the quarter.',
      ['operating cash flow 36500000 money'],
    ],
    [
      'Kilns generated revenue of $70 million from operations in the quarter.',
      ['revenue (kilns) 70000000 money'],
    ],
    [
      'In the first half we have generated $17 million from operations as compared to using $26 million in the first half of 2023.',
      ['operating cash flow H1 2024 17000000 money', 'operating cash flow H1 2023 -26000000 money'],
    ],
    ['We generated $36.5 million from asset sales.', []],
  ],
  'the quarter and the year so far, respectively': [
    [
      'Interest expense increased $2 million and $5.4 million for the second quarter and year-to-date, respectively, compared to a year ago.',
      [
        'interest expense change year-ago 2000000 money',
        'interest expense H1 2024 change year-ago 5400000 money',
      ],
    ],
    [
      'Revenue was up 5% and 7% for the second quarter and first half, respectively.',
      ['revenue change year-ago 5 percent', 'revenue H1 2024 change year-ago 7 percent'],
    ],
    [
      'Interest expense was $2 million and $5.4 million for the second quarter and first half, respectively.',
      ['interest expense 2000000 money', 'interest expense H1 2024 5400000 money'],
    ],
    [
      'Only Peru has delivered bookings growth, up 6% and 9% for the second quarter and year-to-date, respectively.',
      [],
    ],
    ['Revenue was up 5% and 7% for the second quarter and full year, respectively.', []],
  ],
  'a unit said once of two moves': [
    [
      'We delivered EBITDA of $430 million and earnings per share of $0.91, up 15 and 90%, respectively.',
      [
        'ebitda 430000000 money',
        'earnings per share 0.91 money',
        'ebitda change year-ago 15 percent',
        'earnings per share change year-ago 90 percent',
      ],
    ],
  ],
  'what was reported, beside the move at constant rates': [
    [
      'Sales were $640 million, a 13% increase in local currency. On a U.S. dollar basis, sales increased 15%.',
      ['revenue 640000000 money', 'revenue change year-ago 15 percent'],
    ],
  ],
  'a cost as a share of sales, by more words': [
    [
      'Selling and administrative expenses as a percentage of sales decreased 40 basis points year-over-year to 12% compared to 12.4% last year.',
      [
        'selling, general and administrative expense ratio change year-ago -40 bps',
        'selling, general and administrative expense ratio 12 percent',
        'selling, general and administrative expense ratio Q2 2023 prior year-ago 12.4 percent',
      ],
    ],
    [
      'SG&A decreased as a percentage of net revenue by 280 basis points to 14.3%.',
      [
        'selling, general and administrative expense ratio change year-ago -280 bps',
        'selling, general and administrative expense ratio 14.3 percent',
      ],
    ],
    [
      'Our workshop and yard spending decreased as a percentage of sales by 280 basis points to 14.3%.',
      [
        'workshop and yard spending as a percentage of sales change year-ago -280 bps',
        'workshop and yard spending as a percentage of sales 14.3 percent',
      ],
    ],
    ['Occupancy expense decreased to 5% of net revenue.', ['occupancy expense ratio 5 percent']],
    [
      'Occupancy expense decreased 5% on net revenue of $8 million.',
      ['occupancy expenses change year-ago -5 percent', 'revenue 8000000 money'],
    ],
    [
      'SG&A as a percentage of sales was 43.9% and reflected a 720 basis point improvement from last year.',
      [
        'selling, general and administrative expense ratio 43.9 percent',
        'selling, general and administrative expense ratio change year-ago -720 bps',
      ],
    ],
    [
      'Operating income was $9 million and reflected a $2 million increase in freight.',
      ['operating income 9000000 money'],
    ],
  ],
  'a move told as what the level is': [
    [
      'Adjusted gross margin totaled 47.2% during the quarter, which is a decrease of 310 basis points versus the prior year period.',
      ['gross margin adjusted 47.2 percent', 'gross margin adjusted change year-ago -310 bps'],
    ],
    [
      'Interest expense totaled $13.2 million, which is a decrease of approximately 19% versus the prior year quarter.',
      ['interest expense 13200000 money', 'interest expense change year-ago -19 percent'],
    ],
    [
      'We expect revenue of $11.2 billion for the full year, which is an increase of $125 million over our prior guidance.',
      ['revenue FY 2024 guidance 11200000000 money'],
    ],
    [
      'We expect $5 million of this backlog to convert to revenue over the next 12 months, which is an increase of over $2 million versus where we were.',
      [],
    ],
    [
      'Nonaccrual loans were 0.62% of loans, which is one office credit in Leeds for $28 million.',
      [],
    ],
    [
      'Tools delivered operating EBITDA margin of 28.4% and 370 basis points of margin expansion versus the year-ago period.',
      ['ebitda margin (tools) 28.4 percent', 'ebitda margin (tools) change year-ago 370 bps'],
    ],
    [
      'EBITDA margin was 9%, down a modest 10 basis points over the prior year.',
      ['ebitda margin 9 percent', 'ebitda margin change year-ago -10 bps'],
    ],
  ],
  'two metrics, and what both were': [
    [
      'EBIT was $61 million and EBIT margin was 38%, up significantly from $31.6 million and 24% in Q2 of last year.',
      [
        'operating income 61000000 money',
        'operating margin 38 percent',
        'operating income Q2 2023 prior year-ago 31600000 money',
        'operating margin Q2 2023 prior year-ago 24 percent',
      ],
    ],
  ],
  'what some parts had together': [
    [
      'Combined sales in these three segments increased more than 15% and their adjusted EBIT was up more than 40%.',
      [],
    ],
  ],
  'a move of the time whose level it led to': [
    [
      'Revenue for the quarter was up 98% to $914 million and up over 112% to approximately $1.6 billion for the first half of 2024.',
      [
        'revenue change year-ago 98 percent',
        'revenue 914000000 money',
        'revenue H1 2024 change year-ago 112 percent',
        'revenue H1 2024 1600000000 money',
      ],
    ],
    [
      'Revenue grew 9% to $914 million for the quarter.',
      ['revenue change year-ago 9 percent', 'revenue 914000000 money'],
    ],
  ],
  'volume that a word behind its share moves': [
    ['We had a 3% volume decline.', ['volume growth -3 percent']],
    [
      'The 4% decline in volume during the second quarter was due to wet weather.',
      ['volume growth -4 percent'],
    ],
    [
      'Canal revenue fell 4% from prior year levels on a 3% volume decline.',
      ['revenue (canal) change year-ago -4 percent', 'volume growth (canal) -3 percent'],
    ],
    [
      'Canal Freight suffered an 8% decline in volume.',
      ['volume growth (canal freight) -8 percent'],
    ],
    [
      'Let’s start on Page 9 with our Canal Freight segment. The 4% decline in volume was due to wet weather.',
      ['volume growth (canal freight) -4 percent'],
    ],
    ['There was a 3% decline in volume of tickets.', []],
    ['There was a 3% volume discount.', []],
  ],
  'what is counted, moved beside sales': [
    [
      'Net sales increased 4.1%, with our tons sold up 6.7% and our average selling price down 3.6%.',
      [
        'revenue change year-ago 4.1 percent',
        'tons sold change year-ago 6.7 percent',
        'average selling price change year-ago -3.6 percent',
      ],
    ],
    ['Year-to-date orders are up over 40%.', ['orders H1 2024 change year-ago 40 percent']],
  ],
  'of what sales are generated': [
    [
      'Finally, revenue generated from other laboratory applications grew 12% sequentially to $34 million.',
      [
        'revenue (other laboratory applications) change previous-quarter 12 percent',
        'revenue (other laboratory applications) 34000000 money',
      ],
    ],
    ['Revenue generated in the quarter was $28 million.', ['revenue 28000000 money']],
    [
      'Revenue generated in Peru grew 9% from last year.',
      ['revenue (peru) change year-ago 9 percent'],
    ],
  ],
};

describe.each(Object.entries(SAID))('%s', (_, rows) => {
  it.each(rows)('“%s”', (text, told) => {
    expect(factsIn(text)).toEqual(told);
  });
});
