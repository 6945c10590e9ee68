import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { proves } from '#foundation/test/proves.ts'
import { notificationContract } from '#foundation/notification/notification.contract.ts'
import { sweepTargets } from '#matters/key-target/server/sweep.ts'
import { type TargetHouse, targetHouse } from '#matters/key-target/server/target-house.ts'

let it: TargetHouse
beforeAll(async () => {
  it = await targetHouse()
})
beforeEach(() => it.at('2017-05-10T09:00:00'))

describe('what is proposed', () => {
  proves('8.7', '上年底排摸出的问题突出学校自动排出，提出后依据随之固定，领导小组确认才编号列入', async () => {
    const where = { school: 'S07', category: 'zhian', problem: '北巷僻静无路灯，学生被索要零钱' }
    expect(await it.refusal(it.propose(where))).toBe('target-no-evidence')
    await it.survey({ ...where, treated: false }, 'gongan-liaison')
    const before = await (await it.ask('office-staff')).proposedTargets({})
    expect(before.rows).toContainEqual(
      expect.objectContaining({ school: 'S07', category: 'zhian', basis: 'prominent', schoolName: '锦星学校' }),
    )
    const proposed = await it.propose(where)
    expect(proposed).toMatchObject({ state: 'proposed', numberText: null })
    const after = await (await it.ask('district-leader')).proposedTargets({})
    expect(after.rows.filter(({ school }) => school === 'S07')).toEqual([])
    const listed = await it.step('district-leader', 'confirmTarget', proposed)
    expect(listed).toMatchObject({ state: 'listed', numberText: expect.stringMatching(/^湖校周治〔2017〕\d+号$/) })
    const { evidence, target } = await it.page('s07-head', listed)
    expect(target.basis).toBe('prominent')
    expect(evidence).toEqual([expect.objectContaining({ kind: 'survey', words: where.problem, on: '2016-12-06' })])
    expect(await it.refusal(it.propose(where))).toBe('target-listed-already')
  })

  proves('8.8', '整治后反复的学校由反弹记录自动排出，反弹的隐患就是依据', async () => {
    const struck = await it.struckOff({ school: 'S13', spot: '西侧路口' })
    it.at('2017-05-12T09:00:00')
    const again = await it.report('s13-guard', { school: 'S13', spot: '西侧路口', title: '摊点又回来了' })
    await it.tie(again, struck)
    const { rows } = await (await it.ask('office-director')).proposedTargets({})
    expect(rows).toContainEqual(
      expect.objectContaining({
        school: 'S13',
        basis: 'recurring',
        evidence: [expect.objectContaining({ kind: 'hazard', id: again.id })],
      }),
    )
    const target = await it.propose({ school: 'S13', category: 'zhandao' })
    expect((await it.page('office-staff', target)).target.basis).toBe('recurring')
  })

  test('a declined one is not proposed again on the same rows, and is seen by nobody outside the group', async () => {
    await it.survey({ school: 'S01', category: 'jiaotong', treated: false }, 'jiaojing-liaison')
    const proposed = await it.propose({ school: 'S01', category: 'jiaotong' })
    for (const login of ['s01-head', 'shanghailu-staff', 'jiaojing-liaison', 'gongan-inspector'])
      expect([login, await it.refusal(it.page(login, proposed))]).toEqual([login, 'target-not-found'])
    await it.step('office-director', 'declineTarget', proposed, { reason: '学校已错峰放学，再看一季度' })
    const { rows } = await (await it.ask('office-staff')).proposedTargets({})
    expect(rows.filter(({ school }) => school === 'S01')).toEqual([])
    expect(await it.refusal(it.page('s01-head', proposed))).toBe('target-not-found')
  })

  test('the sweep is entered by the Office, members and towns; a town only for its own schools', async () => {
    expect(await it.refusal(it.survey({ category: 'zhian' }))).toBe('done')
    expect(await it.refusal(it.survey({ school: 'S03' }, 'hufang-staff'))).toBe('survey-school-elsewhere')
    for (const login of ['s08-head', 's08-guard', 'district-leader', 'gongan-inspector', 'system-admin'])
      expect([login, await it.refusal(it.survey({}, login))]).toEqual([login, 'survey-not-yours'])
    expect(await it.refusal(it.survey({ foundOn: '2017-05-11' }))).toBe('survey-day')
    expect(await it.refusal(it.survey({ foundOn: '2015-12-31' }))).toBe('survey-day')
    expect(await it.refusal(it.survey({ school: 'S99' }, 'office-staff'))).toBe('target-school')
    expect(await it.refusal(it.survey({ category: 'none' }, 'office-staff'))).toBe('target-category')
    const seen = await (await it.ask('zhifa-liaison')).listSurveys({ year: 2016 })
    expect(seen.rows).toEqual([])
    const own = await (await it.ask('hufang-staff')).listSurveys({ year: 2016 })
    expect(own.rows.length).toBeGreaterThan(0)
  })
})

describe('the life of a target', () => {
  proves('8.10', '没有措施、牵头配合单位和责任领导，就进不了整治', async () => {
    const listed = await it.listed()
    const plan = (given: object) => it.step('office-staff', 'planTarget', listed, { ...it.scheme, ...given })
    expect(await it.refusal(plan({ measures: [] }))).toBe('bad-input')
    expect(await it.refusal(plan({ leader: 'wenguang-lead-in-charge' }))).toBe('target-leader')
    expect(await it.refusal(it.step('zhifa-liaison', 'reportProgress', listed, { words: '已开始整治' }))).toBe(
      'target-not-found',
    )
    const working = await plan({})
    const { target } = await it.page('zhifa-liaison', working)
    expect(target).toMatchObject({
      state: 'working',
      measures: it.scheme.measures,
      leaderName: expect.stringContaining('分管领导'),
    })
  })

  proves('8.9', '由办公室点定一个牵头单位和至少一个配合单位，他们看得到，别的单位看不到', async () => {
    const listed = await it.listed()
    const plan = (given: object) => it.step('office-staff', 'planTarget', listed, { ...it.scheme, ...given })
    expect(await it.refusal(plan({ assists: [] }))).toBe('bad-input')
    expect(await it.refusal(plan({ assists: ['zhifa'] }))).toBe('target-lead-assists')
    expect(await it.refusal(plan({ assists: ['nobody'] }))).toBe('target-unit')
    const working = await plan({})
    for (const login of ['zhifa-liaison', 'shijian-liaison', 'hufang-staff', 'district-leader', 'gongan-inspector'])
      expect([login, (await it.page(login, working)).target.id]).toEqual([login, working.id])
    for (const login of ['wenguang-liaison', 's03-head', 'tangshan-staff', 'sifa-mediator'])
      expect([login, await it.refusal(it.page(login, working))]).toEqual([login, 'target-not-found'])
    for (const login of ['system-admin', 'security-admin', 'auditor'])
      expect(await it.refusal(it.page(login, working))).toBe('targets-not-yours')
  })

  proves('8.11', '每个对象有时间节点，到期没有办完显示逾期并告知，全部办完才能申请验收', async () => {
    const working = await it.working()
    expect(
      await it.refusal(
        it.step('office-staff', 'planTarget', working, {
          ...it.scheme,
          milestones: [{ what: '过去', dueOn: '2017-05-09' }],
        }),
      ),
    ).toBe('target-day-past')
    const submit = async (on: typeof working) =>
      it.step('zhifa-liaison', 'submitTarget', on, {
        result: '整治完成',
        before: [await it.photo('zhifa-liaison')],
        after: [await it.photo('zhifa-liaison')],
      })
    expect(await it.refusal(submit(working))).toBe('target-milestones-left')
    it.at('2017-05-22T09:00:00')
    expect((await it.page('office-staff', working)).target.behind).toBe(1)
    const { views } = await (await it.ask('office-staff')).countTargets({})
    const { rows } = await (await it.ask('office-staff')).listTargets({ view: 'behind' })
    expect(rows.map(({ id }) => id)).toContain(working.id)
    expect(rows.length).toBe(views.behind)
    await sweepTargets(it.house, it.district, [])
    const told = await (await it.as('zhifa-liaison')).ask(notificationContract).listNotices({})
    expect(told.notices.map(({ title }) => title).filter((title) => title.startsWith('时间节点逾期'))).not.toEqual([])
    const done = { seq: 1, reachedOn: '2017-05-22', note: '固守点已设' }
    expect(await it.refusal(it.step('hufang-staff', 'reachMilestone', working, done))).toBe('target-not-your-unit')
    expect(
      await it.refusal(it.step('zhifa-liaison', 'reachMilestone', working, { ...done, reachedOn: '2017-05-23' })),
    ).toBe('target-day-ahead')
    const reached = await it.step('zhifa-liaison', 'reachMilestone', working, done)
    expect(await it.refusal(it.step('zhifa-liaison', 'reachMilestone', reached, done))).toBe('target-milestone')
    expect((await submit(reached)).state).toBe('submitted')
  })

  proves('8.12', '超过31天没有进展要提醒，进展要附照片；参与整治的单位不能自己回头看', async () => {
    const far = { ...it.scheme, milestones: [{ what: '年底前长效管理', dueOn: '2017-12-29' }] }
    const working = await it.step('office-staff', 'planTarget', await it.listed(), far)
    const say = (login: string, photos: string[]) =>
      it.step(login, 'reportProgress', working, { words: '夜间固守一周，摊点减少', photos })
    expect(await it.refusal(say('zhifa-liaison', []))).toBe('target-photos')
    it.at('2017-06-10T09:00:00')
    expect((await it.page('office-staff', working)).target.gap).toBeNull()
    it.at('2017-06-11T20:00:00')
    expect((await it.page('office-staff', working)).target.gap).toBe(32)
    expect(await sweepTargets(it.house, it.district, [])).toBeGreaterThan(0)
    expect(await sweepTargets(it.house, it.district, [])).toBe(0)
    it.at('2017-06-12T09:00:00')
    const notices = (await (await it.as('zhifa-leader')).ask(notificationContract).listNotices({})).notices
    expect(notices.find(({ link, title }) => link.endsWith(working.id) && title.startsWith('超过31天'))).toBeDefined()
    const { rows } = await (await it.ask('office-staff')).listTargets({ view: 'quiet' })
    expect(rows.map(({ id }) => id)).toContain(working.id)
    const said = await say('shijian-liaison', [await it.photo('shijian-liaison')])
    expect((await it.page('office-staff', said)).target).toMatchObject({ gap: null, progressOn: '2017-06-12' })
    const look = (login: string, given: object) =>
      it.step(login, 'lookBackAtTarget', said, { words: '现场秩序良好', ...given })
    expect(await it.refusal(look('hufang-staff', { held: true }))).toBe('target-own-work')
    expect(await it.refusal(look('gongan-inspector', { held: false }))).toBe('target-photos')
    await look('gongan-inspector', { held: true })
    const { entries, target } = await it.page('zhifa-liaison', said)
    expect(entries.map(({ kind }) => kind)).toEqual(['look-back', 'progress'])
    expect(target.newest).toContain('夜间固守一周')
  })

  proves('8.13', '验收要有整治前后照片；合格后由领导小组决定摘牌，或写明原因继续列入', async () => {
    const submitted = await it.submitted()
    const failed = await it.step('office-staff', 'sendTargetBack', submitted, { finding: '夜间仍有三处摊点' })
    expect(failed.state).toBe('working')
    const bare = it.step('zhifa-liaison', 'submitTarget', failed, { result: '已全部清理', before: [], after: [] })
    expect(await it.refusal(bare)).toBe('target-before-after')
    const photos = { before: [await it.photo('zhifa-liaison')], after: [await it.photo('zhifa-liaison')] }
    const again = await it.step('zhifa-liaison', 'submitTarget', failed, { result: '已清理，夜间固守', ...photos })
    expect(await it.refusal(it.step('district-leader', 'delistTarget', again, { reason: '秩序良好' }))).toBe(
      'target-not-now-delist',
    )
    const accepted = await it.step('office-director', 'acceptTarget', again, { finding: '连续两周夜查无摊点' })
    expect(await it.refusal(it.step('office-staff', 'delistTarget', accepted, { reason: '秩序良好' }))).toBe(
      'target-step-not-yours',
    )
    const kept = await it.step('district-leader', 'keepTarget', accepted, {
      reason: '暑期夜市旺季再看',
      what: '暑期夜查每周两次',
      dueOn: '2017-08-31',
    })
    expect(kept.state).toBe('working')
    const page = await it.page('s04-head', kept).catch(() => it.page('office-staff', kept))
    expect(page.target).toMatchObject({ decision: 'keep', decisionReason: '暑期夜市旺季再看' })
    expect(page.target.milestones).toHaveLength(2)
    expect([page.before.length, page.after.length]).toEqual([2, 2])
  })

  proves('8.6', '突出问题办到摘牌为止，摘牌后又发现的记在这一项上', async () => {
    const accepted = await it.step('office-staff', 'acceptTarget', await it.submitted(), {
      finding: '连续两周夜查无摊点',
    })
    const off = await it.step('office-director', 'delistTarget', accepted, { reason: '周边秩序明显改善' })
    expect(off.state).toBe('delisted')
    const { steps, timeline } = await it.page('office-staff', off)
    expect(Object.entries(steps).filter(([, why]) => why === null)).toEqual([['lookBack', null]])
    expect(timeline.map(({ what }) => what)).toEqual([
      '摘牌',
      '验收合格',
      '申请验收',
      '到达时间节点',
      '定方案',
      '领导小组确认列入',
      '提出',
    ])
    const list = async (view: 'on-list' | 'delisted') =>
      (await (await it.ask('office-staff')).listTargets({ view })).rows.map(({ id }) => id)
    expect(await list('delisted')).toContain(off.id)
    expect(await list('on-list')).not.toContain(off.id)
  })
})
