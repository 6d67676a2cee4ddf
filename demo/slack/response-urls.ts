import { formProblems } from './methods/form.ts';
import type { SlackState } from './state.ts';

const USES = 5; // Slack: five responses …
const LIFE_MS = 30 * 60 * 1000; // … within thirty minutes

export interface ResponseUrls {
  /** A new response_url, good for five uses; with `endless` for any number, for load. */
  issue(options?: { readonly endless?: boolean; readonly ageMs?: number }): string;
  /** Takes what was posted to one of them: the status and the words Slack answers. */
  take(id: string, body: string): { readonly status: number; readonly text: string };
}

export function openResponseUrls(root: string, state: SlackState): ResponseUrls {
  const issued = new Map<string, { left: number; readonly until: number }>();
  let count = 0;

  return {
    issue: ({ endless = false, ageMs = 0 } = {}) => {
      count++;
      const id = endless ? 'load' : String(count);
      const left = endless ? Number.POSITIVE_INFINITY : USES;
      issued.set(id, { left, until: Date.now() + LIFE_MS - ageMs });
      return `${root}/response/${id}`;
    },
    take: (id, body) => {
      const url = issued.get(id);
      if (!url) return { status: 404, text: 'invalid_url' };
      if (Date.now() > url.until) return { status: 404, text: 'expired_url' };
      if (url.left === 0) return { status: 404, text: 'used_url' };
      url.left--;
      const { text = '', blocks = [], response_type: type } = JSON.parse(body);
      if (formProblems(text, blocks).length > 0) return { status: 400, text: 'invalid_blocks' };
      if (id !== 'load')
        state.responses.push({
          url: `${root}/response/${id}`,
          text,
          blocks,
          visibleTo: type === 'in_channel' ? 'channel' : 'user',
        });
      return { status: 200, text: 'ok' };
    },
  };
}
