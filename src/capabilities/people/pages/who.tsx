/** Who somebody is: names, what is hidden, how to reach them, where they work. */
import { hiddenIdentityCode } from '#platform/formats'
import type { Here } from '#platform/http'
import { toEdge } from '#platform/ids'
import { ButtonLink, type Description, DescriptionList, Section, Stack, State } from '#ui'
import type { Person } from '../queries/get-person.ts'
import { pageWords } from '../words/index.ts'
import { may, mayChange, pathOfOrganisation, pathOfPerson } from './about-person.ts'
import { sourceOfField, sourcesTold, sourceTold } from './facts-by-source.ts'
import { contactTold, dayTold, fullName, toneOfState } from './telling.ts'

type Props = Readonly<{ here: Here; person: Person }>

export function Who(props: Props) {
  return (
    <Stack gap="loose">
      <Identity {...props} />
      <ContactPoints {...props} />
      <Roles {...props} />
    </Stack>
  )
}

function Identity({ here, person }: Props) {
  const words = pageWords(here.language)
  const from = (...fields: string[]) =>
    sourcesTold(
      here,
      fields.map(field => sourceOfField(person, field)),
    )
  const told: Description[] = [
    { term: words.person.name, detail: fullName(person), note: from('given_names', 'family_name') },
    ...(person.callName === null
      ? []
      : [{ term: words.person.callName, detail: person.callName, note: from('call_name') }]),
    person.language === null
      ? { term: words.person.language, detail: words.person.notTold }
      : {
          term: words.person.language,
          detail: words.languages[person.language],
          note: from('language'),
        },
  ]
  const hidden = may(here, 'people:identify')
    ? [
        hiddenFact({ here, person }, 'identity-code', person.hasIdentityCode, words.person.identityCode),
        hiddenFact({ here, person }, 'birth-date', person.hasBirthDate, words.person.birthDate),
      ]
    : []
  return (
    <Section title={words.person.who} id="who">
      <DescriptionList layout="above" items={[...told, ...hidden]} />
    </Section>
  )
}

/** Nothing of a sealed value is opened to show that there is one. */
function hiddenFact({ here, person }: Props, what: string, known: boolean, term: string): Description {
  const words = pageWords(here.language).person
  const at = (below: string) => here.to(pathOfPerson(person.id, below))
  return {
    term,
    detail: known ? (what === 'identity-code' ? hiddenIdentityCode : words.hidden) : words.notTold,
    ...(known ? { note: sourceTold(here, sourceOfField(person, what.replace('-', '_'))) } : {}),
    action: known ? (
      <a href={at(`/reveal?what=${what}`)} aria-label={`${words.reveal}: ${term}`}>
        {words.reveal}
      </a>
    ) : (
      <a href={at(`/${what}`)} aria-label={`${words.record}: ${term}`}>
        {words.record}
      </a>
    ),
  }
}

function ContactPoints({ here, person }: Props) {
  const words = pageWords(here.language)
  const editable = mayChange(here, person)
  return (
    <Section
      title={words.person.contacts}
      id="contacts"
      action={
        editable && (
          <ButtonLink
            small
            icon="plus"
            href={here.to(pathOfPerson(person.id, '/contact-points/new'))}
            label={`${words.person.add}: ${words.person.contacts}`}
          >
            {words.person.add}
          </ButtonLink>
        )
      }
    >
      {person.contactPoints.length === 0 ? (
        <p>{words.person.noContacts}</p>
      ) : (
        <DescriptionList
          layout="above"
          items={person.contactPoints.map(point => ({
            term: [words.kinds[point.kind], point.label].filter(Boolean).join(', '),
            detail: contactTold(here.language, point),
            note: (
              <>
                <State tone={toneOfState[point.state]}>
                  {`${words.states[point.state]} ${dayTold(here.language, point.stateSince)}`}
                </State>
                {point.preferred && several(person, point.kind) && ` · ${words.person.preferred}`}
                {` · ${sourceTold(here, point.source)}`}
              </>
            ),
            action: editable && (
              <a
                href={here.to(pathOfPerson(person.id, `/contact-points/${toEdge('con', point.id)}`))}
                aria-label={`${words.person.edit}: ${words.kinds[point.kind]}`}
              >
                {words.person.edit}
              </a>
            ),
          }))}
        />
      )}
    </Section>
  )
}

/** Of one there is no choice to tell of. */
const several = ({ contactPoints }: Person, kind: string): boolean =>
  contactPoints.filter(point => point.kind === kind).length > 1

function Roles({ here, person }: Props) {
  const words = pageWords(here.language).person
  const editable = mayChange(here, person)
  const day = (text: string) => dayTold(here.language, text)
  return (
    <Section
      title={words.roles}
      id="roles"
      action={
        editable && (
          <ButtonLink
            small
            icon="plus"
            href={here.to(pathOfPerson(person.id, '/roles/new'))}
            label={`${words.add}: ${words.roles}`}
          >
            {words.add}
          </ButtonLink>
        )
      }
    >
      {person.roles.length === 0 ? (
        <p>{words.noRoles}</p>
      ) : (
        <DescriptionList
          layout="above"
          items={person.roles.map(role => ({
            term: <a href={here.to(pathOfOrganisation(role.organisation.id))}>{role.organisation.name}</a>,
            detail: [role.position, role.isContact ? words.contactPerson : undefined]
              .filter(Boolean)
              .join(', '),
            note: [
              words.roleTime(day(role.since), role.until === null ? undefined : day(role.until)),
              role.duties,
              sourceTold(here, role.source),
            ]
              .filter(Boolean)
              .join(' · '),
            action: editable && (
              <a
                href={here.to(pathOfPerson(person.id, `/roles/${toEdge('rol', role.id)}`))}
                aria-label={`${words.edit}: ${role.organisation.name}`}
              >
                {words.edit}
              </a>
            ),
          }))}
        />
      )}
    </Section>
  )
}
