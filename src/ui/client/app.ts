/** What runs in the browser: quick page changes, keys, a warning before losing what was typed, and three small elements. */
import '@hotwired/turbo'
import { defineCopy } from './parts/copy.ts'
import { listenToKeys } from './parts/keys.ts'
import { defineRefresh } from './parts/refresh.ts'
import { defineReveal } from './parts/reveal.ts'
import { guardUnsaved } from './parts/unsaved.ts'

listenToKeys()
guardUnsaved()
defineReveal()
defineCopy()
defineRefresh()
