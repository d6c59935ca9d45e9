import { describe } from 'vitest';
import { aServedSite } from '../setup/a-served-city.ts';
import { testDatabase } from '../setup/test-database.ts';
import { aGroupLife, type LifeVariant } from './setup/a-group-life.ts';

const database = await testDatabase();
const site = await aServedSite(database);

const variants: readonly (LifeVariant & { readonly told: string })[] = [
  { told: 'in Italian, on a phone', language: 'it', script: true, by: 'families' },
  { told: 'in Italian, without script', language: 'it', script: false, by: 'families' },
  { told: 'in English', language: 'en', script: true, by: 'families' },
  { told: 'from the desk, for people who never touch a device', language: 'it', script: true, by: 'desk' },
];

describe.each(variants)('the life of a group $told', (variant) => {
  aGroupLife(database, site, variant);
});
