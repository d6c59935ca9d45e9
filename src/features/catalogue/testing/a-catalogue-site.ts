import type { FeatureRouter } from '../../context.ts';
import { ReachCounter } from '../freshness/reach-counter.ts';
import { KeptAnswers } from '../kept/kept-answers.ts';
import { catalogueRoutes } from '../routes.tsx';

/** The catalogue's pages as the server wires them; who reads a sheet is counted at once. */
export function theCatalogue(router: FeatureRouter): void {
  catalogueRoutes(router, { kept: new KeptAnswers(1_000_000), reach: new ReachCounter(0) });
}
