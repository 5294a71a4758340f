/** Forms: wrong in every field, signing in, asking once more. */
import {
  Actions,
  Button,
  ButtonLink,
  CheckboxField,
  CheckboxGroup,
  CodeField,
  Confirm,
  DateField,
  ErrorSummary,
  FieldSet,
  FileField,
  Form,
  PageHeader,
  PasswordField,
  RadioGroup,
  SelectField,
  TextArea,
  TextField,
} from '#ui'
import { Public, type Shown, Staff } from './frame.tsx'

const errors = {
  email: 'Osoitteesta puuttuu @-merkki. Kirjoita se muodossa nimi@esimerkki.fi.',
  phone: 'Numerossa on liian vähän merkkejä.',
  basis: 'Valitse, millä perusteella tiedot ovat rekisterissä.',
  agreed: 'Ilman sitoumusta tietoja ei voi avata.',
}

export function PersonForm(shown: Shown) {
  return (
    <Staff {...shown} title="Virhe: Lisää henkilö" at="people">
      <PageHeader
        title="Lisää henkilö"
        trail={[{ href: 'people', label: 'Henkilöt' }]}
        trailLabel="Sijainti"
      />
      <ErrorSummary
        title="Neljä kohtaa kaipaa korjausta"
        errors={Object.entries(errors).map(([field, message]) => ({ field, message }))}
      />
      <Form action="form" unsavedWarning="Lomakkeella on tallentamattomia tietoja. Poistutaanko silti?">
        <Names />
        <SelectField
          name="language"
          label="Asiointikieli"
          width="medium"
          placeholder="Valitse kieli"
          options={[
            { value: 'fi', label: 'suomi' },
            { value: 'sv', label: 'ruotsi' },
            { value: 'en', label: 'englanti' },
          ]}
        />
        <DateField name="from" label="Asiakkaana alkaen" value="2026-03-02" />
        <RadioGroup
          name="basis"
          legend="Peruste"
          error={errors.basis}
          choices={[
            {
              value: 'contract',
              label: 'Sopimus',
              help: 'Hän on tilannut koulutuksen tai ilmoittautunut siihen.',
            },
            { value: 'interest', label: 'Oikeutettu etu' },
            { value: 'consent', label: 'Suostumus' },
          ]}
        />
        <CheckboxGroup
          name="groups"
          legend="Henkilöryhmät"
          optional="ei pakollinen"
          values={['customer']}
          choices={[
            { value: 'customer', label: 'Asiakas' },
            { value: 'participant', label: 'Osallistuja' },
          ]}
        />
        <FileField name="file" label="Tiedosto" help="CSV tai Excel, enintään 200 Mt." accept=".csv,.xlsx" />
        <TextArea
          name="note"
          label="Muistiinpano"
          optional="ei pakollinen"
          help="Vain se, mitä asiointi vaatii."
        />
        <CheckboxField
          name="agreed"
          label="Olen tarkistanut, että tiedot on saatu siltä, jota ne koskevat, tai että hänelle kerrotaan niistä kuukauden kuluessa."
          error={errors.agreed}
        />
        <Actions>
          <Button kind="primary" busyLabel="Tallennetaan…">
            Tallenna
          </Button>
          <ButtonLink href="people">Peruuta</ButtonLink>
        </Actions>
      </Form>
    </Staff>
  )
}

function Names() {
  return (
    <>
      <FieldSet legend="Henkilö">
        <TextField name="given" label="Etunimet" value="Aino Maria" required />
        <TextField name="family" label="Sukunimi" value="Aalto" required />
      </FieldSet>
      <FieldSet legend="Yhteystiedot">
        <TextField
          name="email"
          type="email"
          label="Sähköposti"
          value="aino.aalto.example"
          error={errors.email}
        />
        <TextField
          name="phone"
          type="tel"
          label="Puhelin"
          width="medium"
          value="040 00"
          error={errors.phone}
          help="Ulkomaiseen numeroon myös maatunnus."
        />
        <TextField
          name="postcode"
          label="Postinumero"
          width="short"
          inputmode="numeric"
          optional="ei pakollinen"
        />
        <TextField name="price" label="Hinta" width="short" inputmode="decimal" unit="€" value="490,00" />
      </FieldSet>
    </>
  )
}

export function SignIn(shown: Shown) {
  return (
    <Public {...shown} title="Kirjaudu sisään" shape="card">
      <PageHeader title="Kirjaudu sisään" lead="Rekisterin tietoja käsittelevät vain nimetyt työntekijät." />
      <Form action="sign-in">
        <TextField name="email" type="email" label="Sähköposti" autocomplete="username" />
        <PasswordField name="password" label="Salasana" showLabel="Näytä" hideLabel="Piilota" />
        <CodeField name="code" label="Kertakoodi" help="Kuusi numeroa tunnistussovelluksesta." />
        <Actions>
          <Button kind="primary">Kirjaudu</Button>
          <ButtonLink href="passkey" icon="key">
            Käytä pääsyavainta
          </ButtonLink>
        </Actions>
      </Form>
    </Public>
  )
}

export function Erase(shown: Shown) {
  return (
    <Staff {...shown} title="Poistetaanko tiedot?" at="people">
      <PageHeader
        title="Poistetaanko Aino Aallon tiedot?"
        trail={[{ href: 'people', label: 'Henkilöt' }]}
        trailLabel="Sijainti"
      />
      <Confirm
        danger
        action="confirm"
        consequences={[
          '31 tietoa poistetaan heti. Niitä ei saa takaisin.',
          'Kuusi laskuun liittyvää tietoa säilyy 31.12.2032 asti, koska kirjanpitolaki vaatii sen.',
          'Ainolle lähtee kirje, jossa kerrotaan molemmat.',
        ]}
        confirmLabel="Poista tiedot"
        cancel={{ href: 'person', label: 'Älä poista' }}
      >
        <TextField name="reason" label="Syy" help="Näkyy vain poistojen luettelossa." />
      </Confirm>
    </Staff>
  )
}
