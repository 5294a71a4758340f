/** Mitä kaksoiskappaleista sanotaan suomeksi ohjelman muissa osissa. */
import type { WordsOf } from '#platform/i18n'
import type { en } from './en.ts'

export const fi = {
  capability: {
    name: 'Kaksoiskappaleet',
    records: {
      'duplicates.kept_person': {
        holds: 'tietosi sellaisina kuin ne olivat ennen kahden merkinnän yhdistämistä',
        columns: {
          was: 'Kumpi merkintä',
          given_names: 'Etunimet',
          family_name: 'Sukunimi',
          call_name: 'Kutsumanimi',
          language: 'Kieli',
          birth_date: 'Syntymäaika',
          identity_code: 'Henkilötunnus',
          last_contact_on: 'Viimeksi yhteydessä',
        },
        values: {
          was: { gone: 'toiseen liitetty merkintä', stayed: 'merkintä, joka jäi' },
          language: { fi: 'suomi', sv: 'ruotsi', en: 'englanti' },
        },
      },
      'duplicates.double': {
        holds: 'tiedot, jotka olivat kahdessa merkinnässäsi samat',
        columns: { contact: 'Yhteystiedot', noted: 'Muut tiedot' },
      },
    },
    refusals: {
      'same-entry': 'Valitsit saman henkilön kahdesti. Valitse toinen henkilö.',
      'different-identity-codes':
        'Näillä on eri henkilötunnukset, joten kyse on kahdesta ihmisestä. Heitä ei voi yhdistää.',
      'merged-again':
        'Henkilö on sittemmin yhdistetty vielä kolmanteen. Kumoa ensin se ja vasta sitten tämä.',
      'kept-no-more':
        'Yhdistämistä ei voi enää kumota: henkilö on pyytänyt tietojensa poistamista, tai kumoamiseen tarvittavien tietojen säilytysaika on päättynyt.',
    },
    facts: {
      'people.merged': 'Kaksi merkintää yhdistettiin',
      'people.merge-undone': 'Yhdistäminen kumottiin',
      'duplicates.marked-as-two': 'Todettiin eri henkilöksi kuin samankaltainen merkintä',
      'duplicates.asked-again': 'Palautettiin mahdollisiin kaksoiskappaleisiin',
    },
    uses: {
      'duplicates.list': 'Mahdollisten kaksoiskappaleiden luettelo',
      'duplicates.get': 'Kahden merkinnän yhtäläisyyksien katselu',
      'duplicates.compare': 'Kahden henkilön vertailu',
      'duplicates.of-person': 'Henkilön kaksoiskappaleiden ja yhdistämisten katselu',
      'duplicates.list-merges': 'Yhdistämisten luettelo',
      'duplicates.get-queue': 'Odottavien kaksoiskappaleiden määrän katselu',
      'duplicates.merge': 'Saman henkilön kahden merkinnän yhdistäminen',
      'duplicates.undo-merge': 'Yhdistämisen kumoaminen',
      'duplicates.mark-as-two': 'Kahden merkinnän toteaminen eri henkilöiksi',
      'duplicates.ask-again': 'Kahden merkinnän palauttaminen kaksoiskappaleisiin',
      'duplicates.search-person': 'Henkilön muiden merkintöjen haku',
      'duplicates.begin-search': 'Kaksoiskappaleiden haun aloittaminen',
      'duplicates.search-slice': 'Kaksoiskappaleiden haun jatkaminen',
    },
  },
  command: {
    search:
      'Käy läpi kaikki henkilöt ja etsii ne, jotka ovat rekisterissä kahdesti. Keskeytetty haku jatkuu siitä, mihin se jäi.',
    source: 'vain tämän lähteen mukana tulleet, lähteen tunnisteella',
    done: (looked, found) =>
      `Käytiin läpi ${looked} henkilöä, mahdollisia kaksoiskappaleita löytyi ${found}.`,
  },
} satisfies WordsOf<typeof en>
