import { useState } from 'react'
import { dayWords } from '#foundation/calendar/words.ts'
import { plainDay } from '#foundation/calendar/day.ts'
import { Button } from '#foundation/ui/button.tsx'
import { Facts } from '#foundation/ui/page.tsx'
import { Status } from '#foundation/ui/status.tsx'
import { rosterWords, type Held } from '#registry/post/post.contract.ts'
import { isAdministrator, roleWords } from '#registry/post/role.ts'
import { rosterOf } from '#registry/post/roster-of.ts'
import { PostDeeds, type DeedName } from '#registry/post/screens/PostDeeds.tsx'
import { useMe } from '#registry/sign-in/screens/use-me.ts'
import { keepsRegistry } from '#registry/unit/keeps-registry.ts'

const deedWords: Record<DeedName, string> = {
  reveal: '查看号码',
  confirm: '核实联系方式',
  appoint: '任职',
  end: '免职',
  propose: '提交人员调整',
}

/** One post, whoever holds it, and what this visitor may do about it. */
export function PostDetail({ held }: { held: Held }) {
  const [deed, setDeed] = useState<DeedName>()
  const me = useMe()
  const { title, label, unit, unitName, unitKind, role, since, phoneMasked, verifiedOn, person, mandatory, stale } =
    held
  const roster = rosterOf(role, unitKind)
  const keeps = me ? keepsRegistry(me.post.role) : false
  const may: Record<DeedName, boolean> = {
    reveal: phoneMasked !== null && me !== undefined && !isAdministrator(me.post.role),
    confirm: person !== null && (keeps || person === me?.person),
    appoint: keeps && roster === 'unit',
    end: keeps && roster === 'unit' && person !== null,
    propose: (keeps && roster !== 'unit') || (!keeps && unit === me?.post.unit),
  }
  const deeds = (Object.keys(deedWords) as DeedName[]).filter((name) => may[name])
  return (
    <article className="rg-detail" aria-label={title}>
      <p className="hx-small hx-ink-2">{unitName}</p>
      <h2 className="hx-h2">{title}</h2>
      <Facts
        facts={[
          [
            '任职',
            label ? (
              `${label}${since ? `，${dayWords(plainDay(since))}起` : ''}`
            ) : (
              <Status key="v" state={mandatory ? 'late' : 'todo'} word={mandatory ? '缺岗：必须有人' : '现在没有人'} />
            ),
          ],
          ['号码', phoneMasked ?? '还没有登记'],
          ['核实', verifiedOn ? dayWords(plainDay(verifiedOn)) : '从未核实'],
          ['类别', roleWords[role]],
          ['名册', rosterWords[roster]],
        ]}
      />
      {stale && <p className="hx-note">联系方式超过12个月没有核实，请打一次电话核对。</p>}
      {deed ? (
        <PostDeeds key={deed} deed={deed} held={held} onLeave={() => setDeed(undefined)} />
      ) : (
        <div className="rg-verbs">
          {deeds.map((name) => (
            <Button key={name} wide kind={name === 'end' ? 'danger' : 'plain'} onClick={() => setDeed(name)}>
              {name === 'appoint' && person ? '换人任职' : deedWords[name]}
            </Button>
          ))}
          {keeps && roster !== 'unit' && (
            <p className="hx-why">{rosterWords[roster]}调整须经另一位同志审批，通过后名册成为新的一版。</p>
          )}
        </div>
      )}
    </article>
  )
}
