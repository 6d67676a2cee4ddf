import type { Answer, AnswerSentence, AnswerStatus } from '../../../core/answer.ts';
import type { Evidence, Withheld } from '../../../core/brief.ts';
import type { Warning } from '../../../core/transcript.ts';
import type { Fact } from '../../../figures/fact.ts';
import { evidenceOf } from '../../evidence.ts';
import type { Book } from '../book/book.ts';
import type { Term } from '../book/terms.ts';

/** One sentence before the gate: wordings, the best first, and the sentences of the call they cite. */
export interface DraftSentence {
  readonly wordings: readonly string[];
  readonly ids: readonly string[];
  /** The figures that the wordings state, where they are of ours and no quotation. */
  readonly facts?: readonly Fact[];
}

/** An answer before the gate. */
export interface Draft {
  readonly status: AnswerStatus;
  readonly form: Answer['form'];
  readonly sentences: readonly DraftSentence[];
  readonly unsaid: string | null;
  /** Passages shown beside the answer, cited by none of its own: sentences of one turn by their ids. */
  readonly near: readonly (readonly string[])[];
  /** Words of the question that its way has read as words of asking: they need not be said. */
  readonly asking?: ReadonlySet<Term>;
  /** The subject of its sentence is all that is asked and nothing else. */
  readonly isWhole?: boolean;
  readonly warnings: readonly Warning[];
}

/** What is left of a draft behind the gate. */
export type Composed = Pick<
  Answer,
  'status' | 'text' | 'sentences' | 'evidence' | 'form' | 'unsaid' | 'withheld' | 'warnings'
>;

const MOST = 3;

/** A draft of the usual kind: answered in sentences of ours. */
export function answered(sentences: readonly DraftSentence[], more: Partial<Draft> = {}): Draft {
  return {
    status: 'answered',
    form: 'sentences',
    sentences,
    unsaid: null,
    near: [],
    warnings: [],
    ...more,
  };
}

/**
 * Takes a draft through the gate: of each sentence the first wording that holds. Null when the first
 * sentence has none, since what follows leans on it.
 */
export function compose(draft: Draft, { transcript, gate }: Book): Composed | null {
  const evidence: Evidence[] = [];
  const withheld: Withheld[] = [];
  const sentences: AnswerSentence[] = [];
  for (const { wordings, ids } of draft.sentences.slice(0, MOST)) {
    const tried = wordings.map((text) => ({ text, problems: problemsOf(gate, text, ids) }));
    const passed = tried.find(({ problems }) => problems.length === 0);
    if (passed && sentences.some(({ text }) => text === passed.text)) continue;
    if (passed) {
      sentences.push({ text: passed.text, cites: ids.map((id) => placeOf(id)) });
      continue;
    }
    const [first] = tried;
    const [problem] = first?.problems ?? [];
    if (first && problem) withheld.push({ text: first.text, reason: problem.reason });
    if (sentences.length === 0) return null;
  }
  for (const ids of draft.near) placeNear(ids);
  return {
    status: draft.status,
    form: draft.form,
    text: sentences.map(({ text }) => text).join(' '),
    sentences,
    evidence,
    unsaid: draft.unsaid,
    withheld,
    warnings: [...draft.warnings],
  };

  function placeNear(ids: readonly string[]): void {
    const isShown = (id: string) => evidence.some((each) => each.sentences.includes(id));
    const found = ids.some(isShown) ? null : evidenceOf(transcript, ids);
    if (found) evidence.push(found);
  }

  function placeOf(id: string): number {
    const known = evidence.findIndex((each) => each.sentences.includes(id));
    if (known !== -1) return known + 1;
    const found = evidenceOf(transcript, [id]);
    if (found) evidence.push(found);
    return evidence.length;
  }
}

/** A sentence without citations may say that nothing is said: it may hold no figure. */
function problemsOf(
  gate: Book['gate'],
  text: string,
  ids: readonly string[],
): readonly { readonly reason: string }[] {
  if (ids.length > 0) return gate.prose(text, ids);
  return /\d/.test(
    text.replaceAll(/\b(?:[QH][1-4]|FY) ?\d{2,4}\b|\b\d{1,2} \p{L}+ \d{4}\b|\b20\d\d\b/gu, ''),
  )
    ? [{ reason: 'not_found' }]
    : [];
}
