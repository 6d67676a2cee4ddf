import type { webApi } from '@slack/bolt';
import { EarningsError, earningsError } from '../core/faults.ts';
import { isSlacks } from './download.ts';
import type { PacedCalls } from './paced-call.ts';

const WITHIN_MS = 30_000;

/**
 * Brings bytes to Slack's own file server (or the server of SLACK_API_URL); gives the file's id. Nobody
 * sees it before it is shared, so that bytes that came in vain do no harm. The address carries its own
 * ticket: no token goes with them.
 */
export async function upload(
  slack: {
    readonly client: webApi.WebClient;
    readonly inTurn: PacedCalls['inTurn'];
    readonly apiUrl: string | null;
  },
  name: string,
  bytes: Uint8Array,
): Promise<string> {
  const { client, inTurn, apiUrl } = slack;
  const { upload_url: url = '', file_id: id = '' } = await inTurn(
    'files.getUploadURLExternal',
    '',
    () => client.files.getUploadURLExternal({ filename: name, length: bytes.length }),
  );
  if (id === '' || !isSlacks(url, apiUrl))
    throw earningsError('slack.failed', { method: 'upload', error: 'not an address of Slack' });
  await send(url, bytes);
  return id;
}

async function send(url: string, bytes: Uint8Array): Promise<void> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: Buffer.from(bytes),
      redirect: 'error',
      signal: AbortSignal.timeout(WITHIN_MS),
    });
    await response.body?.cancel();
    if (response.ok) return;
    if (response.status < 500)
      throw earningsError('slack.failed', { method: 'upload', error: `http_${response.status}` });
    throw earningsError('slack.unreachable', {});
  } catch (error) {
    if (error instanceof EarningsError) throw error;
    throw earningsError('slack.unreachable', {}, { cause: error });
  }
}
