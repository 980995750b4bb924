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

// Each reader brings its libraries: only the one that is asked for is loaded.
async function load({ model, engine }: ModelChoice): Promise<LanguageReader> {
  if (model === 'fast') return (await import('./compromise-reader.ts')).compromiseReader
  const [{ encoderReader }, { loadEncoder }] = await Promise.all([
    import('./encoder-reader.ts'),
    import('./encoder/index.ts'),
  ])
  return encoderReader(await loadEncoder({ model, engine }))
}
