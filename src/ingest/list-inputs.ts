import { constants, type Dirent, type Stats } from 'node:fs'
import { access, readdir, realpath, stat } from 'node:fs/promises'
import { basename, join, sep } from 'node:path'
import type { Diagnostic } from '../core/diagnostic.ts'
import { WhodidError } from '../core/errors.ts'
import { skip, systemCode, systemReason } from './diagnose.ts'
import { describeFileName, type InputFile, READABLE_ENDINGS } from './input-file.ts'

/** What one call has found so far. */
interface Listing {
  readonly files: InputFile[]
  readonly diagnostics: Diagnostic[]
  /** Real paths of files and folders that are listed: each is read once, by whatever way it is reached. */
  readonly seen: Set<string>
  /** Links met on the way: followed last, so that a file is listed under its own path where it has one. */
  readonly links: { readonly path: string; readonly root: string }[]
}

/**
 * Find the files to read in what the user named.
 * @param paths - Files and folders; a folder is searched to the bottom, without hidden entries and node_modules.
 * @returns The files, each once, in order of their paths' code units, and what was left out and why.
 * @throws WhodidError PATH_MISSING or PATH_UNREADABLE for a path that the user named and that cannot be opened.
 */
export async function listInputs(
  paths: readonly string[],
): Promise<{ files: readonly InputFile[]; diagnostics: readonly Diagnostic[] }> {
  const listing: Listing = { files: [], diagnostics: [], seen: new Set(), links: [] }
  for (const path of paths) {
    const stats = await statNamed(path)
    await visit(listing, { path: join(path), stats, root: await realpath(path) })
  }
  for (let link = listing.links.shift(); link !== undefined; link = listing.links.shift())
    await followLink(listing, link)
  listing.files.sort(byPath)
  listing.diagnostics.sort(byPath)
  return { files: listing.files, diagnostics: listing.diagnostics }
}

interface Place {
  readonly path: string
  readonly stats: Stats
  /** Real path of what the user named: links may not lead out of it. */
  readonly root: string
}

async function statNamed(path: string): Promise<Stats> {
  try {
    const stats = await stat(path)
    await access(path, stats.isDirectory() ? constants.R_OK | constants.X_OK : constants.R_OK)
    return stats
  } catch (cause) {
    const code = systemCode(cause)
    if (code === 'ENOENT' || code === 'ENOTDIR') {
      const hint = 'Check the spelling, and that the path is right from the folder you are in.'
      throw new WhodidError('PATH_MISSING', `${path} does not exist`, { hint, cause })
    }
    const hint = 'Make it readable for you, or leave it out.'
    throw new WhodidError('PATH_UNREADABLE', `${path} cannot be read: ${systemReason(cause)}`, { hint, cause })
  }
}

async function visit(listing: Listing, place: Place): Promise<void> {
  const real = await realpath(place.path)
  if (listing.seen.has(real)) return
  listing.seen.add(real)
  if (place.stats.isDirectory()) await visitFolder(listing, place)
  else visitFile(listing, place)
}

function visitFile(listing: Listing, { path, stats }: Place): void {
  const described = describeFileName(basename(path))
  if (described === null) {
    const why = 'its ending is not one that can be read'
    const hint = `Readable endings are ${READABLE_ENDINGS}. Convert the file, or rename it if it is one of these.`
    listing.diagnostics.push(skip('FORMAT_UNKNOWN', path, { why, hint }))
  } else if (!stats.isFile()) {
    const why = 'it is a pipe, a socket or a device, not a file'
    listing.diagnostics.push(skip('FILE_UNREADABLE', path, { why, hint: 'Save its content to a file first.' }))
  } else {
    listing.files.push({ path, ...described })
  }
}

async function visitFolder(listing: Listing, { path, root }: Place): Promise<void> {
  let entries: Dirent[]
  try {
    entries = await readdir(path, { withFileTypes: true })
  } catch (error) {
    listing.diagnostics.push(unreadable(path, error))
    return
  }
  for (const entry of entries) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue
    const inner = join(path, entry.name)
    if (entry.isSymbolicLink()) listing.links.push({ path: inner, root })
    else await visitEntry(listing, { path: inner, root })
  }
}

async function visitEntry(listing: Listing, { path, root }: { path: string; root: string }): Promise<void> {
  try {
    await visit(listing, { path, root, stats: await stat(path) })
  } catch (error) {
    listing.diagnostics.push(isMisnamed(path, error) ? misnamed(path) : unreadable(path, error))
  }
}

/** Bytes of a name that are no UTF-8 come as replacement characters, under which the system knows no file. */
function isMisnamed(path: string, error: unknown): boolean {
  return systemCode(error) === 'ENOENT' && path.includes('\u{fffd}')
}

function misnamed(path: string): Diagnostic {
  return skip('FILE_UNREADABLE', path, { why: 'its name is not in UTF-8', hint: 'Rename it.' })
}

async function followLink(listing: Listing, { path, root }: { path: string; root: string }): Promise<void> {
  let target: string
  try {
    target = await realpath(path)
  } catch (error) {
    const why = systemCode(error) === 'ENOENT' ? 'it leads nowhere' : systemReason(error)
    listing.diagnostics.push(linkSkipped(path, why))
    return
  }
  const folder = root.endsWith(sep) ? root : root + sep
  if (root.startsWith(target.endsWith(sep) ? target : target + sep) || target === root) {
    listing.diagnostics.push(linkSkipped(path, 'it leads back to a folder that holds it'))
  } else if (!target.startsWith(folder)) {
    listing.diagnostics.push(linkSkipped(path, `it leads out of the folder, to ${target}`))
  } else {
    await visitEntry(listing, { path, root })
  }
}

function linkSkipped(path: string, why: string): Diagnostic {
  const hint = 'Name the place that it leads to, if you want it read.'
  return skip('LINK_SKIPPED', path, { why: `a link, and ${why}`, hint })
}

function unreadable(path: string, error: unknown): Diagnostic {
  return skip('FILE_UNREADABLE', path, { why: systemReason(error), hint: 'Make it readable for you, or leave it out.' })
}

/** By code units: the same on every machine, whatever its language. */
function byPath(a: { readonly path: string }, b: { readonly path: string }): number {
  return a.path < b.path ? -1 : Number(a.path > b.path)
}
