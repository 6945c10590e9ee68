const STATION = '派出所'

/** What the plate beside the door says. A station is written in full, once. Source: clause 5.27. */
export function plateText(station: string, school: string): string {
  const name = station.replaceAll(/\s/g, '').replace(/派出所+$/, '')
  return `${name}${STATION}驻${school.replaceAll(/\s/g, '')}警务室`
}
