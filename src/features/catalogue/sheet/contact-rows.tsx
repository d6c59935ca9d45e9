import { messages } from '../../../i18n/index.ts';
import type { SummaryRow } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { ExternalLink } from './external-link.tsx';
import type { ServiceSheet } from './model.ts';

/** Who gives it and how to reach them; people and numbers beyond the first too. */
export function contactRows(ctx: Ctx, service: ServiceSheet): SummaryRow[] {
  const t = messages(ctx.language).catalogue;
  const { phone = service.providerPhone, email = service.providerEmail, web } = service.sections.contacts ?? {};
  return [
    ...(service.providerName === null ? [] : [{ label: t.providedBy, value: service.providerName }]),
    ...(phone === null ? [] : [{ label: t.phone, value: <PhoneLink number={phone} /> }]),
    ...moreNumbers(service, phone).map(({ label, number }) => ({
      label: label ?? t.phone,
      value: <PhoneLink number={number} />,
    })),
    ...(email === null ? [] : [{ label: t.email, value: <a href={`mailto:${email}`}>{email}</a> }]),
    ...(web === undefined || !/^https?:\/\//.test(web)
      ? []
      : [
          {
            label: t.website,
            value: <ExternalLink language={ctx.language} href={web} label={web.replace(/^https?:\/\//, '')} />,
          },
        ]),
  ];
}

/** Numbers of contacts and of the service beyond the one that is shown first. */
function moreNumbers({ hsds }: ServiceSheet, shown: string | null) {
  const ofPeople = (hsds.contacts ?? []).flatMap(({ title, name, phones = [] }) =>
    phones.map(({ number }) => ({ label: title ?? name, number })),
  );
  const others = (hsds.phones ?? []).map(({ number, description }) => ({ label: description, number }));
  const seen = new Set([shown]);
  return [...ofPeople, ...others].filter(({ number }) => {
    const fresh = number !== '' && !seen.has(number);
    seen.add(number);
    return fresh;
  });
}

export function PhoneLink({ number }: { readonly number: string }) {
  return <a href={`tel:${number.replaceAll(/[^\d+]/g, '')}`}>{unbroken(number)}</a>;
}

/** A telephone number that no line breaks in two. */
function unbroken(phone: string): string {
  return phone.replaceAll(' ', '\u00a0').replaceAll('-', '\u2011');
}
