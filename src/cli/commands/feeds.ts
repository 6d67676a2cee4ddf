import { feedJson, feedsText } from '../../render/home/feeds-text.ts';
import { EXIT, type Run } from '../command.ts';
import { each } from '../each.ts';

/** Prints how each feed does; with --json one a line. */
export const feeds: Run = async (_words, options, shell) => {
  const cli = await shell.cli();
  return each(['database'], options, shell, async () => {
    const views = await cli.feeds();
    shell.out(
      options.json
        ? views.map((view) => `${JSON.stringify(feedJson(view))}\n`).join('')
        : feedsText(views, shell.terminal),
    );
    return EXIT.done;
  });
};
