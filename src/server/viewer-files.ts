import { readdirSync, readFileSync, statSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import { WhodidError } from '../core/errors.ts'

export interface ViewerFile {
  readonly body: Uint8Array<ArrayBuffer>
  readonly type: string
  /** Its name holds a hash of its bytes, so that a browser may keep it for good. */
  readonly immutable: boolean
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
}

/**
 * The built viewer by URL path ("/" is index.html). All of it is read at once: a few files, and no path in a request
 * can then reach anything else.
 * @throws VIEWER_NOT_BUILT
 */
export function loadViewerFiles(folder: string): ReadonlyMap<string, ViewerFile> {
  const names = listFiles(folder)
  if (!names.includes('index.html')) throw viewerNotBuilt(folder)
  const files = names.map((name): [string, ViewerFile] => [
    name === 'index.html' ? '/' : `/${name}`,
    {
      body: new Uint8Array(readFileSync(join(folder, name))),
      type: TYPES[extname(name)] ?? 'application/octet-stream',
      immutable: name.startsWith('assets/'),
    },
  ])
  return new Map(files)
}

function listFiles(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => statSync(join(folder, name)).isFile())
      .map((name) => relative('.', name).split(sep).join('/'))
  } catch (error) {
    throw viewerNotBuilt(folder, error)
  }
}

function viewerNotBuilt(folder: string, cause?: unknown): WhodidError {
  return new WhodidError('VIEWER_NOT_BUILT', `the viewer is not built: ${folder} has no index.html`, {
    hint: 'Build it: npm run build',
    cause,
  })
}
