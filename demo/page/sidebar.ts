import type { Workspace } from '../shown.ts';
import { byId, el } from './dom.ts';
import { HOME, hashOf } from './route.ts';

/** Draws the channels, the apps, and who you are. */
export function drawSidebar(
  { conversations, engine, people, team, you }: Workspace,
  { channel, unread }: { readonly channel: string; readonly unread: ReadonlyMap<string, number> },
): void {
  byId('team', HTMLElement).textContent = team;
  for (const [kind, id] of [
    ['channel', 'channels'],
    ['app', 'apps'],
  ] as const)
    byId(id, HTMLElement).replaceChildren(
      ...conversations
        .filter((each) => each.kind === kind)
        .map((each) => {
          const link = el(
            'a',
            { href: hashOf(each.id) },
            el('span', { class: 'sign', 'aria-hidden': 'true' }, kind === 'app' ? '●' : '#'),
            ` ${each.name}`,
          );
          if (each.id === channel) link.setAttribute('aria-current', 'page');
          const count = unread.get(each.id) ?? 0;
          if (count > 0) {
            link.classList.add('unread');
            link.append(
              ' ',
              el('span', { class: 'count', 'aria-label': `${count} new` }, String(count)),
            );
          }
          return el('li', {}, link);
        }),
    );
  const home = el(
    'a',
    { href: hashOf(HOME) },
    el('span', { class: 'sign', 'aria-hidden': 'true' }, '⌂'),
    ' Earnings · Home',
  );
  if (channel === HOME) home.setAttribute('aria-current', 'page');
  byId('apps', HTMLElement).append(el('li', {}, home));
  byId('engine', HTMLElement).textContent = engine.sentence;
  const change = byId('engine-switch', HTMLButtonElement);
  change.hidden = engine.other === null;
  change.disabled = engine.isChanging;
  change.textContent =
    engine.other === 'openai' ? 'Let the model answer' : 'Answer without a model';
  const select = byId('you', HTMLSelectElement);
  if (select.options.length !== people.length)
    select.replaceChildren(...people.map(({ id, name }) => el('option', { value: id }, name)));
  select.value = you.id;
}
