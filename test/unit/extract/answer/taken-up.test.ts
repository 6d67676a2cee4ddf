import { describe, expect, it } from 'vitest';
import { extractAnswer } from '../../../../src/extract/answer/answer-question.ts';
import { exchange, inventedCall, remarks } from '../invented-call.ts';

const told = remarks(
  'We earned $68.4 million, or $1.27 per diluted share.',
  'Excluding the merger charges, it was $1.34.',
  'The net interest margin expanded 7 basis points to 3.41%.',
  'A year ago it was 3.18%.',
  'Return on assets was 1.12%.',
  'We also looked at the branches, and it was 24% of them that we closed.',
  'Our capex guidance goes up.',
  'We now expect $42 million to $45 million for the year.',
  'Inventories rose by $18 million because we sold less than we made.',
  'We have $62 million left on the authorization.',
  'We bought back 2.1 million shares in the quarter for $38.7 million.',
);

describe('a figure that takes up the sentence before', () => {
  it.each([
    ['adjusted eps?', /\$1\.34/],
    ['eps?', /\$1\.27/],
    ['gaap eps?', /\$1\.27 in Q2 2024, said without the name of a basis/],
    ['nim a year ago?', /3\.18%/],
    ['net interest margin?', /3\.41%.*rose 7 bps\.$/],
    ['capex guidance?', /\$42 million to \$45 million/],
    ['how much is left on the buyback?', /\$62M/],
    ['how much did they spend on buybacks?', /\$38\.7M/],
    ['hows the nim', /3\.41/],
  ])('answers %s', (question, figure) => {
    const { status, text } = extractAnswer(told, question);
    expect(status).toBe('answered');
    expect(text).toMatch(figure);
  });

  it('is none of another kind, nor how much a balance is where it only moved', () => {
    expect(extractAnswer(told, 'return on assets?').text).toBe(
      'Return on assets was 1.12% in Q2 2024.',
    );
    const { status, text } = extractAnswer(told, 'what is inventory?');
    expect(status).toBe('not stated');
    expect(text).toMatch(/Inventory rose \$18M\.$/);
  });
});

describe('a figure that is taken back', () => {
  const corrected = remarks(
    'Gross margin was 31.2%.',
    'Unit cost was $1,017 a tonne.',
    'Headcount was 2,310.',
    'Sorry, let me correct myself.',
    'I said unit cost of $1,017 a tonne; that was the first quarter.',
    'For the second quarter unit cost was $1,043 a tonne.',
    'And gross margin was 32.1%, not 31.2%, as it says on the slide; I misspoke.',
  );

  it.each([
    ['what was gross margin?', '32.1%', /Gross margin was 31\.2|^[^“]*31\.2/],
    ['what was the unit cost?', '1,043', /was \$1,017/],
    ['headcount?', '2,310', /never/],
  ])('is not told, and the right one is: %s', (question, right, wrong) => {
    const { text } = extractAnswer(corrected, question);
    expect(text).toContain(right);
    expect(text).not.toMatch(wrong);
  });

  it('stands where nothing is corrected', () => {
    const call = remarks(
      'Gross margin was 31.2%.',
      'I said that gross margin was 31.2% and not more.',
    );
    expect(extractAnswer(call, 'gross margin?').text).toContain('31.2%');
  });
});

describe('what is said of a place', () => {
  const mines = remarks(
    'Kestrel Ridge had a strong quarter.',
    'Kestrel Ridge production was 88,400 ounces.',
    'At Ammarok we had a bad July.',
    'All-in sustaining costs there were $1,812 an ounce.',
    'For the company as a whole, all-in sustaining costs were $1,438 an ounce.',
    'Next year Ammarok will do better.',
  );

  it.each([
    ['all-in sustaining cost at Ammarok?', /1,812/, /1,438/],
    ['all-in sustaining cost?', /1,438/, /1,812/],
    ['all-in sustaining cost at Kestrel Ridge?', /./, /1,812|1,438/],
  ])('is of that place alone: %s', (question, right, wrong) => {
    const { text } = extractAnswer(mines, question);
    expect(text).toMatch(right);
    expect(text).not.toMatch(wrong);
  });
});

describe('short replies to several questions', () => {
  it('are each of their own', () => {
    const call = exchange(
      ['How many branches do you plan to close, and what is the savings number?'],
      ['Nine, all of them in overlap markets.', 'We said savings of $21 million.'],
    );
    expect(extractAnswer(call, 'how many branches are they closing?').text).toMatch(/“Nine, all/);
  });

  it('tell who', () => {
    const call = inventedCall(
      ['Piet Brandsma', 'prepared', 'We approved Silverpine in May.'],
      [
        'Timo Halberg',
        'qa',
        'How many arms will Silverpine make a year?',
        'And who is building it?',
      ],
      ['Piet Brandsma', 'qa', 'About 165,000 arms a year.', 'Castellan is the contractor.'],
    );
    expect(extractAnswer(call, 'who is building silverpine?').text).toContain('Castellan is');
  });

  it('are no figure of somebody else of whom the analyst tells', () => {
    const call = exchange(
      ['Your competitor Dunmore said its pipeline was up 20%.', 'What do you see in the pipeline?'],
      ['Our pipeline is $1.9 billion.'],
    );
    expect(extractAnswer(call, "what is dunmore's pipeline?").status).toBe('not stated');
    expect(extractAnswer(call, 'pipeline?').text).toContain('$1.9 billion');
  });
});

it('asks of the name that the first part has', () => {
  const call = remarks(
    'Our plant in Silverpine will cost $486 million.',
    'We expect Silverpine to open in the second half of 2027.',
  );
  expect(extractAnswer(call, 'when will silverpine open, and what will it cost?').text).toMatch(
    /2027.*\$486 million|\$486 million.*2027/,
  );
});
