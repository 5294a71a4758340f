/** The shape of a capability, and what it may ask of its host. */
export type { Capability, CapabilityWords, MenuItem, Panel, PromiseWords } from './capability.ts'
export { capability } from './capability.ts'
export type {
  AnyList,
  ExportableList,
  ListColumn,
  ListedRow,
  SelectedPage,
} from './exportable-list.ts'
export { exportableList } from './exportable-list.ts'
export { gatherWords } from './gather-words.ts'
export type { Host } from './host.ts'
export type { PromiseCheck, PromiseState } from './promise.ts'
