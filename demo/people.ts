import type { Channel } from './slack/state.ts';

/** Somebody of the workspace. */
export interface Person {
  readonly id: string;
  readonly name: string;
  /** Their conversation with the app. */
  readonly direct: string;
}

/** Who can be played on the page. */
export const PEOPLE: readonly [Person, ...Person[]] = [
  { id: 'U0ANA', name: 'Ana Ruiz', direct: 'D0ANA' },
  { id: 'U0BEN', name: 'Ben Okafor', direct: 'D0BEN' },
];

/** Where they talk; the app is not a member of one of them, so that `/invite` can be seen at work. */
export const CHANNELS: readonly Channel[] = [
  { id: 'C0EARN01', name: 'earnings', isMember: true },
  { id: 'C0GENERAL', name: 'general', isMember: true },
  { id: 'C0DESK', name: 'research-desk', isMember: false },
  ...PEOPLE.map(({ id, direct }) => ({
    id: direct,
    name: 'Earnings',
    isMember: true,
    user: id,
  })),
];
