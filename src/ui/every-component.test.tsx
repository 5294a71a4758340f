import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import * as ui from './index.ts'

const evil = `<script>alert(1)</script>"'><img src=x onerror=alert(1)> javascript:`
const link = { href: '/a?b=1&c=2', label: evil }
const languages = [{ lang: 'sv', ...link, current: true }]
const account = {
  name: evil,
  detail: evil,
  links: [link],
  signOut: { action: '/out', label: evil, hidden: { t: evil } },
}
const field = { name: 'n', label: evil, help: evil, error: evil, optional: evil }
const choices = [{ value: evil, label: evil, help: evil }]
const words = {
  skipToContent: evil,
  menu: evil,
  closeMenu: evil,
  language: evil,
  account: evil,
  keys: evil,
  closeKeys: evil,
}
const frame = {
  lang: 'fi',
  title: evil,
  siteName: evil,
  homeHref: '/',
  languages,
  footerLinks: [link],
  footerText: evil,
}
const columns = [
  { key: 'a', label: evil, cell: () => evil, sort: { href: '/s', direction: 'ascending' as const } },
]

const samples: Record<string, VNode> = {
  AccountMenu: <ui.AccountMenu account={account} label={evil} languages={languages} languageLabel={evil} />,
  Actions: <ui.Actions>{evil}</ui.Actions>,
  Badge: <ui.Badge href="/b">{evil}</ui.Badge>,
  Button: (
    <ui.Button name={evil} value={evil} busyLabel={evil} icon="plus">
      {evil}
    </ui.Button>
  ),
  ButtonLink: (
    <ui.ButtonLink href="/x" label={evil} download>
      {evil}
    </ui.ButtonLink>
  ),
  Card: (
    <ui.Card title={evil} action={evil} foot={evil} tone="danger">
      {evil}
    </ui.Card>
  ),
  CheckboxField: <ui.CheckboxField {...field} checked value={evil} />,
  CheckboxGroup: <ui.CheckboxGroup name="n" legend={evil} error={evil} choices={choices} values={[evil]} />,
  CodeField: <ui.CodeField {...field} />,
  Columns: <ui.Columns shape="even-2">{evil}</ui.Columns>,
  Confirm: (
    <ui.Confirm
      danger
      action="/a"
      consequences={[evil]}
      confirmLabel={evil}
      cancel={link}
      hidden={{ a: evil }}
    />
  ),
  CopyableCode: <ui.CopyableCode value={evil} label={evil} copyLabel={evil} copiedLabel={evil} />,
  DateField: <ui.DateField {...field} value={evil} />,
  DescriptionList: <ui.DescriptionList items={[{ term: evil, detail: evil, note: evil, action: evil }]} />,
  Disclosure: <ui.Disclosure summary={evil}>{evil}</ui.Disclosure>,
  EmptyState: (
    <ui.EmptyState title={evil} action={evil}>
      {evil}
    </ui.EmptyState>
  ),
  ErrorSummary: <ui.ErrorSummary title={evil} errors={[{ field: evil, message: evil }, { message: evil }]} />,
  Field: <ui.Field {...field}>{wiring => <input {...wiring} />}</ui.Field>,
  FieldSet: (
    <ui.FieldSet legend={evil} id="s" help={evil} error={evil}>
      {evil}
    </ui.FieldSet>
  ),
  FileField: <ui.FileField {...field} accept={evil} />,
  Figure: <ui.Figure value={evil} unit={evil} label={evil} note={evil} tone="ok" href="/f" />,
  Figures: <ui.Figures>{evil}</ui.Figures>,
  FilterBar: (
    <ui.FilterBar
      action="/f"
      label={evil}
      search={{ name: 'q', label: evil, value: evil }}
      submitLabel={evil}
      filtersLabel={evil}
      filters={[{ ...link, active: true, count: evil }]}
      clear={link}
      summary={evil}
      hidden={{ a: evil }}
    />
  ),
  Form: (
    <ui.Form action="/f" unsavedWarning={evil} hidden={{ a: evil }}>
      {evil}
    </ui.Form>
  ),
  Heading: <ui.Heading level={3}>{evil}</ui.Heading>,
  HiddenFields: <ui.HiddenFields values={{ a: evil }} />,
  Icon: <ui.Icon name="mark-ok" />,
  LanguageSwitch: <ui.LanguageSwitch label={evil} languages={languages} />,
  LinkList: <ui.LinkList items={[{ ...link, detail: evil, end: evil }]} />,
  Margin: (
    <ui.Margin note={evil} noteLabel={evil}>
      {evil}
    </ui.Margin>
  ),
  MarginNote: (
    <ui.MarginNote state={evil} action={evil}>
      {evil}
    </ui.MarginNote>
  ),
  Notice: (
    <ui.Notice tone="ok" title={evil} live="polite" action={evil}>
      {evil}
    </ui.Notice>
  ),
  PageHeader: (
    <ui.PageHeader title={evil} lead={evil} trail={[link]} trailLabel={evil} meta={evil} action={evil} />
  ),
  Pager: <ui.Pager label={evil} previous={link} next={link} summary={evil} />,
  PasswordField: <ui.PasswordField {...field} showLabel={evil} hideLabel={evil} />,
  ProgressBar: <ui.ProgressBar label={evil} done={1} total={2} text={evil} />,
  Prose: <ui.Prose lang="sv">{evil}</ui.Prose>,
  PublicLayout: (
    <ui.PublicLayout {...frame} words={words} headerLinks={[link]} description={evil}>
      {evil}
    </ui.PublicLayout>
  ),
  RadioGroup: <ui.RadioGroup name="n" legend={evil} choices={choices} value={evil} />,
  Refresh: <ui.Refresh every={2} />,
  Row: <ui.Row apart>{evil}</ui.Row>,
  SearchBox: <ui.SearchBox action="/s" label={evil} placeholder={evil} value={evil} />,
  Section: (
    <ui.Section title={evil} id="s" action={evil} lead={evil}>
      {evil}
    </ui.Section>
  ),
  SelectField: (
    <ui.SelectField
      {...field}
      placeholder={evil}
      options={[{ value: evil, label: evil, group: evil }]}
      value={evil}
    />
  ),
  Stack: <ui.Stack gap="tight">{evil}</ui.Stack>,
  StaffLayout: (
    <ui.StaffLayout
      {...frame}
      words={words}
      account={account}
      navigation={[{ label: evil, items: [{ ...link, count: evil, icon: 'home', current: true }] }]}
      search={{ action: '/s', label: evil }}
      keys={[{ keys: ['/'], does: evil }]}
      announcement={evil}
    >
      {evil}
    </ui.StaffLayout>
  ),
  State: <ui.State tone="attention">{evil}</ui.State>,
  Steps: <ui.Steps label={evil} steps={[evil, 'b']} done={1} doneWord={evil} />,
  Table: (
    <ui.Table caption={evil} columns={columns} rows={[1]} rowKey={String} rowHref={() => '/r'} empty={evil} />
  ),
  Tabs: <ui.Tabs label={evil} tabs={[{ ...link, count: evil, current: true }]} />,
  TextArea: <ui.TextArea {...field} value={evil} />,
  TextField: <ui.TextField {...field} value={evil} unit={evil} />,
  Time: <ui.Time datetime="2026-03-03" text={evil} title={evil} />,
  Timeline: (
    <ui.Timeline
      groups={[
        {
          heading: evil,
          items: [{ key: 'a', datetime: '2026-03-03', time: evil, title: evil, detail: evil, meta: evil }],
        },
      ]}
    />
  ),
}

const components = Object.entries(ui).filter(
  ([name, value]) => typeof value === 'function' && /^[A-Z]/.test(name),
)

test('every component that pages can use has a sample here', () => {
  expect(Object.keys(samples).sort()).toEqual(components.map(([name]) => name).sort())
})

test.each(Object.entries(samples))('%s lets no words of a person become markup', (_, sample) => {
  const html = renderToString(sample)
  expect(html).not.toContain('<script>alert')
  expect(html).not.toContain('<img')
  if (html.includes('alert(1)')) expect(html).toContain('&lt;script')
})

test.each(Object.entries(samples))('%s brings no inline style, script or event handler', (_, sample) => {
  const tags = renderToString(sample).match(/<[a-z][^>]*>/g) ?? []
  for (const tag of tags) {
    // What stands between quotes is text, not markup.
    const bare = tag.replace(/"[^"]*"/g, '""')
    expect(bare).not.toMatch(/^<style|\sstyle=|\son[a-z]+=/)
    if (bare.startsWith('<script')) expect(bare).toMatch(/\ssrc=""/)
  }
})

test.each(Object.entries(samples))(
  '%s names every id once and points only at ids that are there',
  (_, sample) => {
    const html = renderToString(sample)
    const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(match => match[1])
    expect(new Set(ids).size).toBe(ids.length)
    const pointers = [...html.matchAll(/\s(?:for|aria-describedby|aria-labelledby|aria-controls)="([^"]*)"/g)]
    for (const id of pointers.flatMap(match => match[1]!.split(' '))) expect(ids).toContain(id)
  },
)
