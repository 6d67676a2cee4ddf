import type { AllMiddlewareArgs, SlackCommandMiddlewareArgs } from '@slack/bolt';
import { inTime } from '../core/in-time.ts';
import type { Log } from '../core/ports/host.ts';
import type { Message } from '../core/ports/slack.ts';
import { renderNotice, renderTooOften } from '../render/notice-blocks.ts';
import { answerTyped } from './answer-typed.ts';
import type { Earnings } from './earnings.ts';
import { followLane, keyOf } from './keys.ts';
import type { Rate } from './rate.ts';
import { wire } from './wire.ts';

const PATIENCE_MS = 2500; // Slack waits for three seconds, then shows words of its own
const SORRY = 'This could not be taken in. Please try again in a minute.';

/** `/earnings …`: shown in the ack itself, or stored before it; Slack never sends a command twice. */
export function onCommand(earnings: Earnings, rate: Rate, log: Log) {
  return async ({
    command,
    ack,
    context,
  }: SlackCommandMiddlewareArgs & AllMiddlewareArgs): Promise<void> => {
    // Slack's own client sends all of these; a proxy or a test may leave some out.
    const { team_id: team = '', channel_id: channel = '', user_id: user = '' } = command;
    const { text = '', trigger_id: trigger, response_url: url } = command;
    const tooOften = rate.ask({ team, user });
    if (tooOften) return await ack(ephemeral(renderTooOften(tooOften.seconds)));
    const takeIn = async (): Promise<Message | null> => {
      const answer = await answerTyped(text, earnings.callsIn({ team, channel }));
      if (answer.kind === 'show') return answer.message;
      const { meanwhile, ...asked } = { meanwhile: null, ...answer };
      const { kind: _, work, ...what } = asked;
      const delivery = trigger ?? url ?? String(context.delivery ?? '');
      await earnings.take({
        key: keyOf('command', team, channel, user, text, delivery),
        kind: work,
        payload: { team, channel, user, ...what, responseUrl: url ?? null },
        ...('words' in what && { lane: followLane({ team, channel }) }),
      });
      return meanwhile;
    };
    const shown = await inTime(takeIn(), PATIENCE_MS).catch((error: unknown) => {
      log.error('command not taken in', { error });
      return renderNotice(SORRY);
    });
    await (shown ? ack(ephemeral(shown)) : ack());
  };
}

function ephemeral(message: Message) {
  const { text, blocks } = wire(message);
  // Built by render/ within Slack's rules; Bolt's block types lag behind Slack's.
  return { response_type: 'ephemeral' as const, text, blocks: blocks as never };
}
