import {
  autocompletion,
  type CompletionContext,
  closeBrackets,
  completionKeymap,
  startCompletion,
} from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { bracketMatching } from '@codemirror/language'
import { type Diagnostic, lintKeymap, setDiagnostics } from '@codemirror/lint'
import { EditorState } from '@codemirror/state'
import { EditorView, keymap, lineNumbers } from '@codemirror/view'
import type { GraphSchema } from '../../../../src/server/api.ts'
import { completeCypher } from './complete-cypher.ts'
import { editorLook } from './editor-look.ts'
import { findUnknownNames, type Problem, placeProblem } from './find-problems.ts'
import { roleColours } from './role-colours.ts'
import { typeOver } from './type-over.ts'

export interface EditorOptions {
  readonly text: string
  readonly label: string
  readonly onChange: (text: string) => void
  readonly onRun: () => void
}

export interface MountedEditor {
  setText(text: string): void
  setSchema(schema: GraphSchema): void
  /** What the engine said of the text as it stands. */
  setError(message: string | null): void
  focus(): void
  destroy(): void
}

const NO_SCHEMA: GraphSchema = { labels: [], relations: [] }

/**
 * A Cypher editor in `host`. It lives in a shadow root: there CodeMirror's style sheets are adopted rather than put into
 * a style element, which the page's policy forbids. Tab leaves it; what completes is Enter.
 */
export function mountEditor(host: HTMLElement, { text, label, onChange, onRun }: EditorOptions): MountedEditor {
  let schema = NO_SCHEMA
  let error: Problem | null = null
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' })
  const run = () => {
    onRun()
    return true
  }
  const complete = ({ state, pos, explicit }: CompletionContext) => {
    const found = completeCypher(state.doc.toString(), pos, schema)
    if (found === null || (!explicit && found.from === pos && !OPENERS.test(state.sliceDoc(pos - 1, pos)))) return null
    return { from: found.from, options: [...found.options], validFor: /^[\p{L}\p{N}_ ]*$/u }
  }
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: text,
      extensions: [
        keymap.of([
          { key: 'Mod-Enter', run },
          { key: 'Mod-Space', run: startCompletion },
          ...completionKeymap,
          ...lintKeymap,
          ...historyKeymap,
          ...defaultKeymap,
        ]),
        history(),
        lineNumbers(),
        bracketMatching(),
        closeBrackets(),
        EditorView.lineWrapping,
        autocompletion({ override: [complete], icons: false }),
        EditorView.contentAttributes.of({ 'aria-label': label, spellcheck: 'false' }),
        EditorView.updateListener.of((update) => {
          if (!update.docChanged) return
          error = null
          onChange(update.state.doc.toString())
          queueMicrotask(mark)
        }),
        typeOver,
        roleColours,
        editorLook,
      ],
    }),
  })
  const mark = () => {
    const doc = view.state.doc.toString()
    const names = schema === NO_SCHEMA ? [] : findUnknownNames(doc, schema)
    const found: Diagnostic[] = [...names, ...(error === null ? [] : [error])].map((problem) => ({ ...problem }))
    view.dispatch(setDiagnostics(view.state, found))
  }
  // Outside of the shadow root nobody sees that these keys are written into a text: "/" would jump to the search box.
  const keep = (event: KeyboardEvent) => event.stopPropagation()
  host.addEventListener('keydown', keep)
  return {
    setText(next) {
      if (next === view.state.doc.toString()) return
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: next } })
    },
    setSchema(next) {
      schema = next
      mark()
    },
    setError(message) {
      error = message === null ? null : placeProblem(view.state.doc.toString(), message)
      mark()
    },
    focus: () => view.focus(),
    destroy() {
      host.removeEventListener('keydown', keep)
      view.destroy()
    },
  }
}

/** After these something is suggested before a letter is written. */
const OPENERS = /[:.'"{|]/u
