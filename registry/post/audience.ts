/**
 * In the audience of a subject this stands for the three administrators. They see registry subjects through it and, because
 * it is their only unit, nothing of the district's business.
 */
export const ADMINISTRATORS = 'administrators'
