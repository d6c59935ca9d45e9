import type { DemoOperator } from '../types.ts';
import { operator } from './operator.ts';
import { windows, workdays } from './weekly-windows.ts';

export const transportOperators: readonly DemoOperator[] = [
  operator({
    key: 'gianni',
    providerKey: 'quattro-passi',
    firstName: 'Gianni',
    street: 'Via Pergolesi',
    kindsOfHelp: ['transport'],
    maxMetres: 4000,
    windows: windows(workdays, '08:00', '12:30'),
    tags: ['step-free'],
    minSeats: 2,
    cents: [2000, 2000, 2200, 2400, 2600],
  }),
  operator({
    key: 'loredana',
    providerKey: 'ruote-amiche',
    firstName: 'Loredana',
    street: 'Via Foscolo',
    kindsOfHelp: ['transport'],
    maxMetres: 4000,
    windows: windows(workdays, '07:00', '09:30'),
    tags: ['child-seats'],
    minSeats: 2,
    cents: [1800, 1800, 2000, 2200],
  }),
  operator({
    key: 'oscar',
    providerKey: 'ruote-amiche',
    firstName: 'Oscar',
    street: 'Viale Lombardia',
    kindsOfHelp: ['transport'],
    maxMetres: 3000,
    windows: windows(workdays, '15:30', '19:00'),
    tags: ['child-seats'],
    minSeats: 2,
    cents: [1800, 1800, 2000, 2200],
  }),
  operator({
    key: 'wanda',
    providerKey: 'la-lanterna',
    firstName: 'Wanda',
    street: 'Via Mameli',
    kindsOfHelp: ['transport', 'elder-company'],
    maxMetres: 2500,
    windows: windows([1, 3], '08:30', '12:30'),
    tags: ['step-free'],
    minSeats: 2,
    cents: [1700, 1800, 2000],
  }),
];
