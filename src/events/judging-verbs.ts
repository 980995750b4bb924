/** Verbs that judge somebody's deed: who "opposes plans to ban X" does not plan the ban. */
export const JUDGING: ReadonlySet<string> = new Set(
  'reject oppose condemn criticise criticize denounce decry deplore protest resist block stop thwart foil welcome praise applaud hail support back defend question fear slam blast'.split(
    ' ',
  ),
)
