import { beforeAll, expect, test } from 'vitest'
import { proofContract } from '#duties/proof/proof.contract.ts'
import { qrTextOf } from '#duties/proof/point-code.ts'
import { proves } from '#foundation/test/proves.ts'
import { lineOf, showCode, typeCode } from '#journeys/duty-phone.ts'
import { fits, hazardsOf, openMorning, proofsOf as proofsIn, type SchoolMorning } from '#journeys/duty-school.ts'
import { photoFromCamera } from '#journeys/field-phone.ts'

// The leader on duty walks a round, the safety officer fills in a sheet: both where there is no network.
let morning: SchoolMorning
beforeAll(async () => {
  morning = await openMorning()
})
const proofsOf = (duty: string) => proofsIn(morning, duty)

proves(
  ['5.12', '5.13'],
  '值班领导按点位巡一圈，扫码或输入编号，中途手机关掉点位不丢，联网后一次到齐、各有时间',
  async () => {
    const { it, clock, phoneOf, open } = morning
    clock('08:30')
    const { context, page: first } = await phoneOf('值班领导')
    const { points } = await (await it.as('s03-duty')).ask(proofContract).patrolPoints({ school: 'S03' })
    const codes = points.map(({ code }) => code)
    await context.setOffline(true)
    let page = first
    await lineOf(page, '值班领导带队点位巡查').getByRole('link').tap()
    await page.getByRole('button', { name: '开始第1次巡查' }).tap()
    await page.getByRole('button', { name: '扫点位码' }).tap()
    await showCode(page, qrTextOf(codes[0]!))
    await page.getByText('正门已记下').waitFor()
    await page.getByRole('button', { name: '码坏了，输入5位编号' }).tap()
    await typeCode(page, codes[1]!)
    await page.getByText('一号楼楼梯口已记下').waitFor()
    await typeCode(page, '22222')
    await page.getByText('没有编号为22222的点位').waitFor()
    await fits(page, 'day-9-round')
    await page.close()

    page = await open(context, '/day')
    await lineOf(page, '值班领导带队点位巡查').getByRole('link').tap()
    await page.getByText('点位 2/6').waitFor()
    await page.getByRole('button', { name: '码坏了，输入5位编号' }).tap()
    for (const code of codes.slice(2)) await typeCode(page, code)
    await page.getByText('点位 6/6').waitFor()
    await page.getByRole('button', { name: '没有', exact: false }).first().tap()
    await page.getByText('已定位在学校').waitFor()
    await fits(page, 'day-10-round-over')
    await page.getByRole('button', { name: '报完成' }).tap()
    await lineOf(page, '值班领导带队点位巡查 1/5').getByText('待发送').waitFor()
    expect(await proofsOf('point-patrol')).toEqual([])

    clock('09:00')
    await context.setOffline(false)
    await lineOf(page, '值班领导带队点位巡查 1/5').getByText('进行中').waitFor()
    const [proof, ...more] = await proofsOf('point-patrol')
    expect(more).toEqual([])
    expect(proof).toMatchObject({ post: 'S03-duty-leader', standing: 'done', received_at: it.house.clock.now() })
    const passed = proof!.points as { code: string; at: string; how: string }[]
    expect(passed.map(({ code }) => code)).toEqual(codes)
    expect(passed.map(({ how }) => how)).toEqual(['scanned', 'typed', 'typed', 'typed', 'typed', 'typed'])
    expect(passed.map(({ at }) => at).toSorted()).toEqual(passed.map(({ at }) => at))
    await context.close()
  },
)

test('a 「否」 on a sheet becomes a hazard that knows its sheet, even when the tab dies in between', async () => {
  const { clock, arrived, phoneOf, open } = morning
  clock('10:00')
  arrived.length = 0
  const { context, page: first } = await phoneOf('安全主任')
  await context.setOffline(true)
  let page = first
  await page.getByRole('link', { name: '全部今日工作' }).tap()
  await page.getByText('近期要做').tap()
  await lineOf(page, '课间分区值守检查').getByRole('link').tap()
  const items = page.getByRole('list', { name: /值守|课间/ }).getByRole('listitem')
  await items.first().waitFor()
  for (let i = 0; i < (await items.count()); i++)
    await items
      .nth(i)
      .getByRole('button', { name: i === 1 ? '否' : '是', exact: true })
      .tap()
  await page.getByRole('button', { name: '转为隐患' }).tap()
  const buffer = await photoFromCamera('2017:05:10 10:01:00', '#c9bda9')
  await items.nth(1).locator('input[capture]').setInputFiles({ name: 'IMG.jpg', mimeType: 'image/jpeg', buffer })
  await items.nth(1).getByRole('button', { name: '去掉第1张照片' }).waitFor()
  await page.getByText('已定位在学校').waitFor()
  await fits(page, 'day-11-sheet')
  await page.getByRole('button', { name: '报完成' }).tap()
  await page.getByRole('button', { name: '楼梯拥挤', pressed: true }).waitFor()
  await page.close()

  page = await open(context, '/')
  await page.getByRole('link', { name: '还有1项“否”没有转为隐患' }).tap()
  await page.getByRole('img', { name: '第1张照片' }).waitFor()
  await page.getByRole('button', { name: '上报', exact: true }).tap()
  await page.getByText('近期要做').waitFor()
  await context.setOffline(false)
  await (await open(context, '/sent')).getByText('今天已收到 2条').waitFor()
  expect(arrived).toEqual(['recess-posts 200', 'hazard 200'])
  const [sheet] = await proofsOf('recess-posts')
  expect(sheet).toMatchObject({ post: 'S03-school-safety', unmet: 1 })
  expect(sheet!.answers).toMatchObject({ 'KJ-2': { value: false, photos: [expect.stringMatching(/^[0-9a-f]{64}$/)] } })
  expect(await hazardsOf(morning, '课间楼梯无人值守')).toMatchObject([{ arisen_from: sheet!.id, arisen_item: 'KJ-2' }])
  await context.close()
})
