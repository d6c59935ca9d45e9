import { createHash } from 'node:crypto';
import { Secret } from 'otpauth';
import type { StaffRole } from '../../domain/staff-roles.ts';
import { labSlug } from '../../features/municipalities/public.ts';
import { demoPassword } from '../../features/people/demo-sign-ins.ts';
import { accountsOf, makeAccount } from '../../features/people/keep-accounts.ts';
import type { Services } from '../../services.ts';
import { contextBySlug } from '../with-services.ts';

interface DemoAccount {
  readonly municipality: string;
  readonly email: string;
  readonly name: string;
  readonly role: StaffRole;
}

/** Made-up people, one of each role, and one who reads the diagnosis of a real city. */
const accounts: readonly DemoAccount[] = [
  { municipality: 'monza', email: 'sportello@monza.example.org', name: 'Olga Sportello', role: 'desk-operator' },
  { municipality: 'monza', email: 'comunita@monza.example.org', name: 'Carlo Comunità', role: 'community-manager' },
  { municipality: 'monza', email: 'ente@monza.example.org', name: 'Elena Ente', role: 'provider' },
  { municipality: 'monza', email: 'dirigente@monza.example.org', name: 'Dario Dirigente', role: 'city-manager' },
  { municipality: 'monza', email: 'amministra@monza.example.org', name: 'Anna Amministra', role: 'administrator' },
  { municipality: 'bergamo', email: 'dirigente@bergamo.example.org', name: 'Berta Dirigente', role: 'city-manager' },
  { municipality: labSlug, email: 'laboratorio@will.example.org', name: 'Lea Laboratorio', role: 'lab-coordinator' },
];

/** The same secret in every demo installation: an authenticator that was set up once goes on working. */
function demoSecret(email: string): string {
  return new Secret({ buffer: new Uint8Array(createHash('sha1').update(`will demo ${email}`).digest()).buffer }).base32;
}

export async function loadAccounts(services: Services, providerId: string): Promise<void> {
  for (const { municipality, ...account } of accounts) {
    const ctx = await contextBySlug(services, municipality);
    if ((await accountsOf(ctx)).some(({ email }) => email === account.email)) continue;
    const made = await makeAccount(ctx, {
      ...account,
      password: demoPassword,
      totpSecret: demoSecret(account.email),
      demo: true,
      ...(account.role === 'provider' && { providerId }),
    });
    if (made.kind !== 'made') throw new Error(`the demo account of ${account.email} could not be made: ${made.kind}`);
  }
}
