import { createHash } from 'node:crypto'
import type { Document } from '../src/core/document.ts'
import type { GraphSnapshot } from '../src/core/graph.ts'
import type { SavedView } from '../src/core/saved-view.ts'
import { serializeSnapshot } from '../src/core/snapshot.ts'

/** The built viewer, and what answers it without a server. */
export interface PageParts {
  /** The viewer's index.html. */
  readonly index: string
  /** The text of a file that it names, such as /assets/index-1a2b.js. */
  file(path: string): string
  /** The script that answers the viewer's requests from the page's own data. */
  readonly answers: string
}

export interface HtmlOptions {
  readonly parts: PageParts
  /** The articles of the graph, whose text the page shows. */
  readonly documents: readonly Document[]
  /** They can be opened in the page, and not changed. */
  readonly views: readonly SavedView[]
}

const SCRIPT = /\s*<script type="module"[^>]* src="(?<path>[^"]+)"><\/script>/u
const STYLE = /<link rel="stylesheet"[^>]* href="(?<path>[^"]+)">/u
const ICON = /<link rel="icon"[^>]* href="(?<path>[^"]+)">/u

/**
 * One page with the viewer, the graph and its articles in it: it opens without a server and asks nobody for anything.
 * Its policy lets run exactly the two scripts that it holds, by their hashes, so that no text of an article can ever be
 * one; texts are JSON whose `<` is an escape. The same bytes for the same graph and program.
 * @see https://www.w3.org/TR/CSP3/#directive-script-src (hashes), https://html.spec.whatwg.org/ (inline scripts)
 */
export function* exportHtml(snapshot: GraphSnapshot, { parts, documents, views }: HtmlOptions): Generator<string> {
  const iconPath = pathOf(ICON, parts.index)
  const icon = `data:image/svg+xml;base64,${Buffer.from(parts.file(iconPath)).toString('base64')}`
  // The viewer shows its icon, too.
  const viewer = inlineScript(parts.file(pathOf(SCRIPT, parts.index)).replaceAll(iconPath, icon))
  const answers = inlineScript(parts.answers)
  const style = parts.file(pathOf(STYLE, parts.index)).replaceAll('</style', '<\\/style')
  const policy = policyFor({ scripts: [answers, viewer], style })
  const page = parts.index
    .replace(SCRIPT, '')
    .replace(STYLE, () => `<style>${style}</style>`)
    .replace(ICON, () => `<link rel="icon" href="${icon}">`)
    .replace(/<head>/u, () => `<head>\n    <meta http-equiv="Content-Security-Policy" content="${policy}">`)
  const [before = '', after = ''] = page.split('</body>')
  yield `${before}<script type="application/json" id="whodid-data">{"graph":`
  for (const piece of serializeSnapshot(snapshot)) yield inlineJson(piece)
  yield ',"documents":{'
  for (const [index, document] of documents.entries()) {
    yield inlineJson(`${index > 0 ? ',' : ''}\n${JSON.stringify(document.id)}:${JSON.stringify(document)}`)
  }
  yield `\n},"views":${inlineJson(JSON.stringify(views))}`
  yield `}</script>\n<script>${answers}</script>\n<script type="module">${viewer}</script>\n  </body>${after}`
}

/** Nothing may be loaded but what stands in the page. */
function policyFor({ scripts, style }: { readonly scripts: readonly string[]; readonly style: string }): string {
  return [
    "default-src 'none'",
    `script-src ${scripts.map(hashSource).join(' ')}`,
    `style-src ${hashSource(style)}`,
    'img-src data:',
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

function hashSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}

/** In a script these can only stand in texts and patterns, where the backslash changes nothing. */
function inlineScript(text: string): string {
  return text.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--')
}

function inlineJson(text: string): string {
  return text.replaceAll('<', '\\u003c')
}

function pathOf(pattern: RegExp, index: string): string {
  const path = pattern.exec(index)?.groups?.path
  if (path === undefined) throw new Error(`the viewer's index.html has nothing like ${pattern.source}`)
  return path
}
