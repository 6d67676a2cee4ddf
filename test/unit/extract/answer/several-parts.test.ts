import { describe, expect, it } from 'vitest';
import { extractAnswer } from '../../../../src/extract/answer/answer-question.ts';
import { gateAnswer } from '../../../../src/verify/gate-answer.ts';
import { remarks } from '../invented-call.ts';

const full = remarks(
  'Revenue was $120.4 million, up 4% from a year ago.',
  'Gross margin was 38.6%, up from 37.9% a year ago.',
  'We opened 12 stores and closed 3 in the quarter.',
  'Capital expenditures were $14 million.',
  'The tax rate was 21%.',
);
const half = remarks(
  'Revenue was $120.4 million, up 4% from a year ago.',
  'We opened 12 stores in the quarter.',
  'Orders in Welding were thin.',
);
const ask = (call: typeof full, question: string) =>
  gateAnswer(call, extractAnswer(call, question)).answer;

describe('a question that asks several things', () => {
  it.each([
    ['what was revenue and did margins expand?', ['$120.4M', '38.6%', '37.9%']],
    ['how many stores opened and closed?', ['12 stores', 'closed 3']],
    ['how many stores did they open and close?', ['12 stores', 'closed 3']],
    ['how much did revenue and gross margin grow?', ['rose 4%', '38.6%', '37.9%']],
    ['revenue, gross margin and tax rate?', ['$120.4M', '38.6%', '21%']],
    ['what was capex and what was the tax rate?', ['$14M', '21%']],
  ])('has each answered: %s', (question, figures) => {
    const { status, text, unsaid, withheld } = ask(full, question);
    expect({ status, unsaid, withheld }).toEqual({
      status: 'answered',
      unsaid: null,
      withheld: [],
    });
    for (const figure of figures) expect(text).toContain(figure);
  });

  it.each([
    ['what was revenue and did margins expand?', '$120.4M', '“did margins expand”'],
    ['what was revenue and why did margins fall?', '$120.4M', 'why margins fell'],
    ['what was revenue and did they raise guidance?', '$120.4M', 'whether they raised guidance'],
    ['how many stores opened and closed?', '12 stores', 'how many stores closed'],
    ['did revenue grow and did they buy back shares?', '4%', 'whether they bought back shares'],
    ['what was revenue and how many people left?', '$120.4M', 'how many people left'],
    ['revenue, tax rate and headcount?', '$120.4M', 'tax rate; headcount'],
    ['what was revenue and did capex fall to 3 million?', '$120.4M', 'capex'],
  ])('or is told which part no sentence was found for: %s', (question, figure, missing) => {
    const { status, text, unsaid, withheld } = ask(half, question);
    expect({ status, unsaid, withheld }).toEqual({
      status: 'answered',
      unsaid: missing,
      withheld: [],
    });
    expect(text).toContain(figure);
  });

  it('gives no closing for an opening', () => {
    const told = ask(
      remarks('We opened 12 stores.', 'We closed 3 stores.'),
      'how many stores did they open?',
    );
    expect(told.text).toContain('opened 12');
    expect(told.text).not.toContain('closed 3');
  });

  it.each(['did they open or close stores?', 'research and development expense'])(
    'is not seen in one: %s',
    (question) => expect(ask(full, question).unsaid ?? '').not.toContain(';'),
  );
});

it('tells no figure twice where the first answer has it', () => {
  const margins = remarks('Gross margin was 42.6%, compared with 40.8% a year ago.');
  const { text } = extractAnswer(margins, "gross margin and last year's");
  expect(text.match(/42\.6%/g)).toHaveLength(1);
  expect(text.match(/40\.8%/g)).toHaveLength(1);
});
