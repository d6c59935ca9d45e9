import { messages } from '../../../../i18n/index.ts';
import type { Crumb } from '../../../../ui/index.ts';
import type { Ctx } from '../../../context.ts';

export function importCrumbs(ctx: Ctx, fileName: string): Crumb[] {
  const { imports, municipalities } = messages(ctx.language);
  return [
    { label: ctx.municipality.name, href: ctx.links.to('') },
    { label: municipalities.navServices, href: ctx.links.to('/servizi') },
    { label: imports.crumb, href: ctx.links.to('/catalogo/importa') },
    { label: fileName },
  ];
}
