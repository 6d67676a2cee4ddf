import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { earningsError } from '../core/faults.ts';

/** A key by its name; the first of several seals, all open. */
export interface SealKey {
  readonly id: string;
  readonly key: Uint8Array;
}

/** A text that only who holds the key can read, and only for whom it was sealed. */
export interface Sealed {
  readonly keyId: string;
  readonly sealed: string;
}

export interface Seal {
  seal(text: string, owner: string): Sealed;
  /** Throws for another owner's and for a changed one; `config.invalid` where its key is not there. */
  open(sealed: Sealed, owner: string): string;
  /** Whether this was sealed with the key that seals now. */
  isCurrent(sealed: Pick<Sealed, 'keyId'>): boolean;
}

const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12; // what GCM is made for
const TAG_BYTES = 16;

/** AES-256-GCM; whose it is goes in as associated data, so that no row can be put under another's id. */
export function openSeal([current, ...older]: readonly [SealKey, ...SealKey[]]): Seal {
  const keys = new Map([current, ...older].map(({ id, key }) => [id, key]));
  return {
    seal: (text, owner) => {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv(CIPHER, current.key, iv).setAAD(Buffer.from(owner));
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      const sealed = Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64');
      return { keyId: current.id, sealed };
    },
    open: ({ keyId, sealed }, owner) => {
      const key = keys.get(keyId);
      if (!key)
        throw earningsError('config.invalid', {
          problems: [
            `TOKEN_ENCRYPTION_KEYS lacks the key “${keyId}”, with which tokens are sealed: put it at the end.`,
          ],
        });
      const bytes = Buffer.from(sealed, 'base64');
      const tag = bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES);
      const cipher = createDecipheriv(CIPHER, key, bytes.subarray(0, IV_BYTES))
        .setAAD(Buffer.from(owner))
        .setAuthTag(tag);
      const body = bytes.subarray(IV_BYTES + TAG_BYTES);
      return Buffer.concat([cipher.update(body), cipher.final()]).toString('utf8');
    },
    isCurrent: ({ keyId }) => keyId === current.id,
  };
}
