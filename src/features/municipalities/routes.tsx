import type { FeatureRouter } from '../context.ts';
import { CityPage } from './city-page.tsx';
import { InformationPage } from './information-page.tsx';
import { informationPages } from './information.ts';
import { NationalPage } from './national-page.tsx';
import type { Register } from './register.ts';

/** The site's first page, each city's, and the pages that the footer leads to. */
export function municipalityRoutes(router: FeatureRouter, { register }: { readonly register: Register }): void {
  router.get('/', async (c) => c.html(<NationalPage ctx={c.var.ctx} cities={await register.municipalities()} />));

  router.get('/:municipality', (c, next) =>
    c.var.ctx.municipality.kind === 'lab' ? next() : c.html(<CityPage ctx={c.var.ctx} />),
  );

  for (const [path, key] of Object.entries(informationPages)) {
    router.get(`/:municipality/${path}`, (c) => c.html(<InformationPage ctx={c.var.ctx} page={key} />));
  }
}
