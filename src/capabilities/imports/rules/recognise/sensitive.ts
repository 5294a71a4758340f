/** Headings of columns that are never imported or that tell of somebody else, on the folded heading with its words apart. */

/**
 * Health, diet, allergies and membership (of a union, a party, a church): special categories of personal data (GDPR, Art. 9), for
 * which a file names no ground. Rather too much than too little: nothing is lost but a column to copy by hand.
 */
const sensitive = new RegExp(
  [
    'allerg|ruokavali|ruokarajo|ruoka-?aine|erityisruo|kasvisruo|kasvissyo|dieet|\\bdiet|specialkost|\\bkosthall|matpreferens',
    'glute|laktoo|laktos|lactos|vegaan|vegan|vegetar|keliak|celiak|coeliac|diabet|\\bastma|\\basthma',
    'terveyd|terveys|\\bhalso|\\bhealth|\\bmedical|\\bmedication|\\bmedicin|laakity|sairau|sjukdom|\\billness|\\bdisease',
    '\\bvamma(?:n|t|isuu|ist)?\\b|disabilit|funktionsned|funktionshind|funktionsvari|apuvaline|esteetto|accessib',
    'erityistarpe|special needs|sarskilda behov|raskau|\\bgravid|pregnan',
    'ammattiliit|ammattijarj|\\bjasen|jasenyy|jasennumer|fackfor|facklig|\\bmedlem|trade union|union member|\\bmember',
    'puoluekan|puolueen|partitillh|political|poliitti|politisk|uskonto|uskonnol|religi|kirkkoon|\\betni|\\bethni|seksuaal|sexual|sexuell',
  ].join('|'),
)

export const isSensitive = (folded: string): boolean => sensitive.test(folded)

/** An address or a name that is not the person's whom the row is about. */
const somebodyElse = new RegExp(
  [
    '\\b(?:esimie|esihenkil|lahiesi|huoltaj|puoliso|lahioma|omai[ns]|vanhemman|hatayhte|laskutu|verkkolask|maksaja|ilmoittaj',
    'varaaja|seurala|avec|sihteeri|assistent|omistaja|vastuuhenkil|suosittelij|chefen|chefs|narmaste chef|anhorig|vardnadshav',
    'fakturer|faktura|betalare|anmalare|sallskap|billing|invoic|payer|supervisor|managers?|emergency|next of kin|guardian',
    'spouse|companion|assistant|owner|referr|created by|updated by|luonut|muokannut)',
  ].join('|'),
)

export const isSomebodyElses = (folded: string): boolean => somebodyElse.test(folded)
