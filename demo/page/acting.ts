import type { Act, Acted } from '../shown.ts';

/** Asks the workspace for something; gives what Slack itself has to say to it. */
export type Acting = (act: Act) => Promise<Acted>;

const SILENT = 'The demo does not answer: is it still running?';

/** Acts as one person. */
export function actingAs(person: string | null): Acting {
  return (act) =>
    ask(`/act${person === null ? '' : `?as=${person}`}`, 'application/json', JSON.stringify(act));
}

/** Shares a file as one person. */
export function shareFile(
  person: string | null,
  {
    channel,
    root,
    file,
    isAsked,
  }: {
    readonly channel: string;
    readonly root: string | null;
    readonly file: File;
    /** Whether it is shared with the app, not with people alone. */
    readonly isAsked: boolean;
  },
): Promise<Acted> {
  const query = new URLSearchParams({
    channel,
    name: file.name,
    ...(person !== null && { as: person }),
    ...(root !== null && { root }),
    ...(isAsked && { asked: '1' }),
  });
  return ask(`/files?${query}`, file.type || 'application/octet-stream', file);
}

/** Brings a file into a modal of one person's: nobody else sees it. */
export function uploadFile(person: string | null, file: File): Promise<Acted> {
  const query = new URLSearchParams({ name: file.name, ...(person !== null && { as: person }) });
  return ask(`/uploads?${query}`, file.type || 'application/octet-stream', file);
}

async function ask(path: string, type: string, body: string | File): Promise<Acted> {
  try {
    const response = await fetch(path, { method: 'POST', headers: { 'content-type': type }, body });
    if (!response.ok) return { notice: `The demo refused this (${response.status}).` };
    return await response.json();
  } catch {
    return { notice: SILENT };
  }
}
