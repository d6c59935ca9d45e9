import type { Ctx } from '../context.ts';

/** A tenant as others name it. */
export interface Party {
  readonly tenantId: string;
  readonly slug: string;
  readonly name: string;
  readonly kind: 'municipality' | 'lab';
}

/** Where the pages of learning stand: the lab's own at its root, a city's under its door to the lab. */
export function learningPath(ctx: Ctx, path: string): string {
  return ctx.municipality.kind === 'lab' ? path : `/laboratorio${path}`;
}

export function learningLink(ctx: Ctx, path: string): string {
  return ctx.links.to(learningPath(ctx, path));
}
