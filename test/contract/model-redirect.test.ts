import { afterEach, expect, it } from 'vitest';
import type { Log } from '../../src/core/ports/host.ts';
import { openModel } from '../../src/openai/open-model.ts';
import { type FaultServer, startFaultServer } from '../support/fault-server.ts';

// What is asked of a model holds a private transcript: it goes to the server that the operator named alone.
const log: Log = { debug() {}, info() {}, warn() {}, error() {} };
const servers: FaultServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.stop();
});

it.each([301, 302, 303, 307, 308])(
  'a model’s server that redirects (%i) is not followed',
  async (status) => {
    const elsewhere = await startFaultServer((response) => response.writeHead(200).end('{}'));
    const named = await startFaultServer((response) =>
      response.writeHead(status, { location: `${elsewhere.url}/chat/completions` }).end(),
    );
    servers.push(elsewhere, named);
    const model = openModel({
      apiKey: 'sk-test',
      baseUrl: named.url,
      model: 'mine',
      log,
      waitMs: 1,
    });
    const asked = model.complete({
      ...{ messages: [{ role: 'user', content: 'private words' }], schemaName: 'answer' },
      ...{ jsonSchema: {}, maxOutputTokens: 100, cacheKey: 'k' },
    });
    await expect(asked).rejects.toMatchObject({
      fault: { code: 'model.bad_request', data: { status } },
    });
    expect([named.requests(), elsewhere.requests()]).toEqual([1, 0]);
  },
);
