import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  buttonsOf,
  defaultChannel,
  descriptionOf,
  missingIn,
  placeNear,
  schoolsByDistance,
  titleOf,
} from '#matters/hazard/field-report.ts'
import { ReportInput } from '#matters/hazard/hazard.contract.ts'

const here = { lat: 28.7131, lng: 115.9454, accuracy: 8 }
const gate = { school: 'S03', kind: 'gate', name: '正门', lat: 28.7131, lng: 115.9454 }
const south = { school: 'S03', kind: 'gate', name: '南门', lat: 28.7126, lng: 115.945 }

describe('a report from a phone', () => {
  test('says in one line what it is', () => {
    expect(titleOf({ spot: '正门西侧', sentence: '' }, '摊点占道')).toBe('正门西侧摊点占道')
    expect(titleOf({ spot: '正门西侧', sentence: ' 早餐车3辆占了盲道 ' }, '摊点占道')).toBe('早餐车3辆占了盲道')
    expect(titleOf({ spot: '正门', sentence: '很多' }, '摊点占道')).toBe('正门摊点占道，很多')
    expect(titleOf({ spot: '门', sentence: '' }, '其他')).toBe('门其他，见照片')
  })

  test('always fits what the server takes, and nothing that was said is lost', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 60 }),
        fc.string({ maxLength: 500 }),
        fc.string({ minLength: 1, maxLength: 6 }),
        (spot, sentence, word) => {
          fc.pre(spot.trim() !== '' && word.trim() !== '')
          const title = titleOf({ spot, sentence }, word)
          const input = {
            school: 'S03',
            spot,
            detail: 'tanfan',
            title,
            description: descriptionOf({ sentence }),
            channel: 'patrol',
          }
          expect(ReportInput.safeParse(input).success).toBe(true)
          expect(`${title}\n${input.description}`).toContain(sentence.trim())
        },
      ),
    )
  })

  test('names what is missing, and asks no more than it needs', () => {
    const empty = { school: null, category: null, spot: ' ', sentence: '', photos: 0 }
    expect(missingIn(empty)).toEqual(['选学校', '拍一张照片，或说一句', '选是什么问题', '选在哪里'])
    expect(missingIn({ school: 'S03', category: 'tanfan', spot: '正门', sentence: '', photos: 1 })).toEqual([])
    expect(missingIn({ school: 'S03', category: 'tanfan', spot: '正门', sentence: '三辆车', photos: 0 })).toEqual([])
  })

  test('knows the gate one stands at, and does not guess from afar', () => {
    expect(placeNear(here, [south, gate])?.name).toBe('正门')
    expect(placeNear({ ...here, lat: 28.72 }, [south, gate])).toBeUndefined()
    expect(placeNear({ ...here, accuracy: 900 }, [south, gate])).toBeUndefined()
    expect(placeNear(here, [{ ...gate, lat: null, lng: null }])).toBeUndefined()
    expect(placeNear(here, [])).toBeUndefined()
  })

  test('offers the nearest school first', () => {
    const far = { id: 'S01', name: '远', lat: 28.6, lng: 115.9 }
    const close = { id: 'S03', name: '近', lat: 28.7131, lng: 115.945 }
    const nowhere = { id: 'S02', name: '无', lat: null, lng: null }
    expect(schoolsByDistance([far, nowhere, close], here).map(({ id }) => id)).toEqual(['S03', 'S01', 'S02'])
    expect(schoolsByDistance([far, close], undefined).map(({ id }) => id)).toEqual(['S01', 'S03'])
  })

  test('puts five buttons first and everything else behind the sixth', () => {
    const category = (detail: string, place: number | null) => ({ detail, word: detail, place })
    const { first, more } = buttonsOf([
      category('x', null),
      category('six', 6),
      category('b', 2),
      category('a', 1),
      category('c', 3),
      category('e', 5),
      category('d', 4),
    ])
    expect(first.map(({ detail }) => detail)).toEqual(['a', 'b', 'c', 'd', 'e'])
    expect(more.map(({ detail }) => detail)).toEqual(['x', 'six'])
  })

  test('never takes a covert channel by itself', () => {
    const channels = [
      { code: 'covert-check', covert: true },
      { code: 'patrol', covert: false },
      { code: 'open-check', covert: false },
    ]
    expect(defaultChannel('inspector', channels)).toBe('open-check')
    expect(defaultChannel('guard', channels)).toBe('patrol')
    expect(defaultChannel('school-head', channels)).toBe('patrol')
  })
})
