// A thread that sends commands on time, whatever becomes of them, and tells how long each waited for its ack.
import { createHmac, randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';

/** What is sent, and where. */
export interface Load {
  readonly port: number;
  readonly secret: string;
  /** Commands a second. */
  readonly rate: number;
  readonly seconds: number;
  /** Workspaces and channels, by turns. */
  readonly places: readonly (readonly [team: string, channel: string])[];
  readonly text: string;
  /** People who ask, by turns: one may ask thirty times a minute. */
  readonly users: number;
  readonly responseUrl: string;
}

if (parentPort) parentPort.postMessage(await openLoop(workerData as Load));

/** Milliseconds from the moment each command was due to the end of its ack. */
export async function openLoop(load: Load): Promise<readonly number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  const start = performance.now();
  const acks: Promise<number>[] = [];
  for (let at = 0; at < load.rate * load.seconds; at++) {
    const due = start + (at * 1000) / load.rate;
    await sleep(Math.max(0, due - performance.now()));
    acks.push(ackTime(agent, load, at, due));
  }
  const taken = await Promise.all(acks);
  agent.destroy();
  return taken;
}

function ackTime(agent: Agent, load: Load, at: number, due: number): Promise<number> {
  const [team = '', channel = ''] = load.places[at % load.places.length] ?? [];
  const body = new URLSearchParams({
    command: '/earnings',
    text: load.text,
    team_id: team,
    channel_id: channel,
    user_id: `U0ANA${at % load.users}`,
    trigger_id: randomUUID(),
    response_url: load.responseUrl,
  }).toString();
  const stamp = String(Math.floor(Date.now() / 1000));
  const signature = createHmac('sha256', load.secret).update(`v0:${stamp}:${body}`).digest('hex');

  return new Promise((done, reject) => {
    const sent = request(
      {
        agent,
        port: load.port,
        host: '127.0.0.1',
        method: 'POST',
        path: '/slack/events',
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          'content-length': Buffer.byteLength(body),
          'x-slack-request-timestamp': stamp,
          'x-slack-signature': `v0=${signature}`,
        },
      },
      (response) => {
        response.resume();
        response.once('end', () =>
          response.statusCode === 200
            ? done(performance.now() - due)
            : reject(new Error(`ack ${response.statusCode}`)),
        );
      },
    );
    sent.once('error', reject);
    sent.end(body);
  });
}
