import type { Transcript } from '../core/transcript.ts';

/**
 * A transcript as a model reads it: a line a turn with the speaker, a line a sentence with its id. Same
 * transcript, same bytes. Angle brackets are softened, so that no speaker can close the tag around it.
 */
export function transcriptLines({ turns, participants }: Transcript): string {
  const roles = new Map(participants.map(({ name, role, side }) => [name, role ?? side]));
  return turns
    .map(({ speaker, section, interpreted, text, sentences }) => {
      const role = roles.get(speaker);
      const who = [speaker, role, section, interpreted ? 'interpreted' : null].filter(
        (part) => part,
      );
      return [
        `# ${soften(who.join(' | '))}`,
        ...sentences.map(({ id, start, end }) => `${id}| ${soften(text.slice(start, end))}`),
      ].join('\n');
    })
    .join('\n');
}

function soften(text: string): string {
  return text.replaceAll('<', '‹').replaceAll('>', '›').replaceAll(/\s+/g, ' ');
}
