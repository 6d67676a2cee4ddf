import { formProblems } from './methods/form.ts';
import type { From } from './payloads.ts';
import type { ResponsePlace, SlackState } from './state.ts';

const USES = 5; // Slack: five responses …
const LIFE_MS = 30 * 60 * 1000; // … within thirty minutes

export interface ResponseUrls {
  /** A new response_url, good for five uses; with `endless` for any number, for load. */
  issue(options?: {
    readonly endless?: boolean;
    readonly ageMs?: number;
    /** Who gets it, and where; what is not given is Ana in #earnings. */
    readonly from?: From & { readonly threadTs?: string | null };
  }): string;
  /** Where what is posted to it shows, and to whom where it is for one person. */
  placeOf(url: string): ResponsePlace;
  /** Takes what was posted to one of them: the status and the words Slack answers. */
  take(id: string, body: string): { readonly status: number; readonly text: string };
}

export function openResponseUrls(root: string, state: SlackState): ResponseUrls {
  const issued = new Map<
    string,
    { left: number; readonly until: number; readonly place: ResponsePlace }
  >();
  let count = 0;
  const placeOf = (id: string) => {
    const place = issued.get(id)?.place;
    if (!place) throw new Error(`no response_url ${id} was issued`);
    return place;
  };

  return {
    placeOf: (url) => placeOf(url.slice(url.lastIndexOf('/') + 1)),
    issue: ({ endless = false, ageMs = 0, from = {} } = {}) => {
      count++;
      const id = endless ? 'load' : String(count);
      const left = endless ? Number.POSITIVE_INFINITY : USES;
      const { channel = 'C0EARN01', user = 'U0ANA', threadTs = null } = from;
      const place = { channel, user, threadTs };
      issued.set(id, { left, until: Date.now() + LIFE_MS - ageMs, place });
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
          ...placeOf(id),
          ts: state.nextTs(),
          url: `${root}/response/${id}`,
          text,
          blocks,
          visibleTo: type === 'in_channel' ? 'channel' : 'user',
        });
      return { status: 200, text: 'ok' };
    },
  };
}
