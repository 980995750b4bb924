import { decodeAnswers } from './decode-answers.ts'
import { type Engine, loadSession, type Session } from './load-session.ts'
import { type ModelMeaning, type ModelName, readModelFiles } from './model-files.ts'
import { type Part, packParts } from './pack-parts.ts'
import { type PartReading, splitWindow } from './part-readings.ts'
import type { SentenceReading } from './readings.ts'
import { createWordCutter, type EncodedWord, type WordCutter } from './word-pieces.ts'

export type { Engine } from './load-session.ts'
export type { ModelName } from './model-files.ts'
export type { EventReading, MentionReading, PlacedFiller, SentenceReading, WordReading } from './readings.ts'

/** A loaded model. It holds some hundred megabytes until it is closed. */
export interface Encoder {
  readonly model: ModelName
  /**
   * The sentences of one document, each cut into words; one reading each. They are read side by side: a reading depends
   * on these sentences alone, but on some of its neighbours too. Nothing is thrown for odd words.
   * @param onRead - Told after each window what share of all has been read.
   */
  read(sentences: readonly (readonly string[])[], onRead?: (share: number) => void): Promise<readonly SentenceReading[]>
  close(): Promise<void>
}

/** @throws MODEL_MISSING, MODEL_DAMAGED, ENGINE_MISSING */
export async function loadEncoder(options: { readonly model: ModelName; readonly engine: Engine }): Promise<Encoder> {
  const { model, vocabulary, meaning } = await readModelFiles(options.model)
  const loaded = { cutter: createWordCutter(vocabulary), meaning, session: await loadSession(model, options.engine) }
  return {
    model: options.model,
    read: (sentences, onRead = () => undefined) => readAll(sentences, { ...loaded, onRead }),
    close: () => loaded.session.close(),
  }
}

interface Loaded {
  readonly cutter: WordCutter
  readonly meaning: ModelMeaning
  readonly session: Session
}

async function readAll(
  sentences: readonly (readonly string[])[],
  { cutter, meaning, session, onRead }: Loaded & { readonly onRead: (share: number) => void },
): Promise<readonly SentenceReading[]> {
  const encoded = sentences.map((words) => words.map((word) => cutter.encode(word)))
  const lengths = encoded.map((words) => words.map(({ pieces }) => pieces.length))
  const readings: PartReading[] = []
  // One after another: what runs is one thread of computation.
  const windows = packParts(sentences, lengths)
  for (const [index, parts] of windows.entries()) {
    const words = parts.map(({ sentence, start, end }) => encoded[sentence]?.slice(start, end) ?? [])
    const outputs = await session.run(inputsOf(words, cutter))
    readings.push(...splitWindow(decodeAnswers(outputs, meaning, parts.map(sizeOf)), parts))
    onRead((index + 1) / windows.length)
  }
  return joinParts(readings, sentences.length)
}

function sizeOf({ start, end }: Part): number {
  return end - start
}

/** The parts of a sentence one behind the other. */
function joinParts(readings: readonly PartReading[], count: number): readonly SentenceReading[] {
  const joined = Array.from({ length: count }, (): PartReading[] => [])
  for (const reading of readings) joined[reading.sentence]?.push(reading)
  return joined.map((parts) => ({
    words: parts.flatMap(({ words }) => words),
    mentions: parts.flatMap(({ mentions }) => mentions),
    events: parts.flatMap(({ events }) => events),
  }))
}

/** [CLS] stands before the pieces as word 0, the root of every tree; [SEP] behind each part is no word. */
function inputsOf(
  parts: readonly (readonly EncodedWord[])[],
  { start, end }: WordCutter,
): Parameters<Session['run']>[0] {
  const [ids, shapes, first, groups] = [[start], [0], [0], [0]]
  parts.forEach((words, part) => {
    for (const { pieces, shape } of words) {
      first.push(ids.length)
      groups.push(part + 1)
      ids.push(...pieces)
      shapes.push(...pieces.map(() => shape))
    }
    ids.push(end)
    shapes.push(0)
  })
  return { ids, shapes, first, groups }
}
