import { describe, expect, it } from 'vitest';
import { readGuidance } from '../../../src/extract/guidance/guidance.ts';
import { readFacts } from '../../../src/figures/read-facts.ts';
import { remarks } from './invented-call.ts';

const guided = (...sentences: readonly string[]) => {
  const call = remarks(...sentences);
  return readGuidance(call, readFacts(call)).map(({ topic }) => topic);
};

describe('a forward statement without a figure', () => {
  it.each([
    ['We expect gross margin to improve in the second half.', 'gross margin'],
    ['We anticipate that demand for kilns will remain strong next year.', 'kilns demand'],
    ['Capital expenditure is expected to decline next year.', 'capital expenditure'],
    ['We anticipate continued growth in rivets.', 'rivets'],
    ['We expect a return to normal inventory levels by the end of the year.', 'inventory'],
    ['Our tax rate may be lower in the third quarter.', 'tax rate'],
    ['We expect working capital to reverse in the fourth quarter.', 'working capital'],
    ['We expect to close the Hollum purchase in the third quarter.', 'Hollum purchase'],
    ['We do expect revenue to be rather lumpy.', 'revenue'],
    ['You’ll see welding revenue grow again in the fourth quarter.', 'welding revenue'],
  ])('tells how something will be, or what is done by a time: %s', (text, topic) => {
    expect(guided(text)).toEqual([topic]);
  });

  it.each([
    ['a wish', 'Our thoughts are with them, and we certainly hope peace prevails soon.'],
    ['an agenda', 'In today’s call, we will first be starting with our Chief Financial Officer.'],
    ['a slogan', 'Our ultimate goal is to offer investors more ways to own our stock.'],
    ['how somebody works', 'We will continue to focus on kilns and to be selective.'],
    ['what an industry does', 'We expect the industry to recover in the coming years.'],
    ['what customers do', 'We expect customers to drill more wells next year.'],
    ['what people may do', 'We expect travel restrictions to be lifted and people to fly again.'],
    ['praise', 'We believe our culture will position us very well as we close out the year.'],
    ['a deed without a time', 'These wins will help us to reach more people.'],
  ])('is no guidance where it is %s: %s', (_, text) => {
    expect(guided(text)).toEqual([]);
  });
});

describe('a figure that a plan is held against', () => {
  it.each([
    [
      'Capital expenditure of $85 million to $95 million, that’s unchanged.',
      '$85 million to $95 million',
    ],
    [
      'Restructuring costs of about $45 million in the full year, that’s $5 million more than we’d indicated in the spring.',
      '$45 million',
    ],
    [
      'EBITDA margin of 24.0% to 24.5%, and the previous range was 23.5% to 24.5%.',
      '24.0% to 24.5%',
    ],
  ])('is the plan of now: %s', (text, figure) => {
    const call = remarks('For the full year, our outlook is as follows.', text);
    expect(readGuidance(call, readFacts(call))[0]?.figure?.text).toBe(figure);
  });

  it.each([
    'Capital expenditure was $85 million, that’s unchanged.',
    'About $10 million in revenues, previously classified as trust income, are now in fees.',
  ])('is a result where a verb tells it: %s', (text) => {
    const call = remarks(text);
    expect(readGuidance(call, readFacts(call))).toEqual([]);
  });
});

describe('an amount right behind a hedge', () => {
  it('is of what was said just before', () => {
    expect(
      guided(
        'Free cash flow was $77 million.',
        'We now expect around $180 million for the full year.',
      ),
    ).toEqual(['free cash flow']);
  });
});

describe('a forecast with its figure', () => {
  it.each([
    [
      'We are reaffirming capex between $700 million and $750 million.',
      ['$700 million and $750 million'],
    ],
    ['We continue to look for growth in net premiums written of 7% to 9%.', ['7% to 9%']],
    [
      'Capital expenditure for the full year is planned at $42 million, with no change.',
      ['$42 million'],
    ],
    [
      'Acquisitions are now assumed at $200 million to $300 million for the year.',
      ['$200 million to $300 million'],
    ],
    [
      'For segment profit, we now expect $45 million in Automation, $13 million in Mobility and $20 million in Medical.',
      ['$45 million', '$13 million', '$20 million'],
    ],
  ])('is told: %s', (text, figures) => {
    const call = remarks(text);
    expect(readGuidance(call, readFacts(call)).map(({ figure }) => figure?.text)).toEqual(figures);
  });
});
