import type { FaultCode } from '../../core/faults.ts';
import { FEED_NAMES, type FeedName, type FeedState } from '../../core/ports/feeds.ts';
import { faultText } from '../fault-text.ts';
import { paint, safe, type Terminal, wrap } from '../terminal.ts';
import { FEED_LABELS, FEED_SETTINGS } from './feed-labels.ts';

/** How one feed does, for whoever runs the service. */
export interface FeedView {
  readonly feed: FeedName;
  readonly isOn: boolean;
  /** Null: never asked. */
  readonly state: FeedState | null;
}

const INDENT = 26;
const NOT_ASKED = 'on; not asked yet: somebody has to follow a company';
// What names companies that others may follow is for whoever runs the service.
const OF_OPERATOR: readonly FaultCode[] = ['feed.no_ticker', 'feed.not_named', 'feed.bad_reply'];

/** What is shown of each feed: those that are on, then those that may be turned on. */
export function feedsText(views: readonly FeedView[], terminal: Terminal): string {
  const shown = [...views.filter(({ isOn }) => isOn), ...views.filter(({ isOn }) => !isOn)];
  return shown
    .map((view) => {
      const label = paint(terminal, 'bold', FEED_LABELS[view.feed].padEnd(INDENT));
      return `${label}${wrap(safe(feedWords(view)), terminal, INDENT)}\n`;
    })
    .join('');
}

/** How a feed does, in a sentence or two. */
export function feedWords({ feed, isOn, state }: FeedView): string {
  if (!isOn) return `off: set ${FEED_SETTINGS[feed]}`;
  if (!state) return NOT_ASKED;
  const { fault, companies, ailing, newest } = state;
  const asked = `${companies} ${companies === 1 ? 'company' : 'companies'}`;
  const last = newest === null ? '' : `, newest call ${newest}`;
  switch (state.state) {
    case null:
      return NOT_ASKED;
    case 'ok':
      return `ok: ${asked}${last}`;
    case 'empty':
      return `empty: it has no call of the ${asked} it was asked for`;
    case 'stale':
      return `stale: it answers with old calls only (${asked}${last})`;
    case 'degraded':
    case 'failing': {
      const share = ailing > 0 && ailing < companies ? ` for ${ailing} of ${asked}` : '';
      return `${state.state}${share}: ${fault ? faultText(fault) : 'it does not answer.'}`;
    }
  }
}

/** How a feed does, for people who wait for its calls; null where there is nothing to tell. */
export function waitingWords({ feed, isOn, state }: FeedView): string | null {
  if (!isOn || !state) return null;
  const { fault, newest } = state;
  const label = FEED_LABELS[feed];
  switch (state.state) {
    case null:
      return null;
    case 'ok':
      return `New calls come by ${label}${newest === null ? '' : `; its newest is of ${newest}`}.`;
    case 'empty':
      return `${label} has no call yet of the companies that are followed.`;
    case 'stale':
      return `${label} answers with old calls only${newest === null ? '' : `; its newest is of ${newest}`}.`;
    case 'degraded':
    case 'failing':
      return fault && !OF_OPERATOR.includes(fault.code)
        ? faultText(fault)
        : `${label} does not answer as it should for some companies, so a new call may be late.`;
  }
}

/** What is known of a feed, as JSON. */
export function feedJson(view: FeedView): object {
  const { state } = view;
  const at = (ms: number | null | undefined) => (ms ? new Date(ms).toISOString() : null);
  return {
    feed: view.feed,
    on: view.isOn,
    state: state?.state ?? null,
    words: feedWords(view),
    code: state?.fault?.code ?? null,
    lookedAt: at(state?.lookedAt),
    succeededAt: at(state?.succeededAt),
    nextAt: at(state?.dueAt),
    newestCall: state?.newest ?? null,
    companies: state?.companies ?? 0,
    ailing: state?.ailing ?? 0,
  };
}

/** Every feed with what is known of it. */
export function feedViews(
  on: (feed: FeedName) => boolean,
  states: readonly FeedState[],
): readonly FeedView[] {
  const known = new Map(states.map((state) => [state.feed, state]));
  return FEED_NAMES.map((feed) => ({ feed, isOn: on(feed), state: known.get(feed) ?? null }));
}
