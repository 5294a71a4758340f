/** What an office writes down about its customers, invented: so that a timeline can be read, and looks like work. */

type Saying = Readonly<{ subject: string; body: string }>
export type Kind = 'meeting' | 'call' | 'email' | 'letter' | 'note'

export const sayings: Readonly<Record<Kind, Readonly<Record<'fi' | 'sv', readonly Saying[]>>>> = {
  meeting: {
    fi: [
      {
        subject: 'Sopimuskoulutus työmaajohdolle',
        body: 'Käytiin läpi, mitä YSE:n muutokset tarkoittavat heille. Haluavat puolen päivän koulutuksen omissa tiloissaan, noin 15 osallistujaa.',
      },
      {
        subject: 'Ensi vuoden koulutustarpeet',
        body: 'Hankinnoissa aloittaa kaksi uutta ihmistä. Kiinnostuksen kohteina lisä- ja muutostyöt sekä reklamaatiot.',
      },
      {
        subject: 'Palaute syksyn koulutuksesta',
        body: 'Kiittivät esimerkeistä. Materiaalin toivottiin tulevan jo etukäteen.',
      },
    ],
    sv: [
      {
        subject: 'Utbildning om entreprenadavtal',
        body: 'De vill ha en halv dag på svenska för cirka tio personer. Vi skickar ett förslag på program.',
      },
    ],
  },
  call: {
    fi: [
      {
        subject: 'Osallistujan vaihto',
        body: 'Ilmoittautunut ei pääse, tilalle tulee kollega. Nimi varmistuu huomenna.',
      },
      {
        subject: 'Tarjouksen kysely',
        body: 'Pyysi tarjousta yrityskohtaisesta koulutuksesta. Päätös tehdään johtoryhmässä.',
      },
      {
        subject: 'Laskun viite',
        body: 'Lasku oli tullut ilman tilausnumeroa. Sovittiin, että lähetetään uusi.',
      },
    ],
    sv: [{ subject: 'Fråga om anmälan', body: 'Undrade om platserna räcker till för fyra. De gör det.' }],
  },
  email: {
    fi: [
      { subject: 'Koulutusmateriaali', body: 'Lähetin pyydetyn materiaalin ja linkin tallenteeseen.' },
      { subject: 'Vahvistus ajankohdasta', body: 'Ajankohta sopii. He varaavat tilan ja kahvituksen itse.' },
      {
        subject: 'Kysymys todistuksista',
        body: 'Kysyi, saako osallistumisesta todistuksen. Saa, sähköpostitse viikon kuluessa.',
      },
    ],
    sv: [{ subject: 'Program för dagen', body: 'Skickade programmet och vägbeskrivningen.' }],
  },
  letter: {
    fi: [
      { subject: 'Allekirjoitettu sopimus', body: 'Sopimus palautui allekirjoitettuna.' },
      {
        subject: 'Kutsu vuosiseminaariin',
        body: 'Lähetettiin kirjeitse, koska sähköposti ei ole mennyt perille.',
      },
    ],
    sv: [{ subject: 'Undertecknat avtal', body: 'Avtalet kom tillbaka undertecknat.' }],
  },
  note: {
    fi: [
      { subject: 'Tavoittaa parhaiten aamulla', body: 'Työmaalla iltapäivisin, soita ennen kymmentä.' },
      {
        subject: 'Päätöksenteko',
        body: 'Koulutuksista päättää käytännössä henkilöstöosasto, vaikka tilaus tulee tältä henkilöltä.',
      },
    ],
    sv: [{ subject: 'Språk', body: 'Vill helst ha utbildningen på svenska, materialet får vara på finska.' }],
  },
}
