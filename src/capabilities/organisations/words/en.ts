/** What organisations say in English. */
export const en = {
  capability: {
    name: 'Organisations',
    records: {},
    refusals: {
      'business-id-taken': 'This business ID belongs to another organisation of the register.',
      'already-running': 'The organisation already has such a relationship that has not ended.',
    },
    facts: {
      'organisations.added': 'Organisation added',
      'organisations.edited': 'Organisation changed',
      'organisations.archived': 'Organisation archived',
      'organisations.restored': 'Organisation restored',
      'organisations.relationship-began': 'Relationship began',
      'organisations.relationship-ended': 'Relationship ended',
    },
    uses: {
      'organisations.list': 'List organisations',
      'organisations.get': 'See an organisation',
      'organisations.find-by-business-id': 'Find an organisation by business ID',
      'organisations.add': 'Add an organisation',
      'organisations.edit': 'Change an organisation',
      'organisations.archive': 'Archive an organisation',
      'organisations.restore': 'Restore an archived organisation',
      'organisations.begin-relationship': 'Begin a relationship with an organisation',
      'organisations.end-relationship': 'End a relationship with an organisation',
    },
  },
  relationships: { customer: 'Customer', prospect: 'Target of marketing', partner: 'Partner' },
}
