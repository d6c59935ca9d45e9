import type { Command } from 'commander';
import { loadDemo } from './demo/load-demo.ts';
import { withServices } from './with-services.ts';

export function addDemo(program: Command): void {
  program
    .command('demo')
    .description('load the demo lab: eight cities with sourced facts, and a made-up population in Monza')
    .action(() =>
      withServices('demo', async (services) => {
        await loadDemo(services, (step) => process.stderr.write(`Loading ${step}…\n`));
        console.log('The demo lab is loaded: will serve shows it.');
      }),
    );
}
