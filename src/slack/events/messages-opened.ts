import type { webApi } from '@slack/bolt';
import * as z from 'zod';
import type { Call } from '../../core/call.ts';
import { companyName } from '../../core/company-words.ts';
import type { CallSummary } from '../../core/library.ts';
import type { Log } from '../../core/ports/host.ts';
import type { Earnings } from '../earnings.ts';

const Opened = z.object({
  team_id: z.string().default(''),
  event: z.object({ tab: z.literal('messages'), channel: z.string() }),
});

const PROMPTS = 4; // Slack: at most four suggested prompts

// What people ask first of any call.
const QUESTIONS: readonly ((company: string) => string)[] = [
  (company) => `What drove ${company}'s revenue?`,
  (company) => `What does ${company} expect next?`,
];

/** Somebody opens the conversation with the app: questions about the latest call, and its brief, are offered. */
export function onMessagesOpened(earnings: Earnings, log: Log) {
  return async ({ body, client }: { body: unknown; client: webApi.WebClient }): Promise<void> => {
    const opened = Opened.safeParse(body).data;
    if (!opened) return;
    const { team_id: team, event } = opened;
    const { channel } = event;
    const prompts = promptsFor(await earnings.callsIn({ team, channel }).list());
    const [first, ...rest] = prompts;
    if (!first) return;
    // A courtesy: without it the conversation works all the same.
    await client.assistant.threads
      .setSuggestedPrompts({ channel_id: channel, prompts: [first, ...rest] })
      .catch(() => log.warn('prompts not set', { channel }));
  };
}

/** The latest call's brief and questions, then another company's brief. */
function promptsFor(calls: readonly CallSummary[]) {
  const latest = calls.toSorted((one, other) => other.takenInAt.localeCompare(one.takenInAt));
  const [newest] = latest.map(({ call }) => call);
  if (!newest) return [];
  const other = latest.find(({ call }) => call.company !== newest.company)?.call;
  const brief = (call: Call) => ({
    title: `Brief ${companyName(call.company)}, ${call.period}`,
    message: call.id,
  });
  return [
    brief(newest),
    ...QUESTIONS.map((question) => question(companyName(newest.company))).map((question) => ({
      title: question,
      message: question,
    })),
    ...(other ? [brief(other)] : []),
  ].slice(0, PROMPTS);
}
