import { describe, expect, it } from 'vitest';
import { companyName } from '../../../../src/core/company-words.ts';
import { extractAnswer } from '../../../../src/extract/answer/answer-question.ts';
import { withoutOwnName } from '../../../../src/extract/answer/typed/without-own-name.ts';
import { calledFor } from '../../../support/question-cases.ts';
import { seedCall } from '../../../support/seed.ts';

const call = { ...seedCall().call, company: 'Orrin Robotics Holdings' };

describe('a question without the name of the company it is asked of', () => {
  it.each([
    ["What was Orrin Robotics' gross margin?", 'What was the company’s gross margin?'],
    ["what was orrin's gross margin?", 'what was the company’s gross margin?'],
    ['What was revenue of Orrin Robotics in Q2?', 'What was revenue in Q2?'],
    ['What was revenue at Orrin?', 'What was revenue?'],
    ['Orrin Robotics gross margin', 'gross margin'],
    ['Orrin gross margin', 'gross margin'],
    ['what was Orrin revenue in Q1 2021?', 'what was revenue in Q1 2021?'],
    ['what was Orrin Robotics Q1 2021 revenue?', 'what was Q1 2021 revenue?'],
    ['How much did Orrin EBITDA grow?', 'How much did EBITDA grow?'],
    ['tell me orrin adjusted gross margin', 'tell me adjusted gross margin'],
    ['orbt 2q revenue & eps?', '2q revenue & eps?'],
    ['ORRN adj ebitda', 'adj ebitda'],
    ['Orrin Q1 2024 revenue?', 'Q1 2024 revenue?'],
    ['Did Orrin raise guidance?', 'Did the company raise guidance?'],
    ['what did Orrin Robotics say on China', 'what did the company say on China'],
  ])('%j is %j', (question, plain) => {
    expect(withoutOwnName(question, call)).toBe(plain);
  });

  it.each([
    ['Does Halden expect more orders?', 'Does the company expect more orders?'],
    ["what was Halden's gross margin?", 'what was the company’s gross margin?'],
    ['What did Halden-Brisling use its cash for?', 'What did the company use its cash for?'],
    ['Does Halden Foods expect more orders?', 'Does Halden Foods expect more orders?'],
    ['what was Halden-Kestrel revenue?', 'what was Halden-Kestrel revenue?'],
  ])('of two names, by the first of them: %j is %j', (question, plain) => {
    expect(withoutOwnName(question, { ...call, company: 'Halden-Brisling Co' })).toBe(plain);
  });

  it.each([
    'What was revenue from Orrin Labs?',
    'How did Orrin Labs do?',
    'what was Orrin Labs revenue?',
    'Did Orrin Group pay a dividend?',
    'What came from Torrin?',
    'Orrin Robotics?', // nothing else is left
    'What was revenue?',
    'MSFT revenue',
    'orbt and revenue',
    'org revenue per head of the sites',
    'OEM revenue',
    '',
  ])('%j stays', (question) => {
    expect(withoutOwnName(question, call)).toBe(question);
  });

  it.each(['', '(', '[a', 'The', '*'])('survives the name %j', (company) => {
    expect(withoutOwnName('What was revenue?', { ...call, company })).toBe('What was revenue?');
  });
});

describe.each([
  'dhanvari-q4-2024',
  'halden-foods-q3-2024',
  'marlow-retail-q4-2025',
  'mizuhara-q2-2024',
  'norrland-grid-h1-2024',
  'orrin-robotics-q2-2024',
  'quillmark-q1-2025',
  'sunder-mining-q1-2025',
  'vestmar-bank-q3-2024',
])('naming the company of %s', (id) => {
  const transcript = calledFor({ call: id });
  const { company } = transcript.call;

  it.each([company, companyName(company), company.toLowerCase()])(
    'as %s changes no answer',
    (name) => {
      for (const metric of ['revenue', 'CET1 ratio', 'net income']) {
        const plain = extractAnswer(transcript, `What was ${metric}?`);
        for (const question of [
          `What was ${metric} of ${name}?`,
          `What was the ${metric} at ${name}?`,
          `What was ${name}'s ${metric}?`,
        ])
          expect([question, extractAnswer(transcript, question).evidence]).toEqual([
            question,
            plain.evidence,
          ]);
      }
    },
  );
});
