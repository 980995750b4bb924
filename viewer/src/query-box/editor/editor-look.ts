import { EditorView } from '@codemirror/view'

const MONO = 'ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace'

/** The page's own colours, light and dark: its custom properties reach into the shadow root. */
export const editorLook = EditorView.theme({
  '&': {
    border: '1px solid var(--line-strong)',
    borderRadius: '4px',
    background: 'var(--surface)',
    color: 'var(--ink)',
    fontSize: '13.5px',
    minHeight: '132px',
    maxHeight: '400px',
  },
  '&.cm-focused': { outline: '2px solid var(--accent)', outlineOffset: '-1px' },
  '.cm-scroller': { fontFamily: MONO, lineHeight: '1.55', minHeight: '130px', maxHeight: '398px' },
  '.cm-content': { padding: '8px 0', caretColor: 'var(--ink)' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '.cm-gutters': { background: 'var(--surface)', color: 'var(--ink-soft)', border: 'none', minWidth: '34px' },
  '.cm-matchingBracket': { background: 'var(--hover) !important', outline: '1px solid var(--line-strong)' },
  '.cm-tooltip': {
    background: 'var(--raised)',
    color: 'var(--ink)',
    border: '1px solid var(--line-strong)',
    borderRadius: '4px',
    boxShadow: '0 4px 14px rgb(0 0 0 / 18%)',
    fontSize: '13px',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: MONO, maxHeight: '260px' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '3px 10px' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': { background: '#1c6fb5', color: '#fff' },
  '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: '700' },
  '.cm-completionDetail': { marginLeft: '16px', fontStyle: 'normal', fontFamily: 'var(--ui-font)' },
  '.cm-tooltip-lint': { padding: '4px 0', fontFamily: 'var(--ui-font)' },
  '.cm-diagnostic': { borderLeft: '3px solid var(--conflict)', padding: '3px 10px' },
  '.cypher-keyword': { color: 'var(--link)', fontWeight: '600' },
  '.cypher-label, .cypher-type': { color: 'var(--measure)', fontWeight: '600' },
  '.cypher-string, .cypher-number': { color: 'var(--conflict)' },
  '.cypher-comment': { color: 'var(--ink-soft)', fontStyle: 'italic' },
  '.cypher-parameter': { color: 'var(--measure)' },
  '.cypher-function': { color: 'var(--link)' },
})
