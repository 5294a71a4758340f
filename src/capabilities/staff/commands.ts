/** The staff and the keys from the command line, for whoever runs the machine. */
import type { Command } from '#platform/command'
import { fromEdge, toEdge } from '#platform/ids'
import { ask, perform, Refused } from '#platform/operation'
import { invite } from './operations/invite.ts'
import { createKey, keyDaysMax, revokeKey } from './operations/keys.ts'
import { listKeys } from './queries/keys.ts'
import { listStaff } from './queries/members.ts'
import { roleKeys } from './roles.ts'

const inviteUser: Command = {
  name: 'user invite',
  takes: [{ name: 'email', needed: true }],
  options: [
    { name: 'name', value: 'NAME', needed: true, told: 'the name of the person' },
    {
      name: 'role',
      value: 'ROLE,ROLE',
      needed: true,
      told: `one or several of ${roleKeys.join(', ')}`,
    },
  ],
  told: 'Invites a member of the staff; prints the link, which opens once and for seven days.',
  async run({ house, caller, register, url }, { values, options }) {
    const { id, link } = await perform(house, invite, caller, {
      site: `${url}/r/${register.key}`,
      email: values[0] ?? '',
      name: options.name ?? '',
      roles: (options.role ?? '').split(','),
    })
    return { lines: [link], data: { id: toEdge('stf', id), link } }
  },
}

const listUsers: Command = {
  name: 'user list',
  takes: [],
  options: [],
  told: 'Lists the staff: state, roles, second factor, when last seen.',
  async run({ house, caller }) {
    const members = await ask(house, listStaff, caller, {})
    return {
      lines: members.map(({ name, email, state, roles, lastSeenAt }) =>
        [state, name, email ?? '-', roles.join(','), lastSeenAt?.slice(0, 10) ?? '-'].join('\t'),
      ),
      data: members.map(member => ({
        id: toEdge('stf', member.id),
        name: member.name,
        email: member.email,
        state: member.state,
        roles: member.roles,
        secondFactor: member.hasSecondFactor,
        undertakingSignedAt: member.boundAt,
        lastSeenAt: member.lastSeenAt,
      })),
    }
  },
}

const createApiKey: Command = {
  name: 'key create',
  takes: [],
  options: [
    { name: 'name', value: 'NAME', needed: true, told: 'what the key is for, in a few words' },
    { name: 'for', value: 'PURPOSE', needed: true, told: 'the one purpose it may be used for' },
    { name: 'may', value: 'USE,USE', needed: true, told: 'operations and queries by name, as people.list' },
    { name: 'days', value: 'N', needed: false, told: `how long it is in force, at most ${keyDaysMax}` },
  ],
  told: 'Makes a key for the API and prints it once.',
  async run({ house, caller }, { options }) {
    const { id, token } = await perform(house, createKey, caller, {
      name: options.name ?? '',
      purpose: options.for ?? '',
      uses: (options.may ?? '').split(',').map(use => use.trim()),
      ...(options.days !== undefined && { days: Number(options.days) }),
    })
    return { lines: [token], data: { id: toEdge('key', id), key: token } }
  },
}

const listApiKeys: Command = {
  name: 'key list',
  takes: [],
  options: [],
  told: 'Lists the keys: what each may, and when it was last used.',
  async run({ house, caller }) {
    const keys = await ask(house, listKeys, caller, {})
    return {
      lines: keys.map(key =>
        [
          toEdge('key', key.id),
          key.revoked_at === null ? key.expires_at.slice(0, 10) : 'revoked',
          key.purpose,
          key.uses.join(','),
          key.name,
        ].join('\t'),
      ),
      data: keys.map(({ id, ...key }) => ({ id: toEdge('key', id), ...key })),
    }
  },
}

const revokeApiKey: Command = {
  name: 'key revoke',
  takes: [{ name: 'key', needed: true }],
  options: [],
  told: 'Ends a key at once, by its id in the list.',
  async run({ house, caller }, { values }) {
    const key = fromEdge('key', values[0])
    if (key === undefined) throw new Refused('not-found')
    await perform(house, revokeKey, caller, { key })
    return { lines: [], data: { id: values[0] } }
  },
}

export const staffCommands: readonly Command[] = [
  inviteUser,
  listUsers,
  createApiKey,
  listApiKeys,
  revokeApiKey,
]
