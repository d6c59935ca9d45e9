import type { Ctx } from '../context.ts';
import type { Municipality } from '../municipalities/public.ts';

/** What the jobs of this feature need from whoever wires the process. */
export interface PoolServices {
  readonly register: { municipalities(): Promise<readonly Municipality[]> };
  /** The system's own context in a municipality: for jobs and the command line, never for pages. */
  contextFor(municipality: Municipality): Ctx;
  /** What comes before each run: yeses given in advance that hold by now start their group, which a run would take apart. */
  beforeRun(ctx: Ctx): Promise<unknown>;
}

/** A job that names a municipality which is not in the register is a broken promise of who enqueued it. */
export async function contextOf(services: PoolServices, tenantId: string): Promise<Ctx> {
  const municipality = (await services.register.municipalities()).find((each) => each.tenantId === tenantId);
  if (municipality === undefined) throw new Error(`no municipality ${tenantId}`);
  return services.contextFor(municipality);
}
