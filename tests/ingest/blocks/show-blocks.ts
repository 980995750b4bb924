import { sliceSpan } from '../../../src/core/span.ts'
import { parseRecord } from '../../../src/ingest/index.ts'

/** Read `content` as a text file. */
export function parseText(content: string) {
  const { document } = parseRecord({ path: 'a.txt', name: 'a', format: 'text', content, sha256: 'x' })
  if (document === null) throw new Error('no document')
  return document
}

/** Each block as "rule: text". */
export function showBlocks(content: string): readonly string[] {
  const { text, blocks } = parseText(content)
  return blocks.map((block) => `${block.rule}: ${sliceSpan(text, block)}`)
}
