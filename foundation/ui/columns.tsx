import type { ReactNode } from 'react'
import { Drawer } from '#foundation/ui/drawer.tsx'
import { useNarrow } from '#foundation/ui/use-narrow.ts'

type PanelProps = {
  children: ReactNode
  /** Names the landmark. */
  name?: string | undefined
  as?: 'section' | 'nav' | 'aside'
  quiet?: boolean | undefined
  /** Rows reach the edges. */
  flush?: boolean | undefined
  /** Stay while the middle scrolls. */
  head?: ReactNode
  foot?: ReactNode
}

/** One column: hairline at its left, its middle scrolls. */
export function Panel({ children, name, as: Box = 'section', quiet, flush, head, foot }: PanelProps) {
  const look = `hx-panel${quiet ? ' hx-panel--quiet' : ''}${flush ? ' hx-panel--flush' : ''}`
  return (
    <Box className={look} aria-label={name}>
      {head}
      <div className="hx-panel__body" tabIndex={0} role="group" aria-label={name}>
        {children}
      </div>
      {foot}
    </Box>
  )
}

type ColumnsProps = {
  /** Widths in px: home 226 and 372, triage 284 and 404, inbox none and 400. */
  left?: { width: number; panel: ReactNode } | undefined
  right?: { width: number; panel: ReactNode; title: string } | undefined
  children: ReactNode
  /** Where the right panel is a drawer: whether something was chosen to show in it. */
  drawerOpen?: boolean | undefined
  onDrawerClose?: (() => void) | undefined
}

/** Columns scroll, the page does not. Under 1180 px the right one becomes a drawer, under 760 px the left one stands on top. */
export function Columns({ left, right, children, drawerOpen, onDrawerClose }: ColumnsProps) {
  const noRight = useNarrow(1180)
  const noLeft = useNarrow(760)
  const shape = [left && !noLeft && `${left.width}px`, 'minmax(0, 1fr)', right && !noRight && `${right.width}px`]
  return (
    <>
      <div
        className="hx-columns"
        style={{
          gridTemplateColumns: shape.filter(Boolean).join(' '),
          gridTemplateRows: left && noLeft ? 'auto minmax(0, 1fr)' : 'minmax(0, 1fr)',
        }}
      >
        {left?.panel}
        {children}
        {right && !noRight && right.panel}
      </div>
      {right && noRight && drawerOpen && (
        <Drawer title={right.title} onClose={() => onDrawerClose?.()}>
          {right.panel}
        </Drawer>
      )}
    </>
  )
}
