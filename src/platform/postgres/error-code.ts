/** Reads the code that Node's system errors and PostgreSQL's answers carry; an error without one has an empty code. */
export function errorCode(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return ''
  return typeof error.code === 'string' ? error.code : ''
}
