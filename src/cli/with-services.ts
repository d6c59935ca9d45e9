import type { Ctx } from '../features/context.ts';
import { readConfig } from '../platform/config/read-config.ts';
import { exitCodes } from '../platform/errors/exit-codes.ts';
import { openServices, type Services } from '../services.ts';
import { CommandFailure } from './report-failure.ts';

/** Opens what a command needs, runs it, leaves the database in order whatever happens. */
export async function withServices<T>(
  name: string,
  run: (services: Services) => Promise<T>,
  role: 'app' | 'report' = 'app',
): Promise<T> {
  const services = await openServices(readConfig(process.env), { role, connections: 4, name });
  try {
    return await run(services);
  } finally {
    await services.close();
  }
}

/** The system's context in the municipality named on the command line. */
export async function contextBySlug(services: Services, slug: string): Promise<Ctx> {
  const municipality = await services.register.bySlug(slug);
  if (municipality) return services.contextFor(municipality);
  const known = (await services.register.municipalities()).map((m) => m.slug);
  const hint =
    known.length === 0 ? 'none is registered yet: will demo loads the demo lab' : `there are ${known.join(', ')}`;
  throw new CommandFailure(exitCodes.inputMissing, `There is no municipality ${slug}: ${hint}.`);
}
