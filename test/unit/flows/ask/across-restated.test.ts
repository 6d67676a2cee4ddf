import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CallId } from '../../../../src/core/call.ts';
import type { Store } from '../../../../src/core/ports/store.ts';
import { answerFlow } from '../../../../src/flows/ask/answer-call.ts';
import { takeIn } from '../../../../src/flows/intake/take-in-call.ts';
import { fakeClock } from '../../../support/clock.ts';
import { storeDirs } from '../../../support/store-dirs.ts';

const DIR = join(import.meta.dirname, '../../../fixtures/followed');
const dirs = storeDirs();
let store: Store;
afterAll(() => dirs.cleanUp());

const answering = answerFlow({
  ...{ model: null, notes: null },
  log: { debug() {}, info() {}, warn() {}, error() {} },
});
const ask = async (question: string, of: string) => {
  const transcript = await store.library.transcript(CallId.parse(of));
  if (!transcript) throw new Error(`no call ${of}`);
  const { answer } = await answering(transcript, question, { earlier: [], library: store.library });
  return { text: answer.text, calls: answer.evidence.map(({ call }) => call ?? '–') };
};
const V = 'vindholt-bakeries';

describe('a figure that a later call restates', () => {
  beforeAll(async () => {
    store = await dirs.open(dirs.dir(), fakeClock());
    for (const name of readdirSync(DIR)) {
      const bytes = readFileSync(join(DIR, name));
      await takeIn(store.library, { bytes, name, origin: 'file' });
    }
  }, 60_000);

  it('is reckoned from as it stands now, and both are told', async () => {
    expect(await ask('How did EBITDA change since Q1 2024?', `${V}-q4-2025`)).toEqual({
      text: 'EBITDA was NOK 112M in Q1 2024 and NOK 171M in Q4 2025. For Q1 2024 it was NOK 118M on the Q1 2024 call; a later call gives NOK 112M, which stands here. From Q1 2024 to Q4 2025 it rose 53% (our arithmetic).',
      calls: [`${V}-q1-2025`, `${V}-q1-2024`, '–'],
    });
  });

  it('is not read from a call after the one that is asked of', async () => {
    const { text } = await ask('How did EBITDA change since Q1 2024?', `${V}-q4-2024`);
    expect(text).toContain('NOK 118M in Q1 2024 and NOK 160M in Q4 2024.');
    expect(text).not.toContain('NOK 112M');
  });

  it.each([
    [
      'only rounded',
      'How did revenue change since Q2 2024?',
      `${V}-q4-2025`,
      'NOK 1,176M in Q2 2024',
    ],
    [
      'in other terms',
      'How did gross margin change since Q3 2024?',
      'zelkova-diagnostics-q4-2025',
      null,
    ],
  ])('is none where it is told %s', async (_, question, of, said) => {
    const { text } = await ask(question, of);
    expect(text).not.toContain('a later call gives');
    if (said) expect(text).toContain(said);
  });
});
