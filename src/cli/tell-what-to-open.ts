import { labSlug } from '../features/municipalities/public.ts';
import { demoPassword, demoSignIns } from '../features/people/demo-sign-ins.ts';
import type { Services } from '../services.ts';
import { publicAddress } from '../app-context.ts';

/** Prints the addresses to open and, in a demo installation, how to sign in. */
export async function tellWhatToOpen(services: Services, port: number): Promise<void> {
  const { config, register } = services;
  const at = (slug: string) => publicAddress({ ...config, port }, slug);
  const { origin } = at(labSlug);
  console.log(`\nWILL is ready.\n\n  ${origin}/\n  ${origin}/${labSlug}   the lab\n  ${origin}/en/   in English`);
  for (const municipality of await register.municipalities()) {
    if (!municipality.open) continue;
    const address = at(municipality.slug);
    const home = address.byHost ? address.origin : `${address.origin}/${municipality.slug}`;
    console.log(
      `  ${home}   ${municipality.name}${services.mail.leaves ? '' : `\n  ${home}/posta   its local outbox`}`,
    );
    await tellSignIns(services, municipality.slug, `${home}/accedi`);
  }
  await tellSignIns(services, labSlug, `${origin}/${labSlug}/accedi`);
  console.log('\nCtrl-C stops it.');
}

async function tellSignIns(services: Services, slug: string, signInAddress: string): Promise<void> {
  const municipality = await services.register.bySlug(slug);
  const accounts = municipality ? await demoSignIns(services.contextFor(municipality)) : [];
  if (accounts.length === 0) return;
  console.log(
    `\nDemo sign-ins at ${signInAddress} (password ${demoPassword}; that page shows each one's code, and so does`,
  );
  console.log(`bin/will user code EMAIL --municipality ${slug}):`);
  for (const { email, role } of accounts) console.log(`  ${email}   ${role}`);
}
