/** What the published notice says beyond the definition's own wording, in Finnish. */

import type { Words } from './en.ts'

export const fi = {
  title: register => `Tietosuojaseloste: ${register}`,

  basis: {
    consent: 'Suostumus (GDPR 6 artiklan 1 kohdan a alakohta)',
    contract: 'Sopimus (GDPR 6 artiklan 1 kohdan b alakohta)',
    'legal-obligation': 'Lakisääteinen velvoite (GDPR 6 artiklan 1 kohdan c alakohta)',
    'legitimate-interest': 'Oikeutettu etu (GDPR 6 artiklan 1 kohdan f alakohta)',
  },

  role: {
    processor: 'Käsittelee tietoja puolestamme',
    controller: 'Itsenäinen rekisterinpitäjä',
    'joint-controller': 'Rekisterinpitäjä yhdessä kanssamme',
  },

  safeguard: {
    adequacy: 'Euroopan komission päätös tietosuojan riittävyydestä (GDPR 45 artikla)',
    scc: 'Euroopan komission vakiosopimuslausekkeet (GDPR 46 artiklan 2 kohdan c alakohta)',
    bcr: 'Yritystä koskevat sitovat säännöt (GDPR 46 artiklan 2 kohdan b alakohta)',
    derogation: 'Erityistilannetta koskeva poikkeus (GDPR 49 artikla)',
  },

  purposes:
    'Kerromme jokaisesta käyttötarkoituksesta sen oikeusperusteen, tietojen saajat ja sen, kuinka kauan tietoja tarvitaan.',
  basisLabel: 'Oikeusperuste',
  lawLabel: 'Laki',
  balancingLabel: 'Etumme',
  recipientsLabel: 'Tietoja saa',
  noRecipients: 'Ei kukaan organisaatiomme ulkopuolella',
  keptLabel: 'Säilytysaika',
  keptLatest:
    'Jos tiedolla on useita käyttötarkoituksia, se säilytetään, kunnes niistä viimeinenkin on päättynyt.',
  outlivesLabel: 'Jos pyydät tietojesi poistamista',
  outlives: (wording, article) =>
    `Tiedot säilyvät tätä tarkoitusta varten säilytysajan loppuun (${article}). ${wording}`,
  directMarketingLabel: 'Voit kieltää tämän',
  directMarketing:
    'Tämä on suoramarkkinointia. Voit kieltää sen milloin tahansa, maksutta ja syytä kertomatta.',
  term: (length, from) => `${length} ${from}`,
  termOfYear: (length, from) => `${length} ${from}, kalenterivuoden lopusta laskettuna`,

  groups: 'Kenen tietoja rekisterissä on:',
  categories: 'Mitä tietoja rekisterissä on:',
  protectionLabel: 'Suojaus',
  encrypted:
    'Tallennetaan salattuna ja näytetään vain niille, jotka tietoa tarvitsevat; katselusta jää merkintä lokiin',
  article9Label: 'Erityinen henkilötietoryhmä',
  atMostLabel: 'Säilytetään enintään',

  mustGiveForContract: purposes =>
    `Kun perusteena on sopimus (${purposes}), tarvitsemme sopimuksen edellyttämät tiedot. Ilman niitä sopimusta ei voida tehdä tai täyttää.`,
  mustGiveByLaw: purposes =>
    `Kun perusteena on lakisääteinen velvoite (${purposes}), tarvitsemme tiedot, jotka meillä on lain mukaan oltava.`,
  mayGive: 'Muiden tietojen antaminen on vapaaehtoista.',

  sources: 'Mistä tiedot saadaan',
  sourceColumns: ['Lähde', 'Mikä se on', 'Kuka tiedot antaa'],
  from: { person: 'Henkilö itse', elsewhere: 'Joku muu' },

  recipients: 'Kuka tietoja saa',
  recipientColumns: ['Vastaanottaja', 'Mitä se tekee', 'Sen asema', 'Maa'],

  noTransfers: 'Tietoja ei tällä hetkellä siirretä EU:n eikä ETA:n ulkopuolelle.',
  transfers: 'Vastaanottajat EU:n ja ETA:n ulkopuolella',
  transferColumns: ['Vastaanottaja', 'Maa', 'Suojatoimi', 'Tarkistetaan viimeistään'],
  copyOfSafeguards: email => `Saat jäljennöksen suojatoimista kirjoittamalla osoitteeseen ${email}.`,

  security: 'Näin huolehdimme tästä:',

  rights: email => `Voit käyttää oikeuksiasi kirjoittamalla osoitteeseen ${email}. Se ei maksa mitään.`,
  articleLabel: 'Säännös',
  answerLabel: 'Vastaamme',
  withinDays: days => `${days} päivän kuluessa pyynnöstä`,
  withinMonth: 'Ilman aiheetonta viivytystä, viimeistään kuukauden kuluessa pyynnöstä',

  automatedDecisions:
    'Sinua koskevia päätöksiä, joilla on oikeusvaikutuksia tai muita yhtä merkittäviä vaikutuksia, ei tehdä pelkästään automaattisesti.',
} satisfies Words
