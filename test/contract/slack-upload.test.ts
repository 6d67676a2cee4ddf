import nock from 'nock';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openSharedFiles } from '../../src/slack/shared-files.ts';
import { recordingLog } from '../support/slack-surface.ts';

const ROOT = 'https://slack.test';
const BYTES = Buffer.from('a,b\r\n');
const files = openSharedFiles({
  ...{ botToken: 'xoxb-secret', apiUrl: `${ROOT}/api`, log: recordingLog([]) },
});

beforeAll(() => nock.disableNetConnect());
afterAll(() => {
  nock.enableNetConnect();
  nock.restore();
});
afterEach(() => {
  expect(nock.pendingMocks()).toEqual([]);
  nock.cleanAll();
});

const reserved = (url: string) =>
  nock(ROOT)
    .post('/api/files.getUploadURLExternal', { filename: 'a.csv', length: '5' })
    .reply(200, { ok: true, upload_url: url, file_id: 'F1' });
const outcome = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error) => error.fault?.code ?? String(error),
  );

describe('an upload', () => {
  it.each(['https://files.slack.com', ROOT])(
    'brings the bytes to %s, no token with them',
    async (to) => {
      reserved(`${to}/upload/v1/ticket`);
      nock(to, { badheaders: ['authorization'] })
        .post('/upload/v1/ticket', 'a,b\r\n')
        .reply(200, 'OK - 5');
      expect(await files.upload({ name: 'a.csv', bytes: BYTES })).toBe('F1');
    },
  );

  it.each([
    'https://evil.example/upload',
    'http://files.slack.com/upload',
    'https://files.slack.com.evil.example/upload',
    'nonsense',
    '',
  ])('sends nothing to %j', async (url) => {
    reserved(url);
    expect(await outcome(files.upload({ name: 'a.csv', bytes: BYTES }))).toBe('slack.failed');
  });

  it.each([
    [404, 'slack.failed'],
    [503, 'slack.unreachable'],
  ])('that is answered with %d is %s', async (status, code) => {
    reserved(`${ROOT}/upload/v1/ticket`);
    nock(ROOT).post('/upload/v1/ticket').reply(status, 'x');
    expect(await outcome(files.upload({ name: 'a.csv', bytes: BYTES }))).toBe(code);
  });

  it('follows no redirect', async () => {
    reserved(`${ROOT}/upload/v1/ticket`);
    nock(ROOT).post('/upload/v1/ticket').reply(302, '', { location: 'https://evil.example/' });
    expect(await outcome(files.upload({ name: 'a.csv', bytes: BYTES }))).toBe('slack.unreachable');
  });
});

describe('a file that is shared', () => {
  it('goes into the thread with words that mention nobody', async () => {
    nock(ROOT)
      .post('/api/files.completeUploadExternal', (body) => {
        expect(body).toMatchObject({ channel_id: 'C1', thread_ts: '1.000000' });
        expect(body.initial_comment).toBe('&lt;!channel&gt; Here.');
        return true;
      })
      .reply(200, { ok: true });
    const place = { team: 'T1', channel: 'C1', threadTs: '1.000000' };
    await files.share('F1', place, { title: 'Metrics', words: '<!channel> Here.' });
  });

  it.each([
    ['no_permission', 'slack.not_in_channel'],
    ['invalid_channel', 'slack.channel_not_found'],
    ['posting_to_channel_denied', 'slack.restricted_action'],
    ['file_not_found', 'slack.failed'],
    ['fatal_error', 'slack.unreachable'],
  ])('and refused with %s is %s', async (error, code) => {
    nock(ROOT).post('/api/files.completeUploadExternal').reply(200, { ok: false, error });
    const shown = { title: 'Metrics', words: 'Here.' };
    expect(await outcome(files.share('F1', { team: 'T1', channel: 'C1' }, shown))).toBe(code);
  });
});
