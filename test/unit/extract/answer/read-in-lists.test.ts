import { describe, expect, it } from 'vitest';
import { extractAnswer } from '../../../../src/extract/answer/answer-question.ts';
import { readFacts } from '../../../../src/figures/read-facts.ts';
import { remarks } from '../invented-call.ts';

const told = (call: ReturnType<typeof remarks>, question: string) => {
  const { status, text } = extractAnswer(call, question);
  return `${status}: ${text}`;
};
const fourth = (call: ReturnType<typeof remarks>) => ({
  ...call,
  call: { ...call.call, fiscalQuarter: 4 as const, period: 'Q4 2024' },
});

describe('what is read out under the heading of a guidance', () => {
  const call = fourth(
    remarks(
      'Free cash flow in the year was $684 million.',
      'For the quarter it was $148 million.',
      'Capex was $236 million.',
      'Then guidance for 2025.',
      'EBITDA growth of 2% to 4%.',
      'Capex below $950 million.',
      'Free cash flow, $750 million to $800 million.',
    ),
  );

  it('is a forecast', () => {
    const modalities = readFacts(call).map(({ metric, modality }) => `${metric}: ${modality}`);
    expect(modalities.slice(-2)).toEqual([
      'capital expenditure: guidance',
      'free cash flow: guidance',
    ]);
    expect(modalities).toContain('capital expenditure: actual');
  });

  it.each([
    ['fcf in the year', '684'],
    ['capex', '236'],
    ['ebitda guidance', '2% to 4%'],
    ['capex guidance', '$950 million'],
  ])('%s', (question, figure) => {
    expect(told(call, question)).toMatch(/^answered/);
    expect(told(call, question)).toContain(figure);
  });

  it('and a line with a verb is none', () => {
    const other = remarks('Now our guidance.', 'Capex was $31 million in the quarter.');
    expect(told(other, 'capex')).toMatch(/^answered.*31/);
  });
});

describe('what lies in a result', () => {
  it('is not the result', () => {
    const call = remarks(
      'Reported net income was $37 million, after a charge of $92 million on the old system.',
    );
    expect(told(call, 'net income')).toContain('37');
    expect(told(call, 'net income')).not.toMatch(/was \$92/);
  });
});

describe('what is of a market or of a move', () => {
  it('is not of the part that is held against it', () => {
    const call = remarks('Norway grew 14% to $96 million, against market growth of 8.5%.');
    const { text } = extractAnswer(call, 'norway growth');
    expect(text).toContain('14%');
    expect(text.replaceAll(/“[^”]*”/g, '')).not.toContain('8.5%');
    expect(told(remarks('Market growth was 8.5%.'), 'market growth')).toContain('8.5%');
  });

  it('is no level', () => {
    const call = remarks('Castella Software sales made up $412,000 or 48% of this increase.');
    expect(readFacts(call).filter(({ modality }) => modality === 'actual')).toEqual([]);
    expect(
      told(remarks('Castella Software sales were $566,000.'), 'castella software sales'),
    ).toContain('566');
  });

  it('nor is what is left of a buyback unsaid', () => {
    const call = remarks(
      'We bought $269 million of shares.',
      'This leaves around $2 billion of the buyback remaining.',
    );
    expect(told(call, 'how much is left of the buyback')).toContain('$2 billion');
  });
});

describe('which debt it is', () => {
  it('is told with it', () => {
    const call = remarks(
      'Net debt was $812 million, and that excludes lease liabilities of $540 million.',
    );
    expect(told(call, 'net debt')).toMatch(/^answered.*“.*\$812 million.*excludes lease/);
  });

  it('where its sentence says so', () => {
    const call = remarks('Net debt was $812 million, after the purchase of Castella.');
    expect(told(call, 'net debt')).toBe('answered: Net debt was $812M in Q2 2024.');
  });
});

describe('parts by the way they are called', () => {
  const call = remarks(
    'Service revenue was $1.2 billion, up 2%.',
    'Wireless ARPU was $57.40.',
    'Business services had revenue of $338 million, down 3%, because of the loss of a contract.',
  );

  it.each([
    ['business services revenue', '$338 million'],
    ['service revenue', '1.2'],
    ['why did business services decline?', 'loss of a contract'],
    ['arpu', '57.40'],
  ])('%s', (question, words) => {
    expect(told(call, question)).toMatch(/^answered/);
    expect(told(call, question)).toContain(words);
  });

  it('but several parts have no ARPU of all', () => {
    const two = remarks('Wireless ARPU was $57.40.', 'Internet ARPU was $80.10.');
    expect(told(two, 'arpu')).not.toMatch(/^answered: (?:Wireless|Internet)/);
  });
});
