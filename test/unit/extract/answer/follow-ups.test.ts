import { describe, expect, it } from 'vitest';
import { extractAnswer } from '../../../../src/extract/answer/answer-question.ts';
import { gateAnswer } from '../../../../src/verify/gate-answer.ts';
import { calledFor } from '../../../support/question-cases.ts';
import { remarks } from '../invented-call.ts';

const CALLS = [
  'kingsoft-q2-2023',
  'vestmar-bank-q3-2024',
  'dhanvari-q4-2024',
  'quillmark-q1-2025',
  'mizuhara-q2-2024',
];
const ASKED = ['how many zebras?', 'should I buy?', 'what was revenue?', 'why did revenue change?'];

describe('the questions offered under an answer', () => {
  it.each(CALLS)('are answered by the call %s, behind the gate', (call) => {
    const transcript = calledFor({ call });
    const answer = (question: string) =>
      gateAnswer(transcript, extractAnswer(transcript, question)).answer;
    const offered = new Set(ASKED.flatMap((question) => answer(question).followUps));
    expect(offered.size).toBeGreaterThan(3);
    for (const question of offered)
      expect({ ...answer(question), question }).toMatchObject({
        question,
        status: 'answered',
        withheld: [],
      });
  });

  it('ask for a reason only where that very metric of that part has moved', () => {
    const call = remarks(
      'Revenue was $120.4 million.',
      'Gripper revenue fell 9% to $70.1 million, because we exited distribution.',
      'Revenue of all kinds is seasonal because customers order late.',
    );
    const offered = (question: string) => extractAnswer(call, question).followUps;
    expect(offered('what was revenue?')).not.toContain('Why did revenue change?');
    expect(offered('what was gripper revenue?')).toContain('Why did gripper revenue change?');
  });

  it('name parts as the call spells them, and none whose name is a clause', () => {
    const call = remarks(
      'We expect LinkRobo revenue of $5 million in the third quarter.',
      'LinkRobo revenue was $4 million.',
      'Revenue was $90 million.',
    );
    expect(extractAnswer(call, 'how many zebras?').followUps.join(' ')).toContain(
      'LinkRobo revenue',
    );
  });
});

describe('the figure that was asked for', () => {
  const call = remarks(
    'Revenue was $70.1 million, up 11.0% from a year ago.',
    'Capital expenditures were $8.2 million.',
    'Operating profit was $7.1 million.',
  );
  const offeredAfter = (question: string) => extractAnswer(call, question).followUps;

  it.each(['what was capex?', 'how much was capex?', 'what was capex this quarter?'])(
    'is not offered again: %s',
    (question) => expect(offeredAfter(question).join()).not.toMatch(/capital exp|capex/i),
  );

  it('is offered after another figure of the same line', () => {
    expect(offeredAfter('what was operating profit?').join()).toMatch(/capital exp|capex/i);
    expect(offeredAfter('what was revenue a year ago?')).toContain('What was revenue?');
  });
});

describe('who speaks and who asks', () => {
  it.each(['Who is on the call?', 'Which analysts asked questions?', 'who is the CFO?'])(
    'is told behind the gate: %s',
    (question) => {
      const transcript = calledFor({ call: 'vestmar-bank-q3-2024' });
      const { status, text, evidence } = gateAnswer(
        transcript,
        extractAnswer(transcript, question),
      ).answer;
      expect(status).toBe('answered');
      expect(text).toMatch(/Joost Hemmerik|Claire Montfray/);
      expect(evidence.length).toBeGreaterThan(0);
    },
  );
});
