import { describe, expect, test } from 'vitest'
import { anyJson, heard, receiptIn } from '#foundation/offline/hearing.ts'
import { sendWords } from '#foundation/offline/offline.words.ts'
import * as queue from '#foundation/offline/queue.ts'
import { inputOf } from '#foundation/offline/receipts.ts'

const given = (id: string, subject = id, photos = 0): queue.QueuedCommand =>
  queue.queued(
    {
      id,
      endpoint: 'tell',
      path: '/api/told',
      input: { words: id },
      receiptsInto: photos ? 'photos' : null,
      observedAt: '2017-05-10T07:31:00+08:00',
      subject,
      owner: 'guard',
      title: id,
      memo: null,
      attachments: Array.from({ length: photos }, (_, i) => ({
        id: `${id}-${i}`,
        name: `${i}.jpg`,
        bytes: 1,
        receipt: null,
      })),
    },
    Number(id.replaceAll(/\D/g, '')),
  )
const no = { code: 'place-not-found', message: '没有这个地方', at: '2017-05-10T00:00:00Z', attachment: null }

describe('what goes next', () => {
  test('the first of each subject, in the order given', () => {
    const all = [given('3', 'b'), given('2', 'a'), given('1', 'a')]
    expect(queue.heads(all, 'guard').map(({ id }) => id)).toEqual(['1', '3'])
    expect(queue.next(all, 'guard', 0)?.id).toBe('1')
    expect(queue.next(all, 'another', 0)).toBeUndefined()
  })

  test('a refusal stops its subject, says what waits behind it, and lets others pass', () => {
    const all = [queue.refused(given('1', 'a'), no), given('2', 'a'), given('3', 'b')]
    expect(queue.next(all, 'guard', 0)?.id).toBe('3')
    expect(queue.heldBy(all, all[0]!).map(({ id }) => id)).toEqual(['2'])
    expect(queue.nextAt([all[0]!, all[1]!], 'guard')).toBeUndefined()
  })

  test('failure waits longer each time and never more than five minutes', () => {
    let command = given('1')
    const waits = Array.from({ length: 12 }, () => {
      command = queue.failed(command, 0)
      return command.notBefore
    })
    expect(waits.slice(0, 4)).toEqual([2000, 4000, 8000, 16_000])
    expect(waits.at(-1)).toBe(300_000)
    expect(queue.next([command], 'guard', 299_999)).toBeUndefined()
    expect(queue.next([queue.hurried(command)], 'guard', 0)?.id).toBe('1')
  })

  test('what has arrived or was refused is not changed by a late answer', () => {
    const here = queue.arrived(given('1'), { id: 'x' }, no.at)
    for (const later of [queue.begun(here), queue.failed(here, 1), queue.refused(here, no), queue.interrupted(here)])
      expect(later).toBe(here)
    const back = queue.refused(given('2'), no)
    for (const later of [queue.begun(back), queue.failed(back, 1), queue.hurried(back)]) expect(later).toBe(back)
    // but a yes outweighs a no: the server has it
    expect(queue.arrived(back, {}, no.at)).toMatchObject({ state: 'received', refusal: null })
  })

  test('receipts go into the field that was named', () => {
    const with2 = queue.attachmentArrived(queue.attachmentArrived(given('1', '1', 2), '1-0', 'aa'), '1-1', 'bb')
    expect(inputOf(with2)).toEqual({ words: '1', photos: ['aa', 'bb'] })
    expect(inputOf(given('1'))).toEqual({ words: '1' })
  })

  test('a receipt with a way of its own goes there, and nothing beside the way is lost', () => {
    const { attachments, ...rest } = given('1', '1', 3)
    const input = { answers: { a: { value: false, photos: [] }, b: { value: true } } }
    const ways = [undefined, ['answers', 'a', 'photos'], ['answers', 'a', 'photos']]
    const command = {
      ...rest,
      input,
      attachments: attachments.map((each, i) => ({ ...each, receipt: `r${i}`, into: ways[i] })),
    }
    expect(inputOf(command)).toEqual({
      photos: ['r0'],
      answers: { a: { value: false, photos: ['r1', 'r2'] }, b: { value: true } },
    })
    expect(input.answers.a.photos).toEqual([])
  })
})

describe('how it is said', () => {
  test('received only when the server said so', () => {
    const two = given('1', '1', 2)
    expect(sendWords(two, false).word).toBe('等网络')
    expect(sendWords(queue.begun(two), true).word).toBe('正在发送')
    const half = queue.attachmentArrived(two, '1-0', 'aa')
    expect(sendWords(half, false).word).toBe('照片1/2已收')
    expect(sendWords(queue.attachmentArrived(half, '1-1', 'bb'), true).word).toBe('照片2/2已收')
    expect(sendWords(queue.refused(two, no), true).word).toBe('被退回')
    expect(sendWords(queue.arrived(two, {}, no.at), false).word).toBe('已收到')
  })
})

describe('what a reply means', () => {
  const reply = (status: number, json: unknown, ours = true) => heard({ status, json, ours }, anyJson).said

  test('yes and no count only from our server', () => {
    expect(reply(200, { id: '1' })).toBe('yes')
    expect(reply(200, { id: '1' }, false)).toBe('nothing')
    expect(reply(200, undefined)).toBe('nothing')
    expect(reply(409, { code: 'found-in-future', message: '晚了' })).toBe('no')
    expect(reply(403, '<html>', false)).toBe('nothing')
    expect(heard({ status: 200, json: { id: 7 }, ours: true }, receiptIn).said).toBe('nothing')
  })

  test('trouble, hurry and an ended session are no refusal; a file too large is', () => {
    expect(heard(null, anyJson).said).toBe('nothing')
    for (const status of [500, 502, 503, 408, 429]) expect(reply(status, { code: 'unexpected' })).toBe('nothing')
    expect(reply(401, { code: 'sign-in-needed' })).toBe('who')
    expect(reply(403, { code: 'sign-in-change-password-first' })).toBe('who')
    expect(reply(413, undefined, false)).toBe('no')
  })
})
