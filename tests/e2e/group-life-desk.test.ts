import { describe } from 'vitest';
import { aGroupLife } from './setup/group-life/a-group-life.ts';
import { aBackdrop } from './setup/group-life/backdrop.ts';

const backdrop = await aBackdrop();

describe('the life of a group from the desk, for people who never touch a device', () => {
  aGroupLife(backdrop, { language: 'it', script: true, by: 'desk' });
});
