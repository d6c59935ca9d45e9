import type { keeping as it } from '../it/keeping.ts';

export const keeping: typeof it = {
  isItYours: 'Is this your service? Keep it up to date',
  changeEntry: 'Change the entry',
  toReview: 'Proposals of those who give services',

  claimTitle: (title) => `Keep the entry up to date: ${title}`,
  claimLead: 'If the service is yours, you can propose how to change its entry. No account is needed.',
  claimHow: 'How it works',
  claimSteps: [
    'Press the button: we send a link to the email address that the entry already names, and to no other.',
    'Open the link: you see the entries that name your address, and propose what to change.',
    'The desk looks at each part and writes to you what it decided, and why.',
  ],
  claimSend: 'Send the link',
  claimSent: 'Done',
  claimSentText:
    'If the entry has an email address, a link is on its way there. It holds for a day and works once. For safety we do not say whether there is one, nor which.',
  claimOther: 'The entry’s address is no longer yours, or there is none? Ask the municipality’s desk to change it.',

  openTitle: 'Open your entries',
  openLead: (title) => `From here you keep “${title}” up to date, and the other entries with the same address.`,
  openAction: 'Open my entries',
  goneTitle: 'This link does not hold any more',
  goneLead: 'It holds for a day and works once. You can have another sent from the service’s sheet.',
  findService: 'Find the service',

  keeperTitle: 'Your entries',
  keeperLead:
    'The entries that name your email address. Keep this page’s address: it opens without a password, and is not to be passed on.',
  keeperNone: 'No entry names your address any more',
  keeperNoneText: 'If that is a mistake, ask the municipality’s desk.',
  entriesCaption: (n) => (n === 1 ? '1 entry' : `${n} entries`),
  entryColumn: 'Entry',
  checkedColumn: 'Checked',
  waitingColumn: 'Proposals that wait',
  changeColumn: 'Change',
  propose: 'Propose a change',
  neverChecked: 'Never',
  yourProposals: 'Your proposals',
  sentOn: (date) => `Sent on ${date}`,
  endKey: 'Close this page for good',
  endKeyText:
    'On somebody else’s computer? Afterwards this address opens nothing; you can ask for another link on the sheet.',
  keyEnded: 'Page closed: that address opens nothing any more.',

  proposeTitle: (title) => `Propose how to change: ${title}`,
  proposeLead: 'Change what needs it and leave the rest. Before you send it you see how people will read it.',
  toPreview: 'See how it will look',
  nothingChanged: 'You changed nothing',
  nothingChangedText: 'The entry says this already. If all is right there is nothing to send.',

  previewTitle: (title) => `Before you send it: ${title}`,
  previewLead: 'Nothing has been sent yet.',
  differences: 'What changes',
  partColumn: 'Part',
  beforeColumn: 'Now',
  proposedColumn: 'As you want it',
  decisionColumn: 'What the desk decided',
  publicView: 'How people will read it',
  send: 'Send the proposal',
  changeMore: 'Change more',
  proposalTitle: (title) => `Your proposal: ${title}`,
  addressTaken: 'We took out an address',
  addressTakenText: 'The proposal said where a place is that is protected now. Decide on the rest.',
  addressTakenAll:
    'The proposal only said where a place is that is protected now. There is nothing left to decide: save, and whoever wrote it will know.',
  addressTakenOwn:
    'Your proposal said where a place is that is protected now. We took that part out. The rest still stands.',
  states: {
    draft: 'To be sent',
    waiting: 'Waits for the desk',
    decided: 'The desk has decided',
    published: 'In the catalogue already',
  },
  stateTexts: {
    draft: 'Nothing has been sent yet.',
    waiting: 'The desk looks at each part, then writes to you.',
    decided: 'For each part you see what was decided and why.',
    published: 'The desk trusts what you write: it is on the sheet already.',
  },
  decisions: {
    accepted: 'Accepted',
    edited: 'Accepted with a change',
    refused: 'Not accepted',
  },
  backToEntries: 'Your entries',

  reviewListTitle: 'Proposals of those who give services',
  reviewListLead: 'Look at each part: accept it, change it, or refuse it with a reason that its author will read.',
  waitingTitle: 'To decide',
  waitingCaption: (n) => (n === 1 ? '1 proposal to decide' : `${n} proposals to decide`),
  sampledTitle: 'Published at once, to look at',
  sampledText: 'Of those whom the desk trusts we look at a share, drawn by lot.',
  sampledCaption: (n) => (n === 1 ? '1 proposal to look at' : `${n} proposals to look at`),
  sentColumn: 'Sent',
  fieldsColumn: 'Parts',
  noneWaiting: 'No proposal waits',
  noneWaitingText: 'When somebody who gives a service proposes a change, it is here.',
  reviewTitle: (title) => `Proposal for: ${title}`,
  reviewLead: (mailbox, date) => `Sent from ${mailbox} on ${date}.`,
  wasBefore: 'As it was when they wrote it',
  isNow: 'As it is now',
  isProposed: 'As they propose it',
  decide: 'What do you do with this part?',
  decideChoices: { accepted: 'Accept', edited: 'Accept, but written like this', refused: 'Refuse' },
  editFold: 'Write it another way',
  reason: 'Reason',
  reasonHint: 'The author of the proposal reads it. Needed where you refuse.',
  saveDecisions: 'Save the decisions and tell them',
  decideNeeded: 'Choose what to do with this part.',
  reasonNeeded: 'Write why you refuse it: whoever proposed it will read it.',
  meanwhileTitle: 'The entry changed while you were deciding',
  meanwhileText: 'We have written nothing. Look at how it is now and save again.',
  decidedNow: 'Decisions saved: whoever made the proposal gets an email.',
  lookedNow: 'Noted as looked at.',
  trustedNow: 'Trust changed.',
  looked: 'It is fine',
  lookedText: 'It is on the sheet already. If something is wrong, change the entry or restore an earlier version.',
  trustTitle: 'Trust',
  trustYes: (reason) => `What this address proposes goes into the catalogue at once. Why: ${reason}`,
  trustNo: 'What this address proposes waits for the desk.',
  trustQuestion: 'From now on',
  trustChoices: { yes: 'Goes into the catalogue at once', no: 'Waits for the desk' },
  trustReason: 'Why',
  trustReasonHint: 'It is kept, with your name and the day.',
  trustSave: 'Save',
  trustNeeded: 'Choose one of the two.',
  trustReasonNeeded: 'Write why.',

  letters: {
    claimSubject: (f) => `The link to keep “${f.title}” up to date`,
    claim: (f) => `Hello,

somebody asked to keep the entry “${f.title}” in the catalogue of ${f.municipality} up to date. The entry names this address, which is why the link comes here:
${f.link}

It holds for ${f.hours} hours and works once. If it was not you, do nothing: without this link nobody can change the entry.`,
    decidedSubject: (title) => `Your proposal for “${title}”`,
    verdict: (field, decision, reason) =>
      reason === undefined ? `- ${field}: ${decision}.` : `- ${field}: ${decision}. Why: ${reason}`,
    addressTaken: '- One part is gone: it said where a place is that is protected now.',
    decided: (f) => `Hello,

the desk of ${f.municipality} has looked at your proposal for “${f.title}”:

${f.lines.join('\n')}

The sheet as it is now:
${f.sheet}

To propose more, open your entries or have a new link sent:
${f.again}`,
  },
};
