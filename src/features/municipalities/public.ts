export { labSlug, type CityFact, type Municipality, type PatronFeast } from './model.ts';
export { Register } from './register.ts';
export { labTenant, ownTenant } from './store.ts';
