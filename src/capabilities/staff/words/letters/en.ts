/** Letters to the staff. */
type Invited = { name: string; register: string; controller: string; days: number; link: string }
type Asked = { name: string; register: string; link: string }

export const en = {
  invitation: {
    subject: (register: string) => `Your account in ${register}`,
    text: ({ name, register, controller, days, link }: Invited) => `Hello ${name}

${controller} has made you a user of ${register}. Take your account into use here:

${link}

The link opens once and for ${days} days. You will choose a password, add a second factor (an authenticator app or a passkey) and sign a secrecy undertaking. That takes about five minutes.

If you did not expect this letter, you need do nothing.`,
  },
  newPassword: {
    subject: (register: string) => `A new password for ${register}`,
    text: ({ name, register, link }: Asked) => `Hello ${name}

A new password was asked for your account in ${register}. Choose it here:

${link}

The link opens once and for one hour. Your second factor stays as it is.

If you did not ask for it, you need do nothing: your password has not changed.`,
  },
}
