/** Vad som sägs om organisationer på svenska. */
import type { WordsOf } from '#platform/i18n'
import type { en } from './en.ts'

export const sv = {
  capability: {
    name: 'Organisationer',
    records: {},
    refusals: {
      'business-id-taken': 'FO-numret hör redan till en annan organisation i registret.',
      'already-running': 'Organisationen har redan en sådan relation som inte har upphört.',
    },
    facts: {
      'organisations.added': 'En organisation lades till',
      'organisations.edited': 'Organisationens uppgifter ändrades',
      'organisations.archived': 'Organisationen arkiverades',
      'organisations.restored': 'Organisationen återställdes',
      'organisations.relationship-began': 'Relationen började',
      'organisations.relationship-ended': 'Relationen upphörde',
    },
    uses: {
      'organisations.list': 'Lista organisationer',
      'organisations.get': 'Se en organisations uppgifter',
      'organisations.find-by-business-id': 'Söka en organisation med FO-nummer',
      'organisations.add': 'Lägga till en organisation',
      'organisations.edit': 'Ändra en organisations uppgifter',
      'organisations.archive': 'Arkivera en organisation',
      'organisations.restore': 'Återställa en arkiverad organisation',
      'organisations.begin-relationship': 'Börja en relation med en organisation',
      'organisations.end-relationship': 'Avsluta en relation med en organisation',
    },
  },
  relationships: { customer: 'Kund', prospect: 'Mål för marknadsföring', partner: 'Partner' },
} satisfies WordsOf<typeof en>
