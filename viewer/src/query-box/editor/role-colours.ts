import { Decoration, type DecorationSet, type EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view'
import { type Role, readCypher } from './read-cypher.ts'

/** Every piece of the query gets the class of its role; a query is short enough to be read anew at each change. */
export const roleColours = ViewPlugin.define((view) => new Colours(view), { decorations: ({ marks }) => marks })

class Colours {
  marks: DecorationSet

  constructor(view: EditorView) {
    this.marks = colour(view)
  }

  update(update: ViewUpdate): void {
    if (update.docChanged) this.marks = colour(update.view)
  }
}

function colour({ state }: EditorView): DecorationSet {
  const { pieces } = readCypher(state.doc.toString())
  return Decoration.set(pieces.map(({ role, from, to }) => markOf(role).range(from, to)))
}

const marks = new Map<Role, Decoration>()

function markOf(role: Role): Decoration {
  const found = marks.get(role) ?? Decoration.mark({ class: `cypher-${role}` })
  marks.set(role, found)
  return found
}
