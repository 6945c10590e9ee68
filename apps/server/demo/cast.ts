import type { Actor } from '#foundation/actor.ts'
import type { DemoHazard } from '#programme/pack/sections/demo.ts'
import { seesDistrict } from '#registry/post/role.ts'

/** Posts that report what a channel finds, where the story names nobody. */
const FOUND_BY: Record<string, string> = {
  patrol: 'duty-leader',
  watch: 'duty-leader',
  video: 'school-safety',
  'self-check': 'school-safety',
  alarm: 'school-safety',
}

/** In which post somebody acts in the story: the ids follow from unit and role. */
export function actorIn(district: string, unit: string, role: string, nth = 1): Actor {
  const post = nth === 1 ? `${unit}-${role}` : `${unit}-${role}-${nth}`
  return {
    district,
    person: `p-${post}`,
    post,
    role,
    unit,
    units: [unit],
    scope: seesDistrict(role) ? 'district' : 'units',
  }
}

/** Who reported it: the post the story names, else the one that usually finds by this channel. */
export function reporterOf(district: string, hazard: DemoHazard, office: string): Actor {
  const named = hazard.reporter ?? ''
  if (named.includes('门卫')) return actorIn(district, hazard.school, 'guard')
  if (named.includes('值班领导')) return actorIn(district, hazard.school, 'duty-leader')
  if (named.includes('安全主任') || named.includes('视频')) return actorIn(district, hazard.school, 'school-safety')
  if (named.includes('12345')) return actorIn(district, office, 'office-staff')
  const role = FOUND_BY[hazard.channel]
  if (role && hazard.school.startsWith('S')) return actorIn(district, hazard.school, role)
  if (hazard.channel.endsWith('-check') || hazard.channel === 'campaign') return actorIn(district, 'jkt', 'inspector')
  return actorIn(district, office, 'office-staff')
}
