/**
 * Which way the house may be walked: each rule's name is its sentence. Imports that only a type needs vanish when the
 * program runs, so they make no circle; every other rule counts them too.
 */
import { readFileSync } from 'node:fs'

const door = '/index[.]ts$'
const business = '^src/capabilities([.]ts$|/)'
const screens = '^src/(ui|capabilities/[^/]+/pages)/'
const logic = '^src/capabilities/[^/]+/(rules|operations|queries)(/|[.]ts$)'
const overseers = 'notice|requests|retention|disclosures|audit|safeguards'

/** Libraries and parts of Node that reach outside the process, and the platform rooms that may hold each. */
const waysOut = [
  { what: 'sockets', rooms: 'http|outside|postgres|config', to: '^(net|tls|dgram|dns)(/|$)' },
  {
    what: 'web',
    rooms: 'http|outside',
    to: '^(https?|http2|undici)$|node_modules/(undici|@hono/node-server)/',
  },
  { what: 'programs', rooms: 'postgres', to: '^(child_process|cluster)$' },
  { what: 'mail', rooms: 'mail', to: 'node_modules/(nodemailer|smtp-server|mailparser)/' },
  { what: 'documents', rooms: 'documents', to: 'node_modules/@myriaddreamin/' },
]

/** The order of the table of contents is the order of dependence: that of the list, since imports stand by the alphabet. */
const contents = readFileSync(new URL('src/capabilities.ts', import.meta.url), 'utf8')
const inOrder = contents
  .slice(contents.lastIndexOf('= [') + 3, contents.lastIndexOf(']'))
  .split(',')
  .map(key => key.trim())
  .filter(key => key !== '')

export default {
  forbidden: [
    {
      name: 'platform-knows-no-business',
      comment:
        'The platform is true of any product. What it needs of a capability comes through its declaration.',
      severity: 'error',
      from: { path: '^src/platform/', pathNot: '[.]test[.]tsx?$' },
      to: { path: business },
    },
    {
      name: 'ui-knows-no-business',
      comment: 'A component gets what it shows as properties; it asks nobody.',
      severity: 'error',
      from: { path: '^src/ui/', pathNot: '[.]test[.]tsx?$' },
      to: { path: [business, '^src/platform/'] },
    },
    {
      name: 'enter-by-the-door',
      comment:
        'Another room is what its index.ts says, so that it can be rearranged without telling anybody.',
      severity: 'error',
      from: { path: '^src/(platform|capabilities)/([^/]+)/' },
      to: {
        path: '^src/(platform|capabilities)/[^/]+/',
        pathNot: ['^src/$1/$2/', `^src/(platform|capabilities)/[^/]+${door}`],
      },
    },
    {
      name: 'enter-the-look-by-the-door',
      comment: 'Pages compose what src/ui/index.ts offers.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/ui/' },
      to: { path: '^src/ui/', pathNot: '^src/ui/index[.]ts$' },
    },
    {
      name: 'overseers-read-declarations-only',
      comment:
        'An overseer that knew a capability would look after that one and forget the next. It reads what all declare.',
      severity: 'error',
      from: { path: `^src/capabilities/(${overseers})/`, pathNot: '[.]test[.]tsx?$' },
      to: { path: '^src/capabilities/', pathNot: '^src/capabilities/$1/' },
    },
    {
      name: 'screens-hold-no-sql',
      comment: 'A page asks a query. So what it shows is declared, permitted and logged.',
      severity: 'error',
      from: { path: screens, pathNot: '[.]test[.]tsx?$' },
      to: { path: 'node_modules/(kysely|pg)/|^src/platform/db/' },
    },
    {
      name: 'logic-knows-no-http',
      comment: 'Page, REST route, command and job call the same operation; it can’t tell which.',
      severity: 'error',
      from: { path: logic, pathNot: '[.]test[.]tsx?$' },
      to: { path: '^src/(platform/http|ui)/|node_modules/(hono|@hono|preact)/' },
    },
    {
      name: 'only-platform-touches-the-outside',
      comment:
        'Whatever leaves the process leaves through a platform room, where it is bounded, logged and faked in tests.',
      severity: 'error',
      from: { path: '^src/(capabilities|ui)/', pathNot: '[.]test[.]tsx?$' },
      to: {
        path: [...waysOut.map(({ to }) => to), 'node_modules/pg/'],
        // Types of what the platform hands over are no way out.
        dependencyTypesNot: ['type-only'],
      },
    },
    ...waysOut.map(({ what, rooms, to }) => ({
      name: `${what}-have-their-own-room`,
      comment: `In the platform, ${what} belong to: ${rooms.replaceAll('|', ', ')}.`,
      severity: 'error',
      from: { path: '^src/platform/', pathNot: [`^src/platform/(${rooms})/`, '[.]test[.]tsx?$'] },
      to: { path: to, dependencyTypesNot: ['type-only'] },
    })),
    ...inOrder.slice(0, -1).map((key, place) => ({
      name: 'capabilities-in-order',
      comment: 'A capability walks through the doors of those before it in src/capabilities.ts only.',
      severity: 'error',
      from: { path: `^src/capabilities/${key}/`, pathNot: '[.]test[.]tsx?$' },
      to: { path: `^src/capabilities/(${inOrder.slice(place + 1).join('|')})/` },
    })),
    {
      name: 'only-the-start-reads-the-table-of-contents',
      comment: 'A room that could see every capability would soon depend on one of them.',
      severity: 'error',
      from: { path: '^src/(platform|ui|capabilities)/', pathNot: '[.]test[.]tsx?$' },
      to: { path: '^src/capabilities[.]ts$' },
    },
    {
      name: 'the-program-needs-no-tests',
      comment: 'What runs in production stands in src/ and in dependencies.',
      severity: 'error',
      from: { path: '^src/', pathNot: '[.]test[.]tsx?$' },
      to: { path: '^(tests|scripts|bench)/|[.]test[.]tsx?$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-circular',
      comment: 'A circle is one thing in several files, or several things that don’t know their order.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'everything-resolves',
      comment: 'An import that leads nowhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
}
