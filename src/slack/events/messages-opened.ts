import type { webApi } from '@slack/bolt';
import * as z from 'zod';
import type { Log } from '../../core/ports.ts';
import type { Earnings } from '../earnings.ts';

const Opened = z.object({ tab: z.literal('messages'), channel: z.string() });

const PROMPTS = 4; // Slack: at most four suggested prompts

/** Somebody opens the conversation with the app: the latest calls are offered as prompts. */
export function onMessagesOpened(earnings: Earnings, log: Log) {
  return async ({ event, client }: { event: unknown; client: webApi.WebClient }): Promise<void> => {
    const opened = Opened.safeParse(event).data;
    if (!opened) return;
    const calls = await earnings.list();
    const prompts = calls
      .slice(0, PROMPTS)
      .map(({ call }) => ({ title: `${call.company}, ${call.period}`, message: call.id }));
    const [first, ...rest] = prompts;
    if (!first) return;
    // A courtesy: without it the conversation works all the same.
    await client.assistant.threads
      .setSuggestedPrompts({ channel_id: opened.channel, prompts: [first, ...rest] })
      .catch(() => log.warn('prompts not set', { channel: opened.channel }));
  };
}
