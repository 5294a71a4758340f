/** The refusal that some work ends with; work that is not refused, or fails otherwise, fails the test. */
import { Refused } from '#platform/operation'

export async function refusal(work: Promise<unknown>): Promise<Refused> {
  try {
    await work
  } catch (error) {
    if (error instanceof Refused) return error
    throw error
  }
  throw new Error('It was not refused.')
}
