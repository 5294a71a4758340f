/** The socket: requests from the network become `Request`s with the visitor's address, answers go out compressed. */

import type { AddressInfo } from 'node:net'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { createAdaptorServer, type HttpBindings } from '@hono/node-server'

const compress = promisify(gzip)

export class PortTaken extends Error {
  override readonly name = 'PortTaken'
}

export type Answerer = (request: Request, address: string) => Promise<Response>

export type Listening = Readonly<{
  port: number
  /** Until now every request was answered that the house is opening. */
  open(answerer: Answerer): void
  /** Takes no new requests, lets the running ones end. */
  close(): Promise<void>
}>

/** Takes the port at once, so that a port in use is told before anything is touched. Port 0 takes any free one. */
export async function listen(
  options: Readonly<{ host: string; port: number; trustProxy: boolean }>,
): Promise<Listening> {
  let answerer: Answerer | undefined
  const server = createAdaptorServer({
    fetch: async (request, env) => {
      if (answerer === undefined) return opening()
      return compressed(
        request,
        await answerer(request, addressOf(request, env as HttpBindings, options.trustProxy)),
      )
    },
    // A whole request may take as long as a large file needs on a slow line; who falls silent is let go sooner, where it is read.
    serverOptions: { requestTimeout: 900_000, headersTimeout: 20_000, maxHeaderSize: 32_768 },
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', error => reject(refusalOf(error, options)))
    server.listen(options.port, options.host, resolve)
  })
  return {
    port: (server.address() as AddressInfo).port,
    open: given => {
      answerer = given
    },
    close: async () => {
      await new Promise<void>(resolve => {
        server.close(() => resolve())
        if ('closeIdleConnections' in server) server.closeIdleConnections()
      })
    },
  }
}

function refusalOf(error: unknown, { host, port }: { host: string; port: number }): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE')
    return new PortTaken(
      `Port ${port} is taken by another program. Choose another with PORT, or stop that one; nothing was touched.`,
    )
  if (code === 'EACCES')
    return new PortTaken(
      `This account may not listen on port ${port}. Choose one above 1023 with PORT; nothing was touched.`,
    )
  if (code === 'EADDRNOTAVAIL')
    return new PortTaken(`This machine has no address ${host} to listen on. Mend HOST; nothing was touched.`)
  return error
}

const opening = (): Response =>
  new Response('Seloste is starting.\n', {
    status: 503,
    headers: { 'retry-after': '2', 'content-type': 'text/plain' },
  })

/** The proxy in front adds the address it saw to the end of the list; what stands before it, anybody may have written. */
function addressOf(request: Request, env: HttpBindings, trustProxy: boolean): string {
  const direct = env.incoming.socket.remoteAddress?.replace(/^::ffff:/, '') ?? ''
  if (!trustProxy) return direct
  return request.headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() || direct
}

const compressible = /^(text\/|application\/(json|problem\+json|ld\+json|xml|openmetrics))/
const worthwhileBytes = 1_400

async function compressed(request: Request, response: Response): Promise<Response> {
  const { headers } = response
  const type = headers.get('content-type') ?? ''
  if (response.body === null || headers.has('content-encoding') || !compressible.test(type)) return response
  // A file to keep may be longer than the memory: it goes out as it is written.
  if (headers.get('content-disposition')?.startsWith('attachment')) return response
  if (!/\bgzip\b/.test(request.headers.get('accept-encoding') ?? '')) return response
  const body = Buffer.from(await response.arrayBuffer())
  const small = body.length < worthwhileBytes
  const packed = new Response(small ? body : new Uint8Array(await compress(body, { level: 4 })), {
    status: response.status,
    headers,
  })
  packed.headers.set('vary', 'accept-encoding')
  if (!small) packed.headers.set('content-encoding', 'gzip')
  packed.headers.delete('content-length')
  return packed
}
