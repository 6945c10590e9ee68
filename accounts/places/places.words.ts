import type { RefusalsOf } from '#foundation/endpoint.ts'
import type { placesContract } from '#accounts/places/places.contract.ts'

export const placesWords: Record<RefusalsOf<typeof placesContract>, string> = {
  'places-not-yours': '您的职务不看学校部位，如需了解请联系领导小组办公室',
  'places-span': '一次最多看一年，请把日期改近一些',
  'places-school-not-found': '没有这所学校，可能不在您的查看范围内',
}
