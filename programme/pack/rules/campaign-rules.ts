import type { Pack } from '#programme/pack/pack.ts'
import { finder, repeated, type Finding } from '#programme/pack/problem.ts'
import type { Campaign } from '#programme/pack/sections/campaigns.ts'
import type { Duty } from '#programme/pack/sections/duties.ts'

/** A campaign stands on clauses and is made of duties that fall on schools in its time; each block has a letter of its own. */
export function campaignFindings({ campaigns: { campaigns }, ...pack }: Pack): Finding[] {
  const { found, say } = finder('campaigns')
  const clauses = new Set(pack.clauses.map(({ id }) => id))
  const duties = new Map(pack.duties.duties.map((duty) => [duty.code, duty]))
  const takenBy = new Map<string, string>()
  for (const { index, key } of repeated(campaigns, ({ code }) => code))
    say(['campaigns', index, 'code'], `专项 ${key} 写了两次`, '改成不同的代码')
  campaigns.forEach((campaign, index) => {
    const at = (...path: (string | number)[]) => ['campaigns', index, ...path]
    const { when, blocks } = campaign
    campaign.clauses.forEach(
      (id, i) => clauses.has(id) || say(at('clauses', i), `没有条款 ${id}`, '改成 clauses.yaml 里的编号'),
    )
    if ('from' in when && when.to < when.from) say(at('when', 'to'), '止日早于起日', '对调或改正')
    if (campaign.unsure && !campaign.note) say(at('unsure'), '标为待确认，没有说明', '补上 note，写明待确认什么')
    for (const { index: i, key } of repeated(blocks, ({ letter }) => letter))
      say(at('blocks', i, 'letter'), `板块 ${key} 写了两次`, '改成不同的字母')
    blocks.forEach((block, b) =>
      block.duties.forEach((code, d) => {
        const path = at('blocks', b, 'duties', d)
        const duty = duties.get(code)
        if (!duty) return say(path, `没有工作 ${code}`, '改成 duties.yaml 里的代码')
        const before = takenBy.get(code)
        if (before) say(path, `工作 ${code} 已在「${before}」里`, '一项工作只归一次专项的一个板块')
        takenBy.set(code, campaign.name)
        if (duty.for.on !== 'school')
          say(path, `「${duty.name}」不是逐校做的`, '在 duties.yaml 里改成 on: school，并用 by 写明由谁到校')
        if (!isInTime(duty, campaign))
          say(path, `「${duty.name}」的时间与专项不一致`, '两处写同一个开学季节，或同样的起止日')
      }),
    )
  })
  return found
}

const isInTime = ({ recurs }: Duty, { when }: Campaign): boolean =>
  'opening' in when
    ? recurs.every === 'opening' && recurs.season === when.opening
    : recurs.every === 'once' && recurs.from === when.from && recurs.to === when.to
