import type { Command } from '../command.ts';
import { alias } from './alias.ts';
import { audit } from './audit.ts';
import { brief } from './brief.ts';
import { compare } from './compare.ts';
import { follow } from './follow.ts';
import { following } from './following.ts';
import { help } from './help.ts';
import { list } from './list.ts';
import { model } from './model.ts';
import { search } from './search.ts';
import { unfollow } from './unfollow.ts';

/** Everything `/earnings` understands, in the order help lists it; the first needs no name. */
export const COMMANDS: readonly Command[] = [
  brief,
  list,
  search,
  audit,
  compare,
  follow,
  unfollow,
  following,
  alias,
  model,
  help,
];
