/** Debian's Chromium with a profile that nobody used before, for tests and for pictures. */
import { type Browser, chromium } from 'playwright-core'

/** Asks nothing of the network by itself; a new profile comes with every context. */
export const launchChromium = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
