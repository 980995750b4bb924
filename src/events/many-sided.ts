/** Words whose type in the tables was right in at most half of the marked training news (four times or more): the reader decides. */
export const MANY_SIDED: ReadonlySet<string> = new Set(
  'assault attack award block buy cancel deliver delay determine double establish expand inquiry install join launch measure offer pledge punish recognize remove respond response restore restrain restrict sell send set ship stop strengthen suspend violate'.split(
    ' ',
  ),
)
