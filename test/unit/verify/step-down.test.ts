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
  ['Timo Halberg', 'qa', 'Are you confident in the 30-unit target for next year?'],
  [
    'Piet Brandsma',
    'qa',
    'From a supply point of view, we are more confident than we were.',
    'Gross margin should be about 40%.',
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
    evidence: [quote('s5')],
    ...parts,
  };
  const { brief } = gateBrief(call, briefOf(call, { questions: [question] }));
  return { entries: brief.questions, withheld: brief.withheld.map(({ reason }) => reason) };
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

  it('that gives a wrong figure is told in the words it cites', () => {
    expect(asked({ answer: 'Margin should be about 44%.', evidence: [quote('s6')] })).toMatchObject(
      {
        entries: [{ answer: 'CFO: “Gross margin should be about 40%.”', stance: 'answered' }],
        withheld: ['value'],
      },
    );
  });

  it('that says more than was taken up says no more than that', () => {
    expect(
      asked({
        ...{ answer: 'It spoke of 44% instead.', stance: 'not addressed', answeredBy: [] },
        evidence: [],
      }),
    ).toMatchObject({ entries: [{ answer: 'Not addressed in the answer.', evidence: [] }] });
  });

  it.each([
    ['a link', { answer: 'See https://evil.example' }],
    ['a mention', { answer: '<!channel> yes' }],
    ['a number that nobody named, in the question', { question: 'Is it sure of the 70 units?' }],
    ['no evidence', { evidence: [] }],
  ])('with %s is withheld as a whole', (_what, parts) => {
    expect(asked(parts).entries).toEqual([]);
    expect(asked(parts).withheld).toHaveLength(1);
  });
});

describe("a model's forecast", () => {
  it('may name the time that the sentence before it opens', () => {
    expect(ahead({})).toMatchObject({ withheld: [] });
  });

  it('in another figure is told in the words it cites', () => {
    expect(ahead({ text: 'It expects revenue of about $99 million.' })).toMatchObject({
      lines: [{ text: 'We expect revenue of about $95 million.' }],
      withheld: ['value'],
    });
  });

  it.each([
    ['a link in it', { text: 'Revenue at https://evil.example' }],
    ['a hedge that nobody used', { hedge: 'guarantee' }],
    [
      'words of two sentences',
      { text: 'Revenue of $99 million.', evidence: [quote('s1'), quote('s3')] },
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
