import { describe, expect, it } from 'vitest';
import { findOwnSubjects } from '../../../src/figures/lexicon/own-subjects.ts';
import { factsIn } from './told-facts.ts';

describe('a measure that no lexicon knows', () => {
  it.each([
    ['The total commercial pipeline was $1.25 billion at the end of June.', 'commercial pipeline'],
    ['Swap fees were lumpy as usual at $3.2 million.', 'swap fees'],
    ['Well, land creditors, on the other hand, stood at £211 million.', 'land creditors'],
    ['Cancellations were 17%, up from 15%.', 'cancellations'],
    ['Our exposure to auto suppliers is $310 million.', 'exposure to auto suppliers'],
    ['Spare part shipments rose 4% to EUR 22 million.', 'spare part shipments'],
    ['Average pricing increased 3%.', 'average pricing'],
    ['Mortgage servicing fees also rose $32 million.', 'mortgage servicing fees'],
    ['Orders were EUR 3 million, and cash taxes were EUR 1 million.', 'cash taxes'],
  ])('is named by the subject of its clause: %s', (text, name) => {
    expect(findOwnSubjects(text).map((one) => one.name)).toContain(name);
  });

  it.each([
    ['a move', 'The increase was $3 million.'],
    ['a cause', 'The currency impact was $3 million.'],
    ['a plan', 'Our guidance for fees was $3 million.'],
    ['a price of the world', 'Brent was $82 and gas prices were $3.'],
    ['a pronoun', 'It was $3 million, and that was 4%.'],
    ['the end of a list of names', 'Wearables, home and charges of others were $3 million.'],
    ['a part without a head', 'Accessories was $13.5 billion.'],
    ['a deal', 'The acquisition was $40 million.'],
    ['words of an account', 'We were at $3 million.'],
  ])('is not %s', (_, text) => {
    expect(findOwnSubjects(text)).toEqual([]);
  });
});

describe('a part told behind another', () => {
  it.each([
    [
      'Welding revenue grew 2%. Cutting revenue grew 3%. Revenue of Welding was $764 million, down 1.8%, and Cutting reached $521 million.',
      'revenue (cutting) 521000000 money',
    ],
    [
      'Welding revenue grew. Cutting revenue grew. EBITDA in Welding was $131 million. Cutting delivered $112 million, after $101 million.',
      'ebitda (cutting) 112000000 money',
    ],
    [
      'Welding revenue grew. Welding revenue is strong.\nWelding remains the difficult one. Revenue fell 11.8% to $531 million.',
      'revenue (welding) 531000000 money',
    ],
  ])('has the metric of the other: %s', (text, fact) => {
    expect(factsIn(text)).toContain(fact);
  });

  it('has the part that a heading without a verb opened', () => {
    expect(factsIn('And the enterprise business. It was slow. Revenue grew 1.3%.')).toEqual([
      'revenue (enterprise) change year-ago 1.3 percent',
    ]);
    expect(factsIn('And the overall business. Revenue grew 1.3%.')).toEqual([
      'revenue change year-ago 1.3 percent',
    ]);
  });

  it('has none where the words name no part of the company', () => {
    const facts = factsIn('Revenue was $764 million, and Hurricane Ida cost us $521 million.');
    expect(facts).toEqual(['revenue 764000000 money']);
  });
});

describe('what a part is of the whole', () => {
  it.each([
    [
      'Welding revenue grew. Welding revenue fell. Welding, which is now 34.2% of our revenue, grew 3.1%.',
      ['revenue share (welding) 34.2 percent', 'revenue (welding) change year-ago 3.1 percent'],
    ],
    [
      'Our North Sea business and our East Asia business did well. North Sea was 67.4% of revenue and East Asia 22.1%.',
      ['revenue share (north sea) 67.4 percent', 'revenue share (east asia) 22.1 percent'],
    ],
    ['Food costs were 28.9% of restaurant sales.', ['food costs 28.9 percent']],
  ])('is told with its own name: %s', (text, facts) => {
    expect(factsIn(text)).toEqual(expect.arrayContaining(facts));
  });
});

describe('an amount that is no result', () => {
  it.each([
    ['a target', 'The targets are revenue of $320 million and an operating margin of 13%.'],
    ['the sales of a borrower', 'The company does around $130 million in sales.'],
    ['what is still to come', 'Free cash flow, we continue to see at above $300 million.'],
  ])('is no fact of the quarter: %s', (_, text) => {
    expect(factsIn(text).filter((fact) => !/ guidance /.test(fact))).toEqual([]);
  });
});
