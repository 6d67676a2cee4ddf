import { describe, expect, it } from 'vitest';
import type { Brief, Question, Statement } from '../../../src/core/brief.ts';
import type { Transcript } from '../../../src/core/transcript.ts';
import { gateBrief } from '../../../src/verify/gate-brief.ts';
import { inventedCall } from '../extract/invented-call.ts';

const call = inventedCall(
  [
    'Mara Lindqvist',
    'prepared',
    'Revenue was $90 million, up 5%.',
    'Let me turn to the third quarter.',
    'We expect revenue of about $95 million.',
  ],
  [
    'Timo Halberg',
    'qa',
    'Are you confident in the 30-unit target for next year?',
    'And where does gross margin go?',
  ],
  [
    'Piet Brandsma',
    'qa',
    'From a supply point of view, we are more confident than we were.',
    'Gross margin should be about 40%.',
    'I will not go into the 12% gross margin of tugs.',
  ],
);

function briefOf(transcript: Transcript, parts: Partial<Brief>): Brief {
  return {
    ...{ call: transcript.call, engine: 'openai', model: 'm', headline: '', highlights: [] },
    ...{ metrics: [], guidance: [], questions: [], checks: [], withheld: [], warnings: [] },
    usage: null,
    ...parts,
  };
}

const quote = (id: string) => {
  const turn = call.turns.find(({ sentences }) => sentences.some((each) => each.id === id));
  const at = turn?.sentences.find((each) => each.id === id);
  return { sentences: [id], quote: turn?.text.slice(at?.start, at?.end) ?? '' };
};

const asked = (parts: Partial<Question>) => {
  const question: Question = {
    ...{ analyst: 'Timo Halberg', firm: null, question: 'Is it more confident of the 30 units?' },
    ...{ answer: 'Yes, supply looks better.', answeredBy: ['Piet Brandsma'], stance: 'answered' },
    evidence: [quote('s6')],
    ...parts,
  };
  const { brief } = gateBrief(call, briefOf(call, { questions: [question] }));
  return { entries: brief.questions, withheld: brief.withheld.map(({ reason }) => reason) };
};

const MARGIN: Partial<Question> = {
  ...{ question: 'Where does gross margin go?', answer: 'Operating margin should be about 40%.' },
  evidence: [quote('s7')],
};

const ahead = (parts: Partial<Statement>) => {
  const statement: Statement = {
    ...{ kind: 'guidance', topic: 'revenue', horizon: null, figure: null, hedge: 'expect' },
    text: 'It expects third-quarter revenue of about $95 million.',
    evidence: [quote('s3')],
    ...parts,
  };
  const { brief } = gateBrief(call, briefOf(call, { guidance: [statement] }));
  return { lines: brief.guidance, withheld: brief.withheld.map(({ reason }) => reason) };
};

describe("a model's answer to a question", () => {
  it('stands in its own words where the call bears them out, whatever form a number was asked in', () => {
    expect(asked({})).toMatchObject({
      entries: [{ answer: 'Yes, supply looks better.' }],
      withheld: [],
    });
  });

  it('that takes a figure for something else is told in the words it cites', () => {
    expect(asked(MARGIN)).toMatchObject({
      entries: [
        {
          answer: 'CFO: “Gross margin should be about 40%.”',
          answeredBy: ['Piet Brandsma'],
          stance: 'answered',
        },
      ],
      withheld: ['metric'],
    });
  });

  it.each([
    ['a link', { answer: 'See https://evil.example' }],
    ['a mention', { answer: '<!channel> yes' }],
    ['a number that nobody named, in the question', { question: 'Is it sure of the 70 units?' }],
    ['no evidence', { evidence: [] }],
    ['a figure that nobody said', { ...MARGIN, answer: 'Gross margin should be about 44%.' }],
    [
      'words of a prepared remark',
      { ...MARGIN, evidence: [quote('s3')], answer: 'About $95 million of gross margin.' },
    ],
    [
      'words on something else',
      { ...MARGIN, question: 'Are they confident in the 30-unit target?' },
    ],
    [
      'a figure for what was not taken up',
      { ...MARGIN, stance: 'not addressed' as const, answer: 'It spoke of 44%.' },
    ],
    [
      'a refusal for an answer',
      { ...MARGIN, evidence: [quote('s8')], answer: 'Operating margin of 12% comes later.' },
    ],
  ])('with %s is withheld as a whole', (_what, parts) => {
    expect(asked(parts).entries).toEqual([]);
    expect(asked(parts).withheld).toHaveLength(1);
  });
});

describe("a model's forecast", () => {
  it('may name the time that the sentence before it opens', () => {
    expect(ahead({})).toMatchObject({ withheld: [] });
  });

  it('of something else is told in the words it cites, with nothing else of its own', () => {
    expect(
      ahead({
        ...{ text: 'It expects operating income of about $95 million.', topic: 'operating income' },
        horizon: 'FY 2024',
      }),
    ).toMatchObject({
      lines: [
        {
          ...{ text: 'We expect revenue of about $95 million.', topic: 'revenue' },
          ...{ figure: null, horizon: null },
        },
      ],
      withheld: ['metric'],
    });
  });

  it.each([
    ['a link in it', { text: 'Revenue at https://evil.example' }],
    ['a figure that nobody said', { text: 'It expects revenue of about $99 million.' }],
    ['a hedge that nobody used', { hedge: 'guarantee' }],
    [
      'words of two sentences',
      { text: 'Operating income of $95 million.', evidence: [quote('s1'), quote('s3')] },
    ],
    [
      'a result for a forecast',
      { text: 'It expects operating income of $90 million.', hedge: null, evidence: [quote('s1')] },
    ],
    [
      'a refusal that is none',
      { kind: 'refusal' as const, text: 'It gave no operating income but $95 million.' },
    ],
  ])('with %s is withheld as a whole', (_what, parts) => {
    expect(ahead(parts).lines).toEqual([]);
  });
});

describe('a headline of two sentences', () => {
  it('is judged sentence by sentence: the time of one is not that of the other', () => {
    const headline = 'Revenue rose 5% to $90 million. For Q3 it expects about $95 million.';
    const { brief } = gateBrief(call, briefOf(call, { headline }), ['s1', 's3']);
    expect(brief.headline).toBe(headline);
  });

  it('loses the one that its sentences do not bear out', () => {
    const headline = 'Revenue rose 5% to $90 million. For Q3 it expects about $99 million.';
    const { brief } = gateBrief(call, briefOf(call, { headline }), ['s1', 's3']);
    expect(brief.headline).toBe('Revenue rose 5% to $90 million.');
  });
});
