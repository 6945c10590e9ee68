import { useEffect, useState } from 'react'
import { findFound } from '#apps/field/found.ts'
import { hrefOf } from '#apps/field/route.ts'
import { Icon } from '#foundation/ui/icon.tsx'

/** A sheet found something, and the phone died before it was reported: the way back to it. */
export function FoundLine({ person }: { person: string }) {
  const [left, setLeft] = useState<readonly string[]>([])
  useEffect(() => void findFound(person).then(setLeft), [person])
  const [first] = left
  if (first === undefined) return null
  return (
    <a className="fd-all" href={hrefOf('/report', first)}>
      还有{left.length}项“否”没有转为隐患
      <Icon name="right" />
    </a>
  )
}
