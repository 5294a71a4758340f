/** What the notice's pages say around the notice itself, in Swedish. */
import type { WordsOf } from '#platform/i18n'
import type { en } from './en.ts'

const number = (value: number | undefined): string => new Intl.NumberFormat('sv-FI').format(value ?? 0)
const counted = (value: number | undefined, one: string, other: string): string =>
  `${number(value)} ${value === 1 ? one : other}`

export const sv = {
  name: 'Dataskyddsbeskrivning',
  menuFront: 'Startsida',

  uses: {
    'notice.publish': 'Publicera en ny version av dataskyddsbeskrivningen',
    'notice.record-check': 'Anteckna om löftena håller',
    'notice.patrol': 'Söka i tabellerna efter det som bryter ett löfte',
    'notice.request-check': 'Be att löftena kontrolleras',
    'notice.list-versions': 'Se de publicerade versionerna',
    'notice.get-version': 'Läsa en publicerad version',
    'notice.list-promises': 'Se om löftena håller',
    'notice.count-overdue': 'Se hur mycket som har bevarats för länge',
    'notice.list-overdue': 'Se vems uppgifter som har bevarats för länge',
    'notice.get-record-of-processing': 'Se registret över behandling',
    'notice.list-promise-changes': 'Se när löften har brutits och rättats till',
  },
  facts: {
    'notice.published': 'Publicerade en ny version av dataskyddsbeskrivningen',
    'notice.promise-broken': 'Ett löfte i beskrivningen bröts',
    'notice.promise-mended': 'Ett löfte i beskrivningen håller igen',
    'notice.promise-unknown': 'Ett löfte i beskrivningen kunde inte kontrolleras',
  },
  refusals: {
    'does-not-fit': 'Definitionen och programmet stämmer inte överens, så versionen kan inte publiceras.',
    'nothing-new': 'Filerna innehåller exakt det som redan är publicerat.',
    'other-register': 'Filerna hör till ett annat register.',
  },
  promises: {
    'registers-are-apart': {
      sentence: 'Registren hålls åtskilda',
      figure: f => `${number(f.open)} öppna av ${counted(f.tables, 'tabell', 'tabeller')}`,
    },
    'files-are-published': {
      sentence: 'Det som registrets filer säger är publicerat',
      figure: f => `version ${number(f.version)}`,
    },
    'purposes-have-basis': {
      sentence: 'Varje ändamål har sin rättsliga grund',
      figure: f => `${number(f.without)} utan, av ${counted(f.purposes, 'ändamål', 'ändamål')}`,
    },
    'columns-told': {
      sentence: 'Allt som lagras om människor berättas här',
      figure: f =>
        `${number((f.untold ?? 0) + (f.undeclared ?? 0))} oberättade · ${counted(f.columns, 'slags uppgift', 'slags uppgifter')}`,
    },
    'encrypted-is-sealed': {
      sentence: 'Det som ska vara krypterat är krypterat',
      figure: f =>
        `${number(f.unsealed)} okrypterade av ${counted(f.columns, 'slags uppgift', 'slags uppgifter')}`,
    },
    'rows-have-source': {
      sentence: 'Varje person, kontaktuppgift och ställning har sin källa',
      figure: f => `${number(f.without)} utan källa · ${counted(f.rows, 'post', 'poster')} genomgångna`,
    },
    'transfers-are-safe': {
      sentence: 'Varje överföring utanför EES har sin skyddsåtgärd',
      figure: f => `${number(f.lapsed)} föråldrade av ${counted(f.outside, 'mottagare', 'mottagare')}`,
    },
    'log-is-whole': {
      sentence: 'Ingen har ändrat loggen i efterhand',
      figure: f =>
        f.brokenAt === undefined
          ? counted(f.entries, 'post', 'poster')
          : `bruten vid post ${number(f.brokenAt)} av ${number(f.entries)}`,
    },
    'nothing-is-overdue': {
      sentence: 'Inget sparas efter att ändamålet har upphört',
      figure: f => `${number(f.overdue)} över tiden · ${counted(f.rows, 'post', 'poster')} genomgångna`,
    },
  },

  states: {
    holds: 'Håller',
    broken: 'Håller inte',
    unknown: 'Kunde inte kontrolleras',
    waiting: 'Ännu inte kontrollerat',
  },
  marginLabel: clause => `Löften i punkt ${clause}`,
  mend: 'Se vad som ska rättas till',
  otherPromises: 'Övriga löften',
  noneChecked: 'Löftena kontrolleras för första gången',
  allHold: (count, at) =>
    count === 1 ? `Löftet håller, kontrollerat ${at}` : `Alla ${count} löften håller, kontrollerade ${at}`,
  someNeed: (some, all, at) => `${some} av ${all} löften kräver åtgärder, kontrollerade ${at}`,
  checkNow: 'Kontrollera nu',
  checking: 'Kontrolleras…',
  today: 'I dag',
  nothingToday: 'Inget väntar på dig.',
  filesDiffer: 'Registrets filer skiljer sig från det publicerade',
  filesDifferTold: 'Se skillnaden och publicera',
  filesBroken: 'Registrets filer kan inte publiceras',
  filesBrokenTold: 'Se vad som ska rättas i dem',

  overdue: {
    title: 'Uppgifter som bevarats för länge',
    lead: 'Inget av beskrivningens ändamål kräver längre dessa uppgifter, så de borde redan vara borta.',
    people: (count, more) => `${more ? 'Minst ' : ''}${counted(count, 'person', 'personer')}`,
    how: 'Personens raderingsplan visar först vad som försvinner och vad som blir kvar. Läs den och radera sedan.',
    howNot:
      'Planen görs som om personen själv hade begärt radering. Därför försvinner också det som bevaras enbart på grund av ett berättigat intresse eller samtycke. Ingenting försvinner av sig självt, och man raderar en person åt gången.',
    caption: 'Personer vars uppgifter har bevarats för länge',
    name: 'Namn',
    data: 'Uppgifter',
    since: 'Tiden gick ut',
    never: 'Inget ändamål',
    plan: 'Raderingsplan',
    planOf: name => `Raderingsplan: ${name}`,
    numbers: 'Enligt slag av uppgifter',
    others: 'Uppgifter om andra än de registrerade',
    othersTold: 'Anteckningar som hittades vid de senaste kontrollerna.',
    rows: count => counted(count, 'anteckning', 'anteckningar'),
    noneTitle: 'Ingenting har bevarats för länge',
    none: 'Löftena kontrolleras under dagens lopp. Det som hittas visas här.',
    panel: 'Uppgifter som bevarats för länge',
    panelTold: 'Se vems uppgifterna är och radera dem',
  },

  versionFrom: (version, day) => `Version ${version}, i kraft från ${day}`,
  earlierVersion: day => `En tidigare version, publicerad ${day}. Den är inte längre i kraft.`,
  newestVersion: 'Läs den gällande versionen',
  contents: 'Innehåll',
  pdf: 'PDF',
  linkedData: 'Som länkade data (JSON-LD)',
  versions: 'Tidigare versioner',
  versionsTitle: 'Dataskyddsbeskrivningens versioner',
  versionsLead: 'Varje publicerad version finns kvar som den var.',
  versionColumn: 'Version',
  dayColumn: 'I kraft från',
  changesColumn: 'Vad som ändrades',
  version: number => `Version ${number}`,
  seeChanges: 'Se ändringarna',
  firstVersion: 'Den första versionen',
  changesTitle: number => `Vad som ändrades i version ${number}`,
  changesLead: before =>
    `Jämfört med version ${before}. Det som utgått är överstruket, det nya är understruket.`,
  noChanges: 'Inget ändrades i den svenska texten.',
  otherChanges: count =>
    `Dessutom ändrades ${counted(count, 'annan detalj', 'andra detaljer')}, till exempel text på ett annat språk.`,
  changeKinds: { added: 'Nytt', removed: 'Utgått', changed: 'Ändrat' },
  clause: code => `Punkt ${code}`,
  linkToClause: code => `Länk till punkt ${code}`,
  staffVersion: 'Beskrivning och löften',

  publishTitle: 'Publicera dataskyddsbeskrivningen',
  publishLead: number => `Det som registrets filer säger, jämfört med den gällande versionen ${number}.`,
  publishButton: 'Publicera denna version',
  publishing: 'Publiceras…',
  publishTold: 'Därefter visas den nya versionen för alla. Den tidigare finns kvar att läsa.',
  publishNothing: 'Filerna innehåller exakt det som är publicerat.',
  publishNoFiles: 'Installationen har inga filer för registret, så det finns inget att publicera.',
  publishRefused: 'Filerna kan inte publiceras förrän detta har rättats:',
  publishChanged: 'Filerna har redigerats efter att sidan visades. Se skillnaden på nytt.',
  cancel: 'Inte nu',

  recordTitle: 'Register över behandling',
  recordLead:
    'GDPR artikel 30. Sammanställt ur registrets definition och det som programmet lagrar, så det är alltid aktuellt.',
  recordDownload: 'Kalkylblad',
  recordParts: {
    controller: 'Personuppgiftsansvarig',
    contact: 'Kontaktperson',
    groups: 'Vems uppgifter',
    security: 'Säkerhetsåtgärder',
  },
  recordColumns: {
    purpose: 'Ändamål',
    wording: 'Vad som görs',
    basis: 'Rättslig grund',
    categories: 'Kategorier av uppgifter',
    recipients: 'Mottagare',
    transfers: 'Överföringar utanför EES',
    terms: 'Lagringstid',
  },
  notInUse: 'Inget lagras för detta ännu',
  none: 'Inga',

  publicLead: controller => `Detta register förs av ${controller}.`,
  publicNotice: 'Dataskyddsbeskrivning',
  publicNoticeTold: 'Vilka uppgifter vi har, varför och hur länge, varifrån de kommer och vem som får dem.',
  publicRights: 'Dina rättigheter',
  publicRightsLead: 'Det kostar ingenting att använda dem.',
  publicContact: 'Så når du oss',
  publicContactTold: (title, name) => `För registret ansvarar ${title.toLowerCase()} ${name}.`,
  publicStaff: 'För personalen',
  publicSignIn: 'Logga in',
} satisfies WordsOf<typeof en>
