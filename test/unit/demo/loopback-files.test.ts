import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LoopbackSlack, startSlack } from '../../../demo/slack/start-slack.ts';

let slack: LoopbackSlack;
beforeAll(async () => {
  slack = await startSlack();
});
afterAll(() => slack.stop());

const call = (method: string, args: object) =>
  fetch(`${slack.apiUrl}${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: 'Bearer xoxb-1' },
    body: JSON.stringify(args),
  }).then((response) => response.json() as Promise<Record<string, string>>);

const reserve = (name = 'a.csv', length = 3) =>
  call('files.getUploadURLExternal', { filename: name, length });

async function uploaded(): Promise<string> {
  const { upload_url: url, file_id: id } = await reserve();
  expect((await fetch(url ?? '', { method: 'POST', body: 'a,b' })).status).toBe(200);
  return id ?? '';
}

describe('an upload', () => {
  it('takes the bytes once, and shows the file where it is shared', async () => {
    const { ts } = await call('chat.postMessage', { channel: 'C0EARN01', text: 'x' });
    const { upload_url: url, file_id: id } = await reserve();
    expect((await fetch(url ?? '', { method: 'POST', body: 'a,b' })).status).toBe(200);
    expect((await fetch(url ?? '', { method: 'POST', body: 'a,b' })).status).toBe(404);
    expect(await call('files.info', { file: id })).toMatchObject({ error: 'file_not_found' });

    const place = { channel_id: 'C0EARN01', thread_ts: ts, initial_comment: 'Here.' };
    const files = [{ id, title: 'Metrics' }];
    expect(await call('files.completeUploadExternal', { files, ...place })).toMatchObject({
      ok: true,
      files: [{ id, title: 'Metrics' }],
    });
    expect(slack.state.messages.at(-1)).toMatchObject({
      ...{ channel: 'C0EARN01', threadTs: ts, text: 'Here.' },
      files: [{ id, name: 'a.csv', title: 'Metrics', size: 3 }],
    });
    expect(await call('files.info', { file: id })).toMatchObject({
      file: { bot_id: 'B0EARN', shares: { public: { C0EARN01: [{}] } } },
    });
    // An upload is completed once.
    expect(await call('files.completeUploadExternal', { files, ...place })).toMatchObject({
      error: 'file_not_found',
    });
  });

  it.each([
    ['a.csv', 0, 'missing_argument'],
    ['', 3, 'missing_argument'],
  ])('of %j with %d bytes is refused with %s', async (name, length, error) => {
    expect(await reserve(name, length)).toMatchObject({ ok: false, error });
  });

  it('takes no other number of bytes than was told', async () => {
    const { upload_url: url, file_id: id } = await reserve('a.csv', 4);
    expect((await fetch(url ?? '', { method: 'POST', body: 'a,b' })).status).toBe(400);
    const complete = { files: [{ id }], channel_id: 'C0EARN01' };
    expect(await call('files.completeUploadExternal', complete)).toMatchObject({
      error: 'file_not_found',
    });
  });

  it('is refused where the workspace takes no files', async () => {
    slack.state.uploadsRefused = 'file_uploads_disabled';
    expect(await reserve()).toMatchObject({ ok: false, error: 'file_uploads_disabled' });
    slack.state.uploadsRefused = null;
  });

  it.each([
    [{ channel_id: 'C0NOWHERE' }, 'invalid_channel'],
    [{ channel_id: 'C0STRANGE' }, 'no_permission'],
    [{ channel_id: 'C0LOCKED' }, 'posting_to_channel_denied'],
    [{ channel_id: 'C0EARN01', thread_ts: '1.1' }, 'invalid_arguments'],
    [{ channel_id: 'C0EARN01', files: [] }, 'invalid_arguments'],
    [{ channel_id: 'C0EARN01', files: [{ id: 'F0NONE' }] }, 'file_not_found'],
  ])('is not shared with %j: %s', async (args, error) => {
    const files = [{ id: await uploaded() }];
    expect(await call('files.completeUploadExternal', { files, ...args })).toMatchObject({
      ok: false,
      error,
    });
  });
});
