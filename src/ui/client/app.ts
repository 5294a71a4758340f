/** What runs in the browser: quick page changes, keys, a warning before losing what was typed, and two small elements. */
import '@hotwired/turbo'
import { defineCopy } from './parts/copy.ts'
import { listenToKeys } from './parts/keys.ts'
import { defineReveal } from './parts/reveal.ts'
import { guardUnsaved } from './parts/unsaved.ts'

listenToKeys()
guardUnsaved()
defineReveal()
defineCopy()
