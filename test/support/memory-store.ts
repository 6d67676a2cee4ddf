import { isDeepStrictEqual } from 'node:util';
import type { Clock } from '../../src/core/ports/host.ts';
import type {
  NewRequest,
  Outbox,
  OutboxRow,
  RequestState,
  Requests,
  StoredRequest,
  Urgency,
} from '../../src/core/ports/requests.ts';
import { openHeap } from './heap.ts';

interface Row extends Required<Omit<NewRequest, 'lane'>> {
  readonly lane: string | null;
  readonly receivedAt: number;
  readonly team: string;
  seq: number;
  state: RequestState;
  attempts: number;
  dueAt: number | null;
  reason: string | null;
}

/** The ledger of requests without a disk, by the same contract: for tests of many thousands. */
export function memoryRequests(clock: Clock): Requests & { readonly size: () => number } {
  const rows = new Map<string, Row>();
  const lanes = new Map<string, Set<Row>>();
  const due = { person: openTurns(), bulk: openTurns() } satisfies Record<Urgency, unknown>;
  let last = 0;

  const makeDue = (row: Row, at: number) => {
    row.dueAt = at;
    due[row.urgency].of(row.team).push({ row, at, seq: row.seq });
  };

  const join = (row: Row) => {
    row.seq = ++last;
    const lane = row.lane === null ? null : (lanes.get(row.lane) ?? new Set<Row>());
    if (row.lane !== null && lane) lanes.set(row.lane, lane.add(row));
    if (!lane || headOf(lane) === row) makeDue(row, clock.now());
  };

  const take = async ({ key, kind, payload, lane, urgency = 'person' }: NewRequest) => {
    if (rows.has(key)) return false;
    const row: Row = {
      ...{ key, kind, payload, urgency, lane: lane ?? null, receivedAt: clock.now() },
      team: String({ ...(payload as { team?: unknown }) }.team ?? ''),
      ...{ seq: 0, state: 'received', attempts: 0, dueAt: null, reason: null },
    };
    rows.set(key, row);
    join(row);
    return true;
  };

  const claimOf = (urgency: Urgency, without: readonly string[]) => {
    const row = due[urgency].next(clock.now(), without);
    if (!row) return null;
    row.dueAt = null;
    row.attempts++;
    const { key, kind, payload, state, attempts, receivedAt, team } = row;
    return { key, kind, payload, state, attempts, deaths: 0, receivedAt, urgency, team };
  };

  const dueAtOf = (urgency: Urgency) => due[urgency].nextAt();

  const end = (key: string, state: 'done' | 'failed', reason: string | null) => {
    const row = rows.get(key);
    if (!row || !isOpen(row)) return;
    Object.assign(row, { state, dueAt: null, reason: reason ?? row.reason });
    const lane = row.lane === null ? undefined : lanes.get(row.lane);
    lane?.delete(row);
    const next = lane && headOf(lane);
    if (next && next.dueAt === null) makeDue(next, clock.now());
  };

  const putBack = (key: string, dueAt: number, change: (row: Row) => void) => {
    const row = rows.get(key);
    if (!row) return;
    change(row);
    makeDue(row, dueAt);
  };

  return {
    size: () => rows.size,
    take,
    takeAll: async (requests) => {
      let taken = 0;
      for (const request of requests) if (await take(request)) taken++;
      return taken;
    },
    claim: async (urgency, without = []) =>
      urgency
        ? claimOf(urgency, without)
        : (claimOf('person', without) ?? claimOf('bulk', without)),
    claimSome: async ({ urgency, most, ofOne, running }) => {
      const counts = new Map(running);
      const claimed: StoredRequest[] = [];
      while (claimed.length < most) {
        const full = [...counts].flatMap(([team, count]) => (count >= ofOne ? team : []));
        const next = claimOf(urgency, full);
        if (!next) break;
        claimed.push(next);
        counts.set(next.team, (counts.get(next.team) ?? 0) + 1);
      }
      return claimed;
    },
    unclaim: async (keys) => {
      for (const key of keys) {
        const row = rows.get(key);
        if (row) putBack(key, row.receivedAt, () => row.attempts--);
      }
    },
    advance: async (key, state) => {
      const row = rows.get(key);
      if (state === 'done' || state === 'failed') end(key, state, null);
      else if (row) row.state = state;
    },
    retryAt: async (key, dueAt, reason) =>
      putBack(key, dueAt, (row) => Object.assign(row, { reason })),
    postpone: async (key, dueAt) => putBack(key, dueAt, (row) => void row.attempts--),
    fail: async (key, reason) => end(key, 'failed', reason),
    isOpen: async (key) => isOpen(rows.get(key)),
    isOpenIn: async (place, kinds, by) =>
      [...rows.values()].some(
        (row) =>
          isOpen(row) &&
          kinds.includes(row.kind) &&
          row.receivedAt <= by &&
          isDeepStrictEqual(placeOf(row), { team: place.team, channel: place.channel }),
      ),
    payloadOf: async (key) => rows.get(key)?.payload ?? null,
    pastesIn: async (lane, since) =>
      [...rows.values()]
        .filter((row) => row.kind === 'paste' && row.lane === lane && row.receivedAt >= since)
        .toSorted((one, other) => one.seq - other.seq)
        .map(({ key, payload }) => ({ key, payload })),
    forget: async (key) => {
      if (!isOpen(rows.get(key))) rows.delete(key);
    },
    release: async () => {
      const left = [...rows.values()].filter(
        (row) => isOpen(row) && row.dueAt === null && isFirst(row, lanes),
      );
      for (const row of left) makeDue(row, row.receivedAt);
      return left.length;
    },
    nextDueAt: async (urgency) => {
      if (urgency) return dueAtOf(urgency);
      const known = [dueAtOf('person'), dueAtOf('bulk')].filter((at) => at !== null);
      return known.length > 0 ? Math.min(...known) : null;
    },
    dead: async (limit) =>
      [...rows.values()]
        .filter(({ state }) => state === 'failed')
        .toSorted((one, other) => other.seq - one.seq)
        .slice(0, limit)
        .map(({ key, kind, payload, reason, attempts, receivedAt }) => ({
          ...{ key, kind, payload, attempts, receivedAt, reason: reason ?? 'bug' },
        })),
    load: async () => {
      const of = (urgency: Urgency) => {
        const open = [...rows.values()].filter((row) => isOpen(row) && row.urgency === urgency);
        const working = open.filter((row) => row.dueAt === null && isFirst(row, lanes)).length;
        return { waiting: open.length - working, working };
      };
      return { person: of('person'), bulk: of('bulk') };
    },
    clear: async ({ persons, upkeep, most }) => {
      const ended = [...rows.values()].filter((row) => !isOpen(row));
      const old = [
        ...ended
          .filter((row) => row.urgency === 'person' && row.receivedAt < persons)
          .slice(0, most),
        ...ended.filter((row) => row.kind === 'upkeep' && row.receivedAt < upkeep).slice(0, most),
      ];
      for (const { key } of old) rows.delete(key);
      return old.length;
    },
    countDead: async () => [...rows.values()].filter(({ state }) => state === 'failed').length,
    retry: async (key) => {
      const row = rows.get(key);
      if (row?.state !== 'failed') return false;
      Object.assign(row, { state: 'received', attempts: 0, reason: null });
      join(row);
      return true;
    },
  };
}

/** The outbox without a disk. */
export function memoryOutbox(): Outbox {
  const rows = new Map<string, Omit<OutboxRow, 'fresh'>>();
  return {
    find: async (key) => {
      const row = rows.get(key);
      return row ? { state: row.state, ts: row.ts } : null;
    },
    claim: async (key, channel) => {
      const known = rows.get(key);
      if (known) return { ...known, fresh: false };
      const row = { key, state: 'claimed', channel, ts: null } as const;
      rows.set(key, row);
      return { ...row, fresh: true };
    },
    posted: async (key, ts) => {
      const row = rows.get(key);
      if (row) rows.set(key, { ...row, state: 'posted', ts });
    },
    drop: async (key) => {
      if (rows.get(key)?.state === 'claimed') rows.delete(key);
    },
  };
}

interface Due {
  readonly row: Row;
  readonly at: number;
  readonly seq: number;
}

/** Rows by when they are due; one that was put elsewhere since is passed over. */
function openDue() {
  const heap = openHeap<Due>((one, other) => one.at - other.at || one.seq - other.seq);
  const peek = (): Due | undefined => {
    for (let next = heap.peek(); next; next = heap.peek()) {
      if (next.row.dueAt === next.at && next.row.seq === next.seq) return next;
      heap.pop();
    }
    return undefined;
  };
  return { peek, pop: heap.pop, push: heap.push };
}

/** What is due of each workspace; they take turns by name. */
function openTurns() {
  const teams = new Map<string, ReturnType<typeof openDue>>();
  let last = '';
  return {
    of: (team: string) => {
      const known = teams.get(team) ?? openDue();
      teams.set(team, known);
      return known;
    },
    next: (now: number, without: readonly string[]): Row | null => {
      const sorted = [...teams.keys()].toSorted();
      const after = sorted.findIndex((team) => team > last);
      const turns = after === -1 ? sorted : [...sorted.slice(after), ...sorted.slice(0, after)];
      for (const team of turns) {
        const first = teams.get(team)?.peek();
        if (without.includes(team) || !first || first.at > now) continue;
        teams.get(team)?.pop();
        last = team;
        return first.row;
      }
      return null;
    },
    nextAt: (): number | null => {
      const known = [...teams.values()].flatMap((due) => due.peek()?.at ?? []);
      return known.length > 0 ? Math.min(...known) : null;
    },
  };
}

function isOpen(row: Row | undefined): boolean {
  return row?.state === 'received' || row?.state === 'briefed';
}

function headOf(lane: ReadonlySet<Row>): Row | undefined {
  return lane.values().next().value;
}

function isFirst(row: Row, lanes: ReadonlyMap<string, ReadonlySet<Row>>): boolean {
  const lane = row.lane === null ? undefined : lanes.get(row.lane);
  return !lane || headOf(lane) === row;
}

function placeOf({ payload }: Row): unknown {
  const { team, channel }: Partial<Record<string, unknown>> = { ...(payload as object) };
  return { team, channel };
}
