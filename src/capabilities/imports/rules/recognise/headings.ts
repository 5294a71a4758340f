/**
 * Headings by what they mean: folded, letters and digits only (compactHeading). In Finnish, Swedish and English, with those of
 * the programs that people export from. A list is read as a file's own words, so each word stands under one target only.
 */
import type { Target } from './targets.ts'

/** What these say, they say beyond doubt. */
export const sureHeadings: Readonly<Partial<Record<Target, string>>> = {
  'given-names':
    'etunimi etunimet etunimesi toinennimi toisetnimet muutetunimet fornamn fornamnen mellannamn firstname firstnames givenname givennames forename middlename fname merge1',
  'family-name': 'sukunimi sukunimesi efternamn slaktnamn lastname surname familyname lname merge2',
  'full-name':
    'kokonimi henkilonnimi osallistujannimi yhteyshenkilonnimi etujasukunimi etunimijasukunimi etunimisukunimi sukunimietunimi sukunimijaetunimi helanamnet fullstandigtnamn personensnamn deltagarensnamn kontaktpersonensnamn fornamnochefternamn fornamnefternamn efternamnfornamn fullname contactname participantname attendeename firstandlastname',
  'call-name': 'kutsumanimi puhuttelunimi tilltalsnamn callname preferredname',
  language:
    'kieli asiointikieli yhteydenpitokieli viestintakieli palvelukieli kielikoodi sprak kontaktsprak servicesprak sprakkod language preferredlanguage contactlanguage languagecode lang',
  email:
    'sahkoposti sahkopostiosoite sahkopostiosoitteesi sahkopostisi sposti emailosoite meili tyosahkoposti epost epostadress mejladress jobbepost email emailaddress emails emailaddresses workemail businessemail contactemail merge0',
  phone:
    'puhelin puhelinnumero puhelinnumerosi puhelinnro puh puhnro gsm gsmnumero matkapuhelin matkapuhelinnumero kannykka kannykkanumero tyopuhelin telefon telefonnummer tel telnr mobil mobilnummer mobiltelefon mobiltelefonnummer phone phonenumber telephone telephonenumber mobile mobilenumber mobilephone mobilephonenumber cellphone workphone',
  street:
    'katuosoite lahiosoite postiosoite jakeluosoite kotiosoite gatuadress postadress utdelningsadress hemadress street streetaddress addressline addressline1 addressline2 streetaddress1 streetaddress2 address1 address2 mailingaddress mailingstreet postaladdress homeaddress',
  'postal-code':
    'postinumero postinro postnummer postnr zip zipcode postalcode postcode mailingzip zippostalcode',
  town: 'postitoimipaikka kaupunki paikkakunta stad ort postort postanstalt city town mailingcity',
  country: 'maa maakoodi land landskod country countrycode countryregion mailingcountry',
  'birth-date':
    'syntymaaika syntymapaiva syntymapvm syntaika syntpvm fodelsedatum fodelsetid fodelsedag dateofbirth birthdate birthday dob',
  'identity-code':
    'henkilotunnus henkilotunnuksesi hetu sotu sosiaaliturvatunnus personbeteckning personnummer personalidentitycode finnishpersonalidentitycode identitycode socialsecuritynumber ssn',
  position:
    'titteli tittelisi tehtavanimike ammattinimike nimike asema asemayrityksessa asemaorganisaatiossa befattning titel yrkestitel stallning jobtitle title position jobposition',
  duties:
    'tyotehtava tyotehtavat tehtavat vastuualue vastuualueet toimenkuva arbetsuppgift arbetsuppgifter ansvarsomrade ansvarsomraden duties responsibilities areaofresponsibility',
  'is-contact': 'onyhteyshenkilo iscontact iscontactperson primarycontact arkontaktperson',
  'organisation-name':
    'yritys organisaatio yrityksennimi organisaationnimi organisaatiosi yrityksesi tyonantaja tyonantajasi tyopaikka tyonantajannimi yhtio yhteiso toiminimi yritysorganisaatio yritystaiorganisaatio foretag foretagetsnamn foretagsnamn bolag organisation organisationensnamn arbetsgivare arbetsplats company companyname employer employername organization organisationname organizationname workplace associatedcompany accountname',
  'business-id':
    'ytunnus ytunnuksenne lytunnus yrityksenytunnus yritystunnus fonummer fosignum businessid businessidcode businessidentitycode companybusinessid vatnumber vatid alvnumero alvtunnus momsnummer',
  'organisation-website':
    'verkkosivu verkkosivut verkkosivusto kotisivu kotisivut nettisivut www wwwosoite wwwsivut webbplats webbsida hemsida website websiteurl companywebsite yrityksenverkkosivut',
  'prohibition-any':
    'markkinointikielto suoramarkkinointikielto eimarkkinointia eisuoramarkkinointia marknadsforingsforbud direktmarknadsforingsforbud ingenmarknadsforing donotcontact donotmarket marketingoptout marketingprohibited marketingprohibition',
  'prohibition-email':
    'sahkopostikielto sahkopostimarkkinointikielto sahkopostisuoramarkkinointikielto uutiskirjeperuttu perunutuutiskirjeen eisahkopostia epostforbud avregistrerad unsubscribed unsubscribedat unsubscribedfromallemail unsubscribetime unsubtime emailoptout emailoptedout hasoptedoutofemail optedoutofemail donotemail emailunsubscribed',
  'prohibition-sms':
    'smskielto tekstiviestikielto tekstiviestimarkkinointikielto eitekstiviesteja smsforbud smsoptout donotsms donottext',
  'prohibition-phone':
    'puhelinkielto puhelinmarkkinointikielto soittokielto eipuheluita telefonforbud donotcall phoneoptout calloptout',
  'prohibition-post':
    'postikielto postimarkkinointikielto kirjekielto eipostia postforbud donotmail directmailoptout postaloptout',
  'permission-refused-any':
    'markkinointilupa suoramarkkinointilupa markkinointisuostumus saamarkkinoida marknadsforingstillstand marknadsforingslov marketingpermission marketingpermissions marketingconsent marketingallowed marketingoptin',
  'permission-refused-email':
    'sahkopostilupa sahkopostimarkkinointilupa sahkopostisuoramarkkinointilupa eposttillstand epostlov emailpermission emailpermissionstatus emailmarketingconsent emailconsent emailoptin subscriptionstatus emailsubscriptionstatus',
  'permission-refused-sms':
    'smslupa tekstiviestilupa tekstiviestimarkkinointilupa smstillstand smspermission smsconsent smsoptin',
  'permission-refused-phone':
    'puhelinlupa puhelinmarkkinointilupa soittolupa telefontillstand phonepermission phoneconsent phoneoptin',
  'permission-refused-post':
    'postilupa postimarkkinointilupa posttillstand postpermission directmailconsent directmailoptin',
}

/** What these say depends on the file. */
export const likelyHeadings: Readonly<Partial<Record<Target, string>>> = {
  'full-name':
    'nimi nimesi henkilo osallistuja yhteyshenkilo namn person deltagare kontaktperson name contact contactperson participant attendee',
  'call-name': 'nickname lempinimi smeknamn',
  language: 'aidinkieli modersmal mothertongue locale',
  email: 'mail maili mejl posti contactinfo',
  phone: 'numero nummer cell',
  street: 'osoite osoitteesi adress address',
  town: 'kunta kotikunta kotipaikka kommun hemkommun hemort municipality',
  'identity-code': 'personalid nationalid',
  position: 'tehtava tehtavasi rooli ammatti uppgift roll yrke role occupation profession',
  'organisation-name':
    'asiakas asiakasyritys koulu oppilaitos virasto yksikko kund skola laroanstalt customer client school account',
  'business-id': 'organisationsnummer companyregistrationnumber',
  'organisation-website': 'url webb web',
  'prohibition-any': 'kielto kiellot forbud optout optedout unsubscribe',
}

/** Never facts of ours: numbers of rows, what a program notes for itself, and the two columns that a file of refused rows has. */
export const ignoredHeadings: Readonly<
  Record<'permission-never-read' | 'running-number' | 'own-column' | 'of-another-program', string>
> = {
  'permission-never-read': 'optintime confirmtime optindate gdprconsent legalbasisforprocessingcontactsdata',
  'running-number': 'nro numerointi juoksevanumero jarjestysnumero lopnummer no nr id rownumber',
  'own-column': 'rivi syy rad orsak row reason',
  'of-another-program':
    'memberrating latitude longitude gmtoff dstoff timezone cc region lastchanged leid euid tags recordid createdate lastmodifieddate lastactivitydate lifecyclestage leadstatus emaildomain optinip confirmip unsubcampaigntitle unsubcampaignid unsubreason unsubreasonother cleantime cleancampaigntitle cleancampaignid',
}
