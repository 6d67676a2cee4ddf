import { afterEach, describe, expect, it } from 'vitest';
import type { LoopbackSlack } from '../../demo/slack/start-slack.ts';
import { arrive, orrinText } from '../support/announced.ts';
import { openWorlds } from '../support/world.ts';

const { world, end } = openWorlds();

afterEach(end);

const roots = ({ state }: LoopbackSlack, channel: string) =>
  state.messages.filter((message) => message.channel === channel && message.threadTs === null);
const briefs = (slack: LoopbackSlack, channel = 'C0EARN01') =>
  roots(slack, channel).filter(({ blocks }) =>
    JSON.stringify(blocks).includes('Orrin Robotics · Q2'),
  );
const replies = ({ state }: LoopbackSlack, ts: string | undefined) =>
  state.messages.filter(({ threadTs }) => threadTs === ts);

describe('a channel that follows', () => {
  it('gets the brief of a call once, with its quotes', async () => {
    const here = await world();
    const { slack } = here;
    await slack.command('follow Orrin Robotics');
    await slack.until(() => roots(slack, 'C0EARN01').length === 1);
    await arrive(here, orrinText());
    await slack.until(() => replies(slack, briefs(slack)[0]?.ts).length > 0);
    console.log(JSON.stringify(slack.state.messages, null, 1));
    await arrive(here, orrinText([['84.2 million', '82.4 million']]));
    await slack.until(() => replies(slack, briefs(slack)[0]?.ts).length > 1);
    console.log(JSON.stringify(slack.state.messages.slice(1), null, 1));
    expect(briefs(slack)).toHaveLength(1);
  });
});
