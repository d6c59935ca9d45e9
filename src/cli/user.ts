import { randomBytes } from 'node:crypto';
import type { Command } from 'commander';
import { staffRoles, type StaffRole } from '../domain/staff-roles.ts';
import {
  accountsOf,
  closeAccount,
  makeAccount,
  resetAccount,
  type AccountOutcome,
} from '../features/people/keep-accounts.ts';
import { totpAddress, totpCode } from '../platform/auth/totp.ts';
import { exitCodes } from '../platform/errors/exit-codes.ts';
import { CommandFailure } from './report-failure.ts';
import { contextBySlug, withServices } from './with-services.ts';

interface UserOptions {
  readonly municipality: string;
  readonly name?: string;
  readonly role?: string;
  readonly provider?: string;
}

export function addUser(program: Command): void {
  const user = program.command('user').description('the accounts of the staff');
  const inMunicipality = (command: Command) =>
    command.requiredOption('--municipality <slug>', 'whose staff, such as monza');

  inMunicipality(user.command('list').description('the accounts, one a line')).action((options: UserOptions) =>
    withServices('user', async (services) => {
      for (const account of await accountsOf(await contextBySlug(services, options.municipality))) {
        console.log(
          [account.email, account.role, account.name, account.disabledAt === null ? 'open' : 'closed'].join('\t'),
        );
      }
    }),
  );

  inMunicipality(user.command('add <email>').description('make an account; prints its password and second factor once'))
    .requiredOption('--name <name>', 'first and last name')
    .requiredOption('--role <role>', staffRoles.join(', '))
    .option('--provider <id>', "the provider's id, for the role provider")
    .action((email: string, options: UserOptions) =>
      withServices('user', async (services) => {
        const ctx = await contextBySlug(services, options.municipality);
        const password = newPassword();
        const provider = options.provider === undefined ? {} : { providerId: options.provider };
        const made = await makeAccount(ctx, {
          email,
          name: options.name ?? '',
          role: asRole(options.role),
          password,
          ...provider,
        });
        tellSecrets(email, password, made);
      }),
    );

  inMunicipality(user.command('reset <email>').description('a new password and a new second factor')).action(
    (email: string, options: UserOptions) =>
      withServices('user', async (services) => {
        const password = newPassword();
        tellSecrets(
          email,
          password,
          await resetAccount(await contextBySlug(services, options.municipality), email, password),
        );
      }),
  );

  inMunicipality(user.command('close <email>').description('close an account and its sessions')).action(
    (email: string, options: UserOptions) =>
      withServices('user', async (services) => {
        const outcome = await closeAccount(await contextBySlug(services, options.municipality), email);
        if (outcome !== 'closed')
          throw new CommandFailure(exitCodes.inputMissing, `There is no account of ${email} there.`);
        console.log('Closed.');
      }),
  );

  inMunicipality(user.command('code <email>').description("the second factor's code now, of a demo account")).action(
    (email: string, options: UserOptions) =>
      withServices('user', async (services) => {
        const accounts = await accountsOf(await contextBySlug(services, options.municipality));
        const account = accounts.find((one) => one.demo && one.email === email);
        if (!account) throw new CommandFailure(exitCodes.inputMissing, `There is no demo account of ${email} there.`);
        console.log(totpCode(account.totpSecret, new Date()));
      }),
  );
}

function asRole(role: string | undefined): StaffRole {
  const found = staffRoles.find((known) => known === role);
  if (!found) throw new CommandFailure(exitCodes.usage, `The role must be one of ${staffRoles.join(', ')}.`);
  return found;
}

function newPassword(): string {
  return randomBytes(12).toString('base64url');
}

function tellSecrets(email: string, password: string, outcome: AccountOutcome): void {
  if (outcome.kind === 'exists')
    throw new CommandFailure(exitCodes.negative, `There is an account of ${email} already.`);
  if (outcome.kind === 'unknown' || outcome.kind === 'denied')
    throw new CommandFailure(exitCodes.inputMissing, `There is no account of ${email} there.`);
  console.log(
    `password  ${password}\nsecret    ${outcome.totpSecret}\naddress   ${totpAddress(outcome.totpSecret, email)}`,
  );
  console.error('These are shown once: hand them over in person, and let the authenticator app read the address.');
}
