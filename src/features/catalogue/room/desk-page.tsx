import { formats, messages } from '../../../i18n/index.ts';
import {
  DataTable,
  Form,
  HiddenField,
  LinkButton,
  Notice,
  NumberField,
  Page,
  Pagination,
  Section,
  SubmitButton,
} from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import type { ProviderWithKeys } from './key-store.ts';
import { mayGiveKeys, mayRuleRoom } from './policy.ts';
import type { RoomDesk } from './read-room.ts';
import { RoomTable } from './room-table.tsx';
import type { RoomNews } from './schema.ts';

interface RoomDeskPageProps {
  readonly ctx: Ctx;
  readonly desk: RoomDesk;
  readonly news?: RoomNews | undefined;
  /** Of the number of days, as it was typed. */
  readonly wrongDays?: string | undefined;
}

/** Room at the desk: every service, the links and keys of providers, and for how long news holds. */
export function RoomDeskPage({ ctx, desk, news, wrongDays }: RoomDeskPageProps) {
  const t = messages(ctx.language).room;
  const base = ctx.links.to('/sportello/posti');
  const hrefOf = (services: number, providers: number) => `${base}?pagina=${services}&enti=${providers}`;
  const error = wrongDays === undefined ? undefined : t.ruleWrong;
  const told = { ended: t.ended, mailed: t.mailed, rule: t.ruleSaved, 'no-address': t.noAddress };
  return (
    <Page
      shell={shellFor(ctx)}
      title={t.title}
      lead={t.deskLead}
      width="wide"
      indexed={false}
      errors={error === undefined ? {} : { giorni: error }}
      backHref={ctx.links.to('/servizi')}
    >
      {news !== undefined && <Notice tone={news === 'no-address' ? 'warning' : 'success'} title={told[news]} live />}
      <RoomTable
        ctx={ctx}
        services={desk.services.items}
        total={desk.services.total}
        freshDays={desk.freshDays}
        hrefOf={mayGiveKeys(ctx.actor) && ((id) => `${base}/servizi/${id}`)}
        byProvider
      />
      <Pagination
        page={desk.services.page}
        pages={desk.services.pages}
        label={t.service}
        hrefOf={(n) => hrefOf(n, 1)}
      />
      {mayGiveKeys(ctx.actor) !== undefined && (
        <Section id="chiavi" title={t.keysTitle}>
          <p>{t.keysText}</p>
          <DataTable
            caption={t.keysCaption}
            columns={[{ label: t.provider }, { label: t.keys }, { label: t.give }]}
            rows={desk.providers.items.map((provider) => [
              provider.name,
              <Keys ctx={ctx} provider={provider} base={base} />,
              <GiveKeys ctx={ctx} provider={provider} base={base} />,
            ])}
          />
          <Pagination
            page={desk.providers.page}
            pages={desk.providers.pages}
            label={t.provider}
            hrefOf={(n) => `${hrefOf(desk.services.page, n)}#chiavi`}
          />
        </Section>
      )}
      {mayRuleRoom(ctx.actor) === undefined ? (
        <p>{t.freshFor(desk.freshDays)}</p>
      ) : (
        <Section id="regola" title={t.ruleTitle}>
          <Form action={`${base}/regola`} label={t.ruleTitle}>
            <NumberField
              name="giorni"
              label={t.rule}
              hint={t.ruleHint}
              value={wrongDays ?? String(desk.freshDays)}
              error={error}
            />
            <SubmitButton tone="secondary">{t.ruleSave}</SubmitButton>
          </Form>
        </Section>
      )}
    </Page>
  );
}

interface KeysProps {
  readonly ctx: Ctx;
  readonly provider: ProviderWithKeys;
  readonly base: string;
}

function Keys({ ctx, provider, base }: KeysProps) {
  const t = messages(ctx.language).room;
  if (provider.keys.length === 0) return <>{t.noKeys}</>;
  return (
    <ul>
      {provider.keys.map(({ id, kind, madeAt }) => {
        const name = t.key[kind](formats(ctx.language).date(new Date(madeAt)));
        const label = t.endThis(name, provider.name);
        return (
          <li>
            {name}
            <Form action={`${base}/chiavi/${id}`} label={label} layout="row">
              <LinkButton>
                {t.end}
                <span class="visually-hidden">: {label}</span>
              </LinkButton>
            </Form>
          </li>
        );
      })}
    </ul>
  );
}

function GiveKeys({ ctx, provider, base }: KeysProps) {
  const t = messages(ctx.language).room;
  const ways = [
    ...(provider.email === null ? [] : [{ way: 'mail', text: t.mailLink, label: t.mailLinkTo(provider.name) }]),
    { way: 'link', text: t.makeLink, label: t.makeLinkFor(provider.name) },
    { way: 'api', text: t.makeKey, label: t.makeKeyFor(provider.name) },
  ];
  return (
    <>
      {ways.map(({ way, text, label }) => (
        <Form action={`${base}/chiavi`} label={label} layout="row">
          <HiddenField name="ente" value={provider.id} />
          <HiddenField name="modo" value={way} />
          <LinkButton>
            {text}
            <span class="visually-hidden">: {label}</span>
          </LinkButton>
        </Form>
      ))}
    </>
  );
}
