import type { Transcript } from '../../src/core/transcript.ts';
import { storedCall } from './store-calls.ts';

/** A call of an invented company in which these people say these things. */
export function spokenCall(
  id: string,
  company: string,
  {
    ticker = null,
    people,
    turns,
  }: {
    readonly ticker?: string | null;
    readonly people: readonly (readonly [name: string, role: string])[];
    readonly turns: readonly (readonly [
      speaker: string,
      section: 'prepared' | 'qa',
      text: string,
    ])[];
  },
): Transcript {
  const text = turns.map((turn) => turn.join(': ')).join('\n');
  let sentence = 0;
  return {
    ...storedCall(id, company, { ticker, text }),
    participants: people.map(([name, role]) => ({
      ...{ name, role, affiliation: company, aliases: [] },
      side: role === 'Analyst' ? 'analyst' : 'company',
    })),
    turns: turns.map(([speaker, section, words], index) => ({
      ...{ index, speaker, section, interpreted: false, text: words, marks: [] },
      sentences: [...words.matchAll(/\S.*?[.?](?=\s|$)/g)].map(({ 0: said, index: start }) => {
        sentence += 1;
        return { id: `s${sentence}`, start, end: start + said.length };
      }),
    })),
  };
}
