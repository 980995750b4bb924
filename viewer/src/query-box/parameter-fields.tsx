import { TextInput } from '@mantine/core'
import type { ParameterField } from './parameters.ts'

interface Props {
  readonly fields: readonly ParameterField[]
  readonly written: Readonly<Record<string, string>>
  readonly onWrite: (name: string, text: string) => void
  readonly onRun: () => void
}

/** What the query leaves open, each with what it stands for. */
export function ParameterFields({ fields, written, onWrite, onRun }: Props) {
  if (fields.length === 0) return null
  return (
    <div className="query-parameters">
      {fields.map(({ name, note, fallback }) => (
        <TextInput
          key={name}
          label={note}
          description={`$${name}`}
          size="xs"
          placeholder={fallback}
          value={written[name] ?? ''}
          onChange={(event) => onWrite(name, event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') onRun()
          }}
        />
      ))}
    </div>
  )
}
