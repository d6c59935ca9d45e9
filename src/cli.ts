import { Command } from 'commander';
import { commands } from './cli/commands.ts';
import { reportFailure } from './cli/report-failure.ts';
import { exitCodes } from './platform/errors/exit-codes.ts';
import { servesForAnother } from './platform/processes/serving-processes.ts';

const program = new Command('will')
  .description('WILL: the open platform on which municipalities rebuild local welfare')
  .version('0.1.0')
  .showHelpAfterError('(will --help tells what there is)')
  .configureOutput({ outputError: (text, write) => write(text) })
  .exitOverride((ending) => {
    process.exit(ending.exitCode === 0 ? exitCodes.ok : exitCodes.usage);
  });

const asked = commands.get(process.argv[2] ?? '');
for (const load of asked === undefined ? commands.values() : [asked]) (await load())(program);
for (const command of program.commands) {
  command.exitOverride((ending) => {
    process.exit(ending.exitCode === 0 ? exitCodes.ok : exitCodes.usage);
  });
}

// The launcher that started us is gone, killed perhaps: without it nobody could stop us. One that serves for another takes its
// connections from its channel, and Node ends it with the channel.
if (!servesForAnother) {
  process.channel?.unref();
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
}

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = reportFailure(error);
}
