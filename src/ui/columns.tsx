/** One, two or three columns; one on a phone, in the order they are read. */
import type { ComponentChildren } from 'preact'

/** `even` shares alike; `main-aside` gives a third to the second; `aside-main-aside` puts the widest in the middle. */
export type ColumnsShape = 'even-2' | 'even-3' | 'main-aside' | 'aside-main' | 'aside-main-aside'

/** `<Columns shape="main-aside"><Prose>…</Prose><Card>…</Card></Columns>`; each child is a column. */
export function Columns(props: { shape: ColumnsShape; children: ComponentChildren }) {
  return <div class={`columns ${props.shape}`}>{props.children}</div>
}
