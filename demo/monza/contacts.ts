import type { Chance } from '../seeded-random.ts';
import type { Channel, DemoContact } from '../types.ts';

const firstNames = [
  'Anna',
  'Luca',
  'Francesca',
  'Omar',
  'Teresa',
  'Giorgio',
  'Valentina',
  'Oksana',
  'Stefano',
  'Lucia',
  'Youssef',
  'Beatrice',
  'Roberto',
  'Daniela',
  'Maria Grazia',
  'Andrei',
  'Simona',
  'Enrico',
  'Carla',
  'Jessica',
] as const;

const lastNames = [
  'Finti',
  'Provati',
  'Inventini',
  'Esempi',
  'Fantasini',
  'Immaginati',
  'Disegnati',
  'Campioni',
  'Supposti',
  'Favolosi',
] as const;

/** Names that nobody has, mail at the domain reserved for examples, numbers that ring nowhere. */
export function contactOf(number: number, chance: Chance): DemoContact {
  const digits = String(number).padStart(3, '0');
  return {
    name: `${chance.pick(firstNames)} ${chance.pick(lastNames)}`,
    email: `famiglia-${digits}@example.org`,
    phone: `039 0000${digits}`,
  };
}

/** Older people who rang up, or came, have a telephone and no mailbox. */
export function reachedBy({ email, ...contact }: DemoContact, audience: string, channel: Channel): DemoContact {
  if (email === undefined || (audience === 'older-people' && channel !== 'web')) return contact;
  return { ...contact, email };
}

export function channelOf(audience: string, chance: Chance): Channel {
  if (audience === 'older-people') return chance.pick(['web', 'phone', 'phone', 'phone', 'desk', 'desk']);
  return chance.pick(['web', 'web', 'web', 'phone', 'desk']);
}
