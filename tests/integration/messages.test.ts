import type { AppIoPort } from '../../src/platform/app-io/app-io-port.ts';
import { FakeAppIo } from '../../src/platform/app-io/testing/fake-app-io.ts';
import { FakeSms } from '../../src/platform/sms/testing/fake-sms.ts';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { read, transact } from '../../src/features/context.ts';
import { outboxRoutes } from '../../src/features/people/outbox-routes.tsx';
import { queueMessage, sendMessageJob, type OutgoingMessage } from '../../src/features/people/public.ts';
import { createLogger } from '../../src/platform/log/logger.ts';
import type { MailTransport, OutgoingMail } from '../../src/platform/mail/transport.ts';
import { expectValidHtml } from '../../src/ui/testing/html.ts';
import { aContext } from '../setup/a-context.ts';
import { registered } from '../setup/a-municipality.ts';
import { aSite } from '../setup/a-visitor.ts';
import { testDatabase } from '../setup/test-database.ts';

const database = await testDatabase();

const run = { log: createLogger('silent'), stopping: () => false };
const letter = {
  recipient: 'giulia@example.org',
  subject: 'Ciao',
  body: 'Apri http://localhost/x\n\n<b>grazie</b>',
  eventKey: 'test:1',
};

function mailbox({ leaves = true, fails = 0 } = {}): MailTransport & { readonly sent: OutgoingMail[] } {
  const sent: OutgoingMail[] = [];
  let failures = fails;
  return {
    leaves,
    sent,
    send: (mail) => {
      if (failures-- > 0) return Promise.reject(new Error('no server'));
      sent.push(mail);
      return Promise.resolve();
    },
    close: () => undefined,
  };
}

async function aLetter() {
  const municipality = await registered(database);
  const ctx = aContext(database.app, municipality);
  const messageId = await transact(ctx, (tx) => queueMessage(tx, ctx, letter));
  const rows = () =>
    read(
      ctx,
      async (tx) => (await sql<Record<string, unknown>>`select recipient, body, sent_at from message`.execute(tx)).rows,
    );
  return { ctx, municipality, rows, payload: { tenantId: municipality.tenantId, messageId: messageId ?? '' } };
}

describe('a message', () => {
  const services = (mail: MailTransport) => ({
    db: database.worker,
    mail,
    now: () => new Date('2026-11-20T10:05:00Z'),
  });

  it('is queued once for its event, with its job in the same transaction', async () => {
    const { ctx, payload } = await aLetter();
    expect(await transact(ctx, (tx) => queueMessage(tx, ctx, letter))).toBeUndefined();
    await expect(
      transact(ctx, async (tx) => {
        await queueMessage(tx, ctx, { ...letter, eventKey: 'test:2' });
        throw new Error('undone');
      }),
    ).rejects.toThrow('undone');
    const jobs = await sql<{
      n: number;
    }>`select count(*) as n from graphile_worker._private_jobs where payload ->> 'tenantId' = ${payload.tenantId}`.execute(
      database.owner,
    );
    expect(jobs.rows).toEqual([{ n: 1 }]);
  });

  it('is sent once, however often its job runs, and is then forgotten here', async () => {
    const { payload, rows } = await aLetter();
    const mail = mailbox();
    await sendMessageJob.run(services(mail), payload, run);
    await sendMessageJob.run(services(mail), payload, run);
    expect(mail.sent).toEqual([
      { to: letter.recipient, subject: letter.subject, text: letter.body, messageId: payload.messageId },
    ]);
    expect(await rows()).toEqual([{ recipient: '', body: '', sent_at: new Date('2026-11-20T10:05:00Z') }]);
  });

  it('that is a short text leaves by the gateway, to its telephone, and is forgotten too', async () => {
    const { ctx, municipality, rows } = await aLetter();
    const text = {
      channel: 'sms',
      recipient: '+393330000111',
      subject: 'x',
      body: 'Hai una proposta',
      eventKey: 'test:3',
    } as const;
    const messageId = (await transact(ctx, (tx) => queueMessage(tx, ctx, text))) ?? '';
    const sms = new FakeSms();
    await sendMessageJob.run({ ...services(mailbox()), sms }, { tenantId: municipality.tenantId, messageId }, run);
    expect(sms.sent).toEqual([{ to: text.recipient, text: text.body, messageId }]);
    expect(await rows()).toContainEqual({ recipient: '', body: '', sent_at: new Date('2026-11-20T10:05:00Z') });
  });

  it('that is a text which no gateway takes is kept, and its job says why and not whom', async () => {
    const { ctx, municipality, rows } = await aLetter();
    const text = {
      channel: 'sms',
      recipient: '333',
      subject: 'x',
      body: 'Hai una proposta',
      eventKey: 'test:4',
    } as const;
    const messageId = (await transact(ctx, (tx) => queueMessage(tx, ctx, text))) ?? '';
    const sent = sendMessageJob.run(
      { ...services(mailbox()), sms: new FakeSms() },
      { tenantId: municipality.tenantId, messageId },
      run,
    );
    await expect(sent).rejects.toThrow(/^text was not sent number$/);
    expect(await rows()).toContainEqual({ recipient: '333', body: text.body, sent_at: null });
  });

  describe('in the app IO', () => {
    const code = 'RSSMRA85T10A562S';
    const inApp = {
      channel: 'app-io',
      recipient: code,
      subject: 'Hai una proposta di gruppo',
      body: 'Ciao,\n\nabbiamo trovato un gruppo.\nGuarda i giorni e il prezzo, e rispondi:\nhttp://localhost/monza/r/abc/proposta',
    } as const;
    const send = async (otherwise: OutgoingMessage['otherwise'], appIo: FakeAppIo | undefined, mail = mailbox()) => {
      const { ctx, municipality, rows } = await aLetter();
      const messageId = await transact(ctx, (tx) =>
        queueMessage(tx, ctx, { ...inApp, otherwise, eventKey: 'test:io' }),
      );
      const sms = new FakeSms();
      const payload = { tenantId: municipality.tenantId, messageId: messageId ?? '' };
      const appIoOf = (tenantId: string) => Promise.resolve(tenantId === municipality.tenantId ? appIo : undefined);
      const done = sendMessageJob.run({ ...services(mail), sms, appIoOf }, payload, run);
      return { done, mail, sms, rows, payload };
    };
    const byMail = { channel: 'mail', recipient: 'giulia@example.org' } as const;
    const gone = { recipient: '', body: '', sent_at: new Date('2026-11-20T10:05:00Z') };

    it('reaches who uses it, whole, and is forgotten here', async () => {
      const appIo = new FakeAppIo([code]);
      const { done, mail, rows } = await send(byMail, appIo);
      await done;
      expect(appIo.sent).toEqual([
        {
          fiscalCode: code,
          subject: inApp.subject,
          body: expect.stringContaining('<http://localhost/monza/r/abc/proposta>'),
        },
      ]);
      expect(mail.sent).toEqual([]);
      expect(await rows()).toContainEqual(gone);
    });

    it.each([
      ['does not use it', new FakeAppIo([])],
      ['lives in a city that has no service there any more', undefined],
    ])('goes by mail to who %s', async (_, appIo) => {
      const { done, mail, rows, payload } = await send(byMail, appIo);
      await done;
      expect(mail.sent).toEqual([
        { to: byMail.recipient, subject: inApp.subject, text: inApp.body, messageId: payload.messageId },
      ]);
      expect(await rows()).toContainEqual(gone);
    });

    it('goes as a short text to who left only a mobile', async () => {
      const { done, sms, payload } = await send({ channel: 'sms', recipient: '+393330000111' }, new FakeAppIo([]));
      await done;
      const text = 'Hai una proposta di gruppo: http://localhost/monza/r/abc/proposta';
      expect(sms.sent).toEqual([{ to: '+393330000111', text, messageId: payload.messageId }]);
    });

    it('is kept where there is no other way, and its job says why and not whom', async () => {
      const { done, rows } = await send(undefined, new FakeAppIo([]));
      await expect(done).rejects.toThrow(/^message in app IO was not sent not-reached$/);
      expect(await rows()).toContainEqual({ recipient: code, body: inApp.body, sent_at: null });
    });

    it('is tried again when the service does not answer, and nobody is written to twice', async () => {
      const down: AppIoPort = { send: () => Promise.reject(new Error(`no answer about ${code}`)) };
      const { done, mail } = await send(byMail, down as FakeAppIo);
      await expect(done).rejects.toThrow(/^message in app IO was not sent$/);
      expect(mail.sent).toEqual([]);
    });
  });

  it('that could not be sent is kept and tried again', async () => {
    const { payload, rows } = await aLetter();
    const mail = mailbox({ fails: 1 });
    await expect(sendMessageJob.run(services(mail), payload, run)).rejects.toThrow('mail was not sent');
    expect(await rows()).toMatchObject([{ recipient: letter.recipient, sent_at: null }]);
    await sendMessageJob.run(services(mail), payload, run);
    expect(mail.sent).toHaveLength(1);
  });

  it('without a mail server is read on the local outbox page, of its own municipality only', async () => {
    const { municipality } = await aLetter();
    const other = await registered(database);
    const site = aSite(database, [municipality, other], (router) => outboxRoutes(router, { mailLeaves: false }));
    const html = await (await site.get(`/${municipality.slug}/posta`)).text();
    await expectValidHtml(html);
    expect(html).toContain('<a href="http://localhost/x">');
    expect(html).toContain('&lt;b&gt;grazie&lt;/b&gt;');
    const empty = await (await site.get(`/en/${other.slug}/posta`)).text();
    await expectValidHtml(empty);
    expect(empty).not.toContain(letter.recipient);
  });

  it('that leaves has no page', async () => {
    const { municipality } = await aLetter();
    const site = aSite(database, [municipality], (router) => outboxRoutes(router, { mailLeaves: true }));
    expect((await site.get(`/${municipality.slug}/posta`)).status).toBe(404);
  });
});
