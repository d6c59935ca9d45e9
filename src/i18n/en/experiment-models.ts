import type { experimentModels as italian } from '../it/experiment-models.ts';

export const experimentModels: typeof italian = {
  modelsTitle: 'Models',
  modelsLead: 'Experiments written so that another city can start from them. With what did not work.',
  modelsNone: 'No model yet',
  modelsNoneWhy: 'A city writes the sheet from the page of its experiment, and publishes it.',
  modelAbout: (city: string, adopted: number) =>
    adopted === 0
      ? city
      : adopted === 1
        ? `${city}. One city has started from it.`
        : `${city}. ${adopted} cities have started from it.`,
  modelOf: (city: string) => `A model of ${city}.`,
  sheetTitle: 'The model’s sheet',
  sheetText: 'Write for who was not there. The theory, the indicators and the steps come from the registered plan.',
  sheetOpen: 'Write the sheet',
  sheetSave: 'Save the draft',
  sheetPublish: 'Publish the sheet',
  sheetSaved: 'Draft saved.',
  sheetPublished: (version: number) => `Sheet published, version ${version}`,
  sheetPartNeeded: 'Write this part: a sheet is published whole.',
  sheetNeedsRegistration: 'The sheet is published once the plan is registered.',
  sheetVersion: (version: number, when: string) => `Version ${version}, ${when}`,
  sheetParts: {
    need: 'The need',
    conditions: 'What it takes first',
    people: 'The people',
    costs: 'The costs',
    documents: 'Documents and forms',
    results: 'The results',
    failed: 'What did not work',
    adapt: 'How to adapt it',
  },
  sheetSteps: 'The steps',
  sheetIndicators: 'The indicators',
  formsTitle: 'The forms to download',
  formsText:
    'Forms, questionnaires, templates of agreements. They are published with the sheet, and who adopts the model gets a copy of their own. Use blank files: no names or data of people.',
  formsToDownload: 'Forms to download',
  formAbout: (kind, kilobytes) => `${kind}, ${kilobytes} kB`,
  formFrom: (city, version) => `Copied from ${city}, version ${version} of the model.`,
  formPublished: 'Anybody can download it.',
  formNotPublished: 'Only you see it.',
  formName: 'What it is',
  formFile: 'The file',
  formFileHint: 'A PDF, an image or a signed document (p7m), up to 5 MB.',
  formAttach: 'Attach the file',
  formAttached: 'File attached: it is published with the sheet.',
  formRemove: (title) => `Take “${title}” away`,
  formRemoved: 'File taken away. Whoever had adopted the model keeps their copy.',
  formNameNeeded: 'Write what it is, up to 200 characters.',
  formFileNeeded: 'Choose a PDF, a PNG or JPEG image, or a signed p7m document, up to 5 MB.',
  formTooMany: 'There are twenty files already: take one away.',
  adoptersTitle: 'Who started from here',
  adoptersNone: 'No city yet.',
  adoptersCaption: 'The cities that started from this model',
  adopter: 'City',
  adoptedOn: 'Since',
  adopterResult: 'How it went',
  noResultYet: 'not told yet',
  adoptTitle: 'Start from this model',
  adoptText:
    'Steps, theory of change, indicators, sheet and forms are copied. Places, dates and the starting point are your own.',
  adoptSteps: 'What to add to the path of the city',
  adoptStepsHint:
    'The steps of the model and the forms to prepare. Take off those you do not need: they can be changed later.',
  adoptNoPath: 'Your city is not in the lab yet: the steps stay in the plan of the experiment.',
  prepare: (form) => `Prepare: ${form}`,
  toPrepare: 'Forms and documents to prepare',
  adopterTold: (city) => `What ${city} tells`,
  adopt: 'Adopt the model',
  adopted: (steps) =>
    steps === 0
      ? 'Model adopted: it is now an experiment of yours.'
      : steps === 1
        ? 'Model adopted: it is now an experiment of yours, and your path has one more step.'
        : `Model adopted: it is now an experiment of yours, and your path has ${steps} more steps.`,
  choiceTitle: 'The decision it comes from',
  choiceText: (option, day) => `On ${day} the city chose “${option}”. What was weighed is here:`,
  lineageTitle: 'Where it comes from',
  lineageText: (model: string, city: string, version: number) =>
    `It started from “${model}” of ${city}, version ${version}.`,
  differencesTitle: 'What you changed',
  differencesOf: (city: string) => `What ${city} changed`,
  noDifferences: 'Nothing yet: the plan is the model’s.',
  differences: {
    'hypothesis-changed': (was: string, is: string) => `Hypothesis changed: from “${was}” to “${is}”`,
    'stop-rule-changed': (was: string, is: string) =>
      was === is ? `Limit changed in the stop rule: ${is}` : `Stop rule changed: from “${was}” to “${is}”`,
    'cluster-changed': 'Other people: the cluster is not the model’s',
    'direction-changed': 'Another direction of innovation',
    'dimensions-changed': 'Other dimensions',
    'node-added': (text: string) => `Step added: ${text}`,
    'node-removed': (text: string) => `Step removed: ${text}`,
    'node-changed': (text: string, was: string) => `Step changed: from “${was}” to “${text}”`,
    'arrow-added': (from: string, to: string) => `Arrow added: ${from} → ${to}`,
    'arrow-removed': (from: string, to: string) => `Arrow removed: ${from} → ${to}`,
    'arrow-changed': (from: string, to: string) => `Arrow changed: ${from} → ${to}`,
    'indicator-added': (name: string) => `Indicator added: ${name}`,
    'indicator-removed': (name: string) => `Indicator removed: ${name}`,
    'target-changed': (name: string) => `Target changed: ${name}`,
    'step-added': (text: string) => `Piece of work added: ${text}`,
    'step-removed': (text: string) => `Piece of work removed: ${text}`,
  },
};
