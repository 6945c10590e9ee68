export type Span = { from: Date; to: Date }

const at = (moment: Date): number => moment.getTime()
const byStart = (a: Span, b: Span): number => at(a.from) - at(b.from) || at(a.to) - at(b.to)

export const minutesIn = (spans: readonly Span[]): number =>
  spans.reduce((sum, { from, to }) => sum + (at(to) - at(from)) / 60_000, 0)

/** Spans without overlap, in order; those that touch are one. */
export function united(spans: readonly Span[]): Span[] {
  const found: Span[] = []
  for (const { from, to } of spans.filter((span) => span.from < span.to).toSorted(byStart)) {
    const last = found.at(-1)
    if (last && from <= last.to) last.to = to > last.to ? to : last.to
    else found.push({ from, to })
  }
  return found
}

/** What of a span lies in none of these. */
function leftOf(span: Span, covered: readonly Span[]): Span[] {
  const found: Span[] = []
  let { from } = span
  for (const cover of covered) {
    if (cover.to <= from) continue
    if (cover.from >= span.to) break
    if (cover.from > from) found.push({ from, to: cover.from })
    from = cover.to
  }
  return from < span.to ? [...found, { from, to: span.to }] : found
}

/** What of a span lies in these. */
export const within = (span: Span, spans: readonly Span[]): Span[] =>
  united(spans).flatMap(({ from, to }) => {
    const part = { from: from > span.from ? from : span.from, to: to < span.to ? to : span.to }
    return part.from < part.to ? [part] : []
  })

/** Wanted hours in a span that no shift covers: in order, never across the edge of what was wanted. */
export function gaps<W extends Span>(shifts: readonly Span[], demand: readonly W[], span: Span): W[] {
  const covered = united(shifts)
  return demand
    .flatMap((wanted) =>
      within(span, [wanted]).flatMap((part) => leftOf(part, covered).map((left) => ({ ...wanted, ...left }))),
    )
    .toSorted(byStart)
}

/**
 * Gaps that belong together: between one and the next nothing wanted is staffed. A roster that was not planned on is one run,
 * however long, so that it is told once and not every day anew.
 */
export function runsOf<W extends Span>(found: readonly W[], demand: readonly Span[]): (Span & { gaps: W[] })[] {
  const runs: (Span & { gaps: W[] })[] = []
  for (const gap of found) {
    const last = runs.at(-1)
    const between = last && { from: last.to, to: gap.from }
    const staffed = between && minutesIn(demand.flatMap((wanted) => within(between, [wanted]))) > 0
    if (last && !staffed) {
      last.to = gap.to > last.to ? gap.to : last.to
      last.gaps.push(gap)
    } else runs.push({ from: gap.from, to: gap.to, gaps: [gap] })
  }
  return runs
}
