import type {
  ApiError,
  CorrectionLog,
  CorrectionRequest,
  ExportRequest,
  QueryAnswer,
  QueryRequest,
  ReviewAnswer,
  ReviewReceipt,
  SavedViews,
  ViewChange,
} from '../../../src/server/api.ts'

/** An answer of the server that says what went wrong and what to do. */
export class RequestError extends Error {
  override readonly name = 'RequestError'
  readonly code: string
  readonly hint: string

  constructor({ code, message, hint }: ApiError) {
    super(message)
    this.code = code
    this.hint = hint
  }
}

/** GET an address of the API. @throws RequestError */
export async function getJson<T>(path: string): Promise<T> {
  return readAnswer<T>(await send(path, {}))
}

/** Run Cypher. @throws RequestError */
export async function postQuery(request: QueryRequest): Promise<QueryAnswer> {
  const headers = { 'Content-Type': 'application/json' }
  return readAnswer(await send('/api/query', { method: 'POST', headers, body: JSON.stringify(request) }))
}

/** What is in view as a file. @throws RequestError */
export async function postExport(request: ExportRequest): Promise<Blob> {
  const headers = { 'Content-Type': 'application/json' }
  const response = await send('/api/export', { method: 'POST', headers, body: JSON.stringify(request) })
  return response.ok ? await response.blob() : readAnswer<Blob>(response)
}

/** What this page may change the graph with; null: nothing may be changed from it (a page of its own, a foreign frame). */
function pageToken(): string | null {
  return document.querySelector('meta[name="whodid-token"]')?.getAttribute('content') ?? null
}

export function canCorrect(): boolean {
  return pageToken() !== null
}

/** Whether there is a server: a page that `export html` has written answers itself, and has no second file to load. */
export function hasServer(): boolean {
  return document.getElementById('whodid-data') === null
}

/** Decide something about the graph. @throws RequestError */
export async function postCorrection(request: CorrectionRequest): Promise<CorrectionLog> {
  const headers = { 'Content-Type': 'application/json', 'X-Whodid-Token': pageToken() ?? '' }
  return readAnswer(await send('/api/corrections', { method: 'POST', headers, body: JSON.stringify(request) }))
}

/** Save, rename or delete a view. @throws RequestError */
export async function postView(change: ViewChange): Promise<SavedViews> {
  const headers = { 'Content-Type': 'application/json', 'X-Whodid-Token': pageToken() ?? '' }
  return readAnswer(await send('/api/views', { method: 'POST', headers, body: JSON.stringify(change) }))
}

/** Answer a question of the review. @throws RequestError */
export async function postReview(request: ReviewAnswer): Promise<ReviewReceipt> {
  const headers = { 'Content-Type': 'application/json', 'X-Whodid-Token': pageToken() ?? '' }
  return readAnswer(await send('/api/review', { method: 'POST', headers, body: JSON.stringify(request) }))
}

async function send(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, init)
  } catch {
    throw new RequestError({
      code: 'SERVER_GONE',
      message: 'The server does not answer.',
      hint: 'Start it again in a terminal: npx whodid serve',
    })
  }
}

async function readAnswer<T>(response: Response): Promise<T> {
  const body: unknown = await response.json()
  if (response.ok) return body as T
  throw new RequestError(body as ApiError)
}
