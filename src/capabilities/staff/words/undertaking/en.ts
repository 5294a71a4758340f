/** The secrecy undertaking, version 1. A change of substance here raises `undertakingVersion`. */
export const en = {
  title: 'Secrecy undertaking',
  intro: (controller: string, register: string) =>
    `I process personal data of ${register} on behalf of ${controller}. I undertake the following.`,
  clauses: [
    'I use the data only for the work that my role gives me, and look only at people whose matter I am handling.',
    'I do not disclose the data to anybody who has no right to it, neither at work nor outside it, and I do not use it for my own benefit.',
    'My account is mine alone. I do not give my password, codes or passkey to anybody, and I lock the device when I leave it.',
    'I copy or print data only when the work needs it, and destroy the copy when it no longer does.',
    'If I suspect that data has come into the wrong hands, I report it at once to the contact person of the register.',
    'I know that what I look at and change is recorded. The duty of secrecy stays in force when my work or my account ends.',
  ] as readonly string[],
}
