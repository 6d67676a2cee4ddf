import { createHash } from 'node:crypto';
import type { Transcript, Turn } from '../core/transcript.ts';
import { type Given, identify } from './call.ts';
import { openContainer } from './containers/index.ts';
import type { Draft, DraftTurn } from './draft.ts';
import { readExchanges } from './exchanges.ts';
import { FALLBACK, LAYOUTS } from './layouts/index.ts';
import { readMarks } from './marks.ts';
import { clearPages } from './pages.ts';
import { readPeople } from './people.ts';
import { REFINERS } from './refiners/index.ts';
import { reportOf, warningsOf } from './report.ts';
import { numberSentences } from './sentences.ts';
import { doubtIn } from './trust.ts';

const INTERPRETER = /\b(?:interpreter|translator)\b/i;

/**
 * Reads the bytes of a transcript. Where no speakers can be found the result is `unstructured`, with
 * the reason in its warnings. Throws `source.*` only for what is no text: empty, binary, too large, or
 * a format nobody here opens.
 */
export function parse(bytes: Uint8Array, given: Given = {}): Transcript {
  const { text, format } = openContainer(bytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const draft = readDraft(text.split('\n'));
  const { call, spokenPeriod } = identify(draft, given, sha256);
  const people = readPeople(draft, call.company);
  const turns = turnsOf(people.turns);

  return {
    call,
    participants: [...people.participants],
    turns,
    exchanges: [...readExchanges(turns, people.participants)],
    structure: draft.layout === 'unstructured' ? 'unstructured' : 'turns',
    warnings: [...warningsOf(draft, turns, people.participants, spokenPeriod)],
    source: { sha256, format },
    report: reportOf(text, draft, turns, people.participants),
  };
}

function readDraft(printed: readonly string[]): Draft {
  const { lines, setAside } = clearPages(printed);
  const draft = readLayout(lines);
  return { ...draft, setAside: [...draft.setAside, ...setAside] };
}

/** The first layout whose reading holds; what nobody reads well is read as paragraphs. */
function readLayout(lines: readonly string[]): Draft {
  let doubt = 'No line names a speaker who comes back.';
  for (const layout of LAYOUTS) {
    const draft = layout(lines);
    if (!draft) continue;
    const found = doubtIn(draft);
    if (found === null) return REFINERS.reduce((refined, refine) => refine(refined), draft);
    doubt = found;
  }
  return FALLBACK(lines, doubt);
}

function turnsOf(turns: readonly DraftTurn[]): Turn[] {
  const sentences = numberSentences(turns.map(({ text }) => text));
  return turns.map(({ speaker, section, text }, index) => {
    const marks = [...readMarks(text)];
    const opensInterpreted = marks.some(
      ({ kind, start }) => kind === 'interpreted' && (start === 0 || text[start - 1] === '\n'),
    );
    return {
      index,
      speaker,
      section,
      interpreted: opensInterpreted || INTERPRETER.test(speaker),
      text,
      sentences: [...(sentences[index] ?? [])],
      marks,
    };
  });
}
