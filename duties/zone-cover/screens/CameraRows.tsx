import { useState } from 'react'
import { daysBetween, dayOf } from '#foundation/calendar/day.ts'
import { dayWords, momentWords } from '#foundation/calendar/words.ts'
import { Button } from '#foundation/ui/button.tsx'
import { Section } from '#foundation/ui/page.tsx'
import { Status } from '#foundation/ui/status.tsx'
import { Tag } from '#foundation/ui/tag.tsx'
import { CameraForm } from '#duties/zone-cover/screens/CameraForm.tsx'
import { FaultDeeds, SayForm } from '#duties/zone-cover/screens/FaultDeeds.tsx'
import { useCameraDeed } from '#duties/zone-cover/screens/use-cameras.ts'
import { cameraKindWords, faultWords, type Zone, zoneWords } from '#registry/camera/camera.ts'
import type { Camera, CameraFault } from '#registry/camera/camera.contract.ts'

type Rows = { school: string; cameras: readonly Camera[]; mayChange: boolean; mayReport: boolean }

/** The register, zone by zone; a fault stands under its camera with the one step that is next. */
export const CameraRows = ({ cameras, ...may }: Rows) => (
  <ul className="cm-rows">
    {cameras.map((camera) => (
      <CameraRow key={camera.id} camera={camera} {...may} />
    ))}
  </ul>
)

type RowProps = Omit<Rows, 'cameras'> & { camera: Camera }

function CameraRow({ school, camera, mayChange, mayReport }: RowProps) {
  const [open, setOpen] = useState<'edit' | 'remove' | 'fault'>()
  const close = () => setOpen(undefined)
  const remove = useCameraDeed('removeCamera', '监控点已拆除', close)
  const report = useCameraDeed('reportCameraFault', '故障已报', close)
  const { id, spot, zone, kind, installedOn, fault, needsDecision } = camera
  const press = (what: 'edit' | 'remove' | 'fault', words: string) => (
    <Button small onClick={() => setOpen(open === what ? undefined : what)}>
      {words}
      <span className="hx-hidden">：{spot}</span>
    </Button>
  )
  return (
    <li>
      <div className="cm-row">
        <span>
          <b>{spot}</b>
          <small>
            {`${zone} ${zoneWords[zone as Zone]} · ${cameraKindWords[kind]} · ${dayWords(installedOn)}装`}
            {needsDecision && (
              <>
                {' '}
                <Tag>需人工确认</Tag>
              </>
            )}
          </small>
          {needsDecision && <small>国家标准要求幼儿园寝室有监控，2025年条例第8条可能禁止，请先确认。</small>}
        </span>
        <span className="hx-row hx-row--wrap">
          {fault ? (
            <Status state={fault.state === 'repaired' ? 'soon' : 'late'} word={faultWords[fault.state]} />
          ) : (
            <Status state="done" word="正常" />
          )}
          {mayReport && !fault && press('fault', '报故障')}
          {mayChange && press('edit', '更正')}
          {mayChange && press('remove', '拆除')}
        </span>
      </div>
      {fault && <FaultDeeds school={school} fault={fault} mayChange={mayChange} />}
      {open === 'edit' && <CameraForm school={school} camera={camera} onDone={close} />}
      {open === 'fault' && (
        <SayForm
          label="什么故障"
          hint="如：没有画面、夜间不清、时间不准"
          verb="报故障"
          busy={report.isPending}
          error={report.error?.message}
          onSay={(what) => report.mutate({ school, camera: id, what })}
        />
      )}
      {open === 'remove' && (
        <SayForm
          label="为什么拆除"
          hint="记录保留，只是不再算进覆盖"
          verb="拆除"
          busy={remove.isPending}
          error={remove.error?.message}
          onSay={(reason) => remove.mutate({ school, camera: id, reason })}
        />
      )}
    </li>
  )
}

/** What was put right last, with the days it took. */
export function RepairedFaults({ faults }: { faults: readonly (CameraFault & { spot: string })[] }) {
  if (faults.length === 0) return null
  return (
    <Section ruled title="最近恢复的故障" remark={`${faults.length}次`}>
      <ul className="cm-rows">
        {faults.map(({ id, spot, what, repair, reportedAt, testedAt }) => (
          <li key={id}>
            <b>{`${spot}：${what}`}</b>
            <small>
              {`${momentWords(reportedAt)}报，${repair}`}
              {testedAt && `，${momentWords(testedAt)}测试恢复，用${daysBetween(dayOf(reportedAt), dayOf(testedAt))}天`}
            </small>
          </li>
        ))}
      </ul>
    </Section>
  )
}
