/** The staff's menu: beside the page on a wide screen, a sheet from below on a phone (the browser's own popover, no script). */
import { Icon, type IconName } from './icon.tsx'
import type { CurrentLink } from './link.ts'

export type NavigationItem = CurrentLink & {
  icon?: IconName | undefined
  /** What waits there, already formatted; only where somebody is needed. */
  count?: string | undefined
}

export type NavigationGroup = { label?: string | undefined; items: NavigationItem[] }

export const menuSheetId = 'menu-sheet'

/** `<SideNavigation label="Päävalikko" close="Sulje" groups={[{ items: [{ href: '/people', label: 'Henkilöt', icon: 'people', current: true }] }]} />` */
export function SideNavigation(props: { label: string; close: string; groups: NavigationGroup[] }) {
  return (
    <nav class="side-navigation" id={menuSheetId} aria-label={props.label} popover="auto">
      {props.groups.map((group, index) => (
        <div class="navigation-group" key={group.label ?? String(index)}>
          {group.label !== undefined && <p class="navigation-label">{group.label}</p>}
          <ul>
            {group.items.map(item => (
              <li key={item.href}>
                <NavigationLink {...item} />
              </li>
            ))}
          </ul>
        </div>
      ))}
      <button
        class="button quiet sheet-close"
        type="button"
        popovertarget={menuSheetId}
        popovertargetaction="hide"
      >
        {props.close}
      </button>
    </nav>
  )
}

function NavigationLink(item: NavigationItem) {
  return (
    <a href={item.href} aria-current={item.current ? 'page' : undefined}>
      {item.icon !== undefined && <Icon name={item.icon} />}
      <span class="navigation-text">{item.label}</span>
      {item.count !== undefined && <span class="navigation-count">{item.count}</span>}
    </a>
  )
}
