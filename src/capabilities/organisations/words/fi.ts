/** Mitä organisaatioista sanotaan suomeksi. */
import type { WordsOf } from '#platform/i18n'
import type { en } from './en.ts'

export const fi = {
  capability: {
    name: 'Organisaatiot',
    records: {},
    refusals: {
      'business-id-taken': 'Tämä Y-tunnus on jo rekisterin toisella organisaatiolla.',
      'already-running': 'Organisaatiolla on jo tällainen suhde, joka ei ole päättynyt.',
    },
    facts: {
      'organisations.added': 'Organisaatio lisättiin',
      'organisations.edited': 'Organisaation tietoja muutettiin',
      'organisations.archived': 'Organisaatio arkistoitiin',
      'organisations.restored': 'Organisaatio palautettiin',
      'organisations.relationship-began': 'Suhde alkoi',
      'organisations.relationship-ended': 'Suhde päättyi',
    },
    uses: {
      'organisations.list': 'Organisaatioiden luettelo',
      'organisations.get': 'Organisaation tietojen katselu',
      'organisations.find-by-business-id': 'Organisaation haku Y-tunnuksella',
      'organisations.add': 'Organisaation lisääminen',
      'organisations.edit': 'Organisaation tietojen muuttaminen',
      'organisations.archive': 'Organisaation arkistointi',
      'organisations.restore': 'Arkistoidun organisaation palauttaminen',
      'organisations.begin-relationship': 'Suhteen aloittaminen organisaation kanssa',
      'organisations.end-relationship': 'Suhteen päättäminen organisaation kanssa',
    },
  },
  relationships: { customer: 'Asiakas', prospect: 'Markkinoinnin kohde', partner: 'Kumppani' },
} satisfies WordsOf<typeof en>
