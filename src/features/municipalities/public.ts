export { labSlug, type CityFact, type Municipality } from './model.ts';
export { Register } from './register.ts';
