import type { DemoService } from '../types.ts';
import { everydayServices } from './everyday-services.ts';
import { familyServices } from './family-services.ts';
import { meansServices } from './means-services.ts';
import { olderPeopleServices } from './older-people-services.ts';
import { togetherServices } from './together-services.ts';

export const services: readonly DemoService[] = [
  ...familyServices,
  ...olderPeopleServices,
  ...everydayServices,
  ...meansServices,
  ...togetherServices,
];
