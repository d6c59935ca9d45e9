import { describe } from 'vitest';
import { aLab } from '../setup/a-lab.ts';
import { aServedSite } from '../setup/a-served-city.ts';
import { testDatabase } from '../setup/test-database.ts';
import { aLabLife } from './setup/a-lab-life.ts';

const database = await testDatabase();
const lab = await aLab(database);
const site = await aServedSite(database);

describe.each([
  { told: 'in Italian', language: 'it', script: true },
  { told: 'in English, without script', language: 'en', script: false },
] as const)('a city in the lab, $told', (variant) => {
  aLabLife(database, site, lab, variant);
});
