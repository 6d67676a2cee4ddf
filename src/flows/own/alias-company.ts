import * as z from 'zod';
import { EarningsError } from '../../core/faults.ts';
import type { StoredRequest } from '../../core/ports/requests.ts';
import type { Message } from '../../core/ports/slack.ts';
import { isOutside } from '../../core/space.ts';
import { faultText } from '../../render/fault-text.ts';
import {
  renderAliasAdded,
  renderAliases,
  renderAliasNotHere,
  renderAliasRemoved,
} from '../../render/library/alias-blocks.ts';
import { renderNotice } from '../../render/notice-blocks.ts';
import type { FlowPorts } from '../flow.ts';
import { respondOnce } from '../respond-once.ts';
import { checkAlias, companyMeant, readAliasWish } from './read-alias.ts';

const AliasPayload = z.object({
  team: z.string(),
  channel: z.string(),
  user: z.string(),
  words: z.string(),
  responseUrl: z.string().nullable(),
});
type AliasPayload = z.infer<typeof AliasPayload>;

/** Gives a company one more name in this workspace, takes one back, or says which there are. */
export async function aliasCompany(
  ports: Pick<FlowPorts, 'store' | 'poster' | 'sightOf'>,
  request: StoredRequest,
): Promise<null> {
  const asked = AliasPayload.parse(request.payload);
  const to = { key: request.key, channel: asked.channel, responseUrl: asked.responseUrl };
  return respondOnce(ports, to, await outcome(ports, asked));
}

async function outcome(
  { store, sightOf }: Pick<FlowPorts, 'store' | 'sightOf'>,
  { team, channel, user, words }: AliasPayload,
): Promise<Message> {
  const wish = readAliasWish(words);
  const { library } = store;
  try {
    if (wish.kind === 'show') {
      const company = await companyMeant(library, wish.company);
      const all = await library.aliases();
      return renderAliases(
        company,
        all.filter(({ companyKey }) => companyKey === company.key),
      );
    }
    if (isOutside(await sightOf({ team, channel }), { team })) return renderAliasNotHere();
    if (wish.kind === 'remove')
      return renderAliasRemoved(
        wish.said,
        await store.aliases.remove({ space: team, said: wish.said }),
      );
    const company = await companyMeant(library, wish.company);
    await checkAlias(library, { said: wish.said, company });
    const alias = { companyKey: company.key, said: wish.said, space: team, by: user };
    return renderAliasAdded(company, wish.said, await store.aliases.add(alias));
  } catch (error) {
    if (!(error instanceof EarningsError) || !error.fault.code.startsWith('input.')) throw error;
    return renderNotice(faultText(error.fault));
  }
}
