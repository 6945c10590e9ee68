/** Who keeps the registry; the same list as the function `keeps_registry` of the database. */
export const keepsRegistry = (role: string): boolean => KEEPERS.has(role)
const KEEPERS = new Set(['office-director', 'office-staff', 'system-admin', 'system'])
