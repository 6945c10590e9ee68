import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { Button } from '#foundation/ui/button.tsx'
import { Empty } from '#foundation/ui/empty.tsx'
import { ErrorState } from '#foundation/ui/error-state.tsx'
import { Segments } from '#foundation/ui/field.tsx'
import { Loading } from '#foundation/ui/loading.tsx'
import { useKeys } from '#foundation/ui/use-keys.ts'
import type { HazardPage } from '#matters/hazard/hazard-reads.contract.ts'
import { reads } from '#matters/hazard/screens/asks.ts'
import { FixOnSpot } from '#matters/hazard/screens/steps/FixOnSpot.tsx'
import { ProposeVoid } from '#matters/hazard/screens/steps/ProposeVoid.tsx'
import { DispatchForm } from '#matters/hazard/screens/triage/DispatchForm.tsx'

type Truth = 'true' | 'untrue' | 'fixed'
type Props = { page: HazardPage; onDone: () => void; onUndone: () => void; onLater: () => void }

/** The right column: true or not, then the order. One stroke verifies, grades and assigns. */
export function Dispatch({ page, onDone, onUndone, onLater }: Props) {
  const { hazard, steps } = page
  const [truth, setTruth] = useState<Truth>('true')
  const box = useRef<HTMLDivElement>(null)
  const suggestion = useQuery({
    queryKey: ['hazard', hazard.id, 'suggestion'],
    queryFn: () => reads.suggestAssignment({ hazardId: hazard.id }),
    refetchOnWindowFocus: false,
  })
  const reach = (field: string) => box.current?.querySelector<HTMLElement>(`[data-field=${field}] input`)?.focus()
  useKeys([
    { key: 'x', does: '不属实', act: () => setTruth('untrue') },
    { key: 'u', does: '改单位', act: () => reach('lead') },
    { key: 't', does: '改期限', act: () => reach('due') },
    { key: 's', does: '稍后再办', act: onLater },
  ])
  const segments = [
    { value: 'true', words: '属实' },
    { value: 'untrue', words: '不属实', keyCap: 'X' },
    ...(steps['fixOnSpot'] === null ? [{ value: 'fixed', words: '当场已改' } as const] : []),
  ] as const
  const back = () => setTruth('true')
  const refused = whyNotDispatch(page)
  if (refused) return <Empty why="这一条由领导小组办公室交办">您可以看，也可以在隐患页上留言、补材料。</Empty>
  return (
    <div ref={box} className="hz-dispatch">
      <div className="hx-field hx-field--side">
        <span className="hx-field__label">属实</span>
        <Segments name="是否属实" segments={segments} value={truth} onChange={setTruth} />
      </div>
      {truth === 'untrue' && <Judged onLeave={back} onDone={onDone} page={page} Form={ProposeVoid} />}
      {truth === 'fixed' && <Judged onLeave={back} onDone={onDone} page={page} Form={FixOnSpot} />}
      {truth === 'true' &&
        (suggestion.data ? (
          <DispatchForm
            page={page}
            suggestion={suggestion.data}
            onDone={onDone}
            onUndone={onUndone}
            later={<Later onLater={onLater} />}
          />
        ) : suggestion.isError ? (
          <ErrorState
            what="没有取到交办建议"
            because={suggestion.error.message}
            onRetry={() => void suggestion.refetch()}
          />
        ) : (
          <Loading bars={6} />
        ))}
    </div>
  )
}

/** A dispatch is three steps in one; whoever may not take the first of them may not dispatch. */
function whyNotDispatch({ steps, hazard }: HazardPage): string | null | undefined {
  const first = { reported: 'verify', verified: 'grade', graded: 'assign' }[hazard.state as string]
  return first && steps[first]
}

type JudgedProps = { page: HazardPage; onLeave: () => void; onDone: () => void; Form: typeof ProposeVoid }

/** A step's own form, here in place of the order. When it was taken the next matter comes. */
function Judged({ page, onLeave, onDone, Form }: JudgedProps) {
  return (
    <Form
      page={page}
      onLeave={onLeave}
      onDone={() => {
        onLeave()
        onDone()
      }}
    />
  )
}

const Later = ({ onLater }: { onLater: () => void }) => (
  <Button keyCap="S" onClick={onLater}>
    稍后
  </Button>
)
