export {
  attributeSchema,
  metadataSchema,
  taxonomySchema,
  taxonomyTermSchema,
  type HsdsAttribute,
  type HsdsMetadata,
  type HsdsTaxonomy,
  type HsdsTaxonomyTerm,
} from './attached.ts';
export {
  contactSchema,
  languageSchema,
  phoneSchema,
  urlSchema,
  type HsdsContact,
  type HsdsLanguage,
  type HsdsPhone,
  type HsdsUrl,
} from './contact-points.ts';
export { closureSchema, scheduleSchema, type HsdsSchedule, type WillClosure } from './schedule.ts';
export {
  accessibilitySchema,
  addressSchema,
  locationSchema,
  type HsdsAccessibility,
  type HsdsAddress,
  type HsdsLocation,
} from './location.ts';
export {
  costOptionSchema,
  fundingSchema,
  iseeKinds,
  metaTableDescriptionSchema,
  pricedBy,
  programSchema,
  requiredDocumentSchema,
  serviceAreaSchema,
  serviceCapacitySchema,
  unitSchema,
  type HsdsCostOption,
  type HsdsFunding,
  type HsdsMetaTableDescription,
  type HsdsProgram,
  type HsdsRequiredDocument,
  type HsdsServiceArea,
  type HsdsServiceCapacity,
  type HsdsUnit,
} from './offer.ts';
export {
  organizationIdentifierSchema,
  organizationSchema,
  serviceAtLocationSchema,
  serviceSchema,
  serviceStatuses,
  type HsdsOrganization,
  type HsdsOrganizationIdentifier,
  type HsdsService,
  type HsdsServiceAtLocation,
} from './records.ts';
export { asUri, cleanedText, isDay, isEmail } from './fields.ts';
export { canonicalLines, canonicalText } from './canonical.ts';
export { readRecord, type ReadRecord, type RecordProblem } from './read-record.ts';
export { uuidV5, willNamespace } from './uuid-v5.ts';
export { hsdsSchemas, jsonSchemas, profilePatches, type JsonSchema, type MergePatch } from './json-schemas.ts';
export { flattenRecord, type TableRow } from './flatten-record.ts';
export { hsdsTables, type ChildField, type HsdsTable, type TableColumn, type TableName } from './tables.ts';
