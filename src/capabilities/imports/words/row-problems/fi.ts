/** Why a row of a file, or something in it, was not imported; and why a column is left out. In Finnish. */
import type { WordsOf } from '#platform/i18n'
import type { en } from './en.ts'

export const fi = {
  problems: {
    'nothing-to-keep': 'Rivillä ei ole nimeä, yhteystietoa eikä organisaatiota.',
    'nobody-named': 'Rivillä ei ole henkilöä, jolle tämä kuuluisi, joten tieto jää pois.',
    'prohibition-of-nobody': 'Rivillä on markkinointikielto, mutta siitä ei selviä, kenen kielto se on.',
    'not-yes-or-no': 'Kirjoita kyllä tai ei.',
    'two-values': 'Kaksi saraketta kertoo tämän eri tavoin. Jätä oikea.',
    'name-unclear': 'Nimestä ei selviä, mikä on etunimi ja mikä sukunimi. Kirjoita ”Sukunimi, Etunimi”.',
    'name-in-one-word': 'Nimessä on vain yksi sana, joten etunimi tai sukunimi puuttuu.',
    'address-as-name': 'Nimen paikalla on sähköpostiosoite. Siitä ei päätellä nimeä.',
    'not-day': 'Tällaista päivää ei ole. Kirjoita se muodossa 31.12.1990 tai 1990-12-31.',
    'day-unclear': 'Tämän voi lukea useaksi eri päiväksi. Kirjoita se muodossa 31.12.1990 tai 1990-12-31.',
    'day-in-future': 'Päivä on tulevaisuudessa.',
    'birth-date-differs': 'Syntymäaika ja henkilötunnus eivät täsmää.',
    'too-many-addresses': 'Yhdessä solussa on yli kymmenen osoitetta.',
    'country-unknown': 'Tällaista maata ei ole, joten maa ja osoite jäävät pois.',
    'language-unknown': 'Kieli ei ole suomi, ruotsi eikä englanti, joten se jää pois.',
    'address-incomplete': 'Katuosoite, postinumero tai postitoimipaikka puuttuu, joten osoite jää pois.',
    'organisation-not-named': 'Organisaation nimi ja Y-tunnus puuttuvat, joten sen tiedot jäävät pois.',
    'organisation-without-name': 'Rekisterissä ei ole tätä Y-tunnusta, ja organisaation nimi puuttuu.',
    'position-without-organisation': 'Organisaatio puuttuu, joten asema jää pois.',
    'several-people': 'Rivi sopii useaan rekisterissä olevaan henkilöön.',
    'several-organisations': 'Samannimisiä organisaatioita on useita. Lisää Y-tunnus.',
    'wished-to-be-forgotten':
      'Henkilö on pyytänyt tietojensa poistamista, joten hänestä ei tallenneta uutta.',
  },
  reasons: {
    'not-imported-sensitive':
      'Ei tuoda koskaan: terveyttä, ruokavaliota ja jäsenyyksiä ei kerätä tiedostoista.',
    'permission-never-read': 'Ei tuoda: markkinointiluvan antaa henkilö itse, sitä ei lueta tiedostosta.',
    'of-somebody-else': 'Ei tuoda: tämä näyttää koskevan jotakuta toista tai laskutusta.',
    'told-already': 'Toinen sarake kertoo tämän jo.',
    'running-number': 'Rivin numero.',
    'own-column': 'Hylättyjen rivien tiedoston oma sarake.',
    'of-another-program': 'Toisen ohjelman omaa kirjanpitoa.',
  },
} satisfies WordsOf<typeof en>
