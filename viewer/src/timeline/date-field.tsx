import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { readDate } from '../state/hash-parts.ts'

interface Props {
  readonly label: string
  /** Shown while the field is empty. */
  readonly fallback: string
  readonly value: string | null
  readonly onChange: (date: string | null) => void
}

/** A year, month or day (2019, 2019-05, 2019-05-31), taken over as soon as it is one. */
export function DateField({ label, fallback, value, onChange }: Props) {
  const [draft, setDraft] = useState<string | null>(null)
  const text = draft ?? value ?? ''
  const isWrong = text !== '' && readDate(text) === null
  const write = (next: string) => {
    setDraft(next)
    if (next === '' || readDate(next) !== null) onChange(next === '' ? null : next)
  }
  return (
    <TextInput
      label={label}
      size="xs"
      placeholder={fallback}
      value={text}
      error={isWrong && draft === null}
      title="A year, month or day: 2019, 2019-05 or 2019-05-31"
      onChange={(event) => write(event.currentTarget.value)}
      onBlur={() => setDraft(null)}
    />
  )
}
