import type { Block, BlockKind, Document } from '../../src/core/document.ts'

/** A document of the given text: each paragraph (parted by an empty line) is a body block, one that begins with "# " a title. */
export function documentOf(text: string, kindOf: (paragraph: string) => BlockKind = blockKind): Document {
  const blocks: Block[] = []
  for (const found of text.matchAll(/[^\n](?:[^\n]|\n(?!\n))*/gu)) {
    const kind = kindOf(found[0])
    blocks.push({ kind, rule: 'test', start: found.index, end: found.index + found[0].length })
  }
  return {
    id: 'doc:0123456789abcdef',
    name: 'test',
    title: null,
    publishedOn: null,
    publisher: null,
    byline: null,
    url: null,
    sha256: '',
    format: 'text',
    text,
    blocks,
  }
}

function blockKind(paragraph: string): BlockKind {
  return paragraph.startsWith('# ') ? 'title' : 'body'
}
