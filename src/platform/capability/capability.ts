/**
 * A capability: what we do, as one typed object. Screens, API, command line, permissions, audit, copies, erasure and the
 * notice's fit are all read from it, so a capability that is not in the table of contents does not exist.
 */

import type { VNode } from 'preact'
import type { Route } from '#platform/api'
import type { Command } from '#platform/command'
import type { Language } from '#platform/definition'
import type { Here, Page } from '#platform/http'
import type { Job } from '#platform/jobs'
import type { AnyOperation, AnyQuery, Reaction, RecordWords } from '#platform/operation'
import type { NothingPersonal, RecordDeclaration } from '#platform/privacy'
import type { IconName } from '#ui'
import type { AnyList } from './exportable-list.ts'
import type { Host } from './host.ts'
import type { PromiseCheck } from './promise.ts'

/** A sentence alone, or with the figure that the margin shows beside it ("0 without a source of 1,204"). */
export type PromiseWords =
  | string
  | Readonly<{ sentence: string; figure(figure: Readonly<Record<string, number>>): string }>

/** The sentences that the platform itself needs of a capability. What its pages say is its own. */
export type CapabilityWords = Readonly<{
  name: string
  /** By table: what a row is to the person ("your contact details"), and each told column's name. */
  records: Readonly<Record<string, RecordWords>>
  /** By refusal code, shown to whoever was refused. */
  refusals: Readonly<Record<string, string>>
  /** By name of the noted fact, for timelines and the audit page. */
  facts: Readonly<Record<string, string>>
  /** By name of operation or query, for the permission matrix, keys and the API's document. */
  uses: Readonly<Record<string, string>>
  /** By key of promise: the sentence that holds or does not, and what its figure says. */
  promises?: Readonly<Record<string, PromiseWords>>
}>

/** A place in the staff's menu; shown to whoever may follow it. `order` is its place among all. */
export type MenuItem = Readonly<{
  path: string
  icon: IconName
  order: number
  may: string
  label: Readonly<Record<Language, string>>
}>

/**
 * A part that one capability adds to another's page, so that the page need not know who adds. `at` is the slot's name,
 * as the page's owner documents it; `subject` is what the page is about.
 */
export type Panel = Readonly<{
  at: string
  order: number
  may: string
  render(here: Here, subject: string): Promise<VNode | undefined>
}>

export type Capability = Readonly<{
  key: string
  records: readonly RecordDeclaration[]
  nothingPersonal: readonly NothingPersonal[]
  operations: readonly AnyOperation[]
  queries: readonly AnyQuery[]
  reactions: readonly Reaction[]
  jobs: readonly Job<Host>[]
  pages: readonly Page[]
  menu: readonly MenuItem[]
  panels: readonly Panel[]
  routes: readonly Route[]
  commands: readonly Command[]
  promises: readonly PromiseCheck[]
  /** Lists that may be taken out as files. */
  lists: readonly AnyList[]
  /** Person groups that this capability derives, and sources that it records, by their keys in the definition. */
  groups: readonly string[]
  sources: readonly string[]
  words: Readonly<Record<Language, CapabilityWords>>
}>

type Rooms = Partial<Omit<Capability, 'key' | 'words'>> & Pick<Capability, 'key' | 'words'>

export const capability = (rooms: Rooms): Capability => ({
  records: [],
  nothingPersonal: [],
  operations: [],
  queries: [],
  reactions: [],
  jobs: [],
  pages: [],
  menu: [],
  panels: [],
  routes: [],
  commands: [],
  promises: [],
  lists: [],
  groups: [],
  sources: [],
  ...rooms,
})
