import { createHash } from 'node:crypto';
import type { Transcript, Turn } from '../core/transcript.ts';
import { readContainer } from './containers/index.ts';
import type { Draft } from './draft.ts';
import { readExchanges } from './exchanges.ts';
import { type Given, identify } from './identify.ts';
import { FALLBACK, LAYOUTS } from './layouts/index.ts';
import { readMarks } from './marks.ts';
import { readPeople } from './people.ts';
import { REFINERS } from './refiners/index.ts';
import { reportOf } from './report.ts';
import { numberSentences } from './sentences.ts';

/**
 * Reads the bytes of a transcript. Where no speakers can be found the result is `unstructured`, with
 * the reason in its warnings. Throws `source.*` only for what is no text: empty, binary, too large.
 */
export function parse(bytes: Uint8Array, given: Given = {}): Transcript {
  const { text, format } = readContainer(bytes);
  const draft = readDraft(text.split('\n'));
  const call = identify(draft, given);
  const people = readPeople(draft, call.company);
  const turns = turnsOf(draft, people.canonical);
  const { report, warnings } = reportOf(draft, turns, people.participants);

  return {
    call,
    participants: [...people.participants],
    turns,
    exchanges: [...readExchanges(turns, people.participants)],
    structure: draft.layout === 'unstructured' ? 'unstructured' : 'turns',
    warnings: [...warnings],
    source: { sha256: createHash('sha256').update(bytes).digest('hex'), format },
    report,
  };
}

function readDraft(lines: readonly string[]): Draft {
  for (const layout of LAYOUTS) {
    const draft = layout(lines);
    if (draft) return REFINERS.reduce((refined, refine) => refine(refined), draft);
  }
  return FALLBACK(lines);
}

function turnsOf({ turns }: Draft, canonical: (printed: string) => string): Turn[] {
  const sentences = numberSentences(turns.map(({ text }) => text));
  return turns.map(({ speaker, section, text }, index) => {
    const marks = [...readMarks(text)];
    return {
      index,
      speaker: canonical(speaker),
      section,
      interpreted: marks.some(({ kind, start }) => kind === 'interpreted' && start === 0),
      text,
      sentences: [...(sentences[index] ?? [])],
      marks,
    };
  });
}
