import { Button, Code } from '@mantine/core'
import './notice-page.css'

interface Notice {
  readonly title: string
  readonly text: string
  /** Commands for the terminal, with what each does. */
  readonly commands: readonly { readonly command: string; readonly does: string }[]
}

const BUILD = [
  { command: 'npx whodid build', does: 'the briefs that come with Whodid' },
  { command: 'npx whodid build PATH', does: 'your own articles: a file or a folder (.txt, .md, .html, .jsonl)' },
]

const NOTICES: Readonly<Record<string, Notice>> = {
  GRAPH_MISSING: {
    title: 'There is no graph yet',
    text: 'Whodid reads a folder of news and shows who did what to whom. Give it something to read, in a terminal:',
    commands: BUILD,
  },
  GRAPH_EMPTY: {
    title: 'The graph is empty',
    text: 'The articles that were read name no actor. Build the graph from others:',
    commands: BUILD,
  },
  GRAPH_DAMAGED: {
    title: 'The graph is damaged',
    text: 'Its file was changed or cut off. Nothing is lost: building it again uses what was read before.',
    commands: BUILD,
  },
  SERVER_GONE: {
    title: 'The server does not answer',
    text: 'It was ended, or the computer slept. Start it again in a terminal:',
    commands: [{ command: 'npx whodid serve', does: 'then press the button below' }],
  },
}

interface Props {
  readonly code: string
  readonly message?: string
  readonly hint?: string
  readonly onRetry: () => void
}

/** Instead of a graph: what is missing and what to do about it. */
export function NoticePage({ code, message, hint, onRetry }: Props) {
  const notice = NOTICES[code] ?? { title: message ?? 'Something went wrong', text: hint ?? '', commands: [] }
  return (
    <main className="notice-page">
      <img src="/icon.svg" alt="" width="48" height="48" />
      <h1>{notice.title}</h1>
      <p>{notice.text}</p>
      {notice.commands.length > 0 && (
        <dl>
          {notice.commands.map(({ command, does }) => (
            <div key={command}>
              <dt>
                <Code>{command}</Code>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
      )}
      <Button onClick={onRetry}>Look again</Button>
    </main>
  )
}
