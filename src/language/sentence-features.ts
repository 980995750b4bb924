import { type Atoms, atomsOf, mix, NOTHING } from './sentence-atoms.ts'
import { bucket, type Context, contextOf, EMPTY, share } from './sentence-context.ts'
import type { Unit } from './sentence-units.ts'

/**
 * What can be seen at the gaps between units, as hash values: one row a gap (behind each unit but the last), each of
 * the same length. The learned weights are looked up by them.
 * @param verdicts - What the rules say of each gap: 0 no mark there, 1 goes on, 2 a sentence ends.
 */
export function gapFeatures(units: readonly Unit[], verdicts: readonly number[]): readonly Int32Array[] {
  const atoms = units.map(atomsOf)
  const context = contextOf(units, atoms)
  return units.slice(0, -1).map((_, gap) => {
    const row = [
      ...wordFeatures(atoms, gap),
      ...kindFeatures(atoms, gap),
      ...shapeFeatures(atoms, gap, verdicts[gap] ?? 0),
      ...placeFeatures(atoms, gap, context),
    ]
    return Int32Array.from(row, (feature, template) => mix(feature, template + 1))
  })
}

function wordFeatures(atoms: readonly Atoms[], gap: number): readonly number[] {
  const at = (offset: number) => atoms[gap + offset] ?? NOTHING
  const [l3, l2, l, r, r2, r3, r4] = [at(-2), at(-1), at(0), at(1), at(2), at(3), at(4)]
  return [
    mix(l.trail, l.core),
    mix(l.trail, r.core),
    mix(mix(l.trail, l.core), r.shape),
    mix(mix(l.trail, r.core), l.shape),
    mix(mix(l.stop, l.core), r.core),
    mix(mix(l.stop, r.core), r2.core),
    mix(mix(l.stop, l.core), l2.core),
    mix(mix(l.stop, r.shape), l2.core),
    mix(mix(l.stop, r.shape), r2.core),
    mix(mix(l.stop, r.shape), r3.core),
    mix(mix(l.stop, r.shape), l3.core),
    mix(mix(l.stop, r.shape), r4.core),
    mix(mix(l.stop, l.ending), r.shape),
    mix(mix(l.stop, r.ending), r.shape),
    mix(mix(mix(l.stop, l.ending), r.ending), r.shape),
    mix(mix(mix(l.stop, l.shape), r.core), r2.shape),
  ]
}

function kindFeatures(atoms: readonly Atoms[], gap: number): readonly number[] {
  const at = (offset: number) => atoms[gap + offset] ?? NOTHING
  const [l3, l2, l, r, r2, r3] = [at(-2), at(-1), at(0), at(1), at(2), at(3)]
  const stop = mix(l.stop, r.shape)
  const pair = mix(stop, mix(l.kind, r.kind))
  return [
    mix(stop, l.kind),
    mix(stop, r.kind),
    pair,
    mix(pair, r2.kind),
    mix(pair, l2.kind),
    mix(mix(pair, l2.kind), r2.kind),
    mix(mix(stop, r.kind), mix(r2.kind, r3.kind)),
    mix(mix(stop, l.kind), mix(l2.kind, l3.kind)),
    mix(mix(stop, l.core), r.kind),
    mix(mix(stop, l.kind), r.core),
    mix(mix(stop, l.core), mix(r.kind, r2.kind)),
    mix(mix(l.trail, r.core), r2.kind),
    mix(mix(mix(l.kind, r.kind), mix(r2.kind, r3.kind)), mix(l.stop, l2.kind)),
  ]
}

function shapeFeatures(atoms: readonly Atoms[], gap: number, verdict: number): readonly number[] {
  const at = (offset: number) => atoms[gap + offset] ?? NOTHING
  const [l3, l2, l, r, r2, r3] = [at(-2), at(-1), at(0), at(1), at(2), at(3)]
  const trail = mix(l.trail, r.shape)
  const stop = mix(l.stop, r.shape)
  const around = mix(mix(stop, l.shape), r2.shape)
  return [
    0,
    trail,
    mix(trail, r.lead),
    mix(trail, l.shape),
    mix(mix(l.trail, r.lead), r.trail),
    mix(stop, verdict),
    mix(mix(stop, verdict), l.core),
    mix(mix(l.trail, verdict), r.core),
    around,
    mix(mix(around, l2.shape), r3.shape),
    mix(mix(mix(around, l2.shape), l2.stop), mix(r.stop, r2.stop)),
    mix(mix(mix(stop, r.stop), r2.stop), mix(r3.stop, r2.shape)),
    mix(mix(mix(stop, l2.stop), l3.stop), mix(l2.shape, l3.shape)),
    mix(mix(l.trail, r.trail), mix(r.lead, r.shape)),
    mix(mix(l.trail, l.lead), mix(l2.trail, r.shape)),
  ]
}

function placeFeatures(atoms: readonly Atoms[], gap: number, context: Context): readonly number[] {
  const [l, r] = [atoms[gap] ?? NOTHING, atoms[gap + 1] ?? NOTHING]
  const before = context.before[gap] ?? EMPTY
  const after = context.after[gap + 1] ?? EMPTY
  const stop = mix(l.stop, r.shape)
  const trail = mix(l.trail, r.lead)
  const verbs = mix(Math.min(before.verbs, 2), Math.min(after.verbs, 2))
  const capitals = mix(share(before), share(after))
  const lengths = mix(bucket(before.length), bucket(after.length))
  return [
    mix(stop, bucket(before.length)),
    mix(stop, bucket(after.length)),
    mix(stop, lengths),
    mix(stop, verbs),
    mix(stop, capitals),
    mix(mix(stop, verbs), capitals),
    mix(mix(stop, verbs), lengths),
    mix(mix(stop, bucket(gap + 1)), l.shape),
    mix(stop, bucket(context.size - gap - 1)),
    mix(mix(stop, bucket(gap + 1)), bucket(context.size)),
    mix(stop, context.style),
    mix(mix(trail, context.style), r.shape),
    mix(mix(stop, context.open[gap] ?? 0), l.trail),
    mix(mix(l.core, share(before)), mix(bucket(before.length), r.shape)),
    mix(mix(mix(r.core, share(after)), Math.min(after.verbs, 2)), l.stop),
    mix(context.dates[gap] ?? 0, stop),
    mix(context.dates[gap] ?? 0, bucket(gap / 4)),
  ]
}
