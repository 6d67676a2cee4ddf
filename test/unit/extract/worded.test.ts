import { describe, expect, it } from 'vitest';
import { readGuidance } from '../../../src/extract/guidance/guidance.ts';
import { readFacts } from '../../../src/figures/read-facts.ts';
import { exchange, remarks } from './invented-call.ts';

const guided = (...sentences: readonly string[]) => {
  const call = remarks(...sentences);
  return readGuidance(call, readFacts(call));
};
const topicsOf = (...sentences: readonly string[]) =>
  guided(...sentences).map(({ topic }) => topic);

describe('the topic of a forecast in words', () => {
  it.each([
    [
      'We expect that the lease has the potential to bring us more growth to the Kilns business.',
      'kilns growth',
    ],
    ['In glazing, we expect revenue to decline year-over-year.', 'glazing revenue'],
    ['For rivets, we expect revenue to grow in the third quarter.', 'rivets revenue'],
    ['Within the Kilns segment, we expect operating margin to be down.', 'Kilns operating margin'],
    ["We still expect Norway's operating margin to be flat.", 'Norway operating margin'],
    [
      'Private cloud gross margin percentage should continue to improve.',
      'private cloud gross margin',
    ],
    [
      'We expect a slight decline in operating margin in Lapland for Q3.',
      'Lapland operating margin',
    ],
    ['For capex, we expect a sequential increase in the third quarter.', 'capital expenditure'],
    ['We expect double-digit growth in tile and grout revenue.', 'tile and grout revenue'],
    ['Unabsorbed kiln costs will continue to weigh on gross margin.', 'gross margin'],
    ['We expect the third quarter to be stronger, with improved revenue.', 'revenue'],
    ['We expect the impact from tariffs to lessen in the third quarter.', 'tariffs impact'],
  ])('is its subject with its part: %s', (text, topic) => expect(topicsOf(text)).toEqual([topic]));

  it.each([
    ['In general, we expect revenue to decline next year.', 'revenue'],
    ['For the back half of the year, we expect revenue to grow.', 'revenue'],
    ['Within the segments, we expect revenue to grow next year.', 'revenue'],
    [
      'Tile revenue growth will be lower next year due to the mix of grout billings.',
      'tile revenue',
    ],
  ])('is no time, no idiom and no reason: %s', (text, topic) =>
    expect(topicsOf(text).map((each) => each.toLowerCase())).toEqual([topic]),
  );
});

describe('a forecast in words that leans on the words before it', () => {
  it.each([
    [
      [
        'We signed the purchase of Maple Tiles in May.',
        'We expect to close this purchase in the fourth quarter.',
      ],
      'Maple Tiles purchase',
    ],
    [
      ['Gross margin was strong.', 'We expect this to continue in the third quarter.'],
      'gross margin',
    ],
    [['Next, capex.', 'We expect a modest increase in the third quarter.'], 'capital expenditure'],
  ])('takes its topic from there, and quotes it: %s', (said, topic) => {
    const statement = guided(...said).at(-1);
    expect(statement?.topic).toBe(topic);
    expect(statement?.evidence.map(({ quote }) => quote)).toEqual([said[1], said[0]]);
  });

  it.each([
    [['We are building a kiln line.', 'We expect completion by the end of next year.']],
    [['The works will grow.', 'We expect those same dynamics to play out next year.']],
    [['Both plans are young.', 'We are targeting completion of these in 2025.']],
    [['Sales were as we thought.', 'I do expect to see a deceleration in that number in Q3.']],
    [['Orders were fine.', 'We expect continued strength in this segment next year.']],
  ])('is left out where nothing close names it: %s', (said) => expect(guided(...said)).toEqual([]));
});

describe('words that tell an analyst nothing', () => {
  it.each([
    ['a wish', 'We plan to drive revenue growth and expand operating margins.'],
    [
      'what was said before',
      'We have been saying that we expect growth in net interest yield to moderate.',
    ],
    ['what a plan is good for', 'We expect Kiln Logic to drive continued efficiency.'],
    ['the world', 'We expect tax reform to continue to increase economic growth.'],
    [
      'a clause about something else',
      'We invest in areas that we believe will drive revenue growth.',
    ],
    ['what may be', 'There may be some lost revenue next year.'],
    ['work', 'We will continue to be very diligent in our supply of kilns.'],
    ['a house rule', 'We assume no obligation to update our full year revenue outlook.'],
  ])('are no forecast: %s', (_, text) => expect(guided(text)).toEqual([]));
});

describe('a refusal', () => {
  it.each([
    ['We don’t guide specifically on robot gross margins.', 'robot gross margin'],
    ['We haven’t given out the leasing revenue number.', 'leasing revenue'],
    ['We are not providing guidance for 2025.', 'guidance'],
  ])('names what is refused: %s', (text, topic) => expect(topicsOf(text)).toEqual([topic]));

  it.each([
    'It is too early to tell.',
    'As for the launch, we will have to see.',
    'I cannot comment on what others do.',
    'It is really hard to quantify because our kilns go to customers.',
    'I don’t have any greater visibility than anybody else.',
  ])('of neither guidance nor a metric is left to the questions: %s', (text) =>
    expect(guided(text)).toEqual([]),
  );
});

describe('what is said again', () => {
  it('is one forecast, with its time', () => {
    const call = exchange(
      ['How is the margin?'],
      [
        'We expect gross margin to improve.',
        'We expect gross margin to improve in the fourth quarter.',
      ],
    );
    expect(readGuidance(call, readFacts(call)).map(({ horizon }) => horizon)).toEqual(['Q4 2024']);
  });

  it('is the one with the figure', () => {
    const said = guided(
      'We expect revenue growth for the full year.',
      'For the full year, we expect revenue of $480 million to $500 million.',
    );
    expect(said.map(({ figure }) => figure?.low)).toEqual([480e6]);
  });

  it.each([
    ['We expect gross margin to improve in Q3.', 'We expect gross margin to decline in Q4.'],
    ['We expect tile revenue to grow in Q3.', 'We expect kiln revenue to grow in Q3.'],
  ])('is two where time, part or direction differ: %s %s', (one, other) =>
    expect(guided(one, other)).toHaveLength(2),
  );
});
