import type { Participant, Report, Turn, Warning } from '../core/transcript.ts';
import type { Draft } from './draft.ts';

const MISSED = /\b(?:our|the) next question (?:comes|is) from\b/i;

/** How the file was read, and what a careful reader should know. */
export function reportOf(
  draft: Draft,
  turns: readonly Turn[],
  participants: readonly Participant[],
): { readonly report: Report; readonly warnings: readonly Warning[] } {
  const speakers = new Set(turns.map(({ speaker }) => speaker));
  const silent = participants.filter(({ name }) => !speakers.has(name)).map(({ name }) => name);
  const missed = turns.filter(({ text, section }) => section === 'qa' && MISSED.test(text.slice(200, -200)));
  const hasQuestions = turns.some(({ section }) => section === 'qa');
  const checksums =
    draft.layout === 'unstructured'
      ? []
      : [
          { name: 'everyone listed speaks', ok: silent.length === 0, detail: silent.join(', ') },
          {
            name: 'no announcement inside a turn',
            ok: missed.length === 0,
            detail: missed.map(({ index }) => `turn ${index}`).join(', '),
          },
          { name: 'questions found', ok: hasQuestions, detail: '' },
        ];
  return {
    report: {
      layout: draft.layout,
      confidence: draft.confidence,
      checksums,
      setAside: draft.setAside.map((each) => ({ ...each })),
    },
    warnings: warningsOf(draft, turns, participants),
  };
}

function warningsOf(
  draft: Draft,
  turns: readonly Turn[],
  participants: readonly Participant[],
): readonly Warning[] {
  if (draft.layout === 'unstructured')
    return [
      {
        code: 'unstructured',
        message:
          'No speakers could be found with certainty (too few names in front of speech), so the text is read as paragraphs without speakers.',
      },
    ];
  const warnings: Warning[] = [];
  if (!turns.some(({ section }) => section === 'qa'))
    warnings.push({
      code: 'no_questions',
      message: 'This transcript has no questions and answers.',
    });
  const unknown = participants.filter(({ side }) => side === 'unknown').map(({ name }) => name);
  if (unknown.length > 0)
    warnings.push({
      code: 'unknown_side',
      message: `It is not clear on which side these people speak: ${unknown.join(', ')}.`,
    });
  return warnings;
}
