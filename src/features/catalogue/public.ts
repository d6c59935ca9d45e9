export type { CataloguePermit } from './policy.ts';
export type {
  DuplicateReason,
  NewPlace,
  NewProvider,
  NewService,
  Place,
  Position,
  PossibleDuplicate,
  SavedServices,
  ServiceContacts,
  ServiceSections,
  ServiceStatus,
} from './model.ts';
export type {
  FileRefusal,
  ImportChoices,
  ImportOutcome,
  ImportProgress,
  ImportReport,
  ImportWarning,
  Rejection,
  RejectionReason,
  WarningReason,
} from './import/model.ts';
export { recordKinds } from './import/model.ts';
export { mappingSchema, parseMapping, type Mapping, type MappingResult } from './import/table/mapping.ts';
export { importServices, type ImportInput } from './import/import-services.ts';
export { digestOfFile, openForImport, type FileToOpen, type OpenedFile } from './import/open-for-import.ts';
export { exportFormats, exportServices, tellsHistory, type ExportFormat } from './export/export-services.ts';
export { saveServices, type SaveOutcome } from './save-services.ts';
export { mendMailbox } from './mend-mailbox.ts';
export { saveProviders, type SavedProviders } from './save-providers.ts';
export { findPlace, placesOf, savePlaces } from './places.ts';
export { aroundCity } from './place-names/around-city.ts';
export { importPlaces, largestPlaceFile } from './place-names/import-places.ts';
export type { LineProblem, PlaceImportOutcome } from './place-names/model.ts';
export { readWhere, writeWhere, type WhereProblem } from './place-names/read-where.ts';
export { placeUploads } from './place-names/uploads.ts';
export { mayKeepPlaces } from './policy.ts';
export { matchPlace, type PlaceMatch } from './match-place.ts';
export {
  pageSize,
  searchServices,
  type Found,
  type SearchAnswer,
  type SearchInput,
  type SearchOutcome,
} from './search/search-services.ts';
export type { ServiceCard } from './search/model.ts';
export { keepSearchCrontab, keepSearchJob } from './search/jobs.ts';
export { listServices } from './lists/gather-services.ts';
export { cleanListsJob, listCrontab } from './lists/clean-lists.ts';
export { cleanKeepingCrontab, cleanKeepingJob } from './keeping/clean-keeping.ts';
export { unmetDemand } from './unmet/read-unmet-demand.ts';
export type { UnmetDemand } from './unmet/model.ts';
export type { ServiceSheet } from './sheet/model.ts';
export { readService } from './sheet/read-service.ts';
export { openingCrontab, refreshOpeningsJob } from './opening/jobs.ts';
export { registerProvider, showAccreditation, type RegisteredProvider } from './show-accreditation.ts';
export { freshnessCrontab, freshnessJobs } from './freshness/jobs.ts';
export { countAsked } from './freshness/count-asked.ts';
export { ReachCounter } from './freshness/reach-counter.ts';
export { forgetChangesCrontab, forgetChangesJob } from './kept/jobs.ts';
export { KeptAnswers } from './kept/kept-answers.ts';
export { refreshFreshness } from './freshness/refresh-freshness.ts';
export { remindKeepers } from './freshness/remind-keepers.ts';
export { saveChecks, type KnownCheck } from './freshness/save-checks.ts';
export { importCrontab, importJobs } from './import/desk/jobs.ts';
export { servicesFor, type ServiceInBrief } from './room/services-for.ts';
export { catalogueRoutes } from './routes.tsx';
