/** A moment or a day: as people write it, with the exact form for machines. */

/** `<Time datetime="2026-03-03" text="3.3.2026" />`; `title` may tell more, such as the clock time. */
export function Time(props: { datetime: string; text: string; title?: string | undefined }) {
  return (
    <time dateTime={props.datetime} title={props.title}>
      {props.text}
    </time>
  )
}
