/**
 * Which passwords are taken: long enough, and not among those that are tried first. No rule about kinds of characters and no
 * forced change (NIST SP 800-63B, 5.1.1.2): both make people choose worse ones.
 */
import { z } from 'zod'
import type { FieldProblem } from '#platform/operation'
import { passwordLength } from './better-auth/auth.ts'

const lookAlikes: Readonly<Record<string, string>> = {
  0: 'o',
  1: 'i',
  3: 'e',
  4: 'a',
  5: 's',
  $: 's',
  '@': 'a',
}

/** Lowered, without the digits and marks that people add to a common word, or swap into it, to make it pass. */
const bare = (password: string): string =>
  password
    .toLowerCase()
    .replaceAll(/^[^a-zåäö]+|[^a-zåäö]+$/g, '')
    .replaceAll(/[01345$@]/g, mark => lookAlikes[mark] ?? mark)
    .replaceAll(/[^a-zåäö]/g, '')

/** Words that the lists of leaked passwords, Finnish ones among them, are made of. */
const commonWords = [
  'password',
  'salasana',
  'lösenord',
  'losenord',
  'passwort',
  'qwerty',
  'qwertyuiop',
  'asdfghjkl',
  'letmein',
  'welcome',
  'iloveyou',
  'administrator',
  'admin',
  'changeme',
  'monkey',
  'dragon',
  'football',
  'jalkapallo',
  'jaakiekko',
  'jääkiekko',
  'perkele',
  'kissa',
  'koira',
  'mustikka',
  'suomi',
  'finland',
  'helsinki',
  'tervetuloa',
  'rakkaus',
  'aurinko',
  'kesä',
  'talvi',
  'seloste',
  'correcthorsebatterystaple',
]

export function isCommon(password: string): boolean {
  if (new Set(password).size < 5) return true
  if (/^(?:0?1234567890?)+\d*$/.test(password) || /^(?:0?9876543210?)+\d*$/.test(password)) return true
  const word = bare(password)
  return commonWords.some(common => word === common || word === common + common)
}

/** What is wrong with a chosen password, if anything, told at its field. */
export function passwordProblem(field: string, password: string): FieldProblem | undefined {
  if (password.length < passwordLength.min)
    return { field, problem: 'password-short', limit: passwordLength.min }
  return isCommon(password) ? { field, problem: 'password-common' } : undefined
}

export const typedPassword = z.string().min(1).max(passwordLength.max)
