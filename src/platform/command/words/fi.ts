/** Mitä komentorivi sanoo itsestään. */
import type { WordsOf } from '#platform/i18n'
import type { en } from './en.ts'

export const fi = {
  about: 'Seloste: asiakas- ja markkinointirekisteri, joka pitää oman tietosuojaselosteensa.',
  usage: 'Käyttö',
  commandPlace: '<komento> [arvot] [--valitsimet]',
  options: {
    register: 'mikä rekisteri, jos niitä on useita',
    lang: 'millä kielellä tulostetaan',
    json: 'tulostaa tiedot ohjelman luettaviksi',
    help: 'kertoo komennosta',
  },
  exitCodes:
    'Paluukoodit: 0 tehty · 1 vika, tai jokin ei pidä paikkaansa · 2 komento kirjoitettu väärin · 3 virheellinen syöte · 4 ei sallittu · 5 ei löydy · 6 ei käy tässä tilanteessa · 7 liian usein · 8 tietokanta on poissa',
  seeHelp: 'Katso seloste --help.',
  refused: {
    'not-found': 'Sen nimistä ei ole täällä.',
    'not-allowed': 'Tämä ei ole sallittua.',
    invalid: 'Jokin annetuista tiedoista ei kelpaa.',
  },
  commandUnknown: 'Tällaista komentoa ei ole.',
  perhaps: names => `Tarkoititko: ${names.join(', ')}?`,
  languageUnknown: '--lang on fi, sv tai en.',
  optionUnknown: option => `Tällä komennolla ei ole valitsinta ${option}.`,
  optionWrong: option =>
    `Valitsin ${option} on annettu väärin: osa valitsimista vaatii arvon, osa ei ota arvoa.`,
  optionMissing: option => `Valitsin ${option} on pakollinen.`,
  valueMissing: name => `${name} puuttuu.`,
  valueTooMany:
    'Arvoja on enemmän kuin komento ottaa. Kirjoita välilyöntejä sisältävä arvo lainausmerkkeihin.',
  registerMissing: keys =>
    `Rekistereitä on useita. Kerro valitsimella --register, mikä niistä: ${keys.join(', ')}.`,
  registerUnknown: keys => `Tällaista rekisteriä ei ole. Rekisterit ovat: ${keys.join(', ')}.`,
  startTold: 'Käynnistää rekisterin ja vastaa, kunnes se pysäytetään.',
  startOpen: url => `Seloste vastaa osoitteessa ${url}`,
  startFirst: register =>
    `Rekisterillä ${register} ei ole vielä pääkäyttäjää. Tästä linkistä, joka on voimassa vuorokauden, tehdään ensimmäinen:`,
  migrateTold: 'Päivittää tietokannan tämän version rakenteeseen ja lopettaa.',
  migrateDone: 'Tietokannassa on tämän version rakenne.',
} satisfies WordsOf<typeof en>
