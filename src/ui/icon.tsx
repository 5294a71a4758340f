/** Our own small marks, drawn on a 20 px grid, coloured by the text they stand in; a word always stands beside them. */
import { filledPaths, strokedPaths } from './icon-paths.ts'

export type IconName = keyof typeof strokedPaths | keyof typeof filledPaths

/** `<Icon name="search" />`: hidden from screen readers, because it never says anything alone. */
export function Icon({ name }: { name: IconName }) {
  const filled = isFilled(name)
  return (
    <svg class={filled ? 'icon filled' : 'icon'} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={filled ? filledPaths[name] : strokedPaths[name]} />
    </svg>
  )
}

function isFilled(name: IconName): name is keyof typeof filledPaths {
  return name in filledPaths
}
