import { describe, expect, test } from 'vitest';
import { requestKinds } from '../src/domain/asking/request-kinds.ts';
import { monzaPopulation } from './monza.ts';

const { otherRequests, households } = monzaPopulation();

describe('requests for help that is not shared', () => {
  test('are of kinds that neighbours do not share, each with answers of its own questions', () => {
    expect(otherRequests.length).toBeGreaterThan(4);
    for (const { kindOfHelp, details } of otherRequests) {
      const { questions } = requestKinds[kindOfHelp];
      for (const [id, picked] of Object.entries(details)) {
        const question = questions.find((each) => each.id === id);
        expect(picked.every((choice) => question?.choices.includes(choice))).toBe(true);
      }
      const needed = questions.filter(({ required }) => required === true).map(({ id }) => id);
      expect(Object.keys(details)).toEqual(expect.arrayContaining(needed));
    }
  });

  test('have keys and mailboxes of their own', () => {
    const keys = [...households, ...otherRequests].map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
