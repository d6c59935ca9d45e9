/** What whoever wires the product, the demo and the lab's first page may use of the facts that the lab tells. */
export { addMissingFacts, type AboutCity } from './add-missing-facts.ts';
export type { FactText } from './model.ts';
export { mayKeepFacts } from './policy.ts';
export { factRoutes } from './routes.tsx';
