/** What a person's sealed fields are bound to: a value copied to another row or column does not open. */
export const phoneOf = (district: string, person: string): string => `${district}/person/${person}/phone`
export const proposedPhoneOf = (district: string, change: string): string => `${district}/roster_change/${change}/phone`
