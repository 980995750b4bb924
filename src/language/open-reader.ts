import { loadEncoder } from './encoder/index.ts'
import { encoderReader } from './encoder-reader.ts'
import type { ModelChoice } from './model-choice.ts'
import type { LanguageReader } from './reader.ts'

const opened = new Map<string, Promise<LanguageReader>>()

/**
 * The reader of that model; loaded once in each thread and kept, since loading takes most of a second.
 * @throws MODEL_MISSING, MODEL_DAMAGED or ENGINE_MISSING, with the cure.
 */
export function openReader(choice: ModelChoice): Promise<LanguageReader> {
  const key = `${choice.model} ${choice.engine}`
  const known = opened.get(key)
  if (known !== undefined) return known
  const reader = load(choice)
  opened.set(key, reader)
  return reader
}

async function load(choice: ModelChoice): Promise<LanguageReader> {
  return encoderReader(await loadEncoder(choice))
}
