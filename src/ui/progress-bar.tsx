/** How far a long work has come. */

export type ProgressBarProps = {
  label: string
  /** Left out while nobody knows how much there is. */
  done?: number | undefined
  total?: number | undefined
  /** The same in words, already formatted: "340 of 1,000". */
  text?: string | undefined
}

/** `<ProgressBar label="Luodaan kopiota" done={340} total={1000} text="340 / 1 000" />` */
export function ProgressBar({ label, done, total, text }: ProgressBarProps) {
  return (
    <div class="progress-bar">
      <p class="progress-words">
        <span>{label}</span>
        {text !== undefined && <span class="progress-text">{text}</span>}
      </p>
      <progress class="progress" aria-label={label} value={done} max={total} />
    </div>
  )
}
