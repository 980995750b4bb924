import { useInterval } from '@mantine/hooks'
import { useEffect, useRef } from 'react'
import { type BinRange, binCount, type TimeAxis } from './time-axis.ts'

const STEP_MS = 900

/**
 * Moves the span of time on, a bin at a step, until it reaches the end; from the whole of time it begins with a year.
 * @returns Whether it plays, and what starts and stops it.
 */
export function usePlay(
  axis: TimeAxis,
  range: BinRange,
  onChange: (range: BinRange, isFirst: boolean) => void,
): { readonly isPlaying: boolean; readonly toggle: () => void } {
  const end = binCount(axis) - 1
  const latest = useRef(range)
  latest.current = range
  const interval = useInterval(() => {
    const { first, last } = latest.current
    if (end <= last) interval.stop()
    else onChange({ first: first + 1, last: last + 1 }, false)
  }, STEP_MS)
  useEffect(() => interval.stop, [interval.stop])
  const toggle = () => {
    if (interval.active) {
      interval.stop()
      return
    }
    const { first, last } = latest.current
    const length = first === 0 && last === end ? axis.binsPerYear : last - first + 1
    // At the end it begins anew.
    if (end <= last) onChange({ first: 0, last: Math.min(end, length - 1) }, true)
    interval.start()
  }
  return { isPlaying: interval.active, toggle }
}
