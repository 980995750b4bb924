import { join } from 'node:path'
import { exportHtml, type HtmlOptions } from '../../graph-export/html.ts'
import type { Document } from '../core/document.ts'
import { WhodidError } from '../core/errors.ts'
import type { GraphSnapshot } from '../core/graph.ts'
import type { DocumentId } from '../core/ids.ts'
import { PACKAGE_ROOT } from '../core/package-root.ts'
import { loadViewerFiles } from '../server/viewer-files.ts'
import { openStore } from '../store/open-store.ts'

/**
 * The page, with the articles of the store.
 * @throws VIEWER_NOT_BUILT
 */
export async function makeHtml(graph: GraphSnapshot, store: string): Promise<Iterable<string>> {
  const files = loadViewerFiles(join(PACKAGE_ROOT, 'dist', 'viewer'))
  const file = (path: string): string => {
    const found = files.get(path)
    if (found !== undefined) return Buffer.from(found.body).toString('utf8')
    throw new WhodidError('VIEWER_NOT_BUILT', `the viewer was built without ${path}`, {
      hint: 'Build it: npm run build',
    })
  }
  const parts = { index: file('/'), file, answers: file('/page/answer-in-page.js') }
  return exportHtml(graph, { parts, ...(await readContent(graph, store)) })
}

/** The articles in the order of their ids, and the saved views; an article that the store has lost is left out, and the page says so where it is asked for. */
async function readContent({ nodes }: GraphSnapshot, dir: string): Promise<Pick<HtmlOptions, 'documents' | 'views'>> {
  const store = await openStore(dir)
  try {
    const ids = nodes.filter(({ labels }) => labels[1] === 'Document').map(({ id }) => id as DocumentId)
    const documents: Document[] = []
    for (const id of ids) {
      const document = await store.getDocument(id)
      if (document !== null) documents.push(document)
    }
    return { documents, views: await store.readViews() }
  } finally {
    await store.close()
  }
}
