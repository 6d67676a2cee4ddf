import { describe, expect, it } from 'vitest';
import { readGuidance } from '../../../src/extract/guidance/guidance.ts';
import { readFacts } from '../../../src/figures/read-facts.ts';
import { remarks } from './invented-call.ts';

const guided = (...sentences: readonly string[]) => {
  const call = remarks(...sentences);
  return readGuidance(call, readFacts(call));
};
const topicOf = (...sentences: readonly string[]) => guided(...sentences).at(-1)?.topic;

describe('the topic of a forecast', () => {
  it.each([
    ['We expect third quarter glaze volumes to be below those of the spring.', 'glaze volumes'],
    ['We anticipate full year 2024 overhead rate will drop below that of 2023.', 'overhead rate'],
    ['We expect FX to be a modest headwind in the third quarter.', 'FX'],
    ['Third quarter kiln takings are expected to rise with the season.', 'kiln takings'],
    ['The 2025 surcharge will be 4.5%, as clay costs more.', 'surcharge'],
  ])('is not its time: %s', (text, topic) => expect(topicOf(text)).toBe(topic));

  it.each([
    [
      'We anticipate slightly higher glaze realizations in the third quarter.',
      'glaze realizations',
    ],
    ['We expect higher volumes, because hotels tile again, in the third quarter.', 'volumes'],
    ['We anticipate lower levels of Hollum investments in 2025.', 'Hollum investments'],
    [
      'We expect to record a one-time removal charge in the third quarter.',
      'one-time removal charge',
    ],
    ['Margins should be lower next year than in 2023.', 'margins'],
  ])('stands behind how it will be: %s', (text, topic) => expect(topicOf(text)).toBe(topic));

  it.each([
    ['We took on a $9 million note, which we expect to repay in the third quarter.', 'note'],
    ['We hold two shop sites that we expect to sell in the fourth quarter.', 'shop sites'],
    ['The 60-oven works in Hollum is scheduled to open by the end of next year.', 'Hollum works'],
    ['Deliveries are likely to come back in the fourth quarter.', 'deliveries'],
  ])('is what a clause is tied to: %s', (text, topic) => expect(topicOf(text)).toBe(topic));

  it.each([
    [
      ['Gross margin was 31%.', 'We anticipate this could reach 33% by the fourth quarter.'],
      'gross margin',
    ],
    [
      [
        'Gross margin stayed strong for the quarter, and we expect this performance to continue through the rest of this year.',
      ],
      'gross margin',
    ],
    [
      ['Glaze revenue grew 12%.', 'We expect this momentum to continue in the third quarter.'],
      'glaze revenue',
    ],
    [['Rivets fell, and we expect them to be flat in the third quarter.'], 'rivets'],
  ])('is of what it points at: %s', (said, topic) => expect(topicOf(...said)).toBe(topic));

  it.each([
    [
      [
        'Costs of clay rose and cut into revenue.',
        'We expect these challenges to persist into the third quarter.',
      ],
    ],
    [
      [
        'Our owners gave us working capital.',
        'I hope this gives you an idea of our plans for 2025.',
      ],
    ],
    [['Our objective is always to do well for those who own us.']],
    [['Revenue was $4 million.', 'We would hope for a similar amount next year.']],
    [
      [
        'Gross margin was 31%.',
        'The Hollum works is closed, and we expect this to continue through 2025.',
      ],
    ],
  ])('is not taken of what it does not point at: %s', (said) =>
    expect(guided(...said).map(({ topic }) => topic)).not.toContainEqual(
      expect.stringMatching(/revenue|working|margin|always/),
    ),
  );

  it.each([
    ['In Glaze, we expect full year results to be above those of 2023.', 'Glaze results'],
    ['At Kilns, we are projecting growth from more deliveries next year.', 'Kilns growth'],
  ])('says of which part it is: %s', (text, topic) =>
    expect(
      topicOf(
        'Our segments are Glaze and Kilns.',
        'Glaze revenue was $4 million, and Kilns revenue was $6 million.',
        text,
      ),
    ).toBe(topic),
  );

  it('is of the metric before an amount rather than of what moves it', () => {
    expect(
      topicOf(
        'As revenue growth speeds up, we also anticipate a gradual gain in our gross margin of about 20 basis points a year from fiscal 2025.',
      ),
    ).toBe('gross margin gain');
  });
});

describe('a noun that says nothing', () => {
  it.each([
    'We expect these trends to continue.',
    'We intend to maintain our focus on what can be done better.',
    'Our prices are set, and we expect improvement.',
    'The two sites sold well, and we expect them to begin to have an impact soon.',
  ])('is no forecast of no time: %s', (text) => expect(guided(text)).toEqual([]));

  it.each([
    ['We plan to close the shops located in small towns in 2025.', 'shops'],
    ['We expect the costs associated with the flood to fall in the third quarter.', 'costs'],
  ])('is one by its time, and a name without what trails it: %s', (text, topic) =>
    expect(topicOf(text)).toBe(topic),
  );
});

describe('the part that a forecast is of', () => {
  const parts = [
    'Our segments are Glaze and Kilns.',
    'Glaze revenue was $4 million, and Kilns revenue was $6 million.',
  ];

  it.each([
    [
      [
        'Kilns revenue was $6 million.',
        'We expect EBITDA margins to improve in the third quarter.',
      ],
      'kilns ebitda margin',
    ],
    [
      [
        'Kilns revenue was $6 million.',
        'In Kilns, orders were slow.',
        'We expect operating margins at Kilns to exceed those of the third quarter.',
      ],
      'kilns operating margin',
    ],
  ])('is told before it, or behind it: %s', (said, topic) =>
    expect(topicOf(...parts, ...said)).toBe(topic),
  );

  it.each([
    'We expect our gross margin to be up in 2025.',
    'We expect companywide revenue to rise in 2025.',
    'We expect free cash flow to rise in 2025.',
    'For the full year, we expect revenue to rise.',
  ])('is none where it may be the company: %s', (text) =>
    expect(topicOf(...parts, 'Kilns revenue was $6 million.', text)).not.toMatch(/kilns/i),
  );
});

describe('an amount that no metric owns', () => {
  it.each([
    ['We anticipate approximately $12 million of additional third quarter haulage.', 'haulage'],
    ['We expect to deliver the full $30 million in savings in 2025.', 'savings'],
    ['We plan to invest about $20 million into our works in 2025.', 'works investments'],
    ['We expect to save over $1 million a year from 2025.', 'savings'],
    [
      'We are on track to take $40 million from our expense base in 2025.',
      'expense base reduction',
    ],
    [
      'Other gains and losses should be about $5 million in the third quarter.',
      'other gains and losses',
    ],
    ['We expect to fit more than 6,000 oven doors in 2025.', 'oven doors'],
    ['Between wages and rents, we will see a $15 million cost headwind in 2025.', 'cost headwind'],
    ['In Glaze, we expect low double-digit growth in the third quarter.', 'Glaze growth'],
  ])('is of the words about it: %s', (text, topic) => expect(topicOf(text)).toBe(topic));

  it.each([
    'We will begin with the schools, from the first form through 12 and above.',
    'We believe the time is right, having turned 65 in May.',
    'We are guiding to a strong finish, thanks to our 3,000 friends.',
    'That will take us to the $30 million threshold.',
    'We reached our goal of $65 million for the year.',
    'It may not come out as high as 25%, as some have foretold.',
  ])('is no forecast where nobody can tell of what: %s', (text) =>
    expect(guided(text)).toEqual([]),
  );
});

describe('what was guided to before', () => {
  it('goes with the forecast that it points back at, whatever that is called', () => {
    const [only, another] = guided(
      'Full year tile supply is now forecast to fall by about 40%.',
      "That's below our previous guidance, which had volumes down 30%.",
    );
    expect(another).toBeUndefined();
    expect(only).toMatchObject({ topic: 'tile supply', former: { value: 30 } });
  });

  it('is no guidance where it stands alone', () => {
    expect(
      guided('Our previous guidance of $0.50 to $0.80 per share was based on 140 million shares.'),
    ).toEqual([]);
  });
});
