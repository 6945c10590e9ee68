import type { ShownGrade } from '#matters/risk/risk-reads.contract.ts'

const colourWords = { red: '红', orange: '橙', yellow: '黄', blue: '蓝' } as const

/** The grade by its name, with its colour beside it: the colour is official and is never all that says it. */
export function GradeMark({ grade: { name, colour } }: { grade: ShownGrade }) {
  return (
    <span className="rk-grade" title={`${name}（${colourWords[colour]}）`}>
      <i data-colour={colour} aria-hidden="true" />
      {name}
    </span>
  )
}
