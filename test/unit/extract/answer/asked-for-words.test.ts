import { describe, expect, it } from 'vitest';
import { extractAnswer } from '../../../../src/extract/answer/answer-question.ts';
import { inventedCall, remarks } from '../invented-call.ts';

const answerTo = (call: ReturnType<typeof remarks>, question: string) => {
  const { status, text } = extractAnswer(call, question);
  return `${status}: ${text}`;
};

// Things that have a name in the call, and are asked for by their kind.
const named = inventedCall(
  [
    'Mara Lindqvist',
    'prepared',
    'Kestrel Motors chose our wrist sensors for its driverless vans.',
    'Customers chose wrist sensors for welding more than for painting.',
    'We agreed to sell our varnish facility in Odense to a local owner.',
    'Beginning in March, we will fly parts to three more towns, Tarbes, Lugo and Arad.',
    'We are committed to trying night service this autumn in Gdynia and Brno.',
    'Among other steps, we completed the acquisition of the live streaming house Ferrex.',
    'We signed a memorandum of understanding with Varnholt on aviation fuel.',
    'Our lacquer line will be sold at some point.',
    'Pricing of lacquer is a matter of weeks.',
  ],
  [
    'Piet Brandsma',
    'prepared',
    'Our first priority for capital remains small acquisitions in grippers.',
    'Cash was $84 million at the end of the quarter.',
    'We used the proceeds of the note to repay the Brisling loan.',
    'The proceeds of the note were $62 million.',
    'SG&A savings of $7 million are here to stay.',
  ],
);

describe('what is asked for by its kind', () => {
  it.each([
    ['which carmaker picked their wrist sensors for self-driving?', /Kestrel Motors/],
    ['what varnish plant are they getting rid of', /Odense/],
    ['which new destinations are they starting in March?', /Tarbes, Lugo and Arad/],
    ['Where will Orrin try night service?', /Gdynia and Brno/],
    ['which livestream co did they buy?', /Ferrex/],
    ['who are they partnering with on jet fuel?', /Varnholt/],
  ])('%s', (question, words) => {
    expect(answerTo(named, question)).toMatch(/^answered/);
    expect(answerTo(named, question)).toMatch(words);
  });

  it.each([
    'which bank picked their grippers for self-driving?',
    'what lacquer plant are they getting rid of', // no name stands beside it
    'which new destinations are they starting in April?',
    'Where will Orrin try day service?',
    'which painting co did they buy?',
    'which rate did they pay in March?',
  ])('is not given where the rest of it is not said, or no name: %s', (question) => {
    expect(answerTo(named, question)).toMatch(/^not stated/);
  });
});

describe('what money is used for', () => {
  it.each([
    ["what's the number one use of cash?", /small acquisitions/],
    ['main use of capital?', /small acquisitions/],
    ['what did they use the proceeds of the note for?', /repay the Brisling loan/],
    ['are the overhead savings here to stay?', /SG&A savings/],
  ])('%s', (question, words) => {
    expect(answerTo(named, question)).toMatch(/^answered/);
    expect(answerTo(named, question)).toMatch(words);
  });

  it('is no sum of it', () => {
    expect(answerTo(named, 'how much cash do they have?')).toContain('84');
    expect(answerTo(named, 'what is the main use of cash?')).not.toContain('84');
    const silent = remarks('Cash was $84 million at the end of the quarter.');
    expect(answerTo(silent, 'what is the main use of cash?')).toMatch(/^not stated/);
  });
});

describe('what something was bought or sold for', () => {
  const deals = remarks(
    'We completed the sale of Tarn Hydraulics in May.',
    'The purchase of Osier Pumps makes us stronger in dredgers.',
    'We left out $0.02 for the Quill Marine divestiture.',
    'We sold Lindholm Valves for $18 million in cash.',
  );

  it.each([
    'what did they sell Tarn Hydraulics for?',
    'how much did they get for Quill Marine?',
    'what did they pay for Osier Pumps?',
  ])('is not stated without a price: %s', (question) => {
    expect(answerTo(deals, question)).toMatch(/^not stated/);
  });

  it('is told with it', () => {
    expect(answerTo(deals, 'what did they sell Lindholm Valves for?')).toMatch(/^answered.*\$18/);
  });
});

describe('who is meant to run something', () => {
  it('is told by the office that is named', () => {
    const call = remarks(
      'Our Board believes the spin-off of the sensors business is right for everybody.',
      'Tilda Rosen, who has been named CEO of the sensors spin-off, will speak in May.',
    );
    expect(answerTo(call, 'who will be CEO of the sensors spin-off?')).toMatch(
      /^answered.*Tilda Rosen/,
    );
    expect(answerTo(call, 'who will be CEO of the grippers spin-off?')).toMatch(/^not stated/);
  });
});

describe('what is expected at large, in words', () => {
  const call = remarks(
    'We expect a modest sequential improvement in the third quarter as visits return.',
    'We expect an increase in freight costs in the fourth quarter.',
  );

  it('is told where no figure is guided', () => {
    expect(answerTo(call, 'what does Orrin expect for Q3?')).toMatch(
      /^answered.*modest sequential/,
    );
  });

  it('is no word on one line of costs', () => {
    expect(answerTo(call, 'what does Orrin expect for Q4?')).toMatch(/^not stated/);
  });
});

describe('words of an officer in a transcript that names nobody', () => {
  const call = remarks(
    'Special items are mainly a $3 million loss on a hedge and a gift of land.',
    'Net debt was $64 million.',
  );
  const nameless = { ...call, participants: [], structure: 'unstructured' as const };

  it('are told, and that it is not known whose they are', () => {
    expect(extractAnswer(nameless, 'what did the CFO say about special items?')).toMatchObject({
      status: 'answered',
      text: expect.stringContaining('gift of land'),
      unsaid: 'who said it',
    });
  });

  it('are theirs alone where speakers are named', () => {
    expect(answerTo(call, 'what did the CEO say about special items?')).toMatch(/^not stated/);
  });
});

describe('what is only brought up', () => {
  it('is told with what is said to it', () => {
    const call = remarks(
      'I have been asked about a swap of our harbor with Kestrel.',
      'I would call that most unlikely.',
    );
    expect(answerTo(call, 'what did the CFO say about a swap involving Kestrel?')).toMatch(
      /answered.*most unlikely/,
    );
  });

  const BID = 'There is some speculation about a bid for Oslo.';

  it.each([
    'We do not comment on rumors.',
    'That bid is 40% too low.',
    'Any bid of less than $40 million would be turned down.',
  ])('and with its figures or its refusal: %s', (said) => {
    expect(answerTo(remarks(BID, said), 'is there a bid for Oslo?')).toContain(said);
  });

  it.each(['Our tax rate was 21%.', 'In May we opened 12 shops.'])(
    'and with no figure of something else: %s',
    (said) => {
      expect(answerTo(remarks(BID, said), 'is there a bid for Oslo?')).not.toContain(said);
    },
  );
});

describe('a thing held against what the call never names', () => {
  it.each([
    [
      'is a wrist sensor actually better than a Ferrodyne?',
      'The call does not mention “Ferrodyne”.',
    ],
    ['are wrist sensors cheaper than Ferrodyne?', 'The call does not mention “Ferrodyne”.'],
  ])('%s', (question, text) => {
    expect(extractAnswer(named, question).text).toBe(text);
  });

  it.each(['are margins better than expected?', 'is Gdynia stronger than Brno?'])(
    'is none where it is named, or no thing at all: %s',
    (question) => {
      expect(extractAnswer(named, question).text).not.toMatch(/mention “(?:expected|Brno)”/);
    },
  );
});

describe('whether something is done, in another everyday word', () => {
  const call = remarks(
    'We do not anticipate keeping up such a pace of buybacks.',
    'The pace of the harbor work was good.',
    'Soon we will be purchasing some electric vehicles for the yard in Gdynia.',
    'We own four trucks.',
    'Power purchases were stable.',
  );

  it.each([
    ['are they going to keep buying back stock at the same pace?', /do not anticipate/],
    ['are they buying any electric trucks?', /electric vehicles/],
  ])('%s', (question, words) => {
    expect(answerTo(call, question)).toMatch(/^answered/);
    expect(answerTo(call, question)).toMatch(words);
  });

  it.each([
    'are they going to keep hiring at the same pace?',
    'are they buying any more trucks in Brno?',
    'are they buying any harbor?',
    'did they buy power plants?',
  ])('and nothing else for it: %s', (question) => {
    expect(answerTo(call, question)).toMatch(/^not stated/);
  });
});

describe('where the money comes from, what somebody makes, who runs something', () => {
  const call = remarks(
    'Cash in Norway and the sale of our Brno lot are being used to fund the Tarn acquisition.',
    'We closed the acquisition of Tarn in May.',
    'Tarn had 300 guests at its party.',
    'We bought Ferrex, a maker of lamps for harbors.',
    'There was a change in the leadership of our valves business.',
    'Tilda Rosen has taken over as President.',
    'In pumps, there is nothing new.',
    'Orla Quist joined us as a lawyer.',
  );

  it.each([
    ['Where is the money for the Tarn deal coming from?', /Brno lot/],
    ['what does Ferrex make?', /lamps for harbors/],
    ['who is running the valves business now?', /Tilda Rosen/],
  ])('%s', (question, words) => {
    expect(answerTo(call, question)).toMatch(/^answered/);
    expect(answerTo(call, question)).toMatch(words);
  });

  it.each([
    'Where is the money for the Ferrex deal coming from?',
    'what does Kestrel make?',
    'who is running the pumps business now?',
  ])('is not told of another: %s', (question) => {
    expect(answerTo(call, question)).toMatch(/^not stated/);
  });
});

describe('what is no move, no plan of the past and no refusal of another thing', () => {
  const call = inventedCall(
    ['Timo Halberg', 'qa', 'How do you think of harbors in Portugal?'],
    [
      'Mara Lindqvist',
      'qa',
      'Harbors in Portugal do well, and I do not want to get into October.',
      'The repair shop is the engine of our harbor growth.',
      'Our visitor desk lets guests book a berth or pay a bill.',
      'Harbor growth was 4%.',
    ],
  );

  it.each([
    ['what is the engine of harbor growth?', /repair shop/],
    ['what can guests do at the visitor desk?', /book a berth/],
  ])('%s', (question, words) => {
    expect(answerTo(call, question)).toMatch(/^answered/);
    expect(answerTo(call, question)).toMatch(words);
  });

  it('turns nothing down but what it names', () => {
    expect(answerTo(call, 'will they open harbors in Portugal?')).not.toMatch(/October/);
    expect(answerTo(call, 'what do they expect for harbors in October?')).toMatch(/^not stated/);
  });
});
