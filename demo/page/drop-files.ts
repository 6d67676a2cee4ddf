import { byId } from './dom.ts';

/** Takes files that are dropped anywhere on the page; told is where. */
export function takeDrops(share: (file: File, onto: EventTarget | null) => void): void {
  const veil = byId('drop', HTMLElement);
  for (const kind of ['dragenter', 'dragover'] as const)
    document.addEventListener(kind, (event) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      veil.hidden = false;
    });
  document.addEventListener('dragleave', ({ relatedTarget }) => {
    if (relatedTarget === null) veil.hidden = true;
  });
  document.addEventListener('drop', (event) => {
    event.preventDefault();
    veil.hidden = true;
    for (const file of event.dataTransfer?.files ?? []) share(file, event.target);
  });
}
