import type { Answer } from '../core/answer.ts';
import { counted } from './summaries.ts';

/** An answer in the pieces that every surface shows, in their order; untrusted words are not escaped. */
export interface AnswerParts {
  /** The sentences with their numbers: "[1, 2]", or empty where nothing is cited. */
  readonly sentences: readonly { readonly text: string; readonly label: string }[];
  /** What the passages below are, where they are not quotes behind the sentences; null else. */
  readonly about: string | null;
  readonly unsaid: string | null;
  /** Why an engine could not be used, and how much was withheld. */
  readonly notes: readonly string[];
}

const NOTED: ReadonlySet<string> = new Set(['model_fell_back', 'unstructured']);

/** Splits an answer into what Slack and the terminal both show. */
export function answerParts(answer: Answer): AnswerParts {
  const { sentences, evidence, form, status, unsaid, warnings, withheld } = answer;
  const shown = sentences
    .filter(({ text }) => text.trim() !== '')
    .map(({ text, cites }) => ({ text: text.trim(), label: labelOf(cites, evidence.length) }));
  const isPassages = form === 'passages' && evidence.length > 0;
  const lost = withheld.length;
  return {
    sentences:
      shown.length > 0
        ? shown
        : [
            {
              text: isPassages ? 'This is what the call says.' : 'The call does not say.',
              label: '',
            },
          ],
    about: isPassages
      ? status === 'answered'
        ? 'Passages of the call, word for word, found without a model.'
        : 'The nearest the call comes to it, word for word.'
      : null,
    unsaid: unsaid === null || unsaid.trim() === '' ? null : unsaid.trim().replace(/[.\s]+$/, ''),
    notes: [
      ...warnings.filter(({ code }) => NOTED.has(code)).map(({ message }) => message),
      ...(lost > 0
        ? [
            `${counted(lost, 'sentence')} withheld: the call does not bear ${lost === 1 ? 'it' : 'them'} out.`,
          ]
        : []),
    ],
  };
}

function labelOf(cites: readonly number[], count: number): string {
  const numbers = [...new Set(cites)].filter((cite) => cite >= 1 && cite <= count);
  return numbers.length === 0
    ? ''
    : `[${numbers.toSorted((one, other) => one - other).join(', ')}]`;
}
