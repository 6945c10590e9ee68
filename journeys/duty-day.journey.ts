import { beforeAll, expect, test } from 'vitest'
import { proves } from '#foundation/test/proves.ts'
import { lineOf } from '#journeys/duty-phone.ts'
import { fits, hazardsOf, openMorning, proofsOf as proofsIn, type SchoolMorning } from '#journeys/duty-school.ts'
import { photoFromCamera, shoot } from '#journeys/field-phone.ts'

// A school morning without a network: two posts at one gate, two phones, and what the server has of it afterwards.
let morning: SchoolMorning
beforeAll(async () => {
  morning = await openMorning()
})
const proofsOf = (duty: string) => proofsIn(morning, duty)

let second: Awaited<ReturnType<SchoolMorning['phoneOf']>>

proves(
  ['5.10', '5.11'],
  '没有网络时门卫一键到岗、核对防护器械、拍照报隐患，手机死两次，联网后按先后各到一次',
  async () => {
    const { it, clock, arrived, phoneOf, open } = morning
    const { context, page: first } = await phoneOf('正门门卫')
    // The safety officer stands at the same gate with a phone of their own, and knows nothing of the guard's.
    second = await phoneOf('安全主任')
    await context.setOffline(true)
    await second.context.setOffline(true)
    let page = first
    await page.reload()
    await page.getByText('没有网络，照常可用').waitFor()
    await fits(page, 'day-1-home')
    await page.getByRole('link', { name: '全部今日工作' }).tap()
    await page.getByText('截至 07:30').waitFor()
    await fits(page, 'day-2-list')

    const peak = lineOf(page, /上下学高峰校门护卫.*上学高峰/)
    await peak.getByRole('button', { name: '到岗' }).tap()
    await peak.getByText('待发送').waitFor()
    await lineOf(page, /防护器械（警械）随岗核对.*上学高峰/)
      .getByRole('link')
      .tap()
    await page.getByRole('button', { name: '是', exact: true }).tap()
    await page.getByText('已定位在学校').waitFor()
    await page.getByText('写好的已存在手机上').waitFor()
    // The tab dies in the middle of the form, and the form is still there.
    await page.close()
    page = await open(context, '/day')
    await lineOf(page, /防护器械（警械）随岗核对.*上学高峰/)
      .getByRole('link')
      .tap()
    await page.getByRole('button', { name: '是', exact: true, pressed: true }).waitFor()
    await page.getByRole('button', { name: '没有', exact: false }).first().tap()
    await page.getByText('已定位在学校').waitFor()
    await fits(page, 'day-3-equipment')
    await page.getByRole('button', { name: '报完成' }).tap()
    await lineOf(page, /防护器械（警械）随岗核对.*上学高峰/)
      .getByText('待发送')
      .waitFor()
    await fits(page, 'day-4-waiting')

    await page.getByRole('link', { name: '返回首页' }).tap()
    await page.getByRole('link', { name: '拍照上报' }).tap()
    const buffer = await photoFromCamera('2017:05:10 07:31:00', '#dfe6ec')
    await page.locator('input[capture]').setInputFiles({ name: 'IMG.jpg', mimeType: 'image/jpeg', buffer })
    await page.getByRole('button', { name: '摊点占道' }).tap()
    await page.getByLabel('说一句').fill('早餐车占了盲道')
    await page.getByText('已自动定位').waitFor()
    await page.getByRole('button', { name: '上报', exact: true }).tap()
    await page.getByText('等网络').first().waitFor()
    await shoot(page, 'day-5-queue')

    // On the second phone the same peak is done as well.
    const theirs = await open(second.context, '/day')
    await lineOf(theirs, /上下学高峰校门护卫.*上学高峰/)
      .getByRole('button', { name: '到岗' })
      .tap()
    await lineOf(theirs, /上下学高峰校门护卫.*上学高峰/)
      .getByText('待发送')
      .waitFor()
    await theirs.close()
    expect(arrived).toEqual([])

    // Forty minutes later. The first proof is carried out, and the tab dies before it hears of it.
    clock('08:10')
    const died = morning.cutBeforeAnswer(() => page.close())
    await context.setOffline(false)
    await died
    page = await open(context, '/sent')
    await page.getByText('今天已收到 3条').waitFor()
    await shoot(page, 'day-6-sent')
    // The first is heard of again, because nobody heard its answer: the same answer, not a second proof.
    const inOrder = arrived.filter((each, i) => each !== arrived[i - 1])
    expect(inOrder).toEqual(['gate-peak 200', 'gate-equipment 200', 'hazard 200'])
    for (const duty of ['gate-peak', 'gate-equipment']) {
      const [proof, ...more] = await proofsOf(duty)
      expect(more).toEqual([])
      expect(proof).toMatchObject({ post: 'S03-guard', standing: 'done', received_at: it.house.clock.now() })
      expect(proof!.observed_at.getTime()).toBeLessThan(new Date('2017-05-10T07:40:00+08:00').getTime())
    }
    expect(new Set((await hazardsOf(morning, '早餐车占了盲道')).map(({ id }) => id)).size).toBe(1)
    expect(await hazardsOf(morning, '早餐车占了盲道')).toHaveLength(1)
    await context.close()
  },
)

test('the second phone is told who was first and when, and may correct it', async () => {
  const { open } = morning
  const { context } = second
  await context.setOffline(false)
  const page = await open(context, '/sent')
  await page.getByText(/正门门卫已在5月10日 07:3\d报过/).waitFor()
  await fits(page, 'day-7-refused')
  expect(await proofsOf('gate-peak')).toHaveLength(1)
  // Killed here as well: the refusal stays until somebody deals with it.
  await page.close()
  const again = await open(context, '/sent')
  await again.getByRole('button', { name: '改为更正' }).tap()
  await again.getByText('更正以后，原来那次留着记录').waitFor()
  await again.getByText('已定位在学校').waitFor()
  await fits(again, 'day-8-correct')
  await again.getByRole('button', { name: '更正', exact: true }).last().tap()
  await lineOf(again, /上下学高峰校门护卫.*上学高峰/)
    .getByText('按时完成')
    .waitFor()
  const [first, correction] = (await proofsOf('gate-peak')).toSorted(
    (a, b) => Number(a.corrects !== null) - Number(b.corrects !== null),
  )
  expect(first!.corrected_by).toBe(correction!.id)
  expect(correction).toMatchObject({ post: 'S03-school-safety', corrects: first!.id, standing: 'done', turn: 1 })
  await context.close()
})
