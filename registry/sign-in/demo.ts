/** The one password of every account of the demo. Printed on its sign-in page; no other installation has these accounts. */
export const DEMO_PASSWORD = 'Huxue-2017'
