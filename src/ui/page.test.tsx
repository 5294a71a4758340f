import { afterEach, expect, test } from 'vitest'
import { assetUrl, configureAssets, PublicLayout, renderPage, StaffLayout, Table } from './index.ts'

const languages = [
  { lang: 'fi', href: '?lang=fi', label: 'Suomi', current: true },
  { lang: 'en', href: '?lang=en', label: 'English' },
]
const words = {
  skipToContent: 'Siirry',
  menu: 'Valikko',
  closeMenu: 'Sulje',
  language: 'Kieli',
  account: 'Tili',
  keys: 'Näppäimet',
  closeKeys: 'Sulje',
}
const manifest = {
  'app.js': 'app.1.js',
  'style.css': 'style.2.css',
  'mark.svg': 'mark.3.svg',
  'source-sans-3-latin.woff2': 'f.4.woff2',
}

afterEach(() => configureAssets(manifest))

function publicPage(theme?: 'dark') {
  return renderPage(
    <PublicLayout
      lang="fi"
      title="Seloste"
      siteName="Rekisteri"
      homeHref="/"
      languages={languages}
      words={words}
      theme={theme}
    >
      Teksti
    </PublicLayout>,
  )
}

function staffPage() {
  return renderPage(
    <StaffLayout
      lang="sv"
      title="Personer"
      siteName="Register"
      homeHref="/"
      languages={languages}
      words={words}
      navigation={[{ items: [{ href: '/people', label: 'Personer', current: true }] }]}
      account={{ name: 'Liisa', signOut: { action: '/sign-out', label: 'Logga ut' } }}
    >
      Text
    </StaffLayout>,
  )
}

test('a page tells its language, its title before the register’s name, and where its content begins', () => {
  const html = staffPage()
  expect(html).toMatch(/^<!doctype html><html lang="sv"><head>/)
  expect(html).toContain('<title>Personer – Register</title>')
  expect(html).toContain('<a class="skip-link" href="#content" data-turbo="false">')
  expect(html).toContain('<main id="content"')
})

test('a page asks only for the built files of our own', () => {
  configureAssets(manifest, '/assets/')
  const html = publicPage()
  const files = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(match => match[1])
  expect(files.sort()).toEqual([
    '/assets/app.1.js',
    '/assets/f.4.woff2',
    '/assets/mark.3.svg',
    '/assets/style.2.css',
  ])
  expect(html).not.toMatch(/(?:src|href)="(?:https?:)?\/\//)
})

test('a file that was not built is our mistake and is told at once', () => {
  configureAssets(manifest)
  expect(() => assetUrl('missing.js')).toThrow('No asset named missing.js')
})

test('no page is read because a pointer rested on its link', () => {
  expect(staffPage()).toContain('<meta name="turbo-prefetch" content="false"/>')
})

test('staff pages stay out of search engines, public ones name their other languages', () => {
  expect(staffPage()).toContain('content="noindex"')
  expect(publicPage()).not.toContain('noindex')
  expect(publicPage()).toContain('<link rel="alternate" hreflang="en" href="?lang=en"/>')
})

test('signing out leaves nothing of Turbo’s memory behind', () => {
  expect(staffPage()).toMatch(/<form[^>]*action="\/sign-out"[^>]*data-turbo="false"/)
})

test('a chosen theme is told on the page; otherwise the reader’s system decides', () => {
  expect(publicPage('dark')).toContain('data-theme="dark"')
  expect(publicPage()).not.toContain('data-theme')
})

test('a row is led to by the title column alone, and sorting is told', () => {
  const html = renderPage(
    <Table
      caption="Henkilöt"
      rows={['Aino', 'Bo']}
      rowKey={name => name}
      rowHref={name => `/people/${name}`}
      empty="Ei ketään"
      columns={[
        {
          key: 'name',
          label: 'Nimi',
          cell: name => name,
          sort: { href: '?sort=-name', direction: 'ascending' },
        },
        { key: 'length', label: 'Pituus', cell: name => name.length, align: 'end' },
      ]}
    />,
  )
  expect(html.match(/class="row-link"/g)).toHaveLength(2)
  expect(html).toContain('aria-sort="ascending"')
  expect(html).toMatch(/<td class="phone-line end" data-label="Pituus">4<\/td>/)
})

test('an empty list says what belongs there instead of an empty table', () => {
  const html = renderPage(
    <Table caption="Henkilöt" rows={[]} rowKey={String} columns={[]} empty="Ei ketään" />,
  )
  expect(html).toBe('<!doctype html>Ei ketään')
})
