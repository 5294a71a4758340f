/**
 * The public business register, played on this machine: answers as PRH/YTJ open data v3 is documented to, for invented
 * companies, and can be told to be slow, full, broken or wordy.
 *
 *   const register = await businessRegister([company({ businessId: '0112038-9', name: 'Kuvitelma Oy' })])
 *   register.says({ status: 429, headers: { 'retry-after': '120' } })
 */
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

type Reply =
  | Readonly<{ status?: number; headers?: Record<string, string>; body?: string }>
  | 'silence'
  | 'hangs-up'

export async function businessRegister(companies: readonly Documented[] = []) {
  let own: Reply | undefined
  const asked: URLSearchParams[] = []
  const server = createServer((request, reply) => {
    const url = new URL(request.url ?? '', 'http://register.example')
    asked.push(url.searchParams)
    if (url.pathname !== '/v3/companies') return void reply.writeHead(404).end()
    if (own === undefined) return answer(reply, found(companies, url.searchParams))
    if (own === 'silence') return
    if (own === 'hangs-up') return void reply.destroy()
    reply.writeHead(own.status ?? 200, { 'content-type': 'application/json', ...own.headers })
    reply.end(own.body ?? '')
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v3`,
    /** What each asking asked, in order. */
    asked,
    /** From now on; without an argument it answers properly again. */
    says: (reply?: Reply) => {
      own = reply
    },
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

function found(companies: readonly Documented[], asked: URLSearchParams): readonly Documented[] {
  const businessId = asked.get('businessId')
  const name = asked.get('name')?.toLowerCase()
  return companies.filter(each =>
    businessId === null
      ? each.names.some(({ name: own }) => own.toLowerCase().includes(name ?? ''))
      : each.businessId.value === businessId,
  )
}

function answer(reply: ServerResponse, companies: readonly Documented[]): void {
  const body = { totalResults: companies.length, companies: companies.slice(0, 100) }
  reply.writeHead(200, { 'content-type': 'application/json;charset=UTF-8' }).end(JSON.stringify(body))
}

type Described = readonly { languageCode: string; description: string }[]

/** The fields that are looked at, and some that are not. */
export type Documented = ReturnType<typeof company>

type Told = Readonly<{
  businessId: string
  name: string
  street?: string
  buildingNumber?: string
  postCode?: string
  city?: string
  citySv?: string
  form?: string
  line?: string
  website?: string
  endDate?: string
  formerName?: string
}>

export function company(told: Told) {
  const inFinnish = (text: string): Described => [{ languageCode: '1', description: text }]
  return {
    businessId: { value: told.businessId, registrationDate: '2001-03-15', source: '3' },
    euId: { value: `FIFPRO.${told.businessId}` },
    names: [
      ...(told.formerName === undefined
        ? []
        : [
            {
              name: told.formerName,
              type: '1',
              registrationDate: '2001-03-15',
              endDate: '2015-01-01',
              version: 2,
              source: '1',
            },
          ]),
      { name: `${told.name} Sivutoimi`, type: '3', registrationDate: '2016-01-01', version: 1, source: '1' },
      { name: told.name, type: '1', registrationDate: '2015-01-01', version: 1, source: '1' },
    ],
    ...(told.line === undefined
      ? {}
      : { mainBusinessLine: { type: '85590', typeCodeSet: 'TOIMI4', descriptions: inFinnish(told.line) } }),
    ...(told.website === undefined ? {} : { website: { url: told.website, registrationDate: '2020-01-01' } }),
    companyForms: [
      {
        type: '16',
        descriptions: [
          ...inFinnish(told.form ?? 'Osakeyhtiö'),
          { languageCode: '2', description: 'Aktiebolag' },
          { languageCode: '3', description: 'Limited company' },
        ],
        registrationDate: '2001-03-15',
        version: 1,
        source: '1',
      },
    ],
    companySituations: [],
    registeredEntries: [
      {
        type: '1',
        descriptions: inFinnish('Rekisterissä'),
        registrationDate: '2001-03-15',
        register: '1',
        authority: '2',
      },
    ],
    addresses: [
      {
        type: 2,
        street: '',
        postOfficeBox: '12',
        postCode: '00101',
        postOffices: [{ city: 'HELSINKI', languageCode: '1' }],
      },
      ...(told.street === undefined
        ? []
        : [
            {
              type: 1,
              street: told.street,
              buildingNumber: told.buildingNumber ?? '',
              entrance: '',
              apartmentNumber: '',
              apartmentIdSuffix: '',
              co: '',
              postCode: told.postCode ?? '00100',
              postOffices: [
                { city: told.city ?? 'HELSINKI', languageCode: '1', municipalityCode: '091' },
                { city: told.citySv ?? 'HELSINGFORS', languageCode: '2', municipalityCode: '091' },
              ],
              country: '',
              registrationDate: '2015-01-01',
              source: '0',
            },
          ]),
    ],
    tradeRegisterStatus: '1',
    status: '2',
    registrationDate: '2001-03-15',
    ...(told.endDate === undefined ? {} : { endDate: told.endDate }),
    lastModified: '2026-01-02T03:04:05.000Z',
  }
}
