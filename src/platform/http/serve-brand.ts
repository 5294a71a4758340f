/** The controller's own accent, where the definition tells one: a stylesheet, because no page carries a style inline. */
import { brandStyle } from '#ui'
import type { Mount } from './app.ts'

/** Answers `/brand.css`. The address carries the version of the definition, so a browser keeps it. */
export const serveBrand: Mount = async (request, { path, register }) => {
  if (path !== '/brand.css' || register?.definition.brand === undefined) return undefined
  return new Response(request.method === 'HEAD' ? null : brandStyle(register.definition.brand.accent), {
    headers: {
      'content-type': 'text/css; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
    },
  })
}
