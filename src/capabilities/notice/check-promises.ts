/** Checks every promise of every capability now, and writes down what was found. */
import { systemActor } from '#platform/auth'
import type { Capability, PromiseCheck } from '#platform/capability'
import { type Caller, type House, perform } from '#platform/operation'
import { type Finding, recordCheck } from './operations/record-check.ts'

/**
 * One after another, so that a check costs the register's users little. A check that fails by our own mistake is a
 * finding too: nobody knows whether that promise holds. The program itself does it, whoever asked.
 */
export async function checkPromises(
  house: House,
  capabilities: readonly Capability[],
  asking: Caller,
): Promise<readonly Finding[]> {
  const caller: Caller = { register: asking.register, language: asking.language, actor: systemActor }
  const findings: Finding[] = []
  for (const promise of capabilities.flatMap(({ promises }) => promises)) {
    findings.push(await findingOf(house, promise, caller))
  }
  await perform(house, recordCheck, caller, { findings })
  return findings
}

async function findingOf(house: House, promise: PromiseCheck, caller: Caller): Promise<Finding> {
  try {
    const { holds, figure, where } = await promise.check(house, caller)
    const found = {
      key: promise.key,
      state: holds ? ('holds' as const) : ('broken' as const),
      figure: { ...figure },
    }
    return where === undefined ? found : { ...found, where }
  } catch (error) {
    house.log.fault(error, { event: 'promise.unchecked', register: caller.register.key })
    return { key: promise.key, state: 'unknown', figure: {} }
  }
}
