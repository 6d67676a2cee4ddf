import * as z from 'zod';
import type { Earnings } from '../earnings.ts';
import { keyOf } from '../keys.ts';

const Uninstalled = z.object({
  team_id: z.string().nullish(),
  enterprise_id: z.string().nullish(),
  event_time: z.number(),
  authorizations: z
    .array(z.object({ is_enterprise_install: z.boolean().default(false) }))
    .default([]),
  event: z.object({
    type: z.enum(['app_uninstalled', 'tokens_revoked']),
    tokens: z.object({ bot: z.array(z.string()).default([]) }).default({ bot: [] }),
  }),
});

/** The app was removed from a workspace or an organisation, or its bot's token was taken away. */
export function onUninstalled(earnings: Earnings) {
  return async ({ body }: { body: unknown }): Promise<void> => {
    const read = Uninstalled.safeParse(body).data;
    if (!read) return;
    const { type, tokens } = read.event;
    if (type === 'tokens_revoked' && tokens.bot.length === 0) return; // a person's own
    const isOrg = read.authorizations.some((each) => each.is_enterprise_install);
    const id = isOrg || !read.team_id ? read.enterprise_id : read.team_id;
    if (!id) return;
    const at = (read.event_time + 1) * 1000 - 1; // Slack says the second
    await earnings.take({
      key: keyOf('uninstalled', id, String(read.event_time)),
      kind: 'uninstalled',
      payload: { id, at },
    });
  };
}
