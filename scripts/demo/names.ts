/**
 * Common first and last names of Finland, in Finnish and in Swedish. They are combined by chance, so whoever bears one of
 * the combinations is not meant.
 */

export type NameLists = Readonly<{
  given: Readonly<Record<'woman' | 'man', readonly string[]>>
  family: readonly string[]
}>

const words = (text: string): readonly string[] => text.trim().split(/\s+/)

export const finnish: NameLists = {
  given: {
    woman:
      words(`Aino Anna Anne Anneli Annika Anni Elina Ella Emilia Emma Eeva Hanna Heidi Helena Helmi Iida Inkeri Irja
      Jaana Jenni Johanna Kaarina Kaisa Katja Katri Kirsi Kristiina Laura Leena Liisa Maija Maria Marika Marja Marjatta
      Mari Merja Minna Mirja Niina Nina Noora Outi Piia Pirjo Päivi Raija Riikka Riitta Ritva Saara Sanna Sari Satu Sini
      Sirpa Sofia Suvi Taina Tarja Tiina Tuija Tuula Ulla Venla Veera`),
    man: words(`Aleksi Antero Antti Ari Arto Eero Eetu Elias Erkki Esa Hannu Harri Heikki Ilkka Ilmari Jaakko Janne Jari
      Jarmo Jorma Joonas Jouni Juha Juhani Jukka Jussi Kalevi Kalle Kari Kimmo Lasse Lauri Leo Markku Marko Markus Martti
      Matias Matti Mika Mikko Miika Niko Olavi Olli Onni Oskari Otto Pasi Pekka Pentti Petri Petteri Raimo Reijo Risto
      Roope Samuli Seppo Tapio Teemu Tero Timo Tomi Tuomas Veikko Ville Väinö`),
  },
  family:
    words(`Aalto Aaltonen Ahonen Ahola Alanen Anttila Eerola Eskelinen Haapala Haapanen Hakala Hakkarainen Halonen
    Hartikainen Harju Heikkilä Heikkinen Heino Heinonen Hietala Hiltunen Hirvonen Huttunen Hyvönen Hämäläinen Hänninen
    Ikonen Immonen Jaakkola Jalonen Jokela Jokinen Juntunen Jääskeläinen Kallio Karjalainen Karppinen Kauppinen Keränen
    Kettunen Kinnunen Kiviniemi Kivelä Koivisto Koivula Kokkonen Kolehmainen Koponen Korhonen Korpela Koskela Koskinen
    Kosonen Kujala Kukkonen Kuusisto Laakso Laaksonen Lahti Lahtinen Laine Laitinen Lampinen Lappalainen Lassila Latvala
    Lehtinen Lehto Lehtonen Leinonen Leppänen Lindroos Linna Luoma Lähteenmäki Malinen Manninen Markkanen Martikainen
    Mattila Miettinen Moilanen Mustonen Mäenpää Mäkelä Mäki Mäkinen Määttä Nevalainen Niemelä Niemi Nieminen Niskanen
    Nurmi Nurminen Ojala Oksanen Paananen Pakarinen Parkkinen Partanen Pasanen Pekkanen Peltola Peltonen Penttilä Pesonen
    Pietilä Pitkänen Pulkkinen Puustinen Pääkkönen Pöyhönen Rantala Rantanen Rajala Rautiainen Rinne Rissanen Ronkainen
    Ruotsalainen Räsänen Saarela Saari Saarinen Salminen Salmi Salo Salonen Savolainen Seppälä Seppänen Sillanpää
    Simola Sirola Soininen Suominen Taipale Takala Tamminen Tanskanen Tikkanen Timonen Toivanen Toivonen Tolonen Tuominen
    Turunen Uusitalo Vainio Valtonen Vanhanen Vartiainen Vesterinen Viitanen Virtanen Voutilainen Vuorela Vuorinen
    Väisänen Väänänen Ylitalo Ylönen`),
}

export const swedish: NameLists = {
  given: {
    woman:
      words(`Agneta Alexandra Alice Amanda Anita Ann-Sofie Astrid Birgitta Camilla Carina Caroline Cecilia Christina
      Ebba Elin Ellen Elsa Emilia Erika Eva Fanny Gunilla Gun-Britt Hedvig Ida Ingrid Jenny Jessica Johanna Karin
      Kerstin Linda Linnea Lisbeth Maj-Britt Malin Margareta Maria Marianne Matilda Mikaela Mona Monica Nina Pia Sara
      Siv Sofia Stina Susanne Ulla Ulrika Viola Wilhelmina`),
    man: words(`Alexander Alf Anders Anton Axel Benjamin Bengt Björn Bo Carl Christer Christian Daniel Edvard Emil Erik
      Filip Fredrik Georg Gustav Göran Hans Henrik Hugo Jan-Erik Jan Joakim Johan Jonas Kaj Karl-Johan Kenneth Kim Lars
      Leif Linus Magnus Mats Mikael Niklas Nils Oliver Oskar Patrik Per Peter Ralf Robert Rolf Sebastian Stefan Sten
      Sven Thomas Tor Ulf Victor Wilhelm`),
  },
  family:
    words(`Ahlqvist Andersson Asplund Back Backman Berg Berglund Bergman Bergström Björklund Björkman Blomqvist
    Blomberg Boström Dahl Dahlström Eklund Ekholm Ekman Ekström Engblom Englund Enqvist Eriksson Forsblom Forsman Forss
    Fagerström Fransman Grönlund Grönroos Gustafsson Hagman Hansson Hellström Henriksson Holm Holmberg Holmström Häggblom
    Högström Jansson Johansson Jungell Karlsson Knutar Kronqvist Lassfolk Lind Lindberg Lindblom Lindén Lindfors Lindholm
    Lindqvist Lindström Ljungqvist Lundberg Lundqvist Lönnqvist Mattsson Myrskog Nordlund Nordman Norrgård Nygård Nylund
    Nyman Nyström Ohlsson Palmgren Pettersson Rönnlund Rosenlund Sandberg Sandström Sandholm Sjöberg Sjöholm Sjöblom
    Smeds Snellman Stenberg Strandberg Ström Sundberg Sundqvist Sundström Söderholm Söderlund Söderström Sjölund Törnroos
    Wahlström Wallin West Westerlund Wikström Wiklund Winberg Ådahl Åkerlund Åström Öhman Österberg Östman`),
}
