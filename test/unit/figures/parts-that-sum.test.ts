import { describe, expect, it } from 'vitest';
import { factsIn } from './told-facts.ts';

// What was said, and the facts of parts that it holds; the call is of Q2 2024.
const SAID: Readonly<Record<string, readonly (readonly [string, readonly string[]])[]>> = {
  'parts without a metric whose amounts come to the total told before': [
    [
      'Revenue was $446 million. Domestic was $246 million and International was $200 million. Last year, Domestic was $250 million.',
      ['revenue (domestic) 246000000 money', 'revenue (international) 200000000 money'],
    ],
    [
      'Revenue for the second quarter was $240.5 million, up from $221.0 million a year ago. Memberships were $151.0 million, compared with $136.0 million. Equipment came in at $61.5 million, down 4%. And Coaching was $28.0 million, up from $21.0 million.',
      [
        'revenue (memberships) 151000000 money',
        'revenue (memberships) Q2 2023 prior year-ago 136000000 money',
        'revenue (equipment) 61500000 money',
        'revenue (equipment) change year-ago -4 percent',
        'revenue (coaching) 28000000 money',
        'revenue (coaching) Q2 2023 prior year-ago 21000000 money',
      ],
    ],
    [
      'Sales were 640 million euros. Pipe Systems sold 310 million, after 290 million in the second quarter of last year. Tools and Fixings had 205 million, and Parts and Service contributed 125 million, up from 118 million.',
      [
        'revenue (pipe systems) 310000000 money',
        'revenue (pipe systems) Q2 2023 prior year-ago 290000000 money',
        'revenue (tools and fixings) 205000000 money',
        'revenue (parts and service) 125000000 money',
        'revenue (parts and service) Q2 2023 prior year-ago 118000000 money',
      ],
    ],
    [
      'Sales were 640 million euros. In the quarter, Pipe Systems had 310 million versus 290 million, Tools and Fixings 205 million versus 200 million, Parts and Service 125 million versus 118 million.',
      [
        'revenue (pipe systems) 310000000 money',
        'revenue (pipe systems) Q2 2023 prior year-ago 290000000 money',
        'revenue (tools and fixings) 205000000 money',
        'revenue (tools and fixings) Q2 2023 prior year-ago 200000000 money',
        'revenue (parts and service) 125000000 money',
        'revenue (parts and service) Q2 2023 prior year-ago 118000000 money',
      ],
    ],
    [
      'Sales were 640 million euros. Pipe Systems revenue was 310 million. Tools and Fixings revenue was 205 million. It was a cold spring. In Parts and Service, which nobody talks about, we had 125 million after 118 million.',
      [
        'revenue (pipe systems) 310000000 money',
        'revenue (tools and fixings) 205000000 money',
        'revenue (parts and service) 125000000 money',
        'revenue (parts and service) Q2 2023 prior year-ago 118000000 money',
      ],
    ],
    [
      'Order intake was 452 million euros. Pipe Systems had 212 million, and Tools and Fixings had 240 million.',
      ['orders (pipe systems) 212000000 money', 'orders (tools and fixings) 240000000 money'],
    ],
  ],
  'no parts where nothing adds up, or something else is told': [
    [
      'EBITDA was $146 million. Restructuring was $46 million and Integration was $100 million.',
      [],
    ],
    [
      'Gross profit was $146 million. Labor was $66 million, Rent was $30 million and Marketing was $50 million.',
      [],
    ],
    [
      'Revenue was $240.5 million. Memberships were $151.0 million, and Equipment came in at $61.5 million.',
      [],
    ],
    [
      'Revenue was $240 million. Norway paid $140 million of duties, and Peru had $100 million in fines.',
      [],
    ],
    [
      'Revenue was $240 million. Debt fell by $20 million. In Oslo we had $140 million of savings, and Lima had $100 million of savings.',
      [],
    ],
    ['Revenue was $5 million. Alders had $2 million, and Birches had $3 million.', []],
  ],
};

describe.each(Object.entries(SAID))('%s', (_, rows) => {
  it.each(rows)('%s', (text, facts) => {
    expect(factsIn(text).filter((fact) => fact.includes('('))).toEqual(facts);
  });
});
