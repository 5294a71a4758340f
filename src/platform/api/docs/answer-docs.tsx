/** The pages at `/api/docs`: which operations a program may do, and each with a form that makes the call and shows both sides. */
import type { Capability } from '#platform/capability'
import { type Arrived, type Here, hereOf, httpWords, isForeign, type Mount } from '#platform/http'
import type { House } from '#platform/operation'
import type { Register } from '#platform/registers'
import { describeRoutes } from '../describe-route.ts'
import { apiWords } from '../words/index.ts'
import { OperationPage } from './operation-page.tsx'
import { OperationsPage } from './operations-page.tsx'
import { tryCall } from './try-call.ts'

type Docs = Readonly<{
  house: House
  capabilities: readonly Capability[]
  /** The API itself: a call that is tried takes the way of every call. */
  call: Mount
}>

type In = Arrived & Readonly<{ register: Register }>

export const docsPath = '/api/docs'

/** Open to everybody: it tells of the program, and of no person. A call that is tried needs a key like any other. */
export async function answerDocs(docs: Docs, request: Request, arrived: In): Promise<Response> {
  const here = hereFor(docs, request, arrived)
  const routes = describeRoutes(docs.capabilities)
  if (arrived.path === '/api' || arrived.path === '/api/') return here.go(docsPath)
  if (arrived.path === docsPath) return here.show(<OperationsPage here={here} routes={routes} />)
  const described = routes.find(({ route }) => `${docsPath}/${route.use.name}` === arrived.path)
  if (described === undefined) return notFound(here)
  if (request.method !== 'POST')
    return here.show(<OperationPage here={here} described={described} tried={undefined} />)
  if (isForeign(request, here.url.origin))
    return new Response(apiWords(here.language).foreign, { status: 403 })
  const tried = await tryCall(docs.call, described, await here.form(), arrived)
  return here.show(<OperationPage here={here} described={described} tried={tried} />)
}

function hereFor({ house, capabilities }: Docs, request: Request, arrived: In): Here {
  const { register, base, language, address, path } = arrived
  const { search, origin } = new URL(request.url)
  return hereOf({
    house,
    capabilities,
    registers: [register],
    register,
    base,
    origin,
    language,
    visitor: undefined,
    request,
    address,
    url: new URL(`${path}${search}`, origin),
    params: {},
    gate: undefined,
  })
}

function notFound(here: Here): Response {
  const [title = ''] = httpWords(here.language).failures['not-found'] ?? []
  return here.show(<OperationsPage here={here} routes={[]} missing={title} />, 404)
}
