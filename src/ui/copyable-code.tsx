/** A value to be taken along exactly: a key, a code, a command. */

export type CopyableCodeProps = {
  value: string
  /** Names the value for a screen reader. */
  label: string
  copyLabel: string
  copiedLabel: string
}

/** `<CopyableCode value="sk_…" label="Avain" copyLabel="Kopioi" copiedLabel="Kopioitu" />`: without script the button stays hidden. */
export function CopyableCode({ value, label, copyLabel, copiedLabel }: CopyableCodeProps) {
  return (
    <seloste-copy class="copyable" data-copied={copiedLabel}>
      <input
        class="input"
        type="text"
        readOnly
        value={value}
        aria-label={label}
        autocomplete="off"
        spellcheck={false}
      />
      <button class="button quiet small" type="button" hidden>
        {copyLabel}
      </button>
      <span class="visually-hidden" role="status" />
    </seloste-copy>
  )
}
