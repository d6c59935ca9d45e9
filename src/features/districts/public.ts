/** What other features, and whoever wires the product, may use of districts. */
export { importDistricts, listDistricts, ownDistricts } from './keep-districts.ts';
export type { District } from './model.ts';
export { districtRoutes } from './routes.tsx';
