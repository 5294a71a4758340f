/** An authenticator app on somebody's phone. */
import { Secret, TOTP } from 'otpauth'

export type Authenticator = Readonly<{ code(): string }>

const stepMs = 30_000

/** `key` as the page shows it. A code counts once, so whoever asks again at once is told the next one, which is taken early too. */
export function authenticatorOf(key: string): Authenticator {
  const totp = new TOTP({ secret: Secret.fromBase32(key.replaceAll(' ', '')) })
  let told = 0
  return {
    code: () => {
      told = Math.max(Math.floor(Date.now() / stepMs), told + 1)
      return totp.generate({ timestamp: told * stepMs })
    },
  }
}
