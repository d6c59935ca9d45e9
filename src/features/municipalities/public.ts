export { BlankList } from './blank-list.tsx';
export { FactSourceLink } from './fact-source.tsx';
export { MarkTag } from './mark-tag.tsx';
export {
  factMarks,
  labSlug,
  willLinks,
  type Blank,
  type CityFact,
  type FactMark,
  type FactSource,
  type Municipality,
  type PatronFeast,
  type Registered,
  type WillLink,
} from './model.ts';
export { Register } from './register.ts';
export { markInWords, sourceInWords, sourceOfText } from './say-source.ts';
export { labTenant, lastFacts, ownTenant } from './store.ts';
