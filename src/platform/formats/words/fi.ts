/** What is wrong with a value, in Finnish. */
import type { WordsOf } from '#platform/i18n'
import type { en } from './en.ts'

export const fi = {
  text: {
    empty: 'Täytä tämä kohta.',
    'too-long': 'Teksti on liian pitkä.',
    'unseen-characters': 'Tekstissä on merkkejä, jotka eivät näy. Kirjoita se uudelleen.',
  },
  identityCode: {
    shape: 'Henkilötunnuksessa on 11 merkkiä, esimerkiksi 131052-308T.',
    'no-such-day': 'Tunnuksen alussa olevaa päivää ei ole kalenterissa.',
    'not-born-yet': 'Syntymäpäivä on tulevaisuudessa.',
    'individual-number': 'Viimeistä merkkiä edeltävä luku on vähintään 002.',
    'check-character': 'Viimeinen merkki ei sovi muihin. Tarkista tunnus.',
  },
  businessId: {
    shape: 'Y-tunnuksessa on seitsemän numeroa, yhdysmerkki ja tarkistusnumero, esimerkiksi 1234567-1.',
    'check-digit': 'Viimeinen numero ei sovi muihin. Tarkista Y-tunnus.',
  },
  phone: {
    shape: 'Kirjoita numero muodossa 040 1234567 tai maatunnuksen kanssa, esimerkiksi +46 70 123 45 67.',
    'not-in-use': 'Tällaista puhelinnumeroa ei ole. Tarkista numerot ja maatunnus.',
    extension: 'Jätä alanumero pois.',
  },
  email: {
    'too-long': 'Osoite on liian pitkä.',
    'no-at': 'Sähköpostiosoitteesta puuttuu @-merkki.',
    'local-part': '@-merkin edessä on merkkejä, joita sähköpostiosoitteessa ei voi olla.',
    domain: '@-merkin jälkeen tulee verkkotunnus, esimerkiksi example.fi.',
  },
  website: {
    shape: 'Kirjoita verkkosivujen osoite muodossa www.example.fi.',
  },
  postalAddress: {
    empty: 'Täytä tämä kohta.',
    'too-long': 'Teksti on liian pitkä.',
    'unseen-characters': 'Tekstissä on merkkejä, jotka eivät näy. Kirjoita se uudelleen.',
    'postal-code': 'Postinumero ei sovi maahan. Suomessa siinä on viisi numeroa.',
    country: 'Valitse maa.',
  },
} satisfies WordsOf<typeof en>
