/** What has happened, newest first: each line with its time, what, and from where. */
import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from './icon.tsx'
import { Time } from './time.tsx'
import type { Tone } from './tone.ts'

export type TimelineItem = {
  key: string
  datetime: string
  /** The time as people write it. */
  time: string
  title: ComponentChildren
  icon?: IconName | undefined
  tone?: Tone | undefined
  detail?: ComponentChildren
  /** Source and purpose, or who did it; set small. */
  meta?: ComponentChildren
}

/** A stretch of time under its own heading, such as a month; without heading the line just goes on. */
export type TimelineGroup = { heading?: string | undefined; items: TimelineItem[] }

/** `<Timeline groups={[{ heading: 'Maaliskuu 2026', items: [{ key: '1', datetime: '2026-03-03', time: '3.3.', title: 'Kielsi kirjeet' }] }]} />` */
export function Timeline(props: { groups: TimelineGroup[] }) {
  return (
    <div class="timeline-line">
      {props.groups.map((group, index) => (
        <div key={group.heading ?? String(index)}>
          {group.heading !== undefined && <h3 class="timeline-heading">{group.heading}</h3>}
          <ol>
            {group.items.map(item => (
              <TimelineLine key={item.key} item={item} />
            ))}
          </ol>
        </div>
      ))}
    </div>
  )
}

function TimelineLine({ item }: { item: TimelineItem }) {
  return (
    <li class={`timeline-item tone-${item.tone ?? 'neutral'}`}>
      <span class="timeline-mark">
        <Icon name={item.icon ?? 'dot'} />
      </span>
      <div class="timeline-text">
        <div class="timeline-title">{item.title}</div>
        {item.detail !== undefined && <div class="timeline-detail">{item.detail}</div>}
        {item.meta !== undefined && <div class="timeline-meta">{item.meta}</div>}
      </div>
      <div class="timeline-time">
        <Time datetime={item.datetime} text={item.time} />
      </div>
    </li>
  )
}
