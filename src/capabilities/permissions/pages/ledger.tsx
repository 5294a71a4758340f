/** A person's permissions and prohibitions: what may be done now, and everything that has been said, newest first. */
import { getPerson, type Person } from '#capabilities/people'
import { type Here, page, StaffPage, tellActor } from '#platform/http'
import { fromEdge, toEdge } from '#platform/ids'
import {
  Actions,
  ButtonLink,
  Disclosure,
  PageHeader,
  Pager,
  Section,
  Stack,
  Table,
  Timeline,
  type TimelineItem,
} from '#ui'
import { type Decision, decide } from '../queries/decide.ts'
import { type ListedEntry, listEntries } from '../queries/list-entries.ts'
import { aims, channels } from '../schema.ts'
import { pageWords } from '../words/index.ts'
import {
  dayTold,
  mayEdit,
  pathOfLedger,
  pathOfPerson,
  personIn,
  upperFirst,
  valueTold,
} from './about-ledger.ts'
import { Answered, Ways } from './permission-card.tsx'

export const ledgerPages = [page('GET', '/people/:person/permissions', showLedger)]

async function showLedger(here: Here): Promise<Response> {
  const id = personIn(here)
  const words = pageWords(here.language).list
  const after = fromEdge('pem', here.url.searchParams.get('after'))
  const person = await here.ask(getPerson, { person: id })
  const [decisions, { items, next }] = await Promise.all([
    here.ask(decide, { person: id }),
    here.ask(listEntries, { person: id, ...(after === undefined ? {} : { after }) }),
  ])
  const names = await here.namesOf(items.map(({ actorId }) => actorId))
  const told = { here, person, names }
  return here.show(
    <StaffPage here={here} title={words.title}>
      <PageHeader
        title={words.title}
        trail={[
          { href: here.to('/people'), label: words.people },
          { href: here.to(pathOfPerson(id)), label: nameOf(person) },
        ]}
        trailLabel={words.trail}
      />
      <Stack gap="loose">
        {mayEdit(here) && person.withheldSince === null && <WhatCanBeDone here={here} person={id} />}
        <Section title={words.now} lead={words.nowLead}>
          <Matrix here={here} decisions={decisions} />
        </Section>
        <Section title={words.history} lead={words.historyLead} id="history">
          {items.length === 0 ? (
            <p>{words.none}</p>
          ) : (
            <Timeline groups={[{ items: items.map(entry => lineOf(told, entry)) }]} />
          )}
          <Pager
            label={words.history}
            next={
              next === null
                ? undefined
                : {
                    href: here.to(`${pathOfLedger(id)}?after=${toEdge('pem', next)}#history`),
                    label: words.more,
                  }
            }
          />
        </Section>
      </Stack>
    </StaffPage>,
  )
}

export const nameOf = ({ givenNames, familyName }: Person): string => `${givenNames} ${familyName}`.trim()

function WhatCanBeDone({ here, person }: { here: Here; person: string }) {
  const words = pageWords(here.language).forms
  const at = (below: string) => here.to(pathOfLedger(person, below))
  return (
    <Actions>
      <ButtonLink kind="primary" href={at('/prohibit')}>
        {words.prohibitTitle}
      </ButtonLink>
      <ButtonLink href={at('/consent')}>{words.consentTitle}</ButtonLink>
      <ButtonLink href={at('/withdraw')}>{words.withdrawTitle}</ButtonLink>
      <ButtonLink kind="quiet" href={at('/role')}>
        {words.roleTitle}
      </ButtonLink>
      <ButtonLink kind="quiet" href={at('/customer')}>
        {words.customerTitle}
      </ButtonLink>
    </Actions>
  )
}

/** Ways down, purposes across; on a phone one line says of each way what the reasons under it say in full. */
function Matrix({ here, decisions }: { here: Here; decisions: readonly Decision[] }) {
  const words = pageWords(here.language).list
  const at = (channel: string, aim?: string) =>
    decisions.filter(each => each.channel === channel && (aim === undefined || each.purpose === aim))
  return (
    <Stack>
      <Table
        caption={words.now}
        rows={[...channels]}
        rowKey={channel => channel}
        readAcross
        empty={null}
        columns={[
          {
            key: 'channel',
            label: words.channel,
            cell: channel => valueTold(here.language, 'channel', channel),
          },
          {
            key: 'all',
            label: words.now,
            phone: 'only',
            cell: channel => <Answered here={here} decisions={at(channel)} />,
          },
          ...aims.map(aim => ({
            key: aim,
            label: valueTold(here.language, 'purpose', aim),
            phone: 'hidden' as const,
            cell: (channel: string) => <Answered here={here} decisions={at(channel, aim)} />,
          })),
        ]}
      />
      <Ways here={here} decisions={decisions} />
    </Stack>
  )
}

type Told = Readonly<{ here: Here; person: Person; names: ReadonlyMap<string, string> }>

function lineOf({ here, person, names }: Told, entry: ListedEntry): TimelineItem {
  const { language } = here
  return {
    key: entry.id,
    datetime: entry.at,
    time: dayTold(language, entry.at),
    icon: entry.what === 'prohibition' ? 'lock' : 'letter',
    tone: entry.what === 'prohibition' && entry.endedAt === null ? 'attention' : 'neutral',
    title: `${upperFirst(language, valueTold(language, 'what', entry.what))}: ${[
      valueTold(language, 'channel', entry.channel, 'inside'),
      valueTold(language, 'purpose', entry.purpose, 'inside'),
    ].join(', ')}`,
    detail: <Detail here={here} person={person} entry={entry} />,
    meta: [
      valueTold(language, 'via', entry.via),
      tellActor(here, names, { kind: entry.actorKind, id: entry.actorId }),
    ].join(' · '),
  }
}

function Detail({ here, person, entry }: { here: Here; person: Person; entry: ListedEntry }) {
  const words = pageWords(here.language).list
  const isEndable = entry.what !== 'lifting' && entry.endedAt === null && person.withheldSince === null
  const lines = [
    ...(entry.contact === null ? [] : [addressTold(here, person, entry.contact)]),
    ...(entry.topic === null ? [] : [words.topic(entry.topic)]),
    ...(entry.reason === null ? [] : [valueTold(here.language, 'reason', entry.reason)]),
    ...(entry.endedAt === null ? [] : [words.ended(dayTold(here.language, entry.endedAt))]),
  ]
  return (
    <>
      {lines.map(line => (
        <p key={line}>{line}</p>
      ))}
      {entry.wording !== null && (
        <Disclosure summary={words.shown}>
          <p lang={entry.wording.language}>{entry.wording.text}</p>
        </Disclosure>
      )}
      {isEndable && mayEdit(here) && (
        <ButtonLink
          small
          kind="quiet"
          href={here.to(pathOfLedger(person.id, `/${toEdge('pem', entry.id)}/lift`))}
        >
          {entry.what === 'prohibition' ? words.lift : words.end}
        </ButtonLink>
      )}
    </>
  )
}

function addressTold(here: Here, person: Person, contact: string): string {
  const words = pageWords(here.language).list
  const point = person.contactPoints.find(({ id }) => id === contact)
  return point === undefined ? words.goneAddress : words.onlyAddress(point.value ?? point.street ?? '')
}
