import { failed, type Method } from './method.ts';

/** The files.* methods. */
export const FILES: Readonly<Record<string, Method>> = {
  'files.info': (state, { file }) => {
    const found = state.files.get(String(file));
    return found ? { ok: true, file: found.object } : failed('file_not_found');
  },
};
