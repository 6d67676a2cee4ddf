import type { Command } from '../command.ts';
import { audit } from './audit.ts';
import { brief } from './brief.ts';
import { help } from './help.ts';
import { list } from './list.ts';

/** Everything `/earnings` understands, in the order help lists it; the first needs no name. */
export const COMMANDS: readonly Command[] = [brief, list, audit, help];
