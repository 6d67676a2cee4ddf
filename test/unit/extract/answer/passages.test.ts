import { describe, expect, it } from 'vitest';
import { extractAnswer } from '../../../../src/extract/answer/answer-question.ts';
import { exchange, inventedCall, remarks } from '../invented-call.ts';

const places = remarks(
  'In Austria, we grew organic revenue 14%, driven by pharmacies and by growth in Hungary.',
  'The plus 2% comp we posted in Poland does not show the strength of the brand.',
  'Store traffic was a drag on comp sales of 1% across the group.',
  'Walk-in revenue was up 9% on more visits from Slovenia.',
);

describe('a figure of a part is shown from the clause that names the part', () => {
  it.each([
    ['austria organic growth', '14%', 'sentences'],
    ['poland comps', '2%', 'sentences'],
  ])('%s', (question, figure, how) => {
    const { status, form, text } = extractAnswer(places, question);
    expect({ status, form }).toEqual({ status: 'answered', form: how });
    expect(text).toContain(figure);
  });

  it.each(['hungary organic growth', 'slovenia revenue', 'france comps', 'austria comps'])(
    'never of what only drove it, or of another part: %s',
    (question) => expect(extractAnswer(places, question).status).toBe('not stated'),
  );
});

describe('a reason', () => {
  const call = remarks(
    'Free cash flow was $33 million in the quarter.',
    'Strong collections were offset by higher taxes paid and the new hall in Brno.',
    'Service fees were up 15% as we won two hospitals.',
    'Gantry volume declined by 1% in Moravia as we moved to smaller packs.',
  );

  it('may stand in the sentence beside', () => {
    expect(extractAnswer(call, 'why was free cash flow so low').text).toContain('taxes paid');
  });

  it('may be what the company did', () => {
    expect(extractAnswer(call, 'why did gantry volume drop').text).toContain('smaller packs');
  });

  it('is not given for the opposite of what is said with a figure', () => {
    expect(extractAnswer(call, 'why did service fees fall')).toMatchObject({
      status: 'not stated',
      text: expect.stringMatching(/^The call does not say so\. .*up 15%/),
    });
  });
});

describe('a target asked after with its figure', () => {
  const call = exchange(
    ['You previously said $2.1 billion of gripper revenue this year.', 'Is that still the case?'],
    ['We are still aiming for the $2.1 billion in this year.'],
  );

  it('is shown in the words that confirm it', () => {
    expect(
      extractAnswer(call, 'is the 2.1bn gripper revenue target for this year still on').text,
    ).toContain('still aiming for the $2.1 billion');
  });

  it('is not stated with another figure', () => {
    expect(
      extractAnswer(call, 'is the 2.4bn gripper revenue target for this year still on').status,
    ).toBe('not stated');
  });
});

describe('who leads', () => {
  const call = inventedCall(
    [
      'Mara Lindqvist',
      'prepared',
      'With me are Hana Kolb, President of Orrin Asia; and Piet Brandsma, CFO.',
      'Our search for a new CFO is on track.',
    ],
    ['Piet Brandsma', 'prepared', 'Asia grew 5%.'],
  );

  it('is told from how somebody is introduced', () => {
    expect(extractAnswer(call, 'who runs asia').text).toContain(
      'Hana Kolb, President of Orrin Asia',
    );
  });

  it.each(['who runs europe', 'who is the new CFO'])('and else not stated: %s', (question) =>
    expect(extractAnswer(call, question).status).toBe('not stated'),
  );

  it('names who comes next where the call does', () => {
    const named = remarks('We have appointed Ines Marchetta as our new CFO.');
    expect(extractAnswer(named, 'who is the new CFO').text).toContain('Ines Marchetta');
  });

  describe('who is to come', () => {
    const search = inventedCall(
      ['Mara Lindqvist', 'prepared', 'With me is Piet Brandsma, CFO.'],
      [
        'Piet Brandsma',
        'prepared',
        'For 2025 we expect revenue to grow between 4% and 6%.',
        'As to the chief operating officer, we are talking to two external candidates.',
      ],
    );

    it.each([
      'who will be the new CEO?',
      'who will be the new COO?',
      'will they name a new CFO?',
      'will they name a new CFO next year?',
      'will the CEO step down?',
    ])('is no outlook: %s', (question) => {
      const { status, evidence } = extractAnswer(search, question);
      expect(status).toBe('not stated');
      expect(evidence.map(({ quote }) => quote).join(' ')).not.toContain('grow between');
    });

    it.each(['who will be the new COO?', 'will they name a new chief operating officer?'])(
      'shows what is said of that office, by either name: %s',
      (question) =>
        expect(extractAnswer(search, question).evidence.map(({ quote }) => quote)).toEqual([
          expect.stringContaining('two external candidates'),
        ]),
    );

    it.each(['what is the outlook?', 'what do they expect?', 'what does the CFO expect for 2025?'])(
      'leaves the outlook to whoever asks for it: %s',
      (question) => {
        const { status, evidence } = extractAnswer(search, question);
        expect(status).toBe('answered');
        expect(evidence[0]?.quote).toContain('grow between 4% and 6%');
      },
    );
  });
});

describe('what is not stated', () => {
  it('shows the refusal first', () => {
    const call = exchange(
      ['How large is the order from the railways?'],
      ['We submitted the offer to the railways.', "We can't provide any details of that."],
    );
    expect(extractAnswer(call, 'size of the railways order')).toMatchObject({
      status: 'not stated',
      text: expect.stringContaining("can't provide any details"),
    });
  });

  it('shows what comes near, and nothing that shares no telling word', () => {
    const call = remarks('The Brno plant makes grippers.', 'Revenue was $3 million.');
    expect(extractAnswer(call, 'how many people work at the brno plant').evidence[0]?.quote).toBe(
      'The Brno plant makes grippers.',
    );
    expect(extractAnswer(call, 'lunar revenue').evidence).toEqual([]);
    const chips = remarks('We test GPUs.', 'With the GPU maker we work to fulfill the orders.');
    expect(
      extractAnswer(chips, 'how many GPUs did they order?').evidence.map(({ quote }) => quote),
    ).toContain('With the GPU maker we work to fulfill the orders.');
  });
});

describe('who is asked for', () => {
  it.each([
    'Our largest customer is Tarn Motors.',
    'Tarn Motors, our biggest customer, took 12% of revenue.',
    'Nova and Tarn Motors are our largest customers.',
  ])('is answered by a name: %s', (sentence) => {
    expect(extractAnswer(remarks(sentence), 'who is their biggest customer')).toMatchObject({
      status: 'answered',
      text: expect.stringContaining('Tarn Motors'),
    });
  });

  it.each([
    'About 38% of our revenue comes from customers in the United States.',
    'Our biggest market is North America with 38% of customers.',
    'Our biggest customer was 14% of revenue.',
    'In Germany, our biggest customer took 14% of revenue.',
    'The new CFO, Ada Brandt, met our biggest customers.',
    'We do not comment on the strategies of customers.',
  ])('or said not to be told, with no figure of something else: %s', (sentence) => {
    expect(extractAnswer(remarks(sentence), 'who is their biggest customer')).toMatchObject({
      status: 'not stated',
      text: 'No sentence found in this call says who their biggest customer is.',
      evidence: [],
    });
  });
});
