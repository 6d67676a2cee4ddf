import type { Conversation } from '../shown.ts';

/** "# earnings", "Earnings"; nothing for what is not there. */
export function nameOf(conversation: Pick<Conversation, 'kind' | 'name'> | undefined): string {
  if (!conversation) return '';
  const { kind, name } = conversation;
  return kind === 'app' ? name : `# ${name}`;
}
