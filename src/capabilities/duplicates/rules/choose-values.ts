/** Of two people who are made one, which value of each field stays, and who it is that goes. */
import type { MergedField } from '../schema.ts'

/** A field's value (or that there is one, where it is sealed) and the day it was obtained, YYYY-MM-DD. */
export type Told = Readonly<{ value: unknown; obtainedOn: string }>
export type Fields = Readonly<Record<MergedField, Told>>
export type Side = 'stays' | 'goes'
export type Chosen = Partial<Readonly<Record<MergedField, Side | undefined>>>

/** The fields whose value is taken from the one who goes: as somebody chose, else the newer; nothing never replaces something. */
export function fieldsTaken(stays: Fields, goes: Fields, chosen: Chosen = {}): readonly MergedField[] {
  return (Object.keys(stays) as MergedField[]).filter(field => {
    const [mine, theirs] = [stays[field], goes[field]]
    if (mine.value === theirs.value || theirs.value === null) return false
    if (mine.value === null) return true
    return (chosen[field] ?? (theirs.obtainedOn > mine.obtainedOn ? 'goes' : 'stays')) === 'goes'
  })
}

export type Entry = Readonly<{ id: string; happened: number; createdAt: string }>

/** The one of whom more is told, else the older entry: its address is known to more people and letters. */
export function whoStays(one: Entry, other: Entry): Readonly<{ stays: string; goes: string }> {
  const stays =
    one.happened === other.happened
      ? one.createdAt <= other.createdAt
        ? one
        : other
      : one.happened > other.happened
        ? one
        : other
  return { stays: stays.id, goes: stays === one ? other.id : one.id }
}
