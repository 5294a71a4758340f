/** Where one is on a way of several steps: which are behind, which is now, which are ahead. */
import { Icon } from './icon.tsx'

export type StepsProps = {
  /** Names the way: "Steps of the import". */
  label: string
  steps: readonly string[]
  /** How many are behind; the next one is now, unless all are. */
  done: number
  /** Read aloud after the name of a step that is behind. */
  doneWord: string
}

/** `<Steps label="Tuonnin vaiheet" steps={['Lähde', 'Tiedosto', 'Sarakkeet']} done={1} doneWord="valmis" />` */
export function Steps({ label, steps, done, doneWord }: StepsProps) {
  return (
    <ol class="steps" aria-label={label}>
      {steps.map((step, index) => (
        <li
          key={step}
          class={index < done ? 'step-done' : index === done ? 'step-now' : 'step-ahead'}
          aria-current={index === done ? 'step' : undefined}
        >
          <span class="step-mark" aria-hidden="true">
            {index < done ? <Icon name="check" /> : index + 1}
          </span>
          <span class="step-name">{step}</span>
          {index < done && <span class="visually-hidden">{doneWord}</span>}
        </li>
      ))}
    </ol>
  )
}
