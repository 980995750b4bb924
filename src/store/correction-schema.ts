import { z } from 'zod'
import { ACTOR_KINDS } from '../core/actor.ts'
import type { Correction } from '../core/correction.ts'
import type { ActorId, DocumentId } from '../core/ids.ts'

const actor = z.object({
  id: z.custom<ActorId>((id) => typeof id === 'string' && id.startsWith('actor:')),
  name: z.string(),
})
const document = z.object({
  id: z.custom<DocumentId>((id) => typeof id === 'string' && id.startsWith('doc:')),
  name: z.string(),
})
const common = {
  number: z.int().positive(),
  at: z.string(),
  by: z.string(),
  why: z.string().nullable(),
}

/** Lines may be written by hand, and come from other machines. */
const correctionSchema = z.discriminatedUnion('what', [
  z.object({ ...common, what: z.literal('same'), kept: actor, joined: actor }),
  z.object({ ...common, what: z.literal('different'), one: actor, other: actor }),
  z.object({ ...common, what: z.literal('split name'), from: actor, alias: z.string() }),
  z.object({ ...common, what: z.literal('split document'), from: actor, document }),
  z.object({ ...common, what: z.literal('rename'), actor, name: z.string().min(1) }),
  z.object({ ...common, what: z.literal('kind'), actor, kind: z.enum(ACTOR_KINDS) }),
  z.object({ ...common, what: z.literal('ignore'), node: z.object({ id: z.string(), name: z.string() }) }),
  z.object({ ...common, what: z.literal('confirm name'), actor, alias: z.string() }),
  z.object({ ...common, what: z.literal('undo'), undone: z.int().positive() }),
])

/** What a line says, or what is wrong with it. */
export function parseCorrection(line: string): Correction | { readonly fault: string } {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return { fault: 'it is not JSON' }
  }
  const parsed = correctionSchema.safeParse(value)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  return { fault: `${issue?.path.join('.') || 'the whole'}: ${issue?.message ?? 'not as it should be'}` }
}
