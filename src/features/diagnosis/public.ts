/** What whoever wires the product, and other parts of the lab, may use of a city's diagnosis. */
export { addCluster } from './clusters/add-cluster.ts';
export { recordFigures } from './figures/record-figure.ts';
export { importRows } from './import/import-rows.ts';
export { diagnosisUploads } from './import/routes.tsx';
export { askAgain, takeSuggestion } from './platform/suggest.ts';
export { readCluster, readMatrix } from './read-diagnosis.ts';
export { diagnosisRoutes } from './routes.ts';
