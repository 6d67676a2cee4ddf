import { describe, expect, it } from 'vitest';
import { extractAnswer } from '../../../../src/extract/answer/answer-question.ts';
import { gateAnswer } from '../../../../src/verify/gate-answer.ts';
import { exchange, inventedCall, remarks } from '../invented-call.ts';

const call = remarks(
  'Churn in Norway was 1.1%, unchanged from last year.',
  'We closed the old network in Denmark.',
  'Ancillary fees had a record quarter at $212 million.',
  'Punctuality was 78%, which is four points worse.',
  'This has helped punctuality and pricing, and the load was 91%.',
  'In Chile, roughly two thirds is hardware.',
  'By country, Chile was 21% of sales, down from 26% a year ago.',
  'Passenger yield fell 2.1% because Easter came early.',
  'We expect yield to fall 3% in the third quarter, reflecting weak demand.',
);
const answer = (question: string, of = call) => gateAnswer(of, extractAnswer(of, question)).answer;

describe('what qualifies a question', () => {
  it.each([
    ['did they close the old network in Denmark', /in Denmark/],
    ['churn in Norway', /1\.1%/],
    ['punctuality?', /78%/],
    ['chile % of sales', /21%/],
    ['why did yield fall', /Easter/],
  ])('has to be said of what is shown: %s', (question, words) => {
    const { status, text } = answer(question);
    expect(status).toBe('answered');
    expect(text).toMatch(words);
  });

  it.each([
    'did they close the old network in Norway', // another place
    'group churn', // a part is not the whole
    'ancillary fees per passenger', // the sum is not the rate
    'did it get better or worse', // a way without a thing
  ])('and else it is not stated: %s', (question) =>
    expect(answer(question).status).toBe('not stated'),
  );

  it('tells a region of a firm from the country', () => {
    const regions = remarks(
      'Comparable sales rose 2% both worldwide and in the U.S.',
      'Comparable sales rose 3% in the Americas.',
    );
    expect(answer('americas comparable sales', regions).text).toContain('3%');
  });

  it('is not taken over by a question of another thing', () => {
    const earlier = [{ question: 'what was the load?', status: 'answered', text: '' } as const];
    expect(extractAnswer(call, 'and punctuality?', { earlier }).text).toContain('78%');
  });
});

describe('a count that was asked for on the call', () => {
  const asked = inventedCall(
    ['Mara Lindqvist', 'prepared', 'We added 41,000 subscribers; discount brands are fierce.'],
    ['Timo Halberg', 'qa', 'How many subscribers does the second brand have?'],
    ['Piet Brandsma', 'qa', 'We do not disclose that at this stage.'],
  );

  it('is refused in the words that refused it', () => {
    expect(answer('how many subscribers has the second brand', asked)).toMatchObject({
      status: 'not stated',
      text: expect.stringContaining('do not disclose'),
    });
  });

  it('is given where it is planned', () => {
    const plan = remarks(
      'Our store opening plans are on track.',
      'We are targeting 110 new stores.',
    );
    expect(answer('how many stores will they open', plan).text).toContain('110');
  });
});

describe('a plan that was changed', () => {
  it('is shown with what takes its place', () => {
    const plan = remarks(
      'In March we committed to return $8 billion to shareholders through fiscal 2026.',
      'We have now raised that commitment to $11 billion.',
    );
    expect(
      answer('how much will be returned to shareholders through fiscal 2026', plan).text,
    ).toMatch(/\$8 billion.*\$11 billion/);
  });

  it('is not stated where only a result is told', () => {
    const said = remarks('In Q2 we delivered 4% organic revenue growth, lapping 3%.');
    expect(answer('what is expected for organic revenue growth', said).status).toBe('not stated');
  });

  it('is never answered by a result', () => {
    const plan = remarks(
      'Operating profit was $7.1 million, a decrease of 20%.',
      'We revise operating profit for the full year to $29 million from $34 million.',
    );
    expect(
      answer('by how much did they lower the full-year operating profit forecast', plan).text,
    ).toMatch(/\$29 million from \$34 million/);
  });
});

describe('what was is not told by what may be', () => {
  const said = remarks(
    'They could run up to 10.4% operating margin at Gantries.',
    'In gaming, we expect revenue to decline in the third quarter on the trends of Xandu hardware.',
    'Currency reduced operating expense growth by 1 point.',
    'Crate integration goes well with our recent commitment to $3.2 million of wages.',
    'Strong mix brought gross margins in the 54% range for the first half.',
    'The allowance for members has two parts, which let us acquire 2.9 million new blue cards.',
  );

  it.each([
    'what was gantries operating margin', // hypothetical
    'xandu hardware decline', // expected
    'operating expenses and growth', // a change by points is no amount
    'crate integration cost', // another clause
    'gross margin in q2', // of a longer period
    'member allowance spend', // without a figure
  ])('%s', (question) => expect(answer(question, said).status).toBe('not stated'));

  it('but by what was', () =>
    expect(answer('how many new cards acquired', said).text).toContain('2.9 million'));
});

it('shows how somebody is introduced where the words that introduce bear no office', () => {
  const said = inventedCall([
    'Mara Lindqvist',
    'prepared',
    'With me today is Mr. Brandsma, our Chief Financial Officer.',
  ]);
  expect(answer('who is the CFO', said)).toMatchObject({
    status: 'answered',
    withheld: [],
    text: 'Piet Brandsma is CFO.',
    evidence: [{ quote: 'With me today is Mr. Brandsma, our Chief Financial Officer.' }],
  });
});

describe('what is not stated', () => {
  it.each(['why did gripper margin fall', 'EBITDA by country, which grew fastest'])(
    'withholds nothing and has words: %s',
    (question) => {
      const said = remarks('Gripper margin was 31%, compared with 28% a year ago.');
      const { withheld, text } = answer(question, said);
      expect(withheld).toEqual([]);
      expect(text).toMatch(/^No sentence found in this call says /);
    },
  );

  it('names a year that is asked for', () => {
    const said = exchange(['How are stores doing?'], ['Stores do well.']);
    expect(answer('how many stores will they open in 2026', said).text).toBe(
      'No sentence found in this call says how many stores they will open in 2026.',
    );
  });
});

it('reads a part by the beginnings of its words', () => {
  const parts = remarks(
    'Semiconductor Equipment Components revenue was $29.5 million.',
    'Operating profit of Semiconductor Equipment Components was $5.0 million.',
    'Machine Tools revenue was $41.2 million.',
  );
  expect(answer('semi equipment revenue', parts).text).toContain('29.5');
  expect(answer('semi revenue of machines', parts).status).toBe('not stated');
});

describe('a figure of something else', () => {
  const said = remarks(
    'The firm reported a return on tangible common equity of 16% with revenue of $12.4 billion.',
    'Our frontline goes beyond the call of duty, and saved $3 million.',
    'Sales of our pumps grew 5% on tight supply.',
    'We incurred $1.1 million of takeover costs.',
    'Mail revenue was $28 million.',
    'Costs excluding petrol were $61 million, an increase of 7%.',
  );

  it.each([
    'equities trading revenue', // the equity of a return
    'tariff impact', // a duty is no tariff
    'why did fixed income revenue rise 20%', // a part without figures
    'any acquisition planned?', // what was is no plan
    'petrol costs vs last year', // all but that
  ])('is not shown: %s', (question) => {
    const { status, text } = answer(question, said);
    expect(status).toBe('not stated');
    expect(text).not.toMatch(/\d/);
  });

  it('nor is a figure of a part that is named but once said of the whole', () => {
    const parts = remarks(
      'Looking at organic sales, the Paints segment held steady, with a sales decline of 2.3%.',
      'Paints performed well in the spring, delivering 4% sales growth.',
      'Consolidated sales rose 6.1%.',
    );
    expect(answer('sales growth', parts).text).toBe('Revenue rose 6.1% from a year ago.');
  });

  it('and names keep their own capitals', () => {
    const parts = remarks(
      'Starting with the hub, we saw iHub revenue of $31.4 million, and it was down 6% from a year ago.',
    );
    expect(answer('ihub revenue', parts).text).toContain('iHub revenue');
  });
});
