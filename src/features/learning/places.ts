import type { FeatureRouter } from '../context.ts';

export const ofTheLab = '/:municipality';
export const ofACity = '/:municipality/laboratorio';

/** Where the pages of learning stand: at the lab's root and under a city's door to the lab, and nowhere else. */
export function learningPlaces(router: FeatureRouter): readonly string[] {
  for (const page of ['incontri', 'incontri.ics', 'formazione', 'cambiamento', 'confronto']) {
    for (const path of [page, `${page}/*`]) {
      router.use(`${ofTheLab}/${path}`, (c, next) =>
        c.var.ctx.municipality.kind === 'lab' ? next() : Promise.resolve(c.notFound()),
      );
      router.use(`${ofACity}/${path}`, (c, next) =>
        c.var.ctx.municipality.kind === 'lab' ? Promise.resolve(c.notFound()) : next(),
      );
    }
  }
  return [ofTheLab, ofACity];
}
