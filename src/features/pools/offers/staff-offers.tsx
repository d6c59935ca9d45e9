import { formats, messages } from '../../../i18n/index.ts';
import { Actions, Checkboxes, DataTable, Form, HiddenField, Section, SubmitButton } from '../../../ui/index.ts';
import { dateOf } from '../agreement/tell-agreement.ts';
import type { Ctx } from '../../context.ts';
import { letterInWords } from './letter/call-letter.tsx';
import type { StaffLife } from '../life/read-staff-life.ts';

interface StaffOffersProps {
  readonly ctx: Ctx;
  readonly life: StaffLife;
}

/** Offers to a group, for the staff: sealed while the call is open, then with what families chose, written down for who asks. */
export function StaffOffers({ ctx, life }: StaffOffersProps) {
  const t = messages(ctx.language).poolOffers.staff;
  const choosing = life.life.status === 'offers' && life.life.chooseBy !== null;
  return (
    <Section id="offerte" title={t.offersTitle}>
      {life.sealed > 0 ? <p>{t.offersSealed(life.sealed)}</p> : <OfferTable ctx={ctx} life={life} />}
      {life.called.length > 0 && <Called ctx={ctx} life={life} />}
      {life.mayEndCall && (
        <Form action={ctx.links.to(`/gruppi/${life.poolId}/chiudi-raccolta`)} label={t.endCall}>
          <p>{t.endCallText}</p>
          <SubmitButton>{t.endCall}</SubmitButton>
        </Form>
      )}
      {choosing && life.members.length > 0 && <RecordChoices ctx={ctx} life={life} />}
    </Section>
  );
}

/** Whom the call goes to. Who has no mailbox is rung up; what they offer is written down, and stays sealed. */
function Called({ ctx, life }: StaffOffersProps) {
  const t = messages(ctx.language).poolOffers.staff;
  return (
    <>
      <p>{t.calledText}</p>
      <DataTable
        caption={t.called}
        hideCaption
        columns={[{ label: t.provider }, { label: t.reach }, { label: t.said }, { label: t.writeDown }]}
        rows={life.called.map((provider) => {
          const { id, name, phone, said } = provider;
          return [
            name,
            [letterInWords(ctx, provider), phone ?? []].flat().join(' · '),
            t.saidSoFar[said],
            <a href={ctx.links.to(`/gruppi/${life.poolId}/offerte/${id}`)}>
              {t.writeDown}
              <span class="visually-hidden"> {name}</span>
            </a>,
          ];
        })}
      />
    </>
  );
}

function OfferTable({ ctx, life }: StaffOffersProps) {
  const all = messages(ctx.language);
  const t = all.poolOffers;
  const f = formats(ctx.language);
  return (
    <DataTable
      caption={t.staff.offersTitle}
      hideCaption
      columns={[
        { label: t.family.offer },
        { label: t.family.who },
        { label: t.staff.price, kind: 'figure' },
        { label: t.family.starts },
        { label: all.pools.place },
        { label: t.staff.state },
      ]}
      rows={life.offers.map((offer) => [
        offer.providerName,
        offer.operatorName,
        f.money(offer.hourlyCents),
        f.date(dateOf(offer.startsOn)),
        offer.venue?.name ?? all.pools.atHome,
        t.staff.status[offer.status],
      ])}
    />
  );
}

function RecordChoices({ ctx, life }: StaffOffersProps) {
  const t = messages(ctx.language).poolOffers.staff;
  const f = formats(ctx.language);
  const open = life.offers.filter(({ status }) => status === 'open');
  return (
    <>
      <p>{t.chose(life.chose, life.members.length)}</p>
      <p>{t.chooseText}</p>
      {life.members
        .filter(({ chose }) => !chose)
        .map(({ requestId, code }) => (
          <Form action={ctx.links.to(`/gruppi/${life.poolId}/scelta`)} label={t.chooseFor(code)}>
            <HiddenField name="richiesta" value={requestId} />
            <Checkboxes
              name={`offerta-${code}`}
              label={t.chooseFor(code)}
              values={[]}
              options={open.map(({ id, providerName, hourlyCents }) => ({
                value: id,
                label: `${providerName}, ${f.money(hourlyCents)}`,
              }))}
            />
            <Actions>
              <SubmitButton tone="secondary">{t.record}</SubmitButton>
              <SubmitButton tone="secondary" name="nessuna" value="si">
                {t.recordNone}
              </SubmitButton>
            </Actions>
          </Form>
        ))}
    </>
  );
}
