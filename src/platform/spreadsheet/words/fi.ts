/** Why a table can't be read and what to do about it, in Finnish. */
import type { WordsOf } from '#platform/i18n'
import type { en } from './en.ts'

export const fi = {
  file: {
    'empty-file': 'Tiedosto on tyhjä.',
    'too-large': 'Tiedosto on liian suuri. Jaa se useaan tiedostoon.',
    'no-headings':
      'Ensimmäisellä rivillä ei ole otsikoita, vaan siinä on jo jonkun tietoja. Lisää sen yläpuolelle rivi, joka nimeää sarakkeet.',
    'no-rows': 'Tiedostossa on otsikot, mutta niiden alla ei ole yhtään riviä.',
    'too-many-columns':
      'Tiedostossa on yli 256 saraketta. Poista sarakkeet, joita ei tarvita, ja valitse tiedosto uudelleen.',
    'too-many-rows': 'Tiedostossa on yli kaksi miljoonaa riviä. Jaa se useaan tiedostoon.',
    'line-too-long':
      'Yhdellä rivillä on yli miljoona merkkiä, joten tämä tuskin on taulukko. Tarkista, miten tiedosto on tallennettu.',
    'unclosed-quote':
      'Tällä rivillä alkaa lainausmerkki, joka ei pääty. Lisää puuttuva lainausmerkki tai poista ylimääräinen ja valitse tiedosto uudelleen.',
    'not-a-table':
      'Tämä ei ole taulukko. Tallenna se Excel-työkirjana (.xlsx) tai CSV-tiedostona ja valitse se tiedosto.',
    'old-workbook':
      'Tämä on vanhanmallinen Excel-tiedosto (.xls). Avaa se Excelissä, tallenna .xlsx-muotoon ja valitse se tiedosto.',
    'encrypted-workbook':
      'Työkirja on suojattu salasanalla. Tallenna se ilman salasanaa ja valitse se tiedosto. Täällä se säilytetään joka tapauksessa salattuna.',
    'broken-workbook':
      'Työkirja on vioittunut tai siitä puuttuu osa. Avaa se Excelissä, tallenna uudelleen ja valitse se tiedosto.',
    bomb: 'Työkirja paisuisi purettaessa moninkertaiseksi kokoonsa nähden, joten sitä ei avattu. Jos tarvitset sen rivit, tallenna ne CSV-tiedostona.',
    'too-many-texts':
      'Työkirjassa on liikaa tekstiä yhdellä kertaa luettavaksi. Tallenna rivit CSV-tiedostona.',
    'no-such-sheet': 'Työkirjassa ei ole tämännimistä taulukkoa. Valitse toinen.',
    'disk-full': 'Palvelimen levy on täynnä, joten tiedostoa ei voitu lukea. Kerro asiasta ylläpitäjälle.',
  },
  row: {
    'too-few-cells': 'Rivillä on vähemmän soluja kuin taulukossa on otsikoita.',
    'too-many-cells': 'Rivillä on enemmän soluja kuin taulukossa on otsikoita.',
    'cell-too-long': 'Jossakin solussa on yli 32 767 merkkiä.',
    'broken-characters':
      'Jossakin solussa on merkkejä, joita ei voi lukea. Tiedosto on ehkä tallennettu toisella merkistöllä.',
    'cell-error':
      'Jossakin solussa on arvon sijaan Excelin virhe, kuten #VIITTAUS! tai #PUUTTUU! (#REF!, #N/A). Korjaa kaava tai kirjoita arvo.',
  },
} satisfies WordsOf<typeof en>
