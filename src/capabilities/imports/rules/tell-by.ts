/** By when people have to be told who did not give their data themselves. A law's term is data with a day on it. */
import { Temporal } from '#platform/clock'

const terms = [
  {
    from: '2018-05-25',
    within: 'P1M',
    law: 'GDPR Art. 14(3)(a): within a reasonable period, at the latest within one month',
  },
] as const

/** The last day, from the day that the data was obtained; undefined before there was such a law. */
export function tellBy(obtainedOn: string): string | undefined {
  const term = terms.findLast(({ from }) => from <= obtainedOn)
  return term === undefined ? undefined : Temporal.PlainDate.from(obtainedOn).add(term.within).toString()
}
