import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Config } from '../config.ts';
import { ROOT } from '../core/release.ts';
import { examineToken } from '../slack/examine-token.ts';
import type { Finding } from './finding.ts';

/** Whether Slack takes the token, and whether the app may do all that its manifest asks for. */
export async function lookAtSlack(config: Config): Promise<readonly Finding[]> {
  const { slack } = config;
  const { botToken } = slack;
  if (botToken === null) {
    const { lookAtWorkspaces } = await import('./look-at-workspaces.ts');
    return lookAtWorkspaces(config, manifestScopes().needed);
  }
  const { team, user, scopes } = await examineToken({ ...slack, botToken });
  const here: Finding = {
    what: 'slack',
    kind: 'good',
    says: `Slack takes the token: the app is “${user}” in “${team}”.`,
  };
  if (scopes === null) {
    const says = 'Slack does not say which scopes the token has: compare them with manifest.yml.';
    return [here, { what: 'slack', kind: 'note', says }];
  }
  const { needed, optional } = manifestScopes();
  const [missing, left] = [needed, optional].map((all) =>
    all.filter((scope) => !scopes.includes(scope)),
  );
  if (missing && missing.length > 0) {
    const says = `The app lacks ${missing.join(', ')}: bring it up to manifest.yml (App Manifest) and install it again.`;
    return [here, { what: 'slack', kind: 'wrong', says }];
  }
  const all: Finding = { what: 'slack', kind: 'good', says: `It has all ${needed.length} scopes.` };
  if (!left || left.length === 0) return [here, all];
  const says = `Without ${left.join(', ')} some buttons are not offered: README, “Put it into Slack”.`;
  return [here, all, { what: 'slack', kind: 'note', says }];
}

/** The manifest is held equal to the code by a test. */
function manifestScopes(): { readonly needed: string[]; readonly optional: string[] } {
  const manifest = parse(readFileSync(join(ROOT, 'manifest.yml'), 'utf8'));
  const { bot, bot_optional: optional = [] } = manifest.oauth_config.scopes;
  return { needed: bot, optional };
}
