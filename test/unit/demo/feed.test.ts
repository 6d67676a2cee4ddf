import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { setImmediate as turn } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { openFeed } from '../../../demo/feed.ts';
import { PEOPLE } from '../../../demo/people.ts';
import type { Workspace } from '../../../demo/shown.ts';
import { startSlack } from '../../../demo/slack/start-slack.ts';

const slack = await startSlack();
afterAll(() => slack.stop());
const [ana] = PEOPLE;

/** A workspace of another name each time: there is always something to tell. */
const workspace = (team: string): Workspace => ({
  team,
  you: { id: ana.id, name: ana.name },
  people: [],
  conversations: [],
  commands: [],
  first: null,
  engine: { engine: 'extractive', sentence: '', note: '', other: null, isChanging: false },
  working: [],
  modal: null,
  home: null,
  shortcuts: [],
});

function openPage() {
  const response = new ServerResponse(new IncomingMessage(new Socket()));
  const faults: unknown[] = [];
  response.on('error', (fault) => faults.push(fault));
  return { response, faults };
}

describe('the feed of an open page', () => {
  it('tells nothing to a page after it has stopped, though something was due', async () => {
    let told = 0;
    const feed = openFeed(slack, () => {
      told += 1;
      return workspace(`${told}`);
    });
    const { response, faults } = openPage();
    feed.connect(ana, response);
    feed.changed();
    feed.stop();
    await turn();
    await turn();
    expect({ told, faults }).toEqual({ told: 1, faults: [] });
  });

  it('tells nothing to a page that has ended its answer', async () => {
    const names = ['one', 'two', 'three'].values();
    const feed = openFeed(slack, () => workspace(names.next().value ?? 'more'));
    const { response, faults } = openPage();
    feed.connect(ana, response);
    response.end();
    feed.changed();
    await turn();
    await turn();
    feed.stop();
    expect(faults).toEqual([]);
  });
});
