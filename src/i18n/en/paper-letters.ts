import type { paperLetters as it } from '../it/paper-letters.ts';

export const paperLetters: typeof it = {
  made: (code) => `Your request has arrived. Its code is ${code}.

Keep this sheet: you need the code when you call or come to the desk.

We tell you as soon as there is news.`,
  stillNeeded: () => `Your request has been waiting for almost a year. Do you still need it?

If you do not answer, the request ends in a month. Then we delete your data.`,
  resumed: () => `The pause of your request is over. From today we look again.

You need it no more, or want another pause? Just tell the desk.`,
  mandateToShow: (f) => `You ask for somebody else. To go on we need the document that shows it.

Bring it to the desk by ${f.by}. After that, the desk talks to the person.`,
  mandateEnds: (f) => `You ask for somebody else. Your document holds until ${f.by}.

Do you go on? Bring the new document to the desk.`,
  mergeAsked: () => `We have two requests that look like yours. If you like, we make them one.

If you do not answer, both stay as they are.`,
  mergeUndone: (code) => `Two requests had been made one. Now they are two again.

Yours has the code ${code}.`,
  joined: (f) => `You are in a group that is about to start (${f.kind}). Days: ${f.days}.

You have promised nothing yet. When the group is complete we ask you whether it suits you.`,
  withoutYou: (f) => `The group you were in (${f.kind}) started without you. This is why: ${f.why}.

Your request keeps waiting. We look at it every night.`,
  formingClosed: (f) => `The group you were in (${f.kind}) closed before it started. This is why: ${f.why}.
${f.hadYes ? '\nThe yes that you had given was for that group only: it no longer binds you.\n' : ''}
Your request keeps waiting. We look at it every night.`,
  leftOut: (f) => `We looked for a group for you, and there is none yet.

Why: ${f.why}

${f.change === undefined ? 'For now there is nothing you have to change.' : `What would be enough: ${f.change}. You can change the request by phone, or with form ${f.form}.`}

Your request keeps waiting. We look at it every night.`,
  near: (f) => `In the ${f.quarter} quarter a group is about to start (${f.kind}). Days: ${f.days}.

Would you like to join? The desk tells you what it costs, and writes the request with you. If not, you need not do anything.

No more of these? Tell the desk: we delete your name and your telephone number.`,
  inGroup: (f) => `You are in a group that is about to start: ${f.group}.

One thing to do: tell us whether it suits you. You promise nothing yet.`,
  proposed: (f) => `We have found a group for you (${f.kind}): ${f.families} families, yours included.

When: ${f.when}

With: ${f.provider}

You pay ${f.pays} an hour instead of ${f.alone}.

Nobody sees your name or address unless you say so.`,
  carried: (
    f,
  ) => `You had said yes already, on certain conditions. We have found a group that keeps them (${f.kind}): ${f.families} families, yours included.

When: ${f.when}

With: ${f.provider}

You pay ${f.pays} an hour instead of ${f.alone}.

Your yes is your answer. If you have changed your mind, tell the desk.`,
  ended: (f) => `The group that we had proposed to you (${f.kind}) does not start, or has broken up.

Your request is waiting again. We keep looking, every night.`,
  withdrawn: (
    f,
  ) => `${f.provider} can no longer give this service (${f.kind}). Your group ends here. It is not because of you.

Your request is waiting again. From tonight we look for another provider.`,
  callOpened: (f) => `All the families have said yes (${f.kind}).

Now other providers can offer the same help at a lower price, until ${f.until}.

Nobody pays more than the proposal said.`,
  choose: (
    f,
  ) => `For your group (${f.kind}) there ${f.offers === 1 ? 'is 1 offer' : `are ${f.offers} offers`}. Choose those that suit you.

At the desk you see them side by side. On the phone we read them to you.

The offer that suits most families wins. If they are level, the cheapest.`,
  sign: (f) => `The agreement of your group is ready (${f.kind}).

When: ${f.when}

With: ${f.provider}

You pay ${f.pays} an hour instead of ${f.alone}.

Read it and sign it at the desk. The group starts when all the families have signed.`,
  started: (f) => `All the families have signed: the group starts (${f.kind}).

When: ${f.when}

First day: ${f.starts}

You decide what the other families may know of you. If you like, tell the desk.`,
  stopped: (
    f,
  ) => `From today, ${f.since}, the service of your group stands still (${f.kind}, with ${f.provider}). This is why: ${f.why}.

There are no sessions, and what is not held is not paid. The group, the days and the price stay yours.

We tell you as soon as it goes on.`,
  goingOn: (f) =>
    `${f.provider} is in order again. Your group (${f.kind}) goes on, on the same days, at the same price.`,
  changeAsked: (f) => `${f.title} (${f.kind}). We ask you first.

It holds from ${f.from}.

${f.pays === undefined ? '' : `You would pay ${f.pays} an hour.\n\n`}${f.rule}`,
  changeApplied: (
    f,
  ) => `Your group changes (${f.kind}). It holds from ${f.from}.${f.pays === undefined ? '' : `\n\nYou pay ${f.pays} an hour.`}

The desk tells you with whom you are, and when.`,
  contribution: (f) =>
    f.from === undefined
      ? `The municipality has written down its contribution for the group that you can join (${f.kind}). The agreement has changed.

To say yes you need to sign: call the desk.`
      : `The municipality’s contribution for your group (${f.kind}) changes. It holds from ${f.from}.

The desk prints the agreement with the arithmetic for you.`,
  changeOver: (f) => `Nothing comes of the change that we had asked you about (${f.kind}): not everybody could.

All stays as it was.`,
  refill: (f) => `In your group (${f.kind}) only few of you are left. There are no sessions, and nothing to pay.

We look for somebody to join until ${f.until}. If we find nobody, the group ends and your request waits again.`,
  lastDay: (f) => `Your group (${f.kind}) meets until ${f.on}. Then it ends.

Your request waits again by itself, and we look once more.`,
  finished: (f) => `Your group has ended (${f.kind}). How did it go? It is three questions, a minute on the phone.

Your request is waiting again. If you need it no more, tell the desk.`,
  statement: (f) => `The statement of ${f.month} of your group is ready (${f.kind}).

You find it with this letter. If it is not there, or something is wrong, call the desk.`,
  message: () => `There is a message in your group. We read it to you on the phone.`,
  dear: (name) => `For ${name}`,
  request: (code) => `Request ${code}`,
  watch: (code) => `Alert ${code}`,
  actTitle: 'What you have to do',
  acts: {
    nothing: () => 'You do not have to do anything.',
    answer: (by) => `Answer by ${by}. Call the desk, or tick below and bring this sheet back.`,
    call: (by) => `Call the desk, or come, by ${by}.`,
  },
  deskTitle: 'The desk',
  desk: (city) => `Desk of the municipality of ${city}`,
  phone: (number) => `Telephone ${number}`,
  sayCode: (code) => `When you call, say the code ${code}.`,
  yes: 'Yes',
  no: 'No',
  signature: 'Signature',
};
