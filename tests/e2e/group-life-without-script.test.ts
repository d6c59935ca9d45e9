import { describe } from 'vitest';
import { aGroupLife } from './setup/group-life/a-group-life.ts';
import { aBackdrop } from './setup/group-life/backdrop.ts';

const backdrop = await aBackdrop();

describe('the life of a group in Italian, without script', () => {
  aGroupLife(backdrop, { language: 'it', script: false, by: 'families' });
});
