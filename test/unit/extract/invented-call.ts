import type { Exchange, Participant, Section, Transcript } from '../../../src/core/transcript.ts';

type Said = readonly [speaker: string, section: Section, ...sentences: readonly string[]];

const PEOPLE: readonly Participant[] = [
  person('Mara Lindqvist', 'Chief Executive Officer', 'company'),
  person('Piet Brandsma', 'CFO', 'company'),
  person('Timo Halberg', null, 'analyst'),
  person('Operator', null, 'operator'),
];

/**
 * A call of Orrin Robotics, Q2 2024, in dollars, from what is said turn by turn; the sentences are
 * given one by one, so that these tests hold whatever the parser does.
 */
export function inventedCall(...said: readonly Said[]): Transcript {
  let count = 0;
  const turns = said.map(([speaker, section, ...sentences], index) => {
    let text = '';
    const placed = sentences.map((sentence) => {
      const start = text === '' ? 0 : text.length + 1;
      text = text === '' ? sentence : `${text} ${sentence}`;
      return { id: `s${++count}`, start, end: text.length };
    });
    return { index, speaker, section, interpreted: false, text, sentences: placed, marks: [] };
  });
  return {
    call: {
      id: 'orrin-robotics-q2-2024',
      company: 'Orrin Robotics Inc',
      ticker: null,
      fiscalQuarter: 2,
      fiscalYear: 2024,
      period: 'Q2 2024',
      date: null,
      currency: 'USD',
    },
    participants: [...PEOPLE],
    turns,
    exchanges: exchangesOf(said),
    structure: 'turns',
    warnings: [],
    source: { sha256: '0'.repeat(64), format: 'text' },
    report: { layout: 'invented', confidence: 1, checksums: [], setAside: [] },
  };
}

/** What the CFO says in the prepared remarks. */
export function remarks(...sentences: readonly string[]): Transcript {
  return inventedCall(['Piet Brandsma', 'prepared', ...sentences]);
}

/** One analyst's turn and the CFO's answer. */
export function exchange(question: readonly string[], answer: readonly string[]): Transcript {
  return inventedCall(['Timo Halberg', 'qa', ...question], ['Piet Brandsma', 'qa', ...answer]);
}

function exchangesOf(said: readonly Said[]): Exchange[] {
  const exchanges: Exchange[] = [];
  for (const [index, [speaker, section]] of said.entries()) {
    if (section !== 'qa') continue;
    const open = exchanges.at(-1);
    if (speaker === 'Timo Halberg') {
      if (open) open.questionTurns.push(index);
      else
        exchanges.push({
          analyst: speaker,
          firm: 'Lumo Securities',
          questionTurns: [index],
          answerTurns: [],
        });
    } else open?.answerTurns.push(index);
  }
  return exchanges;
}

function person(name: string, role: string | null, side: Participant['side']): Participant {
  return { name, role, affiliation: null, side, aliases: [] };
}
