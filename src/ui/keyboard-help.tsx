/** What the keys do; `?` opens it, and so does a button in the account menu. */

export type KeyboardKey = { keys: string[]; does: string }

export const keyboardHelpId = 'keyboard-help'

/** `<KeyboardHelp title="Pikanäppäimet" close="Sulje" keys={[{ keys: ['/'], does: 'Hae kaikkialta' }]} />` */
export function KeyboardHelp(props: { title: string; close: string; keys: KeyboardKey[] }) {
  return (
    <div
      class="keyboard-help"
      id={keyboardHelpId}
      popover="auto"
      role="dialog"
      aria-labelledby="keyboard-help-title"
    >
      <h2 id="keyboard-help-title">{props.title}</h2>
      <dl>
        {props.keys.map(key => (
          <div key={key.does}>
            <dt>
              {key.keys.map(name => (
                <kbd key={name}>{name}</kbd>
              ))}
            </dt>
            <dd>{key.does}</dd>
          </div>
        ))}
      </dl>
      <button class="button quiet" type="button" popovertarget={keyboardHelpId} popovertargetaction="hide">
        {props.close}
      </button>
    </div>
  )
}
