import * as accreditation from '../../src/features/accreditation/public.ts';
import * as catalogue from '../../src/features/catalogue/public.ts';
import { transact, type Ctx } from '../../src/features/context.ts';
import { bytesAsFile } from '../../src/platform/files/stored-file.ts';
import { aNotice, anApplication } from './an-accreditation.ts';
import { callAll, type Call } from './call-all.ts';
import type { Calling } from './calls-of-sharing.ts';

/** What the catalogue offers, and the accreditation of those who are in it. */
export function callsOfCatalogue(
  calling: Calling & { readonly services: Omit<Ctx, 'now'> },
): Readonly<Record<string, Call>> {
  const { own, foreign, system, desk, manager, provider, everyone, ids, services, run } = calling;
  const { texts } = own;
  const file = foreign.accreditation;
  const given = { kind: 'declaration', declaredBy: 'x y z' } as const;
  const check = { outcome: 'refused', reason: 'x' } as const;
  return {
    'accreditation.apply': () => accreditation.apply(system, file.noticeId, anApplication()),
    'accreditation.askRenewal': callAll([{ token: file.token }, { id: file.fileId }], (way) =>
      accreditation.askRenewal(system, way),
    ),
    'accreditation.checkEvidence': () => accreditation.checkEvidence(desk, file.fileId, file.evidenceId, check),
    'accreditation.decide': () => accreditation.decide(manager, file.fileId, 'refused', 'x'),
    'accreditation.giveEvidence': callAll([{ token: file.token }, { id: file.fileId }], (way) =>
      accreditation.giveEvidence(system, way, 'onorabilita', given),
    ),
    'accreditation.listFiles': callAll(everyone, accreditation.listFiles),
    'accreditation.listOwnFiles': callAll(everyone, accreditation.listOwnFiles),
    'accreditation.openDocument': callAll(everyone, (ctx) =>
      accreditation.openDocument(ctx, file.fileId, file.evidenceId),
    ),
    'accreditation.openFile': callAll(everyone, (ctx) => accreditation.openFile(ctx, file.fileId)),
    'accreditation.openNotice': () => accreditation.openNotice(manager, aNotice()),
    'accreditation.openOwnFile': callAll([{ token: file.token }, { id: file.fileId }], (way) =>
      accreditation.openOwnFile({ ...system, actor: provider }, way),
    ),
    'accreditation.publishVersion': () => accreditation.publishVersion(manager, file.noticeId, 1, aNotice()),
    'accreditation.readPublic': callAll(everyone, accreditation.readPublic),
    'accreditation.sendLinkAgain': () => accreditation.sendLinkAgain(system, file.taxCode),
    'accreditation.settleAccreditationsJob': () => accreditation.settleAccreditationsJob.run(services, {}, run),
    'accreditation.settleAll': () => accreditation.settleAll(services.contextFor()),
    'catalogue.cleanKeepingJob': () =>
      catalogue.cleanKeepingJob.run({ ...services, contextFor: () => system }, {}, run),
    'catalogue.countAsked': () => catalogue.countAsked({ ...system, actor: { kind: 'public' } }, foreign.ids.service),
    'catalogue.ReachCounter': () =>
      new catalogue.ReachCounter(0).count({ ...system, actor: { kind: 'public' } }, foreign.ids.service),
    'catalogue.KeptAnswers': () => Promise.resolve(new catalogue.KeptAnswers(0).get(foreign.ids.service, '')),
    'catalogue.forgetChangesJob': () =>
      catalogue.forgetChangesJob.run({ ...services, contextFor: () => system }, {}, run),
    'catalogue.exportServices': callAll(catalogue.exportFormats, async (format) => {
      const pieces = [];
      for await (const piece of catalogue.exportServices(system, format)) pieces.push(Buffer.from(piece));
      return Buffer.concat(pieces).toString('latin1');
    }),
    'catalogue.cleanListsJob': () => catalogue.cleanListsJob.run({ ...services, now: () => system.now }, {}, run),
    'catalogue.findPlace': () => catalogue.findPlace(desk, `Via ${foreign.texts.marker}`),
    'catalogue.freshnessJobs': async () => {
      const [ofAll, ofCity] = catalogue.freshnessJobs;
      await ofAll.run(services, {}, run);
      await ofCity.run(services, ids, run);
    },
    'catalogue.importJobs': async () => {
      const [check, write, forget] = catalogue.importJobs;
      const foreignImport = { ...ids, importId: foreign.ids.import };
      await check.run(services, foreignImport, run);
      await write.run(services, foreignImport, run);
      await forget.run({ ...services, contextFor: () => system }, {}, run);
    },
    'catalogue.importServices': () =>
      catalogue.importServices(system, { format: 'csv', file: bytesAsFile(texts.csv), mapping: own.mapping }),
    'catalogue.keepSearchJob': () => catalogue.keepSearchJob.run(services, {}, run),
    'catalogue.placesOf': callAll(everyone, catalogue.placesOf),
    'catalogue.listServices': () => catalogue.listServices(system, [foreign.ids.service]),
    'catalogue.readService': callAll(everyone, (ctx) => catalogue.readService(ctx, foreign.ids.service)),
    'catalogue.refreshFreshness': callAll(everyone, (ctx) => catalogue.refreshFreshness(ctx)),
    'catalogue.refreshOpeningsJob': () => catalogue.refreshOpeningsJob.run(services, {}, run),
    'catalogue.remindKeepers': callAll(everyone, catalogue.remindKeepers),
    'catalogue.saveChecks': callAll(everyone, (ctx) =>
      catalogue.saveChecks(
        ctx,
        texts.services.map(({ source, sourceKey }) => ({ source, sourceKey, by: 'desk', on: '2026-01-31' })),
      ),
    ),
    'catalogue.importPlaces': callAll(everyone, (ctx) =>
      catalogue.importPlaces(ctx, bytesAsFile('nome;quartiere;latitudine;longitudine\nVia Terza;;45,58;9,27'), false),
    ),
    'catalogue.savePlaces': () => catalogue.savePlaces(system, texts.places),
    'catalogue.mendMailbox': () =>
      transact(desk, (tx) => catalogue.mendMailbox(tx, desk, foreign.ids.provider, 'x@example.org')),
    'catalogue.saveProviders': () => catalogue.saveProviders(system, texts.providers),
    'catalogue.saveServices': () => catalogue.saveServices(system, texts.services),
    'catalogue.searchServices': callAll(['', 'bambini', 'doposcuola'], (text) =>
      catalogue.searchServices(desk, { text, page: 1 }),
    ),
    'catalogue.unmetDemand': callAll(everyone, (ctx) => catalogue.unmetDemand(ctx, 365)),
    'catalogue.registerProvider': () =>
      transact(system, (tx) =>
        catalogue.registerProvider(tx, system, {
          id: foreign.ids.provider,
          name: `Cooperativa ${foreign.texts.marker.slice(1)}`,
          taxCode: file.taxCode,
          runtsSection: null,
          email: null,
          phone: null,
          madeUp: true,
        }),
      ).then(() => undefined),
    'catalogue.showAccreditation': () =>
      transact(system, (tx) => catalogue.showAccreditation(tx, system, foreign.ids.provider, { changed: true })),
  };
}
