/** Mitä luvista ja kielloista sanotaan suomeksi. */
import type { WordsOf } from '#platform/i18n'
import type { en } from './en.ts'

export const fi = {
  capability: {
    name: 'Luvat ja kiellot',
    records: {
      'permissions.entry': {
        holds: 'mitä olet sallinut tai kieltänyt meiltä markkinoinnissa',
        columns: {
          what: 'Mitä tapahtui',
          channel: 'Miten',
          purpose: 'Mitä varten',
          topic: 'Aihe',
          via: 'Miten saimme tiedon',
          reason: 'Syy',
          sold_on: 'Ostopäivä',
          at: 'Milloin',
        },
        values: {
          what: {
            prohibition: 'kielto',
            consent: 'lupa',
            withdrawal: 'luvan peruminen',
            'existing-customer': 'osoite annettu oston yhteydessä',
            'b2b-role': 'työtehtävät, joihin koulutuksemme liittyvät',
            lifting: 'aiemman merkinnän päättäminen',
          },
          channel: {
            email: 'Sähköposti',
            sms: 'Tekstiviesti',
            phone: 'Puhelu',
            post: 'Kirje',
            any: 'Kaikki tavat',
          },
          purpose: {
            'direct-advertising': 'Suoramainonta',
            'distance-selling': 'Etämyynti',
            'direct-marketing': 'Muu suoramarkkinointi',
            research: 'Markkina- ja mielipidetutkimus',
            any: 'Kaikki tarkoitukset',
          },
          via: {
            staff: 'kerrottu henkilöstöllemme',
            form: 'lomakkeella',
            phone: 'puhelimessa',
            letter: 'kirjeellä',
            email: 'sähköpostilla',
            api: 'toisesta ohjelmastamme',
            import: 'tuodusta tiedostosta',
            merge: 'saman henkilön kaksi merkintää yhdistettiin',
            'entered-again': 'kielletty osoite kirjattiin uudelleen',
            'shared-address': 'saman osoitteen toinen käyttäjä kielsi',
          },
          reason: {
            wish: 'henkilön oma toive',
            mistake: 'kirjattu vahingossa',
            changed: 'tilanne on muuttunut',
            procures: 'hankkii koulutuksia',
            plans: 'suunnittelee koulutuksia',
            applies: 'tekee työtä, jota koulutukset koskevat',
          },
        },
      },
    },
    refusals: {
      'only-by-person':
        'Kiellon voi perua vain henkilö itse tai henkilöstö hänen pyynnöstään. Ohjelma ei voi sitä perua.',
      'duties-unknown': 'Aseman työtehtäviä ei ole kirjattu. Pelkkä nimike ei riitä.',
    },
    facts: {
      'permissions.prohibited': 'Markkinointi kiellettiin',
      'permissions.consent-given': 'Markkinointiin annettiin lupa',
      'permissions.consent-withdrawn': 'Markkinointilupa peruttiin',
      'permissions.lifted': 'Lupa tai kielto päätettiin',
      'permissions.role-recorded': 'Työtehtävien todettiin liittyvän siihen, mistä kerromme',
      'permissions.customer-recorded': 'Osoite kirjattiin asiakkaan antamaksi',
      'permissions.wording-added': 'Luvan teksti kirjattiin',
    },
    uses: {
      'permissions.decide': 'Sen katselu, saako henkilöön ottaa yhteyttä',
      'permissions.decide-for-many': 'Sen katselu, keihin monesta saa ottaa yhteyttä',
      'permissions.list': 'Henkilön lupien ja kieltojen katselu',
      'permissions.list-wordings': 'Lupien tekstien katselu',
      'permissions.prohibit': 'Kiellon kirjaaminen',
      'permissions.record-consent': 'Luvan kirjaaminen',
      'permissions.withdraw-consent': 'Luvan perumisen kirjaaminen',
      'permissions.lift': 'Kiellon peruminen tai muun merkinnän päättäminen',
      'permissions.record-role': 'Työtehtävien kirjaaminen markkinoinnin perusteeksi',
      'permissions.record-customer': 'Asiakkaan antaman osoitteen kirjaaminen',
      'permissions.add-wording': 'Luvan tekstin kirjaaminen',
    },
  },
} satisfies WordsOf<typeof en>
