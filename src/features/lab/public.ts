/** What whoever wires the product, and the command line, may use of the lab. */
export { labReport } from './lab-report.ts';
export { labRoutes } from './routes.tsx';
