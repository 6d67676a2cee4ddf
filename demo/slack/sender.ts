import type { Delivered, Delivery, RawOptions } from './delivery.ts';
import { type Drop, newDrop } from './files.ts';
import { type Happenings, happeningsIn, type Tell } from './happenings.ts';
import { type Interactions, interactionsOf } from './interactions.ts';
import type { ResponseUrls } from './response-urls.ts';
import { keepSaid } from './said.ts';
import type { Sockets } from './sockets.ts';
import type { SlackState } from './state.ts';

export interface Sender extends Interactions, Happenings {
  /** Somebody puts a file into a modal; gives its id. Nobody else sees it. */
  upload(user: string, drop: Pick<Drop, 'name' | 'content' | 'mimetype'>): string;
  /** Any event; `retry` counts redeliveries. */
  readonly event: Tell;
  /** Any body, signed as told: for replays, stale and forged requests. HTTP only. */
  raw(body: string, options?: RawOptions): Promise<Delivered>;
  setAppUrl(url: string): void;
  /** Resolves when an app has connected by Socket Mode. */
  connected(): Promise<void>;
  /** Cuts the connection of Socket Mode. */
  cut(): void;
}

/** What the people of the workspace do. */
export function openSender(options: {
  readonly delivery: Delivery;
  readonly sockets: Sockets;
  readonly state: SlackState;
  readonly responseUrls: ResponseUrls;
  readonly root: string;
  /** Called after each thing that people did. */
  readonly changed: () => void;
}): Sender {
  const { delivery, sockets, state, responseUrls, changed } = options;

  const event: Tell = (given, retry = 0, of = {}) => {
    keepSaid(state, given);
    changed();
    const isShared = state.channels.get(String(given.channel ?? given.channel_id))?.isShared;
    return delivery.event(given, retry, { isShared: isShared === true, ...of });
  };

  return {
    raw: delivery.raw,
    event,
    connected: () => sockets.connected(),
    cut: () => sockets.cut(),
    setAppUrl: delivery.setAppUrl,
    upload: (user, drop) => {
      const { file } = newDrop(options.root, state, { ...drop, user });
      state.files.set(file.id, { ...file, object: { ...file.object, shares: {} } });
      return file.id;
    },
    ...interactionsOf({ delivery, state, responseUrls, changed }),
    ...happeningsIn({ state, root: options.root, event, changed }),
  };
}
