import { z } from 'zod';
import { isEmail, uuidV5, type HsdsPhone, type HsdsService } from '../../../integrations/hsds/public.ts';
import type { ServiceSections } from '../model.ts';
import { present } from './said-as.ts';

const text = z.string().max(20_000).optional().catch(undefined);
const yes = z.literal(true).optional().catch(undefined);

/** The sections of the service sheet that HSDS has no field for. */
const onlyOurs = z.object({
  whatYouNeed: text,
  whatYouGet: text,
  timesAndDeadlines: text,
  access: text,
  area: text,
  nationwide: yes,
  terms: text,
  priceAssumed: yes,
  licence: text,
  contacts: z.object({ email: text, web: text, text }).transform(present).optional().catch(undefined),
});

type SectionFields = Pick<
  HsdsService,
  'eligibility_description' | 'application_process' | 'fees_description' | 'email' | 'phones' | 'will_sections'
>;

/** Sections of the sheet as fields of HSDS, but for the telephone, which is a record of its own there. */
export function fieldsOfSections(sections: ServiceSections): Omit<SectionFields, 'phones'> {
  const { whoItIsFor, howTo, cost, contacts = {}, ...rest } = sections;
  const { phone: _phone, email, ...others } = contacts;
  // What stands where an e-mail address should and is none ("by appointment") is told as we have it.
  const written = email !== undefined && !isEmail(email) ? { ...others, email } : others;
  const ours = present({ ...rest, ...(Object.keys(written).length > 0 && { contacts: written }) });
  return {
    eligibility_description: whoItIsFor,
    application_process: howTo,
    fees_description: cost,
    email: email !== undefined && isEmail(email) ? email : undefined,
    will_sections: Object.keys(ours).length > 0 ? { ...ours } : undefined,
  };
}

/** The number that the sheet shows comes first, where the document does not have it. */
export function withPhone(
  ownerId: string,
  number: string | undefined | null,
  phones: readonly HsdsPhone[],
): HsdsPhone[] | undefined {
  const known = number === undefined || number === null || phones.some((phone) => phone.number === number);
  const all = known ? [...phones] : [{ id: uuidV5(ownerId, 'phone'), number }, ...phones];
  return all.length === 0 ? undefined : all;
}

/** And back. */
export function sectionsOfFields(service: SectionFields): ServiceSections {
  const { contacts, ...ours } = present(onlyOurs.catch({}).parse(service.will_sections ?? {}));
  const phone = service.phones?.[0]?.number;
  const reached = present({ ...contacts, phone, ...(service.email !== undefined && { email: service.email }) });
  return present({
    ...ours,
    whoItIsFor: service.eligibility_description,
    howTo: service.application_process,
    cost: service.fees_description,
    ...(Object.keys(reached).length > 0 && { contacts: reached }),
  }) as ServiceSections;
}
