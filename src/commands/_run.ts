import { nearest } from '../model/nearest.ts';
import type { Command } from './_command.ts';
import { UsageError } from './_options.ts';
import { commands } from './index.ts';

type Io = Parameters<Command['run']>[1];

const help = async (): Promise<string> => {
  await commands.loadAll();
  const lines = commands.ids.map(id => `  ${id.padEnd(12)}${commands.get(id).summary}`);
  return `cited: charts of reported figures, with their source\n\nUsage: cited COMMAND …\n\n${lines.join('\n')}\n\n"cited COMMAND --help" tells more.\n`;
};

/**
 * The command line.
 * @param argv what stands after `cited`
 * @returns the exit code: 0 all is well, 1 the command found errors, 2 it was not understood
 */
export const run = async (argv: string[], io: Io): Promise<number> => {
  const [name, ...args] = argv;
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    io.out(await help());
    return name === undefined ? 2 : 0;
  }
  if (!commands.has(name)) {
    const meant = nearest(name, commands.ids);
    const hint = meant ? `did you mean "cited ${meant}"?` : '"cited --help" lists what there is';
    io.err(`no command "${name}": ${hint}\n`);
    return 2;
  }
  const command = await commands.load(name);
  if (args.includes('--help') || args.includes('-h')) {
    io.out(`${command.usage}\n`);
    return 0;
  }
  try {
    return await command.run(args, io);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    io.err(`${error.message}\n`);
    return 2;
  }
};
