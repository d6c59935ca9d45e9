import { describe, expect, test } from 'vitest';
import type { Actor } from '../people/public.ts';
import {
  mayChangeRequest,
  mayMakeRequest,
  mayMoveRequests,
  mayReadRequest,
  maySeedRequests,
  mayUseDraft,
} from './policy.ts';

const own = 'a0000000-0000-4000-8000-000000000001';
const other = 'a0000000-0000-4000-8000-000000000002';
const staff = (role: Extract<Actor, { kind: 'staff' }>['role']): Actor => ({
  kind: 'staff',
  accountId: other,
  name: 'Anna',
  role,
});

const actors = {
  public: { kind: 'public' },
  resident: { kind: 'resident', requestId: own },
  system: { kind: 'system' },
  'desk-operator': staff('desk-operator'),
  'community-manager': staff('community-manager'),
  administrator: staff('administrator'),
  provider: staff('provider'),
  'city-manager': staff('city-manager'),
  'lab-coordinator': staff('lab-coordinator'),
} satisfies Record<string, Actor>;

/** Who may, of all of them; everybody else may not. */
const table: readonly (readonly [string, (actor: Actor) => unknown, readonly (keyof typeof actors)[]])[] = [
  ['ask on the web', (actor) => mayMakeRequest(actor, 'web'), Object.keys(actors) as (keyof typeof actors)[]],
  [
    'ask for somebody on the phone',
    (actor) => mayMakeRequest(actor, 'phone'),
    ['desk-operator', 'community-manager', 'administrator'],
  ],
  [
    'read its request',
    (actor) => mayReadRequest(actor, own),
    ['resident', 'desk-operator', 'community-manager', 'administrator'],
  ],
  ['read another’s', (actor) => mayReadRequest(actor, other), ['desk-operator', 'community-manager', 'administrator']],
  [
    'change its request',
    (actor) => mayChangeRequest(actor, own),
    ['resident', 'desk-operator', 'community-manager', 'administrator'],
  ],
  [
    'change another’s',
    (actor) => mayChangeRequest(actor, other),
    ['desk-operator', 'community-manager', 'administrator'],
  ],
  [
    'move requests with their pool',
    mayMoveRequests,
    ['system', 'resident', 'desk-operator', 'community-manager', 'city-manager', 'provider', 'administrator'],
  ],
  ['seed requests', maySeedRequests, ['system']],
  [
    'use a draft of the web',
    (actor) => mayUseDraft(actor, { operatorId: null }),
    Object.keys(actors) as (keyof typeof actors)[],
  ],
  [
    'use a draft of the desk',
    (actor) => mayUseDraft(actor, { operatorId: other }),
    ['desk-operator', 'community-manager', 'administrator'],
  ],
];

describe.each(table)('may %s', (_, policy, allowed) => {
  test.each(Object.entries(actors))('%s', (name, actor) => {
    expect(Boolean(policy(actor))).toBe((allowed as readonly string[]).includes(name));
  });
});
