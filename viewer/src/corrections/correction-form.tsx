import { Button, NativeSelect, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { ActorDetail, AskedDecision } from '../../../src/server/api.ts'
import { useApi } from '../api/use-api.ts'
import { EndField } from '../path-panel/end-field.tsx'
import { showActor } from '../state/picture.ts'
import { select } from '../state/view-state.ts'
import { change } from '../state/view-store.ts'
import { useCorrection } from './use-correction.ts'

export type CorrectionKind = Exclude<AskedDecision['what'], 'undo'>

interface Props {
  readonly kind: CorrectionKind
  readonly title: string
  readonly id: string
  readonly onEnd: () => void
}

const MEANS: Readonly<Record<CorrectionKind, string>> = {
  same: 'What is told of the other will be told of this one; its names become aliases.',
  rename: 'The former name stays an alias.',
  'split name': 'Where texts use this name they mean another actor.',
  ignore: 'It leaves the graph with all that hangs on it.',
}

/** One decision with its reason; it can be taken back from the opening panel. */
export function CorrectionForm({ kind, title, id, onEnd }: Props) {
  const isActor = id.startsWith('actor:')
  const { data } = useApi<ActorDetail>(isActor ? `/api/actors/${encodeURIComponent(id)}` : null)
  const [value, setValue] = useState('')
  const [why, setWhy] = useState('')
  const { isBusy, error, decide } = useCorrection()
  const aliases = data?.actor.aliases ?? []
  const save = async (event: FormEvent) => {
    event.preventDefault()
    const decision = decisionOf({ kind, id, value: value === '' ? (aliases[0] ?? '') : value })
    await decide(decision, why, () => {
      change(kind === 'ignore' ? select(null) : showActor(id), 'replace')
      onEnd()
    })
  }
  const isReady = kind === 'ignore' || value !== '' || (kind === 'split name' && aliases.length > 0)
  return (
    <form className="correction-form" onSubmit={(event) => void save(event)}>
      <h3>{title}</h3>
      <p className="soft">{MEANS[kind]}</p>
      {kind === 'same' && <OtherField value={value} onChoose={setValue} />}
      {kind === 'rename' && (
        <TextInput label="New name" size="xs" value={value} onChange={(event) => setValue(event.currentTarget.value)} />
      )}
      {kind === 'split name' &&
        (aliases.length === 0 ? (
          <p className="soft">It has no other name.</p>
        ) : (
          <NativeSelect
            label="Name"
            size="xs"
            data={[...aliases]}
            value={value}
            onChange={(event) => setValue(event.currentTarget.value)}
          />
        ))}
      <TextInput
        label="Why (for the log)"
        size="xs"
        value={why}
        onChange={(event) => setWhy(event.currentTarget.value)}
      />
      {error !== null && (
        <p role="alert" className="correction-error">
          <strong>{error.message}</strong> {error.hint}
        </p>
      )}
      <p className="correction-actions">
        <Button size="compact-sm" type="submit" loading={isBusy} disabled={!isReady}>
          Save
        </Button>
        <Button size="compact-sm" variant="default" onClick={onEnd}>
          Cancel
        </Button>
      </p>
    </form>
  )
}

function OtherField({ value, onChoose }: { readonly value: string; readonly onChoose: (id: string) => void }) {
  const { data } = useApi<ActorDetail>(value === '' ? null : `/api/actors/${encodeURIComponent(value)}`)
  return <EndField label="The other actor" name={data?.actor.name ?? ''} only="actors" onChoose={onChoose} />
}

interface Asked {
  readonly kind: CorrectionKind
  readonly id: string
  readonly value: string
}

function decisionOf({ kind, id, value }: Asked): AskedDecision {
  switch (kind) {
    case 'same':
      return { what: 'same', kept: id, joined: value }
    case 'rename':
      return { what: 'rename', actor: id, name: value }
    case 'split name':
      return { what: 'split name', actor: id, alias: value }
    case 'ignore':
      return { what: 'ignore', node: id }
  }
}
