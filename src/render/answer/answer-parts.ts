import type { Answer } from '../../core/answer.ts';
import { counted } from '../summaries.ts';

/** An answer in the pieces that every surface shows, in their order; untrusted words are not escaped. */
export interface AnswerParts {
  /** The sentences with their numbers: "[1, 2]", or empty where nothing is cited. */
  readonly sentences: readonly { readonly text: string; readonly label: string }[];
  /** What the passages below are, where no sentence cites them; null else. */
  readonly about: string | null;
  /** What is left open, as a sentence; null where nothing is, or the sentences say it. */
  readonly unsaid: string | null;
  /** How the passages were found, why an engine could not be used, how much was withheld. */
  readonly notes: readonly string[];
}

const NOTED: ReadonlySet<string> = new Set(['model_fell_back', 'unstructured']);

/** Splits an answer into what Slack and the terminal both show. */
export function answerParts(answer: Answer): AnswerParts {
  const { sentences, evidence, engine, form, status, unsaid, warnings, withheld } = answer;
  const isPassages = form === 'passages' && evidence.length > 0;
  const words = sentences
    .filter(({ text }) => text.trim() !== '')
    .map(({ text, cites }) => ({
      text: isPassages && cites.length > 0 ? withoutQuote(text.trim(), answer) : text.trim(),
      label: labelOf(cites, evidence.length),
    }));
  const isRepeated = status === 'answered' && isPassages; // what is cited are the passages themselves
  const told = words.filter(({ label }) => label === '');
  const lead = told.length > 0 ? told : [{ text: 'In the words of the call:', label: '' }];
  const shown = isRepeated ? lead : words;
  const isCited = sentences.some(({ cites }) => cites.length > 0);
  const isSaid = status === 'not stated' && engine === 'extractive'; // its first words are that
  const open = unsaid?.trim().replace(/(?<![.\s])[.\s]+$/, '') ?? '';
  return {
    sentences: shown.length > 0 ? shown : [{ text: 'The call does not say.', label: '' }],
    about:
      status === 'not stated' && evidence.length > 0 && !isCited
        ? 'The nearest the call comes to it, word for word.'
        : null,
    unsaid:
      open === '' || isSaid || words.some(({ text }) => text.includes(open))
        ? null
        : leftOpen(open, answer),
    notes: [
      ...(isRepeated ? ['Passages of the call, found without a model.'] : []),
      ...warnings.filter(({ code }) => NOTED.has(code)).map(({ message }) => message),
      ...(withheld.length > 0
        ? [
            `${counted(withheld.length, 'sentence')} withheld: the call does not bear ${withheld.length === 1 ? 'it' : 'them'} out.`,
          ]
        : []),
    ],
  };
}

/** A model has read the whole call; a search can only tell what it found. */
function leftOpen(open: string, { engine }: Answer): string {
  return `${engine === 'openai' ? 'Not said on the call' : 'Not found for certain in this call'}: ${open}.`;
}

/** "Declined by the CFO." where the words of it are shown right below. */
function withoutQuote(text: string, { evidence }: Answer): string {
  const [, lead = '', quote = ''] = /^(Declined .+): “([^“”]+)”$/.exec(text) ?? [];
  const isShown =
    quote !== '' && evidence.some((each) => each.quote.includes(quote.replace(/…$/, '')));
  return isShown ? `${lead}.` : text;
}

function labelOf(cites: readonly number[], count: number): string {
  const numbers = [...new Set(cites)].filter((cite) => cite >= 1 && cite <= count);
  return numbers.length === 0
    ? ''
    : `[${numbers.toSorted((one, other) => one - other).join(', ')}]`;
}
