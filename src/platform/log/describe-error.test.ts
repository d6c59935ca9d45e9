import { expect, it } from 'vitest';
import { describeError } from './describe-error.ts';

it('tells where, and keeps a row’s contents out of the log', () => {
  const error = Object.assign(new Error('duplicate key: (email)=(ada@example.org)'), {
    code: '23505',
    table: 'account',
    constraint: 'account_email_key',
  });
  const described = describeError(error);
  expect(described.message).toBe('database 23505 account account_email_key');
  expect(JSON.stringify(described)).not.toContain('ada@example.org');
  expect(described.at[0]).toMatch(/describe-error\.test/);
});
