/** Of which import a line is. */

export type Occasion = Readonly<{
  /** The day that the file's facts were obtained: only what is older gives way to them. */
  obtainedOn: string
  sourceId: string
  newId(): string
  /** As the register remembers contact points that were taken away. */
  hashOf(kind: string, key: string): string
}>
