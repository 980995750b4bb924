import type { PathKind } from '../../../src/server/api.ts'

interface PathKindLook {
  readonly label: string
  readonly means: string
}

/** What may link two in a path. */
export const PATH_KINDS: Readonly<Record<PathKind, PathKindLook>> = {
  dealings: { label: 'Dealings', means: 'one does something to the other' },
  events: { label: 'Common events', means: 'both take part, side by side, or one acts about the other, a measure' },
  measures: { label: 'Measures', means: 'issued by, covers, based on, responds to' },
  roles: { label: 'Roles', means: 'holds a role at, part of, owned by' },
}

export const PATH_KIND_NAMES = Object.keys(PATH_KINDS) as readonly PathKind[]
