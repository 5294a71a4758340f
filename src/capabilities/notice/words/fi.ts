/** What the notice's pages say around the notice itself, in Finnish. */
import type { WordsOf } from '#platform/i18n'
import type { en } from './en.ts'

const number = (value: number | undefined): string => new Intl.NumberFormat('fi-FI').format(value ?? 0)
const counted = (value: number | undefined, one: string, other: string): string =>
  `${number(value)} ${value === 1 ? one : other}`

export const fi = {
  name: 'Tietosuojaseloste',
  menuFront: 'Etusivu',

  uses: {
    'notice.publish': 'Julkaista tietosuojaselosteen uusi versio',
    'notice.record-check': 'Kirjata, pitävätkö lupaukset',
    'notice.patrol': 'Etsiä tauluista lupausten vastaista tietoa',
    'notice.request-check': 'Pyytää lupausten tarkistusta',
    'notice.list-versions': 'Nähdä julkaistut versiot',
    'notice.get-version': 'Lukea julkaistua versiota',
    'notice.list-promises': 'Nähdä, pitävätkö lupaukset',
    'notice.count-overdue': 'Nähdä, paljonko tietoja on säilytetty yli niiden ajan',
    'notice.list-overdue': 'Nähdä, kenen tietoja on säilytetty yli niiden ajan',
    'notice.get-record-of-processing': 'Nähdä seloste käsittelytoimista',
    'notice.list-promise-changes': 'Nähdä, milloin lupaukset ovat rikkoutuneet ja korjaantuneet',
  },
  facts: {
    'notice.published': 'Julkaisi tietosuojaselosteen uuden version',
    'notice.promise-broken': 'Selosteen lupaus rikkoutui',
    'notice.promise-mended': 'Selosteen lupaus pitää taas',
    'notice.promise-unknown': 'Selosteen lupausta ei voitu tarkistaa',
  },
  refusals: {
    'does-not-fit': 'Määrittely ja ohjelma eivät vastaa toisiaan, joten versiota ei voi julkaista.',
    'nothing-new': 'Tiedostoissa on täsmälleen se, mikä on jo julkaistu.',
    'other-register': 'Tiedostot kuuluvat toiselle rekisterille.',
  },
  promises: {
    'registers-are-apart': {
      sentence: 'Rekisterit pidetään erillään',
      figure: f => `${counted(f.tables, 'taulu', 'taulua')} · ${number(f.open)} erottamatta`,
    },
    'files-are-published': {
      sentence: 'Rekisterin tiedostojen sisältö on julkaistu',
      figure: f => `versio ${number(f.version)}`,
    },
    'purposes-have-basis': {
      sentence: 'Jokaisella käyttötarkoituksella on oikeusperuste',
      figure: f =>
        `${number(f.without)} ilman perustetta, ${counted(f.purposes, 'tarkoitus', 'tarkoitusta')}`,
    },
    'columns-told': {
      sentence: 'Kaikki ihmisistä tallennettava on kerrottu tässä',
      figure: f =>
        `${number((f.untold ?? 0) + (f.undeclared ?? 0))} kertomatta · ${counted(f.columns, 'tietolaji', 'tietolajia')}`,
    },
    'encrypted-is-sealed': {
      sentence: 'Salattavaksi luvattu on salattu',
      figure: f => `${number(f.unsealed)} salaamatta, ${counted(f.columns, 'tietolaji', 'tietolajia')}`,
    },
    'rows-have-source': {
      sentence: 'Jokaisella henkilöllä, yhteystiedolla ja asemalla on lähde',
      figure: f =>
        `${number(f.without)} ilman lähdettä · ${counted(f.rows, 'merkintä', 'merkintää')} käyty läpi`,
    },
    'transfers-are-safe': {
      sentence: 'Siirroilla ETA:n ulkopuolelle on suojatoimi',
      figure: f =>
        `${counted(f.outside, 'vastaanottaja', 'vastaanottajaa')} ETA:n ulkopuolella · suojatoimi vanhentunut: ${number(f.lapsed)}`,
    },
    'log-is-whole': {
      sentence: 'Lokia ei ole muutettu jälkikäteen',
      figure: f =>
        f.brokenAt === undefined
          ? counted(f.entries, 'merkintä', 'merkintää')
          : `katkeaa merkintään ${number(f.brokenAt)}, kaikkiaan ${number(f.entries)}`,
    },
    'nothing-is-overdue': {
      sentence: 'Mitään ei säilytetä tarkoituksen päätyttyä',
      figure: f => `${number(f.overdue)} yli ajan · ${counted(f.rows, 'merkintä', 'merkintää')} käyty läpi`,
    },
  },

  states: {
    holds: 'Pitää',
    broken: 'Ei pidä',
    unknown: 'Ei voitu tarkistaa',
    waiting: 'Ei vielä tarkistettu',
  },
  marginLabel: clause => `Kohdan ${clause} lupaukset`,
  mend: 'Katso, mitä pitää korjata',
  otherPromises: 'Muut lupaukset',
  noneChecked: 'Lupauksia tarkistetaan ensimmäistä kertaa',
  allHold: (count, at) =>
    count === 1 ? `Lupaus pitää, tarkistettu ${at}` : `Kaikki ${count} lupausta pitävät, tarkistettu ${at}`,
  someNeed: (some, all, at) => `${all} lupauksesta ${some} vaatii toimia, tarkistettu ${at}`,
  checkNow: 'Tarkista nyt',
  checking: 'Tarkistetaan…',
  today: 'Tänään',
  nothingToday: 'Mikään ei odota sinua.',
  filesDiffer: 'Rekisterin tiedostot poikkeavat julkaistusta',
  filesDifferTold: 'Katso ero ja julkaise',
  filesBroken: 'Rekisterin tiedostoja ei voi julkaista',
  filesBrokenTold: 'Katso, mitä niissä pitää korjata',

  overdue: {
    title: 'Yli aikansa säilytetyt tiedot',
    lead: 'Mikään selosteen käyttötarkoitus ei enää edellytä näitä tietoja, joten ne olisi pitänyt jo poistaa.',
    people: (count, more) => `${more ? 'Ainakin ' : ''}${counted(count, 'henkilö', 'henkilöä')}`,
    how: 'Henkilön poistosuunnitelma kertoo ensin, mitä poistuu ja mitä jää. Lue se ja poista sitten.',
    howNot:
      'Suunnitelma tehdään kuin henkilö olisi itse pyytänyt poistoa. Siksi siinä poistuu myös se, mitä säilytetään vain oikeutetun edun tai suostumuksen perusteella. Mikään ei poistu itsestään, ja poistaa voi yhden henkilön kerrallaan.',
    caption: 'Henkilöt, joiden tietoja on säilytetty yli niiden ajan',
    name: 'Nimi',
    data: 'Tiedot',
    since: 'Säilytysaika päättyi',
    never: 'Ei käyttötarkoitusta',
    plan: 'Poistosuunnitelma',
    planOf: name => `Poistosuunnitelma: ${name}`,
    numbers: 'Tietolajeittain',
    others: 'Muiden kuin rekisteröityjen tiedot',
    othersTold: 'Viimeisimmissä tarkistuksissa löytyneet merkinnät.',
    rows: count => counted(count, 'merkintä', 'merkintää'),
    noneTitle: 'Mitään ei säilytetä yli aikansa',
    none: 'Lupaukset tarkistetaan pitkin päivää. Tänne tulee se, mitä silloin löytyy.',
    panel: 'Yli aikansa säilytetyt tiedot',
    panelTold: 'Katso, kenen tietoja ne ovat, ja poista ne',
  },

  versionFrom: (version, day) => `Versio ${version}, voimassa ${day} alkaen`,
  earlierVersion: day => `Aiempi versio, julkaistu ${day}. Se ei ole enää voimassa.`,
  newestVersion: 'Lue voimassa oleva versio',
  contents: 'Sisällys',
  pdf: 'PDF',
  linkedData: 'Linkitettynä tietona (JSON-LD)',
  versions: 'Aiemmat versiot',
  versionsTitle: 'Tietosuojaselosteen versiot',
  versionsLead: 'Jokainen julkaistu versio säilyy sellaisena kuin se oli.',
  versionColumn: 'Versio',
  dayColumn: 'Voimassa alkaen',
  changesColumn: 'Mikä muuttui',
  version: number => `Versio ${number}`,
  seeChanges: 'Katso muutokset',
  firstVersion: 'Ensimmäinen versio',
  changesTitle: number => `Mikä muuttui versiossa ${number}`,
  changesLead: before => `Verrattuna versioon ${before}. Poistunut on yliviivattu, uusi on alleviivattu.`,
  noChanges: 'Suomenkielisessä tekstissä ei muuttunut mikään.',
  otherChanges: count =>
    `Lisäksi muuttui ${counted(count, 'muu kohta', 'muuta kohtaa')}, esimerkiksi muunkielinen teksti.`,
  changeKinds: { added: 'Uutta', removed: 'Poistunut', changed: 'Muuttunut' },
  clause: code => `Kohta ${code}`,
  linkToClause: code => `Linkki kohtaan ${code}`,
  staffVersion: 'Seloste ja lupaukset',

  publishTitle: 'Tietosuojaselosteen julkaiseminen',
  publishLead: number => `Rekisterin tiedostojen sisältö verrattuna voimassa olevaan versioon ${number}.`,
  publishButton: 'Julkaise tämä versio',
  publishing: 'Julkaistaan…',
  publishTold: 'Siitä alkaen kaikille näytetään uusi versio. Aiempi jää luettavaksi.',
  publishNothing: 'Tiedostoissa on täsmälleen se, mikä on julkaistu.',
  publishNoFiles: 'Tällä asennuksella ei ole rekisterin tiedostoja, joten julkaistavaa ei ole.',
  publishRefused: 'Tiedostoja ei voi julkaista, ennen kuin nämä on korjattu:',
  publishChanged: 'Tiedostoja on muokattu sen jälkeen, kun tämä sivu näytettiin. Katso ero uudelleen.',
  cancel: 'Ei vielä',

  recordTitle: 'Seloste käsittelytoimista',
  recordLead:
    'GDPR 30 artikla. Koottu rekisterin määrittelystä ja siitä, mitä ohjelma tallentaa, joten se on aina ajan tasalla.',
  recordDownload: 'Taulukko',
  recordParts: {
    controller: 'Rekisterinpitäjä',
    contact: 'Yhteyshenkilö',
    groups: 'Kenen tietoja',
    security: 'Turvatoimet',
  },
  recordColumns: {
    purpose: 'Käyttötarkoitus',
    wording: 'Mitä tehdään',
    basis: 'Oikeusperuste',
    categories: 'Tietoryhmät',
    recipients: 'Vastaanottajat',
    transfers: 'Siirrot ETA:n ulkopuolelle',
    terms: 'Säilytysaika',
  },
  notInUse: 'Tätä varten ei tallenneta vielä mitään',
  none: 'Ei ole',

  publicLead: controller => `Tätä rekisteriä pitää ${controller}.`,
  publicNotice: 'Tietosuojaseloste',
  publicNoticeTold:
    'Mitä tietoja meillä on, miksi ja kuinka kauan, mistä ne saadaan ja kenelle niitä annetaan.',
  publicRights: 'Oikeutesi',
  publicRightsLead: 'Oikeuksien käyttäminen ei maksa mitään.',
  publicContact: 'Yhteystiedot',
  publicContactTold: (title, name) => `Rekisteristä vastaa ${title.toLowerCase()} ${name}.`,
  publicStaff: 'Henkilöstölle',
  publicSignIn: 'Kirjaudu',
} satisfies WordsOf<typeof en>
