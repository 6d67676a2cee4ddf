import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import type { LoopbackSlack } from '../../demo/slack/start-slack.ts';
import type { Posted } from '../../demo/slack/state.ts';
import type { Store } from '../../src/core/ports/store.ts';
import { takeIn } from '../../src/flows/intake/take-in-call.ts';
import { openStore } from '../../src/store/open-store.ts';

const FIXTURES = resolve(import.meta.dirname, '../fixtures/transcripts');

/** Opens the store of a running or stopped service beside it, for a look or a change. */
export async function beside<T>(dir: string, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore({ dir, clock: { now: () => Date.now() }, mode: 'beside' });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** Puts an invented call into the library of a service. */
export async function addCall(dir: string, name: string): Promise<void> {
  const bytes = await readFile(join(FIXTURES, name));
  await beside(dir, (store) => takeIn(store.library, { bytes, name, origin: 'upload' }));
}

/** The brief of a call in a channel: its root message, once it stands there. */
export async function briefed(slack: LoopbackSlack, call = 'kingsoft-q2-2023'): Promise<Posted> {
  await slack.command(call);
  const isBrief = ({ threadTs, edits }: Posted) => threadTs === null && edits > 0;
  await slack.until(({ messages }) => messages.some(isBrief));
  const brief = slack.state.messages.findLast(isBrief);
  if (!brief) throw new Error('no brief');
  return brief;
}

/** What the app answered in threads: messages that say they are an answer. */
export function answersIn({ state }: LoopbackSlack): readonly Posted[] {
  return state.messages.filter(({ metadata }) =>
    JSON.stringify(metadata ?? {}).includes('earnings_answer'),
  );
}

/** Waits for so many answers. */
export async function untilAnswers(slack: LoopbackSlack, count: number): Promise<void> {
  await slack.until(() => answersIn(slack).length >= count);
}

export interface HeldModel {
  readonly url: string;
  calls(): number;
  /** Lets every answer through, now and from now on. */
  release(): void;
  stop(): Promise<void>;
}

/** A compatible server that says nothing of use, and only when it is let. */
export async function heldModel({ held = false } = {}): Promise<HeldModel> {
  const gate = Promise.withResolvers<void>();
  if (!held) gate.resolve();
  let calls = 0;
  const server: Server = createServer((request, response) => {
    request.resume();
    request.on('end', async () => {
      calls++;
      await gate.promise;
      response.setHeader('content-type', 'application/json');
      const message = { role: 'assistant', content: '{"nonsense":true}' };
      response.end(
        JSON.stringify({ model: 'fake', choices: [{ finish_reason: 'stop', message }] }),
      );
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    calls: () => calls,
    release: () => gate.resolve(),
    stop: async () => {
      gate.resolve();
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
