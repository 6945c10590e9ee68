import { useState } from 'react'
import { Button } from '#foundation/ui/button.tsx'
import { ConfirmDialog } from '#foundation/ui/confirm-dialog.tsx'
import { Input } from '#foundation/ui/field.tsx'
import type { PatrolPoint } from '#duties/proof/proof.contract.ts'
import { usePointDeeds } from '#duties/proof/screens/use-points.ts'

type PointRowsProps = { points: readonly PatrolPoint[]; mayChange: boolean }

/** The points in the order of the round; each can be renamed, moved up, or closed. */
export function PointRows({ points, mayChange }: PointRowsProps) {
  return (
    <table className="pp-table">
      <thead>
        <tr>
          <th scope="col">次序</th>
          <th scope="col">点位</th>
          <th scope="col">编号</th>
          {mayChange && <th scope="col">办理</th>}
        </tr>
      </thead>
      <tbody>
        {points.map((point, i) => (
          <Row key={point.id} point={point} place={i + 1} before={points[i - 1]} mayChange={mayChange} />
        ))}
      </tbody>
    </table>
  )
}

type RowProps = { point: PatrolPoint; place: number; before: PatrolPoint | undefined; mayChange: boolean }

function Row({ point, place, before, mayChange }: RowProps) {
  const [name, setName] = useState<string>()
  const [closing, setClosing] = useState(false)
  const { save, close } = usePointDeeds(() => setName(undefined))
  const { id, code, sort } = point
  const renamed = (name ?? '').trim()
  // The two change places; a tie is broken by making room.
  const up = async () => {
    if (!before) return
    await save.mutateAsync({ id: before.id, name: before.name, sort: Math.max(sort, before.sort + 1) })
    await save.mutateAsync({ id, name: point.name, sort: before.sort })
  }
  return (
    <tr>
      <td>{place}</td>
      <td>
        {name === undefined ? (
          point.name
        ) : (
          <Input
            aria-label={`${point.name}改名为`}
            value={name}
            maxLength={40}
            onChange={(event) => setName(event.target.value)}
          />
        )}
        {save.error && <p className="hx-field__error">{save.error.message}</p>}
      </td>
      <td className="pp-code">{code}</td>
      {mayChange && (
        <td>
          <div className="hx-row hx-row--wrap">
            {name === undefined ? (
              <>
                <Button small onClick={() => setName(point.name)}>
                  改名<span className="hx-hidden">：{point.name}</span>
                </Button>
                {before && (
                  <Button small busy={save.isPending} onClick={() => void up().catch(() => undefined)}>
                    上移<span className="hx-hidden">：{point.name}</span>
                  </Button>
                )}
                <Button small onClick={() => setClosing(true)}>
                  撤销<span className="hx-hidden">：{point.name}</span>
                </Button>
              </>
            ) : (
              <>
                <Button
                  small
                  kind="primary"
                  busy={save.isPending}
                  disabledReason={renamed.length < 2 ? '至少2个字' : undefined}
                  onClick={() => save.mutate({ id, name: renamed, sort })}
                >
                  存名称
                </Button>
                <Button small onClick={() => setName(undefined)}>
                  不改了
                </Button>
              </>
            )}
          </div>
          <ConfirmDialog
            open={closing}
            question={`撤销点位“${point.name}”？`}
            verb="撤销"
            safeVerb="先留着"
            danger
            busy={close.isPending}
            onDo={() => close.mutate(id, { onSettled: () => setClosing(false) })}
            onLeave={() => setClosing(false)}
          >
            <p>以后巡查不再经过这里，贴着的标牌请取下。以前的巡查记录不变。</p>
          </ConfirmDialog>
        </td>
      )}
    </tr>
  )
}
