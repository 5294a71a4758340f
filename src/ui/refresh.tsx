/** A page whose work goes on elsewhere looks again by itself, for as long as this stands on it. */

export type RefreshProps = {
  /** Seconds from one look to the next. */
  every: number
}

/** Without script the whole page is loaded anew, which a reader must have the time to read. */
const wholePageSecondsMin = 5

/**
 * `<Refresh every={2} />`: what changed is put in place, and scroll and focus stay. Leave it out once the work is done. Not on
 * a page with a form that somebody types in.
 */
export function Refresh({ every }: RefreshProps) {
  return (
    <seloste-refresh data-every={String(every)}>
      <noscript>
        <meta http-equiv="refresh" content={String(Math.max(every, wholePageSecondsMin))} />
      </noscript>
    </seloste-refresh>
  )
}
