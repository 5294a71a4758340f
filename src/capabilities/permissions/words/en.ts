/** What the capability of permissions says in English. */
const channels = {
  email: 'E-mail',
  sms: 'Text message',
  phone: 'Phone call',
  post: 'Letter',
  any: 'Every way',
}
const purposes = {
  'direct-advertising': 'Direct advertising',
  'distance-selling': 'Distance selling',
  'direct-marketing': 'Other direct marketing',
  research: 'Market and opinion research',
  any: 'Every purpose',
}

export const en = {
  capability: {
    name: 'Permissions and prohibitions',
    records: {
      'permissions.entry': {
        holds: 'what you have let us do or forbidden us in marketing',
        columns: {
          what: 'What happened',
          channel: 'How',
          purpose: 'For what',
          topic: 'Subject',
          via: 'How we learned of it',
          reason: 'Reason',
          sold_on: 'Sold on',
          at: 'When',
        },
        values: {
          what: {
            prohibition: 'a prohibition',
            consent: 'a permission',
            withdrawal: 'a permission taken back',
            'existing-customer': 'the address given when something was bought',
            'b2b-role': 'duties that our trainings concern',
            lifting: 'an earlier entry ended',
          },
          channel: channels,
          purpose: purposes,
          via: {
            staff: 'told to our staff',
            form: 'by a form',
            phone: 'by phone',
            letter: 'by letter',
            email: 'by e-mail',
            api: 'from another program of ours',
            import: 'from a file',
            merge: 'two entries of one person were joined',
            'entered-again': 'a forbidden address was entered again',
            'shared-address': 'whoever shares the address forbade it',
          },
          reason: {
            wish: 'the person wished so',
            mistake: 'entered by mistake',
            changed: 'things have changed',
            procures: 'buys trainings',
            plans: 'plans trainings',
            applies: 'does the work that the trainings are about',
          },
        },
      },
    },
    refusals: {
      'only-by-person':
        'Only the person, or the staff at the person’s word, can lift a prohibition. A program can’t.',
      'duties-unknown': 'The duties of this role are not recorded. A title alone is not enough.',
    },
    facts: {
      'permissions.prohibited': 'Marketing forbidden',
      'permissions.consent-given': 'Permission for marketing given',
      'permissions.consent-withdrawn': 'Permission for marketing taken back',
      'permissions.lifted': 'Permission or prohibition ended',
      'permissions.role-recorded': 'Duties found to fit what we tell of',
      'permissions.customer-recorded': 'Address recorded as an existing customer’s',
      'permissions.wording-added': 'Text of a permission recorded',
    },
    uses: {
      'permissions.decide': 'See whether a person may be contacted',
      'permissions.decide-for-many': 'See which of many people may be contacted',
      'permissions.list': 'See a person’s permissions and prohibitions',
      'permissions.list-wordings': 'See the texts of permissions',
      'permissions.prohibit': 'Record a prohibition',
      'permissions.record-consent': 'Record a permission',
      'permissions.withdraw-consent': 'Record that a permission is taken back',
      'permissions.lift': 'Lift a prohibition or end another entry',
      'permissions.record-role': 'Record that duties fit what we tell of',
      'permissions.record-customer': 'Record an existing customer’s address',
      'permissions.add-wording': 'Record the text of a permission',
    },
  },
}
