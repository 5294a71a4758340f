/** Mitä yhteydenpidosta ja tehtävistä sanotaan suomeksi. */
import type { WordsOf } from '#platform/i18n'
import type { en } from './en.ts'

export const fi = {
  capability: {
    name: 'Yhteydenpito ja tehtävät',
    records: {
      'interactions.participation': {
        holds: 'yhteydenpitomme kanssasi',
        columns: {
          kind: 'Miten',
          direction: 'Kumpi otti yhteyttä',
          happened_at: 'Milloin',
          subject: 'Aihe',
          body: 'Mitä siitä kirjattiin (kun tämä poistetaan sinulta, se poistuu kaikilta mukana olleilta)',
        },
        values: {
          kind: {
            meeting: 'tapaaminen',
            call: 'puhelu',
            email: 'sähköposti',
            letter: 'kirje',
            note: 'muistiinpano',
          },
          direction: { in: 'sinä', out: 'me', none: 'kumpikin tai ei kumpikaan' },
        },
      },
      'interactions.attachment': {
        holds: 'viestin mukana tullut tiedosto',
        columns: { name: 'Tiedoston nimi' },
      },
      'interactions.task': {
        holds: 'tehtävä, joka meillä on sinun asiassasi',
        columns: { title: 'Mitä tehdään', details: 'Tarkemmin' },
      },
    },
    refusals: {},
    facts: {
      'interactions.recorded': 'Yhteydenpito kirjattiin',
      'interactions.edited': 'Yhteydenpidon kirjausta muutettiin',
      'interactions.removed': 'Yhteydenpidon kirjaus poistettiin',
      'interactions.received': 'Viesti saapui sähköpostitse',
      'interactions.message-waits': 'Saapui viesti, jossa ei ole ketään tuttua',
      'interactions.message-filed': 'Saapunut viesti liitettiin henkilöön',
      'interactions.message-discarded': 'Saapunut viesti heitettiin pois',
      'interactions.address-renewed': 'Saapuvan postin osoite uusittiin',
      'interactions.task-added': 'Tehtävä lisättiin',
      'interactions.task-edited': 'Tehtävää muutettiin',
      'interactions.task-done': 'Tehtävä tehtiin',
      'interactions.task-reopened': 'Tehtävä avattiin uudelleen',
      'interactions.task-removed': 'Tehtävä poistettiin',
    },
    uses: {
      'interactions.list': 'Yhteydenpidon listaaminen',
      'interactions.get': 'Yhteydenpidon katselu',
      'interactions.get-attachment': 'Viestin liitteen avaaminen',
      'interactions.record': 'Yhteydenpidon kirjaaminen',
      'interactions.edit': 'Kirjauksen muuttaminen',
      'interactions.remove': 'Kirjauksen poistaminen',
      'interactions.receive': 'Viestin vastaanottaminen',
      'interactions.knows-address': 'Saapuvan viestin osoitteen tarkistaminen',
      'interactions.list-waiting': 'Tunnistamattomien viestien listaaminen',
      'interactions.count-waiting': 'Tunnistamattomien viestien määrän katselu',
      'interactions.get-waiting': 'Tunnistamattoman viestin katselu',
      'interactions.file-message': 'Viestin liittäminen henkilöön',
      'interactions.discard-message': 'Viestin heittäminen pois',
      'interactions.get-address': 'Saapuvan postin osoitteen katselu',
      'interactions.renew-address': 'Saapuvan postin osoitteen uusiminen',
      'interactions.list-tasks': 'Tehtävien listaaminen',
      'interactions.get-task': 'Tehtävän katselu',
      'interactions.list-assignees': 'Tehtävän mahdollisten tekijöiden katselu',
      'interactions.add-task': 'Tehtävän lisääminen',
      'interactions.edit-task': 'Tehtävän muuttaminen',
      'interactions.finish-task': 'Tehtävän merkitseminen tehdyksi',
      'interactions.reopen-task': 'Tehtävän avaaminen uudelleen',
      'interactions.remove-task': 'Tehtävän poistaminen',
    },
  },
  command: {
    receive: 'Ottaa vastaan yhden viestin rekisterin osoitteeseen; sähköpostipalvelimen aliasta varten.',
    from: 'lukee viestin tiedostosta FILE eikä vakiosyötteestä',
    verdicts: {
      taken: 'Otettu vastaan.',
      unknown: 'Tällaista osoitetta ei ole.',
      automatic: 'Automaattisia viestejä ei oteta vastaan.',
      loop: 'Viesti kiertää kehää.',
      'too-large': 'Viesti on suurempi kuin 25 Mt, tai sitä ei ole.',
      later: 'Ei otettu vastaan nyt; yritä myöhemmin uudelleen.',
    },
  },
} satisfies WordsOf<typeof en>
