/** The last run to end stops the shared PostgreSQL. */
export default async function stopDatabase() {
  await globalThis.guildhallTestServer?.stop();
}
