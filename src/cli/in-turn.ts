export type InTurn = <T>(task: () => Promise<T>) => Promise<T>

/** Runs tasks one after another, whoever gives them: two at once would find the store locked. */
export function inTurn(): InTurn {
  let former: Promise<unknown> = Promise.resolve()
  return (task) => {
    const run = former.then(task)
    former = run.catch(() => undefined)
    return run
  }
}
