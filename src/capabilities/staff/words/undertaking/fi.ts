/** Vaitiolositoumus, versio 1. */
export const fi = {
  title: 'Vaitiolositoumus',
  intro: (controller: string, register: string) =>
    `Käsittelen henkilötietoja, jotka ovat rekisterissä ”${register}”. Rekisterinpitäjä on ${controller}, ja käsittelen tietoja sen lukuun. Sitoudun seuraavaan.`,
  clauses: [
    'Käytän tietoja vain tehtävääni ja katson vain niiden henkilöiden tietoja, joiden asiaa hoidan.',
    'En anna tietoja kenellekään, jolla ei ole niihin oikeutta, en työssä enkä sen ulkopuolella, enkä käytä niitä omaksi hyödykseni.',
    'Tunnukseni on vain minun. En anna salasanaani, koodejani enkä pääsyavaintani muille, ja lukitsen laitteen, kun poistun sen äärestä.',
    'Kopioin tai tulostan tietoja vain, kun työ sitä vaatii, ja hävitän kopion, kun sitä ei enää tarvita.',
    'Jos epäilen, että tietoja on joutunut vääriin käsiin, kerron siitä heti rekisterin yhteyshenkilölle.',
    'Tiedän, että tietojen katselusta ja muuttamisesta jää merkintä. Vaitiolovelvollisuus jatkuu, vaikka työni tai tunnukseni päättyy.',
  ] as readonly string[],
}
