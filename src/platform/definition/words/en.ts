/** What the published notice says beyond the definition's own wording, in English. */

import type { Basis, Recipient, Safeguard } from '../definition.ts'

export const en = {
  title: (register: string) => `Privacy notice: ${register}`,

  basis: {
    consent: 'Consent (GDPR Art. 6(1)(a))',
    contract: 'Contract (GDPR Art. 6(1)(b))',
    'legal-obligation': 'Legal obligation (GDPR Art. 6(1)(c))',
    'legitimate-interest': 'Legitimate interest (GDPR Art. 6(1)(f))',
  } satisfies Record<Basis, string>,

  role: {
    processor: 'Processes on our behalf',
    controller: 'A controller of its own',
    'joint-controller': 'A controller jointly with us',
  } satisfies Record<Recipient['role'], string>,

  safeguard: {
    adequacy: 'Adequacy decision of the European Commission (GDPR Art. 45)',
    scc: 'Standard contractual clauses of the European Commission (GDPR Art. 46(2)(c))',
    bcr: 'Binding corporate rules (GDPR Art. 46(2)(b))',
    derogation: 'Derogation for a specific situation (GDPR Art. 49)',
  } satisfies Record<Safeguard['kind'], string>,

  purposes:
    'For each purpose we tell its legal basis, who gets data for it, and how long the data is needed.',
  basisLabel: 'Legal basis',
  lawLabel: 'Law',
  balancingLabel: 'Our interest',
  recipientsLabel: 'Data goes to',
  noRecipients: 'Nobody outside our organisation',
  keptLabel: 'Kept',
  keptLatest: 'Data that serves several purposes is kept until the last of them has ended.',
  outlivesLabel: 'On a request for erasure',
  outlives: (wording: string, article: string) =>
    `Stays for this purpose until its term ends (${article}). ${wording}`,
  directMarketingLabel: 'You may forbid it',
  directMarketing:
    'This is direct marketing. You can forbid it at any time, free of charge and without giving a reason.',
  term: (length: string, from: string) => `${length} from ${from}`,
  termOfYear: (length: string, from: string) =>
    `${length} from ${from}, counted from the end of that calendar year`,

  groups: 'Whose data the register holds:',
  categories: 'What the register holds:',
  protectionLabel: 'Protection',
  encrypted: 'Stored encrypted, and shown only to those who need it, which is logged',
  article9Label: 'Special category of data',
  atMostLabel: 'Kept at most',

  mustGiveForContract: (purposes: string) =>
    `Where the basis is a contract (${purposes}), we need the data that the contract requires. Without it we can’t make or perform the contract.`,
  mustGiveByLaw: (purposes: string) =>
    `Where the basis is a legal obligation (${purposes}), we need the data that the law requires us to have.`,
  mayGive: 'You need not give any other data.',

  sources: 'Where data comes from',
  sourceColumns: ['Source', 'What it is', 'Given by'],
  from: { person: 'The person', elsewhere: 'Somebody else' },

  recipients: 'Who gets data',
  recipientColumns: ['Recipient', 'What it does', 'Its role', 'Country'],

  noTransfers: 'At present no data is transferred outside the EU and the EEA.',
  transfers: 'Recipients outside the EU and the EEA',
  transferColumns: ['Recipient', 'Country', 'Safeguard', 'Reviewed by'],
  copyOfSafeguards: (email: string) => `You get a copy of the safeguards by writing to ${email}.`,

  security: 'How we keep this:',

  rights: (email: string) => `You can use your rights by writing to ${email}. It costs nothing.`,
  articleLabel: 'Provision',
  answerLabel: 'We answer',
  withinDays: (days: number) => `Within ${days} days of the request`,
  withinMonth: 'Without undue delay, at the latest within a month of the request',

  automatedDecisions:
    'No decision with legal or similarly significant effects on you is made by automated processing alone.',
}

export type Words = typeof en
