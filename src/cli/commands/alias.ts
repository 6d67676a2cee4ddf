import { EXIT, type Run } from '../command.ts';
import { each } from '../each.ts';

/** Gives a company one more name, takes one back with --remove, or lists those there are. */
export const alias: Run = async ([company = '', said, ...rest], options, shell) => {
  const isRemoved = options.remove === true;
  if (rest.length > 0 || (isRemoved && (company === '' || said !== undefined))) {
    shell.err(
      'earnings: alias needs a company and its name, or a name with --remove.\nUsage: earnings alias "<company>" "<name>"\n',
    );
    return EXIT.usage;
  }
  const cli = await shell.cli();
  const workspace = typeof options.workspace === 'string' ? options.workspace : '';
  return each([company], options, shell, async () => {
    if (isRemoved) {
      const wasThere = await cli.removeAlias(company, workspace);
      shell.err(wasThere ? `${company}: taken back\n` : `${company}: no such name\n`);
      return wasThere ? EXIT.done : EXIT.failed;
    }
    if (said !== undefined) {
      const { name, said: kept, isNew } = await cli.addAlias(company, said, workspace);
      shell.err(`${kept}: ${isNew ? 'now means' : 'means already'} ${name}\n`);
      return EXIT.done;
    }
    const { company: asked, rows } = await cli.aliases(company);
    if (rows.length === 0)
      shell.err(
        `${asked ? `${asked}: no name was given to it` : 'No name was given to any company'}. “earnings alias "<company>" "<name>"” gives one.\n`,
      );
    for (const { companyKey, company: printed, said: called, space } of rows) {
      const row = {
        ...{ company: companyKey, printed, name: called },
        workspace: space === '' ? null : space,
      };
      const whose = row.workspace === null ? '' : `  (${row.workspace})`;
      shell.out(options.json ? `${JSON.stringify(row)}\n` : `${called}  ${printed}${whose}\n`);
    }
    return EXIT.done;
  });
};
