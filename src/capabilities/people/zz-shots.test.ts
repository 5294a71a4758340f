import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { test } from 'vitest'
import { addOrganisation, organisations } from '#capabilities/organisations'
import { staffActor } from '#platform/auth'
import { toEdge } from '#platform/ids'
import { ask, perform } from '#platform/operation'
import { configureAssets } from '#ui'
import { browse } from '../../../tests/support/browse.ts'
import { testHouse } from '../../../tests/support/test-house.ts'
import { addPerson, archivePerson, getPerson, people, setContactState, setIdentityCode } from './index.ts'

test('shots', async () => {
  const house = await testHouse()
  configureAssets(JSON.parse(readFileSync('dist/assets/manifest.json', 'utf8')))
  const liisa = browse({
    house: house.house,
    capabilities: [organisations, people],
    registers: () => [house.lexmentor],
    actor: staffActor('0190c0de-0000-7000-8000-000000000001', [{ key: 'all', may: ['*'] }]),
  })
  const org = await perform(house.house, addOrganisation, house.caller(), {
    name: 'Rakennusliike Pohjola Oy',
    businessId: '0112038-9',
    street: 'Katu 1',
    postalCode: '00100',
    town: 'Helsinki',
    country: 'FI',
    email: 'info@pohjola.example',
    phone: '0401234567',
    website: 'pohjola.example',
    relationship: { kind: 'customer', since: '2022-01-01' },
  })
  const names = ['Virtanen', 'Mäkelä', 'Åkerlund', 'Heikkinen', 'Öhman', 'Saarinen', 'Lahti']
  let id = ''
  for (const [i, familyName] of names.entries()) {
    const made = await perform(house.house, addPerson, house.caller(), {
      givenNames: ['Aino Maria', 'Bo', 'Cecilia', 'Eero', 'Maija', 'Olli', 'Tuuli'][i]!,
      familyName,
      callName: i === 0 ? 'Ansku' : null,
      language: 'fi',
      source: { key: i % 2 ? 'person' : 'employer', obtainedOn: `2026-0${1 + (i % 2)}-1${i}` },
      contactPoints: [
        { kind: 'email', value: `a${i}.esimerkki@pohjola.example` },
        { kind: 'phone', value: `04012345${i}7`, label: 'työ' },
        ...(i === 0
          ? [
              {
                kind: 'post' as const,
                street: 'Kotikatu 1 A 2',
                postalCode: '00100',
                town: 'Helsinki',
                country: 'FI',
              },
            ]
          : []),
      ],
      role: {
        organisation: org.id,
        position: i % 2 ? 'Työpäällikkö' : 'Koulutuspäällikkö',
        duties: i === 0 ? 'Vastaa henkilöstön koulutuksista' : null,
        isContact: i % 3 === 0,
        since: '2023-05-01',
      },
    })
    if (i === 0) id = made.id
  }
  await perform(house.house, setIdentityCode, house.caller(), {
    person: id,
    identityCode: '131052-308T',
    source: { key: 'person', obtainedOn: '2026-03-01' },
  })
  const p = await ask(house.house, getPerson, house.caller(), { person: id })
  await perform(house.house, setContactState, house.caller(), {
    contact: p.contactPoints[0]!.id,
    state: 'bouncing',
  })
  const per = toEdge('per', id)
  mkdirSync('/tmp/pv/shots', { recursive: true })
  const save = async (name: string, r: Response | Promise<Response>) =>
    writeFileSync(
      `/tmp/pv/shots/${name}.html`,
      (await (await r).text()).replaceAll('/assets/', 'file:///work/main/dist/assets/'),
    )
  await save('list', liisa.get('/people'))
  await save('person', liisa.get(`/people/${per}`))
  await save('looks', liisa.get(`/people/${per}?show=looks`))
  await save('new', liisa.post('/people/new', { givenNames: 'Aino', familyName: '', email: 'x', phone: '' }))
  await save('contact', liisa.get(`/people/${per}/contact-points/${toEdge('con', p.contactPoints[0]!.id)}`))
  await save('role', liisa.get(`/people/${per}/roles/${toEdge('rol', p.roles[0]!.id)}`))
  await save('reveal', liisa.get(`/people/${per}/reveal?what=identity-code`))
  await save('orgs', liisa.get('/organisations'))
  await save('org', liisa.get(`/organisations/${toEdge('org', org.id)}`))
  await save('search', liisa.get('/search?q=pohjola'))
  await save(
    'stale',
    liisa.post(`/people/${per}/edit`, {
      version: '1',
      givenNames: 'Aino',
      familyName: 'Toinen',
      'source.key': 'person',
      'source.obtainedOn': '2026-02-20',
    }),
  )
  await house.close()
})
