import { HITS_ON_PAGE } from '../../core/search.ts';
import { searchNotes, searchText } from '../../render/library/search-text.ts';
import { EXIT, type Run } from '../command.ts';
import { each } from '../each.ts';

/** Prints the passages of all calls that fit the words, a page of them; with --json one a line. */
export const search: Run = async (words, options, shell) => {
  const page = typeof options.page === 'string' ? Number(options.page) : 1;
  if (!Number.isInteger(page) || page < 1 || page > 1000) {
    shell.err('earnings: --page is the number of a page, such as --page 2.\n');
    return EXIT.usage;
  }
  const typed = words.join(' ');
  const cli = await shell.cli();
  return each([typed], options, shell, async () => {
    const found = await cli.search(typed, page - 1);
    shell.out(
      options.json
        ? found.hits.map((hit) => `${JSON.stringify(hit)}\n`).join('')
        : searchText(found, shell.terminal, HITS_ON_PAGE),
    );
    const next = `; --page ${found.page + 2} shows more`;
    for (const note of searchNotes(found, HITS_ON_PAGE, next)) shell.err(`${note}\n`);
    return EXIT.done;
  });
};
