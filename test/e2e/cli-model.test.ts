import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { OUTPUTS } from '../../src/core/schemas.ts';
import { idOf } from '../support/call-words.ts';
import { seedCall } from '../support/seed.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const dir = mkdtempSync(join(tmpdir(), 'earnings-ask-'));
const servers: Server[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  }
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const id = idOf(seedCall(), 'Gross margin on public cloud services was 5.2%');
const saying = (text: string) => ({
  status: 'answered',
  sentences: [{ ids: [id], text }],
  unsaid: null,
});

/** A server that answers every completion with the same JSON; resolves to its base URL. */
function serve(json: unknown): Promise<string> {
  const server = createServer((request, response) => {
    request.resume();
    response.setHeader('content-type', 'application/json').end(
      JSON.stringify({
        model: 'local-1',
        choices: [
          { finish_reason: 'stop', message: { role: 'assistant', content: JSON.stringify(json) } },
        ],
      }),
    );
  });
  servers.push(server);
  return new Promise((done) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo; // listens on a port
      done(`http://127.0.0.1:${port}/v1`);
    });
  });
}

function ask(
  baseUrl: string,
  ...options: readonly string[]
): Promise<{ code: number | null; out: string }> {
  const question = 'what was public cloud gross margin a year ago?';
  return new Promise((done) => {
    const child = spawn(
      process.execPath,
      [join(ROOT, 'bin/earnings.js'), 'ask', 'kingsoft-q2-2023', question, '--json', ...options],
      {
        cwd: ROOT,
        env: {
          PATH: process.env.PATH,
          DATA_DIR: join(dir, 'data'),
          OPENAI_BASE_URL: baseUrl,
          OPENAI_MODEL: 'local',
        },
      },
    );
    let out = '';
    child.stdout.on('data', (chunk) => {
      out += chunk;
    });
    child.on('close', (code) => done({ code, out }));
  });
}
const answerOf = (out: string) => OUTPUTS.ask.parse(JSON.parse(out));

describe('ask with a model behind a server of our own', { timeout: 20_000 }, () => {
  it('prints what the model writes and the call bears out', async () => {
    const url = await serve(saying('Public cloud gross margin was −2.4% a year ago.'));
    const { code, out } = await ask(url);
    expect(code).toBe(0);
    expect(answerOf(out)).toMatchObject({ engine: 'openai', status: 'answered', model: 'local-1' });
  });

  it('falls back to the call itself when nothing of it holds', async () => {
    const { code, out } = await ask(await serve(saying('Public cloud gross margin was 9.9%.')));
    expect(code).toBe(0);
    expect(answerOf(out)).toMatchObject({
      engine: 'extractive',
      warnings: [{ code: 'model_fell_back' }],
    });
    expect(out).not.toContain('9.9%');
  });

  it('exits with 4 when the model was asked for by name and nothing of it holds', async () => {
    const url = await serve(saying('Public cloud gross margin was 9.9%.'));
    const { code, out } = await ask(url, '--engine', 'openai');
    expect(code).toBe(4);
    const answer = answerOf(out);
    expect(answer).toMatchObject({ engine: 'openai', status: 'not stated' });
    expect(answer.text).not.toContain('9.9');
  });

  it('needs no server with the engine extractive', async () => {
    const { code, out } = await ask('http://127.0.0.1:9/v1', '--engine', 'extractive');
    expect([code, answerOf(out).engine]).toEqual([0, 'extractive']);
  });
});
