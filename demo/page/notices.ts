import type { Shown } from '../shown.ts';
import { el } from './dom.ts';

/** What Slack itself said to whoever looks: only this page knows it, and only until it is loaded again. */
export interface Notices {
  /** Keeps a word of Slack's; gives its ts. */
  add(words: string, channel: string, root: string | null): string;
  in(channel: string, root: string | null): readonly Shown[];
}

export function openNotices(): Notices {
  const notices: Shown[] = [];
  return {
    add: (words, channel, root) => {
      const ts = (Date.now() / 1000).toFixed(6);
      const html = el('div', { class: 'section' }, words).outerHTML;
      const by = { name: 'Slackbot', isApp: false };
      notices.push({ id: `notice/${ts}`, channel, ts, root, by, isPrivate: true, html });
      return ts;
    },
    in: (channel, root) => notices.filter((each) => each.channel === channel && each.root === root),
  };
}
