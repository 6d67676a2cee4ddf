import type { CompanyAlias } from '../../core/ports/aliases.ts';
import type { KnownCompany } from '../../core/ports/library.ts';
import type { Message } from '../../core/ports/slack.ts';
import { section } from '../block-kit/blocks.ts';
import { cut, mrkdwn, plain } from '../block-kit/escape.ts';
import { guard } from '../block-kit/limits.ts';

const HOW =
  '`/earnings alias <company> = <name>` adds one, `/earnings alias remove <name>` takes one back.';
const MOST = 40;

/** What a company is called by hand, and how that is changed. */
export function renderAliases({ name }: KnownCompany, aliases: readonly CompanyAlias[]): Message {
  const said = aliases.slice(0, MOST).map((each) => cut(each.said, 60));
  const lead =
    said.length === 0
      ? `${cut(name, 100)} has no names that were given it here.`
      : `${cut(name, 100)} is also called ${said.join(' · ')}.`;
  return shown(lead, HOW);
}

/** What came of a name that was given a company. */
export function renderAliasAdded({ name }: KnownCompany, said: string, isNew: boolean): Message {
  const lead = isNew
    ? `“${cut(said, 60)}” now means ${cut(name, 100)}, for everybody in this workspace.`
    : `“${cut(said, 60)}” means ${cut(name, 100)} already.`;
  return shown(
    lead,
    `\`/earnings alias remove ${mrkdwn(cut(said, 60)).replaceAll('`', '')}\` takes it back.`,
  );
}

/** What came of a name that was taken back. */
export function renderAliasRemoved(said: string, wasThere: boolean): Message {
  return wasThere
    ? shown(`“${cut(said, 60)}” means nothing here any more.`, null)
    : shown(`“${cut(said, 60)}” was given no company in this workspace.`, HOW);
}

/** Where people of another organisation read along, nobody changes what the workspace calls things. */
export function renderAliasNotHere(): Message {
  return shown(
    'Another organisation shares this channel, so names cannot be changed here: do it in a channel of your own.',
    null,
  );
}

function shown(lead: string, how: string | null): Message {
  return guard({
    text: plain(lead),
    blocks: [section(how === null ? mrkdwn(lead) : `${mrkdwn(lead)} ${how}`)],
  });
}
