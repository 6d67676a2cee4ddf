import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { App, HTTPReceiver } from '@slack/bolt';

/**
 * The baseline of the ack bench: a bare Bolt app whose one listener makes one durable insert and acks.
 * Prints its port on stdout.
 */
async function main(): Promise<void> {
  const db = new DatabaseSync(join(mkdtempSync(join(tmpdir(), 'bare-')), 'bare.db'));
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
  db.exec('CREATE TABLE command (key TEXT PRIMARY KEY, payload TEXT NOT NULL)');
  const insert = db.prepare('INSERT OR IGNORE INTO command (key, payload) VALUES (?, ?)');

  const receiver = new HTTPReceiver({ signingSecret: process.env.SLACK_SIGNING_SECRET ?? '' });
  const app = new App({
    receiver,
    convoStore: false,
    authorize: async () => ({ botToken: 'xoxb-bare', botId: 'B1', botUserId: 'U1' }),
  });
  app.command('/earnings', async ({ command, ack }) => {
    insert.run(command.trigger_id, JSON.stringify(command));
    await ack();
  });
  const server = await app.start(0);
  const address = server.address();
  console.log(JSON.stringify({ port: typeof address === 'object' ? address?.port : null }));
}

await main();
