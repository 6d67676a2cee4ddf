import type { Clock } from '../core/ports/host.ts';

/** Why somebody may not ask now. */
export interface TooOften {
  /** Until they may ask again. */
  readonly seconds: number;
  /** Whether they have not been told since they could last ask. */
  readonly isNews: boolean;
}

/** How much each person may ask. */
export interface Rate {
  /** Null where this person may ask now, which is counted. It is no news where they cannot be told (`isMute`). */
  ask(who: {
    readonly team: string;
    readonly user: string;
    readonly isMute?: boolean;
  }): TooOften | null;
}

interface Used {
  readonly count: number;
  readonly at: number;
  isTold: boolean;
}

const MINUTE_MS = 60_000;
const MOST_PEOPLE = 10_000;

/**
 * Lets each person ask so often in a minute, at once if they like; what was used comes back evenly. It is
 * kept in the process: several processes allow so much each. With 0 a minute nobody is held back.
 */
export function openRate(perMinute: number, clock: Clock): Rate {
  const people = new Map<string, Used>();
  const countOf = ({ count, at }: Used): number =>
    Math.max(0, count - ((clock.now() - at) / MINUTE_MS) * perMinute);

  return {
    ask: ({ team, user, isMute = false }) => {
      if (perMinute === 0 || user === '') return null;
      const name = `${team}/${user}`;
      const known = people.get(name);
      const count = known ? countOf(known) : 0;
      if (known && count + 1 > perMinute) {
        const isNews = !known.isTold && !isMute;
        known.isTold ||= isNews;
        return { seconds: Math.ceil(((count + 1 - perMinute) / perMinute) * 60), isNews };
      }
      if (people.size >= MOST_PEOPLE)
        for (const [each, used] of people) if (countOf(used) === 0) people.delete(each);
      people.set(name, { count: count + 1, at: clock.now(), isTold: false });
      return null;
    },
  };
}
