/** What the notice's pages say around the notice itself. */
import type { Figure } from '../schema.ts'

const number = (value: number | undefined): string => new Intl.NumberFormat('en-GB').format(value ?? 0)
const counted = (value: number | undefined, one: string, other: string): string =>
  `${number(value)} ${value === 1 ? one : other}`

export const en = {
  name: 'Privacy notice',
  menuFront: 'Front page',

  uses: {
    'notice.publish': 'Publish a new version of the privacy notice',
    'notice.record-check': 'Write down whether the promises hold',
    'notice.patrol': 'Look through the tables for what breaks a promise',
    'notice.request-check': 'Have the promises checked',
    'notice.list-versions': 'See the published versions',
    'notice.get-version': 'Read a published version',
    'notice.list-promises': 'See whether the promises hold',
    'notice.count-overdue': 'See how much is kept past its time',
    'notice.list-overdue': 'See whose data is kept past its time',
    'notice.get-record-of-processing': 'See the record of processing activities',
    'notice.list-promise-changes': 'See when promises broke or mended',
  },
  facts: {
    'notice.published': 'Published a new version of the privacy notice',
    'notice.promise-broken': 'A promise of the notice broke',
    'notice.promise-mended': 'A promise of the notice holds again',
    'notice.promise-unknown': 'A promise of the notice could not be checked',
  },
  refusals: {
    'does-not-fit': 'The definition and the program do not fit, so it can’t be published.',
    'nothing-new': 'The files tell exactly what is already published.',
    'other-register': 'The files are another register’s.',
  },
  promises: {
    'registers-are-apart': {
      sentence: 'Registers are kept apart',
      figure: (f: Figure) => `${number(f.open)} open of ${counted(f.tables, 'table', 'tables')}`,
    },
    'files-are-published': {
      sentence: 'What the register’s files tell is published',
      figure: (f: Figure) => `version ${number(f.version)}`,
    },
    'purposes-have-basis': {
      sentence: 'Every purpose has its legal basis',
      figure: (f: Figure) => `${number(f.without)} without, of ${counted(f.purposes, 'purpose', 'purposes')}`,
    },
    'columns-told': {
      sentence: 'Everything stored about people is told here',
      figure: (f: Figure) =>
        `${number((f.untold ?? 0) + (f.undeclared ?? 0))} untold · ${counted(f.columns, 'kind', 'kinds')} of facts`,
    },
    'encrypted-is-sealed': {
      sentence: 'What is told to be encrypted is encrypted',
      figure: (f: Figure) =>
        `${number(f.unsealed)} unsealed of ${counted(f.columns, 'kind', 'kinds')} of facts`,
    },
    'rows-have-source': {
      sentence: 'Every person, every way to reach one and every role has its source',
      figure: (f: Figure) =>
        `${number(f.without)} without · ${counted(f.rows, 'entry', 'entries')} looked at`,
    },
    'transfers-are-safe': {
      sentence: 'Every transfer outside the EEA has its safeguard',
      figure: (f: Figure) => `${number(f.lapsed)} lapsed of ${counted(f.outside, 'recipient', 'recipients')}`,
    },
    'log-is-whole': {
      sentence: 'Nobody has altered the log',
      figure: (f: Figure) =>
        f.brokenAt === undefined
          ? counted(f.entries, 'entry', 'entries')
          : `broken at entry ${number(f.brokenAt)} of ${number(f.entries)}`,
    },
    'nothing-is-overdue': {
      sentence: 'Nothing is kept past its purpose',
      figure: (f: Figure) =>
        `${number(f.overdue)} overdue · ${counted(f.rows, 'entry', 'entries')} looked at`,
    },
  },

  states: {
    holds: 'Holds',
    broken: 'Does not hold',
    unknown: 'Could not be checked',
    waiting: 'Not checked yet',
  },
  marginLabel: (clause: string) => `Promises of ${clause}`,
  mend: 'See what to mend',
  otherPromises: 'Other promises',
  noneChecked: 'The promises are being checked for the first time',
  allHold: (count: number, at: string) =>
    count === 1 ? `The one promise holds, checked ${at}` : `All ${count} promises hold, checked ${at}`,
  someNeed: (some: number, all: number, at: string) =>
    `${some} of ${all} promises ${some === 1 ? 'needs' : 'need'} you, checked ${at}`,
  checkNow: 'Check now',
  checking: 'Checking…',
  today: 'Today’s work',
  nothingToday: 'Nothing waits for you.',
  filesDiffer: 'The register’s files differ from what is published',
  filesDifferTold: 'Look at the difference and publish it',
  filesBroken: 'The register’s files can’t be published',
  filesBrokenTold: 'See what to mend in them',

  overdue: {
    title: 'Kept past its time',
    lead: 'No purpose of the notice holds this data any longer, so it should already be gone.',
    people: (count: number, more: boolean) =>
      `${more ? 'At least ' : ''}${counted(count, 'person', 'people')}`,
    how: 'Each person’s erasure plan tells first what goes and what stays. Read it, then erase.',
    howNot:
      'The plan does as if the person had asked for it, so what is kept for a legitimate interest or by consent goes too. Nothing goes by itself, and one person is erased at a time.',
    caption: 'People whose data is kept past its time',
    name: 'Name',
    data: 'Data',
    since: 'Time ended',
    never: 'No purpose',
    plan: 'Erasure plan',
    planOf: (name: string) => `Erasure plan: ${name}`,
    numbers: 'By kind of data',
    others: 'Of others than the register’s people',
    othersTold: 'Entries found by the latest checks.',
    rows: (count: number) => counted(count, 'entry', 'entries'),
    noneTitle: 'Nothing is kept past its time',
    none: 'The promises are checked through the day. What is found appears here.',
    panel: 'Kept past its time',
    panelTold: 'See whose data it is, and let it go',
  },

  versionFrom: (version: number, day: string) => `Version ${version}, in force from ${day}`,
  earlierVersion: (day: string) => `An earlier version, published on ${day}. It is no longer in force.`,
  newestVersion: 'Read the version in force',
  contents: 'Contents',
  pdf: 'PDF',
  linkedData: 'As linked data (JSON-LD)',
  versions: 'Earlier versions',
  versionsTitle: 'Versions of the privacy notice',
  versionsLead: 'Every published version stays as it was.',
  versionColumn: 'Version',
  dayColumn: 'In force from',
  changesColumn: 'What changed',
  version: (number: number) => `Version ${number}`,
  seeChanges: 'See the changes',
  firstVersion: 'The first version',
  changesTitle: (number: number) => `What changed in version ${number}`,
  changesLead: (before: number) =>
    `Compared with version ${before}. What is gone is struck through, what is new is underlined.`,
  noChanges: 'Nothing changed in this language.',
  otherChanges: (count: number) =>
    `${counted(count, 'other detail', 'other details')} changed, such as wording in another language.`,
  changeKinds: { added: 'New', removed: 'Gone', changed: 'Changed' },
  clause: (code: string) => `Clause ${code}`,
  linkToClause: (code: string) => `Link to clause ${code}`,
  staffVersion: 'Notice and promises',

  publishTitle: 'Publish the privacy notice',
  publishLead: (number: number) =>
    `What the register’s files tell, compared with version ${number}, which is in force.`,
  publishButton: 'Publish this version',
  publishing: 'Publishing…',
  publishTold: 'From then on everybody is shown the new version. The earlier one stays to be read.',
  publishNothing: 'The files tell exactly what is published.',
  publishNoFiles: 'This installation has no files for the register, so there is nothing to publish from.',
  publishRefused: 'The files can’t be published before these are mended:',
  publishChanged: 'The files were edited after this page was shown. Look at the difference again.',
  cancel: 'Not now',

  recordTitle: 'Record of processing activities',
  recordLead:
    'GDPR Article 30. Made from the register’s definition and from what the program stores, so it is always as of now.',
  recordDownload: 'Spreadsheet',
  recordParts: {
    controller: 'Controller',
    contact: 'Contact person',
    groups: 'Whose data',
    security: 'Security measures',
  },
  recordColumns: {
    purpose: 'Purpose',
    wording: 'What is done',
    basis: 'Legal basis',
    categories: 'Categories of data',
    recipients: 'Recipients',
    transfers: 'Transfers outside the EEA',
    terms: 'Kept',
  },
  notInUse: 'Nothing is stored for this yet',
  none: 'None',

  publicLead: (controller: string) => `This register is kept by ${controller}.`,
  publicNotice: 'Privacy notice',
  publicNoticeTold: 'What is held, why, for how long, where it comes from and who gets it.',
  publicRights: 'Your rights',
  publicRightsLead: 'Using them costs nothing.',
  publicContact: 'How to reach us',
  publicContactTold: (title: string, name: string) => `${title} ${name} answers for the register.`,
  publicStaff: 'For our staff',
  publicSignIn: 'Sign in',
}
